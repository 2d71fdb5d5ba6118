import type { Block } from '../../markdown/markdown';
import { firstLineOf } from '../../text/span';
import type { Habits } from '../lines/habits';
import {
  labelledLine,
  maxNamesLine,
  moderatorLabel,
  type NextLine,
  noNextLine,
  peopleLine,
  speakerLabel,
} from '../lines/peopleLine';
import { bulletPeople, isLabel, listedPeople } from '../lines/peopleListed';
import type { Section } from '../lines/sections';
import { speakersCalledAt } from '../lines/speakerCalls';
import type { TalkContext } from '../lines/talkContext';
import { maxTalkLine } from '../lines/talkContext';
import { readTalkLine, type TalkLine } from '../lines/talkLine';
import { eastAsianPeople, isEastAsianName } from '../people/eastAsianPeople';
import type { Lexicon } from '../people/lexicon';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { oneSession } from '../words/words';
import { firstSaying, sayingSection } from './sectionText';

/** `# Channels` ⏎ `## Ana Ruiz, Core Developer, Acme`; `{{< speaker name="Ana Ruiz" >}}`; `Speaker: Ana Ruiz`; a first bullet with nothing but a person. */
export function nextLine(index: number, sections: readonly Section[], context: TalkContext): NextLine {
  const own = sections[index];
  if (own === undefined) return noNextLine;
  // `# Fences` ⏎ `## Abstract` ⏎ `- Ana Ruiz`.
  const section = sayingSection(own, index, sections, context);
  const first = firstSaying(section, context);
  if (first === undefined) {
    const below = sections[index + 1];
    if (below === undefined || below.parent !== index || section.framing.role !== 'plain') return noNextLine;
    // `# Fences` ⏎ `## Of Oak` ⏎ `### by Ana Ruiz`
    const last = sections[index + 2];
    if (below.blocks.length === 0 && last?.parent === index + 1 && speakerLabel.test(last.words)) {
      const said = nextLine(index + 1, sections, context);
      if (said.heading === index + 2) return said;
    }
    const people = readPeople(below.words.slice(0, maxTalkLine).replace(speakerLabel, ''), context.lexicon);
    const isLabelled = speakerLabel.test(below.words);
    const isAlone = readTalkLine(below.words, context.lexicon, {
      ...context.habits,
      bareSpeakers: true,
    }).isSpeakerOnly;
    if (people.score < surePerson || !(isAlone || isLabelled || people.hasHandle)) return noNextLine;
    // `# FenceConf` ⏎ `## Ana Ruiz` ⏎ `## Bo Lind`, each with notes below: these are the sessions.
    const beside = sections.find(({ parent }, i) => parent === index && i > index + 1);
    if (below.blocks.length > 0 && beside !== undefined && isNameOnly(beside.words, context.lexicon))
      return noNextLine;
    return { names: people.names, companies: people.companies, heading: index + 1, isSure: true };
  }
  const found = firstPeople(first, section, context);
  if (found.names.length > 0) return found;
  const announced = announcedPeople(section.blocks, context);
  return announced.names.length > 0 ? announced : headedPeople(index, sections, context);
}

/** `### Fences` ⏎ `[Slides](…)` ⏎ `#### by Ana Ruiz`; below an abstract also a lone `#### Ana Ruiz`. */
function headedPeople(index: number, sections: readonly Section[], { lexicon }: TalkContext): NextLine {
  const [own, below, next] = sections.slice(index, index + 3);
  if (own === undefined || below?.parent !== index) return noNextLine;
  const label = speakerLabel.exec(below.words)?.[0] ?? '';
  const isName =
    label !== '' ||
    (next?.parent !== index && own.framing.role === 'plain' && isNameOnly(below.words, lexicon));
  if (!isName) return noNextLine;
  const said = below.words.slice(label.length);
  const eastern = eastAsianPeople(said);
  if (label === '' && eastern.length > 0)
    return { names: eastern, companies: [], heading: index + 1, isSure: true };
  const people = readPeople(said, lexicon);
  return people.score < surePerson
    ? noNextLine
    : { names: people.names, companies: people.companies, heading: index + 1, isSure: true };
}

function isNameOnly(words: string, lexicon: Lexicon): boolean {
  return nameScore(words, lexicon) >= clearPerson || isEastAsianName(words);
}

/** `## Building Fences with Heavy Posts` ⏎ `Speaker: Ana Ruiz`: what looks like people in the heading belongs to its title. */
export function namesOthers(
  { names }: NextLine,
  { people, title, order, by }: TalkLine,
  habits: Habits,
): boolean {
  if (names.length === 0 || people.length === 0 || title === '') return false;
  // Where headings go so throughout, a company may look like somebody else.
  if (order === habits.order && !by) return false;
  const below = new Set(names.flatMap((name) => name.split(' ')));
  return !people.some((name) => name.split(' ').some((word) => below.has(word)));
}

/** `Talk by Ana Ruiz`, `Vortrag von Bo Lind`. */
const talkBy = new RegExp(
  `^(?:(?:this|an?|the) (?:[\\w-]+ ){0,3}|(?:das|ein|esta|una?|cette) (?:\\w+ )?)?(?:is the )?${oneSession}\\s+(?:(?:was|war|était|fue|foi) )?(?:by|von|par|por|de)\\s+`,
  'iu',
);

/** `by Ana Ruiz on Tuesday`, `by Bo Lind about walls`. */
const afterTalkBy = /\s(?:on|at|in|about|am|im|über|zu|sur|à|sobre|en|el|em)\s/u;

/** The blocks of the list that begins at one of them, up to the first that `isNext` says is none of it. */
export function listFrom(
  blocks: readonly Block[],
  from: number,
  isNext: (block: Block) => boolean = () => false,
): readonly Block[] {
  let to = from;
  for (let block = blocks[to]; block !== undefined && isOfList(block) && !isNext(block); )
    block = blocks[++to];
  return blocks.slice(from, to);
}

/** An item, or what stands in one. */
function isOfList(block: Block): boolean {
  return block.kind === 'listItem' || (block.kind === 'paragraph' && block.itemDepth > 0);
}

/** The speakers that a list right below a line names: in a first bullet with nothing but persons, or behind a label. */
export function peopleInList(blocks: readonly Block[], context: TalkContext): NextLine {
  const found = bulletPeople(blocks, context);
  return found.names.length > 0 ? found : announcedPeople(blocks, context);
}

/** A line or item further below that says who spoke. */
function announcedPeople(blocks: readonly Block[], context: TalkContext): NextLine {
  for (const block of blocks.slice(0, 6)) {
    if (block.kind !== 'listItem' && block.kind !== 'paragraph') continue;
    const { start, end } = block.kind === 'listItem' ? block.content : block.whole;
    if (end - start > maxNamesLine * 3 && block !== blocks[0]) continue;
    const { text } = context.phrases.readStart({ start, end });
    const labelled = labelledLine(text, context);
    // `Speaker(s): Ana Ruiz, Bo Lind` ⏎ `Slides: …`
    const line = context.phrases.read(firstLineOf(context.note.text, { start, end })).text;
    const first = line === text ? labelled : labelledLine(line, context);
    if (first.names.length > 0 && first.names.length >= labelled.names.length) return first;
    if (labelled.names.length > 0) return labelled;
    const said = talkBy.exec(text)?.[0];
    if (said === undefined) continue;
    const [sentence = ''] = text.slice(said.length).split(/[.!?](?:\s|$)/, 1);
    // Further below a sentence may tell of another talk.
    const [before = ''] = block === blocks[0] ? sentence.split(afterTalkBy, 1) : [];
    // `by Ana Ruiz (Head of Oak at Acme) and Bo Lind`
    const isCut = /\([^)]*$/.test(before);
    // `by Ana Ruiz` ⏎ `<br>Duration: 45 minutes`
    const own = line === text ? '' : line.slice(said.length);
    for (const words of isCut ? [sentence] : [own, before, sentence]) {
      const found = peopleLine(words, context);
      if (found.names.length > 0) return { ...found, isSure: true };
    }
  }
  return noNextLine;
}

/** Persons on the first line of a section or in its first list. */
function firstPeople(first: Block, section: Section, context: TalkContext): NextLine {
  if (first.kind === 'listItem') return bulletPeople(section.blocks, context);
  if (first.kind !== 'paragraph') return noNextLine;
  // `**Speakers**` ⏎ `* Ana Ruiz, Acme`
  if (first.whole.end - first.whole.start < maxLabel && isLabel(context.phrases.read(first.whole).text))
    return listedPeople(section.blocks.slice(section.blocks.indexOf(first) + 1), context);
  const called = speakersCalledAt(first.whole.start, context);
  if (called !== undefined) return { ...called, heading: undefined, isSure: called.names.length > 0 };
  const { start, end } = first.whole;
  // Co-speakers may follow on lines of their own, and so may handles and roles.
  const listed = linesOfPeople(first, context);
  if (listed !== undefined) return listed;
  const repeated = titleAgain(section.words, first, context);
  if (repeated !== undefined) return repeated;
  const line = peopleLine(context.phrases.read(firstLineOf(context.note.text, first.whole)).text, context);
  const whole =
    end - start <= maxNamesLine * 3
      ? peopleLine(context.phrases.read(first.whole).text, context)
      : noNextLine;
  // `**Ana Ruiz, Acme**` ⏎ `9:15, Hall B`: what is told below a company is no part of it.
  const isTold = line.companies.length > 0 && whole.names.length <= line.names.length;
  return whole.names.length > 0 && !isTold ? whole : line;
}

/** `## Fences` ⏎ `**Fences: Of Oak** - Ana Ruiz`: the title once more, and who told it. */
function titleAgain(title: string, { whole }: Block, context: TalkContext): NextLine | undefined {
  const phrase = context.phrases.read(firstLineOf(context.note.text, whole));
  const bold = phrase.strong[0];
  if (bold?.start !== 0) return undefined;
  const again = phrase.text.slice(0, bold.end).toLowerCase();
  if (!again.startsWith(title.trim().toLowerCase())) return undefined;
  const found = peopleLine(phrase.text.slice(bold.end).replace(/^[\s:,|–—-]+/, ''), context);
  return found.names.length > 0 ? { ...found, isSure: true } : undefined;
}

/** `Ana Ruiz` ⏎ `@ana` ⏎ `Bo Lind`: lines of a paragraph that are each a person, up to the first that is none. */
function linesOfPeople({ whole }: Block, context: TalkContext): NextLine | undefined {
  const names: string[] = [];
  const companies: string[] = [];
  const moderators: string[] = [];
  let isSure = false;
  let hasHandle = false;
  let at = whole.start;
  for (const line of context.note.text
    .slice(whole.start, Math.min(whole.end, whole.start + maxNamesLine * 4))
    .split('\n')) {
    // `> Ana Ruiz` ⏎ `> Bo Lind`
    const quote = /^[ \t]*>[> \t]*/.exec(line)?.[0].length ?? 0;
    const end = Math.max(at + quote, at + line.trimEnd().length);
    const { text } = context.phrases.read({ start: at + quote, end });
    at += line.length + 1;
    if (/^@[\w.-]+$/.test(text)) {
      hasHandle = true;
      continue;
    }
    const found = peopleLine(text, context);
    if (found.names.length === 0) break;
    (moderatorLabel.test(text) ? moderators : names).push(...found.names);
    companies.push(...found.companies);
    isSure ||= found.isSure;
  }
  // A single name may go on on the next line.
  return names.length >= 2 ||
    (names.length === 1 && moderators.length === 1) ||
    (names.length === 1 && hasHandle)
    ? { names, companies, heading: undefined, isSure: isSure || hasHandle }
    : undefined;
}

/** With its marks. */
const maxLabel = 30;
