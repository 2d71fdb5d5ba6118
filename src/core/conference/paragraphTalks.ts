import type { Block, Paragraph } from '../markdown/markdown';
import type { Span } from '../text/span';
import { framingOf } from './framing';
import { leadOf } from './itemLine';
import { nameScore, surePerson } from './nameScore';
import { readPeople } from './people';
import { firstFrom, type Phrase } from './phrase';
import { speakersInProse } from './proseSpeakers';
import { bareTitle } from './sessionFrame';
import { isStub } from './stub';
import type { FoundTalk, TalkContext } from './talkContext';
import { maxTalkLine } from './talkContext';
import { readTalkLine, type TalkLine } from './talkLine';
import { type TalkLinks, talkLinksOf, withoutLabels } from './talkLinks';
import { type Sign, weigh } from './weigh';

interface Reading {
  readonly span: Span;
  readonly line: TalkLine;
  readonly links: TalkLinks;
  readonly lead: string | undefined;
  readonly isBold: boolean;
  /** What follows it on its line is a name or nothing. */
  readonly isWhole: boolean;
  readonly people: readonly string[];
  readonly companies: readonly string[];
  /** The speakers that the next paragraph tells of. */
  readonly prose: readonly string[];
  readonly evidence: number;
}

/** By what a line of a paragraph shows that it names a session, as a heading would. */
const signs: readonly Sign<Omit<Reading, 'evidence'>>[] = [
  // bold and nothing else
  [0.4, ({ isBold, isWhole }) => isBold && isWhole],
  // title and speaker and nothing else
  [
    0.35,
    ({ isBold, people, line, span }) =>
      !isBold && people.length > 0 && line.people.length > 0 && span.end - span.start < 160,
  ],
  // names its speaker
  [0.5, ({ people }) => people.length > 0],
  // a bold title, its speaker right after it and what is told of them
  [0.4, ({ isBold, isWhole, people }) => isBold && !isWhole && people.length > 0],
  // TALK: or Keynote:
  [0.4, ({ line }) => line.hasPrefix],
  // a speaker in the paragraph below
  [0.4, ({ isBold, isWhole, prose }) => isBold && isWhole && prose.length > 0],
  // links a recording
  [0.4, ({ links }) => links.video !== undefined],
  // links its schedule page
  [0.4, ({ links }) => links.link !== undefined],
];

const sureTalk = 0.85;
const linesAreTalks = 0.6;

/** The talks that a line of its own in running text names: `**Title** - Ana Ruiz`, `[Title](recording) by Ana Ruiz`. */
export function paragraphTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  const { blocks } = context;
  const readings = blocks.flatMap((block, i) =>
    block.kind === 'paragraph' && block.itemDepth === 0 && !taken(block.whole.start)
      ? readLines(block, i, context)
      : [],
  );
  const bold = readings.filter(({ isBold, isWhole }) => isBold && isWhole);
  const average = bold.reduce((sum, { evidence }) => sum + evidence, 0) / Math.max(1, bold.length);
  const areTalks = bold.length >= 3 && average >= linesAreTalks;
  const chosen = readings.filter(
    (reading) => reading.evidence >= sureTalk || (areTalks && reading.isBold && reading.isWhole),
  );
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  return chosen.map((reading, i) => {
    const { line, links, lead, companies, span, isBold, isWhole, prose } = reading;
    const people = reading.people.length > 0 || !(isBold && isWhole) ? reading.people : prose;
    const heading = headings[firstFrom(headings, span.start)];
    const end = Math.min(
      chosen[i + 1]?.span.start ?? context.note.text.length,
      heading?.whole.start ?? context.note.text.length,
    );
    const body = context.note.text.slice(span.end, end);
    return {
      title: line.isSpeakerOnly ? '' : line.people.length > 0 ? line.title : bareTitle(lead ?? line.title),
      speakers: people,
      companies,
      kind: line.kind,
      ...links,
      isStub: isStub(body),
      span,
      region: span,
    };
  });
}

function speakersToldBelow(block: Block | undefined, { phrases, lexicon }: TalkContext): readonly string[] {
  if (block?.kind !== 'paragraph') return [];
  const { start, end } = block.whole;
  const text = phrases.read({ start, end: Math.min(end, start + 1000) }).text;
  return speakersInProse(text, lexicon);
}

/** Bold, a link, a quotation, a time or a label that a line begins with. */
const marked =
  /^\s*(?:>\s*)?(?:\*|_|\[|["“«„]|\d{1,2}[:h.]\d|[A-Z]\w+(?: \w+)?:|<(?:a|b|em|i|span|strong|u)[\s>])/u;

/** Lines that begin with bold, a link or a quotation; in a paragraph of several lines each may be one. */
function readLines(paragraph: Paragraph, index: number, context: TalkContext): readonly Reading[] {
  const { blocks } = context;
  const after = blocks[index + 1];
  const text = context.note.text.slice(paragraph.whole.start, paragraph.whole.end);
  const readings: Reading[] = [];
  let start = paragraph.whole.start;
  const lines = text.split('\n');
  for (const [i, raw] of lines.entries()) {
    const span = { start, end: start + raw.trimEnd().length };
    start += raw.length + 1;
    if (!marked.test(raw)) continue;
    const reading = readLine(
      span,
      lines[i + 1],
      lines.length === 1 ? speakersToldBelow(after, context) : [],
      context,
    );
    if (reading !== undefined) readings.push(reading);
  }
  return readings;
}

/** Longer ones with a person in bold tell of the person: `**Ana Ruiz**, who builds fences, will speak of …`. */
const longLine = 120;

function readLine(
  span: Span,
  next: string | undefined,
  prose: readonly string[],
  context: TalkContext,
): Reading | undefined {
  const phrase = context.phrases.read({ start: span.start, end: Math.min(span.end, span.start + 1500) });
  const words = withoutLabels(phrase);
  const first = readTalkLine(words.slice(0, maxTalkLine), context.lexicon, context.habits);
  const lead = leadOf(phrase) ?? (first.people.length > 0 && first.title !== '' ? first.title : undefined);
  if (
    lead === undefined ||
    words.length > maxTalkLine ||
    (words.length > longLine && /[.!]$/.test(words) && nameScore(lead, context.lexicon) >= surePerson) ||
    isFieldLine(phrase) ||
    framingOf(lead).role !== 'plain'
  )
    return undefined;
  const line = first;
  const after = words.slice(words.indexOf(lead) + lead.length);
  const isWhole = /^[\s"”».:|-]*$/u.test(after) || line.people.length > 0;
  const ledBy = line.people.length > 0 ? undefined : peopleAfter(after, context);
  const below =
    line.people.length > 0 || ledBy !== undefined || next === undefined || next.length > 200
      ? undefined
      : readPeople(next.replace(/^\s*>\s*|[*_]/g, ''), context.lexicon);
  const isBelow = below !== undefined && below.score >= surePerson && (below.hasRole || below.score >= 0.8);
  const people =
    line.people.length > 0 && line.score >= surePerson
      ? line.people
      : (ledBy?.names ?? (isBelow ? below.names : []));
  const reading = {
    span,
    line,
    links: talkLinksOf(phrase),
    lead,
    isBold: phrase.strong.some(({ start }) => start <= 2),
    isWhole,
    people,
    prose,
    companies:
      line.people.length > 0 ? line.companies : (ledBy?.companies ?? (isBelow ? below.companies : [])),
  };
  return Object.assign(reading, { evidence: weigh(signs, reading) });
}

/** `"Title" (video) par Ana Ruiz, Acme, parlait de …`: the name right after the title. */
function peopleAfter(after: string, { lexicon }: TalkContext) {
  const by = /^["”»]?[\s,(]*(?:by|par|von|por|de|with|[-–—])\s+(\S.{3,120})/iu.exec(after)?.[1];
  if (by === undefined) return undefined;
  for (const end of [...by.matchAll(/[,.;:()]|\s(?=\p{Ll}{3,}\b)|$/gu)].map(({ index }) => index).reverse()) {
    const people = readPeople(by.slice(0, end), lexicon);
    if (people.score >= surePerson) return people;
  }
  return undefined;
}

/** `**Conference:** FooConf 2019`: says something of the note, names no talk. */
function isFieldLine(phrase: Phrase): boolean {
  const [first] = phrase.strong;
  if (first === undefined || first.start > 1) return false;
  const bold = phrase.text.slice(first.start, first.end);
  return /:\s*$/.test(bold) || /^\s*:/.test(phrase.text.slice(first.end));
}
