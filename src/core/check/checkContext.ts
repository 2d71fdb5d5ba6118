import type { Note } from '../note';
import type { UserSchema } from '../page/fieldSchemas';
import type { SectionFacts } from '../page/sectionFacts';
import type { Site } from '../site/site';
import type { FilePath } from '../text/paths';

/** What is known of the workspace's files, without waiting. */
export interface FileFacts {
  /** `undefined`: not known (yet); then nothing is said about it. */
  has(path: FilePath): boolean | undefined;
  /** The names of what lies in a folder, none for a folder that isn't there; `undefined`: not known (yet). */
  entriesIn?(folder: FilePath): readonly string[] | undefined;
  /**
   * All files below a folder that a generator may make pages of, by their paths from there; none for a folder that isn't
   * there; `undefined`: not known (yet). The same array as long as nothing has changed.
   */
  pagesBelow?(folder: FilePath): readonly FilePath[] | undefined;
}

/** What is known of the site's other pages, without waiting. */
export interface PageFacts {
  /** The pages that stand at, or lead from, an address: `/post/a/`; `undefined`: not known (yet). */
  pagesAt(address: string): readonly FilePath[] | undefined;
  /** Whether a page's front matter makes a term of a taxonomy that `termName` calls so; `undefined`: not known (yet). */
  hasTerm?(name: string): boolean | undefined;
  /** What Hugo's sections around a page decide for it; `undefined`: not known (yet). */
  sectionsAbove?(page: FilePath): readonly SectionFacts[] | undefined;
}

/** All that a check may know besides the note itself. */
export interface CheckContext {
  /** Of the note. */
  readonly path: FilePath;
  readonly site: Site;
  readonly files: FileFacts;
  /** Milliseconds since 1970, UTC: checks never ask a clock. */
  readonly now: number;
  /** The user's schemas for this note (`conferenceNotes.frontMatter.schemas`): those whose glob fits, already read. */
  readonly schemas?: readonly UserSchema[];
  /** Asked where no generator was found: there only conference notes have problems. */
  isConferenceNote?(note: Note): boolean;
  /** Without it no two pages are said to collide. */
  readonly pages?: PageFacts;
}
