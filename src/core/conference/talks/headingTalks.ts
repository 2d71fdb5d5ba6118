import { foldText } from '../../text/hasWords';
import type { Span } from '../../text/span';
import type { NextLine } from '../lines/peopleLine';
import type { Section } from '../lines/sections';
import { bareTitle, isKindOnly, kindOf } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { maxTalkLine } from '../lines/talkContext';
import { readTalkLine, type TalkLine, titled, titleLine } from '../lines/talkLine';
import { embeddedVideo, noLinks, titleLink } from '../lines/talkLinks';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { speakersInProse } from '../people/proseSpeakers';
import { speakersInText } from '../people/speakersInText';
import { labelKind } from '../words/addresses';
import { announcesSessions, announcing } from '../words/announcement';
import { isStub } from '../words/stub';
import { decide } from './chooseHeadings';
import { headingEvidence, type SectionReading } from './headingSigns';
import { holdsSessions, quotesOthers } from './otherSessions';
import { namesOthers, nextLine } from './peopleBelow';
import {
  firstText,
  kindBelow,
  labelledTitle,
  sayingSection,
  slidesIn,
  titleBelow,
  videoIn,
  withLineBelow,
} from './sectionText';
import { sessionLinksOf } from './sessionPages';

/** The talks that have a heading of their own. */
export function headingTalks(context: TalkContext): readonly FoundTalk[] {
  const { sections } = context;
  const announced = announcedBelow(context);
  const readings: SectionReading[] = [];
  for (const [i, section] of sections.entries())
    readings.push(readSection(section, i, announced(section.parent), readings[i - 1], context));
  const { listed } = context;
  const isTalk =
    listed === undefined
      ? decide(readings, context.page)
      : readings.map(({ line }) => listed.has(foldText(line.title)));
  return readings.flatMap((reading, i) => (isTalk[i] ? [talkOf(reading, context)] : []));
}

/** Whether the text of a section (-1: what stands before all headings) announces those below it; each is read once. */
function announcedBelow({ note, sections }: TalkContext): (parent: number) => boolean {
  const known = new Map<number, boolean>();
  const announces = (parent: number): boolean => {
    const found = known.get(parent);
    if (found !== undefined) return found;
    const { start, end } = sections[parent]?.own ?? {
      start: note.bodyStart,
      end: sections[0]?.heading.whole.start ?? note.bodyStart,
    };
    const text = note.text.slice(start, Math.min(end, start + announcing));
    const value = announcesSessions(text);
    known.set(parent, value);
    return value;
  };
  return announces;
}

/** Whether nothing but notes stands below a heading: bullets, after a line at most, or nothing at all. */
function isNoted({ blocks: [first, second], own, region }: Section): boolean {
  if (first === undefined) return own.end === region.end;
  return first.kind === 'listItem' || second?.kind === 'listItem';
}

/** `## Fences` ⏎ `### Slides` ⏎ `### Video`: a heading below it that shows its pages, the recording first. */
function pagesBelow(index: number, sections: readonly Section[]): Section | undefined {
  const below = sections.slice(index + 1, index + 5).filter(({ parent }) => parent === index);
  const called = (kind: string) => below.find(({ words }) => labelKind(words) === kind);
  return called('recording') ?? called('slides');
}

/** `Ana Ruiz’s talk on fences`, `My talk about fences`. */
const talkOn =
  /^(?!Let['’])(?:My|Our|(\p{Lu}[^,.:]{2,40}?)['’]s?) (?:talk|keynote|session|presentation) (?:about|around|on) (?=\S)/u;

function readSection(
  section: Section,
  index: number,
  isAnnounced: boolean,
  before: SectionReading | undefined,
  context: TalkContext,
): SectionReading {
  const { sections, page } = context;
  const above = sections[section.parent]?.framing ?? page;
  const plain = section.words.slice(0, maxTalkLine);
  const words = plain.replace(talkOn, (_, name?: string) => (name === undefined ? '' : `${name} about `));
  const below = nextLine(index, sections, context);
  const next = below.names.length > 0 ? below : (speakerAbove(section, index, before, context) ?? below);
  // `# Keynotes` ⏎ `## Ana Ruiz`
  const habits = above.kind === 'keynote' ? { ...context.habits, bareSpeakers: true } : context.habits;
  const unmarked = readTalkLine(words, context.lexicon, habits);
  const read = words === plain ? unmarked : { ...unmarked, hasPrefix: true };
  const links = sessionLinksOf(section.phrase, context);
  const topic = topicBelow(section, context);
  // Where the line below names the speaker, or it links a recording or a session and is no clear name, the heading is the title.
  const isTitle =
    read.isSpeakerOnly &&
    !read.hasPrefix &&
    ((next.names.length > 0 && !read.people.every((name) => next.names.includes(name))) ||
      links.video !== undefined ||
      (links.link !== undefined && read.score < clearPerson));
  const listed = listedTitle(plain, context);
  const line = listed
    ? titled(listed)
    : topic
      ? topic.line
      : isTitle
        ? titleLine(words, read, read.hasHandle)
        : namesOthers(below, read, context.habits)
          ? titled(words)
          : withTitleBelow(read, next, section, context);
  const text = firstText(sayingSection(section, index, sections, context), context);
  const prose = speakersInProse(text, context.lexicon);
  const videoOf = (one: Section | undefined) => (one === undefined ? undefined : videoIn(one, context));
  const video =
    videoOf(section) ?? videoOf(sections[next.heading ?? -1]) ?? videoOf(pagesBelow(index, sections));
  const reading = {
    section,
    line,
    titleSpan: topic?.span,
    titleWords: line.title.split(/\s+/),
    links: withLineBelow(links, section, context),
    next,
    prose,
    firstText: text,
    video,
    isShown:
      video !== undefined &&
      embeddedVideo(context.note.text.slice(section.own.start, section.own.end)) !== undefined,
    quotesOthers: quotesOthers(section, context),
    holdsSessions: holdsSessions(section, context),
    above,
    kind: kindBelow(section, context),
    isAnnounced,
    isPoint: page.countsPoints,
    isNoted: isNoted(section),
    evidence: 0,
  };
  reading.evidence = headingEvidence(reading);
  return reading;
}

/** The title that a heading's words are, where the front matter lists it. */
function listedTitle(words: string, { listed }: TalkContext): string | undefined {
  const title = listed && bareTitle(words);
  return title !== undefined && listed?.has(foldText(title)) ? title : undefined;
}

/** `## Talk 2` ⏎ `Topic: Fences`. */
function topicBelow(section: Section, context: TalkContext): Topic | undefined {
  const kind = section.words.replace(/(?:[ -]speaker)?[\s#]*\d*$/i, '');
  if (!isKindOnly(kind)) return undefined;
  const said = labelledTitle(section, context);
  return said && { line: { ...titled(said.title), kind: kindOf(kind), hasPrefix: true }, span: said.line };
}

interface Topic {
  readonly line: TalkLine;
  readonly span: Span;
}

/** `## Ana Ruiz` ⏎ `**Fences**`: a line that only says who speaks takes its title from the marked one below it. */
function withTitleBelow(read: TalkLine, next: NextLine, section: Section, context: TalkContext): TalkLine {
  if (read.hasPrefix || read.title.length > maxName) return read;
  const who = whoAlone(read, next, section, context);
  const title =
    who === undefined ? undefined : (titleBelow(section, context) ?? labelledTitle(section, context)?.title);
  return title === undefined ? read : { ...read, ...who, title };
}

/** Who speaks, where a line may say nothing else. */
function whoAlone(
  read: TalkLine,
  next: NextLine,
  section: Section,
  context: TalkContext,
): Pick<TalkLine, 'people' | 'companies' | 'score'> | undefined {
  const { people, companies, score, title } = read;
  if (read.isSpeakerOnly && title === '') return { people, companies, score };
  // `## Ana Ruiz` ⏎ `Speaker: Ana Ruiz`
  if (next.names.includes(title)) return { people: next.names, companies: next.companies, score: surePerson };
  // `## Ana Ruiz @ana - Acme`
  if (read.order === 'speakerFirst' && title.split(' ').length <= longCompany)
    return { people, companies: [...companies, title], score };
  // What only looks like a name, where it leads to a session's page.
  const likeness = nameScore(title, context.lexicon);
  return likeness >= clearPerson && withLineBelow(noLinks, section, context).link !== undefined
    ? { people: [title], companies, score: likeness }
    : undefined;
}

/** In words. */
const longCompany = 4;

/** A name is no longer. */
const maxName = 60;

/** `### Ana Ruiz, Acme` ⏎ `#### Fences`: the heading above says who speaks and nothing else, and has no other below it. */
function speakerAbove(
  { framing, parent, region, words }: Section,
  index: number,
  before: SectionReading | undefined,
  { lexicon }: TalkContext,
): NextLine | undefined {
  // `### Keynote - Ana Ruiz` is a session itself.
  if (
    before === undefined ||
    before.line.hasPrefix ||
    before.next.names.length > 0 ||
    parent !== index - 1 ||
    framing.role !== 'plain'
  )
    return undefined;
  const { section, line } = before;
  if (section.blocks.length > 0 || section.region.end !== region.end) return undefined;
  const isNamed =
    line.isSpeakerOnly ||
    (nameScore(section.words, lexicon) >= clearPerson && nameScore(words, lexicon) === 0);
  const names = line.isSpeakerOnly ? line.people : [section.words];
  return isNamed ? { names, companies: line.companies, heading: parent, isSure: true } : undefined;
}

function talkOf(reading: SectionReading, context: TalkContext): FoundTalk {
  const { note, lexicon } = context;
  const { section, line, titleSpan, next, links, prose } = reading;
  // Text that begins with the title tells of no person.
  const told = prose.filter((name) => name !== line.title);
  const named = [line.people, next.names, told].find(({ length }) => length > 0);
  const people =
    named ?? speakersInText(reading.firstText, note.text.slice(section.own.start, section.own.end), lexicon);
  const kind = line.kind !== 'talk' ? line.kind : (reading.kind ?? reading.above.kind);
  const body = note.text.slice(section.heading.whole.end, section.region.end);
  return {
    title: line.title,
    speakers: people,
    companies: line.people.length > 0 ? line.companies : next.companies,
    kind,
    video: links.video ?? reading.video,
    slides: links.slides ?? slidesIn(section, context),
    link: links.link ?? titleLink(section.phrase, line.title),
    isStub: isStub(body),
    ...(titleSpan === undefined ? { isHeading: true } : {}),
    span: titleSpan ?? section.heading.whole,
    region: section.region,
  };
}
