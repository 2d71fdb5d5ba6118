import type { Value } from '../../frontMatter/frontMatter';
import { Note } from '../../note';
import { keepShape } from '../../text/keepShape';
import type { FilePath } from '../../text/paths';
import { type PageFraming, pageFraming } from '../lines/pageFraming';
import type { ConferenceName } from '../names/conferenceName';
import { type FoundTalks, findTalks } from '../talks/findTalks';
import { tellsOfHearing } from '../words/narration';
import { sessionWords } from '../words/words';
import type { NoteField } from './noteFields';

/** All that a note says of itself by which its kind can be told. */
export interface Evidence extends HeadEvidence {
  readonly found: FoundTalks;
}

/** What the whole body says; each thing is looked for when it is first asked for. */
export class BodyEvidence {
  readonly #note: Note;
  readonly #page: PageFraming;
  readonly #listed: ReadonlySet<string> | undefined;
  #lower: string | undefined;
  #found: FoundTalks | undefined;
  #sessionWords: number | undefined;

  /** `page` is what the note is about by its name and title, `listed` the titles that its front matter lists. */
  constructor(note: Note, page: PageFraming, listed?: ReadonlySet<string>) {
    this.#note = note;
    this.#page = page;
    this.#listed = listed;
  }

  get found(): FoundTalks {
    this.#found ??= findTalks(this.#note, this.#page, this.#listed);
    return this.#found;
  }

  /** How many different words of sessions it has. */
  get sessionWords(): number {
    this.#sessionWords ??= new Set(this.#inLowerCase.match(allSessionWords)).size;
    return this.#sessionWords;
  }

  /** Whether it tells of sessions as those do who heard them. */
  get tellsOfHearing(): boolean {
    return tellsOfHearing(this.#inLowerCase);
  }

  /** Without `i` a search is many times faster. */
  get #inLowerCase(): string {
    this.#lower ??= this.#note.text.slice(this.#note.bodyStart).toLowerCase();
    return this.#lower;
  }
}

keepShape(new BodyEvidence(new Note(''), pageFraming('', '')));

/** What path, front matter and first sentences say: little work, and enough to leave most everyday posts alone. */
export interface HeadEvidence {
  readonly path: FilePath;
  /** Front matter by our names for the keys. */
  readonly fields: ReadonlyMap<NoteField, Value>;
  /** `type`, `layout`, `collection`, lower case. */
  readonly types: readonly string[];
  readonly title: string;
  readonly tags: readonly string[];
  readonly folders: readonly string[];
  readonly slug: string;
  readonly date: string | undefined;
  /** Bold lines like `**Conference:** FooConf 2019`, by our names for the keys. */
  readonly boldFields: ReadonlyMap<NoteField, string>;
  readonly names: NamesFound;
  readonly description: string;
  /** The first words of the body. */
  readonly intro: string;
  readonly hasTalkShortcode: boolean;
  /** How many pages of one programme the body links to. */
  readonly programmeLinks: number;
  /** How many headings look like a title and who told it. */
  readonly spokenHeadings: number;
  /** A folder's own page: `README.md`, `_index.md`. */
  readonly isIndex: boolean;
}

const allSessionWords = new RegExp(sessionWords.source, 'g');

/** Where a conference's name was found. */
export interface NamesFound {
  readonly title: ConferenceName | undefined;
  readonly slug: ConferenceName | undefined;
  readonly folder: ConferenceName | undefined;
  /** Of a folder of notes with a folder a year. */
  readonly years: ConferenceName | undefined;
  readonly tags: readonly ConferenceName[];
  readonly intro: ConferenceName | undefined;
}
