import type { Block } from '../../markdown/markdown';
import { allMatches } from '../../text/allMatches';
import { firstLineOf, type Span } from '../../text/span';
import { eastAsianName } from '../people/eastAsianPeople';
import type { Lexicon, NamingHabits } from '../people/lexicon';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { behindColon, closingPeople, dashedPeople } from '../people/peopleAtEnd';
import { namesSeveral } from '../people/surnamesAtStart';
import { withoutEdition } from './editionFrame';
import type { Habits } from './habits';
import { boldLinesOf } from './paragraphLines';
import { leadingPeople, partsAtComma } from './peopleAtStart';
import { maxNamesLine, speakerLabel } from './peopleLine';
import { withoutFrame } from './sessionFrame';
import { maxTalkLine, type TalkContext } from './talkContext';
import { readTalkLine, sidesOf } from './talkLine';
import { withoutLabels } from './talkLinks';
import { withoutTrack } from './trackEnd';

/** How a file writes its talks down. */
export interface FileHabits {
  readonly habits: Habits;
  readonly naming: NamingHabits;
}

/** `Speaker: Ana Ruiz, Acme` is read like `Ana Ruiz, Acme`. */
const speakerLine = /^(?:speakers?|presenters?)\s*:\s*/iu;

const nameAfterBy = /\S\s(?:by|par) \p{Lu}\p{L}+\.? \p{Lu}[\p{L}'’-]+$/u;
/** `Fences (Ana Ruiz & Bo Lind)` */
const namesInside = /\S \(\p{Lu}\p{L}+\.? \p{Lu}[\p{L}'’-]+(?=[ ,)])[^()]{0,80}\)$/u;
const givenNameAfterBy = /\s(?:by|par|von|por) \p{Lu}\p{Ll}{1,14}$/u;

/** What the first line of a paragraph names: `## Fences` ⏎ `Ana Ruiz, Acme`. */
function namedBelow(block: Block | undefined, { note, phrases, lexicon }: TalkContext): Naming | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const line = firstLineOf(note.text, block.whole);
  if (line.end - line.start > maxNamesLine) return undefined;
  const words = phrases.read(line).text.replace(speakerLabel, '').trimEnd();
  const { companies, score } = readPeople(words, lexicon);
  return score >= clearPerson ? namingOf(words, companies, lexicon) : undefined;
}

/** What commas part in a line with people: nothing (or more people), a company, or what may be either. */
type Naming = 'bare' | 'employed' | 'either';

/** A company in parentheses, `Ana Ruiz (Acme)`, tells nothing of commas. */
function namingOf(words: string, companies: readonly string[], lexicon: Lexicon): Naming {
  if (companies.length === 0) return 'bare';
  const afterComma = companies.filter((name) => !words.includes(`(${name}`));
  return afterComma.some((name) => nameScore(name, lexicon) < surePerson) ? 'employed' : 'either';
}

const dash = /\s[-–—|]\s/;

/** As many are no chance. */
const fewestColons = 3;

/** Early enough for names. */
const beforeColon = /^\p{Lu}[^:]{2,90}:\s+\S/u;

const fewestClosed = 3;

const fewestParted = 4;

/** Lines of two parts, and those of them that end in people. */
interface Parted {
  all: number;
  spoken: number;
}

const noneYet = (): Parted => ({ all: 0, spoken: 0 });

/** Whether nearly all of some lines end in who speaks. */
function areSpoken({ all, spoken }: Parted): boolean {
  return spoken >= fewestParted && spoken * 5 >= all * 3;
}

/** Whether a name is one by itself, by the handle beside it or by its script. */
function isSomebody(name: string, words: string, lexicon: Lexicon): boolean {
  return /@\w/.test(words) || eastAsianName.test(name) || nameScore(name, lexicon) >= wholeName;
}

/** Of four words and more, too. */
const wholeName = 0.7;

/** `**Ana Ruiz**` ⏎ `_Catching Cats_` */
const italicBelow =
  /^(?:\*\*|__|<(?:b|strong)>)([^\n*_<]{4,50})(?:\*\*|__|<\/(?:b|strong)>)[ \t\\]*\r?\n(?:[*_](?![*_])|<(?:i|em)>)\S[^\n]*(?:[*_]|<\/(?:i|em)>)[ \t\\]*\r?$/gmu;

/** Whether people stand so above their titles, some of them for sure. */
function haveItalicTitles({ note, lexicon }: TalkContext): boolean {
  const names = allMatches(note.text, italicBelow).map(([, name = '']) => name);
  const sure = names.filter((name) => readPeople(name, lexicon).score >= surePerson).length;
  return names.length >= fewestItalic && sure * 2 >= names.length;
}

const fewestItalic = 3;

interface TitledLine {
  readonly block: Block;
  readonly next: Block | undefined;
  readonly content: Span;
}

/** Headings, items, and lines in bold, which may be headings to their author. */
function titledLines({ note, blocks }: TalkContext): readonly TitledLine[] {
  return blocks.flatMap((block, i): readonly TitledLine[] => {
    const next = blocks[i + 1];
    if (block.kind === 'heading' || block.kind === 'listItem')
      return [{ block, next, content: block.content }];
    if (block.kind !== 'paragraph' || block.itemDepth > 0) return [];
    return boldLinesOf(note.text, block.whole).map((content) => ({ block, next, content }));
  });
}

/** How the headings, items and bold lines of the file are built, all of them together: single lines can't tell. */
export function fileHabitsOf(context: TalkContext): FileHabits {
  const naming = { bare: 0, employed: 0, either: 0 };
  const count = {
    /** Headings that are a name. */
    names: 0,
    /** People left and right of a separator, and alone. */
    left: 0,
    right: 0,
    alone: 0,
    /** People left of a colon, and items that may be so. */
    colons: 0,
    items: 0,
    /** People left of one separator, and another behind it. */
    between: 0,
    /** After `by`: a given name, a whole one. */
    given: 0,
    named: 0,
  };
  /** Headings and lines in bold that end in parentheses, and those of them that hold a person for sure. */
  const closed = { lines: 0, spoken: 0, sure: 0 };
  const inHeadings = { dashed: noneYet(), coloned: noneYet(), led: noneYet(), authored: noneYet() };
  const inOthers = { dashed: noneYet(), coloned: noneYet(), led: noneYet(), authored: noneYet() };
  const headings: string[] = [];
  const told: string[] = [];
  for (const { block, next, content } of titledLines(context)) {
    if (content.end - content.start > maxTalkLine) continue;
    const words = withoutLabels(context.phrases.read(content)).replace(speakerLine, '');
    if (block.kind === 'heading') {
      headings.push(words);
      if (nameScore(withoutFrame(words).rest, context.lexicon) >= clearPerson) count.names++;
    }
    if (block.kind !== 'listItem') {
      closed.lines++;
      const people = closingPeople(withoutFrame(words).rest)?.people ?? [];
      if (people.length > 0) closed.spoken++;
      if (people.some((name) => isSomebody(name, words, context.lexicon))) closed.sure++;
    }
    if (block.kind === 'listItem' && block.depth === 0) count.items++;
    if (givenNameAfterBy.test(words)) count.given++;
    const isNamedAfterBy = nameAfterBy.test(words);
    if (isNamedAfterBy) count.named++;
    const sides = sidesOf(words, context.lexicon);
    const isParted = sides.left || sides.right || sides.alone;
    if (isParted || isNamedAfterBy || namesInside.test(words)) told.push(words);
    const below = block.kind === 'heading' ? namedBelow(next, context) : undefined;
    if (below !== undefined) naming[below]++;
    if (sides.alone) count.alone++;
    // Titles hold colons as well.
    if (sides.left && !dash.test(words)) count.colons++;
    else if (sides.left) {
      count.left++;
      if (words.split(dash).length > 2) count.between++;
    }
    const { dashed, coloned, led, authored } = block.kind === 'heading' ? inHeadings : inOthers;
    const behind = behindColon(words)?.people;
    if (behind !== undefined) {
      coloned.all++;
      if (readPeople(behind, context.lexicon).score >= clearPerson) coloned.spoken++;
    }
    const { rest } = withoutFrame(words);
    if (beforeColon.test(rest)) {
      authored.all++;
      if (namesSeveral(rest)) authored.spoken++;
    }
    if (partsAtComma(rest) !== undefined) {
      led.all++;
      if (leadingPeople(rest, context.lexicon) !== undefined) led.spoken++;
    }
    const isDashed = words.split(dash).length === 2;
    const isSpoken =
      sides.right ||
      (isDashed && dashedPeople(words)?.people.every((name) => eastAsianName.test(name)) === true);
    if (isSpoken) count.right++;
    if (isDashed) {
      dashed.all++;
      if (isSpoken) dashed.spoken++;
    }
  }
  if (count.colons >= fewestColons || count.colons * 2 >= count.items) count.left += count.colons;
  const offEdition = withoutEdition(context.page.names);
  const offTrack = withoutTrack(headings);
  const habits: Habits = {
    order:
      count.left > count.right && count.left >= 2
        ? 'speakerFirst'
        : count.right > count.left
          ? 'titleFirst'
          : undefined,
    bareSpeakers: count.alone >= 2 || (count.names >= 3 && count.names * 2 > headings.length),
    titleFollows: count.left >= 4 && count.between * 2 < count.left,
    closingPeople:
      closed.spoken >= fewestClosed && closed.spoken * 2 >= closed.lines && closed.sure * 3 >= closed.spoken,
    dashedPeople: areSpoken(inHeadings.dashed) || areSpoken(inOthers.dashed),
    colonPeople: areSpoken(inHeadings.coloned) || areSpoken(inOthers.coloned),
    surnames: areSpoken(inHeadings.authored) || areSpoken(inOthers.authored),
    leadingPeople: areSpoken(inHeadings.led) || areSpoken(inOthers.led),
    italicTitles: haveItalicTitles(context),
    areLettered: ['A. ', 'B. ', 'C. '].every((letter) => headings.some((words) => words.startsWith(letter))),
    bare: (line) => offEdition(offTrack(line)),
  };
  for (const words of told) {
    // One company after a comma tells already.
    if (naming.employed > 0) break;
    const { companies } = readTalkLine(words, context.lexicon, habits);
    naming[namingOf(words, companies, context.lexicon)]++;
  }
  return {
    habits,
    naming: {
      commasJoinPeople: naming.employed === 0 && (naming.bare >= 2 || naming.either >= 3),
      commasAddCompanies: naming.employed > 0,
      givenNamesAfterBy: count.given >= 2 || count.named >= 3,
    },
  };
}
