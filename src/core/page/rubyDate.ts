import { utcOf, type WallTime, zonedInstant } from './zonedInstant';

/** What Jekyll makes of a date: an instant, an error that ends the build, or a form of which that isn't known. */
export type RubyDate =
  | { readonly kind: 'instant'; readonly instant: number }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'unknown' };

/**
 * What Ruby's `Time.parse`, which Jekyll calls, makes of a text. It guesses at almost anything; only the forms that
 * people write are followed here.
 *
 * @param zone of a text that names none: the site's `timezone`
 */
export function rubyDate(text: string, zone: string | undefined): RubyDate {
  if (text.length > longestDate) return { kind: 'unknown' };
  const time = timeIn(text);
  const rest = time === undefined ? text : text.slice(0, time.start) + ' '.repeat(2) + text.slice(time.end);
  const date = dateIn(rest);
  if (date === undefined) return withoutDay(text, time);
  if (date === 'invalid') return { kind: 'invalid' };
  return instantOf({ ...date, ...(time?.wall ?? midnight) }, time?.offset, zone);
}

function withoutDay(text: string, time: FoundTime | undefined): RubyDate {
  if (time !== undefined) return isOnClock(time.wall) ? { kind: 'unknown' } : { kind: 'invalid' };
  if (noDay.some((form) => form.test(text))) return { kind: 'invalid' };
  return { kind: /\d/.test(text) || monthWord.test(text) ? 'unknown' : 'invalid' };
}

/** What holds digits, and still no day: `2019`, `2019-05`, `2019-W21-5`, `2019–05–24`, seconds since 1970. */
const noDay: readonly RegExp[] = [
  /^\s*(?:\d|\d{4}(?:-\d{1,2})?)\s*$/,
  /^\s*\d{4}-?w\d\d(?:-?\d)?\s*$/i,
  /^\s*\d{4}[–—‑]\d{1,2}[–—‑]\d{1,2}\s*$/,
  // Ten digits are year, month, day, hour and minute to Ruby: a month above 12 is none.
  /^\s*\d\d(?:1[3-9]|[2-9]\d)\d{6}(?:\.\d+)?\s*$/,
];

/** No date is longer; the forms below are looked for at every place. */
const longestDate = 100;

const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 };
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = new RegExp(`\\b(?:${months.join('|')})`, 'i');

const time =
  /(\d+):(\d+)(?::(\d+)(?:[.,](\d*))?)?(?:\s*([ap])\.?m\b\.?)?(?:\s*((?:utc|gmt)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|z\b|utc\b|gmt\b|[a-z]{3,4}\b))?/i;

/** `10am`, where nothing else is a time. */
const hourAlone = /(?<!\d)(\d{1,2})\s*([ap])\.?m\b\.?/i;

interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly wall: Pick<WallTime, 'hour' | 'minute' | 'second' | 'millisecond'>;
  /** In minutes; `undefined` without a zone, and for a name that Ruby doesn't know. */
  readonly offset: number | undefined;
}

function timeIn(text: string): FoundTime | undefined {
  const match = time.exec(text);
  if (match === null) return hourIn(text);
  const [whole, hour = '', minute = '', second, fraction, half, zone] = match;
  const hours = half === undefined ? Number(hour) : hourOfHalf(hour, half);
  return {
    start: match.index,
    end: match.index + whole.length,
    wall: {
      hour: hours,
      minute: Number(minute),
      second: Number(second ?? 0),
      millisecond: Number((fraction ?? '').slice(0, 3).padEnd(3, '0')),
    },
    offset: zone === undefined ? undefined : offsetOf(zone),
  };
}

function hourIn(text: string): FoundTime | undefined {
  const match = hourAlone.exec(text);
  if (match === null) return undefined;
  const [whole, hour = '', half = ''] = match;
  const wall = { ...midnight, hour: hourOfHalf(hour, half) };
  return { start: match.index, end: match.index + whole.length, wall, offset: undefined };
}

function hourOfHalf(hour: string, half: string): number {
  return (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The zones that Ruby knows by name; `CEST` isn't one of them, and is passed over. */
const namedOffsets: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['utc', 0],
  ['gmt', 0],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]);

function offsetOf(zone: string): number | undefined {
  const known = namedOffsets.get(zone.toLowerCase());
  if (known !== undefined) return known;
  const match = /^(?:utc|gmt)?([-+])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (match === null) return undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

type Day = Pick<WallTime, 'year' | 'month' | 'day'>;

function dateIn(text: string): Day | 'invalid' | undefined {
  const iso = /(?<![\d'+-])(\d{3,})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const marked = /(?<!\d)(\d{3,})([/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (marked !== null) return dayOf(Number(marked[1]), Number(marked[3]), Number(marked[4]));
  const european = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(text);
  if (european !== null) return namedDay(european[3], european[2], european[1]);
  const american = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  if (american !== null) return namedDay(american[3], american[1], american[2]);
  const backwards = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (backwards !== null) return dayOf(Number(backwards[4]), Number(backwards[3]), Number(backwards[1]));
  const short = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (short !== null) return dayOf(fullYear(Number(short[1])), Number(short[3]), Number(short[4]));
  const named = /(?<!\d)(\d{1,2})-([a-z]{3})[a-z]*-(\d{2}|\d{4})(?!\d)/i.exec(text);
  if (named !== null) return namedDay(String(fullYear(Number(named[3]))), named[2], named[1]);
  const monthOnly = /^\s*([a-z]{3})[a-z]*\.?,?\s+(\d{4})\s*$/i.exec(text);
  if (monthOnly !== null) return namedDay(monthOnly[2], monthOnly[1], '1');
  const ordinal = /^\s*(\d{4})-(\d{3})\s*$/.exec(text);
  if (ordinal !== null) return dayOfYear(Number(ordinal[1]), Number(ordinal[2]));
  const digits = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text);
  if (digits !== null) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  return undefined;
}

function namedDay(year = '', month = '', day = ''): Day | 'invalid' | undefined {
  const index = months.indexOf(month.toLowerCase());
  return index === -1 ? undefined : dayOf(Number(year), index + 1, Number(day));
}

/** `19` → 2019, `69` → 1969 */
function fullYear(year: number): number {
  if (year > 99) return year;
  return year + (year >= 69 ? 1900 : 2000);
}

/** `2019-144` is 24 May. */
function dayOfYear(year: number, day: number): Day | 'invalid' {
  const date = new Date(Date.UTC(year, 0, day));
  if (day < 1 || date.getUTCFullYear() !== year) return 'invalid';
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Ruby refuses a thirteenth month and a 32nd day, and takes 30 February for 1 March. */
function dayOf(year: number, month: number, day: number): Day | 'invalid' {
  return month < 1 || month > 12 || day < 1 || day > 31 ? 'invalid' : { year, month, day };
}

/** A last second, and a last midnight, are taken for the first ones of what follows. */
function isOnClock({ hour, minute, second }: FoundTime['wall']): boolean {
  const isPastMidnight = hour === 24 && (minute > 0 || second > 0);
  return hour <= 24 && !isPastMidnight && minute <= 59 && second <= 60;
}

const dayInMinutes = 1440;

function instantOf(wall: WallTime, offset: number | undefined, zone: string | undefined): RubyDate {
  if (!isOnClock(wall) || Math.abs(offset ?? 0) >= dayInMinutes) return { kind: 'invalid' };
  if (offset === undefined) return { kind: 'instant', instant: zonedInstant(wall, zone) };
  return { kind: 'instant', instant: utcOf(wall) - offset * 60_000 };
}
