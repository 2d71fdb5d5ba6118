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
  if (/\d\s*[ap]m\b/i.test(text) && !text.includes(':')) return { kind: 'unknown' };
  const time = timeIn(text);
  const rest = time === undefined ? text : text.slice(0, time.start) + ' '.repeat(2) + text.slice(time.end);
  const date = dateIn(rest);
  if (date === undefined) return withoutDay(text, time);
  if (date === 'invalid') return { kind: 'invalid' };
  return instantOf({ ...date, ...(time?.wall ?? midnight) }, time?.offset, zone);
}

function withoutDay(text: string, time: FoundTime | undefined): RubyDate {
  if (time !== undefined) return isOnClock(time.wall) ? { kind: 'unknown' } : { kind: 'invalid' };
  if (/^\s*(?:\d|\d{4}(?:-\d{1,2})?)\s*$/.test(text)) return { kind: 'invalid' };
  return { kind: /\d/.test(text) || monthWord.test(text) ? 'unknown' : 'invalid' };
}

/** No date is longer; the forms below are looked for at every place. */
const longestDate = 100;

const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 };
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = new RegExp(`\\b(?:${months.join('|')})`, 'i');

const time =
  /(\d+):(\d+)(?::(\d+)(?:[.,](\d*))?)?(?:\s*([ap])\.?m\b\.?)?(?:\s*((?:utc|gmt)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|z\b|utc\b|gmt\b|[a-z]{3,4}\b))?/i;

interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly wall: Pick<WallTime, 'hour' | 'minute' | 'second' | 'millisecond'>;
  /** In minutes; `undefined` without a zone, and for a name that Ruby doesn't know. */
  readonly offset: number | undefined;
}

function timeIn(text: string): FoundTime | undefined {
  const match = time.exec(text);
  if (match === null) return undefined;
  const [whole, hour = '', minute = '', second, fraction, half, zone] = match;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
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
  const slashes = /(?<!\d)(\d{3,})\/(\d{1,2})\/(\d{1,2})(?!\d)/.exec(text);
  if (slashes !== null) return dayOf(Number(slashes[1]), Number(slashes[2]), Number(slashes[3]));
  const european = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(text);
  if (european !== null) return namedDay(european[3], european[2], european[1]);
  const american = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  if (american !== null) return namedDay(american[3], american[1], american[2]);
  const backwards = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (backwards !== null) return dayOf(Number(backwards[4]), Number(backwards[3]), Number(backwards[1]));
  const digits = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text);
  if (digits !== null) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  return undefined;
}

function namedDay(year = '', month = '', day = ''): Day | 'invalid' | undefined {
  const index = months.indexOf(month.toLowerCase());
  return index === -1 ? undefined : dayOf(Number(year), index + 1, Number(day));
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
