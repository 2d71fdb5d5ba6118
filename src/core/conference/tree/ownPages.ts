import { lettersOf } from '../../text/lettersOf';
import type { ConferenceNote, Talk } from '../summary';

/** A note of one conference with those of its talks that are looked at. */
export type NoteTalks = Pick<ConferenceNote, 'kind' | 'talks'>;

/**
 * What the notes of one conference tell of talks in two places: in a day's note and on a page of its own, under the same
 * title. By that title's letters: the talk with what either place knows of it.
 */
export function talksWithPages(notes: readonly NoteTalks[]): ReadonlyMap<string, Talk> {
  const found = new Map<string, Talk>();
  const own = notes.filter(isPage);
  if (own.length === 0 || own.length === notes.length) return found;
  const pages = new Map(own.flatMap(({ talks }) => talks.filter(isTold).map((talk) => [keyOf(talk), talk])));
  for (const note of notes) {
    if (isPage(note)) continue;
    for (const talk of note.talks.filter(isTold)) {
      const page = pages.get(keyOf(talk));
      if (page !== undefined) found.set(keyOf(talk), joined(talk, page));
    }
  }
  return found;
}

/** All that is known of a talk, in both places if there are two. */
export function wholeTalk(talk: Talk, withPages: ReadonlyMap<string, Talk>): Talk {
  return withPages.size === 0 || !isTold(talk) ? talk : (withPages.get(keyOf(talk)) ?? talk);
}

/** A talk, and the note that tells of it. */
export interface ToldTalk<Note> {
  readonly note: Note;
  readonly talk: Talk;
}

/** The talks that notes tell of, those in two places once: in the day's note. What is only mentioned is none. */
export function talksOnce<Note extends NoteTalks>(notes: readonly Note[]): readonly ToldTalk<Note>[] {
  const withPages = talksWithPages(notes);
  return notes.flatMap((note) =>
    note.talks.flatMap((talk) => {
      if (talk.kind === 'mention') return [];
      const isSecond = withPages.size > 0 && isPage(note) && withPages.has(keyOf(talk));
      return isSecond ? [] : [{ note, talk: wholeTalk(talk, withPages) }];
    }),
  );
}

function isPage({ kind }: NoteTalks): boolean {
  return kind === 'talk-page';
}

function isTold({ kind, title }: Talk): boolean {
  return kind !== 'mention' && title !== '';
}

function keyOf({ title }: Talk): string {
  return lettersOf(title);
}

function joined(talk: Talk, page: Talk): Talk {
  return {
    ...talk,
    speakers: talk.speakers.length > 0 ? talk.speakers : page.speakers,
    companies: talk.companies.length > 0 ? talk.companies : page.companies,
    video: talk.video ?? page.video,
    slides: talk.slides ?? page.slides,
    link: talk.link ?? page.link,
    isStub: talk.isStub && page.isStub,
  };
}
