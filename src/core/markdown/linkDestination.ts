import type { Span } from '../text/span';
import { isBlankUnit } from './lineCursor';
import { templateEnd } from './templateTag';

/** CommonMark's own limit of balanced brackets in an address; it also keeps the scan linear. */
const maxParentheses = 32;

/** An address with its optional title, and where what was read ends. */
export interface Destination {
  readonly target: Span;
  readonly end: number;
}

/** The address at `start`: `<a b>`, or up to the next blank. Liquid's `{{ … }}` in it may hold blanks. */
export function destinationAt(text: string, start: number, end: number): Destination | undefined {
  if (text[start] === '<') return bracketedAt(text, start, end);
  let depth = 0;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit <= 32) break;
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') {
      const after = templateEnd(text, at, end);
      if (after !== undefined) {
        at = after;
        continue;
      }
    } else if (character === '(' && ++depth > maxParentheses) return undefined;
    else if (character === ')' && --depth < 0) break;
    at++;
  }
  at = Math.min(at, end);
  return depth > 0 ? undefined : { target: { start, end: at }, end: at };
}

function bracketedAt(text: string, start: number, end: number): Destination | undefined {
  for (let at = start + 1; at < end; at++) {
    const character = text[at];
    if (character === '>') return { target: { start: start + 1, end: at }, end: at + 1 };
    if (character === '\\') at++;
    else if (character === '<' || character === '\n' || character === '\r') return undefined;
  }
  return undefined;
}

/** The end of the title (`"…"`, `'…'`, `(…)`) that opens at `start`; `undefined` if none does, or it isn't closed. */
export function titleEnd(text: string, start: number, end: number): number | undefined {
  const open = text[start];
  if (open !== '"' && open !== "'" && open !== '(') return undefined;
  const close = open === '(' ? ')' : open;
  for (let at = start + 1; at < end; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === close) return at + 1;
    else if (character === '(' && open === '(') return undefined;
  }
  return undefined;
}

/** The first offset from `start` that is no blank and no line end. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isBlankUnit(text.charCodeAt(at)) || text[at] === '\n' || text[at] === '\r')) at++;
  return at;
}
