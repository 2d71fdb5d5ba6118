import type { Note } from '../../note';
import { textOf } from '../../text/span';

/** What stands in a heading and is not of its words. */
const markup = /<[^<>]*>|&#?\w+;|\]\([^()\s]*(?:\s[^()]*)?\)/g;
/** What GitHub's ids leave out. */
const noIdUnit = /[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\s-]/gu;

/**
 * Tells what a link calls the heading that a line (from 0) stands under, or is: the id that VS Code gives it in the
 * preview, which are GitHub's. A link to a line opens the preview at the top. `undefined` above the first heading.
 */
export function headingAnchors({ text, lines, outline }: Note): (line: number) => string | undefined {
  const times = new Map<string, number>();
  const anchors = outline.blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const id = textOf(text, block.content)
      .replace(markup, '')
      .trim()
      .toLowerCase()
      .replace(noIdUnit, '')
      .replace(/\s/g, '-');
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    return [{ line: lines.lineAt(block.whole.start), anchor: before === 0 ? id : `${id}-${before}` }];
  });
  return (line) => anchors.findLast((heading) => heading.line <= line)?.anchor;
}
