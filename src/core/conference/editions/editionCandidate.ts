import { lettersOf } from '../../text/lettersOf';
import { type FilePath, fileNameOf, folderOf } from '../../text/paths';
import { remembered } from '../../text/remembered';
import { pathYear, yearFolder } from '../names/pathDate';
import { reportedName } from '../names/reportedName';
import { regionKey, seriesKey } from '../names/seriesKey';
import { kinWeight, noteWeight } from '../notes/signals';
import type { ConferenceHint, Summary } from '../summary';
import { dayIn } from '../words/framing';

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
  /** Whether the year had another of the series, elsewhere. */
  readonly hasSibling: boolean;
  readonly members: readonly EditionMember[];
}

/** A note that is of a conference: which, where and when, by its own words. */
export interface Candidate extends EditionMember {
  /** Whether it names no conference but, as the page of one talk, perhaps in its own title. */
  readonly isHomeless: boolean;
  readonly key: string;
  readonly region: string;
  readonly year: number | undefined;
}

/**
 * What a note's hints come to. `known` are the names that surer notes bear, `indexes` what folders' own pages say.
 * `undefined` for a note that isn't sure enough of itself, nor kin to a surer one.
 */
export function candidateOf(
  summary: Summary,
  known: ReadonlySet<string>,
  indexes: ReadonlyMap<FilePath, ConferenceHint>,
): Candidate | undefined {
  const own = bestHint(summary, known);
  const index = indexHint(summary.path, indexes);
  const isOwn = own !== undefined && (own.from === 'folder' ? !isBegun(own, index) : own.shape !== 'dated');
  const hint = isOwn ? own : (index ?? own);
  const isKin = hint !== undefined && hint.from !== 'body' && known.has(keyOf(hint.series));
  if (summary.weight < noteWeight && !(summary.weight >= kinWeight && isKin)) return undefined;
  const used = hint ?? titleHintOf(summary);
  return {
    isHomeless:
      (hint === undefined || summary.kind === 'talk-page') &&
      (used.from === 'title' || used.from === 'path') &&
      used.shape === 'dated' &&
      used.year === undefined,
    summary,
    hint: used,
    key: keyOf(used.series),
    region: regionOf(summary, used),
    // `fenceconf/oak.md`, where `fenceconf/README.md` says which year's.
    year: yearOf(summary, used) ?? (keyOf(index?.series) === keyOf(used.series) ? index?.year : undefined),
  };
}

/**
 * Whether a folder’s name is a part of the name that its own page gives, or ends in it: `fence2017` and `Fence Builders
 * Conference`, `anas-fencelife2017` and `Fence Life 2017`.
 */
function isBegun({ series, year }: ConferenceHint, index: ConferenceHint | undefined): boolean {
  const key = keyOf(series);
  if (index === undefined || key === '' || (index.year !== undefined && index.year !== year)) return false;
  const isTitle = index.from === 'title' && index.shape === 'outright';
  const letters = lettersOf(index.series ?? '');
  return (
    (!isTitle && keyOf(index.series).includes(key)) ||
    (letters.length >= fewLetters && lettersOf(series ?? '').endsWith(letters))
  );
}

/** Anything may end in fewer. */
const fewLetters = 5;

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

/** Workspaces have few names; the limit only bounds the memory for odd ones. */
const maxKeys = 20_000;

// Names are few and notes are many: each name is looked at once.
const seriesKeys = remembered(seriesKey, maxKeys);
const regionKeys = remembered(regionKey, maxKeys);

/** How the names of series compare; `''` for none. */
export function keyOf(series: string | undefined): string {
  return series === undefined ? '' : seriesKeys(series);
}

function regionKeyOf(series: string | undefined): string {
  return series === undefined ? '' : regionKeys(series);
}

const indexName = /^(?:readme|_?index)\.\w+$/i;

/** What the README or index of a folder says of its conference, by the folder. */
export function indexHints(
  summaries: readonly Summary[],
  known: ReadonlySet<string>,
): ReadonlyMap<FilePath, ConferenceHint> {
  const hints = new Map<FilePath, ConferenceHint>();
  for (const summary of summaries) {
    if (!indexName.test(fileNameOf(summary.path)) || summary.weight < noteWeight) continue;
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
    // Any tag may stand beside `conference`: only a surer note knows that it is a name.
    const isBareTag = hint.from === 'tag' && hint.shape === 'dated' && hint.year === undefined;
    if (key === '' || (isBareTag && !known.has(key))) continue;
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

/** A note that names no conference for sure stands by itself, under its own title; the page of a talk under the talk's. */
function titleHint({ title: whole, kind, talks }: Summary): ConferenceHint {
  const [talk] = talks;
  const title = kind === 'talk-page' && talk !== undefined && talk.title !== '' ? talk.title : whole;
  return {
    from: 'title',
    shape: 'dated',
    text: title,
    series: reportedName(title.replace(dayBehind, '')) || title,
    year: undefined,
    place: undefined,
    day: dayIn(title),
  };
}

/** `Fences, Oslo - Day 2 and the end`: what follows is of the day. */
const dayBehind = /(?<=\S{4}.*)\s*[-–—:,(|]\s*(?:day|jour|tag|d[ií]a|giorno) ?#?\d.*$/iu;

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

/** From the hint itself, another hint of the same series, any hint, the day in the path, the date. */
function yearOf({ hints, date, path }: Summary, hint: ConferenceHint): number | undefined {
  const dated = date === undefined ? undefined : Number(date.slice(0, 4));
  // `FenceCon 32` of 2024 is the thirty-second; a year that is written out is meant.
  const isYear = ({ year, text }: ConferenceHint) =>
    year !== undefined && (dated === undefined || year <= dated + 1 || text.includes(String(year)));
  if (isYear(hint)) return hint.year;
  // `Founded in 2009, FenceCon …`: the text of a post of 2016 tells of its beginnings.
  const isNear = ({ from, year = 0 }: ConferenceHint) =>
    from !== 'body' || dated === undefined || Math.abs(year - dated) <= 1;
  const same = hints.find(
    (other) => isYear(other) && isNear(other) && keyOf(other.series) === keyOf(hint.series),
  );
  if (same !== undefined) return same.year;
  const other = hints.find(
    (one) => isYear(one) && (one.from === 'title' || one.from === 'folder' || one.from === 'path'),
  );
  if (other !== undefined) return other.year;
  // An explicit name without a year may be any year's, however the note is dated.
  return pathYear(path) ?? dated ?? yearFolder(path);
}
