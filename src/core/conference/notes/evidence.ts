import { stringOf } from '../../frontMatter/fields';
import type { Value } from '../../frontMatter/frontMatter';
import { Note } from '../../note';
import type { ConferenceSettings } from '../../settings/settings';
import { keepShape } from '../../text/keepShape';
import type { FilePath } from '../../text/paths';
import { extensionOf, fileNameOf, folderOf } from '../../text/paths';
import { type PageFraming, pageFraming } from '../lines/pageFraming';
import { programmeLinks } from '../lines/programmeLinks';
import { withoutEntities } from '../markup/entities';
import { linkTail, withoutLinks } from '../markup/linkSyntax';
import { mayBeName, readConferenceName } from '../names/conferenceName';
import { pathDate } from '../names/pathDate';
import { type FoundTalks, findTalks } from '../talks/findTalks';
import { callsTalk } from '../words/callsTalk';
import { dateOf } from '../words/dates';
import { tellsOfHearing } from '../words/narration';
import { spokenHeadings } from '../words/spokenHeadings';
import { sessionWords } from '../words/words';
import { firstSentences } from './beingThere';
import type { NoteField } from './noteFields';
import { boldFieldsOf, fieldsOf, keyedField, tagsOf, typesOf } from './noteFields';
import type { NamesFound } from './noteNames';
import {
  datedTag,
  eventInTag,
  folderName,
  introName,
  rootName,
  slugName,
  titleName,
  yearPage,
} from './noteNames';
import { titleWithoutField } from './pageTitle';
import { plainHeader } from './plainHeader';

/** All that a note says of itself by which its kind can be told. */
export interface Evidence extends HeadEvidence {
  readonly found: FoundTalks;
}

/** What the whole body says; each thing is looked for when it is first asked for. */
export class BodyEvidence {
  readonly #note: Note;
  readonly #page: PageFraming;
  #lower: string | undefined;
  #found: FoundTalks | undefined;
  #sessionWords: number | undefined;

  /** `page` is what the note is about by its name and title. */
  constructor(note: Note, page: PageFraming) {
    this.#note = note;
    this.#page = page;
  }

  get found(): FoundTalks {
    this.#found ??= findTalks(this.#note, this.#page);
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

const noWords = new RegExp(`!\\[[^\\][]*\\]${linkTail}|<[^<>]*>|\\{[{%][^{}]*[%}]\\}|\\{::?[^{}]*\\}`, 'g');

/** Running text without the commonest markup; roughly, for the first sentences only. */
function plainWords(text: string): string {
  const bare = /[[<{]/.test(text) ? withoutLinks(text.replace(noWords, ' ')) : text;
  // Most blanks are single spaces already. A heading ends a sentence, and so does a bold line: `**Date:** 2019-05-21`.
  return bare
    .replace(/^(#{1,6} .*?)[ .:!?]*$/gm, '$1 . ')
    .replace(/\n(?=(?:\*\*|__))/g, ' . ')
    .replace(/[*_`#>]+/g, ' ')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Reads what the note's path, front matter and beginning say. `settings.keys` are the site's own names for fields. */
export function headEvidenceOf(
  note: Note,
  path: FilePath,
  settings: Pick<ConferenceSettings, 'keys' | 'root'> | undefined,
): HeadEvidence {
  const header = note.frontMatter === undefined ? plainHeader(note.text) : undefined;
  const keyed = header?.fields ?? (note.frontMatter?.fields ?? []).map(keyedField);
  const fields = fieldsOf(keyed, settings);
  const folders = folderOf(path)
    .split('/')
    .filter((folder) => folder !== '');
  const file = fileNameOf(path);
  const isIndex = /^(?:_?index|readme)\./i.test(file);
  const slugSource = isIndex ? (folders.at(-1) ?? '') : file.slice(0, file.length - extensionOf(file).length);
  const dated = pathDate(folders, slugSource);
  const { slug } = dated;
  const title = withoutEntities(
    stringOf(fields.get('title')) ?? stringOf(fields.get('talkTitle')) ?? titleWithoutField(note, path),
  )
    // Exports of other blogs break them over lines.
    .replace(/\s+/g, ' ')
    .trim();
  const tags = tagsOf(fields.get('tags'), keyed);
  const description = stringOf(fields.get('description')) ?? '';
  const body = note.text.slice(header?.end ?? note.bodyStart);
  const boldFields = boldFieldsOf(body);
  const intro = plainWords(withoutEntities(body.slice(0, introLength)));
  return {
    path,
    fields,
    types: typesOf(keyed, settings),
    title,
    tags,
    folders: isIndex ? folders.slice(0, -1) : folders,
    slug,
    date:
      dateOf(stringOf(fields.get('date'))) ??
      dated.date ??
      dateOf(boldFields.get('date')) ??
      dateOf(intro.slice(0, firstSentences)),
    boldFields,
    names: {
      title: titleName(title),
      slug: slugName(slug),
      // `2019/fenceconf/index.md` is a page, its folder the page's name.
      folder:
        folderName(/^index\./i.test(file) ? folders.slice(0, -1) : folders) ??
        yearPage(folders, slug) ??
        (settings && rootName(settings)),
      tags: [
        ...tags.flatMap((tag) => eventInTag(tag) ?? (mayBeName(tag) ? (readConferenceName(tag) ?? []) : [])),
        ...datedTag(tags, `${title} ${description} ${intro}`),
      ],
      intro: introName(intro, description),
    },
    description,
    intro,
    isIndex: /^(?:_index|readme)\./i.test(file),
    hasTalkShortcode: callsTalk(body),
    programmeLinks: programmeLinks(body),
    spokenHeadings: spokenHeadings(body),
  };
}

const introLength = 1200;
const allSessionWords = new RegExp(sessionWords.source, 'g');
