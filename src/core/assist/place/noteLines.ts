import type { Note } from '../../note';
import type { Span } from '../../text/span';

/** The line end that a note uses, as its first line shows it. */
export function lineEndOf({ text }: Note): string {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}

/** A line without its end. */
export function lineSpan({ text, lines }: Note, line: number): Span {
  const start = lines.startOf(line);
  let end = lines.startOf(line + 1);
  while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Whether nothing but blanks stands beside a span on its lines. */
export function isAloneOnLine({ lines, text }: Note, { start, end }: Span): boolean {
  const before = text.slice(lines.startOf(lines.lineAt(start)), start);
  const after = text.slice(end, lines.startOf(lines.lineAt(end) + 1));
  return before.trim() === '' && after.trim() === '';
}
