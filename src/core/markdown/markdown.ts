import type { Span } from '../text/span';

/** `## Title {#id}`: `content` is what stands after the marks, without closing `#`s; setext headings too. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly content: Span;
  readonly whole: Span;
}

/**
 * One list item's own first line: `depth` counts from 0. `content` is what follows the marker (and a task's `[ ]`).
 * What the item says on further lines are paragraphs of `itemDepth` one more than the item's `depth`.
 */
export interface ListItem {
  readonly kind: 'listItem';
  readonly depth: number;
  readonly ordered: boolean;
  readonly content: Span;
  readonly whole: Span;
}

/** A row of a pipe table; the head is a row too, the line of dashes is none. */
export interface TableRow {
  readonly kind: 'tableRow';
  readonly isHead: boolean;
  readonly cells: readonly Span[];
  readonly whole: Span;
}

/** A run of text lines that is none of the others; block quotes count as paragraphs. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** In how many list items it lies; 0 for one outside of lists. */
  readonly itemDepth: number;
  readonly whole: Span;
}

export type Block = Heading | ListItem | TableRow | Paragraph;

/** `[text](target)`, `[text][label]` (its definition already looked up), `<https://…>`, a bare address, `<a href="…">`. */
export interface Link {
  readonly text: Span;
  /** Where the address itself stands: in the link, or in its definition. */
  readonly target: Span;
  readonly whole: Span;
}

/** `![alt](src)` or `<img src="…" alt="…">`. */
export interface Image {
  /** Empty, after the source, where there is none. */
  readonly alt: Span;
  readonly source: Span;
  readonly whole: Span;
}

/** A tag of raw HTML, `<b class="x">` or `</b>`, that is complete. */
export interface RawTag {
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** The block of raw HTML that it lies in; `undefined` for one in running text. */
  readonly block: Span | undefined;
  readonly whole: Span;
}

/**
 * What one linear pass over a note's body sees. Everything in text order; code and HTML comments hold no links.
 * Shortcodes and Liquid are text to it, in which no link is looked for.
 */
export interface Outline {
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** Fenced and indented blocks, and inline code. */
  readonly code: readonly Span[];
  readonly comments: readonly Span[];
  readonly tags: readonly RawTag[];
}
