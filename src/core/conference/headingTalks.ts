import type { SectionReading } from './chooseHeadings';
import { decide } from './chooseHeadings';
import { surePerson } from './nameScore';
import { nextLine } from './peopleBelow';
import { speakersInProse } from './proseSpeakers';
import type { Section } from './sections';
import { boldLineBelow, firstText, quotesOthers, sayingSection, videoIn, withLineBelow } from './sectionText';
import { bareTitle, withoutFrame } from './sessionFrame';
import { isStub } from './stub';
import type { FoundTalk, TalkContext } from './talkContext';
import { maxTalkLine } from './talkContext';
import { readTalkLine } from './talkLine';
import { talkLinksOf, titleLink } from './talkLinks';
import { sessionWords } from './words';

interface Sign {
  readonly name: string;
  readonly weight: number;
  test(reading: Omit<SectionReading, 'evidence'>): boolean;
}

/** By what a heading shows that it is a session. From 0.8 on it does by itself; less needs siblings that do. */
const signs: readonly Sign[] = [
  { name: 'tells of other sessions by their titles', weight: -0.5, test: ({ quotesOthers }) => quotesOthers },
  {
    name: 'names its speaker',
    weight: 1,
    test: ({ line }) => line.people.length > 0 && line.score >= surePerson,
  },
  { name: 'TALK: or Keynote:', weight: 1, test: ({ line }) => line.hasPrefix },
  { name: 'ends in a handle: `Fences - @ana`', weight: 0.8, test: ({ line }) => line.endsInHandle },
  { name: 'links a recording', weight: 0.9, test: ({ links }) => links.video !== undefined },
  { name: 'links its schedule page', weight: 0.8, test: ({ links }) => links.link !== undefined },
  { name: 'links slides', weight: 0.8, test: ({ links }) => links.slides !== undefined },
  { name: 'speaker on the next line', weight: 1, test: ({ next }) => next.names.length > 0 },
  { name: 'speaker in the first sentences', weight: 0.5, test: ({ prose }) => prose.length > 0 },
  { name: 'recording shown below', weight: 0.35, test: ({ video }) => video !== undefined },
  {
    name: 'its text speaks of a session',
    weight: 0.3,
    test: ({ firstText }) => sessionWords.test(firstText.toLowerCase()),
  },
  {
    name: 'begins with "this talk"',
    weight: 0.35,
    test: ({ firstText }) => thisTalk.test(firstText.slice(0, 400).toLowerCase()),
  },
  { name: 'of one day', weight: 0.15, test: ({ isUnderDay }) => isUnderDay },
  { name: 'written like a title', weight: 0.15, test: ({ titleWords }) => isTitleCase(titleWords) },
  { name: 'begins with a time', weight: 0.5, test: ({ section }) => withoutFrame(section.words).hasTime },
  {
    name: 'a title and nothing below it',
    weight: 0.25,
    test: ({ titleWords, section }) => section.blocks.length === 0 && titleWords.length >= 3,
  },
  { name: 'a title of several words', weight: 0.1, test: ({ titleWords }) => titleWords.length >= 4 },
];

/** For text in lower case. */
const thisTalk =
  /\b(?:this|the|a|an|his|her|their|dans (?:cette|sa|son|leur)|cette|ce|la|le|une?|ein(?:en|em|er)?|dieser|diesem|seinem|ihrem|esta|este|esa|su|nesta|sua) (?:\w+ )?(?:talk|session|speakers?|presenters?|presentation|keynote|workshop|panel|conférence|présentation|orateur|oratrice|vortrag|charla|ponencia|ponente|palestra|palestrante|apresentação)\b/;

/** `Watch Your Step: A Story of Ladders`, at least three words of it. */
function isTitleCase(words: readonly string[]): boolean {
  if (words.length < 3) return false;
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** The talks that have a heading of their own. */
export function headingTalks(context: TalkContext): readonly FoundTalk[] {
  const { sections } = context;
  const readings = sections.map((section, i) => readSection(section, i, sections, context));
  const isTalk = decide(readings);
  return readings.flatMap((reading, i) => (isTalk[i] ? [talkOf(reading, readings, context)] : []));
}

function readSection(
  section: Section,
  index: number,
  sections: readonly Section[],
  context: TalkContext,
): SectionReading {
  const words = section.words.slice(0, maxTalkLine);
  const next = nextLine(index, sections, context);
  const read = readTalkLine(words, context.lexicon, context.habits);
  // Where the line below names the speaker, or a recording is linked, the heading is the title.
  const isTitle =
    read.isSpeakerOnly &&
    !read.hasPrefix &&
    (next.names.length > 0 || talkLinksOf(section.phrase).video !== undefined);
  // `## Ana Ruiz - Acme` ⏎ `**Fences**`.
  const bold =
    read.people.length > 0 && (read.isSpeakerOnly || read.order === 'speakerFirst')
      ? boldLineBelow(section, context)
      : undefined;
  const line =
    bold !== undefined
      ? {
          ...read,
          title: bareTitle(bold),
          companies: read.title === '' ? read.companies : [read.title],
          isSpeakerOnly: false,
        }
      : isTitle
        ? { ...read, title: bareTitle(words), people: [], companies: [], score: 0, isSpeakerOnly: false }
        : read;
  const text = firstText(sayingSection(section, index, sections), context);
  const reading = {
    section,
    line,
    titleWords: line.title.split(/\s+/),
    links: withLineBelow(talkLinksOf(section.phrase), section, context),
    next,
    prose: speakersInProse(text, context.lexicon),
    firstText: text,
    video: videoIn(section, context),
    quotesOthers: quotesOthers(section, context),
    isUnderDay: sections[section.parent]?.framing.role === 'day',
  };
  const evidence = signs.reduce((sum, { weight, test }) => sum + (test(reading) ? weight : 0), 0);
  return Object.assign(reading, { evidence: Math.min(1, evidence) });
}

function talkOf(
  reading: SectionReading,
  readings: readonly SectionReading[],
  { note }: TalkContext,
): FoundTalk {
  const { section, line, next, links, prose } = reading;
  const people = line.people.length > 0 ? line.people : next.names.length > 0 ? next.names : prose;
  const above = readings[section.parent]?.section.framing;
  const kind = line.kind !== 'talk' ? line.kind : (above?.kind ?? 'talk');
  const body = note.text.slice(section.heading.whole.end, section.region.end);
  return {
    title: line.title,
    speakers: people,
    companies: line.people.length > 0 ? line.companies : next.companies,
    kind,
    video: links.video ?? reading.video,
    slides: links.slides,
    link: links.link ?? titleLink(section.phrase, line.title),
    isStub: isStub(body),
    isHeading: true,
    span: section.heading.whole,
    region: section.region,
  };
}
