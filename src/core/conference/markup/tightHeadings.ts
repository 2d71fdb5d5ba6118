import { trimmedSpan } from '../../markdown/lineEnds';
import type { Block, Paragraph } from '../../markdown/markdown';
import { textOf } from '../../text/span';

/** `##Fences`, `#Fences of Oak`, but neither `#Fences` nor `##` alone. */
const tightHeading = /^(#{2,6}|#(?=\p{Lu}[^\n#]* ))(?=[\p{L}\p{N}"“«„'‘*_[(¿¡`])(.*)$/gmu;

/** A single one may be anything. */
const fewest = 2;

/**
 * The blocks with headings for lines like `##Fences`: without the space they are none to most generators, but were meant
 * as such where a note has several of them.
 */
export function withTightHeadings(blocks: readonly Block[], text: string): readonly Block[] {
  if (!text.includes('\n##')) return blocks;
  const found = new Map<Paragraph, readonly Block[]>();
  let count = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !textOf(text, block.whole).includes('#')) continue;
    const parts = partsOf(block, text);
    const headings = parts.filter(({ kind }) => kind === 'heading').length;
    if (headings === 0) continue;
    count += headings;
    found.set(block, parts);
  }
  if (count < fewest) return blocks;
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? (found.get(block) ?? block) : block));
}

/** A paragraph as headings and what stands between them. */
function partsOf({ whole, itemDepth }: Paragraph, text: string): readonly Block[] {
  const parts: Block[] = [];
  let from = whole.start;
  const addText = (end: number) => {
    const rest = trimmedSpan(text, { start: from, end });
    if (rest.end > rest.start) parts.push({ kind: 'paragraph', itemDepth, whole: rest });
  };
  for (const { index, 0: line, 1: marks = '' } of text.slice(whole.start, whole.end).matchAll(tightHeading)) {
    const start = whole.start + index;
    addText(start);
    from = start + line.length;
    const content = trimmedSpan(text, { start: start + marks.length, end: from });
    parts.push({ kind: 'heading', level: marks.length, content, whole: { start, end: content.end } });
  }
  addText(whole.end);
  return parts;
}
