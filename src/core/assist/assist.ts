import type { CheckContext } from '../check/checkContext';
import type { Problem } from '../check/problem';
import type { Translate } from '../check/problemTable';
import type { Note } from '../note';
import type { Edit } from '../text/edits';
import type { FilePath } from '../text/paths';
import type { Span } from '../text/span';

/** A value that stands in the user's own notes, and in how many of them. */
export interface KnownValue {
  readonly value: string;
  readonly count: number;
}

/** What the workspace's notes already say: the source of completions like tags and speakers. */
export interface Vocabulary {
  /**
   * The values of a front-matter field (`tags`, `speakers`, …), most used first; empty where none is known. With a
   * folder, only what its notes say.
   */
  valuesOf(field: string, folder?: FilePath): readonly KnownValue[];
}

/** All that completion, hover and fixes may know besides the note and the place in it. */
export interface AssistContext extends CheckContext {
  readonly vocabulary: Vocabulary;
  /** Turns the words of titles, details and hovers into the user's language and fills their `{placeholders}`. */
  readonly translate: Translate;
  /** The reader's own zone, in which moments are told: `Europe/Berlin`. Without it they are told in UTC. */
  readonly timeZone?: string;
}

/** One thing to offer at the cursor. Applying it is applying `edit`. */
export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'shortcode' | 'parameter' | 'closingTag' | 'file' | 'page' | 'date';
  readonly edit: Edit;
  /** Whether `edit.newText` is in VS Code's snippet syntax (`$1`, `${2:name}`). */
  readonly isSnippet: boolean;
  /** One line beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** The picture that this names, to be shown beside the list. */
  readonly picture?: FilePath;
  /** Where the list's order is not the alphabet's. */
  readonly sortText?: string;
  /** Whether the next list of completions should open at once (a key whose values are known). */
  readonly suggestNext?: boolean;
}

/** What to show about the thing at the cursor; `markdown` is shown untrusted (no commands, no HTML). */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** A file to write, never over one that exists. */
export interface NewFile {
  readonly path: FilePath;
  readonly text: string;
}

/** A way to mend a problem. */
export interface Fix {
  /** `Change to "caption"`: says what it does. In words for people, already translated. */
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly newFiles?: readonly NewFile[];
  /** Whether "Fix all" may apply it unseen: it can't change what the page means. */
  readonly isSafe: boolean;
}

/** Knows how to mend one kind of problem; reads the problem's `data`, never its message. */
export type Fixer = (problem: Problem, note: Note, context: AssistContext) => readonly Fix[];

/** A change of form that means the same: offered, never urged. */
export interface Refactoring {
  /** Already translated. */
  readonly title: string;
  readonly edits: readonly Edit[];
}
