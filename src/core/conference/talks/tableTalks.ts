import type { TableRow } from '../../markdown/markdown';
import { type Span, textOf } from '../../text/span';
import { kindOf } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { maxTalkLine } from '../lines/talkContext';
import { readTalkLine, titled } from '../lines/talkLine';
import { noLinks, type TalkLinks, talkLinksOf, withMissing, withoutLabels } from '../lines/talkLinks';
import { eastAsianPeople } from '../people/eastAsianPeople';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { isBreak } from '../words/breaks';
import { gridTalks } from './gridTalks';
import { type Column, columnsOf } from './tableColumns';

interface Row {
  readonly talk: FoundTalk;
  readonly score: number;
}

/** The talks that are rows of a table: one with a column for titles, or whose cells name talks and speakers. */
export function tableTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  return tablesOf(context).flatMap(({ head, rows }) => {
    const column = (at: number) => rows.flatMap(({ cells }) => cells[at] ?? []);
    const columns = columnsOf(
      head.cells.map((cell) => context.phrases.read(cell).text),
      rows.map(({ cells }) => cells.map((cell) => context.note.text.slice(cell.start, cell.end))),
      (at) => areNames(column(at), context),
    );
    const free = rows.filter(({ whole }) => !taken(whole.start));
    const grid = columns.includes('title') ? [] : gridTalks(free, context);
    if (grid.length > 0) return grid;
    // `| Time | What |` on a page about one edition: its programme.
    const isProgramme = context.page.isEdition && columns.includes('time');
    const isNamed = columns.includes('title') || (columns.includes('speaker') && columns.length > 1);
    const own = joinsPeople(
      column(columns.indexOf('speaker')).map((cell) => textOf(context.note.text, cell)),
      context,
    )
      ? { ...context, lexicon: context.lexicon.joiningPeople }
      : context;
    const readings = free.flatMap((row) => readRow(row, columns, own) ?? []);
    const sure = readings.filter(({ score }) => score >= surePerson).length;
    if (isProgramme) return readings.map(({ talk }) => talk);
    if (!isNamed && sure * 2 < readings.length) return [];
    if (isNamed && sure === 0 && !columns.includes('speaker')) return [];
    return readings.map(({ talk }) => talk);
  });
}

/** Whether most of a column's cells name persons and nothing else. */
function areNames(cells: readonly Span[], { phrases, lexicon }: TalkContext): boolean {
  const named = cells.filter((cell) => readPeople(phrases.read(cell).text, lexicon).score >= clearPerson);
  return named.length >= fewestNames && named.length * 3 >= cells.length * 2;
}

const fewestNames = 3;

/** Whether a column's commas join persons, as most of its cells name one without a company. */
function joinsPeople(cells: readonly string[], { lexicon }: TalkContext): boolean {
  const joined = cells.filter((cell) => cell.includes(','));
  return (
    joined.length * 2 < cells.length &&
    joined.every((cell) => cell.split(',').every((part) => nameScore(part.trim(), lexicon) >= surePerson))
  );
}

function tablesOf({ blocks }: TalkContext): readonly { head: TableRow; rows: readonly TableRow[] }[] {
  const tables: { head: TableRow; rows: TableRow[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'tableRow') continue;
    if (block.isHead) tables.push({ head: block, rows: [] });
    else tables.at(-1)?.rows.push(block);
  }
  return tables;
}

function readRow(row: TableRow, columns: readonly Column[], context: TalkContext): Row | undefined {
  const { phrases, lexicon } = context;
  const cells = row.cells.map((cell) => phrases.read(firstOf(cell, context)));
  const links = cells.reduce<TalkLinks>((all, cell) => withMissing(all, talkLinksOf(cell)), noLinks);
  const words = cells.map((cell) => withoutLabels(cell).slice(0, maxTalkLine));
  const at = (column: Column) => words[columns.indexOf(column)] ?? '';
  const titleAt = columns.includes('title') ? columns.indexOf('title') : longest(words, columns);
  const named = readPeople(at('speaker'), lexicon);
  const inColumn = columns.includes('speaker') ? peopleOf(at('speaker'), named.names) : undefined;
  // Who speaks stands in a column of its own: whoever the title names is what it is about.
  const line = inColumn?.length
    ? titled(words[titleAt] ?? '')
    : readTalkLine(words[titleAt] ?? '', lexicon, context.habits);
  const { title } = line;
  const speakers = inColumn ?? line.people;
  // `| 12:30 | Lunch | |` has no speaker called so.
  const isSomebody =
    columns.includes('title') && columns.includes('speaker')
      ? named.score >= surePerson
      : speakers.length > 0;
  if ((title === '' && !isSomebody) || (speakers.length === 0 && isBreak(title))) return undefined;
  const company = at('company');
  const kind = line.kind !== 'talk' ? line.kind : kindOf(at('kind'));
  return {
    score: columns.includes('speaker')
      ? named.score
      : Math.max(line.score, links.video !== undefined ? surePerson : 0),
    talk: {
      title,
      speakers,
      companies: [
        ...(named.companies.length > 0 ? named.companies : line.companies),
        ...(company === '' ? [] : [company]),
      ],
      kind,
      ...links,
      isStub: true,
      span: titleOn(row, titleAt, context),
      region: row.whole,
    },
  };
}

/** A cell without what its HTML has in paragraphs of their own below the first line: abstracts. */
function firstOf(cell: Span, { note }: TalkContext): Span {
  const below = /\S\s*<(?:p|div|ul|ol)[\s>]/i.exec(textOf(note.text, cell));
  return below === null ? cell : { start: cell.start, end: cell.start + below.index + 1 };
}

/** Where the title stands: its cell where a row of raw HTML has several lines, else the row. */
function titleOn({ cells, whole }: TableRow, titleAt: number, { note }: TalkContext): Span {
  const cell = cells[titleAt];
  return cell !== undefined && textOf(note.text, whole).includes('\n') ? cell : whole;
}

/** A column for speakers holds names, whatever they look like. */
function peopleOf(cell: string, read: readonly string[]): readonly string[] {
  const eastern = /\p{sc=Han}|\p{sc=Hang}/u.test(cell) ? eastAsianPeople(cell) : [];
  if (eastern.length > read.length) return eastern;
  if (read.length > 0) return read;
  return cell
    .split(/\s*(?:,|&|;|\/|\band\b|\bet\b|\bund\b)\s*/u)
    .map((name) => name.replace(/\s*\([^()]*\)/g, '').trim())
    .filter((name) => /\p{L}/u.test(name) && name.length < 60);
}

function longest(words: readonly string[], columns: readonly Column[]): number {
  const lengths = words.map((word, i) =>
    columns[i] === 'other' || columns[i] === undefined ? word.length : -1,
  );
  return lengths.indexOf(Math.max(...lengths));
}
