import type { Env, MarkdownIt, Token } from 'markdown-it';
import { CallDrawing } from './calls/drawCalls';
import { fillMarks } from './calls/fillMarks';
import { placeBlocks } from './calls/placeBlocks';
import { placeInlines } from './calls/placeInlines';
import { drawFences } from './fences';
import { drawFrontMatter } from './frontMatter';
import { drawRawHtml } from './html/rawHtml';
import { siteMarkdown } from './markdown/siteMarkdown';
import { drawPictures } from './markdownPictures';
import type { PreviewContext } from './previewContext';
import { attachReading, markdownOf, type Reading, readingOf } from './reading';
import { drawAs, mustReadAgain, readNote } from './readNote';

/**
 * Makes `md` show notes as their sites will: shortcodes, includes, pictures, the site's own Markdown. The parse knows
 * its note only if the note is open; so what it makes is good for an outline, and what depends on the site is decided
 * when it is drawn.
 */
export function conferenceNotes(md: MarkdownIt, context: PreviewContext): void {
  md.core.ruler.before('normalize', 'conference_notes_read', (state) => readNote(state, context));
  md.core.ruler.after('block', 'conference_notes_blocks', placeBlocks);
  siteMarkdown(md);
  // The last that is put after `inline` acts first: what it makes is seen by all others.
  md.core.ruler.after('inline', 'conference_notes_inlines', placeInlines);
  drawFrontMatter(md, context);
  drawRawHtml(md, context.translate);
  drawPictures(md, context.translate);
  drawFences(md);
  const drawing = new CallDrawing(md, context.translate);
  drawing.register();
  drawWholeNotes(md, context, drawing);
}

/** Remembers how each text was read, until it is drawn, and puts what its calls make in the places of their marks. */
function drawWholeNotes(md: MarkdownIt, context: PreviewContext, drawing: CallDrawing): void {
  const readings = new WeakMap<Token[], Reading>();
  const parse = md.parse.bind(md);
  md.parse = (source, env) => {
    const tokens = parse(source, env);
    const reading = readingOf(env);
    if (reading?.kind === 'note') readings.set(tokens, reading);
    return tokens;
  };
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, given) => {
    const known = readings.get(tokens);
    if (known === undefined) return render(tokens, options, given);
    const env: Env = given ?? {};
    const { reading, tokens: drawn } = readingToDraw(md, context, { reading: known, tokens }, env);
    attachReading(env, reading);
    return fillMarks(render(drawn, options, env), reading.marks, {
      inText: (index) => drawing.inText(index, reading, env),
      inAttribute: (index) => drawing.inAttribute(index, reading, env),
    });
  };
}

interface Read {
  readonly reading: Reading;
  readonly tokens: Token[];
}

/** Reads the text again if only now it is known whose it is. */
function readingToDraw(md: MarkdownIt, context: PreviewContext, read: Read, env: Env): Read {
  const note = context.noteBeingDrawn(env) ?? read.reading.note;
  if (note === undefined || read.reading.isFinal) return read;
  if (!mustReadAgain(read.reading, note))
    return { ...read, reading: { ...read.reading, note, markdown: markdownOf(note) } };
  const own: Env = {};
  drawAs(own, note);
  const tokens = md.parse(read.reading.text, own);
  return { reading: readingOf(own) ?? read.reading, tokens };
}
