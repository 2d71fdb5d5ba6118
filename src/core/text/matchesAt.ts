/**
 * All matches of an expression with `y`, in text order, each of which begins with `start`: those few characters are found
 * many times faster than by the expression itself.
 */
export function matchesAt(text: string, start: string, expression: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match !== null) found.push(match);
    at += match?.[0].length ?? 1;
  }
  return found;
}
