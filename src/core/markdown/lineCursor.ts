import { keepShape } from '../text/keepShape';

/** Markdown counts a tab as up to this many columns. */
const tabWidth = 4;
/** Blanks that make a line code rather than anything else. */
export const codeIndent = 4;

/** Above ASCII: all marks of Markdown are below. */
const firstLetterAbove = 0xa1;

/**
 * A place in one line that moves right, counting columns as Markdown does (a tab reaches to the next multiple of four,
 * and may be used up column by column).
 */
export class LineCursor {
  offset: number;
  #column = 0;
  /** Columns of a tab that are left after part of it was taken. */
  #tabRest = 0;

  constructor(
    private readonly text: string,
    start: number,
    readonly end: number,
  ) {
    this.offset = start;
  }

  /** The columns of blanks before the next visible character. */
  get indent(): number {
    let columns = this.#tabRest;
    let column = this.#column;
    for (let i = this.offset; i < this.end; i++) {
      const unit = this.text.charCodeAt(i);
      if (unit === 9) {
        const width = tabWidth - (column % tabWidth);
        columns += width;
        column += width;
      } else if (unit === 32) {
        columns++;
        column++;
      } else break;
    }
    return columns;
  }

  get isBlank(): boolean {
    return this.firstVisible === this.end;
  }

  /** The offset of the next character that is no blank; the line's end if there is none. */
  get firstVisible(): number {
    let i = this.offset;
    while (i < this.end && isBlankUnit(this.text.charCodeAt(i))) i++;
    return i;
  }

  /** Whether the next visible character is `mark`. */
  startsWith(mark: string): boolean {
    return this.text[this.firstVisible] === mark && !this.isBlank;
  }

  /** Whether the line goes on with a letter: but paragraphs and rows of tables no block begins so. */
  get isWord(): boolean {
    const unit = this.text.charCodeAt(this.firstVisible);
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit >= firstLetterAbove;
  }

  /** Takes up to `count` columns of blanks. */
  takeColumns(count: number): void {
    let left = count;
    while (left > 0) {
      if (this.#tabRest > 0) {
        const taken = Math.min(left, this.#tabRest);
        this.#tabRest -= taken;
        left -= taken;
        continue;
      }
      if (this.offset >= this.end) return;
      const unit = this.text.charCodeAt(this.offset);
      if (unit !== 9 && unit !== 32) return;
      const width = unit === 9 ? tabWidth - (this.#column % tabWidth) : 1;
      this.offset++;
      this.#column += width;
      const taken = Math.min(left, width);
      this.#tabRest = width - taken;
      left -= taken;
    }
  }

  takeBlanks(): void {
    this.takeColumns(Number.POSITIVE_INFINITY);
  }

  /** Moves over `count` characters that are no blanks. */
  takeVisible(count: number): void {
    this.offset += count;
    this.#column += count;
    this.#tabRest = 0;
  }
}

keepShape(new LineCursor('', 0, 0));

/** Whether a UTF-16 unit is a blank or a tab. */
export function isBlankUnit(unit: number): boolean {
  return unit === 32 || unit === 9;
}
