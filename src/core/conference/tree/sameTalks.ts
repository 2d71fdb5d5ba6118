import { foldText } from '../../text/hasWords';
import { lettersOf } from '../../text/lettersOf';
import type { Conference, ConferenceNote, Talk, TalkKind } from '../summary';

/** A talk, and the note that tells of it. */
export interface ToldTalk {
  readonly note: ConferenceNote;
  readonly talk: Talk;
}

/**
 * Talks are told of in several places: in a day's note and on a page of its own, in a list above the headings, once more
 * in a summary. Which places of a conference's notes mean one talk is found here.
 */
export class SameTalks {
  /** By each place of a talk that is told of more than once: how its note shows it. */
  readonly #shown: ReadonlyMap<Talk, Talk>;
  /** By each of those: all that show the same talk, the best first. */
  readonly #alike: ReadonlyMap<Talk, readonly Talk[]>;

  constructor(notes: readonly ConferenceNote[]) {
    const alike = placesOfTalks(notes).map(shownOf);
    this.#shown = new Map(alike.flatMap(({ shown }) => shown));
    this.#alike = new Map(alike.flatMap(({ best }) => best.map((talk) => [talk, best] as const)));
  }

  /** How its note shows a talk: where the note says most of it, with what all other places know. */
  shown(talk: Talk): Talk {
    return this.#shown.get(talk) ?? talk;
  }

  /** Whether what is shown, in whichever note, means the talk that is told of here. */
  isShownAs(shown: Talk, talk: Talk): boolean {
    const own = this.shown(talk);
    return own === shown || this.#alike.get(own)?.includes(shown) === true;
  }

  /** A note's talks and what it mentions, in the order of its text, each once. */
  inNote(note: ConferenceNote): readonly Talk[] {
    if (!note.talks.some((talk) => this.#shown.has(talk))) return note.talks;
    return note.talks.flatMap((talk) => {
      const shown = this.shown(talk);
      return shown.range === talk.range ? [shown] : [];
    });
  }

  /** Notes with what they show, less the talks that a better place among them shows. */
  once<Note extends { readonly talks: readonly Talk[] }>(notes: readonly Note[]): readonly Note[] {
    if (this.#alike.size === 0) return notes;
    const present = new Set(notes.flatMap(({ talks }) => talks));
    const isBest = (talk: Talk) => (this.#alike.get(talk)?.find((one) => present.has(one)) ?? talk) === talk;
    return notes.map((note) => ({ ...note, talks: note.talks.filter(isBest) }));
  }
}

const known = new WeakMap<Conference, SameTalks>();

/** Found once for each state of a conference: what is shown of a talk is the same object as long as it is the same. */
export function sameTalksOf(conference: Conference): SameTalks {
  const before = known.get(conference);
  if (before !== undefined) return before;
  const found = new SameTalks(conference.notes);
  known.set(conference, found);
  return found;
}

/** A conference's notes with the talks that each shows. */
export function shownNotes(conference: Conference): readonly ConferenceNote[] {
  const same = sameTalksOf(conference);
  return conference.notes.map((note) => ({ ...note, talks: same.inNote(note) }));
}

/** The talks of a conference, each once. What is only mentioned is none. */
export function talksOnce(conference: Conference): readonly ToldTalk[] {
  return sameTalksOf(conference)
    .once(shownNotes(conference))
    .flatMap((note) => note.talks.map((talk) => ({ note, talk })))
    .filter(({ talk }) => talk.kind !== 'mention');
}

/** Of each talk that is told of more than once, where. */
function placesOfTalks(notes: readonly ConferenceNote[]): readonly (readonly ToldTalk[])[] {
  const byTitle = new Map<string, ToldTalk[]>();
  for (const note of notes)
    for (const talk of note.talks) {
      const letters = lettersOf(talk.title);
      if (letters === '') continue;
      const places = byTitle.get(letters);
      if (places === undefined) byTitle.set(letters, [{ note, talk }]);
      else places.push({ note, talk });
    }
  return [...byTitle.values()].flatMap((places) =>
    places.length < 2 || places.length > mostPlaces ? [] : talksOf(places),
  );
}

/** A title that stands in more places is no talk's own: `To be announced`. */
const mostPlaces = 30;

/** Places with the same title, put together by the talk that they tell of; what is told of in one only is left out. */
function talksOf(places: readonly ToldTalk[]): readonly (readonly ToldTalk[])[] {
  const talks: ToldTalk[][] = [];
  for (const place of places) {
    const talk = talks.find((others) => others.every((other) => isSameTalk(place, other)));
    if (talk === undefined) talks.push([place]);
    else talk.push(place);
  }
  return talks.filter((talk) => talk.length > 1 && talk.some(isTold));
}

/**
 * By its title, unless day or speakers differ, or one note tells of both at length. `Opening Remarks` are held each
 * morning: two words tell no talk from another.
 */
function isSameTalk(a: ToldTalk, b: ToldTalk): boolean {
  if (a.note === b.note && [a, b].every((one) => isTold(one) && !one.talk.isStub)) return false;
  const days = new Set([a, b].filter(isTold).flatMap(({ note }) => note.day ?? []));
  if (days.size > 1) return false;
  if (a.talk.speakers.length > 0 && b.talk.speakers.length > 0)
    return wordsOfNames(a.talk).some((word) => wordsOfNames(b.talk).includes(word));
  return isPage(a) !== isPage(b) || /\S\s+\S+\s+\S/.test(a.talk.title);
}

/** Each by itself: one of them may be misspelt. */
function wordsOfNames({ speakers }: Talk): readonly string[] {
  return speakers.flatMap((name) => foldText(name).match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

/** The places of one talk, each with what its note shows in its stead; and those, the best first. */
function shownOf(places: readonly ToldTalk[]): {
  readonly shown: readonly (readonly [Talk, Talk])[];
  readonly best: readonly Talk[];
} {
  const best = new Map<ConferenceNote, Talk>();
  for (const { note, talk } of [...places].sort((a, b) => rankOf(a) - rankOf(b)))
    if (!best.has(note)) best.set(note, joined(talk, places));
  return {
    shown: places.map(({ note, talk }) => [talk, best.get(note) ?? talk]),
    best: [...best.values()],
  };
}

/** A talk stands first in its day's note, where something is written about it; where it is only mentioned, last. */
function rankOf(place: ToldTalk): number {
  return (isTold(place) ? 0 : 4) + (isPage(place) ? 2 : 0) + (place.talk.isStub ? 1 : 0);
}

function isPage({ note }: ToldTalk): boolean {
  return note.kind === 'talk-page';
}

function isTold({ talk }: ToldTalk): boolean {
  return talk.kind !== 'mention';
}

/** The talk with what it doesn't know itself from the first place that does. */
function joined(talk: Talk, places: readonly ToldTalk[]): Talk {
  const talks = [talk, ...places.map((place) => place.talk)];
  const first = <T>(value: (one: Talk) => T | undefined): T | undefined =>
    talks.map(value).find((one) => one !== undefined);
  const list = (names: readonly string[]) => (names.length === 0 ? undefined : names);
  return {
    ...talk,
    speakers: first(({ speakers }) => list(speakers)) ?? [],
    companies: first(({ companies }) => list(companies)) ?? [],
    kind: talk.kind === 'talk' ? (first(sortOfTalk) ?? talk.kind) : talk.kind,
    video: first(({ video }) => video),
    slides: first(({ slides }) => slides),
    link: first(({ link }) => link),
    isStub: places.filter(isTold).every((place) => place.talk.isStub),
  };
}

/** What a place says more than that it is a talk. */
function sortOfTalk({ kind }: Talk): TalkKind | undefined {
  return kind === 'talk' || kind === 'mention' ? undefined : kind;
}
