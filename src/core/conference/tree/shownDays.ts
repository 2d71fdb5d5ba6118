import type { Conference } from '../summary';
import { stretchOf } from '../words/dates';

/** Notes further apart than a long conference were not all written there. */
const longestDays = 14;

/**
 * The days of a conference, for where there is no room to say whose they are: as its notes tell them, else when they
 * were written, if that was in its year and all at one time. `undefined` where neither is known.
 */
export function shownDays({ days, year, notes }: Conference): Conference['days'] {
  if (days !== undefined) return days;
  const dates = notes.flatMap(({ date }) => date ?? []);
  return stretchOf(
    dates.filter((date) => year === undefined || date.startsWith(String(year))),
    longestDays,
  );
}
