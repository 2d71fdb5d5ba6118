import type { ListItem } from '../../markdown/markdown';
import type { NextLine } from '../lines/peopleLine';
import { withoutFrame } from '../lines/sessionFrame';
import type { TalkLine } from '../lines/talkLine';
import type { TalkLinks } from '../lines/talkLinks';
import type { Phrase } from '../markup/phrase';
import { surePerson } from '../people/nameScore';
import { type Sign, weigh } from '../words/weigh';

/** A list item with what its words and its place say. */
export interface ItemReading {
  readonly item: ListItem;
  readonly phrase: Phrase;
  readonly words: string;
  readonly line: TalkLine;
  readonly links: TalkLinks;
  /** The title, where bold, quotes or a link say how far it goes. */
  readonly lead: string | undefined;
  /** The words of the link it begins with. */
  readonly linked: string | undefined;
  /** By bold or a link. */
  readonly isMarked: boolean;
  readonly place: Place;
  /** Whether its title links a page of notes in the same folders. */
  readonly hasPage: boolean;
  /** Whether it is a sentence that quotes its session's title. */
  readonly isTold: boolean;
  /** Whether that sentence says that it is a session’s title. */
  readonly isCalled: boolean;
  /** Whether it is a sentence about somebody who was met or heard. */
  readonly isAboutPerson: boolean;
  /** Persons on the first item below it. */
  readonly below: NextLine;
  readonly evidence: number;
}

/** Where a list stands. */
export interface Place {
  /** The words of the heading or the end of the paragraph before it. */
  readonly intro: string;
  /** Whether what stands before the list announces sessions. */
  readonly isAnnounced: boolean;
  readonly isUnderHeading: boolean;
  /** Whether what stands before it says keynotes. */
  readonly isKeynotes: boolean;
  /** Whether a heading further above announces sessions: `## Sessions` ⏎ `### Containers`. */
  readonly isUnderSessions: boolean;
  /** Whether any heading above it does, also one with a paragraph below it. */
  readonly isAmongSessions: boolean;
  readonly isUnderDay: boolean;
  /** Links, references, contents: no talks of the event. */
  readonly isResources: boolean;
}

/** From here on an item is a session, if most that stand beside it are. */
export const clearItem = 0.6;

/** A name with a company or an aside is shorter. */
const longName = 60;

/** By what a list item shows that it is a session. */
const signs: readonly Sign<Omit<ItemReading, 'evidence'>>[] = [
  // names its speaker
  [
    0.6,
    ({ line, words, lead, place, isTold, isAboutPerson }) =>
      line.people.length > 0 &&
      line.score >= surePerson &&
      (isTold ||
        words.length < 250 ||
        (lead !== undefined && (place.isAnnounced || (line.order === 'speakerFirst' && !line.by)))) &&
      !isAboutPerson,
  ],
  // TALK: or Keynote:
  [0.6, ({ line }) => line.hasPrefix],
  // begins with a time
  [0.5, ({ words }) => withoutFrame(words).hasTime],
  // its title links the recording or the schedule
  [0.6, ({ lead, linked, links }) => lead !== undefined && links.video !== undefined && linked !== undefined],
  // links a recording
  [0.3, ({ links }) => links.video !== undefined],
  // links its schedule page
  [0.5, ({ links }) => links.link !== undefined],
  // links slides
  [0.3, ({ links }) => links.slides !== undefined],
  // its title is marked
  [0.25, ({ isMarked }) => isMarked],
  // says that what it quotes or links is a session's title
  [0.3, ({ isCalled }) => isCalled],
  // a person on its first sub-item
  [0.6, ({ below }) => below.names.length > 0],
  // announced by a heading
  [0.25, ({ place }) => place.isUnderHeading && place.isAnnounced],
  // below a heading of sessions
  [0.45, ({ place }) => place.isUnderSessions],
  // of one day
  [0.25, ({ place }) => place.isUnderDay],
  // links its own page
  [0.3, ({ hasPage }) => hasPage],
  // announced as sessions
  [0.35, ({ place }) => place.isAnnounced],
  // a short name that leads to its home and is explained: a product, a tool
  [
    -0.5,
    ({ linked, line, words, phrase }) =>
      linked !== undefined &&
      line.people.length === 0 &&
      linked.split(' ').length <= 3 &&
      words.length > linked.length + 20 &&
      phrase.links.some(({ start, target }) => start < 2 && home.test(target)),
  ],
  // a name and nothing else, below a sentence that tells of no sessions: friends, perhaps
  [
    -0.4,
    ({ line, words, links, place }) =>
      line.isSpeakerOnly &&
      !line.hasPrefix &&
      words.length < longName &&
      !place.isUnderHeading &&
      !place.isAnnounced &&
      place.intro !== '' &&
      (links.video ?? links.slides ?? links.link) === undefined,
  ],
  // begins with a sentence of its author's: `**All in it together.** Everybody …`
  [
    -0.4,
    ({ lead, words, line, links }) =>
      lead !== undefined &&
      /\p{Ll}[.!]$/u.test(lead) &&
      words.length > lead.length + longName &&
      line.people.length === 0 &&
      (links.video ?? links.slides ?? links.link) === undefined,
  ],
  // is a sentence
  [
    -0.4,
    ({ words, lead, line, isTold }) =>
      lead === undefined && !isTold && line.people.length === 0 && (words.length > 160 || /\.$/.test(words)),
  ],
  // says what is, as titles seldom do
  [
    -0.35,
    ({ words, isMarked, isTold, line, links }) =>
      !isMarked && !isTold && line.people.length === 0 && links.link === undefined && statement.test(words),
  ],
  // tells what its author did
  [
    -0.4,
    ({ words, lead, isTold }) =>
      lead === undefined &&
      !isTold &&
      /^(?:(?:Then|Later|Next|Afterwards|Finally|First|Dann|Danach|Ensuite|Puis|Después|Luego|Depois),? )?(?:I|We|i|we|Ich|Wir|Je|J['’]ai|Nous|Yo|Eu) [\p{Ll}'’]+ (?:\S+ ){3}/u.test(
        words,
      ),
  ],
];

/** `https://wood.example/`, `https://wood.example/saws`, but not a page further below. */
const home = /^https?:\/\/[^/?#\s]+\/?(?:[\w-]+\/?)?$/;

/** `The fence is not that far`, but not `Why the fence is red` or `Fences: what is new`. */
const statement =
  /^(?!["“«„]?(?:how|why|what|when|where|who|which|if|wie|warum|was|pourquoi|comment|qu|c[oó]mo|por)\b)[^.:?]{3,}?\s(?:is|are|was|were|isn['’]t|aren['’]t|wasn['’]t|looks?|seems?|showed|has|had|can|cannot|could|should|ist|sind|war|waren|est|sont|était|es|era|é)\s/iu;

/** How much an item shows that it is a session: the sum of its signs. */
export function itemEvidence(reading: Omit<ItemReading, 'evidence'>): number {
  return weigh(signs, reading);
}
