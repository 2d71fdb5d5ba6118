import type { FilePath } from '../../text/paths';
import { noteWeight } from '../notes/signals';
import type { ConferenceHint, Summary } from '../summary';
import { type CanonicalKey, canonicalKeys, type NameOfYear } from './canonicalKeys';
import { type Candidate, candidateOf, type Edition, indexHints, keyOf } from './editionCandidate';
import { byRegion, dayOf } from './editionRegions';
import { housed } from './housed';

/**
 * Sorts notes into editions. All of them are needed: a name that one note only hints at another may be sure of. What was
 * found out about a note is kept for the next time, as long as no name comes or goes.
 */
export class EditionFinder {
  #known: ReadonlySet<string> = new Set();
  #indexes: ReadonlyMap<FilePath, ConferenceHint> = new Map();
  #candidates = new WeakMap<Summary, { readonly found: Candidate | undefined }>();
  #keys = '';
  #canonical: CanonicalKey = ({ key }) => key;

  editionsOf(summaries: readonly Summary[]): readonly Edition[] {
    const known = knownKeys(summaries);
    const indexes = indexHints(summaries, known);
    if (!isSameSet(known, this.#known) || !isSameMap(indexes, this.#indexes)) {
      this.#known = known;
      this.#indexes = indexes;
      this.#candidates = new WeakMap();
    }
    const groups = new Map<string, Candidate[]>();
    const candidates = housed(summaries.flatMap((summary) => this.#candidateOf(summary) ?? []));
    const canonical = this.#canonicalKeys(candidates);
    const onlyYear = onlyYears(candidates, canonical);
    for (const candidate of candidates) {
      const key = canonical(candidate);
      const year = candidate.year ?? onlyYear.get(key);
      const id = `${key} ${year ?? ''}`;
      const own = key === candidate.key && year === candidate.year ? candidate : { ...candidate, key, year };
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [own]);
      else group.push(own);
    }
    return [...groups.values()].flatMap(byRegion);
  }

  #candidateOf(summary: Summary): Candidate | undefined {
    const kept = this.#candidates.get(summary);
    if (kept !== undefined) return kept.found;
    const found = candidateOf(summary, this.#known, this.#indexes);
    this.#candidates.set(summary, { found });
    return found;
  }

  #canonicalKeys(candidates: readonly Candidate[]): CanonicalKey {
    const byYear = new Map<number | undefined, Map<string, NameOfYear>>();
    for (const candidate of candidates) {
      const { key, year } = candidate;
      const names = byYear.get(year) ?? new Map<string, NameOfYear>();
      names.set(key, withNote(names.get(key), candidate));
      byYear.set(year, names);
    }
    const sorted = [...byYear].map(
      ([year, names]) => [year, [...names.values()].sort((a, b) => (a.key < b.key ? -1 : 1))] as const,
    );
    const all = JSON.stringify(sorted);
    if (all !== this.#keys) {
      this.#keys = all;
      this.#canonical = canonicalKeys(sorted);
    }
    return this.#canonical;
  }
}

/** The year of each conference of which there is but one. */
function onlyYears(
  candidates: readonly Candidate[],
  canonical: CanonicalKey,
): ReadonlyMap<string, number | undefined> {
  const years = new Map<string, number | undefined>();
  for (const candidate of candidates) {
    if (candidate.year === undefined) continue;
    const key = canonical(candidate);
    years.set(key, years.has(key) && years.get(key) !== candidate.year ? undefined : candidate.year);
  }
  return years;
}

/** A name with what one more note that bears it says of when and where. */
function withNote(name: NameOfYear | undefined, { key, hint, summary }: Candidate): NameOfYear {
  const day = dayOf(summary.date);
  const own = Number.isNaN(day) ? undefined : { first: day, last: day };
  const place = keyOf(hint.place);
  if (name === undefined) return { key, days: own, place };
  const days =
    own === undefined || name.days === undefined
      ? (own ?? name.days)
      : { first: Math.min(name.days.first, day), last: Math.max(name.days.last, day) };
  return { key, days, place: name.place === place ? place : '' };
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}

function isSameMap<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** The names that notes which are surely conference notes have in their titles, fields and folders. */
function knownKeys(summaries: readonly Summary[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { weight, hints } of summaries)
    if (weight >= noteWeight) for (const hint of hints) if (isOwnName(hint)) known.add(keyOf(hint.series));
  return known;
}

function isOwnName({ from, shape, series, year }: ConferenceHint): boolean {
  // `fence 2019 summit`, `34f3`
  if (from === 'tag') return (shape === 'worded' && year !== undefined) || /^\d+\p{L}/u.test(series ?? '');
  return from !== 'body' && !(shape === 'dated' && from !== 'folder');
}
