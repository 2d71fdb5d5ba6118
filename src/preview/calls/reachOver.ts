import type { Token } from 'markdown-it';
import { openingToken } from '../openingToken';
import type { Call } from '../reading';

/**
 * The lines from the call's closing tag to the next that isn't blank. `undefined` where other text stands before the tag, or
 * no line of text right above it.
 */
export function linesOfClosingTag({ shortcode: { close }, text, lines }: Call): LineRange | undefined {
  if (close === undefined) return undefined;
  const isBlank = (line: number) => text.slice(lines.startOf(line), lines.startOf(line + 1)).trim() === '';
  const line = lines.lineAt(close.whole.start);
  const before = text.slice(lines.startOf(line), close.whole.start);
  if (before.trim() !== '' || line === 0 || isBlank(line - 1)) return undefined;
  let end = line + 1;
  while (end < lines.count && isBlank(end)) end += 1;
  return [line, end];
}

type LineRange = readonly [start: number, end: number];

/**
 * Lets a list, quote or table at the end of a body reach over the closing tag in the next line, which to plain Markdown
 * is one more line of its last paragraph or row: so it is folded and selected alike with and without us.
 */
export function reachOver(body: readonly Token[], [start, end]: LineRange): void {
  const closing = body.slice(body.findLastIndex(({ nesting }) => nesting !== -1) + 1);
  const [innermost] = closing;
  const isRow = innermost?.type === 'td_close' || innermost?.type === 'th_close';
  // A heading or code goes on in no other line; neither does a table in a list.
  if (innermost?.type !== 'paragraph_close' && !(isRow && closing.at(-1)?.type === 'table_close')) return;
  const quote = closing.findLastIndex(({ type }) => type === 'blockquote_close');
  for (const [i, { type }] of closing.entries()) {
    const open = type.startsWith(callClose)
      ? undefined
      : openingToken(body, body.length - closing.length + i);
    if (open?.map?.[1] === start) open.map = [open.map[0], isList.test(type) && i > quote ? end : start + 1];
  }
}

/** Blank lines after one are still its own, but for one in a quote. */
const isList = /^(?:list_item|bullet_list|ordered_list)_close$/;

/** How the type of a token begins that ends a call in the body. */
const callClose = 'conference_notes_call';
