import type { FilePath } from '../../text/paths';
import type { Conference, ConferenceNote, Talk } from '../summary';

/** What the sidebar's first level is. */
export type Grouping = 'conference' | 'year' | 'series' | 'speaker' | 'company' | 'tag';

/** `newest`: as the catalog has them. `name`: by the alphabet. `talks`: those with most talks first. */
export type Sorting = 'newest' | 'name' | 'talks';

/** What one looks for when one wants to know what is left to do. */
export type TalkFilter = 'withoutRecording' | 'withoutNotes' | 'withProblems';

/** How the sidebar is looked at. */
export interface TalkView {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: TalkFilter | undefined;
}

/** A conference and the workspace folder (its uri) that the paths of its notes are relative to. */
export interface PlacedConference {
  readonly folder: string;
  readonly conference: Conference;
}

interface Item {
  /** The same as long as the thing is the same, whatever is written about it. */
  readonly id: string;
  readonly parent: TreeNode | undefined;
}

/** All that a year, a series, a speaker, a company or a tag has; `name` is `''` for what has none. */
export interface GroupNode extends Item {
  readonly kind: 'group';
  readonly grouping: Exclude<Grouping, 'conference'>;
  readonly name: string;
  readonly talkCount: number;
  readonly children: (parent: GroupNode) => readonly TreeNode[];
}

/** A note, and those of its talks that pass the filter. */
export interface FoundNote {
  readonly note: ConferenceNote;
  readonly talks: readonly Talk[];
}

export interface ConferenceTreeNode extends Item, PlacedConference {
  readonly kind: 'conference';
  /** Those that pass the filter. */
  readonly notes: readonly FoundNote[];
  readonly talkCount: number;
}

export interface NoteTreeNode extends Item, PlacedConference, FoundNote {
  readonly kind: 'note';
  /** What the row stands for: the same in every grouping. */
  readonly subject: string;
}

export interface TalkTreeNode extends Item, PlacedConference {
  readonly kind: 'talk';
  /** What the row stands for: the same in every grouping, under each of its speakers. */
  readonly subject: string;
  readonly note: ConferenceNote;
  readonly talk: Talk;
}

export type TreeNode = GroupNode | ConferenceTreeNode | NoteTreeNode | TalkTreeNode;

/** Whether a note has problems: known to the editor, not to the notes. */
export type HasProblems = (folder: string, path: FilePath) => boolean;
