import { keepShape } from '../text/keepShape';
import type { Span } from '../text/span';
import { Containers, maxNesting } from './containers';
import { takeDefinitions } from './definitions';
import { closesFence, fenceMarkerAt } from './fence';
import { type HtmlBlockEnd, htmlBlockAt } from './htmlBlock';
import { codeIndent, LineCursor } from './lineCursor';
import { afterLineEnd, LineEnds, lineEnd, trimmedSpan } from './lineEnds';
import { type ListMarker, listMarkerAt } from './listMarker';
import type { Block } from './markdown';
import { isDelimiterRow, tableCells } from './tableRow';

const atxHeading = /^(#{1,6})(?:[ \t]+|$)/;
const closingHashes = /(?:^|[ \t])#+[ \t]*$/;
const setextLine = /^(=+|-+)[ \t]*$/;
const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** The lines of a body, sorted: what stands as a block, and where running text is to be looked through. */
export interface BlockScan {
  readonly blocks: readonly Block[];
  /** Running text that may hold links, code and so on; in text order. */
  readonly inlines: readonly Span[];
  readonly html: readonly Span[];
  /** Fenced and indented code. */
  readonly code: readonly Span[];
  readonly definitions: ReadonlyMap<string, Span>;
}

/** The one block that the next line may go on with. */
type Leaf =
  | {
      readonly kind: 'paragraph';
      readonly start: number;
      end: number;
      readonly itemLineEnd: number | undefined;
    }
  | {
      readonly kind: 'fence';
      readonly marker: string;
      readonly indent: number;
      readonly start: number;
      end: number;
    }
  | { readonly kind: 'indented'; readonly start: number; end: number }
  | { readonly kind: 'html'; readonly until: HtmlBlockEnd; readonly start: number; end: number }
  | { readonly kind: 'table'; readonly start: number; end: number; awaitsDelimiter: boolean };

/** One pass over the lines of `text` from `from` on, by CommonMark's rules and GitHub's tables. */
export function scanBlocks(text: string, from: number): BlockScan {
  const scanner = new BlockScanner(text);
  const ends = new LineEnds(text);
  let start = from;
  while (start < text.length) {
    const end = ends.after(start);
    scanner.line(start, end);
    start = afterLineEnd(text, end);
  }
  return scanner.finish();
}

class BlockScanner {
  readonly #blocks: Block[] = [];
  readonly #inlines: Span[] = [];
  readonly #html: Span[] = [];
  readonly #code: Span[] = [];
  readonly #definitions = new Map<string, Span>();
  readonly #containers = new Containers();
  #leaf: Leaf | undefined;
  /** The end of the line of the list item that was opened on this line. */
  #openedItem: number | undefined;

  constructor(private readonly text: string) {}

  line(start: number, end: number): void {
    const cursor = new LineCursor(this.text, start, end);
    this.#openedItem = undefined;
    const matched = this.#containers.matchedBy(cursor);
    const allMatched = matched === this.#containers.count;
    if (allMatched && this.#continueLeaf(cursor)) return;
    const opened = this.#openContainers(cursor, matched);
    const isLazy = !allMatched && !opened && this.#leaf?.kind === 'paragraph';
    if (isLazy && !cursor.isBlank && !this.#startsBlock(cursor)) {
      if (this.#leaf?.kind === 'paragraph') this.#leaf.end = end;
      return;
    }
    if (!opened) this.#closeContainers(matched);
    this.#addLine(cursor);
  }

  finish(): BlockScan {
    this.#closeLeaf();
    return {
      blocks: this.#blocks,
      inlines: this.#inlines,
      html: this.#html,
      code: this.#code,
      definitions: this.#definitions,
    };
  }

  /** Whether the line is inside code or raw HTML, in which nothing else can begin. */
  #continueLeaf(cursor: LineCursor): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind === 'fence') {
      const rest = this.#rest(cursor);
      leaf.end = cursor.end;
      if (cursor.indent < codeIndent && closesFence(rest, leaf.marker)) this.#closeLeaf();
      return true;
    }
    if (leaf?.kind !== 'html') return false;
    if (leaf.until.kind === 'blank') {
      if (cursor.isBlank) {
        this.#closeLeaf();
        return true;
      }
      leaf.end = cursor.end;
      return true;
    }
    leaf.end = cursor.end;
    if (leaf.until.marker.test(this.text.slice(cursor.offset, cursor.end))) this.#closeLeaf();
    return true;
  }

  /** Opens the quotes and items that begin on this line; whether there are any. */
  #openContainers(cursor: LineCursor, matched: number): boolean {
    let opened = false;
    while (cursor.indent < codeIndent && !cursor.isWord && !cursor.isBlank) {
      const rest = this.#rest(cursor);
      const depth = opened ? this.#containers.count : matched;
      if (depth >= maxNesting) break;
      if (rest.startsWith('>')) {
        if (!opened) this.#closeContainers(matched);
        this.#closeLeaf();
        this.#containers.openQuote(cursor);
        opened = true;
        continue;
      }
      const inParagraph = !opened && this.#leaf?.kind === 'paragraph';
      const isUnderline = inParagraph && matched === this.#containers.count && setextLine.test(rest);
      if (isUnderline || thematicBreak.test(rest)) break;
      const marker = listMarkerAt(rest);
      // In a paragraph only a list that can't be anything else begins: an item with text, counted from 1. Among the
      // items of a list the next one always does.
      const isSibling = this.#containers.isItem(matched);
      if (marker === undefined || (inParagraph && !isSibling && !marker.canInterrupt)) break;
      if (!opened) this.#closeContainers(matched);
      this.#closeLeaf();
      this.#openItem(cursor, marker);
      opened = true;
    }
    return opened;
  }

  #openItem(cursor: LineCursor, marker: ListMarker): void {
    const before = cursor.indent;
    cursor.takeBlanks();
    const start = cursor.offset;
    cursor.takeVisible(marker.length);
    const blanks = cursor.indent;
    const isEmpty = cursor.isBlank;
    // After the marker up to four blanks belong to the item; more of them are code in it.
    const padding = isEmpty || blanks > codeIndent ? 1 : blanks;
    cursor.takeColumns(padding);
    const contentStart = Math.min(cursor.firstVisible, cursor.end);
    const task = /^\[[ xX]\][ \t]+/.exec(
      this.text.slice(contentStart, Math.min(cursor.end, contentStart + 8)),
    );
    const content = trimmedSpan(this.text, {
      start: contentStart + (task?.[0].length ?? 0),
      end: cursor.end,
    });
    this.#blocks.push({
      kind: 'listItem',
      depth: this.#containers.itemDepth,
      ordered: marker.isOrdered,
      content,
      whole: { start, end: content.end },
    });
    this.#containers.openItem(before + marker.length + padding, isEmpty);
    this.#openedItem = cursor.end;
  }

  /** Whether a line that could lazily go on with a paragraph begins something of its own instead. */
  #startsBlock(cursor: LineCursor): boolean {
    if (cursor.indent >= codeIndent || cursor.isWord) return false;
    const rest = this.#rest(cursor);
    return (
      atxHeading.test(rest) ||
      thematicBreak.test(rest) ||
      fenceMarkerAt(rest) !== undefined ||
      htmlBlockAt(rest, true) !== undefined
    );
  }

  /** The line, now that its containers are off, as a leaf or a part of one. */
  #addLine(cursor: LineCursor): void {
    const leaf = this.#leaf;
    if (cursor.isBlank) {
      if (leaf?.kind !== 'indented') this.#closeLeaf();
      return;
    }
    if (cursor.indent >= codeIndent && leaf?.kind !== 'paragraph') {
      if (leaf?.kind === 'indented') leaf.end = cursor.end;
      else this.#open({ kind: 'indented', start: cursor.offset, end: cursor.end });
      return;
    }
    const rest = this.#rest(cursor);
    if (cursor.indent < codeIndent && this.#addSpecialLine(cursor, rest)) return;
    if (leaf?.kind === 'table') {
      leaf.end = cursor.end;
      this.#addRow({ start: cursor.firstVisible, end: cursor.end }, false);
    } else if (rest.includes('|') && this.#delimiterFollows(cursor, rest)) {
      this.#open({ kind: 'table', start: cursor.firstVisible, end: cursor.end, awaitsDelimiter: true });
      this.#addRow({ start: cursor.firstVisible, end: cursor.end }, true);
    } else if (leaf?.kind === 'paragraph') leaf.end = cursor.end;
    else
      this.#open({
        kind: 'paragraph',
        start: cursor.firstVisible,
        end: cursor.end,
        itemLineEnd: this.#openedItem,
      });
  }

  #addSpecialLine(cursor: LineCursor, rest: string): boolean {
    const start = cursor.firstVisible;
    const leaf = this.#leaf;
    if (leaf?.kind === 'table' && leaf.awaitsDelimiter) {
      leaf.awaitsDelimiter = false;
      leaf.end = cursor.end;
      return true;
    }
    if (cursor.isWord) return false;
    const heading = atxHeading.exec(rest);
    if (heading !== null) {
      this.#closeLeaf();
      this.#addHeading(heading[1]?.length ?? 1, start + heading[0].length, start, cursor.end);
      return true;
    }
    const setext = leaf?.kind === 'paragraph' ? setextLine.exec(rest) : null;
    if (setext !== null && leaf?.kind === 'paragraph') {
      const content = takeDefinitions(this.text, leaf, this.#definitions);
      if (content < leaf.end) {
        this.#leaf = undefined;
        const span = trimmedSpan(this.text, { start: content, end: leaf.end });
        this.#inlines.push(span);
        const whole = { start: content, end: cursor.end };
        this.#blocks.push({ kind: 'heading', level: rest.startsWith('=') ? 1 : 2, content: span, whole });
        return true;
      }
    }
    if (thematicBreak.test(rest)) {
      this.#closeLeaf();
      return true;
    }
    const marker = fenceMarkerAt(rest);
    if (marker !== undefined) {
      this.#open({ kind: 'fence', marker, indent: cursor.indent, start, end: cursor.end });
      return true;
    }
    const html = htmlBlockAt(rest, leaf?.kind === 'paragraph');
    if (html === undefined) return false;
    this.#open({ kind: 'html', until: html, start, end: cursor.end });
    if (html.kind === 'marker' && html.marker.test(rest)) this.#closeLeaf();
    return true;
  }

  #addHeading(level: number, contentStart: number, start: number, end: number): void {
    const from = Math.min(contentStart, end);
    const line = this.text.slice(from, end);
    const closing = line.includes('#') ? closingHashes.exec(line) : null;
    const content = trimmedSpan(this.text, {
      start: from,
      end: closing === null ? end : from + closing.index,
    });
    this.#inlines.push(content);
    this.#blocks.push({ kind: 'heading', level, content, whole: { start, end } });
  }

  #addRow(row: Span, isHead: boolean): void {
    const whole = trimmedSpan(this.text, row);
    this.#inlines.push(whole);
    this.#blocks.push({ kind: 'tableRow', isHead, cells: tableCells(this.text, whole), whole });
  }

  /** Whether the next line is the line of dashes of a table whose head is `head`. */
  #delimiterFollows(cursor: LineCursor, head: string): boolean {
    const start = afterLineEnd(this.text, cursor.end);
    const next = this.text.slice(start, lineEnd(this.text, start)).replace(/^[ \t>]+/, '');
    if (!isDelimiterRow(next)) return false;
    const columns = (row: string) => tableCells(row, { start: 0, end: row.length }).length;
    return columns(next.trimEnd()) === columns(head.trimEnd());
  }

  #open(leaf: Leaf): void {
    this.#closeLeaf();
    this.#leaf = leaf;
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (leaf === undefined) return;
    const span = { start: leaf.start, end: leaf.end };
    if (leaf.kind === 'fence' || leaf.kind === 'indented') this.#code.push(span);
    else if (leaf.kind === 'html') this.#html.push(span);
    else if (leaf.kind === 'paragraph') this.#closeParagraph(span, leaf.itemLineEnd);
  }

  #closeParagraph(span: Span, itemLineEnd: number | undefined): void {
    const start = takeDefinitions(this.text, span, this.#definitions);
    if (start >= span.end) return;
    const rest = trimmedSpan(this.text, { start, end: span.end });
    this.#inlines.push(rest);
    // The item's own first line already stands among the blocks.
    const from = itemLineEnd === undefined ? rest.start : afterLineEnd(this.text, itemLineEnd);
    if (from >= rest.end) return;
    const whole = trimmedSpan(this.text, { start: Math.max(from, rest.start), end: rest.end });
    this.#blocks.push({ kind: 'paragraph', itemDepth: this.#containers.itemDepth, whole });
  }

  #closeContainers(keep: number): void {
    if (keep === this.#containers.count) return;
    this.#closeLeaf();
    this.#containers.keep(keep);
  }

  /** The line from its first visible character on. */
  #rest(cursor: LineCursor): string {
    return this.text.slice(cursor.firstVisible, cursor.end);
  }
}

keepShape(new BlockScanner(''));
