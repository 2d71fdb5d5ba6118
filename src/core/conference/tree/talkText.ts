import type { Note } from '../../note';
import { type Span, textOf } from '../../text/span';
import { authorsBlocks } from '../markup/authorsBlocks';
import type { Talk } from '../summary';

/**
 * What is written about a talk: from the line after the one that names it to the next talk, or to a heading that stands
 * no deeper than the talk's own. Empty for a talk whose line is all there is.
 *
 * `others` are the talks of the same note, `talk` among them or not.
 */
export function talkBodyOf(note: Note, talk: Talk, others: readonly Talk[]): Span {
  const { lines, text } = note;
  const blocks = authorsBlocks(note);
  const first = lines.startOf(talk.range.start.line);
  const start = Math.min(lines.startOf(talk.range.end.line + 1), text.length);
  const own = blocks.find(
    ({ kind, whole }) => kind === 'heading' && first <= whole.start && whole.start < start,
  );
  const level = own?.kind === 'heading' ? own.level : deepest;
  const stops = [
    ...others.map(({ range }) => lines.startOf(range.start.line)),
    ...blocks.flatMap((block) =>
      block.kind === 'heading' && block.level <= level ? [block.whole.start] : [],
    ),
  ].filter((offset) => offset >= start);
  return { start, end: stops.reduce((a, b) => Math.min(a, b), text.length) };
}

/** Any heading ends what is written under a talk that has none itself. */
const deepest = 6;

/** The talk with what is written about it, as it stands in the note. */
export function talkMarkdownOf(note: Note, talk: Talk, others: readonly Talk[]): string {
  const body = talkBodyOf(note, talk, others);
  const start = note.lines.startOf(talk.range.start.line);
  return textOf(note.text, { start, end: body.end }).trimEnd();
}

/**
 * The first words written about a talk: prose only, without blank lines, code, pictures and shortcodes that stand on
 * lines of their own. At most `limit` characters, cut at a word.
 */
export function talkExcerptOf(note: Note, talk: Talk, others: readonly Talk[], limit: number): string {
  const { start, end } = talkBodyOf(note, talk, others);
  const beginning = note.text.slice(start, Math.min(end, start + limit * manyTimes));
  const text = proseLines(beginning).join('\n');
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'), 1)).trimEnd()}…`;
}

/** A talk can be a chapter long; an excerpt needs its beginning, even where that is all code. */
const manyTimes = 8;

/** What a line begins with that is no prose: a picture, a shortcode, Liquid, HTML, a table, a rule. */
const noProse = /^(?:!\[|\{\{[<%]|\{[%:]|<|\||[-*_=]{3,}$)/;

function proseLines(text: string): readonly string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    const content = line.trim();
    if (/^(?:```|~~~)/.test(content)) isCode = !isCode;
    else if (!isCode && content !== '' && !noProse.test(content)) lines.push(content);
  }
  return lines;
}
