import type { Block } from '../markdown/markdown';
import type { Span } from '../text/span';
import { framingOf } from './framing';
import { endOf, linesOf, wordsOn } from './paragraphLines';
import { labelledLine, type NextLine, speakerLabel } from './peopleBelow';
import { titleLabel } from './sectionText';
import type { FoundTalk, TalkContext } from './talkContext';
import { titled } from './talkLine';
import { talkLinksOf, withoutLabels } from './talkLinks';

/** Cheap to see: a line that begins with a label. */
const anyLabel = /(?:^|\n)[>*_\s]*\p{L}[\p{L} ]{2,20}[*_]*:/u;

/** A title may be broken where its line was full. */
const mostLines = 3;
const longest = 200;

interface Worded extends Span {
  readonly words: string;
}

/**
 * The session that a paragraph names by a label, and in which the title stands above or beside it: `Oak Fences` ⏎
 * `Speaker: Ana Ruiz (Acme)`, bold or not; the title may also be all of the paragraph before, or bear a label itself:
 * `Title: Oak Fences`. A sentence is none.
 */
export function labelledTalk(
  { whole }: Block,
  above: Block | undefined,
  context: TalkContext,
): FoundTalk | undefined {
  const { note, phrases } = context;
  if (!anyLabel.test(note.text.slice(whole.start, Math.min(whole.end, whole.start + longest * mostLines))))
    return undefined;
  const lines = wordsOf(whole, context);
  const at = lines.findIndex(({ words }) => speakerLabel.test(words));
  const label = lines[at];
  if (label === undefined) return undefined;
  const { people, last } = peopleAt(lines, at, context);
  if (people.names.length === 0) return undefined;
  // `## Oak Fences` ⏎ `> How to mend them` ⏎ `Speaker: Ana Ruiz` has its title in the heading.
  const isAside = above !== undefined && note.text.startsWith('>', above.whole.start);
  const before =
    at > 0 || above?.kind !== 'paragraph' || above.itemDepth > 0 || isAside
      ? []
      : wordsOf(above.whole, context);
  const title =
    titleIn(lines.slice(0, at), context) ??
    titleIn(lines.slice(last + 1).filter(hasTitle), context) ??
    titleIn(before, context);
  if (title === undefined) return undefined;
  const span = { start: Math.min(title.start, label.start), end: Math.max(title.end, lines[last]?.end ?? 0) };
  const line = titled(title.words);
  return {
    title: line.title,
    speakers: people.names,
    companies: people.companies,
    kind: line.kind,
    ...talkLinksOf(phrases.read({ start: span.start, end: whole.end })),
    isStub: false,
    span,
    region: { start: span.start, end: Math.max(span.end, whole.end) },
  };
}

function wordsOf(span: Span, context: TalkContext): readonly Worded[] {
  return linesOf(context.note.text, span)
    .slice(0, mostLines + 3)
    .map((line) => ({ start: line.start, end: endOf(line), words: wordsOn(line, context) }))
    .filter(({ words }) => words !== '');
}

/** Who a labelled line names; their company may go on on the next one. */
function peopleAt(
  lines: readonly Worded[],
  at: number,
  context: TalkContext,
): { readonly people: NextLine; readonly last: number } {
  const { words = '' } = lines[at] ?? {};
  const goesOn = words.split('(').length > words.split(')').length ? lines[at + 1]?.words : undefined;
  const people = labelledLine(goesOn === undefined ? words : `${words} ${goesOn}`, context);
  return { people, last: goesOn === undefined ? at : at + 1 };
}

function hasTitle({ words }: Worded): boolean {
  return titleLabel.test(words);
}

/** The title that lines are: one with a label, or all of them. */
function titleIn(lines: readonly Worded[], { phrases }: TalkContext): Worded | undefined {
  const labelled = lines.find(hasTitle);
  if (labelled !== undefined) return { ...labelled, words: labelled.words.replace(titleLabel, '') };
  const [first] = lines;
  if (first === undefined) return undefined;
  const span = { start: first.start, end: lines.at(-1)?.end ?? first.end };
  const words = withoutLabels(phrases.read(span));
  const isTitle =
    lines.length <= mostLines &&
    words.length <= longest &&
    /^["“«„]?[\p{Lu}\d]/u.test(words) &&
    !/[.:;,]$/.test(words) &&
    !/^[\p{L} ]{3,20}:\s*\d/u.test(words) &&
    isTitled(words);
  return isTitle ? { ...span, words } : undefined;
}

/** `Growing a Community` may end a note as well, but has no speaker there; `Day 2` and `Opening` are no titles. */
function isTitled(words: string): boolean {
  const { role } = framingOf(words);
  return role === 'plain' || (role === 'frame' && words.split(' ').length >= fewestWords);
}

const fewestWords = 3;
