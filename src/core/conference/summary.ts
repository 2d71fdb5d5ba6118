import type { Range } from '../text/lines';
import type { FilePath } from '../text/paths';

export type TalkKind = 'talk' | 'keynote' | 'workshop' | 'panel' | 'lightning' | 'mention';
export type NoteKind = 'report' | 'talk-page' | 'schedule' | 'event';

/** One session, as a note tells of it. */
export interface Talk {
  /** Bare: no speaker, company, prefix, track or markup; `''` for a talk known only by its speaker. */
  readonly title: string;
  /** Persons, without company, role or handle. */
  readonly speakers: readonly string[];
  readonly companies: readonly string[];
  readonly kind: TalkKind;
  /** The line(s) that name the talk. */
  readonly range: Range;
  readonly video: string | undefined;
  readonly slides: string | undefined;
  /** Its page in the schedule or programme. */
  readonly link: string | undefined;
  /** Whether nothing is written about it yet: what is left to do. */
  readonly isStub: boolean;
  /** Whether a heading names it: an editor that lists headings need not be told of it. */
  readonly isHeading: boolean;
}

/**
 * What the catalog keeps of one Markdown file: about 1 KB, no tree and no text. `undefined` for a file that can't be
 * a conference note whatever its neighbours are.
 */
export interface Summary {
  readonly path: FilePath;
  readonly title: string;
  /** `2018-05-21`, as the note's front matter or file name says it. */
  readonly date: string | undefined;
  /** When its conference was, as the text says; `undefined` in most. */
  readonly held: HeldDays | undefined;
  readonly kind: NoteKind;
  readonly isDraft: boolean;
  /** For `whyUnpublished`. */
  readonly publishFacts: string;
  readonly tags: readonly string[];
  /** What the note itself says of its conference, strongest first. */
  readonly hints: readonly ConferenceHint[];
  /** How much the note by itself looks like a conference note: the sum of its signals' weights. */
  readonly weight: number;
  readonly talks: readonly Talk[];
}

/** From the first to the last day, `2018-05-21`, and where, if that is said beside them. */
export interface HeldDays {
  readonly first: string;
  readonly last: string;
  readonly place: string | undefined;
}

/** A name of a conference that a note gives, and where it stands. */
export interface ConferenceHint {
  readonly from: 'setting' | 'field' | 'title' | 'path' | 'folder' | 'tag' | 'body';
  /** How sure the words are a conference's name; `outright` where their place says so, else as `ConferenceName` has it. */
  readonly shape: 'outright' | 'shaped' | 'worded' | 'dated';
  /** As written: `KubeCon 2018 Copenhaguen`. */
  readonly text: string;
  readonly series: string | undefined;
  readonly year: number | undefined;
  readonly place: string | undefined;
  readonly day: number | undefined;
}

/** One edition of a conference, with the notes about it. */
export interface Conference {
  /** A slug that stays the same as long as name and year do: `kubecon-eu-2018`. */
  readonly id: string;
  readonly name: string;
  readonly series: string;
  readonly year: number | undefined;
  readonly place: string | undefined;
  /** From the first to the last of its days that notes tell of; `undefined` where none does. */
  readonly days: Pick<HeldDays, 'first' | 'last'> | undefined;
  /** In the order of days, then dates. */
  readonly notes: readonly ConferenceNote[];
}

export interface ConferenceNote {
  readonly path: FilePath;
  readonly title: string;
  readonly kind: NoteKind;
  readonly day: number | undefined;
  readonly date: string | undefined;
  readonly isDraft: boolean;
  /** For `whyUnpublished`. */
  readonly publishFacts: string;
  readonly tags: readonly string[];
  /** In text order. */
  readonly talks: readonly Talk[];
}
