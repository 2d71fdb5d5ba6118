import { stringOf } from '../../frontMatter/fields';
import type { Field } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { goDate } from '../../page/goDate';
import { hugoDateFields, hugoInstant } from '../../page/hugoPage';
import { isJekyllDocument, jekyllDate, jekyllFolder, postFileName } from '../../page/jekyllPage';
import { daysIn } from '../../page/zonedInstant';
import { fileNameOf } from '../../text/paths';
import type { CheckContext } from '../checkContext';
import type { Phrase } from '../phrase';
import type { Problem, ProblemRow } from '../problem';

/** Dates that the generator doesn't read, or reads otherwise than it looks. */
export const frontMatterDateProblems = {
  'front-matter.invalid-date': {
    severity: 'error',
    summary: 'A date that does not exist: Jekyll stops, Hugo goes on without a date.',
    message: '"{value}" is not a date: {consequence}.',
    suggestion: ' Did you mean {closest}?',
  },
  'front-matter.unread-date': {
    severity: 'warning',
    summary: 'A date in a form that the generator does not read.',
    message: '"{value}" is not a form of date that {generator} reads; it goes on as if there were none.',
    suggestion: ' Write {closest}.',
  },
  'front-matter.impossible-date': {
    severity: 'warning',
    summary: 'A day that no calendar has: Jekyll goes on into the next month.',
    message: '"{value}" does not exist.',
    suggestion: ' Jekyll takes it for {closest}.',
  },
  'front-matter.date-differs': {
    severity: 'info',
    summary: 'A post’s file name says another day than its date; the date counts.',
    message: 'The name of this file says {named}; what counts is {value}.',
  },
} as const satisfies Record<string, ProblemRow>;

/** Whether the generator reads each date of the front matter. */
export function checkFrontMatterDates(note: Note, context: CheckContext): readonly Problem[] {
  const { frontMatter } = note;
  if (frontMatter === undefined) return [];
  switch (context.site.generator) {
    case 'hugo':
      return hugoDates(frontMatter.fields, context);
    case 'jekyll':
      return jekyllDates(frontMatter.fields, note.text, context);
    case 'plain':
      return frontMatter.fields.flatMap((field) => (field.name === 'date' ? plainDate(field) : []));
  }
}

function hugoDates(fields: readonly Field[], { site }: CheckContext): readonly Problem[] {
  const names = hugoDateFields(site);
  return fields.flatMap((field) => {
    const { value } = field;
    if (!names.has(field.name.toLowerCase()) || isAbsent(field)) return [];
    // Hugo's `published` may be a date or a boolean.
    if (value.kind === 'boolean' && field.name.toLowerCase() === 'published') return [];
    if (hugoInstant(value, site.timeZone) !== undefined) return [];
    const written = stringOf(value);
    if (written === undefined || value.kind === 'boolean') return [];
    if (isImpossible(written)) return invalid(field, 'Hugo goes on without it');
    return unread(field, 'Hugo');
  });
}

function jekyllDates(fields: readonly Field[], text: string, context: CheckContext): readonly Problem[] {
  const { path, site } = context;
  if (!isJekyllDocument(path, site)) return [];
  const field = fields.findLast(({ name }) => name === 'date');
  if (field === undefined) return [];
  const date = jekyllDate(field.value, text, site);
  if (date.kind === 'invalid') return invalid(field, 'Jekyll stops');
  const written = stringOf(field.value) ?? '';
  if (date.kind !== 'instant') return [];
  return isImpossible(written) ? impossible(field, shifted(written)) : differing(field, written, context);
}

/** `2019-02-30` → `2019-03-02`, as Ruby counts on. */
function shifted(written: string): string | undefined {
  const [, year, month, day] = dayAndTime.exec(written)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function impossible(field: Field, closest: string | undefined): readonly Problem[] {
  const data: Record<string, string> = { value: stringOf(field.value) ?? '' };
  if (closest !== undefined) data.closest = closest;
  return [{ code: 'front-matter.impossible-date', span: field.value.span, data }];
}

/** The day that the file's name says is another than the one the writer wrote. */
function differing(field: Field, written: string, { path, site }: CheckContext): readonly Problem[] {
  if (jekyllFolder(path, site) !== '_posts') return [];
  const named = postFileName.exec(fileNameOf(path))?.[1];
  const day = /^\d{4}-\d{1,2}-\d{1,2}/.exec(written)?.[0];
  if (named === undefined || day === undefined || sameDay(named, day)) return [];
  return [{ code: 'front-matter.date-differs', span: field.value.span, data: { named, value: day } }];
}

function sameDay(one: string, other: string): boolean {
  const plain = (day: string): string => day.split('-').map(Number).join('-');
  return plain(one) === plain(other);
}

/** In a folder of no generator only a day that no calendar has is surely a slip. */
function plainDate(field: Field): readonly Problem[] {
  const written = stringOf(field.value);
  return written !== undefined && isImpossible(written) ? impossible(field, undefined) : [];
}

function isAbsent({ value }: Field): boolean {
  return value.kind === 'null' || (value.kind === 'string' && value.value === '');
}

const dayAndTime = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;

/** `2020-13-45`, `2019-02-30`, `2019-05-24 25:00`: in the form of a date, but none. */
function isImpossible(written: string): boolean {
  const match = dayAndTime.exec(written);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return true;
  return hour > 24 || minute > 59 || second > 60;
}

function invalid(field: Field, consequence: Phrase): readonly Problem[] {
  const value = stringOf(field.value) ?? '';
  const data: Record<string, string> = { value, consequence };
  const closest = mended(value) ?? lastDay(value);
  if (closest !== undefined) data.closest = closest;
  const span = field.value.span.end > field.value.span.start ? field.value.span : field.key;
  return [{ code: 'front-matter.invalid-date', span, data }];
}

/** `2019-02-30` → `2019-02-28`; `undefined` where something else is wrong, as in `2019-13-45`. */
export function lastDay(written: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written) ?? [];
  const days = daysIn(Number(year), Number(month));
  return Number(day) > days ? readable(`${year}-${two(month)}-${days}`) : undefined;
}

function unread(field: Field, generator: string): readonly Problem[] {
  const value = stringOf(field.value) ?? '';
  const data: Record<string, string> = { value, generator };
  const closest = mended(value);
  if (closest !== undefined) data.closest = closest;
  return [{ code: 'front-matter.unread-date', span: field.value.span, data }];
}

/**
 * The same date as every generator reads it: `2019-05-24 10:00` → `2019-05-24 10:00:00`; `2019-24-05` → `2019-05-24`;
 * `24.05.2019` → `2019-05-24`. `undefined` where that would be a guess.
 */
export function mended(written: string): string | undefined {
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?(?: *(Z|[-+]\d{2}:?\d{2}))?$/.exec(
      written,
    );
  if (iso !== null) return fromParts(iso);
  const dots = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written);
  return dots === null ? undefined : readable(`${dots[3]}-${two(dots[2])}-${two(dots[1])}`);
}

function fromParts([, year, first, second, hour, minute, seconds = '00', zone]: RegExpExecArray):
  | string
  | undefined {
  const time =
    hour === undefined
      ? ''
      : ` ${two(hour)}:${minute}:${two(seconds)}${zone === undefined ? '' : ` ${zone}`}`;
  const day = `${year}-${two(first)}-${two(second)}`;
  return readable(day + time) ?? readable(`${year}-${two(second)}-${two(first)}${time}`);
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}

function readable(date: string): string | undefined {
  return goDate(date, undefined) === undefined ? undefined : date;
}
