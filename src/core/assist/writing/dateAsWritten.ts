import { utcOf, type WallTime, zonedInstant } from '../../page/zonedInstant';
import type { AssistContext } from '../assist';

/** Now, in the form in which the site's other notes write their dates; else in the form the generator's tools write. */
export function dateAsWritten({ vocabulary, site, now }: AssistContext): string {
  const example = vocabulary.valuesOf('date', site.root)[0]?.value ?? usual[site.generator];
  return inFormOf(example, now, site.timeZone);
}

const usual = {
  hugo: '2019-05-24T10:00:00+02:00',
  jekyll: '2019-05-24 10:00:00 +0200',
  plain: '2019-05-24',
} as const;

/** `now` written as `example` is: `2019-05-24 10:00:00 +0200` → `2026-11-21 09:30:00 +0100`. */
export function inFormOf(example: string, now: number, zone: string | undefined): string {
  const shape = /^\d{4}-\d\d?-\d\d?(?:([T ]+)\d\d?:\d\d(:\d\d)?[.\d]*( ?)(Z|[-+]\d\d(:?)\d\d)?)?/.exec(
    example.trim(),
  );
  const [, separator, seconds, gap = '', offset, colon = ''] = shape ?? [];
  const isUtc = offset === 'Z';
  const minutes = isUtc ? 0 : offsetOf(now, zone);
  const iso = new Date(now + minutes * 60_000).toISOString();
  const day = iso.slice(0, 10);
  if (separator === undefined) return day;
  const time = iso.slice(11, seconds === undefined ? 16 : 19);
  const end = offset === undefined ? '' : gap + (isUtc ? 'Z' : offsetText(minutes, colon));
  return day + separator + time + end;
}

/** Minutes by which the zone's clocks are ahead of UTC. */
function offsetOf(now: number, zone: string | undefined): number {
  const utc = new Date(now);
  const wall: WallTime = {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    hour: utc.getUTCHours(),
    minute: utc.getUTCMinutes(),
    second: utc.getUTCSeconds(),
    millisecond: 0,
  };
  return Math.round((utcOf(wall) - zonedInstant(wall, zone)) / 60_000);
}

function offsetText(minutes: number, colon: string): string {
  const size = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
