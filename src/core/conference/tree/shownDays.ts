import type { Conference } from '../summary';

/** Notes further apart than a long conference were not all written there. */
const longestDays = 14;

/**
 * The days of a conference, for where there is no room to say whose they are: as its notes tell them, else when they
 * were written, if that was in its year and all at one time. `undefined` where neither is known.
 */
export function shownDays({ days, year, notes }: Conference): Conference['days'] {
  if (days !== undefined) return days;
  const dates = notes
    .flatMap(({ date }) => date ?? [])
    .filter((date) => year === undefined || date.startsWith(String(year)))
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 < longestDays ? { first, last } : undefined;
}
