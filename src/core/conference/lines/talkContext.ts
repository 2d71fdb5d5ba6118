import type { Block } from '../../markdown/markdown';
import type { Note } from '../../note';
import type { Span } from '../../text/span';
import { authorsBlocks } from '../markup/authorsBlocks';
import { PhraseReader } from '../markup/phrase';
import { type Lexicon, lexiconOf } from '../people/lexicon';
import type { TalkKind } from '../summary';
import { type Habits, noHabits } from './habits';
import type { PageFraming } from './pageFraming';
import { type Section, sectionsOf } from './sections';

/** What every form of talk is read with. */
export interface TalkContext {
  readonly note: Note;
  /** As its author meant them; all that recognition looks at. */
  readonly blocks: readonly Block[];
  readonly phrases: PhraseReader;
  readonly lexicon: Lexicon;
  readonly sections: readonly Section[];
  /** What all of the page is about. */
  readonly page: PageFraming;
  /** How this file's lines are built. */
  readonly habits: Habits;
  /** The titles of all its talks, folded, where its front matter lists them. */
  readonly listed: ReadonlySet<string> | undefined;
}

/** A talk that a note names, before lines and columns are known. */
export interface FoundTalk {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly companies: readonly string[];
  readonly kind: TalkKind;
  readonly video: string | undefined;
  readonly slides: string | undefined;
  readonly link: string | undefined;
  readonly isStub: boolean;
  readonly isHeading?: true;
  /** What names it. */
  readonly span: Span;
  /** What is written about it, itself included: no other talk is sought there but mentions. */
  readonly region: Span;
}

/** What a note is read for talks with, before its habits are known. */
export function talkContextOf(note: Note, page: PageFraming): TalkContext {
  const phrases = new PhraseReader(note);
  const blocks = authorsBlocks(note);
  return {
    note,
    blocks,
    phrases,
    lexicon: lexiconOf(note),
    sections: sectionsOf(note, blocks, phrases),
    page,
    habits: noHabits,
    listed: undefined,
  };
}

/** Longer lines are prose. */
export const maxTalkLine = 400;
