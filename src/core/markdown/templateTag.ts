/** Nobody writes longer ones; the limit keeps a text full of opening braces from being searched to its end each time. */
const maxLength = 400;

/**
 * Where the Liquid or shortcode tag that opens at `start` ends: `{{ … }}`, `{% … %}`. `undefined` if none opens there or
 * it isn't closed before `end`.
 */
export function templateEnd(text: string, start: number, end: number): number | undefined {
  const second = text[start + 1];
  if (second !== '{' && second !== '%') return undefined;
  const inner = text.slice(start + 2, Math.min(end, start + maxLength));
  const close = inner.indexOf(second === '{' ? '}}' : '%}');
  return close < 0 ? undefined : start + 2 + close + 2;
}
