import { stringOf, stringsOf } from '../../frontMatter/fields';
import type { Field, FrontMatter, Value } from '../../frontMatter/frontMatter';
import type { ConferenceSettings } from '../../settings/settings';

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
  title: ['title', 'name', 'posttitle'],
  talkTitle: ['talktitle', 'sessiontitle', 'presentationtitle'],
  date: [
    ...['date', 'talkdate', 'eventdate', 'startdate', 'datestart', 'start', 'dates', 'when'],
    ...[
      'pubdate',
      'publishdate',
      'publishedat',
      'publishedon',
      'pubdatetime',
      'created',
      'createdat',
      'published',
    ],
  ],
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

/** A field by the letters of its name alone. */
export interface KeyedField {
  readonly key: string;
  readonly value: Value;
}

export function keyedField({ name, value }: Field): KeyedField {
  return { key: plainKey(name), value };
}

export function fieldsOf(
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

/** Whether front matter says `conference: false`: the page is no conference note, whatever it looks like. */
export function deniesConference(frontMatter: FrontMatter | undefined): boolean {
  const said = conferenceValue(frontMatter?.fields ?? []);
  return stringOf(said)?.toLowerCase() === 'false';
}

/** Of a field called `conference` and nothing else; Hugo's own place for a site's fields is `params`. */
function conferenceValue(fields: readonly Field[]): Value | undefined {
  const own = fields.map(keyedField);
  const params = own.findLast(({ key }) => key === 'params')?.value;
  return [...(params?.kind === 'mapping' ? params.fields.map(keyedField) : []), ...own].findLast(
    ({ key }) => key === 'conference',
  )?.value;
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

export function typesOf(
  all: readonly KeyedField[],
  settings: Pick<ConferenceSettings, 'keys'> | undefined,
): readonly string[] {
  const own = ownKeys(settings).get('type') ?? [];
  return all.flatMap(({ key, value }) =>
    spellings.type.includes(key) || own.includes(key) ? stringsOf(value).map((one) => one.toLowerCase()) : [],
  );
}

/** All of tags, keywords and categories. A string holds several where it has commas or (as Jekyll reads it) blanks. */
export function tagsOf(value: Value | undefined, all: readonly KeyedField[]): readonly string[] {
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

/** `**Conference:** FooConf 2019`, `- **Event**: FooConf`, at the start of a line. */
export function boldFieldsOf(body: string): ReadonlyMap<NoteField, string> {
  const found = new Map<NoteField, string>();
  const beginning = body.slice(0, 4000);
  if (!beginning.includes('**') && !beginning.includes('__')) return found;
  for (const match of beginning.matchAll(
    /^[ \t>*+-]{0,8}(?:\*\*|__)([\p{L} ]{2,24}?)\s*(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)\s*(\S.*)$/gmu,
  )) {
    const key = plainKey(match[1] ?? '');
    const ours = Object.entries(spellings).find(([, keys]) => keys.includes(key))?.[0];
    if (ours !== undefined && isNoteField(ours) && !found.has(ours))
      found.set(ours, (match[2] ?? '').replace(/\\?\s*$/, ''));
  }
  return found;
}
