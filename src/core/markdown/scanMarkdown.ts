import type { Outline } from './markdown';
import { scanBlocks } from './scanBlocks';
import { type Inlines, scanInlines } from './scanInlines';

/**
 * Headings, list items, table rows, paragraphs, links, images, code and comments of `text` from `from` on. Follows
 * CommonMark and GitHub's tables as far as notes need it; takes time in proportion to the text, whatever it holds, and
 * never throws.
 */
export function scanMarkdown(text: string, from: number): Outline {
  const { blocks, inlines, html, code, definitions } = scanBlocks(text, from);
  const found: Inlines = { links: [], images: [], code: [], comments: [], tags: [] };
  let nextHtml = 0;
  for (const span of inlines) {
    for (; nextHtml < html.length; nextHtml++) {
      const block = html[nextHtml];
      if (block === undefined || block.start > span.start) break;
      scanInlines(text, block, definitions, found, true);
    }
    scanInlines(text, span, definitions, found);
  }
  for (const block of html.slice(nextHtml)) scanInlines(text, block, definitions, found, true);
  return {
    blocks,
    links: found.links,
    images: found.images,
    code: [...code, ...found.code].sort((a, b) => a.start - b.start),
    comments: found.comments,
    tags: found.tags,
  };
}
