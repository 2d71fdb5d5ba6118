import { lettersOf } from '../../text/lettersOf';
import type { FilePath } from '../../text/paths';
import { plainWordsOf } from '../../text/slugOf';
import { regionKey } from '../names/seriesKey';
import type { Conference, ConferenceHint, ConferenceNote, Summary } from '../summary';
import { stretchOf } from '../words/dates';
import type { Edition, EditionMember } from './editionCandidate';
import { EditionFinder } from './editions';

/** What is known of the conferences of a workspace. Plain data: tells nobody of changes. */
export class Catalog {
  readonly #summaries = new Map<FilePath, Summary>();
  readonly #finder = new EditionFinder();
  /** What each edition came to, by its first note. */
  #known: ReadonlyMap<Summary, KnownEdition> = new Map();
  #conferences: readonly Conference[] | undefined;

  /** Puts a note's summary in place of what was known of it; `undefined` for one that is no conference note. */
  set(path: FilePath, summary: Summary | undefined): void {
    if (summary === undefined) {
      this.delete(path);
      return;
    }
    this.#summaries.set(path, summary);
    this.#conferences = undefined;
  }

  delete(path: FilePath): void {
    if (this.#summaries.delete(path)) this.#conferences = undefined;
  }

  get(path: FilePath): Summary | undefined {
    return this.#summaries.get(path);
  }

  /** Those that may be conference notes, by themselves or with their neighbours. */
  get summaries(): ReadonlyMap<FilePath, Summary> {
    return this.#summaries;
  }

  /** Newest first; found anew after a change, when next asked for. One in which nothing changed is the same object. */
  get conferences(): readonly Conference[] {
    this.#conferences ??= this.#findConferences();
    return this.#conferences;
  }

  #findConferences(): readonly Conference[] {
    const editions = this.#finder
      .editionsOf([...this.#summaries.values()])
      .map((edition) => this.#knownOf(edition) ?? newlyKnown(edition));
    const sorted = withIds(spelledAlike(editions).sort(newestFirst));
    this.#known = new Map(
      sorted.flatMap((known) => known.edition.members.slice(0, 1).map(({ summary }) => [summary, known])),
    );
    return sorted.map(({ conference }) => conference);
  }

  /** What was made of an edition, if it has the same notes for the same reasons. */
  #knownOf({ year, hasSibling, members }: Edition): KnownEdition | undefined {
    const [first] = members;
    const known = first === undefined ? undefined : this.#known.get(first.summary);
    const isSame =
      known !== undefined &&
      known.edition.year === year &&
      known.edition.hasSibling === hasSibling &&
      known.edition.members.length === members.length &&
      known.edition.members.every(
        ({ summary, hint }, i) => summary === members[i]?.summary && hint === members[i]?.hint,
      );
    return isSame ? known : undefined;
  }
}

/** An edition with all that follows from its notes alone. */
interface KnownEdition {
  readonly edition: Edition;
  readonly newest: string;
  /** As most of its notes spell it. */
  readonly series: string;
  /** How many do, where a file's name counts a third. */
  readonly weight: number;
  readonly conference: Conference;
}

/** Its conference has no id yet, and perhaps not its name's last spelling: those depend on the others. */
function newlyKnown(edition: Edition): KnownEdition {
  const { series, weight } = seriesOf(edition);
  const conference = {
    id: '',
    name: nameOf(series, edition),
    series,
    year: edition.year,
    place: placeOf(edition),
    days: daysOf(edition),
    notes: notesOf(edition),
  };
  return { edition, newest: newestDate(edition), series, weight, conference };
}

/** A series is spelt as most of its notes do, in all its years; but as a setting says where one does. */
function spelledAlike(all: readonly KnownEdition[]): KnownEdition[] {
  // A name may have no letters at all.
  const keys = all.map(({ series }) => lettersOf(series) || series);
  const counts = new Map<string, Map<string, number>>();
  for (const [i, { series, weight }] of all.entries()) {
    const key = keys[i] ?? '';
    const spellings = counts.get(key) ?? new Map<string, number>();
    counts.set(key, spellings.set(series, (spellings.get(series) ?? 0) + weight));
  }
  return all.map((known, i) => {
    const { edition, conference } = known;
    const isSet = edition.members.some(({ hint }) => hint.from === 'setting');
    const series = isSet ? known.series : mostUsed(counts.get(keys[i] ?? ''));
    return series === conference.series
      ? known
      : { ...known, conference: { ...conference, series, name: nameOf(series, edition) } };
  });
}

/** Of equally many, the one with most capitals, then the first by the alphabet. */
function mostUsed(counts: ReadonlyMap<string, number> = new Map()): string {
  const capitals = (text: string) => text.replace(/[^\p{Lu}]/gu, '').length;
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || capitals(b) - capitals(a) || compare(a, b));
  return best?.[0] ?? '';
}

function newestFirst(a: KnownEdition, b: KnownEdition): number {
  return (
    (b.edition.year ?? 0) - (a.edition.year ?? 0) ||
    compare(b.newest, a.newest) ||
    compare(a.conference.name, b.conference.name) ||
    compare(firstPath(a.edition), firstPath(b.edition))
  );
}

function withIds(all: readonly KnownEdition[]): readonly KnownEdition[] {
  const ids = new Set<string>();
  return all.map((known) => {
    const id = uniqueId(known.conference.name, ids);
    return id === known.conference.id ? known : { ...known, conference: { ...known.conference, id } };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function newestDate({ members }: Edition): string {
  return members.reduce(
    (newest, { summary }) => (compare(summary.date ?? '', newest) > 0 ? (summary.date ?? '') : newest),
    '',
  );
}

function firstPath({ members }: Edition): string {
  return members[0]?.summary.path ?? '';
}

/** In the spelling that most of its notes have. */
function seriesOf({ members, region, hasSibling }: Edition): Pick<KnownEdition, 'series' | 'weight'> {
  const counts = new Map<string, number>();
  const written = new Map<string, number>();
  for (const { hint } of members) {
    const said = hint.series ?? '';
    const series = spelling(said);
    const weight = hint.from === 'path' || hint.from === 'tag' || hint.from === 'body' ? 1 : 3;
    counts.set(series, (counts.get(series) ?? 0) + weight);
    // Many files in a folder `pygotham` don't say that it isn't PyGotham.
    if (said !== said.toLowerCase()) written.set(series, (written.get(series) ?? 0) + weight);
  }
  const most = mostUsed(counts);
  const letters = lettersOf(most);
  const bare = mostUsed(new Map([...written].filter(([series]) => lettersOf(series) === letters))) || most;
  // `KubeCon 2018` may be one in Europe and one in America.
  const series = hasSibling && regionKey(bare) === '' ? `${bare} ${regionLabel(region)}`.trim() : bare;
  return { series, weight: written.get(bare) ?? 0 };
}

function nameOf(series: string, { year }: Edition): string {
  return year === undefined || series.includes(String(year)) ? series : `${series} ${year}`;
}

function regionLabel(region: string): string {
  return region.length <= 3 ? region.toUpperCase() : `${region[0]?.toUpperCase()}${region.slice(1)}`;
}

/** A file's name gives `kubecon eu`: better with capitals. */
function spelling(text: string): string {
  const series = text
    .replace(/(Con|Conf|Fest|Summit|Camp)(EU|NA|US|UK)(?![\p{L}\d])/u, '$1 $2')
    .replace(/['’]s$/, '');
  return series === series.toLowerCase()
    ? series.replace(/(?<![\p{L}'’])(?:(?:eu|na|us|uk)(?!\p{L})|\p{Ll})/gu, (start) => start.toUpperCase())
    : series;
}

function placeOf({ members }: Edition): string | undefined {
  const counts = new Map<string, number>();
  for (const { summary } of members)
    for (const place of new Set([summary.held?.place ?? [], ...summary.hints.map(placeSaid)].flat()))
      counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0];
}

/** No conference is longer; what seems so is two of them, or a slip. */
const longestDays = 31;

function daysOf({ year, members }: Edition): Conference['days'] {
  const held = members
    .flatMap(({ summary }) => summary.held ?? [])
    .filter((days) => year === undefined || days.first.startsWith(String(year)));
  return stretchOf(
    held.flatMap(({ first, last }) => [first, last]),
    longestDays,
  );
}

/** In a file's name small words after the conference may be anything: `2024-09-26-fenceconf-coding-fast`. */
function placeSaid({ from, place }: ConferenceHint): readonly string[] {
  const isFromPath = from === 'path' || from === 'folder';
  return place === undefined || (isFromPath && place === place.toLowerCase()) ? [] : [place];
}

function uniqueId(name: string, taken: Set<string>): string {
  const slug = plainWordsOf(name).join('-').toLowerCase() || 'conference';
  let id = slug;
  for (let i = 2; taken.has(id); i++) id = `${slug}-${i}`;
  taken.add(id);
  return id;
}

function notesOf({ members }: Edition): readonly ConferenceNote[] {
  return members
    .map(noteOf)
    .sort(
      (a, b) =>
        (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) ||
        compare(a.date ?? '9', b.date ?? '9') ||
        compare(a.path, b.path),
    );
}

function noteOf({ summary, hint }: EditionMember): ConferenceNote {
  const { path, title, kind, date, isDraft, publishFacts, tags, talks, hints } = summary;
  return {
    path,
    title,
    kind,
    day: hint.day ?? hints.find(({ day }) => day !== undefined)?.day,
    date,
    isDraft,
    publishFacts,
    tags,
    talks,
  };
}
