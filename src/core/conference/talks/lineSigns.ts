import type { Span } from '../../text/span';
import type { Section } from '../lines/sections';
import type { TalkLine } from '../lines/talkLine';
import type { TalkLinks } from '../lines/talkLinks';
import { type Sign, weigh } from '../words/weigh';

/** A line of a paragraph that may name a session, with what shows it. */
export interface LineReading {
  readonly span: Span;
  /** Where the last line ends that says something of it: who spoke. */
  readonly until: number;
  readonly line: TalkLine;
  readonly links: TalkLinks;
  /** The marked words that it begins with. */
  readonly lead: string | undefined;
  /** How they are marked. */
  readonly mark: 'bold' | 'linked' | 'quoted' | undefined;
  /** What follows them on the line is a name or nothing. */
  readonly isWhole: boolean;
  readonly people: readonly string[];
  readonly companies: readonly string[];
  /** Whether it is the list below that names them. */
  readonly areInList: boolean;
  /** The speakers that the next paragraph tells of. */
  readonly prose: readonly string[];
  /** Whether what stands below it speaks of a session. */
  readonly isTold: boolean;
  /** Whether title and speaker are all that it says. */
  readonly isExact: boolean;
  /** Of its words. */
  readonly length: number;
  /** Whether its title links another note, on a page about one edition. */
  readonly hasPage: boolean;
  /** Where the page lies that the lead links: `https://a.example`. */
  readonly host: string | undefined;
  /** The section that it stands in. */
  readonly section: Section | undefined;
  /** Whether the section's heading or first text says that sessions follow. */
  readonly isAnnounced: boolean;
  readonly evidence: number;
}

/** Before its signs are summed. */
type Unweighed = Omit<LineReading, 'evidence'>;

/** By what a line of a paragraph shows that it names a session, as a heading would. */
const signs: readonly Sign<Unweighed>[] = [
  // bold and nothing else
  [0.4, ({ mark, isWhole }) => mark === 'bold' && isWhole],
  // title and speaker and nothing else
  [
    0.35,
    ({ mark, people, isExact, length }) =>
      mark !== 'bold' && people.length > 0 && isExact && length < maxExact,
  ],
  // names its speaker
  [0.5, ({ people, areInList }) => people.length > 0 && !areInList],
  // the list below it does
  [0.4, ({ areInList }) => areInList],
  // TALK: or Keynote:
  [0.4, ({ line }) => line.hasPrefix],
  // a speaker in the paragraph below
  [0.4, ({ mark, isWhole, prose }) => mark === 'bold' && isWhole && prose.length > 0],
  // links a recording
  [0.4, ({ links }) => links.video !== undefined],
  // links its schedule page
  [0.4, ({ links }) => links.link !== undefined],
  // its title links one of them
  [
    0.3,
    ({ mark, links, people }) =>
      mark === 'linked' && people.length === 0 && (links.video ?? links.link) !== undefined,
  ],
  // linked and nothing else
  [
    0.3,
    ({ mark, isWhole, links, people }) =>
      mark === 'linked' && isWhole && people.length === 0 && (links.video ?? links.link) === undefined,
  ],
  // links its own page, on that of a conference
  [0.35, ({ mark, isWhole, hasPage }) => mark === 'linked' && isWhole && hasPage],
  // the text below it speaks of a session
  [0.2, ({ mark, isWhole, isTold }) => mark === 'bold' && isWhole && isTold],
  // announced as sessions
  [0.35, ({ mark, isAnnounced }) => mark === 'linked' && isAnnounced],
  [0.15, ({ mark, isWhole, isAnnounced }) => mark === 'bold' && isWhole && isAnnounced],
];

/** A longer one says more. */
const maxExact = 160;

/** How much a line shows that it is a session: the sum of its signs. */
export function lineEvidence(reading: Unweighed): number {
  return weigh(signs, reading);
}
