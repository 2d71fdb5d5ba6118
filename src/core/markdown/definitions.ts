import type { Span } from '../text/span';
import { isBlankUnit } from './lineCursor';
import { destinationAt, skipSpace, titleEnd } from './linkDestination';

/** CommonMark's limit; it also keeps the search for a label's end short. */
export const maxLabelLength = 999;

/** Link reference definitions by their label, as labels compare. */
export type Definitions = ReadonlyMap<string, Span>;

/** How labels compare: `[Foo  BAR]` is `[foo bar]`. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/**
 * Reads the definitions (`[label]: address "title"`) that a paragraph begins with into `found`, and says where what
 * else it holds begins. The first definition of a label counts.
 */
export function takeDefinitions(text: string, paragraph: Span, found: Map<string, Span>): number {
  let at = paragraph.start;
  for (;;) {
    const start = skipSpace(text, at, paragraph.end);
    const definition = text[start] === '[' ? definitionAt(text, start, paragraph.end) : undefined;
    if (definition === undefined) return start;
    if (!found.has(definition.label)) found.set(definition.label, definition.target);
    at = definition.end;
  }
}

function definitionAt(
  text: string,
  start: number,
  end: number,
): { label: string; target: Span; end: number } | undefined {
  const close = labelEnd(text, start, end);
  // `[^1]:` is a footnote.
  if (close === undefined || text[close + 1] !== ':' || text[start + 1] === '^') return undefined;
  const label = labelKey(text.slice(start + 1, close));
  if (label === '') return undefined;
  const from = skipSpace(text, close + 2, end);
  const destination = destinationAt(text, from, end);
  if (destination === undefined || (destination.end === from && text[from] !== '<')) return undefined;
  const stop = definitionEnd(text, destination.end, end);
  return stop === undefined ? undefined : { label, target: destination.target, end: stop };
}

/** After the title, if there is one that ends its line; else after the address, which must end its line then. */
function definitionEnd(text: string, addressEnd: number, end: number): number | undefined {
  const at = skipSpace(text, addressEnd, end);
  if (at > addressEnd) {
    const title = titleEnd(text, at, end);
    const stop = title === undefined ? undefined : lineEndAfter(text, title, end);
    if (stop !== undefined) return stop;
  }
  return lineEndAfter(text, addressEnd, end);
}

/** The line's end, if only blanks stand between `at` and it. */
function lineEndAfter(text: string, at: number, end: number): number | undefined {
  let stop = at;
  while (stop < end && isBlankUnit(text.charCodeAt(stop))) stop++;
  return stop === end || text[stop] === '\n' || text[stop] === '\r' ? stop : undefined;
}

/** The offset of the `]` that closes the label opened at `start`. */
export function labelEnd(text: string, start: number, end: number): number | undefined {
  const limit = Math.min(end, start + maxLabelLength + 2);
  for (let at = start + 1; at < limit; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === ']') return at;
    else if (character === '[') return undefined;
  }
  return undefined;
}
