import type { Block } from '../markdown/markdown';
import type { Note } from '../note';
import { firstLineOf, type Span } from '../text/span';
import { titleAfterComma } from './commaSplits';
import { withoutEdition } from './editionFrame';
import { type PageFraming, pageFraming } from './framing';
import { withGroupKinds } from './groupKinds';
import { headingTalks } from './headingTalks';
import type { Lexicon, NamingHabits } from './lexicon';
import { listTalks } from './listTalks';
import { mentions } from './mentions';
import { clearPerson, nameScore, surePerson } from './nameScore';
import { boldLinesOf } from './paragraphLines';
import { paragraphTalks } from './paragraphTalks';
import { readPeople } from './people';
import { maxNamesLine, speakerLabel } from './peopleBelow';
import { Regions } from './regions';
import { withoutFrame } from './sessionFrame';
import { shortcodeTalks } from './shortcodeTalks';
import { slotTalks } from './slotTalks';
import { tableTalks } from './tableTalks';
import { type FoundTalk, maxTalkLine, type TalkContext, talkContextOf } from './talkContext';
import { type Habits, readTalkLine, sidesOf } from './talkLine';
import { withoutLabels } from './talkLinks';

/** The talks a note's body names, and the mentions of others; each in text order. */
export interface FoundTalks {
  readonly talks: readonly FoundTalk[];
  readonly mentions: readonly FoundTalk[];
}

/** Longer ones are sentences. */
const maxTitle = 170;

/** All forms one after the other; what a talk covers is not looked through again for others. */
export function findTalks(note: Note, page: PageFraming = pageFraming('', '')): FoundTalks {
  const base = talkContextOf(note, page);
  const { habits, naming } = habitsOf(base);
  const { blocks, phrases, sections } = base;
  const lexicon = base.lexicon.with(naming);
  const context: TalkContext = { note, blocks, phrases, lexicon, sections, page, habits };
  const talks: FoundTalk[] = [...shortcodeTalks(context)];
  for (const form of [slotTalks, headingTalks, paragraphTalks, listTalks, tableTalks]) {
    const regions = new Regions(talks.map(({ region }) => region));
    const taken = (at: number) => regions.has(at);
    const found = form(context, taken);
    talks.push(...found.filter(({ span, title }) => !taken(span.start) && title.length <= maxTitle));
  }
  talks.sort((a, b) => a.span.start - b.span.start);
  const titled = talks.map((talk) => ({ ...talk, title: habits.withoutEdition(talk.title) }));
  return { talks: withGroupKinds(titled, context), mentions: mentions(context, titled) };
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
  const { names, companies, score } = readPeople(words, lexicon);
  return score >= (names.length > 2 ? surePerson : clearPerson)
    ? namingOf(words, companies, lexicon)
    : undefined;
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
function habitsOf(context: TalkContext): {
  habits: Habits;
  naming: NamingHabits;
} {
  let left = 0;
  let right = 0;
  let alone = 0;
  const naming = { bare: 0, employed: 0, either: 0 };
  let given = 0;
  let named = 0;
  let headings = 0;
  let names = 0;
  let between = 0;
  let commas = 0;
  const told: string[] = [];
  for (const { block, next, content } of titledLines(context)) {
    if (content.end - content.start > maxTalkLine) continue;
    const words = withoutLabels(context.phrases.read(content)).replace(speakerLine, '');
    if (block.kind === 'heading') {
      headings++;
      if (nameScore(words, context.lexicon) >= clearPerson) names++;
    }
    if (givenNameAfterBy.test(words)) given++;
    if (nameAfterBy.test(words)) named++;
    if (titleAfterComma(withoutFrame(words).rest, context.lexicon) !== undefined) commas++;
    const sides = sidesOf(words, context.lexicon);
    const isNamed = nameAfterBy.test(words) || namesInside.test(words);
    if (sides.left || sides.right || sides.alone || isNamed) told.push(words);
    const below = block.kind === 'heading' ? namedBelow(next, context) : undefined;
    if (below !== undefined) naming[below]++;
    if (sides.alone) alone++;
    if (sides.left) {
      left++;
      if (words.split(dash).length > 2) between++;
    }
    if (sides.right) right++;
  }
  const habits: Habits = {
    order: left > right && left >= 2 ? 'speakerFirst' : right > left ? 'titleFirst' : undefined,
    bareSpeakers: alone >= 2 || (names >= 3 && names * 2 > headings),
    titleFollows: left >= 4 && between * 2 < left,
    commaBeforeTitle: commas >= 3 && commas > right,
    withoutEdition: withoutEdition(context.page.names),
  };
  for (const words of told) {
    const { companies } = readTalkLine(words, context.lexicon, habits);
    naming[namingOf(words, companies, context.lexicon)]++;
  }
  return {
    habits,
    naming: {
      commasJoinPeople: naming.employed === 0 && (naming.bare >= 2 || naming.either >= 3),
      commasAddCompanies: naming.employed > 0,
      givenNamesAfterBy: given >= 2 || named >= 3,
    },
  };
}
