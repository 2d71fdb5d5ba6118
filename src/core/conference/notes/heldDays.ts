import { stringOf } from '../../frontMatter/fields';
import type { Note } from '../../note';
import { authorsBlocks } from '../markup/authorsBlocks';
import { withoutLinks } from '../markup/linkSyntax';
import type { HeldDays } from '../summary';
import { dateOf, daysOf, stretchOf } from '../words/dates';
import { weekdays } from '../words/words';
import type { HeadEvidence } from './evidence';

/** So many lines of a note may tell of its conference, before it begins to tell of talks. */
const firstLines = 8;
/** A longer line is a sentence, which may speak of other days. */
const longestLine = 100;

/**
 * When and where the conference was, as its note says: in front matter with an end, in a line at the top
 * (`May 30-31, 2018 — Toronto`, `# FenceConf (April 27-28)`), or in the headings of its days (`## Friday, Oct 6`). `year`
 * is that of its edition; days of another year are somebody's who wrote later. `undefined` where nothing is said.
 */
export function heldDays(
  note: Note,
  { fields, boldFields }: Pick<HeadEvidence, 'fields' | 'boldFields'>,
  year: number | undefined,
): HeldDays | undefined {
  const held =
    fromFields(stringOf(fields.get('date')), stringOf(fields.get('endDate')), year) ??
    fromFields(boldFields.get('date'), boldFields.get('endDate'), year) ??
    fromTop(note, year) ??
    fromHeadings(note, year);
  return held !== undefined && (year === undefined || held.first.startsWith(String(year))) ? held : undefined;
}

/** A date alone is when the note was written. */
function fromFields(
  date: string | undefined,
  endDate: string | undefined,
  year: number | undefined,
): HeldDays | undefined {
  const [first, last] = [dateOf(date), dateOf(endDate)];
  if (first !== undefined && last !== undefined && last >= first) return heldOn({ first, last });
  const days = date === undefined ? undefined : daysOf(date.normalize(), year);
  return days === undefined || days.first === days.last ? undefined : heldOn(days);
}

/** What stands before the days in a line of their own. */
const beforeDays = new RegExp(
  `^[\\s#>*_|-]*(?:(?:dates?|when|datum|wann|quand|fechas?|datas?|cuándo|quando)\\b[\\s*_:]*)?(?:day \\d+[\\s,:–—-]*)?(?:le |les |du |vom |am |on )?(?:(?:${weekdays}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\b[\\s,.–&-]*)*$`,
  'iu',
);
/** The days behind a name, in brackets. */
const bracketed = /[([]\s*$/;

function fromTop(note: Note, year: number | undefined): HeldDays | undefined {
  const lines = note.text
    .slice(note.bodyStart, note.bodyStart + firstLines * longestLine * 4)
    .split('\n')
    .map((line) => withoutLinks(line).trim().normalize())
    .filter((line) => line !== '');
  for (const line of lines.slice(0, firstLines)) {
    const days = line.length > longestLine ? undefined : daysOf(line, year);
    if (days === undefined) continue;
    const before = line.slice(0, days.start);
    // Headings of days are many: see `fromHeadings`.
    if (!line.startsWith('#') && beforeDays.test(before)) return heldOn(days, placeIn(line.slice(days.end)));
    if (bracketed.test(before) && /^\s*[)\]]/.test(line.slice(days.end))) return heldOn(days);
  }
  return undefined;
}

/** `— Toronto, Ontario, Canada`: few words that all have capitals, and nothing else. */
const place =
  /^(?:[\s*_.]*[-–—|·@,][\s*_]*|\s+(?=(?:in|at|à|en|em)\s))(?:(?:in|at|à|en|em)\s+)?(?:the )?(\p{Lu}[\p{L}'’.-]*(?:,? (?:of )?\p{Lu}[\p{L}'’.-]*){0,4})[.*_\s|]*$/u;

function placeIn(rest: string): string | undefined {
  return place.exec(rest)?.[1]?.replace(/\.$/, '');
}

/** From the first to the last of the headings that name a day of the year. */
function fromHeadings(note: Note, year: number | undefined): HeldDays | undefined {
  const days = authorsBlocks(note).flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const line = note.text.slice(block.whole.start, block.whole.end).normalize();
    const found = line.length > longestLine ? undefined : daysOf(line, year);
    return found !== undefined && beforeDays.test(line.slice(0, found.start)) ? [found] : [];
  });
  const all = stretchOf(
    days.flatMap(({ first, last }) => [first, last]),
    Number.POSITIVE_INFINITY,
  );
  return all && heldOn(all);
}

function heldOn({ first, last }: Omit<HeldDays, 'place'>, where?: string): HeldDays {
  return { first, last, place: where };
}
