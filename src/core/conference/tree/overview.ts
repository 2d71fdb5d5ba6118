import type { Translate } from '../../check/problemTable';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import type { FilePath } from '../../text/paths';
import type { Conference, ConferenceNote, Talk } from '../summary';
import { dayIn } from '../words/framing';
import { shownNotes, type ToldTalk, talksOnce } from './sameTalks';
import { addSpelling, bareName, mostUsed, type Spellings } from './spellings';

/** How an overview is to be written. */
export interface OverviewOptions {
  readonly translate: Translate;
  /**
   * Where a note's line is reached; as a rule `/path#L12`, relative to the workspace folder. `undefined` for an overview
   * that leaves the workspace: elsewhere such links lead nowhere.
   */
  readonly linkTo: ((path: FilePath, line: number) => string) | undefined;
  /** Whether to add a Mermaid timeline; what draws none shows its source. */
  readonly hasTimeline: boolean;
}

/**
 * One conference as a Markdown document: what was seen, by whom, on which day. In the workspace also what its author has
 * left to do, and the notes' tags; elsewhere that is nobody's business. Titles and names come from notes and are escaped;
 * only `http` addresses become links.
 */
export function overviewOf(conference: Conference, options: OverviewOptions): string {
  const told = talksOnce(conference);
  const notes = shownNotes(conference);
  const talks = told.map(({ talk }) => talk);
  return [
    `# ${escaped(conference.name)}`,
    factsOf(conference, talks, options),
    ...(notes.some(({ talks }) => talks.length > 0)
      ? notes.map((note) => noteSection(note, options))
      : [notesWithoutTalks(conference, options)]),
    options.hasTimeline ? timelineSection(told, options) : '',
    speakersSection(talks, options),
    ...(options.linkTo === undefined
      ? []
      : [tagsSection(conference, options), missingSection(conference, told, options)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function factsOf(
  { place, days, notes }: Conference,
  talks: readonly Talk[],
  { translate, linkTo }: OverviewOptions,
): string {
  const dates = [...new Set(notes.flatMap(({ date }) => date ?? []))].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const speakers = new Set(talks.flatMap((talk) => talk.speakers.map(bareName))).size;
  const count = (number: number) => ({ count: String(number) });
  return [
    place === undefined ? undefined : escaped(place),
    days === undefined ? undefined : stretch(days.first, days.last),
    first === undefined || last === undefined
      ? undefined
      : translate('Date of the notes: {dates}', { dates: stretch(first, last) }),
    linkTo === undefined ? undefined : translate('Notes: {count}', count(notes.length)),
    talks.length === 0 ? undefined : translate('Talks: {count}', count(talks.length)),
    speakers === 0 ? undefined : translate('Speakers: {count}', count(speakers)),
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ');
}

/** `2019-05-21 – 2019-05-23` */
function stretch(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`;
}

/** Where there is nothing to put under their titles. */
function notesWithoutTalks({ notes }: Conference, options: OverviewOptions): string {
  const titles = notes.map((note) => `- ${noteTitle(note, options)}`);
  return `${options.translate('No talks are in the notes:', {})}\n\n${titles.join('\n')}`;
}

function noteTitle(note: ConferenceNote, options: OverviewOptions): string {
  const isToldDay = note.day === undefined || dayIn(note.title) === note.day;
  const day = isToldDay ? '' : `${options.translate('Day {day}', { day: String(note.day) })}: `;
  return day + linked(note.title, note.path, 0, options);
}

/** A note with the table of its talks and the sessions it only mentions. */
function noteSection(note: ConferenceNote, options: OverviewOptions): string {
  const { translate } = options;
  const talks = note.talks.filter(({ kind }) => kind !== 'mention');
  const mentions = note.talks.filter(({ kind }) => kind === 'mention');
  return [
    `## ${noteTitle(note, options)}`,
    talkTable(note.path, talks, options),
    mentions.length === 0
      ? ''
      : `${translate('Also mentioned:', {})}\n\n${mentions.map((talk) => `- ${titleLink(note.path, talk, options)}${linksOf(talk, options, ' · ')}`).join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

interface TalkColumn {
  name(translate: Translate): string;
  value(path: FilePath, talk: Talk, options: OverviewOptions): string;
}

const talkColumns: readonly TalkColumn[] = [
  { name: (translate) => translate('Talk', {}), value: titleLink },
  { name: (translate) => translate('Speakers', {}), value: (_path, talk) => speakersOf(talk) },
  { name: (translate) => translate('Kind', {}), value: (_path, talk, options) => kindName(talk, options) },
  {
    name: (translate) => translate('Links', {}),
    value: (_path, talk, options) => linksOf(talk, options, ''),
  },
];

/** A row a talk, without columns that say nothing; where only titles are known, a list. */
function talkTable(path: FilePath, talks: readonly Talk[], options: OverviewOptions): string {
  const columns = talkColumns
    .map(({ name, value }) => ({ name, cells: talks.map((talk) => value(path, talk, options)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [titles] = columns;
  if (titles === undefined) return '';
  if (columns.length === 1) return titles.cells.map((title) => `- ${title}`).join('\n');
  return [
    row(columns.map(({ name }) => name(options.translate))),
    row(columns.map(() => '---')),
    ...talks.map((_, at) => row(columns.map(({ cells }) => cells[at] ?? ''))),
  ].join('\n');
}

function speakersOf({ speakers, companies }: Talk): string {
  const people = speakers.map(escaped).join(', ');
  return people === '' || companies.length === 0
    ? people
    : `${people} (${companies.map(escaped).join(', ')})`;
}

function kindName({ kind }: Talk, { translate }: OverviewOptions): string {
  switch (kind) {
    case 'keynote':
      return translate('Keynote', {});
    case 'workshop':
      return translate('Workshop', {});
    case 'panel':
      return translate('Panel', {});
    case 'lightning':
      return translate('Lightning talk', {});
    default:
      return '';
  }
}

function titleLink(path: FilePath, talk: Talk, options: OverviewOptions): string {
  const title = talk.title || talk.speakers.join(', ') || options.translate('(no title)', {});
  return linked(title, path, talk.range.start.line, options);
}

function linked(text: string, path: FilePath, line: number, { linkTo }: OverviewOptions): string {
  return linkTo === undefined ? escaped(text) : `[${escaped(text)}](${linkTo(path, line)})`;
}

function linksOf({ video, slides, link }: Talk, { translate }: OverviewOptions, before: string): string {
  const links = [
    webLink(translate('Recording', {}), video),
    webLink(translate('Slides', {}), slides),
    webLink(translate('Programme', {}), link),
  ].filter((one) => one !== '');
  return links.length === 0 ? '' : before + links.join(' · ');
}

function webLink(text: string, address: string | undefined): string {
  if (address === undefined || !/^(?:https?:)?\/\//i.test(address)) return '';
  const whole = address.startsWith('//') ? `https:${address}` : address;
  return `[${text}](${whole.replace(/[\s()<>\\|"]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)})`;
}

function speakersSection(talks: readonly Talk[], { translate }: OverviewOptions): string {
  const names = countsOf(talks.flatMap(({ speakers }) => speakers));
  return names === '' ? '' : `## ${translate('Speakers', {})}\n\n${names}`;
}

function tagsSection({ notes }: Conference, { translate }: OverviewOptions): string {
  const tags = countsOf(notes.flatMap((note) => note.tags));
  return tags === '' ? '' : `## ${translate('Tags', {})}\n\n${tags}`;
}

/** `Ana Ruiz (2), Bo Lind`: most frequent first. */
function countsOf(values: readonly string[]): string {
  const names = new Map<string, Spellings>();
  for (const value of values) {
    const spellings: Spellings = names.get(bareName(value)) ?? new Map();
    names.set(bareName(value), spellings);
    addSpelling(spellings, value);
  }
  return [...names.values()]
    .map((spellings) => ({
      name: mostUsed(spellings),
      count: [...spellings.values()].reduce((a, b) => a + b, 0),
    }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name, count }) => (count > 1 ? `${escaped(name)} (${count})` : escaped(name)))
    .join(', ');
}

/** From so many on a list of all talks is read by nobody. */
const many = 5;

/** What is left to do, each with the talks it is left to do for. */
function missingSection({ notes }: Conference, told: readonly ToldTalk[], options: OverviewOptions): string {
  const { translate } = options;
  const line = (title: string, wanted: (talk: Talk) => boolean) => {
    const found = told.filter(({ talk }) => wanted(talk));
    if (found.length === 0) return [];
    // What every talk lacks is a habit, and no list of things to do.
    return found.length === told.length && found.length >= many
      ? [`- ${title}: ${found.length}`]
      : [`- ${title}: ${found.map(({ note, talk }) => titleLink(note.path, talk, options)).join(', ')}`];
  };
  const lines = [
    ...line(translate('Without a recording', {}), ({ video }) => video === undefined),
    ...line(translate('Without notes', {}), ({ isStub }) => isStub),
    ...line(translate('Without a speaker', {}), ({ speakers }) => speakers.length === 0),
    ...line(translate('Without a title', {}), ({ title }) => title === ''),
  ];
  const drafts = notes.filter(({ isDraft }) => isDraft);
  if (drafts.length > 0)
    lines.push(
      `- ${translate('Not published yet', {})}: ${drafts.map(({ path, title }) => linked(title, path, 0, options)).join(', ')}`,
    );
  return lines.length === 0 ? '' : `## ${translate('What is missing', {})}\n\n${lines.join('\n')}`;
}

/**
 * One quiet colour with dark words, legible on light and dark pages: VS Code's own for timelines are red and blue under
 * words of nearly the same darkness.
 */
const timelineColours =
  '%%{init: {"timeline": {"disableMulticolor": true}, "themeVariables": {"cScale0": "#9dbbd8", "cScaleLabel0": "#0b1f33", "cScaleInv0": "#4d7398"}}}%%';

/** The talks day by day; `''` for a single day, of which a timeline tells nothing new. */
function timelineSection(told: readonly ToldTalk[], { translate }: OverviewOptions): string {
  const days = new Map<string, string[]>();
  for (const { note, talk } of told) {
    if (talk.title === '') continue;
    const { day, date, title } = note;
    const name = day === undefined ? plainWords(date ?? title) : translate('Day {day}', { day: String(day) });
    const known = days.get(name) ?? [];
    known.push(plainWords(talk.title));
    days.set(name, known);
  }
  if (days.size < 2) return '';
  const lines = [...days].map(([day, titles]) => `    ${day || '–'} : ${titles.join(' : ')}`);
  return `## ${translate('Timeline', {})}\n\n${['```mermaid', timelineColours, 'timeline', ...lines, '```'].join('\n')}`;
}

/** Mermaid's own marks would end the words they stand in. */
function plainWords(text: string): string {
  return text
    .replace(/[:;#\n\r`"{}<>]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** One line that Markdown shows as it is, in a table's cell as well. */
function escaped(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}
