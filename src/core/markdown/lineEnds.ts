import type { Span } from '../text/span';

/** The ends of a text's lines, asked for from its start to its end. */
export class LineEnds {
  #newline = -1;
  #return = -1;

  constructor(private readonly text: string) {}

  /** The offset of the `\n`, `\r\n` or `\r` that ends the line which holds `start`, or the text's length. */
  after(start: number): number {
    // Each is sought anew only when it is passed: a text without one of them is searched for it once.
    if (this.#newline < start) this.#newline = placed(this.text.indexOf('\n', start));
    if (this.#return < start) this.#return = placed(this.text.indexOf('\r', start));
    return Math.min(this.#newline, this.#return, this.text.length);
  }
}

function placed(at: number): number {
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** The offset of one line's end: of its `\n`, `\r\n` or `\r`, or the text's length. */
export function lineEnd(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 10 || unit === 13) break;
  }
  return end;
}

/** Where the line after the one that ends at `end` starts. */
export function afterLineEnd(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
}

/** A span without the blanks and line ends that it begins and closes with. */
export function trimmedSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}
