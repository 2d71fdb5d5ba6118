import type { FrontMatter } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { jekyllFolder } from '../../page/jekyllPage';
import type { CheckContext } from '../checkContext';
import type { Problem, ProblemRow } from '../problem';

/** What a generator takes, or doesn't take, for front matter. */
export const frontMatterStartProblems = {
  'front-matter.bad-start': {
    severity: 'error',
    summary: 'A text that starts like front matter, or for Hugo with HTML, and has no front matter above.',
    message:
      '{generator} takes the "{start}" at the start for front matter and fails. Put front matter above it.',
  },
  'front-matter.missing-opening': {
    severity: 'error',
    summary: 'The fence that starts the front matter is missing, so that the fields are shown as text.',
    message: 'These fields are shown as text: a line "---" is missing above them.',
  },
  'front-matter.dots-close': {
    severity: 'error',
    summary: 'Hugo does not take "..." for the end of front matter.',
    message: 'Hugo does not take "..." for the end of front matter. Write "---".',
  },
  'front-matter.not-at-start': {
    severity: 'error',
    summary: 'Jekyll only finds front matter in the very first line.',
    message: 'Jekyll only finds front matter in the very first line: nothing may stand above it.',
  },
  'front-matter.byte-order-mark': {
    severity: 'error',
    summary: 'An invisible mark stands before the front matter, so that Jekyll does not find it.',
    message: 'An invisible byte order mark stands before the front matter: Jekyll copies this page as it is.',
  },
  'front-matter.wrong-format': {
    severity: 'error',
    summary: 'Jekyll only reads YAML; TOML and JSON are shown as text.',
    message: 'Jekyll only reads YAML between "---" lines; it shows this as text.',
  },
} as const satisfies Record<string, ProblemRow>;

/** Whether the site's generator finds the front matter where it stands. */
export function checkFrontMatterStart(note: Note, context: CheckContext): readonly Problem[] {
  const { frontMatter } = note;
  const { site } = context;
  if (site.generator === 'plain') return [];
  if (frontMatter === undefined)
    return site.generator === 'hugo' ? badStart(note.text) : ruleAtStart(note.text);
  if (isWithoutOpening(frontMatter))
    return [{ code: 'front-matter.missing-opening', span: frontMatter.block.open, data: {} }];
  return site.generator === 'hugo'
    ? dotsClose(frontMatter, note.text)
    : unseenByJekyll(frontMatter, note, context);
}

function isWithoutOpening({ block }: FrontMatter): boolean {
  return block.open.start === block.open.end;
}

/** Hugo looks at the first character that isn't blank. */
function badStart(text: string): readonly Problem[] {
  const start = /[^\s\uFEFF]/.exec(text)?.index;
  if (start === undefined || !/[-+{<]/.test(text.charAt(start))) return [];
  if (text.startsWith('<!--', start) && hasLaterEnd(text, start)) return [];
  const end = start + (/^(?:-+|\++|\{+|<!--|<)/.exec(text.slice(start, start + 80))?.[0].length ?? 1);
  return [
    {
      code: 'front-matter.bad-start',
      span: { start, end },
      data: { start: text.slice(start, end), generator: 'Hugo' },
    },
  ];
}

/** A comment of several lines is passed over; Hugo looks for its end from the second line on. */
function hasLaterEnd(text: string, start: number): boolean {
  const secondLine = text.indexOf('\n', start);
  return secondLine !== -1 && text.indexOf('-->', secondLine) !== -1;
}

function dotsClose({ block }: FrontMatter, text: string): readonly Problem[] {
  const { close } = block;
  if (close === undefined || text.slice(close.start, close.end) !== '...') return [];
  return [{ code: 'front-matter.dots-close', span: close, data: {} }];
}

function unseenByJekyll(
  { block }: FrontMatter,
  { text }: Note,
  { path, site }: CheckContext,
): readonly Problem[] {
  const { open, close } = block;
  if (block.format !== 'yaml') return [{ code: 'front-matter.wrong-format', span: open, data: {} }];
  const hasMark = text.charCodeAt(0) === byteOrderMark;
  if (open.start > (hasMark ? 1 : 0)) return [{ code: 'front-matter.not-at-start', span: open, data: {} }];
  const folder = jekyllFolder(path, site);
  if (hasMark && folder !== '_posts' && folder !== '_drafts')
    return [{ code: 'front-matter.byte-order-mark', span: open, data: {} }];
  // Hugo takes a longer line too.
  return close !== undefined && close.end - close.start > open.end - open.start
    ? [{ code: 'front-matter.unclosed', span: close, data: { fence: '---' } }]
    : [];
}

/** Posts are read as "UTF-8 with or without" one, whether other pages have front matter is told by their first bytes. */
const byteOrderMark = 0xfeff;

/** Prose between two rules is front matter to Jekyll: it finds no fields in it, and drops even the date. */
function ruleAtStart(text: string): readonly Problem[] {
  if (!/^---[ \t]*\r?\n/.test(text) || !/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(text.slice(3))) return [];
  const data = { start: '---', generator: 'Jekyll' };
  return [{ code: 'front-matter.bad-start', span: { start: 0, end: 3 }, data }];
}
