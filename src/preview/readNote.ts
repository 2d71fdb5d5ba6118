import type { Env, StateCore } from 'markdown-it';
import { findFrontMatter } from '../core/frontMatter/findFrontMatter';
import { scanShortcodes } from '../core/shortcode/scanShortcodes';
import type { Dialect } from '../core/shortcode/shortcode';
import { Lines } from '../core/text/lines';
import { markCalls, ofDialects } from './calls/markCalls';
import { renderPart } from './calls/renderPart';
import { renderLiquid } from './liquid/renderLiquid';
import type { PreviewContext, PreviewNote } from './previewContext';
import { attachReading, partOf, type Reading, readingOf, readingOfNote } from './reading';

const noteKey = Symbol('conferenceNotes.note');

/** Says for certain which note the text parsed with `env` is: then its Liquid is rendered, not just shown. */
export function drawAs(env: object, note: PreviewNote): void {
  Object.defineProperty(env, noteKey, { value: note, configurable: true, enumerable: false });
}

/**
 * Before everything else: finds out whose text it is, and puts marks where its calls are. What the text is parsed to is
 * right for a Hugo note at once; a Jekyll note with Liquid in it is parsed again when it is drawn.
 */
export function readNote(state: StateCore, context: PreviewContext): void {
  if (state.inlineMode || readingOf(state.env) !== undefined) return;
  const text = state.src;
  const certain = (state.env as { [noteKey]?: PreviewNote })[noteKey];
  const note = certain ?? context.noteWithText(text);
  const reading =
    certain?.site.generator === 'jekyll'
      ? readJekyll(state, certain)
      : readMarked(state, note, dialectsOf(note));
  attachReading(state.env, reading);
}

/** Whether drawing `reading` as `note` needs another parse of its text. */
export function mustReadAgain(reading: Reading, note: PreviewNote): boolean {
  if (note.site.generator === 'jekyll' && mayHoldCalls(reading.text)) return !reading.isFinal;
  return reading.note?.site !== note.site || reading.note.path !== note.path;
}

function readJekyll(state: StateCore, note: PreviewNote): Reading {
  const text = state.src;
  const reading = { ...readingOfNote(text, note), isFinal: true };
  if (!mayHoldCalls(text)) return reading;
  const rendered = renderLiquid(text, {
    note,
    bodyStart: bodyStart(text),
    markFor: (html) => {
      reading.calls.push({ kind: 'html', html });
      return reading.marks.of(reading.calls.length - 1);
    },
    markdownify: (words) => {
      const env: Env = {};
      attachReading(env, partOf(reading, words));
      return renderPart(state.md, words, env);
    },
  });
  if (rendered === undefined) return { ...readMarked(state, note, both), isFinal: true };
  state.src = rendered.text;
  return { ...reading, isUntrusted: rendered.holdsHtml, lineOf: rendered.lineOf };
}

function readMarked(
  state: StateCore,
  note: PreviewNote | undefined,
  dialects: ReadonlySet<Dialect>,
): Reading {
  const text = state.src;
  if (!mayHoldCalls(text)) return readingOfNote(text, note);
  const start = bodyStart(text);
  const { shortcodes, escaped } = ofDialects(scanShortcodes(text, start), dialects);
  if (shortcodes.length === 0 && escaped.length === 0) return readingOfNote(text, note);
  const reading = readingOfNote(text, note, escaped);
  const lines = new Lines(text);
  const span = { start: 0, end: text.length };
  const marked = markCalls({ text, lines, span, shortcodes, escaped, depth: 0 }, reading);
  state.src = marked.text;
  if (lines.count > 1) reading.lineOf = marked.lineOf;
  return reading;
}

const both: ReadonlySet<Dialect> = new Set(['hugo', 'liquid']);
const hugoOnly: ReadonlySet<Dialect> = new Set(['hugo']);

function dialectsOf(note: PreviewNote | undefined): ReadonlySet<Dialect> {
  return note?.site.generator === 'hugo' ? hugoOnly : both;
}

/** Cheap, for most notes hold none. */
function mayHoldCalls(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}

function bodyStart(text: string): number {
  const end = findFrontMatter(text)?.whole.end;
  if (end === undefined) return 0;
  const lineEnd = text.indexOf('\n', end);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}
