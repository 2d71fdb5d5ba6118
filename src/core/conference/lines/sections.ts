import type { Block, Heading } from '../../markdown/markdown';
import type { Note } from '../../note';
import type { Span } from '../../text/span';
import type { Phrase, PhraseReader } from '../markup/phrase';
import { type Framing, framingOf } from '../words/framing';
import { withoutLabels } from './talkLinks';

/** A heading with what stands under it. */
export interface Section {
  readonly heading: Heading;
  readonly phrase: Phrase;
  /** The heading's words without labels. */
  readonly words: string;
  readonly framing: Framing;
  /** The index of the section that this one lies in; -1 for none. */
  readonly parent: number;
  /** Up to the next heading, whatever its level. */
  readonly blocks: readonly Block[];
  /** From the heading to the next one of any level. */
  readonly own: Span;
  /** From the heading to the next one of its level or above. */
  readonly region: Span;
}

/** A note's headings as sections, in text order. */
export function sectionsOf(note: Note, blocks: readonly Block[], phrases: PhraseReader): readonly Section[] {
  const at = blocks.flatMap((block, i) => (block.kind === 'heading' ? [i] : []));
  const headings = at.map((i) => blocks[i]).filter((block): block is Heading => block?.kind === 'heading');
  const parents = parentsOf(headings);
  const ends = regionEnds(headings, note.text.length);
  return headings.map((heading, i) => {
    const phrase = phrases.read(heading.content);
    const words = withoutLabels(phrase);
    return {
      heading,
      phrase,
      words,
      framing: framingOf(words),
      parent: parents[i] ?? -1,
      blocks: blocks.slice((at[i] ?? 0) + 1, at[i + 1] ?? blocks.length),
      own: { start: heading.whole.start, end: headings[i + 1]?.whole.start ?? note.text.length },
      region: { start: heading.whole.start, end: ends[i] ?? note.text.length },
    };
  });
}

function parentsOf(headings: readonly Heading[]): readonly number[] {
  const open: number[] = [];
  return headings.map(({ level }, i) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(i);
    return parent;
  });
}

function regionEnds(headings: readonly Heading[], end: number): readonly number[] {
  const ends = headings.map(() => end);
  const open: number[] = [];
  for (const [i, { level, whole }] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level)
      ends[open.pop() ?? 0] = whole.start;
    open.push(i);
  }
  return ends;
}
