import type { Span } from '../text/span';
import { type Definitions, labelEnd, labelKey, maxLabelLength } from './definitions';
import { htmlTagAt } from './htmlTags';
import { destinationAt, skipSpace, titleEnd } from './linkDestination';
import type { Image, Link, RawTag } from './markdown';
import { templateEnd } from './templateTag';

/** What the stretches of running text hold; each list in text order. */
export interface Inlines {
  readonly links: Link[];
  readonly images: Image[];
  readonly code: Span[];
  readonly comments: Span[];
  readonly tags: RawTag[];
}

interface Bracket {
  readonly start: number;
  readonly isImage: boolean;
  /** How many links were found before it: those after it lie in its text. */
  readonly linksBefore: number;
}

const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,255})>/iy;
const bareAddress = /(?:https?:\/\/|www\.)[^\s<>`"|[\]{}]+/iy;
const scheme = /https?$/i;
/** What links, pictures, code, tags and comments begin with; of a bare address, whose letters are too common, what follows. */
const special = /[\\`<![\]{]|:\/\/|[wW]{3}\./g;

/**
 * Finds links, images, code and comments in one stretch of running text (a paragraph, a heading's content, a table row)
 * and adds them to `found`. With `isHtml` the stretch is raw HTML: only tags, comments and images in tags count.
 */
export function scanInlines(
  document: string,
  span: Span,
  definitions: Definitions,
  found: Inlines,
  isHtml = false,
): void {
  // Cut off, so that no search runs on to the document's end.
  const text = document.slice(0, span.end);
  let from = span.start;
  let at = nextSpecial(text, from);
  if (at < 0) return;
  const codeRuns = isHtml ? undefined : backtickRuns(text, span);
  const brackets: Bracket[] = [];
  // No link may lie in another one's text: brackets below this index can only open images.
  let inactiveBelow = 0;
  let openAnchor: { link: Link; index: number } | undefined;

  while (at >= 0) {
    const character = text.charAt(at);
    from = isHtml && character !== '<' && character !== '{' ? at + 1 : step(character);
    at = nextSpecial(text, from);
  }

  /** Looks at the special character at `at` and says where to go on. */
  function step(character: string): number {
    switch (character) {
      case '\\':
        return at + 2;
      case '`':
        return codeSpan();
      case '{':
        // `{{ … }}` may be anybody's braces; a tag is none.
        return text.startsWith('{{ ', at) ? at + 2 : (templateEnd(text, at, span.end) ?? at + 1);
      case '<':
        return angle();
      case '!':
        if (text[at + 1] !== '[') return at + 1;
        brackets.push({ start: at, isImage: true, linksBefore: found.links.length });
        return at + 2;
      case '[':
        brackets.push({ start: at, isImage: false, linksBefore: found.links.length });
        return at + 1;
      case ']':
        return closeBracket();
      case '.':
        return bareLink(at - 'www'.length);
      default:
        return bareLink(schemeStart());
    }
  }

  function codeSpan(): number {
    let length = 1;
    while (text[at + length] === '`') length++;
    const close = codeRuns?.closing(at, length);
    if (close === undefined) return at + length;
    found.code.push({ start: at, end: close + length });
    return close + length;
  }

  function angle(): number {
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 2);
      const end = close < 0 ? span.end : close + 3;
      found.comments.push({ start: at, end });
      return end;
    }
    autolink.lastIndex = at;
    const address = isHtml ? null : autolink.exec(text);
    if (address !== null) {
      const target = { start: at + 1, end: autolink.lastIndex - 1 };
      found.links.push({ text: target, target, whole: { start: at, end: autolink.lastIndex } });
      return autolink.lastIndex;
    }
    const tag = htmlTagAt(text, at, span.end);
    if (tag === undefined) return at + 1;
    const { name, isClosing, whole } = tag;
    found.tags.push({ name, isClosing, block: isHtml ? span : undefined, whole });
    const value = (name: string) => tag.attributes.find((attribute) => attribute.name === name)?.value;
    const source = value('src');
    const target = value('href');
    if (tag.name === 'img' && source !== undefined)
      found.images.push({
        alt: value('alt') ?? { start: source.end, end: source.end },
        source,
        whole: tag.whole,
      });
    else if (tag.name === 'a' && tag.isClosing) closeAnchor(tag.whole);
    else if (tag.name === 'a' && target !== undefined) {
      const link = { text: { start: tag.whole.end, end: tag.whole.end }, target, whole: tag.whole };
      openAnchor = { link, index: found.links.push(link) - 1 };
    }
    return tag.whole.end;
  }

  /** `<a href="x">text</a>`: now that its end is known, the link gets its text. */
  function closeAnchor(tag: Span): void {
    if (openAnchor === undefined) return;
    const { link, index } = openAnchor;
    if (found.links[index] === link)
      found.links[index] = {
        text: { start: link.text.start, end: tag.start },
        target: link.target,
        whole: { start: link.whole.start, end: tag.end },
      };
    openAnchor = undefined;
  }

  function closeBracket(): number {
    const bracket = brackets.pop();
    if (bracket === undefined) return at + 1;
    const canOpen = bracket.isImage || brackets.length >= inactiveBelow;
    inactiveBelow = Math.min(inactiveBelow, brackets.length);
    if (!canOpen) return at + 1;
    const label = { start: bracket.start + (bracket.isImage ? 2 : 1), end: at };
    const destination = inlineDestination() ?? referenced(label);
    if (destination === undefined) return at + 1;
    const whole = { start: bracket.start, end: destination.end };
    // An address in a link's text is only its text; so is a link in a picture's.
    found.links.length = bracket.linksBefore;
    if (bracket.isImage) found.images.push({ alt: label, source: destination.target, whole });
    else {
      found.links.push({ text: label, target: destination.target, whole });
      inactiveBelow = brackets.length;
    }
    return destination.end;
  }

  /** `](address "title")`. */
  function inlineDestination(): { target: Span; end: number } | undefined {
    if (text[at + 1] !== '(') return undefined;
    const start = skipSpace(text, at + 2, span.end);
    const destination = destinationAt(text, start, span.end);
    if (destination === undefined) return undefined;
    let end = skipSpace(text, destination.end, span.end);
    if (end > destination.end) end = skipSpace(text, titleEnd(text, end, span.end) ?? end, span.end);
    return text[end] === ')' && end < span.end ? { target: destination.target, end: end + 1 } : undefined;
  }

  /** `][label]`, `][]` or just `]`. */
  function referenced(label: Span): { target: Span; end: number } | undefined {
    if (definitions.size === 0 || label.end - label.start > maxLabelLength) return undefined;
    let key = label;
    let end = at + 1;
    if (text[at + 1] === '[') {
      const close = labelEnd(text, at + 1, span.end);
      if (close !== undefined) {
        if (close > at + 2) key = { start: at + 2, end: close };
        end = close + 1;
      }
    }
    const target = definitions.get(labelKey(text.slice(key.start, key.end)));
    return target === undefined ? undefined : { target, end };
  }

  /** Where the `https` begins that stands before the `://` whose last character is at `at`. */
  function schemeStart(): number {
    const colon = at - '//'.length;
    const before = text.slice(Math.max(from, colon - 'https'.length), colon);
    return colon - (scheme.exec(before)?.[0].length ?? 0);
  }

  function bareLink(start: number): number {
    if (start < from || (start > span.start && /[\p{L}\p{N}_/]/u.test(text[start - 1] ?? ''))) return at + 1;
    bareAddress.lastIndex = start;
    const match = bareAddress.exec(text);
    if (match === null) return at + 1;
    const end = start + withoutTrailing(match[0]).length;
    const target = { start, end };
    if (end - start > 'https://'.length) found.links.push({ text: target, target, whole: target });
    return end;
  }
}

/** Where the next of them stands, from `from` on; -1 if there is none. */
function nextSpecial(text: string, from: number): number {
  special.lastIndex = from;
  return special.test(text) ? special.lastIndex - 1 : -1;
}

/** Without the punctuation that ends a sentence, or the `)` of a bracket around the address. */
function withoutTrailing(address: string): string {
  let end = address.length;
  let surplus = 0;
  for (const character of address) surplus += character === ')' ? 1 : character === '(' ? -1 : 0;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && surplus > 0) surplus--;
    else if (!"?!.,:;*_~'".includes(last)) break;
  }
  return address.slice(0, end);
}

/** The runs of backticks in a stretch, by their length: asked for a run's partner, answers without searching again. */
function backtickRuns(
  text: string,
  span: Span,
): { closing(start: number, length: number): number | undefined } | undefined {
  const byLength = new Map<number, { readonly starts: number[]; next: number }>();
  for (let at = text.indexOf('`', span.start); at >= 0; at = text.indexOf('`', at)) {
    const start = at;
    while (text[at] === '`') at++;
    const runs = byLength.get(at - start) ?? { starts: [], next: 0 };
    runs.starts.push(start);
    byLength.set(at - start, runs);
  }
  if (byLength.size === 0) return undefined;
  return {
    closing(start, length) {
      const runs = byLength.get(length);
      if (runs === undefined) return undefined;
      while ((runs.starts[runs.next] ?? Number.POSITIVE_INFINITY) <= start) runs.next++;
      return runs.starts[runs.next];
    },
  };
}
