import { isRealTime, utcOf, type WallTime, zonedInstant } from './zonedInstant';

/**
 * The instant that Hugo reads from a text, in milliseconds since 1970; `undefined` for what it can't read, and then
 * goes on without a date. `zone` is the site's `timeZone`, for texts that name none.
 *
 * Source: the forms that Hugo's documentation lists ("Front matter: dates") and what Hugo 0.111 was seen to take.
 */
export function goDate(text: string, zone: string | undefined): number | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (match?.groups === undefined) continue;
    const wall = wallTimeOf(match.groups);
    if (!isRealTime(wall)) return undefined;
    const { offset } = match.groups;
    if (offset === undefined) return match.groups.zone === undefined ? zonedInstant(wall, zone) : utcOf(wall);
    const minutes = offsetMinutes(offset);
    return minutes === undefined ? undefined : utcOf(wall) - minutes * 60_000;
  }
  return undefined;
}

const day = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`;
const time = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2})(?:[.,](?<fraction>\d+))?`;
const shortTime = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})`;
const colonOffset = String.raw`(?<offset>Z|[-+]\d{2}:\d{2})`;
const plainOffset = String.raw`(?<offset>[-+]\d{4})`;
const namedZone = String.raw`(?<zone>[A-Z]{3,4}|[A-Z]{3}[-+]\d{1,2})`;
const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const longWeekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const month = '(?<monthName>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

/** One line a form; blanks may be several, as Go's parser allows. */
const forms: readonly RegExp[] = [
  `${day}T${time}${colonOffset}`,
  `${day}T${time}`,
  `${weekday}, (?<day>\\d{2}) ${month} (?<year>\\d{4}) ${time} ${plainOffset}`,
  `${weekday}, (?<day>\\d{2}) ${month} (?<year>\\d{4}) ${time} ${namedZone}`,
  `(?<day>\\d{2}) ${month} (?<shortYear>\\d{2}) ${shortTime} ${plainOffset}`,
  `(?<day>\\d{2}) ${month} (?<shortYear>\\d{2}) ${shortTime} ${namedZone}`,
  `${longWeekday}, (?<day>\\d{2})-${month}-(?<shortYear>\\d{2}) ${time} ${namedZone}`,
  `${day} ${time} ${plainOffset} ${namedZone}`,
  `${day}T${time}${plainOffset}`,
  `${day} ${time}(?<offset>Z|[-+]\\d{4})`,
  `${day} ${time}`,
  `${weekday} ${month} (?<day> ?\\d{1,2}) ${time} (?<year>\\d{4})`,
  `${weekday} ${month} (?<day> ?\\d{1,2}) ${time} ${namedZone} (?<year>\\d{4})`,
  `${weekday} ${month} (?<day>\\d{2}) ${time} ${plainOffset} (?<year>\\d{4})`,
  `${day} ${time}${colonOffset}`,
  day,
  `(?<day>\\d{2}) ${month} (?<year>\\d{4})`,
  `${day} ${time} (?<offset>[-+]\\d{2}:\\d{2})`,
  `${day} ${time} ${plainOffset}`,
].map((form) => new RegExp(`^${form.replaceAll(' ', ' +').replaceAll(' +?', ' ?')}$`));

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Go takes two digits from 69 on for years of the last century. */
const firstShortYear = 69;

function wallTimeOf(groups: Readonly<Record<string, string | undefined>>): WallTime {
  const number = (name: string): number => Number(groups[name] ?? 0);
  const short = groups.shortYear === undefined ? undefined : Number(groups.shortYear);
  return {
    year: short === undefined ? number('year') : short + (short < firstShortYear ? 2000 : 1900),
    month: groups.monthName === undefined ? number('month') : monthNames.indexOf(groups.monthName) + 1,
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
    millisecond: Number((groups.fraction ?? '').slice(0, 3).padEnd(3, '0')),
  };
}

/** `120` for `+02:00` and `+0200`; `undefined` for one that no clock has. */
export function offsetMinutes(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (hours > 24 || minutes > 60) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
