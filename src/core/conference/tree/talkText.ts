import type { Block, ListItem } from '../../markdown/markdown';
import type { Note } from '../../note';
import { lettersOf } from '../../text/lettersOf';
import { type Span, textOf } from '../../text/span';
import { authorsBlocks } from '../markup/authorsBlocks';
import { PhraseReader } from '../markup/phrase';
import type { Talk } from '../summary';

/**
 * What is written about a talk: from the line after the one that names it to the next talk, or to a heading that stands
 * no deeper than the talk's own; of a list item, to the end of that. Empty for a talk whose line is all there is. What a
 * page of one talk says is all about it; of several that the front matter lists nothing is.
 *
 * `others` are the talks of the same note, `talk` among them or not.
 */
export function talkBodyOf(note: Note, talk: Talk, others: readonly Talk[]): Span {
  const { lines, text } = note;
  if (isInFrontMatter(note, talk)) {
    const isPage = others.filter(({ kind }) => kind !== 'mention').length <= 1;
    return { start: note.bodyStart, end: isPage ? text.length : note.bodyStart };
  }
  const blocks = authorsBlocks(note);
  const first = lines.startOf(talk.range.start.line);
  const start = Math.min(lines.startOf(talk.range.end.line + 1), text.length);
  const own = blocks.find(
    ({ kind, whole }) =>
      (kind === 'heading' || kind === 'listItem') && first <= whole.start && whole.start < start,
  );
  const level = own?.kind === 'heading' ? own.level : deepest;
  const stops = [
    ...others.map(({ range }) => lines.startOf(range.start.line)),
    ...blocks.flatMap((block) =>
      (block.kind === 'heading' && block.level <= level) ||
      (own?.kind === 'listItem' && !isWithin(block, own))
        ? [block.whole.start]
        : [],
    ),
  ].filter((offset) => offset >= start);
  return { start, end: stops.reduce((a, b) => Math.min(a, b), text.length) };
}

/** Any heading ends what is written under a talk that has none itself. */
const deepest = 6;

function isInFrontMatter(note: Note, { range }: Talk): boolean {
  return note.lines.startOf(range.start.line) < note.bodyStart;
}

/** Whether a block that stands below an item belongs to it. */
function isWithin(block: Block, { depth }: ListItem): boolean {
  if (block.kind === 'listItem') return block.depth > depth;
  return block.kind === 'paragraph' && block.itemDepth > depth;
}

/** The talk with what is written about it, as it stands in the note. */
export function talkMarkdownOf(note: Note, talk: Talk, others: readonly Talk[]): string {
  const body = talkBodyOf(note, talk, others);
  if (isInFrontMatter(note, talk)) {
    const who = talk.speakers.length === 0 ? '' : ` - ${talk.speakers.join(', ')}`;
    return `## ${talk.title}${who}\n\n${textOf(note.text, body).trim()}`.trimEnd();
  }
  const start = note.lines.startOf(talk.range.start.line);
  return textOf(note.text, { start, end: body.end }).trimEnd();
}

/** A conference with its notes, each under its title, unless there is only one; a note's own title is not said twice. What has none stands as it is. */
export function conferenceMarkdownOf(
  name: string,
  notes: readonly { readonly title: string; readonly text: string }[],
): string {
  const parts = notes.map(({ title, text }) => {
    const [heading = '', own = ''] = /^# +([^\n]*)\n*/.exec(text) ?? [];
    const body = [title, name].some((one) => lettersOf(one) === lettersOf(own))
      ? text.slice(heading.length)
      : text;
    return notes.length === 1 || title === '' ? body : `## ${title}\n\n${body}`;
  });
  return [`# ${name}`, ...parts.filter((part) => part !== '')].join('\n\n');
}

/**
 * The first words written about a talk: prose only, without markup, blank lines, headings, code, pictures and shortcodes
 * that stand on lines of their own, and the line that says who speaks. At most `limit` characters, cut at a word.
 */
export function talkExcerptOf(note: Note, talk: Talk, others: readonly Talk[], limit: number): string {
  const { start, end } = talkBodyOf(note, talk, others);
  const beginning = { start, end: Math.min(end, start + limit * manyTimes) };
  const [first = '', ...rest] = proseLines(note, beginning);
  const saysWho = first.length < longestNames && talk.speakers.some((name) => first.startsWith(name));
  const text = (saysWho ? rest : [first, ...rest]).join('\n');
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'), 1)).trimEnd()}…`;
}

/** A talk can be a chapter long; an excerpt needs its beginning, even where that is all code. */
const manyTimes = 8;

/** `Ana Ruiz, Staff Engineer, Acme` */
const longestNames = 60;

/** What a line begins with that is no prose: a heading, a picture, a shortcode, Liquid, HTML, a table, a rule. */
const noProse = /^(?:#{1,6}\s|!\[|\{\{[<%]|\{[%:]|<|\||[-*_=]{3,}$)/;

function proseLines(note: Note, { start, end }: Span): readonly string[] {
  const phrases = new PhraseReader(note);
  const lines: string[] = [];
  let isCode = false;
  let at = start;
  for (const line of note.text.slice(start, end).split('\n')) {
    const content = line.trim();
    if (/^(?:```|~~~)/.test(content)) isCode = !isCode;
    else if (!isCode && content !== '' && !noProse.test(content)) {
      const { text } = phrases.read({ start: at, end: at + line.length });
      const words = text.replace(/\{\{.*?\}\}|\{%.*?%\}/g, '').trim();
      if (words !== '') lines.push(words);
    }
    at += line.length + 1;
  }
  return lines;
}
