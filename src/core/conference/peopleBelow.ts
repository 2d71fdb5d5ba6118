import type { Block } from '../markdown/markdown';
import { firstLineOf } from '../text/span';
import type { Habits } from './habits';
import type { Lexicon } from './lexicon';
import { clearPerson, surePerson } from './nameScore';
import { readPeople } from './people';
import { isRole } from './roles';
import type { Section } from './sections';
import { firstSaying, sayingSection } from './sectionText';
import { speakersCalledAt } from './speakerCalls';
import type { TalkContext } from './talkContext';
import { maxTalkLine } from './talkContext';
import { readTalkLine, type TalkLine } from './talkLine';
import { leaderNouns, oneSession, speakerNouns } from './words';

/** Persons on the line after. */
export interface NextLine {
  readonly names: readonly string[];
  readonly companies: readonly string[];
  /** The index of the heading that holds them, which is no talk of its own. */
  readonly heading: number | undefined;
  /** Whether a role, a company or a label stands with them. */
  readonly isSure: boolean;
}

/** `Speaker: Ana Ruiz`, `por Ana Ruiz`; what may mean something else as well needs its colon. */
export const speakerLabel = new RegExp(
  `^(?:(?:by|par|von|por|with|avec|mit|con|com|who|people|${speakerNouns}|presented by)(?![\\p{L}])\\s*:?|(?:${leaderNouns})\\s*:)\\s*`,
  'iu',
);

/** `Speaker: Ana Ruiz, co-author: Bo Lind` */
const anotherLabel = new RegExp(`(?:[,;|]|\\s[–—-])\\s*(?:${speakerNouns}|${leaderNouns})\\s*:\\s*`, 'giu');

/** A label that says of several people. */
const severalLabel = /(?:[^(]s|nen|panel)\s*:\s*$/iu;

/** Who speaks only where nobody else does. */
const moderatorLabel =
  /^(?:(?:session |panel )?(?:chairs?|hosts?|moderator(?:s|in)?|moderat(?:eurs?|rices?|ion)|modérat(?:eurs?|rices?)|moderador(?:es|a|as)?)|(?:moderated|hosted|chaired|modérée?|moderiert|moderad[oa]) (?:by|par|von|por))\s*:\s*/iu;

/** `王小明 / Acme Research`: names of Chinese have few letters. */
const eastAsianSpeaker = /^(\p{sc=Han}{2,4}) ?[/／|｜] ?\S/u;

/** A line of names is short. */
export const maxNamesLine = 160;

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
    return { names: people.names, companies: people.companies, heading: index + 1, isSure: true };
  }
  const found = firstPeople(first, section, context);
  if (found.names.length > 0) return found;
  const announced = announcedPeople(section.blocks, context);
  return announced.names.length > 0 ? announced : headedPeople(index, sections, context);
}

/** `### Fences` ⏎ `[Slides](…)` ⏎ `#### by Ana Ruiz` */
function headedPeople(index: number, sections: readonly Section[], { lexicon }: TalkContext): NextLine {
  const below = sections[index + 1];
  const label = below?.parent === index ? speakerLabel.exec(below.words)?.[0] : undefined;
  const people = readPeople(below?.words.slice(label?.length) ?? '', lexicon);
  return label === undefined || people.score < surePerson
    ? noNextLine
    : { names: people.names, companies: people.companies, heading: index + 1, isSure: true };
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
    for (const words of [before, sentence]) {
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

function peopleLine(line: string, { lexicon }: TalkContext): NextLine {
  // `"Fences" - Ana Ruiz` is a session of its own.
  if (line.length > maxNamesLine || /^["“«„]/.test(line)) return noNextLine;
  const eastern = eastAsianSpeaker.exec(line);
  if (eastern !== null) return { names: [eastern[1] ?? ''], companies: [], heading: undefined, isSure: true };
  const words = line.replace(anotherLabel, '; ');
  const label = speakerLabel.exec(words)?.[0] ?? moderatorLabel.exec(words)?.[0] ?? '';
  // `Speakers: Ana Ruiz, Bo Lind`
  const areSeveral = severalLabel.test(label) && !lexicon.habits.commasAddCompanies;
  const said = withRoleAfterComma(words.slice(label.length));
  const people =
    areSeveral || mayNameSeveral(label, said, lexicon)
      ? readPeople(said, lexicon.joiningPeople)
      : readPeople(said, lexicon);
  const isSure = label.includes(':') || people.hasRole || people.hasHandle ? surePerson : 0.8;
  // `Ana Ruiz (@ana), Yahoo!`
  const isSentence = (people.hasHandle ? /[.?]$/ : /[.!?]$/).test(
    words.replace(/\b(?:Inc|Ltd|Jr|Dr)\.$/, ''),
  );
  return people.score >= isSure && !isSentence
    ? {
        names: people.names,
        companies: people.companies,
        heading: undefined,
        isSure: people.hasRole || label !== '',
      }
    : noNextLine;
}

/** `Ana Ruiz: Head of Fences, Acme`, as `Ana Ruiz, Head of Fences, Acme`. */
function withRoleAfterComma(said: string): string {
  const [, name, role = ''] = /^(\S+ [^:,]{2,40}):\s+([^,]*)/.exec(said) ?? [];
  return name !== undefined && isRole(role) ? said.replace(':', ',') : said;
}

/** `Speaker(s): Ana Ruiz, Bo Lind`, but not `Speaker(s): Ana Ruiz, Acme`. */
function mayNameSeveral(label: string, said: string, lexicon: Lexicon): boolean {
  if (!/\(s\)\s*:/.test(label)) return false;
  const { companies, score } = readPeople(said, lexicon.joiningPeople);
  return companies.length === 0 && score >= clearPerson;
}

/** `Speaker: Ana Ruiz` as the second line of an item. */
export function labelledPeople(text: string, context: TalkContext): NextLine {
  const line = /^[^\n]*\n[ \t]*([^\n]*)/.exec(text)?.[1] ?? '';
  return labelledLine(line.replace(/[*_]/g, '').trim(), context);
}

/** The same of a line's words. */
export function labelledLine(words: string, context: TalkContext): NextLine {
  return speakerLabel.exec(words)?.[0].includes(':') === true ? peopleLine(words, context) : noNextLine;
}

/** The persons that a paragraph names, if it does nothing else. */
export function peopleOnly({ whole }: Block, context: TalkContext): NextLine {
  return whole.end - whole.start > maxNamesLine
    ? noNextLine
    : peopleLine(context.phrases.read(whole).text, context);
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

/** The person or persons that a list begins with, outright or under `who`. */
export function bulletPeople(blocks: readonly Block[], context: TalkContext): NextLine {
  const items = blocks.filter((block) => block.kind === 'listItem').slice(0, 8);
  const names: string[] = [];
  const companies: string[] = [];
  let isSure = false;
  const label = items.findIndex(({ content }, i) => i < 3 && isLabel(context.phrases.read(content).text));
  const depth = items[Math.max(0, label)]?.depth ?? 0;
  for (const [i, item] of items.slice(Math.max(0, label)).entries()) {
    if (label >= 0 && i > 0 && item.depth <= depth) break;
    const words = context.phrases.read(item.content).text;
    const found = peopleLine(words, context);
    // Under `who` a person may be described by anything.
    const first =
      found.names.length > 0 || label < 0 ? found : peopleLine(words.split(/\s[-–—]\s|,/)[0] ?? '', context);
    // After the first, only who is one as surely: with a handle, a role or a company.
    const isAnother = item.depth === depth && first.names.length > 0 && (first.isSure || words.includes('@'));
    if (label < 0 && i > 0 && !isAnother) break;
    if (item.depth > depth + 1) continue;
    names.push(...first.names);
    isSure ||= first.isSure;
    companies.push(...first.companies);
  }
  return { names, companies, heading: undefined, isSure };
}

function isLabel(words: string): boolean {
  return speakerLabel.test(words) && words.replace(speakerLabel, '') === '';
}

export const noNextLine: NextLine = { names: [], companies: [], heading: undefined, isSure: false };
