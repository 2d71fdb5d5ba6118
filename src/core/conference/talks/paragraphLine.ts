import type { Block, Paragraph } from '../../markdown/markdown';
import type { Span } from '../../text/span';
import { endOf, type Line, spanOf, wholeLinesOf } from '../lines/paragraphLines';
import { labelledLine } from '../lines/peopleLine';
import { isKindOnly } from '../lines/sessionFrame';
import type { TalkContext } from '../lines/talkContext';
import { maxTalkLine } from '../lines/talkContext';
import { readTalkLine, type TalkLine, titled } from '../lines/talkLine';
import { labelledLinks, noLinks, type TalkLinks, withMissing, withoutLabels } from '../lines/talkLinks';
import { linkTail } from '../markup/linkSyntax';
import { firstFrom, type Phrase } from '../markup/phrase';
import type { People } from '../people/namedPeople';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { peopleAfter } from '../people/peopleAfter';
import { speakersInProse } from '../people/proseSpeakers';
import { addressKind, hostOf, isOwnPage } from '../words/addresses';
import { chosenLabel } from '../words/announcement';
import { framingOf } from '../words/framing';
import { sessionWords } from '../words/words';
import { leadLink, leadOf } from './itemLine';
import { type LineReading, lineEvidence } from './lineSigns';
import { listFrom, peopleInList } from './peopleBelow';
import { labelledWords, markedTitle } from './sectionText';
import { sessionLinksOf } from './sessionPages';

/** Bold, a link, a quotation, a time or a label that a line begins with, or after a picture: `🎤 **Fences**`. */
export const titleStart =
  /^\s*(?:>\s*)?(?:\p{Extended_Pictographic}\uFE0F?\s*)?(?:\*|_|\[|["“«„'‘]|\d{1,2}[:h.]\d|[A-Z]\w+(?: \w+)?:|<(?:[abiu]|em|span|strong|[ABIU]|EM|SPAN|STRONG)[\s>])/u;

/** `Fences - Ana Ruiz [Video](…)`, `Fences - Ana Ruiz ([slides](…))`; `by` may stand in any sentence. */
const pageEnd = new RegExp(
  `\\[(?:video|recording|presentation|slides|paper|outline|abstract)\\]${linkTail}\\)?\\s*$`,
  'i',
);
/** `Ana Ruiz - [Fences](…)` */
const linkedEnd = new RegExp(`^\\s*\\p{Lu}[^\\][]{3,80} [-–—] \\[[^\\][]+\\]${linkTail}\\s*$`, 'u');
/** No such link is longer. */
const longPage = 300;

/** A line of running text, broken where it was full. */
const goesOn = /(?:,|\s(?:and|or|und|oder|et|ou|y|o|e))\s*$/iu;
/** So many letters show it. */
const fewLetters = 10;

/** Running text breaks off in such a word where a line is full. */
const plainEnd = /\p{Ll},?\s*$/u;
/** As long as a full line is at least. */
const fullLine = 20;

/** Whether a line only begins with a link or a quotation because the one before it was full. */
function isRunOn({ text }: Line, before: Line | undefined): boolean {
  if (before === undefined || !/^\s*["“«„[]/.test(text)) return false;
  return before.text.length >= fullLine && plainEnd.test(before.text) && !titleStart.test(before.text);
}

/** Lines that begin with bold, a link or a quotation; in a paragraph of several lines each may be one. */
export function readLines(
  paragraph: Paragraph,
  index: number,
  { section, isAnnounced }: Pick<LineReading, 'section' | 'isAnnounced'>,
  context: TalkContext,
): readonly LineReading[] {
  const { blocks } = context;
  const after = blocks[index + 1];
  const readings: LineReading[] = [];
  const lines = wholeLinesOf(paragraph, after, context);
  for (const [i, line] of lines.entries()) {
    const isMarked = titleStart.test(line.text);
    if (
      !(isMarked || linkedEnd.test(line.text) || pageEnd.test(line.text.slice(-longPage))) ||
      (goesOn.test(line.text.slice(-fewLetters)) && !boldStart.test(line.text)) ||
      isRunOn(line, lines[i - 1]) ||
      line.start < (readings.at(-1)?.until ?? 0)
    )
      continue;
    const label = chosenLabel.exec(line.text)?.[0] ?? '';
    const span = { start: line.start + label.length, end: endOf(line) };
    const below = textBelow(lines, i, after);
    const told = below === undefined ? '' : wordsBelow(below, context);
    const prose = speakersInProse(told, context.lexicon);
    const isTold = sessionWords.test(told.toLowerCase());
    const around = { prose, isTold, section, isAnnounced };
    const reading = readLine(span, lines.slice(i + 1, i + 1 + fewLines), around, context);
    if (reading !== undefined && (isMarked || !reading.line.by)) readings.push(reading);
  }
  return readings;
}

/** What stands below a line: the rest of its paragraph up to the next line in bold, or the next paragraph. */
function textBelow(lines: readonly Line[], at: number, after: Block | undefined): Span | undefined {
  const first = lines[at + 1];
  if (first === undefined) return after?.kind === 'paragraph' ? after.whole : undefined;
  const others = lines.slice(at + 1, at + 1 + fewLines);
  const next = others.findIndex(({ text }) => boldStart.test(text));
  const last = next < 0 ? others.at(-1) : others[next - 1];
  return last === undefined ? undefined : { start: first.start, end: last.start + last.text.length };
}

/** Further below nobody is introduced. */
const fewLines = 12;

const boldStart = /^\s*(?:\*\*|__|<(?:b|strong)[\s>])/i;

function wordsBelow({ start, end }: Span, { note, phrases }: TalkContext): string {
  // That may be a talk itself.
  if (boldStart.test(note.text.slice(start, start + 8))) return '';
  return phrases.read({ start, end: Math.min(end, start + 1000) }).text;
}

/** `"Fences of Oak" by Ana Ruiz. This was about …`: the paragraph goes on about it. */
const quotedBy =
  /^\s*(["“«„][^"“”«»„]{4,160}["”»“],? (?:by|par|von|por) \p{Lu}\S*(?: \p{Lu}\S*){1,3}(?<!\p{Lu}))\. +(?=\p{Lu})/u;

/** Longer ones with a person in bold tell of the person: `**Ana Ruiz**, who builds fences, will speak of …`. */
const longLine = 120;

function readLine(
  span: Span,
  below: readonly Line[],
  around: Pick<LineReading, 'prose' | 'isTold' | 'section' | 'isAnnounced'>,
  context: TalkContext,
): LineReading | undefined {
  const [next] = below;
  const phrase = context.phrases.readStart(span);
  const all = withoutLabels(phrase);
  const words = quotedBy.exec(all)?.[1] ?? all;
  const link = leadLink(phrase);
  const led = leadOf(phrase);
  const quoted = led === undefined ? singleQuoted.exec(words)?.[1] : undefined;
  const marked = led ?? quoted;
  const isBold = phrase.strong.some(({ start }) => start <= 2);
  const own = quoted !== undefined ? titled(quoted) : lineOf(words, link && marked, context);
  // `**[Ana Ruiz - Acme - Fences](…)**` has its title.
  const isParted = link !== undefined && own.people.length > 0 && !own.isSpeakerOnly;
  const under = isBold && !isParted && next !== undefined ? titleUnder(words, next, context) : undefined;
  const line = under ?? own;
  const lead = marked ?? (line.people.length > 0 && line.title !== '' ? line.title : undefined);
  if (
    lead === undefined ||
    words.length > maxTalkLine ||
    (words.length > longLine && /[.!]$/.test(words) && nameScore(lead, context.lexicon) >= surePerson) ||
    isFieldLine(phrase) ||
    // `[ana](https://twitter.com/ana) "The fences are red" - Bo Lind` quotes somebody.
    (link !== undefined &&
      addressKind(link.target) === 'person' &&
      !line.people.includes(phrase.text.slice(link.start, link.end))) ||
    (under === undefined && labelledLine(words, context).names.length > 0) ||
    // `Fences in Photos`, unless somebody speaks on it.
    (framingOf(lead).role !== 'plain' && !(line.people.length > 0 && !line.by && lead.split(' ').length > 2))
  )
    return undefined;
  const links = withLinesBelow(sessionLinksOf(phrase, context), below, context);
  // `[Fences](…) from Acme` stands below slides that are shown, and says whose they are.
  if (line.isSpeakerOnly && links.slides !== undefined && link !== undefined) return undefined;
  const after = words.slice(words.indexOf(lead) + lead.length);
  const ledBy = line.people.length > 0 ? undefined : peopleAfter(after, context.lexicon);
  const isAlone = /^[\s"”»'’.:|-]*$/u.test(after);
  const isUnled = line.people.length === 0 && ledBy === undefined;
  const inLines = isUnled ? peopleIn(below, context) : undefined;
  const inList =
    isUnled && inLines === undefined && isBold && isAlone
      ? peopleInListBelow(span, below, context)
      : undefined;
  const listed = inLines ?? inList;
  const isExact = line.people.length > 0 || ledBy?.isAll === true || (isAlone && listed !== undefined);
  const others = ledBy ?? listed;
  const unbold = link !== undefined ? 'linked' : marked !== undefined ? 'quoted' : undefined;
  const mark: LineReading['mark'] = isBold ? 'bold' : unbold;
  const whole = under === undefined || next === undefined ? span : { start: span.start, end: endOf(next) };
  const reading = {
    ...around,
    span: whole,
    until: listed?.end ?? whole.end,
    line,
    links,
    lead,
    mark,
    isWhole: isExact || isAlone,
    isExact,
    length: words.length,
    hasPage: context.page.isEdition && isOwnPage(link?.target ?? ''),
    host: link === undefined ? undefined : hostOf(link.target),
    areInList: inList !== undefined,
    people: line.people.length > 0 && line.score >= surePerson ? line.people : (others?.names ?? []),
    companies: line.people.length > 0 ? line.companies : (others?.companies ?? []),
    evidence: 0,
  };
  if (reading.people.length === 0 && isKindOnly(lead)) return undefined;
  reading.evidence = lineEvidence(reading);
  return reading;
}

/** With the pages that lines below link which do nothing else, up to the next title: `**Fences**` ⏎ `https://youtu.be/…` */
function withLinesBelow(links: TalkLinks, below: readonly Line[], { phrases }: TalkContext): TalkLinks {
  let known = links;
  for (const line of below) {
    const found = labelledLinks(spanOf(line), phrases);
    if (found === noLinks && titleStart.test(line.text)) break;
    known = withMissing(known, found);
  }
  return known;
}

/** `**Ana Ruiz**` ⏎ `_Fences_`: a line that names people and nothing else, above a marked one that is no person's. */
function titleUnder(words: string, next: Line, context: TalkContext): TalkLine | undefined {
  const { names, companies, score } = readPeople(words, context.lexicon);
  const isSure = score >= surePerson;
  const below = spanOf(next);
  const title =
    isSure || context.habits.italicTitles
      ? (markedTitle(below, context) ?? labelledWords(below, context))
      : undefined;
  if (title === undefined) return undefined;
  const who = isSure ? { people: names, companies } : { people: [words], companies: [] };
  return { ...titled(title), ...who, score: Math.max(score, surePerson) };
}

/** The persons whom lines name, and where the last of these lines ends. */
interface Listed extends Pick<People, 'names' | 'companies'> {
  readonly end: number;
}

/** The persons that the line below a title names, if it does nothing else; others may follow on lines of their own. */
function peopleIn(lines: readonly Line[], { lexicon }: TalkContext): Listed | undefined {
  let listed: Listed | undefined;
  for (const line of lines) {
    if (line.text.length > longList) break;
    const people = readPeople(line.text.replace(/^\s*(?:>|--+|[–—])\s*|[*_]|\\?\s*$/g, ''), lexicon);
    const isSure = people.score >= clearPerson;
    if (!isSure) break;
    const { names = [], companies = [] } = listed ?? {};
    listed = {
      names: [...names, ...people.names],
      companies: [...companies, ...people.companies],
      end: endOf(line),
    };
  }
  return listed;
}

const longList = 200;

/** Those whom the list names that follows right below the last line of a paragraph. */
function peopleInListBelow(span: Span, below: readonly Line[], context: TalkContext): Listed | undefined {
  if (below.length > 0) return undefined;
  const { blocks } = context;
  const { names, companies } = peopleInList(listFrom(blocks, firstFrom(blocks, span.end)), context);
  return names.length === 0 ? undefined : { names, companies, end: span.end };
}

/** `'Fences' from Ana Ruiz`; an apostrophe ends nothing. */
const singleQuoted = /^['‘](?=\p{Lu})([^\n]{4,160}?)['’](?=$|[\s,.:;(–-])/u;

/** After a linked title and a colon comes what is said about it: `[Fences](…): very good`. */
function lineOf(words: string, linked: string | undefined, { lexicon, habits }: TalkContext): TalkLine {
  const isTold = linked !== undefined && words.startsWith(`${linked}:`);
  return readTalkLine((isTold ? linked : words).slice(0, maxTalkLine), lexicon, habits);
}

/** `Source: [Fences](…) by Ana Ruiz`, `Photograph by [Ana Ruiz](…)` */
const credit =
  /^(?:references?|sources?|quellen?|via|credits?|photos?|further reading|see also|fig(?:ure)?\.? ?\d+)\s*:|^(?:photo(?:graph)?s?|pictures?|images?|illustrations?|fotos?|bild(?:er)?) (?:by|von|par|por)\s/iu;

/** `**Q: Why?**` */
const asked = /^(?:q|a|question|answer|frage|antwort|réponse|pregunta|respuesta|pergunta|resposta) ?\d* ?:/i;

/** `**Conference:** FooConf 2019`: says something of the note, names no talk. */
function isFieldLine(phrase: Phrase): boolean {
  if (credit.test(phrase.text)) return true;
  const [first] = phrase.strong;
  if (first === undefined || first.start > 1) return false;
  const bold = phrase.text.slice(first.start, first.end);
  return /:\s*$/.test(bold) || asked.test(bold) || /^\s*:/.test(phrase.text.slice(first.end));
}
