import type { Lines } from '../../core/text/lines';
import type { Span } from '../../core/text/span';

/** A text sewn together from pieces of a document and other words, which knows the document's line of each of its own. */
export class StitchedText {
  readonly #pieces: string[] = [];
  readonly #lineOf: number[] = [];
  #isLineStart = true;

  constructor(
    private readonly text: string,
    private readonly lines: Lines,
  ) {}

  get result(): string {
    return this.#pieces.join('');
  }

  /** A piece of the document as it stands. */
  copy({ start, end }: Span): void {
    if (start >= end) return;
    let line = this.lines.lineAt(start);
    let from = start;
    while (from < end) {
      const next = Math.min(end, this.lines.startOf(line + 1));
      this.#add(this.text.slice(from, next), line);
      this.#isLineStart = next === this.lines.startOf(line + 1);
      from = next;
      line += 1;
      if (from >= this.text.length) break;
    }
  }

  /** Other words, which stand for what begins at `offset` of the document. They may hold lines of their own. */
  insert(words: string, offset: number): void {
    const line = this.lines.lineAt(offset);
    for (const piece of words.split(/(?<=\n)/)) {
      this.#add(piece, line);
      this.#isLineStart = piece.endsWith('\n');
    }
  }

  /** Words that were made of `span`: their lines are its lines, as far as it has that many. */
  insertWithin(words: string, { start, end }: Span): void {
    const last = this.lines.lineAt(Math.max(start, end - 1));
    let line = this.lines.lineAt(start);
    for (const piece of words.split(/(?<=\n)/)) {
      this.#add(piece, line);
      this.#isLineStart = piece.endsWith('\n');
      line = Math.min(line + 1, last);
    }
  }

  /** The document's line in which line `line` of the result began; for one past the end, the line after the last. */
  lineOf(line: number): number {
    const known = this.#lineOf[line];
    if (known !== undefined) return known;
    return (this.#lineOf.at(-1) ?? -1) + 1;
  }

  #add(piece: string, line: number): void {
    if (piece === '') return;
    if (this.#isLineStart) this.#lineOf.push(line);
    this.#isLineStart = false;
    this.#pieces.push(piece);
  }
}
