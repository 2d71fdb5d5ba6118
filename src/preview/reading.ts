import type { Escaped, Shortcode } from '../core/shortcode/shortcode';
import { type MarkdownFeatures, plainFeatures } from '../core/site/markdownFeatures';
import type { Lines } from '../core/text/lines';
import { Marks } from './calls/marks';
import type { PreviewNote } from './previewContext';

/** A call in the text that is read, by its number in the text's marks. */
export interface Call {
  readonly kind: 'call';
  readonly shortcode: Shortcode;
  /** The text that all spans of `shortcode` are of. */
  readonly text: string;
  readonly lines: Lines;
  /** How many calls it stands in. */
  readonly depth: number;
}

/** What a template made: it stands for a call, and needs nothing more but cleaning. */
export interface FinishedHtml {
  readonly kind: 'html';
  readonly html: string;
}

/** What is known of a text while markdown-it reads and draws it; it hangs on `env` for the plugin's own rules. */
export interface Reading {
  /** The text as it was before anything of ours changed it. */
  readonly text: string;
  readonly note: PreviewNote | undefined;
  /** What its Markdown can do. */
  readonly markdown: MarkdownFeatures;
  /** `note`: a whole file. `part`: a caption or a body inside one, which has no lines of its own to scroll to. */
  readonly kind: 'note' | 'part';
  /** Whether raw HTML in it comes from a parameter, a body or an include, and is cleaned. */
  readonly isUntrusted: boolean;
  /** Whether it was read for certain as `note`'s: no other reading can be better. */
  readonly isFinal: boolean;
  readonly marks: Marks;
  /** Grows while the text is read: bodies hold calls too. */
  readonly calls: (Call | FinishedHtml)[];
  /** What stands in the text for itself, in all of it. */
  readonly escaped: readonly Escaped[];
  /** The document's line of each line that Markdown sees; `undefined` where they are the same. */
  lineOf: ((line: number) => number) | undefined;
  /** Whether the text's own blocks are parsed: what is parsed from then on are bodies of calls. */
  hasBlocks: boolean;
}

const key = Symbol('conferenceNotes.reading');

/** The reading that hangs on markdown-it's `env`; `undefined` on a foreign one. */
export function readingOf(env: object | undefined): Reading | undefined {
  return (env as { [key]?: Reading } | undefined)?.[key];
}

/** Hangs a reading on `env`. */
export function attachReading(env: object, reading: Reading): void {
  Object.defineProperty(env, key, { value: reading, configurable: true, enumerable: false });
}

/** A reading for a piece of text inside the note that `outer` reads: a caption, a body. */
export function partOf(outer: Reading, text: string, markdown: MarkdownFeatures = outer.markdown): Reading {
  return { ...outer, text, markdown, kind: 'part', isUntrusted: true, lineOf: undefined, hasBlocks: false };
}

/** A reading of a whole file, before anything of it is known. */
export function readingOfNote(
  text: string,
  note: PreviewNote | undefined,
  escaped: readonly Escaped[] = [],
): Reading {
  const marks = new Marks(text);
  return {
    text,
    note,
    markdown: markdownOf(note),
    kind: 'note',
    isUntrusted: false,
    isFinal: false,
    marks,
    calls: [],
    escaped,
    lineOf: undefined,
    hasBlocks: false,
  };
}

/** What VS Code does anyway, where the note isn't known. */
export function markdownOf(note: PreviewNote | undefined): MarkdownFeatures {
  return note?.site.markdown ?? plainFeatures;
}
