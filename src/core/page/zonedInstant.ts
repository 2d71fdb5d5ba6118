/** A time as a clock on a wall shows it. `month` counts from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/**
 * The instant, in milliseconds since 1970, at which clocks of `zone` (`Europe/Berlin`) show `wall`; without a zone, or
 * with one that doesn't exist, UTC. Days past a month's end run into the next, as 30 February does.
 */
export function zonedInstant(wall: WallTime, zone: string | undefined): number {
  const asUtc = utcOf(wall);
  if (zone === undefined || zone === 'UTC') return asUtc;
  const first = asUtc - offsetAt(asUtc, zone);
  // Near a change of the clocks the first guess may lie on its other side.
  return asUtc - offsetAt(first, zone);
}

/** The instant of `wall` in UTC. */
export function utcOf({ year, month, day, hour, minute, second, millisecond }: WallTime): number {
  const date = new Date(0);
  // `Date.UTC` takes years below 100 for those of the last century.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  return date.getTime();
}

/** An instant as a clock in `zone` shows it: `2019-05-24 10:00 Europe/Berlin`; UTC without a zone. */
export function shownIn(instant: number, zone: string | undefined): string {
  const iso = new Date(instant + (zone === undefined ? 0 : offsetAt(instant, zone))).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} ${zone ?? 'UTC'}`;
}

/** Whether the day exists in its month, and the time on a clock. */
export function isRealTime({ year, month, day, hour, minute, second }: WallTime): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59
  );
}

/** 29 for February 2020. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function offsetAt(instant: number, zone: string): number {
  if (Number.isNaN(instant)) return 0;
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(instant);
    const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
    const shown = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return shown - Math.floor(instant / 1000) * 1000;
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}
