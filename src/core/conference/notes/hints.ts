import { stringOf, stringsOf, valueNamed } from '../../frontMatter/fields';
import type { Value } from '../../frontMatter/frontMatter';
import { lettersOf } from '../../text/lettersOf';
import { withoutEntities } from '../markup/entities';
import { withoutLinks } from '../markup/linkSyntax';
import { isBareEdition } from '../names/bareEdition';
import { type ConferenceName, nameOf, readConferenceName } from '../names/conferenceName';
import { reportedName } from '../names/reportedName';
import type { ConferenceHint, NoteKind } from '../summary';
import { isEventTag } from '../words/eventTags';
import { dayIn, framingOf } from '../words/framing';
import { isReportWord } from '../words/nameWords';
import { weekdays } from '../words/words';
import { datedWord, sessionPlace } from './beingThere';
import type { Evidence } from './evidence';

/** What a note says of its conference, strongest first. `setting` is the name that a setting gives the note's folder. */
export function hintsOf(
  evidence: Evidence,
  kind: NoteKind,
  setting: string | undefined,
): readonly ConferenceHint[] {
  const { names, fields, boldFields, title, slug, tags, folders, intro } = evidence;
  const hints: ConferenceHint[] = [];
  const year = Number(stringOf(fields.get('year')) ?? Number.NaN);
  const place = placeOf(fields.get('location')) ?? boldFields.get('location');
  const outright = (from: ConferenceHint['from'], text: string | undefined) => {
    const words = withoutLinks(text ?? '').trim();
    if (words === '' || words.length > 120 || words.includes('{{')) return;
    hints.push({
      from,
      shape: 'outright',
      text: words,
      place,
      ...nameOutright(words),
      day: undefined,
    });
  };
  outright('setting', setting);
  outright('field', conferenceField(fields.get('conference')));
  outright('field', boldFields.get('conference'));
  outright('field', eventField(fields.get('event')));
  outright('field', boldFields.get('event'));
  const dated = Number.isNaN(year) ? undefined : year;
  if (hints.length === 0 && kind === 'talk-page') outright('field', stringOf(fields.get('venue')));
  // The page of an event has the event's name for its title.
  if (
    hints.length === 0 &&
    (kind === 'event' || evidence.isIndex) &&
    names.slug === undefined &&
    names.folder === undefined &&
    names.years === undefined &&
    names.title?.shape !== 'shaped' &&
    names.title?.shape !== 'worded' &&
    !(names.intro?.year !== undefined && /\bnotes$/i.test(title)) &&
    title !== ''
  )
    hints.push({
      from: 'title',
      shape: 'outright',
      text: title,
      ...nameOutright(withoutReport(title)),
      place,
      day: dayIn(title),
    });
  const add = (from: ConferenceHint['from'], name: ConferenceName | undefined, text: string) => {
    if (name === undefined) return;
    const { series, year: said, place: where, day } = name;
    // What names an edition and nothing else is as sure of it as one that says Conference.
    const isSure = from === 'title' && name.shape === 'dated' && isBareEdition(text, name);
    const shape = isSure ? 'worded' : name.shape;
    // Paths hardly ever have capitals.
    const spelt = from === 'path' || from === 'folder' ? spelledIn(title, series) : series;
    hints.push({ from, shape, text, series: spelt, year: said ?? dated, place: where ?? place, day });
  };
  // The title of a talk's page is the talk's.
  if (kind !== 'talk-page' || names.title?.shape === 'shaped') add('title', names.title, title);
  // `fooconf-small-maps`: without a year what follows the name may be anything.
  add('path', names.slug?.year === undefined ? withoutPlace(names.slug) : names.slug, slug);
  const inFolder = (name: ConferenceName | undefined) => name && { ...name, day: fileDay(evidence) };
  add('folder', inFolder(names.folder), folders.join('/'));
  for (const name of names.tags) add('tag', name, tags.join(' '));
  for (const said of [intro, evidence.description, title])
    if (hints.length === 0) add('body', sessionPlace(said), said.slice(0, 200));
  if (hints.length === 0) add('folder', inFolder(names.years), folders.join('/'));
  if (hints.length === 0) add('title', titledName(evidence), title);
  if (tags.some(isEventTag))
    for (const tag of tags.filter((one) => capitalTag.test(one) && !isEventTag(one)))
      add('tag', { ...nameOf(tag, undefined), day: dayIn(title) }, tag);
  add('body', names.intro, names.intro?.series ?? '');
  return hints;
}

/**
 * Of a file that is called after the day of its folder's edition: `day-2.md`, or under the title `Day 2`, or in a folder
 * `2019-05-21 - Day 2`.
 */
function fileDay({ title, slug, folders }: Evidence): number | undefined {
  return [title, slug, ...folders.slice(-1)]
    .map((words) =>
      words
        .replace(/^\d{4}[- _.]\d\d[- _.]\d\d\b/, '')
        .replace(/[-_\s]+/g, ' ')
        .trim(),
    )
    .filter((words) => framingOf(words).role === 'day')
    .map(dayIn)[0];
}

/** `AWS re:Invent` of `AWS re:Invent, the keynotes`, for a folder that is called `aws-reinvent-2019`. */
function spelledIn(title: string, series: string): string {
  const letters = lettersOf(series);
  const words = title.split(/\s+/);
  for (let start = 0; start < words.length && letters !== ''; start++)
    for (let end = start + 1; end <= Math.min(words.length, start + longestName); end++) {
      const spelt = words.slice(start, end).join(' ');
      if (lettersOf(spelt) === letters) return spelt.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    }
  return series;
}

/** `Wednesday 17 April, FenceConf 2019` */
const dayBefore = new RegExp(`^(?:${weekdays})(?!\\p{L})[^,:|–—-]{0,20}[,:|–—-]\\s+`, 'iu');

/** `PyFence 2017` of `PyFence 2017 Notes` and `My notes from PyFence 2017.` */
function withoutReport(title: string): string {
  const told = title
    .replace(/\.$/, '')
    .replace(dayBefore, '')
    .replace(/^(?:(?:my|our) )?notes (?:from|on|of|about) (?=.*(?:19|20)\d{2})/i, '');
  const [, edition, rest = ''] = /^(.*(?<!\d)(?:19|20)\d{2})\s+(\P{N}+)$/u.exec(told) ?? [];
  return edition !== undefined && wordsOf(rest).every(isReportWord) ? edition : told;
}

/** In words. */
const longestName = 5;

/** What follows a name in a title: nothing, a dash, or that it is a report. */
const afterName =
  /^\s*(?:$|[:–—|,-]|(?:day|days|jour|tag|día|dia|part|teil|recap|notes|report|review|(?:round|wrap)[- ]?up|talks|impressions|retour|rückblick)(?![\p{L}\p{N}]))/iu;

/** `Fences` of `#Fences - Day 1` and `Fences: a recap`, where that is a tag of the post or all of its file's name. */
function titledName({ title, tags, slug, intro }: Evidence): ConferenceName | undefined {
  const bare = title.replace(/^#+\s*/, '');
  const letters = (text: string) => text.toLowerCase().replace(/[-_]+/g, ' ');
  const name = [...tags, slug]
    .filter((one) => one.length > 2 && letters(bare).startsWith(letters(one)))
    .map((one) => bare.slice(0, one.length))
    .find((one) => afterName.test(bare.slice(one.length)));
  const day = dayIn(title);
  // `Fences [day 1]`
  const reported = day === undefined ? title : reportedName(title);
  const ofDay = reported === title ? undefined : reported;
  const named = name ?? tags.find((tag) => capitals.test(tag) && wordsOf(bare).includes(tag)) ?? ofDay;
  if (named === undefined) return undefined;
  const series = reportedName(named);
  const dated = datedWord(intro, (word) => word === series);
  return { ...nameOf(series, dated?.year, dated === undefined ? 'dated' : 'worded'), day };
}

/** A tag that may be a name: beside `conference` it may be the conference's. */
const capitalTag = /^\p{Lu}[\p{L}\d.]{3,}$/u;

/** `FENCE`, `FenCE`: a tag so written is a name, wherever it stands in the title. */
const capitals = /^(?=\p{L}{4})\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

function withoutPlace(name: ConferenceName | undefined): ConferenceName | undefined {
  return name && { ...name, place: undefined };
}

/** A name that is one by where it stands: all of it but year and place. `FooConf 2019, Oslo` says the place itself. */
function nameOutright(
  text: string,
): Pick<ConferenceHint, 'series' | 'year'> & Partial<Pick<ConferenceHint, 'place'>> {
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1] ?? undefined;
  const found = readConferenceName(text);
  const ending = found?.place === undefined || found.year === undefined ? undefined : `, ${found.place}`;
  const isPlaced = ending !== undefined && text.endsWith(ending);
  const series = (isPlaced ? text.slice(0, -ending.length) : text)
    .replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ' ')
    .replace(/(?:^|\s+)\([^()]*\)/g, '')
    .replace(/^[\s,:–—-]+|[\s,:–—-]+$/gu, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+(?=[,:])/g, '');
  return {
    series: series === '' ? undefined : series,
    year: year === undefined ? found?.year : Number(year),
    ...(isPlaced ? { place: found?.place } : {}),
  };
}

function conferenceField(value: Value | undefined): string | undefined {
  if (value?.kind === 'mapping') return stringOf(valueNamed(value, 'name', 'title'));
  return stringsOf(value)[0];
}

/** A name, or the path of an event's own page: `events/2019/fooconf.md`. */
function eventField(value: Value | undefined): string | undefined {
  const text = conferenceField(value?.kind === 'list' ? value.items[0] : value);
  if (text === undefined || !text.includes('/') || /\s/.test(text)) return text;
  return text
    .replace(/\.\w+$/, '')
    .replace(/\/(?:_?index)?$/, '')
    .split('/')
    .slice(-2)
    .join(' ')
    .replace(/[-_]+/g, ' ');
}

function placeOf(value: Value | undefined): string | undefined {
  const text = value?.kind === 'mapping' ? stringOf(valueNamed(value, 'city', 'name')) : stringOf(value);
  return text === undefined || text.length > 80 ? undefined : withoutEntities(text);
}
