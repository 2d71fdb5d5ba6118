import type { Span } from '../text/span';
import { isSpace } from './hugoCharacters';
import type { Parameter } from './shortcode';

/**
 * How many of an unterminated tag's parameters are its own, and where the last of them ends: what stands on a line of
 * its own and has no name, or behind an empty line, is taken for the text that follows.
 */
export function ownExtent(
  text: string,
  nameEnd: number,
  parameters: readonly Parameter[],
): { readonly parameters: number; readonly end: number } {
  let end = nameEnd;
  let own = 0;
  for (const { name, whole } of parameters) {
    const gap = text.slice(end, whole.start);
    const isOutside = gap.includes('\n') && (name === undefined || gap.split('\n').length > 2);
    if (isOutside) break;
    end = whole.end;
    own += 1;
  }
  return { parameters: own, end };
}

/** The blanks up to the line's end belong to the tag: there its next parameter will be typed. */
export function withBlanks(text: string, end: number): number {
  let blanks = end;
  while (text[blanks] === ' ' || text[blanks] === '\t') blanks += 1;
  const next = text[blanks];
  return next === undefined || next === '\n' || next === '\r' ? blanks : end;
}

/** `end`, moved back over white space, but not before `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && isSpace(text[trimmed - 1] ?? '')) trimmed -= 1;
  return trimmed;
}

/** `}}`, `%}}` for `>}}`, `>}`, `> }}`. */
const slip = /[>%] +\}\}|[>%]?\}\}|[>%]\}/y;

/** What a writer may have meant to be the end of a tag, though Hugo doesn't see it so; where it starts at `offset`. */
export function slippedEnd(text: string, offset: number): Span | undefined {
  slip.lastIndex = offset;
  return slip.test(text) ? { start: offset, end: slip.lastIndex } : undefined;
}
