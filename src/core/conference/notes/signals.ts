import { someProgrammeLinks } from '../lines/programmeLinks';
import { announcesSessions } from '../words/announcement';
import { isEventTag } from '../words/eventTags';
import { dayIn, framingOf } from '../words/framing';
import { isPeriodTitle } from '../words/periodTitle';
import { someSpoken } from '../words/spokenHeadings';
import { type Sign, weigh } from '../words/weigh';
import { reportTitle } from '../words/words';
import { firstSentences, isOfOneSession, namesWhereItWas, saysAttending, tellsOfBeingAt } from './beingThere';
import type { HeadEvidence } from './evidence';

/** From here on a note is a conference note by itself. */
export const noteWeight = 0.7;
/** From here on it is one where the workspace has a surer note of the same conference. */
export const kinWeight = 0.5;

const talkType =
  /^(?:talks?|presentations?|conferences?|conférence|events?|sessions?|speaking|keynote|lecture|vortrag|slides?)$/;
/** Notes on conferences lie in them. */
const notesFolder =
  /(?:^|[+_ -])(?:(?:conf(?:erence)?s?|talk|event|meet-?up)[ _-]?notes?|(?:notes|went[ _-]to)[ _-]conf(?:erence)?s?)(?=$|[+_ -])/i;
const talkFolder =
  /^_?(?:talks?|keynotes?|conferences?|confs?|presentations?|events?|speaking|sessions?|meetups?|program(?:me)?|vortraege|vorträge|(?:content|my|our|past|tech|dev|attended)[-_ ](?:talks|conferences|events|meetups))$/i;
/** Software has `events` and `sessions` of its own, but none of these. */
const surelyFolder =
  /^(?:_(?:talks?|conferences?|events?|presentations?|sessions?|speaking)|talks|conferences|presentations|speaking)$/i;
const gluedTag = /^\p{L}{4,}20\d\d$/u;
const notAbout =
  /^(?:speaking|(?:my )?talks|appearances)\b(?! (?:at|from)\b)|\b(?:book review|release notes|changelog|v?\d+\.\d+\.\d+|announc(?:ed|ing)|sponsoring|coming soon|save the date|registration|tickets|participe|hiring|recrute|recherche)\b/iu;
/** Who links to so many pages of one programme writes about that conference, whatever the title says. */
const manyProgrammeLinks = 10;
const notAboutFile = /^(?:to[-_ ]?dos?|links?|bookmarks|ideas|backlog|changelog|contributing|licen[cs]e)$/i;
/** What somebody is asked for, long before a conference. */
const callFor = /\b(?:call for (?:papers|speakers|presenters|proposals|participation)|cfp)\b/i;
const asksForTalks = /\bsubmit (?:your|a|an) (?:proposal|talk|session|abstract)/i;
/** `Fences [day 1]`, `Fences - Day 2`: a name and a day of it. */
const namedDay =
  /^\p{Lu}\S*(?: \p{Lu}\S*)? *[[(–—:,-]+ *(?:day|jour|tag|día|dia|giorno|dag) (?:\d|one|two|three|four|un|deux|trois|eins|zwei|drei|uno|dos|tres|um|dois|due|tre)[\])]?$/iu;
/** `day-1` */
const dayFolder = /^(?:day|tag|jour|d[ií]a|giorno|dag)[-_ ]?\d{1,2}$/i;
/** A page's first line below its title: `28-10-2019, Oslo`, `May 28, 2019, Oslo`. */
const heldLine =
  /^(?: ?\. .{1,80}? \. )?(?:\p{L}+,? )?(?:\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,10}\.?,? (?:19|20)\d\d|\p{Lu}\p{L}{2,9} \d{1,2},? (?:19|20)\d\d), \p{Lu}\p{L}/u;
const datedDay = /^(?:19|20)\d{2}[-_ .]?\d{2}[-_ .]?\d{2}[-_ –]+(?:day|jour|tag|d[ií]a)[-_ ]?\d$/i;
/** Advice on conferences is about none of them. */
const advice =
  /(?:^(?:how (?:to|i|we|not)|(?:\w+ )?tips|(?:a|the) guide)\b|\btips (?:for|to|from)\b|\bguide (?:to|for)\b).*(?:conf|talk|speak|present|attend|event|meetup|slide|propos|audience|stage)|(?:conf|talks?\b|speak|meetup).*\b(?:tips|guide|101)\b|^dear\b|\bproposal(?:s|ling)?$|\b(?:secret|art|benefits?|reasons?|fear|better)\b.*\b(?:public )?speaking$/iu;
const isNameIn = (series: string, text: string) => text.toLowerCase().includes(series.toLowerCase());

/**
 * What counts, and how much. A table to be read, extended and tested: a new sign is a row. Rows of one matter (title,
 * path, tags, body) add up; none of them decides alone but the outright ones at the top.
 */
const signals: readonly Sign<HeadEvidence>[] = [
  // a field names the conference
  [3, ({ fields }) => fields.has('conference')],
  // a field names the event
  [2, ({ fields }) => fields.has('event')],
  // talks in front matter
  [1, ({ fields }) => fields.get('talks')?.kind === 'list'],
  // a bold line names the conference
  [1.2, ({ boldFields }) => boldFields.has('conference') || boldFields.has('event')],
  // type, layout or collection
  [1, ({ types }) => types.some((type) => talkType.test(type))],
  // a collection's folder, or one of notes on conferences
  [0.4, ({ folders }) => folders.some(holdsNotes)],
  // folder of talks or events
  [0.6, isOfTalks],
  // fields of a talk page
  [
    0.5,
    ({ fields }) =>
      fields.has('speakers') || fields.has('talkTitle') || (fields.has('location') && fields.has('slides')),
  ],
  // fields of an event
  [0.4, ({ fields }) => fields.has('endDate') && (fields.has('location') || fields.has('venue'))],
  // talk shortcode
  [0.7, ({ hasTalkShortcode }) => hasTalkShortcode],

  // name of unmistakable shape in the title
  [0.8, ({ names }) => names.title?.shape === 'shaped'],
  // Conference, Summit … in the title
  [0.5, ({ names }) => names.title?.shape === 'worded'],
  // name beside a year in the title
  [0.3, ({ names }) => names.title?.shape === 'dated'],
  // year in the title
  [0.25, ({ names }) => names.title?.year !== undefined && names.title.shape !== 'dated'],
  // the title says report
  [0.3, ({ names, title }) => names.title !== undefined && reportTitle.test(title)],
  // day or part in the title
  [
    0.35,
    ({ names, title }) =>
      names.title?.day !== undefined ||
      (names.slug !== undefined && dayIn(title) !== undefined) ||
      namedDay.test(title),
  ],

  // nothing but a day in the title, or in the name of a file without one, and a tag that may be an edition: `Day 2`, `fence34`
  [
    0.4,
    ({ title, slug, names }) =>
      names.title === undefined &&
      names.tags.length > 0 &&
      framingOf(title === '' ? slug.replace(/[-_]/g, ' ') : title).role === 'day',
  ],

  // day in a title that begins with a tag: `fence, day two`
  [
    0.6,
    ({ title, tags }) =>
      dayIn(title) !== undefined &&
      tags.some((tag) => tag.length > 2 && title.toLowerCase().startsWith(tag.toLowerCase())),
  ],

  // name of unmistakable shape in the file name
  [0.4, ({ names }) => names.slug?.shape === 'shaped'],
  // Conference, Summit … in the file name
  [0.2, ({ names }) => names.slug?.shape === 'worded'],
  // name and year in the file name, where the page has no title but a day
  [
    0.5,
    ({ names, title }) =>
      (title === '' || (framingOf(title).role === 'day' && names.title === undefined)) &&
      names.slug?.year !== undefined,
  ],
  // folder of a year in one of notes: `fence-notes/2019`
  [0.3, ({ names }) => names.years !== undefined],
  // folder of one day of something: `2019-05-21 - Day 1`
  [0.5, ({ folders }) => folders.some((folder) => datedDay.test(folder))],
  // folder of a day: `day-1`
  [0.3, ({ folders }) => folders.some((folder) => dayFolder.test(folder))],
  // begins with a day and a place
  [0.2, ({ intro }) => heldLine.test(intro)],
  // folder of an edition
  [0.6, ({ names }) => names.folder !== undefined],
  // folder with an unmistakable name
  [0.3, ({ names }) => names.folder !== undefined && names.folder.shape !== 'dated'],

  // tag conference, event …
  [0.4, ({ tags }) => tags.some(isEventTag)],
  // a tag beside it that the title or the first sentences name
  [
    0.1,
    ({ tags, title, intro }) =>
      tags.some(isEventTag) &&
      tags.some(
        (tag) => !isEventTag(tag) && /^\p{Lu}\p{L}{3}/u.test(tag) && `${title} ${intro}`.includes(tag),
      ),
  ],
  // tag of unmistakable shape, or Conference, Summit … and a year
  [
    0.3,
    ({ names }) =>
      names.tags.some(({ shape, year }) => shape === 'shaped' || (shape === 'worded' && year !== undefined)),
  ],
  // tag of a name and its year in one word, as in the file's name or among notes on conferences: `fencetalk2019`
  [
    0.3,
    (head) =>
      head.tags.some(
        (tag) =>
          gluedTag.test(tag) &&
          (isOfTalks(head) || head.slug.toLowerCase().replace(/[-_]/g, '').includes(tag.toLowerCase())),
      ),
  ],
  // tag that the title names beside a year; the tag may have the year as well: `fencetalk2019`
  [
    0.3,
    ({ names, tags }) =>
      names.title !== undefined &&
      tags.some(
        (tag) =>
          tag.length > 2 && isNameIn(tag.replace(/(?<=\p{L}{3}) ?20\d\d$/u, ''), names.title?.series ?? ''),
      ),
  ],

  // begins with having been there
  [0.2, saysAttending],
  // begins with having been where the title says
  [
    0.5,
    ({ names, intro }) =>
      names.title !== undefined &&
      names.title.shape !== 'worded' &&
      tellsOfBeingAt(intro, names.title.series),
  ],
  // the same, where the title's first words may be any name: `Fences: impressions`
  [
    0.35,
    ({ names, title, intro }) =>
      names.title === undefined && namesWhereItWas(intro, /^[^:|–—]{4,40}/u.exec(title)?.[0] ?? ''),
  ],
  // begins with a session of what it names beside a year, or is called so
  [0.5, isOfOneSession],
  // announces what was heard
  [
    0.25,
    (head) =>
      (head.names.title !== undefined || saysAttending(head)) &&
      announcesSessions(head.intro.slice(0, firstSentences)),
  ],
  // links to pages of one programme
  [0.5, (head) => head.programmeLinks >= someProgrammeLinks],
  // headings that are titles with their speakers
  [0.2, (head) => head.spokenHeadings >= someSpoken],
  // name of unmistakable shape in the first sentences
  [0.3, ({ names }) => names.intro?.shape === 'shaped'],
  // begins with having been at a Conference, a Summit … of that name
  [0.6, ({ names }) => names.intro?.shape === 'worded'],

  // title says otherwise
  [-1, ({ title, programmeLinks }) => notAbout.test(title) && programmeLinks < manyProgrammeLinks],
  // so does the file
  [-1.5, ({ slug }) => notAboutFile.test(slug)],
  // title calls for proposals, whatever it names
  [-4, ({ title }) => callFor.test(title)],
  // a tag does
  [-2, ({ tags }) => tags.some((tag) => callFor.test(tag))],
  // begins with asking for them
  [-1, ({ intro }) => asksForTalks.test(intro.slice(0, firstSentences))],
  // title names only a year, month or week, and nothing else names a conference
  [
    -3,
    ({ names, title, types, boldFields, fields }) =>
      isPeriodTitle(title) &&
      names.folder === undefined &&
      names.years === undefined &&
      names.slug?.shape !== 'shaped' &&
      !types.some((type) => talkType.test(type)) &&
      ![fields, boldFields].some((found) => found.has('conference') || found.has('event')),
  ],
  // title gives advice
  [-1, ({ names, title }) => names.title?.year === undefined && advice.test(title)],
];

/** Whether a folder says that notes on talks or events lie in it. */
export function isOfTalks({ folders }: HeadEvidence): boolean {
  return folders.some(isTalkFolder);
}

/** Whether a folder is one of a day, by its number: `day-1`, `2019-05-21 - Day 1`. */
export function isOfDay({ folders }: HeadEvidence): boolean {
  return folders.some((folder) => datedDay.test(folder) || dayFolder.test(folder));
}

/** `talks`, `_events`, `conference-notes`: what holds notes of any conference. */
export function isTalkFolder(folder: string): boolean {
  return talkFolder.test(folder) || notesFolder.test(folder);
}

/** `conference-notes`, `talks`: what holds nothing but notes. Software is called `events` or `sessions` as well. */
export function holdsNotes(folder: string): boolean {
  return notesFolder.test(folder) || surelyFolder.test(folder);
}

/** With less than this in path, front matter and first sentences the body isn't looked through. */
export const headWeight = 0.2;
/** The sum of the weights of the signals of path, front matter and first sentences. */
export function headWeightOf(evidence: HeadEvidence): number {
  return weigh(signals, evidence);
}
