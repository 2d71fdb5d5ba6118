import { lettersOf } from '../../text/lettersOf';
import { type FilePath, folderOf } from '../../text/paths';
import type { Candidate, Edition } from './editionCandidate';

/** `EU` and `NA` of one year are two editions; a note that names no region goes with the one nearest in time. */
export function byRegion(members: readonly Candidate[]): readonly Edition[] {
  const regions = [...new Set(members.map(({ region }) => region).filter((region) => region !== ''))];
  const [first] = members;
  if (first === undefined) return [];
  const edition = (region: string, own: readonly Candidate[], hasSibling: boolean): Edition => ({
    key: first.key,
    year: first.year,
    region,
    hasSibling,
    members: own,
  });
  if (regions.length === 0) return [edition('', members, false)];
  const sets = new Map<string, Candidate[]>(
    regions.map((region) => [region, members.filter((member) => member.region === region)]),
  );
  const traces = [...sets].map(([region, own]) => tracesOf(region, own));
  const others: Candidate[] = [];
  for (const member of members)
    if (member.region === '') (sets.get(nearestRegion(member, traces)) ?? others).push(member);
  if (others.length > 0) sets.set('', others);
  return [...sets].map(([region, own]) => edition(region, own, sets.size > 1));
}

/** Notes on an edition are written within this many days of each other, or there is another edition in the year. */
export const farDays = 75;

/** When and where the notes of a region were written. */
interface Traces {
  readonly region: string;
  readonly days: ReadonlySet<number>;
  readonly folders: ReadonlySet<FilePath>;
  /** Letters and digits of the places that they name. */
  readonly places: readonly string[];
}

function tracesOf(region: string, members: readonly Candidate[]): Traces {
  const days = members.map(({ summary }) => dayOf(summary.date)).filter((day) => !Number.isNaN(day));
  return {
    region,
    days: new Set(days),
    folders: new Set(members.map(({ summary }) => folderOf(summary.path))),
    places: members.map(placeOf).filter((place) => place !== ''),
  };
}

function placeOf({ hint: { place } }: Candidate): string {
  return lettersOf(place ?? '');
}

/** Whether places are said and none has to do with another: `Denver`, and `London, UK`. */
function isElsewhere(place: string, others: readonly string[]): boolean {
  return (
    place !== '' &&
    others.length > 0 &&
    others.every((other) => !other.includes(place) && !place.includes(other))
  );
}

function nearestRegion(candidate: Candidate, regions: readonly Traces[]): string {
  const { summary } = candidate;
  const own = dayOf(summary.date);
  let nearest = '';
  let least = Number.POSITIVE_INFINITY;
  for (const { region, days, folders, places } of regions) {
    if (isElsewhere(placeOf(candidate), places)) continue;
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
export function dayOf(date: string | undefined): number {
  if (date === undefined) return Number.NaN;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
