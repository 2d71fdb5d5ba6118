import type { KeyedField } from './noteFields';
import { keyedField } from './noteFields';

/** What a text without fences says before its first blank line. */
export interface PlainHeader {
  readonly fields: readonly KeyedField[];
  /** Where its last line ends. */
  readonly end: number;
}

/** No generator reads more; a longer beginning is prose. */
const maxHeader = 4000;
/** As Nikola has it, each line begins with two dots: `.. title: Fences`. */
const headerLine = /^(\.\. )?([A-Za-z][\w -]{0,30}):(?:[ \t]+(.*))?$/;
/** And all of them may stand in a comment. */
const commentMark = /^(?:<!--|-->)[ \t]*$/;
const continuation = /^(?: {4}|\t)/;

/**
 * The fields of a file that begins with them bare, as Pelican and MultiMarkdown have it; `undefined` for one that doesn't.
 *
 * ```md
 * Title: FenceConf 2019
 * Date: 2019-05-21
 * Tags: fences, wood
 *
 * We went to Oslo …
 * ```
 *
 * A title and another field must be among them, and each line be a field or, set in, the last one's next.
 */
export function plainHeader(text: string): PlainHeader | undefined {
  if (!/^\uFEFF?(?:<!--\s{1,4})?(?:\.\. )?[A-Za-z][\w -]{0,30}:[ \t\r\n]/.test(text.slice(0, 40)))
    return undefined;
  const head = text.slice(0, maxHeader);
  const blank = /\r?\n[ \t]*(?:\r?\n|$)/.exec(head)?.index;
  const end = blank ?? head.length;
  if (blank === undefined && text.length > maxHeader) return undefined;
  const fields: KeyedField[] = [];
  let start = head.startsWith('\uFEFF') ? 1 : 0;
  for (const line of head.slice(start, end).split(/\r?\n/)) {
    const found = headerLine.exec(line);
    if (found !== null) {
      const [whole, dots = '', name = '', value = ''] = found;
      const from = start + dots.length;
      const key = { start: from, end: from + name.length };
      const span = { start: start + whole.length - value.length, end: start + whole.length };
      fields.push(
        keyedField({
          name,
          key,
          value: { kind: 'string', span, value: value.trim(), style: 'plain' },
          whole: { start: key.start, end: span.end },
        }),
      );
    } else if (!commentMark.test(line) && (!continuation.test(line) || fields.length === 0)) return undefined;
    start += line.length;
    start += head.startsWith('\r\n', start) ? 2 : 1;
  }
  return fields.length > 1 && fields.some(({ key }) => key === 'title') ? { fields, end } : undefined;
}
