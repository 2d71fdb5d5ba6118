import type { Token } from 'markdown-it';

/** The token that opens what the one at `i` closes; `undefined` where none does. */
export function openingToken(tokens: readonly Token[], i: number): Token | undefined {
  const close = tokens[i];
  return tokens.findLast(
    (token, k) => k < i && token.nesting === 1 && token.level === close?.level && token.tag === close.tag,
  );
}
