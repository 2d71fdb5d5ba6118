import { isShaped } from '../words/nameWords';
import { farDays } from './editionRegions';

/** A name of a year, with when and where the notes that bear it were. */
export interface NameOfYear {
  readonly key: string;
  /** Days since 1970; `undefined` where no note has a date. */
  readonly days: { readonly first: number; readonly last: number } | undefined;
  /** The key of the one place that all of them name; `''` where they don't. */
  readonly place: string;
}

/** The key that a name of a year is filed under. */
export type CanonicalKey = (name: { readonly key: string; readonly year: number | undefined }) => string;

/**
 * One key for the spellings of a name within a year: `djangocon` and `djangoconeu`, `kubecon` and `kubeconcloudnativecon`,
 * `copenhagen` and `copenhaguen`. Where a short name has several long ones it stays by itself, and so do two that were
 * months apart (`fencedays`, `fencedaysmeetup`) or in two cities (`fencedays` in Oslo, `fencedayslyon`).
 */
export function canonicalKeys(
  byYear: readonly (readonly [year: number | undefined, sorted: readonly NameOfYear[]])[],
): CanonicalKey {
  const canonical = new Map<string, string>();
  for (const [year, sorted] of byYear) {
    for (const [i, name] of sorted.entries()) {
      const { key } = name;
      if (key.length < minPrefix) continue;
      const longer: string[] = [];
      for (let j = i + 1; ; j++) {
        const other = sorted[j];
        if (other?.key.startsWith(key) !== true) break;
        if (mayBeOne(name, other)) longer.push(other.key);
      }
      const target = canonical.get(`${year} ${key}`) ?? key;
      if (longer.length === 1) canonical.set(`${year} ${longer[0]}`, target);
    }
    mergeMisspelt(
      sorted.map(({ key }) => key),
      year,
      canonical,
    );
  }
  return ({ key, year }) => canonical.get(`${year} ${key}`) ?? key;
}

/** Whether time and place let a short name and a longer one be of one edition. */
function mayBeOne(short: NameOfYear, long: NameOfYear): boolean {
  const [a, b] = [short.days, long.days];
  if (a !== undefined && b !== undefined && Math.max(a.first - b.last, b.first - a.last) > farDays)
    return false;
  const rest = long.key.slice(short.key.length);
  return (
    short.place === '' ||
    short.place === long.place ||
    long.key.includes(short.place) ||
    rest === 'conf' ||
    isShaped(rest)
  );
}

/** Shorter beginnings are the beginning of anything. */
const minPrefix = 5;
/** Of so many names of one year each is compared with each. */
const maxCompared = 300;

function mergeMisspelt(
  sorted: readonly string[],
  year: number | undefined,
  canonical: Map<string, string>,
): void {
  if (sorted.length > maxCompared) return;
  for (const [i, a] of sorted.entries())
    for (const b of sorted.slice(i + 1))
      if (
        a.length >= 8 &&
        Math.abs(a.length - b.length) <= 1 &&
        !canonical.has(`${year} ${b}`) &&
        differByOne(a, b)
      )
        canonical.set(`${year} ${b}`, canonical.get(`${year} ${a}`) ?? a);
}

/** Whether one letter too many, too few or another is all that is different; digits must agree. */
function differByOne(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const rest = a.slice(start, a.length - end) + b.slice(start, b.length - end);
  return a.length - start - end <= 1 && b.length - start - end <= 1 && !/\d/.test(rest);
}
