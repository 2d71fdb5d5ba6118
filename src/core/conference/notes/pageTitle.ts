import type { Block } from '../../markdown/markdown';
import type { Note } from '../../note';
import { type FilePath, fileNameOf, folderOf } from '../../text/paths';
import { firstLineOf, textOf } from '../../text/span';
import { authorsBlocks } from '../markup/authorsBlocks';
import { PhraseReader } from '../markup/phrase';
import type { NoteKind } from '../summary';
import { framingOf } from '../words/framing';
import type { Evidence } from './evidence';

/** So much of a heading tells what a page is about. */
const maxTitle = 200;

/** What a note is called: by its title, or by its file where it has none, or none but the heading of its first talk. */
export function pageTitle({ title, path, fields, found }: Evidence, kind: NoteKind, note: Note): string {
  if (title === '') return fileWords(path);
  if (kind !== 'report' || fields.has('title') || found.talks.length < 2) return title;
  const start = titleBlock(note)?.whole.start;
  return found.talks[0]?.isHeading === true && found.talks[0].span.start === start ? fileWords(path) : title;
}

/** `lead fence oslo` of `conferences/0-lead-fence-oslo.md` and of `lead-fence-oslo/index.md`. */
function fileWords(path: FilePath): string {
  const file = fileStem(path);
  const folder = fileNameOf(folderOf(path));
  const name = folder !== '' && /^(?:_?index|readme|post|notes?)$/i.test(file) ? folder : file;
  return name.replace(/^[\d\W_]+(?=\p{L})/u, '').replace(betweenWords, ' ');
}

function fileStem(path: FilePath): string {
  return fileNameOf(path).replace(/\.\w+$/, '');
}

/** `Day 2 - 03 - `, `04. ` */
const fileNumbers = /^(?:(?:day|jour|tag|día|dia) \d+\s*[-–—.:]\s*)?(?:\d{1,3}\s*[-–—.:]\s+)?(?=\p{L})/iu;

/** What a file is called with spaces between the words, as titles are written: `Day 2 - 03 - Gates for All.md`. */
function writtenName(path: FilePath): string | undefined {
  const file = fileStem(path);
  return /\s\S*\p{L}/u.test(file) ? file.replace(fileNumbers, '') : undefined;
}

/** Not in dates, nor with spaces around them. */
const betweenWords = /(?<=\S)(?:(?<!\d)[-_+]+|[-_+]+(?!\d))(?=\S)/g;

function titleBlock(note: Note): Block | undefined {
  const blocks = authorsBlocks(note);
  return blocks.find((block) => block.kind === 'heading' && block.level === 1) ?? blocks[0];
}

/** `![FenceConf 2019](banner.png)` */
const banner = /^!\[([^\][]{4,80})\]\(/;

/** The first heading, else what the file is called as titles are, else the first line; `''` where that is no title. */
export function titleWithoutField(note: Note, path: FilePath): string {
  const block = titleBlock(note);
  const isHeading = block?.kind === 'heading';
  const written = isHeading ? undefined : writtenName(path);
  if (written !== undefined) return written;
  const span = isHeading ? block.content : block?.kind === 'paragraph' ? block.whole : undefined;
  if (span === undefined) return '';
  const line = firstLineOf(note.text, span);
  // A long line is a sentence, a long heading still a title; a picture may show the title.
  const words =
    line.end - line.start > 150 && !isHeading
      ? ''
      : new PhraseReader(note).read(line).text || (banner.exec(textOf(note.text, line))?.[1] ?? '');
  // Many words are a sentence, whether it ends there or goes on on the next line; not `#Fences of …`.
  if (
    !isHeading &&
    !words.startsWith('#') &&
    /(?:\s\S+){8}/u.test(words) &&
    (/[.!:]$/.test(words) || line.end < span.end)
  )
    return '';
  // `# Talks` is no title of the page, but the first of its parts.
  if (isHeading && /^(?:talks|sessions|schedule|keynotes|presentations)$/i.test(words)) return '';
  // Nor is `# Overview`.
  if (isHeading && !words.includes(' ') && framingOf(words).role === 'frame')
    return writtenName(path) ?? fileWords(path);
  // `#Fences` is no heading, but was meant as one.
  return words.replace(/^#+/, '').slice(0, maxTitle);
}
