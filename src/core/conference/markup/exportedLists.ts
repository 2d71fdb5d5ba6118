import { trimmedSpan } from '../../markdown/lineEnds';
import type { ListItem } from '../../markdown/markdown';
import { allMatches } from '../../text/allMatches';
import { type Span, textOf } from '../../text/span';

/** ` \t  * Fences`; what is further to the right belongs to it. */
const exported = /^( {1,3}\t[ \t]{1,8})(?:([*+-])|\d{1,3}\.) +(?=\S)(.*)$/gmu;
const onlyItems = /^(?: {1,3}\t[ \t]*\S[^\n]*(?:\n|$)|[ \t]*\n)+$/;

/**
 * The lists among indented code: what brings blogs from WordPress to Markdown writes items behind blanks and a tab, which
 * to most generators is code. `code` is where code stands.
 */
export function exportedLists(text: string, code: readonly Span[]): readonly ListItem[] {
  if (!/\n {1,3}\t/.test(text)) return [];
  return code.flatMap((span) => {
    const start = text.lastIndexOf('\n', span.start - 1) + 1;
    const block = text.slice(start, span.end);
    return onlyItems.test(block.replace(/\r/g, '')) ? itemsOf(text, { start, end: span.end }) : [];
  });
}

function itemsOf(text: string, span: Span): readonly ListItem[] {
  const found = allMatches(textOf(text, span), exported);
  const least = found.reduce((known, [, indent = '']) => Math.min(known, indent.length), Infinity);
  return found.map(({ index, 0: line, 1: indent = '', 2: bullet, 3: words = '' }) => {
    const end = span.start + index + line.length;
    const whole = trimmedSpan(text, { start: span.start + index, end });
    return {
      kind: 'listItem',
      depth: indent.length > least ? 1 : 0,
      ordered: bullet === undefined,
      content: trimmedSpan(text, { start: end - words.length, end }),
      whole,
    };
  });
}
