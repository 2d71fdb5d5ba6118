import type { Note } from '../note';
import type { Span } from '../text/span';

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
