import type { Block, Paragraph } from '../../markdown/markdown';
import { allMatches } from '../../text/allMatches';
import type { Span } from '../../text/span';
import { linkMiddle } from '../markup/linkSyntax';
import { maxTalkLine, type TalkContext } from './talkContext';
import { isLabelsOnly } from './talkLinks';

/**
 * A paragraph's lines, as its author meant them: bold that goes on on the next line is one line, and one of links that only
 * say `Video` or `Slides` belongs to the line above it, also where it is all that stands in the paragraph after.
 */
export function wholeLinesOf(
  paragraph: Paragraph,
  after: Block | undefined,
  { note, phrases }: TalkContext,
): readonly Line[] {
  const below = after?.kind === 'paragraph' && after.itemDepth === 0 ? after.whole : undefined;
  const hasLabels =
    below !== undefined && labelStart.test(note.text.slice(below.start, below.start + fewLetters));
  const whole: Line[] = [];
  for (const line of [
    ...linesOf(note.text, paragraph.whole),
    ...(hasLabels ? linesOf(note.text, below) : []),
  ]) {
    const last = whole.at(-1);
    const isOfLast =
      last !== undefined &&
      (isOpen(last.text) || (labelStart.test(line.text) && isLabelsOnly(phrases.read(spanOf(line)))));
    if (isOfLast)
      whole[whole.length - 1] = { start: last.start, text: note.text.slice(last.start, endOf(line)) };
    else if (line.start >= paragraph.whole.end) break;
    else whole.push(line);
  }
  return whole;
}

const fewLetters = 10;

/** `**Mending fences in the`, `[Gates of`: whether a line begins in bold that goes on, or breaks off in the words of a link. */
function isOpen(line: string): boolean {
  if (line.length >= longest) return false;
  const bold = /^\s*(\*\*|__)/.exec(line)?.[1];
  return (bold !== undefined && line.split(bold).length === 2) || /\[[^\][]*$/.test(line);
}

/** No title in bold is longer, however often it is broken. */
const longest = 250;

/** Cheap to see. */
const labelStart = /^\s*[([]+[\p{L}🎥📺]/u;

/** Where its words end. */
export function endOf({ start, text }: Line): number {
  return start + text.trimEnd().length;
}

/** From its first letter to its last. */
export function spanOf(line: Line): Span {
  return { start: line.start, end: endOf(line) };
}

/**
 * `<b>Fences</b><br />` ends a line as well, whether the next one stands below it or not, and so do the labels of a session
 * where a page lost its line breaks: `Fences - Ana Ruiz [Video](…) Gates - Bo Lind [Slides](…)`.
 */
const lineBreak =
  /<[Bb][Rr]\s*\/?>[ \t]*(?:\r?\n)?|\r?\n|(?<=\[(?:[Vv][ií]d[eé]o|[Rr]ecording|[Rr]eplay|[Ss]lides|[Ff]olien|[Oo]utline|[Aa]bstract)\](?:\([^()\s]{1,300}\)|\[[^\][\n]{0,80}\])) +(?=[\p{Lu}\p{N}])/gu;

/** Where there are no labels. */
const plainBreak = /<[Bb][Rr]\s*\/?>[ \t]*(?:\r?\n)?|\r?\n/g;

/** A stretch of a paragraph that its author broke off. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** A paragraph's lines as they stand there. */
export function linesOf(text: string, { start, end }: Span): readonly Line[] {
  const lines: Line[] = [];
  let from = start;
  const stretch = text.slice(start, end);
  for (const { index, 0: mark } of allMatches(stretch, linkMiddle.test(stretch) ? lineBreak : plainBreak)) {
    lines.push({ start: from, text: text.slice(from, start + index) });
    from = start + index + mark.length;
  }
  lines.push({ start: from, text: text.slice(from, end) });
  return lines;
}

/** The lines of a paragraph that are bold from their beginning to their end. */
export function boldLinesOf(text: string, paragraph: Span): readonly Span[] {
  if (!/\*\*|__|<(?:b|strong)/i.test(text.slice(paragraph.start, paragraph.end))) return [];
  return linesOf(text, paragraph).flatMap((line) =>
    line.text.length <= maxTalkLine && boldLine.test(line.text)
      ? [{ start: line.start, end: line.start + line.text.length }]
      : [],
  );
}

const boldLine =
  /^\s*(?:\*\*(?!.*\*\*\s*\S)|__(?!.*__\s*\S)|<(?:b|strong)[\s>](?!.*<\/(?:b|strong)>\s*[^\s<])).*\S\s*$/i;
