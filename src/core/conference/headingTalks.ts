import type { Block, ListItem } from '../markdown/markdown';
import { addressKind } from './addresses';
import { readConferenceName } from './conferenceName';
import { isBreak } from './framing';
import { readPeople, surePerson } from './people';
import { firstFrom } from './phrase';
import { speakersInProse } from './proseSpeakers';
import type { Section } from './sections';
import { bareTitle, withoutFrame } from './sessionFrame';
import { speakersCalledAt } from './speakerCalls';
import { isStub } from './stub';
import type { FoundTalk, TalkContext } from './talkContext';
import { maxTalkLine } from './talkContext';
import { readTalkLine, type TalkLine } from './talkLine';
import { embeddedVideo, type TalkLinks, talkLinksOf, titleLink } from './talkLinks';
import { sessionWords } from './words';

/** A section with what its heading and its first lines say. */
interface Reading {
  readonly section: Section;
  readonly line: TalkLine;
  readonly links: TalkLinks;
  /** Persons on the line after the heading. */
  readonly next: NextLine;
  readonly prose: readonly string[];
  readonly firstText: string;
  readonly video: string | undefined;
  readonly quotesOthers: boolean;
  readonly isUnderDay: boolean;
  /** 0 … 1: the sum of the signs. */
  readonly evidence: number;
}

/** Persons on the line after. */
export interface NextLine {
  readonly names: readonly string[];
  readonly companies: readonly string[];
  /** The index of the heading that holds them, which is no talk of its own. */
  readonly heading: number | undefined;
  /** Whether a role, a company or a label stands with them. */
  readonly isSure: boolean;
}

interface Sign {
  readonly name: string;
  readonly weight: number;
  test(reading: Omit<Reading, 'evidence'>): boolean;
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
  { name: 'written like a title', weight: 0.15, test: ({ line }) => isTitleCase(line.title) },
  { name: 'begins with a time', weight: 0.5, test: ({ section }) => withoutFrame(section.words).hasTime },
  {
    name: 'a title and nothing below it',
    weight: 0.25,
    test: ({ line, section }) => section.blocks.length === 0 && line.title.split(/\s+/).length >= 3,
  },
  { name: 'a title of several words', weight: 0.1, test: ({ line }) => line.title.split(/\s+/).length >= 4 },
];

/** For text in lower case. */
const thisTalk =
  /\b(?:this|the|a|an|his|her|their|dans (?:cette|sa|son|leur)|cette|ce|la|le|une?|ein(?:en|em|er)?|dieser|diesem|seinem|ihrem|esta|este|esa|su|nesta|sua) (?:\w+ )?(?:talk|session|speakers?|presenters?|presentation|keynote|workshop|panel|conférence|présentation|orateur|oratrice|vortrag|charla|ponencia|ponente|palestra|palestrante|apresentação)\b/;

/** `Watch Your Step: A Story of Ladders`, at least three words of it. */
function isTitleCase(title: string): boolean {
  const long = title.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return title.split(/\s+/).length >= 3 && long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** From here a heading is a talk whatever its siblings are. */
const sureTalk = 0.8;
/** Where siblings have this on average, the others are talks as well. */
const siblingsAreTalks = 0.5;
/** But one of which nothing shows it only among siblings that are nearly all sure. */
const barely = 0.1;
const surelyTalks = 0.7;

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
): Reading {
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
    links: withLineBelow(talkLinksOf(section.phrase), section, context),
    next,
    prose: speakersInProse(text, context.lexicon),
    firstText: text,
    video: videoIn(section, context),
    quotesOthers: quotesOthers(section, context),
    isUnderDay: sections[section.parent]?.framing.role === 'day',
  };
  const evidence = signs.reduce((sum, { weight, test }) => sum + (test(reading) ? weight : 0), 0);
  return { ...reading, evidence: Math.min(1, evidence) };
}

/** `"Catching Cats" ([video](…))` in a sentence: the section is the author's, with several sessions in it. */
function quotesOthers(section: Section, { note }: TalkContext): boolean {
  const text = note.text.slice(
    section.heading.whole.end,
    Math.min(section.own.end, section.heading.whole.end + 5000),
  );
  return (
    text.includes('([') && /["“«][^"“”«»\n]{8,160}["”»]\*?[^"“”«»\n]{0,60}\(\[[^\]]{2,12}\]\(/u.test(text)
  );
}

/** A line below the heading that is bold as a whole. */
function boldLineBelow(section: Section, { note, phrases }: TalkContext): string | undefined {
  const [first] = section.blocks;
  if (
    first?.kind !== 'paragraph' ||
    !/^(?:\*\*|__)/.test(note.text.slice(first.whole.start, first.whole.start + 2))
  )
    return undefined;
  const [line = ''] = note.text.slice(first.whole.start, first.whole.end).split(/\r?\n/, 1);
  const { text, strong } = phrases.read({ start: first.whole.start, end: first.whole.start + line.length });
  const isWhole = strong.length === 1 && strong[0]?.start === 0 && strong[0].end >= text.length;
  return isWhole && text.length <= maxTalkLine && !text.endsWith(':') ? text : undefined;
}

/** A schedule page that is linked by a line of its own below the heading. */
function withLineBelow(links: TalkLinks, section: Section, { note, phrases }: TalkContext): TalkLinks {
  const [first] = section.blocks;
  if (links.link !== undefined || (first?.kind !== 'paragraph' && first?.kind !== 'listItem')) return links;
  const [line = ''] = note.text.slice(first.whole.start, first.whole.end).split(/\r?\n/, 1);
  if (!line.includes('](') || line.length > maxTalkLine) return links;
  const { text, links: below } = phrases.read({
    start: first.whole.start,
    end: first.whole.start + line.length,
  });
  const [only] = below;
  const isAlone = only !== undefined && text.length - (only.end - only.start) <= 3;
  return isAlone && addressKind(only.target) === 'schedule' ? { ...links, link: only.target } : links;
}

function videoIn(section: Section, { note }: TalkContext): string | undefined {
  const text = note.text.slice(section.own.start, section.own.end);
  const embedded = embeddedVideo(text);
  if (embedded !== undefined) return embedded;
  const first = section.blocks
    .slice(0, 4)
    .find(
      ({ kind, whole }) =>
        kind === 'paragraph' && /^[^!<{]/.test(text.slice(whole.start - section.own.start)),
    );
  if (first === undefined) return undefined;
  const { links } = note.outline;
  for (let i = firstFrom(links, first.whole.start); i < links.length; i++) {
    const link = links[i];
    if (link === undefined || link.whole.start >= first.whole.end) break;
    const address = note.text.slice(link.target.start, link.target.end);
    if (link.whole.end <= first.whole.end && addressKind(address) === 'recording') return address;
  }
  return undefined;
}

/** Where a section's text stands: under its `#### Summary`, if the heading itself has none. */
function sayingSection(section: Section, index: number, sections: readonly Section[]): Section {
  const below = sections[index + 1];
  const isSummary = section.blocks.length === 0 && below?.parent === index && below.framing.role === 'frame';
  return isSummary ? below : section;
}

/** A line shorter than this is a subtitle or a date rather than the text. */
const maxSubtitle = 80;

/** The first paragraph or item with words in it; a short one together with the next. */
function firstText(section: Section, { phrases }: TalkContext): string {
  let before = '';
  for (const block of section.blocks.slice(0, 3)) {
    const span =
      block.kind === 'paragraph' ? block.whole : block.kind === 'listItem' ? block.content : undefined;
    const text =
      span === undefined
        ? ''
        : phrases.read({ start: span.start, end: Math.min(span.end, span.start + 1500) }).text;
    if (!/\p{L}{2}/u.test(text)) continue;
    if (block.kind === 'listItem') return before === '' ? text : before;
    if (text.length > maxSubtitle || /[.!…]$/u.test(text)) return before === '' ? text : `${before}. ${text}`;
    if (before !== '') return before;
    before = text;
  }
  return before;
}

const speakerLabel =
  /^(?:speakers?|presenters?|presented by|by|par|von|por|who|referent(?:in|en)?|oratrices?|orateurs?|intervenante?s?|ponentes?|palestrantes?|people|panelists?)\s*:?\s*/iu;
/** A line of names is short. */
const maxNamesLine = 160;

/** `# Channels` ⏎ `## Ana Ruiz, Core Developer, Acme`; `{{< speaker name="Ana Ruiz" >}}`; `Speaker: Ana Ruiz`; a first bullet with nothing but a person. */
function nextLine(index: number, sections: readonly Section[], context: TalkContext): NextLine {
  const section = sections[index];
  if (section === undefined) return noNextLine;
  const [first] = section.blocks;
  if (first === undefined) {
    const below = sections[index + 1];
    if (below === undefined || below.parent !== index || section.framing.role !== 'plain') return noNextLine;
    const people = readPeople(below.words.slice(0, maxTalkLine).replace(speakerLabel, ''), context.lexicon);
    const isLabelled = speakerLabel.test(below.words);
    const isAlone = readTalkLine(below.words, context.lexicon, {
      ...context.habits,
      bareSpeakers: true,
    }).isSpeakerOnly;
    if (people.score < surePerson || !(isAlone || isLabelled || people.hasHandle)) return noNextLine;
    return { names: people.names, companies: people.companies, heading: index + 1, isSure: true };
  }
  const found = firstPeople(first, section, context);
  return found.names.length > 0 ? found : announcedPeople(section.blocks, context);
}

/** `Talk by Ana Ruiz`, `Vortrag von Bo Lind`. */
const talkBy =
  /^(?:(?:this|a|an|the|das|ein|esta|una?|cette) (?:\w+ )?)?(?:is the )?(?:talk|session|keynote|presentation|vortrag|conférence|présentation|charla|ponencia|palestra)\s+(?:by|von|par|por|de)\s+/iu;

/** A line or item further below that says who spoke. */
function announcedPeople(blocks: readonly Block[], context: TalkContext): NextLine {
  for (const block of blocks.slice(0, 6)) {
    if (block.kind !== 'listItem' && block.kind !== 'paragraph') continue;
    const { start, end } = block.kind === 'listItem' ? block.content : block.whole;
    if (end - start > maxNamesLine * 3) continue;
    const { text } = context.phrases.read({ start, end });
    const said = talkBy.exec(text)?.[0];
    if (said === undefined) continue;
    const found = peopleLine(text.slice(said.length).replace(/[.!]+$/, ''), context);
    if (found.names.length > 0) return { ...found, isSure: true };
  }
  return noNextLine;
}

/** Persons on the first line of a section or in its first list. */
function firstPeople(first: Block, section: Section, context: TalkContext): NextLine {
  if (first.kind === 'listItem') return bulletPeople(section.blocks, context);
  if (first.kind !== 'paragraph') return noNextLine;
  const called = speakersCalledAt(first.whole.start, context);
  if (called !== undefined) return { ...called, heading: undefined, isSure: called.names.length > 0 };
  const [line = ''] = context.note.text.slice(first.whole.start, first.whole.end).split(/\r?\n/, 1);
  const { start, end } = first.whole;
  // Co-speakers may follow on lines of their own, and so may handles and roles.
  const listed = linesOfPeople(first, context);
  if (listed !== undefined) return listed;
  const whole =
    end - start <= maxNamesLine * 3
      ? peopleLine(context.phrases.read(first.whole).text, context)
      : noNextLine;
  if (whole.names.length > 0) return whole;
  return peopleLine(context.phrases.read({ start, end: start + line.length }).text, context);
}

/** `Ana Ruiz @ana ruiz.example`: where to find more of a person. */
const ownSite = /,?\s+(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/?$/;
const fewWords = /^\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}.'’-]*){1,2}$/u;

function peopleLine(words: string, { lexicon }: TalkContext): NextLine {
  const label = speakerLabel.exec(words)?.[0] ?? '';
  if (words.length > maxNamesLine) return noNextLine;
  const people = readPeople(words.slice(label.length).replace(ownSite, ''), lexicon);
  // After `Speaker:` a name may be written in small letters.
  if (people.names.length === 0 && label.endsWith(': ') && fewWords.test(words.slice(label.length)))
    return { names: [words.slice(label.length)], companies: [], heading: undefined, isSure: true };
  const isSure = label.includes(':') || people.hasRole ? surePerson : 0.8;
  return people.score >= isSure && !/[.!?]$/.test(words.replace(/\b(?:Inc|Ltd|Jr|Dr)\.$/, ''))
    ? {
        names: people.names,
        companies: people.companies,
        heading: undefined,
        isSure: people.hasRole || label !== '',
      }
    : noNextLine;
}

/** `Ana Ruiz` ⏎ `@ana` ⏎ `Bo Lind`: lines of a paragraph that are each a person, up to the first that is none. */
function linesOfPeople({ whole }: Block, context: TalkContext): NextLine | undefined {
  const names: string[] = [];
  const companies: string[] = [];
  let isSure = false;
  let hasHandle = false;
  let at = whole.start;
  for (const line of context.note.text
    .slice(whole.start, Math.min(whole.end, whole.start + maxNamesLine * 4))
    .split('\n')) {
    const { text } = context.phrases.read({ start: at, end: at + line.trimEnd().length });
    at += line.length + 1;
    if (/^@[\w.-]+$/.test(text)) {
      hasHandle = true;
      continue;
    }
    const found = peopleLine(text, context);
    if (found.names.length === 0) break;
    names.push(...found.names);
    companies.push(...found.companies);
    isSure ||= found.isSure;
  }
  // A single name may go on on the next line.
  return names.length >= 2 || (names.length === 1 && hasHandle)
    ? { names, companies, heading: undefined, isSure: isSure || hasHandle }
    : undefined;
}

/** The person or persons that a list begins with, outright or under `who`. */
export function bulletPeople(blocks: readonly Block[], context: TalkContext): NextLine {
  const items = blocks.filter((block) => block.kind === 'listItem').slice(0, 8);
  const names: string[] = [];
  const companies: string[] = [];
  let isSure = false;
  const label = items.findIndex(({ content }, i) => i < 3 && isLabel(context.phrases.read(content).text));
  const depth = items[Math.max(0, label)]?.depth ?? 0;
  const wanted = label >= 0 ? items.slice(label) : leadingPeople(items, context);
  for (const [i, item] of wanted.entries()) {
    if (label >= 0 && i > 0 && item.depth <= depth) break;
    const words = context.phrases.read(item.content).text;
    const found = peopleLine(words, context);
    // Under `who` a person may be described by anything.
    const first =
      found.names.length > 0 || label < 0 ? found : peopleLine(words.split(/\s[-–—]\s|,/)[0] ?? '', context);
    if (item.depth > depth + 1) continue;
    names.push(...first.names);
    isSure ||= first.isSure;
    companies.push(...first.companies);
  }
  return { names, companies, heading: undefined, isSure };
}

/** The first item, and those right after it that are persons as surely: with a handle, a role or a company. */
function leadingPeople(items: readonly ListItem[], context: TalkContext): readonly ListItem[] {
  const isSure = ({ content }: ListItem) => {
    const { text } = context.phrases.read(content);
    const found = peopleLine(text, context);
    return found.names.length > 0 && (found.isSure || text.includes('@'));
  };
  const end = items.findIndex((item) => item.depth !== items[0]?.depth || !isSure(item));
  return items.slice(0, Math.max(1, end < 0 ? items.length : end));
}

function isLabel(words: string): boolean {
  return speakerLabel.test(words) && words.replace(speakerLabel, '') === '';
}

const noNextLine: NextLine = { names: [], companies: [], heading: undefined, isSure: false };

/** Which sections are talks: each by its own evidence and by its siblings', none inside of another. */
function decide(readings: readonly Reading[]): readonly boolean[] {
  const isTalk = readings.map(() => false);
  const taken = new Set(readings.flatMap(({ next }) => (next.heading === undefined ? [] : [next.heading])));
  const isSure = (i: number) => (readings[i]?.evidence ?? 0) >= sureTalk;
  const hasSureBelow = readings.map(() => false);
  for (const [i, { section }] of readings.entries())
    if (isSure(i) && isExplicit(readings[i]) && !taken.has(i) && section.framing.role === 'plain')
      for (let up = section.parent; up >= 0; up = readings[up]?.section.parent ?? -1) hasSureBelow[up] = true;

  const hasSections = new Set(readings.map(({ section }) => section.parent));
  const sets = new Map<string, number[]>();
  for (const [i, { section, line }] of readings.entries()) {
    if (taken.has(i) || (hasSureBelow[i] && !isExplicit(readings[i]))) continue;
    if (!mayBeTalk(readings[i], hasSections.has(i))) continue;
    if (line.title === '' && line.people.length === 0) continue;
    if (i === 0 && hasSections.has(i) && !line.hasPrefix && namesConference(section)) continue;
    // The talks of all days are siblings.
    const role = readings[section.parent]?.section.framing.role;
    const key = `${section.heading.level} ${role === 'day' || role === 'group' ? role : section.parent}`;
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [i]);
    else set.push(i);
  }
  for (const set of sets.values()) {
    const average = set.reduce((sum, i) => sum + (readings[i]?.evidence ?? 0), 0) / set.length;
    const sure = set.filter((i) => isSure(i) && isExplicit(readings[i])).length;
    const areTalks = set.length >= 2 && (average >= siblingsAreTalks || sure * 2 > set.length);
    for (const i of set) {
      const own = readings[i]?.evidence ?? 0;
      isTalk[i] =
        (areTalks && (own > barely || average >= surelyTalks)) ||
        (own >= sureTalk && isExplicit(readings[i]));
    }
  }
  return isTalk.map((talk, i) => {
    if (!talk) return false;
    for (let up = readings[i]?.section.parent ?? -1; up >= 0; up = readings[up]?.section.parent ?? -1)
      // One that names its own speaker is a session of its own, however deep its heading.
      if (isTalk[up] && !standsAlone(readings[i], readings[up])) return false;
    return true;
  });
}

/** `# FenceConf 2019, Berlin. Notes` above all others. */
function namesConference({ words }: Section): boolean {
  const name = readConferenceName(words);
  return name !== undefined && name.shape !== 'dated' && name.year !== undefined;
}

/** Whether the heading itself (or the line below) says it, not only the prose. */
function isExplicit(reading: Reading | undefined): boolean {
  if (reading === undefined) return false;
  const { line, links, next } = reading;
  return (
    (line.people.length > 0 && line.score >= surePerson) ||
    line.hasPrefix ||
    line.endsInHandle ||
    links.video !== undefined ||
    links.link !== undefined ||
    next.names.length > 0
  );
}

/** `TALK: …` anywhere, or a speaker of its own below one that has its own too. */
function standsAlone(own: Reading | undefined, above: Reading | undefined): boolean {
  return own?.line.hasPrefix === true || (namesSpeaker(own) && namesSpeaker(above));
}

/** `Opening keynote` with a speaker in its text is one session, not a group of them. */
function mayBeTalk(reading: Reading | undefined, hasSections: boolean): boolean {
  if (reading === undefined) return false;
  const { section, line, next, prose } = reading;
  switch (section.framing.role) {
    case 'plain':
      return !isBreak(section.words) || line.people.length + next.names.length > 0;
    case 'theme':
      return false;
    case 'group':
      return (
        line.hasPrefix ||
        (!hasSections &&
          section.framing.kind !== 'talk' &&
          !/s:?$/.test(section.words) &&
          next.names.length + prose.length > 0)
      );
    default:
      return line.hasPrefix;
  }
}

function namesSpeaker(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.line.people.length > 0 && reading.line.score >= surePerson;
}

function talkOf(reading: Reading, readings: readonly Reading[], { note }: TalkContext): FoundTalk {
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
