/**
 * All matches of an expression with `g`, in text order: what `matchAll` finds, which makes itself a new expression each time
 * and takes as long for that as many a line takes to be searched.
 */
export function allMatches(text: string, expression: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    found.push(match);
    // Where nothing was taken the next search begins one further.
    if (match[0] === '') expression.lastIndex++;
  }
  return found;
}
