import { type FilePath, fileNameOf, folderOf } from '../text/paths';
import { regionKey, seriesKey } from './seriesKey';
import { kinWeight, noteWeight } from './signals';
import type { ConferenceHint, Summary } from './summary';

/** A note with what was decided about its conference. */
export interface EditionMember {
  readonly summary: Summary;
  readonly hint: ConferenceHint;
}

/** The notes of one edition. */
export interface Edition {
  readonly key: string;
  readonly year: number | undefined;
  readonly region: string;
  readonly members: readonly EditionMember[];
}

/** What a hint weighs when a note gives several: by where it stands and by how sure its shape is. */
const fromRank: Readonly<Record<ConferenceHint['from'], number>> = {
  setting: 40,
  field: 30,
  title: 4,
  folder: 3.5,
  path: 3,
  tag: 2,
  body: 1,
};
const shapeRank: Readonly<Record<ConferenceHint['shape'], number>> = {
  outright: 10,
  shaped: 5,
  worded: 3,
  dated: 0,
};
/** A name that surer notes of the workspace bear. */
const knownRank = 4;

interface Candidate extends EditionMember {
  readonly key: string;
  readonly region: string;
  readonly year: number | undefined;
}

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
    const candidates = summaries.flatMap((summary) => this.#candidateOf(summary) ?? []);
    const canonical = this.#canonicalKeys(candidates);
    for (const candidate of candidates) {
      const key = canonical(candidate);
      const id = `${key} ${candidate.year ?? ''}`;
      const own = key === candidate.key ? candidate : { ...candidate, key };
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
    const byYear = new Map<number | undefined, Set<string>>();
    for (const { key, year } of candidates) {
      const keys = byYear.get(year);
      if (keys === undefined) byYear.set(year, new Set([key]));
      else keys.add(key);
    }
    const sorted = [...byYear].map(([year, keys]) => [year, [...keys].sort()] as const);
    const all = JSON.stringify(sorted);
    if (all !== this.#keys) {
      this.#keys = all;
      this.#canonical = canonicalKeys(sorted);
    }
    return this.#canonical;
  }
}

type CanonicalKey = (candidate: Pick<Candidate, 'key' | 'year'>) => string;

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

function isOwnName({ from, shape }: ConferenceHint): boolean {
  return from !== 'body' && from !== 'tag' && !(shape === 'dated' && from !== 'folder');
}

/** Workspaces have few names; the limit only bounds the memory for odd ones. */
const maxKeys = 20_000;

/** Names are few and notes are many: each name is looked at once. */
function remembered(compute: (series: string) => string): (series: string | undefined) => string {
  const known = new Map<string, string>();
  return (series) => {
    if (series === undefined) return '';
    const found = known.get(series);
    if (found !== undefined) return found;
    if (known.size >= maxKeys) known.clear();
    const value = compute(series);
    known.set(series, value);
    return value;
  };
}

const keyOf = remembered(seriesKey);
const regionKeyOf = remembered(regionKey);

function candidateOf(
  summary: Summary,
  known: ReadonlySet<string>,
  indexes: ReadonlyMap<FilePath, ConferenceHint>,
): Candidate | undefined {
  const own = bestHint(summary, known);
  const hint =
    own !== undefined && (own.shape !== 'dated' || own.from === 'folder')
      ? own
      : (indexHint(summary.path, indexes) ?? own);
  const isKin = hint !== undefined && hint.from !== 'body' && known.has(keyOf(hint.series));
  if (summary.weight < noteWeight && !(summary.weight >= kinWeight && isKin)) return undefined;
  const used = hint ?? titleHintOf(summary);
  return {
    summary,
    hint: used,
    key: keyOf(used.series),
    region: regionOf(summary, used),
    year: yearOf(summary, used),
  };
}

const indexName = /^(?:readme|_?index)\.\w+$/i;

/** What the README or index of a folder says of its conference, by the folder. */
function indexHints(
  summaries: readonly Summary[],
  known: ReadonlySet<string>,
): ReadonlyMap<FilePath, ConferenceHint> {
  const hints = new Map<FilePath, ConferenceHint>();
  for (const summary of summaries) {
    if (
      !indexName.test(fileNameOf(summary.path)) ||
      summary.weight < noteWeight ||
      summary.kind === 'talk-page'
    )
      continue;
    const hint = bestHint(summary, known);
    if (hint !== undefined && hint.shape !== 'dated') hints.set(folderOf(summary.path), hint);
  }
  return hints;
}

/** The nearest of them above a note. */
function indexHint(
  path: FilePath,
  indexes: ReadonlyMap<FilePath, ConferenceHint>,
): ConferenceHint | undefined {
  if (indexes.size === 0) return undefined;
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const hint = indexes.get(folder);
    if (hint !== undefined || folder === '') return hint;
  }
}

function bestHint({ hints }: Summary, known: ReadonlySet<string>): ConferenceHint | undefined {
  let best: ConferenceHint | undefined;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const hint of hints) {
    const key = keyOf(hint.series);
    if (key === '') continue;
    const rank = fromRank[hint.from] + shapeRank[hint.shape] + (known.has(key) ? knownRank : 0);
    if (rank > bestRank) {
      best = hint;
      bestRank = rank;
    }
  }
  return best;
}

/** One object a note, so that what was made of it is known again. */
const titleHints = new WeakMap<Summary, ConferenceHint>();

function titleHintOf(summary: Summary): ConferenceHint {
  const hint = titleHints.get(summary) ?? titleHint(summary);
  titleHints.set(summary, hint);
  return hint;
}

/** A note that names no conference stands by itself, under its own title. */
function titleHint({ title, path }: Summary): ConferenceHint {
  const text = title === '' ? path : title;
  return {
    from: 'title',
    shape: 'dated',
    text,
    series: text,
    year: undefined,
    place: undefined,
    day: undefined,
  };
}

/** Of the hint itself, or of another one of the same series: titles leave out what the file's name has. */
function regionOf({ hints }: Summary, { series }: ConferenceHint): string {
  const own = regionKeyOf(series);
  if (own !== '') return own;
  const key = keyOf(series);
  if (key === '') return '';
  for (const hint of hints) {
    const region = hint.from !== 'body' && keyOf(hint.series).startsWith(key) ? regionKeyOf(hint.series) : '';
    if (region !== '') return region;
  }
  return '';
}

/** From the hint itself, another hint of the same series, any hint, the date. */
function yearOf({ hints, date }: Summary, hint: ConferenceHint): number | undefined {
  if (hint.year !== undefined) return hint.year;
  const same = hints.find(({ series, year }) => year !== undefined && keyOf(series) === keyOf(hint.series));
  if (same !== undefined) return same.year;
  const other = hints.find(
    ({ year, from }) => year !== undefined && (from === 'title' || from === 'folder' || from === 'path'),
  );
  if (other !== undefined) return other.year;
  // An explicit name without a year may be any year's, however the note is dated.
  const dated = Number(date?.slice(0, 4));
  return date === undefined || Number.isNaN(dated) ? undefined : dated;
}

/**
 * One key for the spellings of a name within a year: `djangocon` and `djangoconeu`, `kubecon` and `kubeconcloudnativecon`,
 * `copenhagen` and `copenhaguen`. Where a short name has several long ones it stays by itself.
 */
function canonicalKeys(
  byYear: readonly (readonly [year: number | undefined, sorted: readonly string[]])[],
): CanonicalKey {
  const canonical = new Map<string, string>();
  for (const [year, sorted] of byYear) {
    for (const [i, key] of sorted.entries()) {
      if (key.length < minPrefix) continue;
      const longer: string[] = [];
      for (let j = i + 1; sorted[j]?.startsWith(key) === true; j++) longer.push(sorted[j] ?? '');
      const target = canonical.get(`${year} ${key}`) ?? key;
      if (longer.length === 1) canonical.set(`${year} ${longer[0]}`, target);
    }
    mergeMisspelt(sorted, year, canonical);
  }
  return ({ key, year }) => canonical.get(`${year} ${key}`) ?? key;
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

/** `EU` and `NA` of one year are two editions; a note that names no region goes with the one nearest in time. */
function byRegion(members: readonly Candidate[]): readonly Edition[] {
  const regions = [...new Set(members.map(({ region }) => region).filter((region) => region !== ''))];
  const [first] = members;
  if (first === undefined) return [];
  const edition = (region: string, own: readonly Candidate[]): Edition => ({
    key: first.key,
    year: first.year,
    region,
    members: own,
  });
  if (regions.length === 0) return [edition('', members)];
  const sets = new Map<string, Candidate[]>(
    regions.map((region) => [region, members.filter((member) => member.region === region)]),
  );
  const traces = [...sets].map(([region, own]) => tracesOf(region, own));
  const others: Candidate[] = [];
  for (const member of members)
    if (member.region === '') (sets.get(nearestRegion(member, traces)) ?? others).push(member);
  const editions = [...sets].map(([region, own]) => edition(region, own));
  return others.length === 0 ? editions : [...editions, edition('', others)];
}

/** Notes on an edition are written within this many days of each other, or there is another edition in the year. */
const farDays = 75;

/** When and where the notes of a region were written. */
interface Traces {
  readonly region: string;
  readonly days: ReadonlySet<number>;
  readonly folders: ReadonlySet<FilePath>;
}

function tracesOf(region: string, members: readonly Candidate[]): Traces {
  const days = members.map(({ summary }) => dayOf(summary.date)).filter((day) => !Number.isNaN(day));
  return {
    region,
    days: new Set(days),
    folders: new Set(members.map(({ summary }) => folderOf(summary.path))),
  };
}

function nearestRegion({ summary }: Candidate, regions: readonly Traces[]): string {
  const own = dayOf(summary.date);
  let nearest = '';
  let least = Number.POSITIVE_INFINITY;
  for (const { region, days, folders } of regions) {
    // Without dates a note goes with its neighbours.
    let distance = folders.has(folderOf(summary.path)) ? farDays - 1 : farDays;
    if (!Number.isNaN(own) && days.size > 0) {
      distance = Number.POSITIVE_INFINITY;
      for (const day of days) distance = Math.min(distance, Math.abs(day - own));
    }
    if (distance < least) {
      least = distance;
      nearest = region;
    }
  }
  return least > farDays ? '' : nearest;
}

/** Days since 1970; `NaN` where a note has no date. */
function dayOf(date: string | undefined): number {
  if (date === undefined) return Number.NaN;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
