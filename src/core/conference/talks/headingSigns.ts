import type { Span } from '../../text/span';
import type { NextLine } from '../lines/peopleLine';
import type { Section } from '../lines/sections';
import { withoutFrame } from '../lines/sessionFrame';
import type { TalkLine } from '../lines/talkLine';
import type { TalkLinks } from '../lines/talkLinks';
import { mayBeShaped, readConferenceName } from '../names/conferenceName';
import { surePerson } from '../people/nameScore';
import type { TalkKind } from '../summary';
import type { Framing } from '../words/framing';
import { type Sign, weigh } from '../words/weigh';
import { sessionWords, severalSessions } from '../words/words';

/** A section with what its heading and its first lines say. */
export interface SectionReading {
  readonly section: Section;
  readonly line: TalkLine;
  /** The line below that names the title, where the heading doesn't. */
  readonly titleSpan: Span | undefined;
  readonly titleWords: readonly string[];
  readonly links: TalkLinks;
  /** Persons on the line after the heading. */
  readonly next: NextLine;
  readonly prose: readonly string[];
  readonly firstText: string;
  readonly video: string | undefined;
  /** Whether a recording is embedded below it, not only linked. */
  readonly isShown: boolean;
  readonly quotesOthers: boolean;
  /** Whether its paragraphs are sessions. */
  readonly holdsSessions: boolean;
  /** What the heading above it is for; without one the page. */
  readonly above: Framing;
  /** The kind of session that the line below it names, and nothing else. */
  readonly kind: TalkKind | undefined;
  /** Whether the text above it and its siblings says that sessions follow. */
  readonly isAnnounced: boolean;
  /** Whether the page counts what its author has to say. */
  readonly isPoint: boolean;
  /** Whether bullets stand below it, or nothing. */
  readonly isNoted: boolean;
  /** 0 … 1: the sum of the signs. */
  readonly evidence: number;
}

/** Before its signs are summed. */
type Unweighed = Omit<SectionReading, 'evidence'>;

/** By what a heading shows that it is a session. From 0.8 on it does by itself; less needs siblings that do. */
const signs: readonly Sign<Unweighed>[] = [
  // tells of other sessions by their titles
  [-0.5, ({ quotesOthers }) => quotesOthers],
  // begins with how many sessions there were on it
  [-0.5, (reading) => ofMany.test(reading.firstText.slice(0, 500).toLowerCase()) && !isExplicit(reading)],
  // the page counts its author's own points
  [-0.5, (reading) => reading.isPoint && !isExplicit(reading)],
  // its paragraphs are sessions
  [-3, ({ holdsSessions }) => holdsSessions],
  // names its speaker
  [1, ({ line }) => line.people.length > 0 && line.score >= surePerson],
  // TALK: or Keynote:
  [1, ({ line }) => line.hasPrefix],
  // a handle stands beside it: `Fences - @ana`
  [0.8, ({ line }) => line.hasHandle],
  // links a recording
  [0.9, ({ links }) => links.video !== undefined],
  // links its schedule page
  [0.8, ({ links }) => links.link !== undefined],
  // links slides
  [0.8, ({ links }) => links.slides !== undefined],
  // speaker on the next line
  [1, ({ next }) => next.names.length > 0],
  // the line below it says which kind of session it is
  [0.5, ({ kind }) => kind !== undefined],
  // speaker in the first sentences
  [0.5, ({ prose }) => prose.length > 0],
  // recording shown below
  [0.35, ({ video }) => video !== undefined],
  // its text speaks of a session
  [0.3, ({ firstText }) => sessionWords.test(firstText.toLowerCase())],
  // begins with "this talk"
  [0.35, ({ firstText }) => thisTalk.test(firstText.slice(0, 400).toLowerCase())],
  // of one day
  [0.15, ({ above }) => above.role === 'day'],
  // below a heading of sessions
  [0.3, ({ above }) => above.role === 'group'],
  // of lightning talks
  [0.3, ({ above }) => above.kind === 'lightning'],
  // announced by the text above
  [0.3, ({ isAnnounced, quotesOthers }) => isAnnounced && !quotesOthers],
  // written like a title
  [0.15, ({ titleWords }) => isTitleCase(titleWords)],
  // begins with a time
  [0.5, ({ section }) => withoutFrame(section.words).hasTime],
  // bears the programme's code of it: `Fences (NET207)`
  [0.8, ({ section }) => withoutFrame(section.words).hasCode],
  // a title and nothing below it
  [0.25, ({ titleWords, section }) => section.blocks.length === 0 && titleWords.length >= 3],
  // names the conference itself
  [
    -0.4,
    ({ line }) =>
      line.people.length === 0 &&
      !line.hasPrefix &&
      mayBeShaped(line.title) &&
      readConferenceName(line.title, { isProse: true })?.shape === 'shaped',
  ],
  // a title of several words, or as many letters of a script that parts none
  [0.1, ({ titleWords, line }) => titleWords.length >= 4 || unparted.test(line.title)],
];

const unparted = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{8}/u;

/** `Several of the sessions were about wood`, in lower case. */
const ofMany = new RegExp(
  `\\b(?:many|several|most|multiple|various|two|three|four|five|plusieurs|viele|mehrere|varias?|vários|muchas|muitas) (?:of (?:the|these) |other |good |great |interesting )?${severalSessions}\\b`,
);

/** For text in lower case. */
const thisTalk =
  /\b(?:this|the|a|an|his|her|their|dans (?:cette|sa|son|leur)|cette|ce|la|le|une?|ein(?:en|em|er)?|dieser|diesem|seinem|ihrem|esta|este|esa|su|nesta|sua) (?:\w+ )?(?:talk|session|speakers?|presenters?|presentation|keynote|workshop|panel|conférence|présentation|orateur|oratrice|vortrag|charla|ponencia|ponente|palestra|palestrante|apresentação)\b|\bl['’](?:atelier|intervention|orateur|oratrice)\b/;

/** `Watch Your Step: A Story of Ladders`, at least three words of it. */
function isTitleCase(words: readonly string[]): boolean {
  if (words.length < 3) return false;
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** How much a heading shows that it is a session, at most 1. */
export function headingEvidence(reading: Unweighed): number {
  return Math.min(1, weigh(signs, reading));
}

/** Whether the heading itself (or the line below) says it, not only the prose. */
export function isExplicit(reading: Unweighed | undefined): boolean {
  return reading !== undefined && (reading.line.hasPrefix || showsSession(reading));
}

/** The same by more than what it is called. */
export function showsSession(reading: Unweighed | undefined): boolean {
  if (reading === undefined) return false;
  const { line, links, next } = reading;
  return (
    (line.people.length > 0 && line.score >= surePerson) ||
    line.hasHandle ||
    links.video !== undefined ||
    links.link !== undefined ||
    next.names.length > 0
  );
}

/** Whether it or the line below it names who speaks. */
export function hasSpeaker(reading: SectionReading): boolean {
  return namesSpeaker(reading) || reading.next.names.length > 0;
}

/** Whether it does so itself. */
export function namesSpeaker(reading: SectionReading | undefined): boolean {
  return reading !== undefined && reading.line.people.length > 0 && reading.line.score >= surePerson;
}
