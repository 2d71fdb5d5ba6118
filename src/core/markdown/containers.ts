import { codeIndent, type LineCursor } from './lineCursor';

/** Deeper nesting is nobody's note; the limit keeps the work a line costs constant. */
export const maxNesting = 50;

interface Quote {
  readonly kind: 'quote';
}

interface Item {
  readonly kind: 'item';
  /** Columns that a line needs to belong to it. */
  readonly width: number;
  /** An item that begins with an empty line ends at a second one. */
  isEmpty: boolean;
}

/** The quotes and list items that are open at a line, the outermost first. */
export class Containers {
  readonly #open: (Quote | Item)[] = [];
  #itemDepth = 0;

  get count(): number {
    return this.#open.length;
  }

  /** How many of them are items. */
  get itemDepth(): number {
    return this.#itemDepth;
  }

  isItem(index: number): boolean {
    return this.#open[index]?.kind === 'item';
  }

  /** How many of them a line belongs to; takes their marks and indentation off it. */
  matchedBy(cursor: LineCursor): number {
    let matched = 0;
    for (const container of this.#open) {
      if (container.kind === 'quote') {
        if (!takeQuoteMark(cursor)) break;
      } else if (cursor.isBlank) {
        if (container.isEmpty) break;
      } else if (cursor.indent >= container.width) {
        cursor.takeColumns(container.width);
        container.isEmpty = false;
      } else break;
      matched++;
    }
    return matched;
  }

  /** Opens the quote whose mark stands next on the line. */
  openQuote(cursor: LineCursor): void {
    takeQuoteMark(cursor);
    this.#open.push({ kind: 'quote' });
  }

  openItem(width: number, isEmpty: boolean): void {
    this.#open.push({ kind: 'item', width, isEmpty });
    this.#itemDepth++;
  }

  /** Closes all but the first `count`. */
  keep(count: number): void {
    for (const { kind } of this.#open.splice(count)) if (kind === 'item') this.#itemDepth--;
  }
}

/** Takes a `>` with the blank after it, if one stands here. */
function takeQuoteMark(cursor: LineCursor): boolean {
  if (cursor.indent >= codeIndent || !cursor.startsWith('>')) return false;
  cursor.takeBlanks();
  cursor.takeVisible(1);
  cursor.takeColumns(1);
  return true;
}
