import type { GoToken } from './goTemplate';

/** `.Get "x" | default "wide"` */
export function defaultAfter(tokens: readonly GoToken[], to: number): string | undefined {
  const rest = tokens.slice(to + 1).filter(({ text }) => text !== ')');
  const [pipe, word, value] = rest;
  if (pipe?.text === '|' && word?.text === 'default') return literal(value);
  return undefined;
}

/** `default "wide" (.Get "x")`, `or (.Get "x") "wide"` */
export function defaultBefore(tokens: readonly GoToken[], from: number): string | undefined {
  let before = from - 1;
  while (tokens[before]?.text === '(') before -= 1;
  if (tokens[before - 1]?.text === 'default') return literal(tokens[before]);
  if (tokens[before]?.kind === 'word' && tokens[before]?.text === 'or') return literal(tokens.at(-1));
  return undefined;
}

function literal(token: GoToken | undefined): string | undefined {
  if (token?.kind === 'string' || token?.kind === 'number') return token.text;
  return token?.kind === 'word' && (token.text === 'true' || token.text === 'false') ? token.text : undefined;
}

/** `eq (.Get "kind") "talk" "panel"`, `eq "talk" $kind`, `in (slice "talk" "panel") $kind` */
export function comparedValues(tokens: readonly GoToken[], from: number): readonly string[] {
  let at = from - 1;
  while (at >= 0 && tokens[at]?.kind !== 'word') at -= 1;
  const word = tokens[at]?.text;
  const isList =
    word === 'slice' && tokens.slice(0, at).some(({ kind, text }) => kind === 'word' && text === 'in');
  if (word !== 'eq' && word !== 'ne' && !isList) return [];
  const values: string[] = [];
  let depth = 0;
  for (const [i, { kind, text }] of tokens.entries()) {
    if (i <= at) continue;
    if (kind === 'mark' && text === '(') depth += 1;
    if (kind === 'mark' && text === ')') depth -= 1;
    if (depth < 0 || (kind === 'mark' && text === '|')) break;
    if (kind === 'string' && !isArgumentOfGet(tokens, i)) values.push(text);
  }
  return values.filter((value) => value !== '');
}

function isArgumentOfGet(tokens: readonly GoToken[], i: number): boolean {
  return /\.(?:Get|Params)$/.test(tokens[i - 1]?.text ?? '');
}
