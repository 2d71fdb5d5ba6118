import { trimmedSpan } from '../../markdown/lineEnds';
import type { Block, RawTag } from '../../markdown/markdown';
import type { Span } from '../../text/span';
import { wordSet } from '../../text/wordSet';

/** What holds no text of the author's own, or none that goes on line by line. */
const skipped = wordSet(
  'aside audio blockquote canvas figure footer form head iframe map math nav noscript object pre script select style ' +
    'svg table tbody td template textarea tfoot th thead title tr video',
);

/** What begins something new; all other tags stand in running text. */
const breaking = wordSet(
  'address article body center dd details dialog div dl dt fieldset figcaption h1 h2 h3 h4 h5 h6 header hr html li ' +
    'main menu ol p section summary ul',
);

/** Lists in lists deeper than this count as that deep. */
const maxDepth = 8;

/** What the text after a tag will be, once there is any. */
type Pending =
  | { readonly kind: 'heading'; readonly level: number; readonly start: number }
  | { readonly kind: 'listItem'; readonly start: number };

/**
 * The headings, items and paragraphs that a note's raw HTML holds, as exports of other blogs do: `<h2>Day 1</h2>`,
 * `<ul><li><p>Fences</p></li></ul>`, `<div><b>Gates</b></div>`. In text order; tags that are never closed do no harm.
 */
export function htmlBlocks(text: string, tags: readonly RawTag[]): readonly Block[] {
  const found: Block[] = [];
  let block: Span | undefined;
  let from = 0;
  let pending: Pending | undefined;
  let skipping: string | undefined;
  let lineBreak: Span = { start: -1, end: 0 };
  // Whether each list that is open counts its items.
  let lists: boolean[] = [];

  for (const tag of tags) {
    if (tag.block === undefined) continue;
    if (tag.block !== block) {
      endBlock();
      block = tag.block;
      from = block.start;
    }
    if (skipping !== undefined) {
      if (tag.isClosing && tag.name === skipping) skipping = undefined;
      from = tag.whole.end;
    } else if (skipped.has(tag.name)) {
      take(tag.whole.start);
      from = tag.whole.end;
      if (!tag.isClosing) skipping = tag.name;
    } else if (tag.name === 'br') breakLine(tag.whole);
    else if (breaking.has(tag.name)) {
      take(tag.whole.start);
      from = tag.whole.end;
      breakAt(tag);
    }
  }
  endBlock();
  return found;

  function endBlock(): void {
    if (block !== undefined && skipping === undefined) take(block.end);
    skipping = undefined;
  }

  /** Text after one `<br>` goes on with a paragraph, after two it is another; an item's title ends at the first. */
  function breakLine(tag: Span): void {
    const isSecond = lineBreak.start >= from && text.slice(lineBreak.end, tag.start).trim() === '';
    if (isSecond || pending?.kind === 'listItem') {
      take(isSecond ? lineBreak.start : tag.start);
      from = tag.end;
    }
    lineBreak = tag;
  }

  /** Where a tag is open that says what its text is, so is the text after it: `<li><p>Fences`. */
  function breakAt({ name, isClosing, whole: { start } }: RawTag): void {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) {
      lists = [];
      pending = isClosing ? undefined : { kind: 'heading', level: Number(level), start };
    } else if (name === 'ul' || name === 'ol' || name === 'menu') {
      pending = undefined;
      if (isClosing) lists.pop();
      else if (lists.length < maxDepth) lists.push(name === 'ol');
    } else if (name === 'li') pending = isClosing ? undefined : { kind: 'listItem', start };
  }

  /** The text up to `end`, if there is any to be seen. */
  function take(end: number): void {
    const content = trimmedSpan(text, { start: from, end });
    if (!isSeen(text.slice(content.start, content.end))) return;
    const start = pending?.start ?? content.start;
    const whole = { start, end: content.end };
    if (pending?.kind === 'heading') found.push({ kind: 'heading', level: pending.level, content, whole });
    else if (pending?.kind === 'listItem')
      found.push({
        kind: 'listItem',
        depth: Math.max(0, lists.length - 1),
        ordered: lists.at(-1) ?? false,
        content,
        whole,
      });
    else found.push({ kind: 'paragraph', itemDepth: lists.length, whole });
    pending = undefined;
  }
}

/** Whether anything is left of a text without its tags and comments. */
function isSeen(text: string): boolean {
  return /[^\s<>]/.test(text) && /\S/.test(text.replace(/<!--[^<>]*>|<\/?[a-z][^<>]*>|&nbsp;/gi, ''));
}
