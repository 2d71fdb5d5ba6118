import { allMatches } from './allMatches';
import type { BodyEvidence, HeadEvidence } from './evidence';
import type { FoundTalks } from './findTalks';

/** One thing by which a note shows that it is about a conference (or that it isn't). */
export interface Signal {
  readonly id: string;
  /** 1 is enough by itself. */
  readonly weight: number;
  test(evidence: HeadEvidence): boolean;
}

/** One that the body has to be looked through for. */
export interface BodySignal extends Omit<Signal, 'test'> {
  test(body: BodyEvidence, head: HeadEvidence): boolean;
}

/** From here on a note is a conference note by itself. */
export const noteWeight = 1;
/** From here on it is one where the workspace has a surer note of the same conference. */
export const kinWeight = 0.5;

const talkType =
  /^(?:talks?|presentations?|conferences?|conférence|events?|sessions?|speaking|keynote|lecture|vortrag|slides?)$/;
const talkFolder =
  /^_?(?:talks?|conferences?|confs?|presentations?|events?|speaking|sessions?|meetups?|program(?:me)?|vortraege|vorträge)$|(?:^|[+_ -])(?:conf(?:erence)?s?|talk)[ _-]?notes?(?=$|[+_ -])/i;
/** Software has `events` and `sessions` of its own, but none of these. */
const surelyFolder =
  /^(?:_(?:talks?|conferences?|events?|presentations?|sessions?|speaking)|talks|conferences|presentations|speaking)$/i;
const eventTag =
  /^(?:conf|confs|conferences?|conférences?|konferenz(?:en)?|conferencias?|conferências?|events?|talks?|summits?|keynotes?|conference[- ]notes|conference[- ]report|trip[- ]report|meetups?|recaps?)$/i;
/** For text in lower case. */
const attending =
  /\b(?:attend(?:ed|ing)|conferences?|conférences?|konferenz(?:en)?|conferencias?|conferências?|last week|talks i|edition|édition|went to|was at|been to|assist(?:é|er) à|besuch(?:t|te)|asist[ií]|speakers?|keynotes?|this year['’]?s|notes from)\b/;
const reportTitle =
  /\b(?:recap|trip report|notes|talks|sessions|keynotes?|highlights|retours?|compte[- ]rendu|bericht|nachlese|rückblick|crónica|resumen|resumo|live ?blog(?:ging)?|takeaways|impressions|reflections|review|retrospe[ck]tive|rétrospective|retrospectiva|summary|my (?:trip|visit|experience))\b/iu;
const notAbout =
  /\b(?:book review|release notes|changelog|v?\d+\.\d+\.\d+|call for (?:papers|speakers|proposals)|cfp|hiring|recrute|recherche)\b/iu;
/** Advice on conferences is about none of them. */
const advice =
  /(?:^(?:how (?:to|i|we|not)|(?:\w+ )?tips|(?:a|the) guide)\b|\btips (?:for|to|from)\b|\bguide (?:to|for)\b).*(?:conf|talk|speak|present|attend|event|meetup|slide|propos|audience|stage)|^dear\b/iu;
const talksTitle =
  /\b(?:lightning talks?|(?:talks|sessions|keynotes|presentations|videos|recordings|vorträge|charlas|palestras) (?:from|at|of|de|von|vom)\b)/iu;
const isNameIn = (series: string, text: string) => text.toLowerCase().includes(series.toLowerCase());

/**
 * What counts, and how much. A table to be read, extended and tested: a new sign is a row. Rows of one matter (title,
 * path, tags, body) add up; none of them decides alone but the outright ones at the top.
 */
export const signals: readonly Signal[] = [
  { id: 'a field names the conference', weight: 3, test: ({ fields }) => fields.has('conference') },
  { id: 'a field names the event', weight: 2, test: ({ fields }) => fields.has('event') },
  { id: 'talks in front matter', weight: 1, test: ({ fields }) => fields.get('talks')?.kind === 'list' },
  {
    id: 'a bold line names the conference',
    weight: 1.2,
    test: ({ boldFields }) => boldFields.has('conference') || boldFields.has('event'),
  },
  {
    id: 'type, layout or collection',
    weight: 1,
    test: ({ types }) => types.some((type) => talkType.test(type)),
  },
  {
    id: "a collection's folder",
    weight: 0.4,
    test: ({ folders }) => folders.some((folder) => surelyFolder.test(folder)),
  },
  {
    id: 'folder of talks or events',
    weight: 0.7,
    test: ({ folders }) => folders.some((folder) => talkFolder.test(folder)),
  },
  {
    id: 'fields of a talk page',
    weight: 0.5,
    test: ({ fields }) =>
      fields.has('speakers') || fields.has('talkTitle') || (fields.has('location') && fields.has('slides')),
  },
  {
    id: 'fields of an event',
    weight: 0.4,
    test: ({ fields }) => fields.has('endDate') && (fields.has('location') || fields.has('venue')),
  },
  { id: 'talk shortcode', weight: 0.7, test: ({ hasTalkShortcode }) => hasTalkShortcode },

  {
    id: 'name of unmistakable shape in the title',
    weight: 0.8,
    test: ({ names }) => names.title?.shape === 'shaped',
  },
  {
    id: 'Conference, Summit … in the title',
    weight: 0.5,
    test: ({ names }) => names.title?.shape === 'worded',
  },
  { id: 'name beside a year in the title', weight: 0.3, test: ({ names }) => names.title?.shape === 'dated' },
  {
    id: 'year in the title',
    weight: 0.25,
    test: ({ names }) => names.title?.year !== undefined && names.title.shape !== 'dated',
  },
  {
    id: 'the title says report',
    weight: 0.3,
    test: ({ names, title }) => names.title !== undefined && reportTitle.test(title),
  },
  {
    id: 'the file name says report',
    weight: 0.3,
    test: ({ names, title, slug }) =>
      names.title !== undefined &&
      names.title.year !== undefined &&
      !reportTitle.test(title) &&
      reportTitle.test(slug.replace(/[-_]+/g, ' ')),
  },
  { id: 'day or part in the title', weight: 0.35, test: ({ names }) => names.title?.day !== undefined },

  {
    id: 'name of unmistakable shape in the file name',
    weight: 0.4,
    test: ({ names }) => names.slug?.shape === 'shaped',
  },
  {
    id: 'Conference, Summit … in the file name',
    weight: 0.2,
    test: ({ names }) => names.slug?.shape === 'worded',
  },
  { id: 'folder of an edition', weight: 0.6, test: ({ names }) => names.folder !== undefined },
  {
    id: 'folder with an unmistakable name',
    weight: 0.3,
    test: ({ names }) => names.folder !== undefined && names.folder.shape !== 'dated',
  },
  {
    id: 'day or keynote in the file name of an edition',
    weight: 0.3,
    test: ({ names, slug }) =>
      names.folder !== undefined &&
      (names.slug?.day !== undefined || /\bday|keynote|talk|session/i.test(slug)),
  },

  { id: 'tag conference, event …', weight: 0.4, test: ({ tags }) => tags.some((tag) => eventTag.test(tag)) },
  {
    id: 'tag of unmistakable shape',
    weight: 0.3,
    test: ({ names }) => names.tags.some(({ shape }) => shape === 'shaped'),
  },
  {
    id: 'tag that the title names beside a year',
    weight: 0.3,
    test: ({ names, tags }) =>
      names.title !== undefined &&
      tags.some((tag) => tag.length > 2 && isNameIn(tag, names.title?.series ?? '')),
  },

  {
    id: 'begins with having been there',
    weight: 0.2,
    test: saysAttending,
  },
  {
    id: 'begins with having been where the title says',
    weight: 0.5,
    test: ({ names, intro }) =>
      names.title !== undefined &&
      names.title.shape !== 'worded' &&
      tellsOfBeingAt(intro, names.title.series),
  },
  {
    id: 'what the title names stands beside a year in the first sentences',
    weight: 0.4,
    test: (head) =>
      head.names.title?.year === undefined &&
      (isDatedIn(head.description.slice(0, 400), head.title) ||
        isDatedIn(head.intro.slice(0, 400), head.title)) &&
      saysAttending(head),
  },
  {
    id: 'the title speaks of talks',
    weight: 0.4,
    test: ({ names, title }) => names.title === undefined && talksTitle.test(title),
  },
  {
    id: 'name of unmistakable shape in the first sentences',
    weight: 0.3,
    test: ({ names }) => names.intro?.shape === 'shaped',
  },

  { id: 'title says otherwise', weight: -1, test: ({ title }) => notAbout.test(title) },
  {
    id: 'title gives advice',
    weight: -1,
    test: ({ names, title }) => names.title?.year === undefined && advice.test(title),
  },
];

/** The same for the body. They only count beside some of the above: a page full of names may be about anything. */
const bodySignals: readonly BodySignal[] = [
  {
    id: 'a talk with its speaker comes first, in the folder of an edition',
    weight: 0.25,
    test: ({ found }, { names, isIndex }) =>
      names.folder !== undefined && !isIndex && (found.talks[0]?.speakers.length ?? 0) > 0,
  },
  { id: 'two talks with speakers or recordings', weight: 0.3, test: ({ found }) => clearTalks(found) >= 2 },
  { id: 'several of them', weight: 0.2, test: ({ found }) => clearTalks(found) >= 3 },
  { id: 'talks', weight: 0.2, test: ({ found }) => found.talks.length > 0 },
  { id: 'mentions of recordings', weight: 0.15, test: ({ found }) => found.mentions.length >= 2 },
  { id: 'speaks of sessions', weight: 0.2, test: ({ sessionWords }) => sessionWords() >= 3 },
];

/** With less than this in path, front matter and first sentences the body isn't looked through. */
export const headWeight = 0.2;

/** As much of a note's beginning tells where its author was. */
const firstSentences = 700;

function saysAttending({ intro, description }: HeadEvidence): boolean {
  return (
    attending.test(intro.slice(0, firstSentences).toLowerCase()) ||
    (description !== '' && attending.test(description.toLowerCase()))
  );
}

/** One travels to other places than conferences. */
const beingAt =
  /\b(?:attend(?:ed|ing)?|notes from|speak(?:ing)? at|spoke at|talk at|assist(?:é|er) à|vortrag auf)\b.{0,90}/giu;

/** `apart from attending FenceTalk`, where the title is `FenceTalk 2019`. */
function tellsOfBeingAt(intro: string, series: string): boolean {
  const wanted = lettersOf(series);
  if (wanted.length < 4) return false;
  for (const [words] of intro.slice(0, 900).matchAll(beingAt))
    if (lettersOf(words).includes(wanted)) return true;
  return false;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `FenceTalk 2019` in the first sentences of what is called `FenceTalk: posts and rails`. */
function isDatedIn(text: string, title: string): boolean {
  if (!anyYear.test(text)) return false;
  for (const [, word = ''] of allMatches(text, wordAndYear))
    if (!month.test(word) && title.includes(word)) return true;
  return false;
}

const anyYear = /[ ,](?:19|20)\d{2}/;
const wordAndYear = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}.]{3,30})[ ,]{1,2}(?:19|20)\d{2}(?!\d)/gu;

const month =
  /^(?:jan|feb|mar|mär|apr|avr|may|mai|jun|jul|aug|sep|oct|okt|out|nov|dec|dez|déc|ene|abr|ago|dic)/iu;

/** How many talks name a speaker or show a recording. */
export function clearTalks({ talks }: FoundTalks): number {
  return talks.filter(({ speakers, video }) => speakers.length > 0 || video !== undefined).length;
}

/** The sum of the weights of the signals of path, front matter and first sentences. */
export function headWeightOf(evidence: HeadEvidence): number {
  return signals.reduce((sum, { weight, test }) => sum + (test(evidence) ? weight : 0), 0);
}

/**
 * The sum of the weights of the signals of the body. Where even all that are left can't bring it to `needed`, it looks no
 * further.
 */
export function bodyWeightOf(body: BodyEvidence, head: HeadEvidence, needed: number): number {
  let sum = 0;
  let left = allBodyWeight;
  for (const { weight, test } of bodySignals) {
    if (sum + left < needed) break;
    left -= weight;
    if (test(body, head)) sum += weight;
  }
  return sum;
}

/** A little more, so that no rounding ends the look too early. */
const allBodyWeight = bodySignals.reduce((sum, { weight }) => sum + weight, 0.001);
