import { stringOf, stringsOf } from '../frontMatter/fields';
import type { Field, Value } from '../frontMatter/frontMatter';
import type { Note } from '../note';
import type { ConferenceSettings } from '../settings/settings';
import { extensionOf, type FilePath, fileNameOf, folderOf } from '../text/paths';
import { type ConferenceName, mayBeName, mayBeShaped, readConferenceName } from './conferenceName';
import { dateOf } from './dates';
import type { FoundTalks } from './findTalks';
import { PhraseReader } from './phrase';
import { sessionWords } from './words';

/** All that a note says of itself by which it can be recognised, before anything is decided. */
export interface Evidence extends HeadEvidence {
  readonly found: FoundTalks;
  /** How many different words of sessions the body has. */
  readonly sessionWords: number;
}

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
  /** A folder's own page: `README.md`, `_index.md`. */
  readonly isIndex: boolean;
}

/** Where a conference's name was found. */
export interface NamesFound {
  readonly title: ConferenceName | undefined;
  readonly slug: ConferenceName | undefined;
  readonly folder: ConferenceName | undefined;
  readonly tags: readonly ConferenceName[];
  readonly intro: ConferenceName | undefined;
}

/** What we ask a note's front matter for. */
export type NoteField =
  | 'conference'
  | 'event'
  | 'title'
  | 'talkTitle'
  | 'date'
  | 'endDate'
  | 'year'
  | 'location'
  | 'venue'
  | 'day'
  | 'tags'
  | 'speakers'
  | 'authors'
  | 'type'
  | 'kind'
  | 'talks'
  | 'video'
  | 'slides'
  | 'link'
  | 'abstract'
  | 'description'
  | 'draft'
  | 'published'
  | 'time';

/** The spellings of each, strongest first; compared in lower case without `_` and `-`. */
const spellings: Readonly<Record<NoteField, readonly string[]>> = {
  conference: [
    'conference',
    'conferencename',
    'conf',
    'confname',
    'konferenz',
    'conférence',
    'conferencia',
    'conferência',
    'meetup',
    'summit',
  ],
  event: ['event', 'eventname', 'eventtitle', 'events', 'presentedat', 'occasion'],
  title: ['title', 'name'],
  talkTitle: ['talktitle', 'sessiontitle', 'presentationtitle'],
  date: ['date', 'talkdate', 'eventdate', 'startdate', 'datestart', 'start', 'dates', 'when'],
  endDate: ['enddate', 'dateend', 'end'],
  year: ['year', 'edition'],
  location: ['location', 'place', 'city', 'where', 'ort', 'lieu', 'venue'],
  venue: ['venue'],
  day: ['day', 'part'],
  tags: ['tags', 'tag', 'keywords', 'categories', 'category', 'topics'],
  speakers: ['speakers', 'speaker', 'presenters', 'presenter', 'with', 'talkspeakers'],
  authors: ['authors', 'author'],
  type: ['type', 'layout', 'collection', 'template'],
  kind: ['talktype', 'sessiontype', 'format', 'kind'],
  talks: ['talks', 'sessions'],
  video: [
    'youtubeid',
    'youtube',
    'video',
    'videourl',
    'urlvideo',
    'recording',
    'vimeo',
    'videoid',
    'recordingurl',
  ],
  slides: ['slides', 'slidesurl', 'urlslides', 'slideshare', 'speakerdeck', 'slidedeck', 'presentationurl'],
  link: ['schedurl', 'scheduleurl', 'talkurl', 'sessionurl', 'eventurl', 'urlevent'],
  abstract: ['abstract'],
  description: ['description', 'summary', 'excerpt', 'subtitle', 'lead'],
  draft: ['draft'],
  published: ['published'],
  time: ['talkstarttime', 'starttime', 'time', 'talktime'],
};

/** Adds what the body says. */
export function evidenceOf(note: Note, head: HeadEvidence, found: FoundTalks): Evidence {
  // Lower case first: without `i` the search is many times faster.
  const words = new Set(note.text.slice(note.bodyStart).toLowerCase().match(allSessionWords));
  return { ...head, found, sessionWords: words.size };
}

/** Running text without the commonest markup; roughly, for the first sentences only. */
function plainWords(text: string): string {
  const bare = /[[<{]/.test(text)
    ? text
        .replace(/!\[[^\][]*\]\([^()\s]*\)|<[^<>]*>|\{[{%][^{}]*[%}]\}/g, ' ')
        .replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    : text;
  // Most blanks are single spaces already. A bold line of its own ends a sentence: `**Date:** 2019-05-21`.
  return bare
    .replace(/\n(?=(?:\*\*|__))/g, ' . ')
    .replace(/[*_`#>]+/g, ' ')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Reads what the note's path, front matter and beginning say. `settings.keys` are the site's own names for fields. */
export function headEvidenceOf(
  note: Note,
  path: FilePath,
  settings: Pick<ConferenceSettings, 'keys'> | undefined,
): HeadEvidence {
  const keyed = (note.frontMatter?.fields ?? []).map(keyedField);
  const fields = fieldsOf(keyed, settings);
  const folders = folderOf(path)
    .split('/')
    .filter((folder) => folder !== '');
  const file = fileNameOf(path);
  const isIndex = /^(?:_?index|readme)\./i.test(file);
  const slugSource = isIndex ? (folders.at(-1) ?? '') : file.slice(0, file.length - extensionOf(file).length);
  const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ]?(.*)$/.exec(slugSource);
  const slug = dated?.[2] ?? slugSource;
  const title = stringOf(fields.get('title')) ?? stringOf(fields.get('talkTitle')) ?? firstLine(note);
  const tags = tagsOf(fields.get('tags'), keyed);
  const description = stringOf(fields.get('description')) ?? '';
  const body = note.text.slice(note.bodyStart);
  const boldFields = boldFieldsOf(body);
  const intro = plainWords(body.slice(0, introLength));
  return {
    path,
    fields,
    types: typesOf(keyed, settings),
    title,
    tags,
    folders: isIndex ? folders.slice(0, -1) : folders,
    slug,
    date: dateOf(stringOf(fields.get('date'))) ?? dateOf(dated?.[1]) ?? dateOf(boldFields.get('date')),
    boldFields,
    names: {
      title: /^[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+)+$/u.test(title) ? slugName(title) : readConferenceName(title),
      slug: slugName(slug),
      // `2019/fenceconf/index.md` is a page, its folder the page's name.
      folder: folderName(/^index\./i.test(file) ? folders.slice(0, -1) : folders) ?? yearPage(folders, slug),
      tags: tags.flatMap((tag) => (mayBeName(tag) ? (readConferenceName(tag) ?? []) : [])),
      intro:
        (mayBeShaped(description) ? readConferenceName(description, { isProse: true }) : undefined) ??
        introName(intro),
    },
    description,
    intro,
    isIndex: /^(?:_index|readme)\./i.test(file),
    hasTalkShortcode: talkCall.test(body),
  };
}

/** Without `u`, with which the search for the first brace is many times slower. */
const talkCall = /\{[{%][<%]?\s*(?:include\s+)?[\w/-]*talk\b/i;
const introLength = 1200;
const allSessionWords = new RegExp(sessionWords.source, 'g');

/** A field by the letters of its name alone. */
interface KeyedField {
  readonly key: string;
  readonly value: Value;
}

function keyedField({ name, value }: Field): KeyedField {
  return { key: plainKey(name), value };
}

function fieldsOf(
  all: readonly KeyedField[],
  settings: Pick<ConferenceSettings, 'keys'> | undefined,
): ReadonlyMap<NoteField, Value> {
  const byKey = new Map(all.map(({ key, value }) => [key, value] as const));
  const params = byKey.get('params') ?? byKey.get('extra');
  if (params?.kind === 'mapping')
    for (const { key, value } of params.fields.map(keyedField)) if (!byKey.has(key)) byKey.set(key, value);
  const own = ownKeys(settings);
  const fields = new Map<NoteField, Value>();
  for (const [ours, keys] of allSpellings)
    for (const key of own.has(ours) ? [...(own.get(ours) ?? []), ...keys] : keys) {
      const value = byKey.get(key);
      if (value === undefined || isEmpty(value)) continue;
      fields.set(ours, value);
      break;
    }
  return fields;
}

const allSpellings = Object.entries(spellings).flatMap(([ours, keys]) =>
  isNoteField(ours) ? [[ours, keys] as const] : [],
);

/** What a front-matter key means to us, the strongest first: `startDate` → `date`; nothing for most. */
export function noteFieldsOf(
  name: string,
  settings?: Pick<ConferenceSettings, 'keys'>,
): readonly NoteField[] {
  const key = plainKey(name);
  const own = ownKeys(settings);
  return allSpellings
    .filter(([ours, keys]) => own.get(ours)?.includes(key) === true || keys.includes(key))
    .map(([ours]) => ours);
}

/** The site's own names for our fields. */
function ownKeys(
  settings: Pick<ConferenceSettings, 'keys'> | undefined,
): ReadonlyMap<string, readonly string[]> {
  const own = new Map<string, readonly string[]>();
  for (const [theirs, ours] of settings?.keys ?? [])
    own.set(ours, [...(own.get(ours) ?? []), plainKey(theirs)]);
  return own;
}

function isNoteField(name: string): name is NoteField {
  return Object.hasOwn(spellings, name);
}

function isEmpty(value: Value): boolean {
  return (
    value.kind === 'null' ||
    (value.kind === 'string' && value.value.trim() === '') ||
    (value.kind === 'list' && value.items.length === 0) ||
    (value.kind === 'mapping' && value.fields.length === 0)
  );
}

function plainKey(name: string): string {
  return name.toLowerCase().replace(/[_\s-]/g, '');
}

function typesOf(
  all: readonly KeyedField[],
  settings: Pick<ConferenceSettings, 'keys'> | undefined,
): readonly string[] {
  const own = ownKeys(settings).get('type') ?? [];
  return all.flatMap(({ key, value }) =>
    spellings.type.includes(key) || own.includes(key) ? stringsOf(value).map((one) => one.toLowerCase()) : [],
  );
}

/** All of tags, keywords and categories. A string holds several where it has commas or (as Jekyll reads it) blanks. */
function tagsOf(value: Value | undefined, all: readonly KeyedField[]): readonly string[] {
  const own = all.flatMap((field) => (spellings.tags.includes(field.key) ? field.value : []));
  const values = own.length === 0 && value !== undefined ? [value] : own;
  return [
    ...new Set(
      values.flatMap((one) =>
        one.kind === 'string' ? one.value.split(one.value.includes(',') ? /,\s*/ : /\s+/) : stringsOf(one),
      ),
    ),
  ].filter((tag) => tag !== '');
}

/** The first heading, else the first line. */
function firstLine(note: Note): string {
  const { blocks } = note.outline;
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1) ?? blocks[0];
  const span =
    heading?.kind === 'heading' ? heading.content : heading?.kind === 'paragraph' ? heading.whole : undefined;
  if (span === undefined) return '';
  const text = note.text.slice(span.start, span.end).split(/\r?\n/, 1)[0] ?? '';
  return text.length > 150
    ? ''
    : new PhraseReader(note).read({ start: span.start, end: span.start + text.length }).text;
}

/** `**Conference:** FooConf 2019`, `- **Event**: FooConf`, at the start of a line. */
function boldFieldsOf(body: string): ReadonlyMap<NoteField, string> {
  const found = new Map<NoteField, string>();
  const beginning = body.slice(0, 4000);
  if (!beginning.includes('**') && !beginning.includes('__')) return found;
  for (const match of beginning.matchAll(
    /^[ \t>*+-]{0,8}(?:\*\*|__)([\p{L} ]{2,24}?)\s*(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)\s*(\S.*)$/gmu,
  )) {
    const key = plainKey(match[1] ?? '');
    const ours = Object.entries(spellings).find(([, keys]) => keys.includes(key))?.[0];
    if (ours !== undefined && isNoteField(ours) && !found.has(ours)) found.set(ours, (match[2] ?? '').trim());
  }
  return found;
}

/** `kubecon-2018-day-1`; a slug has no capitals to go by. */
function slugName(slug: string): ConferenceName | undefined {
  return readConferenceName(slug.replace(/[-_+]+/g, ' '), { isSlug: slug === slug.toLowerCase() });
}

/** What a folder of notes is called after the conference's name. */
const aboutNotes =
  /(?<=\d)(?: (?:conf(?:erence)?|trip|talks?|my|session|video))* (?:notes?|talks?|recap|summary|summaries|slides|sessions|report)$/i;

const ofNotes = /conf(?:erence)?s? ?notes$/i;

/** `KubeCon-2017`, `pycon/2019`, `2019/pycon`: a folder that is an edition. */
function folderName(folders: readonly string[]): ConferenceName | undefined {
  for (let i = folders.length - 1; i >= 0; i--) {
    const folder = (folders[i] ?? '').replace(/[-_+]+/g, ' ').replace(aboutNotes, '');
    const glued =
      /^(.*?\p{L})\s*['’]?((?:19|20)\d{2})$/u.exec(folder) ?? /^((?:19|20)\d{2})\s+(\p{L}.*)$/u.exec(folder);
    if (glued !== null) {
      const [name = '', year = ''] = /^\d/.test(glued[1] ?? '') ? [glued[2], glued[1]] : [glued[1], glued[2]];
      return {
        series: name,
        year: Number(year),
        place: undefined,
        day: undefined,
        shape: readConferenceName(folder)?.shape ?? 'dated',
      };
    }
    // `conference-notes` is no conference.
    const own = ofNotes.test(folder) ? undefined : slugName(folders[i] ?? '');
    const neighbour = [folders[i - 1], folders[i + 1]].find((one) => /^(?:19|20)\d{2}$/.test(one ?? ''));
    const yearAbove = /^(?:19|20)\d{2}$/.exec(folders[i - 1] ?? '')?.[0];
    if (own !== undefined && own.shape !== 'dated')
      return { ...own, year: own.year ?? (neighbour === undefined ? undefined : Number(neighbour)) };
    // `2018/pygotham/`; months and everyday folders are none.
    if (
      yearAbove !== undefined &&
      /^\p{L}[\p{L}\d.-]{3,}$/u.test(folders[i] ?? '') &&
      !everydayFolder.test(folders[i] ?? '')
    )
      return { series: folder, year: Number(yearAbove), place: undefined, day: undefined, shape: 'dated' };
  }
  return undefined;
}

/** `fenceconf/2019.md`: a page a year. */
function yearPage(folders: readonly string[], slug: string): ConferenceName | undefined {
  const folder = folders.at(-1) ?? '';
  return /^(?:19|20)\d{2}$/.test(slug) &&
    /^\p{L}[\p{L}\d._ -]{3,}$/u.test(folder) &&
    !everydayFolder.test(folder)
    ? {
        series: folder.replace(/[-_]+/g, ' '),
        year: Number(slug),
        place: undefined,
        day: undefined,
        shape: 'dated',
      }
    : undefined;
}

const everydayFolder =
  /^(?:posts?|_posts|blog|weblog|articles?|content|notes?|drafts|images?|assets|static|files|media|archive|travel|photos?|projects?|docs?|en|de|fr|es|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** A name of unmistakable shape with its year, in the first sentences: `KubeCon/CloudNativeCon 2017 in Austin`. */
function introName(intro: string): ConferenceName | undefined {
  if (!mayBeShaped(intro)) return undefined;
  for (const sentence of intro.split(/(?<=[.!?])\s+/).slice(0, 6)) {
    const name = mayBeShaped(sentence) ? readConferenceName(sentence, { isProse: true }) : undefined;
    if (name?.shape === 'shaped') return name;
  }
  return undefined;
}
