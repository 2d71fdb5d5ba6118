import type { Note } from '../../note';

/** What stands in a heading and is not of its words. */
const markup = /<[^<>]*>|&#?\w+;|\]\([^()\s]*(?:\s[^()]*)?\)/g;
/** What GitHub's ids leave out. */
const noIdUnit = /[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\s-]/gu;

/**
 * What a link calls the heading that a line (from 0) stands under, or is: the id that VS Code gives it in the preview,
 * which are GitHub's. A link to a line opens the preview at the top. `undefined` above the first heading.
 */
export function headingAnchor({ text, lines, outline }: Note, line: number): string | undefined {
  const times = new Map<string, number>();
  let anchor: string | undefined;
  for (const block of outline.blocks) {
    if (block.kind !== 'heading') continue;
    if (lines.lineAt(block.whole.start) > line) break;
    const { start, end } = block.content;
    const id = text
      .slice(start, end)
      .replace(markup, '')
      .trim()
      .toLowerCase()
      .replace(noIdUnit, '')
      .replace(/\s/g, '-');
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    anchor = before === 0 ? id : `${id}-${before}`;
  }
  return anchor;
}
