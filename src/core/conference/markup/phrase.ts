import { templateEnd } from '../../markdown/templateTag';
import { Note } from '../../note';
import { keepShape } from '../../text/keepShape';
import type { Span } from '../../text/span';
import { entityText } from './entities';

/** A link in a phrase: where its words stand in the phrase's text (empty if it has none), and where it leads. */
export interface PhraseLink extends Span {
  readonly target: string;
}

/** A heading's, item's, cell's or paragraph's words without markup. */
export interface Phrase {
  readonly text: string;
  readonly links: readonly PhraseLink[];
  /** Stretches of `text` that are bold. */
  readonly strong: readonly Span[];
  /** Those in italics or in small print. */
  readonly slanted: readonly Span[];
}

const token =
  /\\(?:[!-/:-@[-`{-~]|(?![^\r\n]))|\*+|_+|~~|`+|<\/?[a-zA-Z!][^<>]*>|\{[:#.][^{}]*\}|&(?:#\d{2,5}|#x[\da-f]{2,4}|[a-zA-Z]{2,8});|:[a-z][a-z0-9_+-]*:|\[\^[^\]\s]{1,40}\]|[{[]|\p{Extended_Pictographic}\uFE0F?|[\u200B\u200E\u200F\u2060\uFEFF]/gu;
/** `<b>`, `<strong class="x">`, `<span style="font-weight: bold">`; cut off, so that no tag takes long. */
const boldHtml =
  /^<(b|strong|span(?=[^>]{0,80}\sstyle=[^>]{0,120}font-weight:\s?(?:bold|[6-9]00)))(?=[\s>])/i;
/** `<em>`, `<cite class="x">`. */
const slantedHtml = /^<(em|i|cite|small)(?=[\s>])/i;
/** What none of the tokens, and no run of blanks, can be without; emoji are all above the last quotation mark but two. */
const notPlain = /[\\*_~`<{&[©®\u200B-\u200F\u203C-\uFFFF]|:[a-z]|[^\S ]| {2}/;
/** Other blanks than single spaces. */
const looseBlanks = /[^\S ]| {2}/;

/** `[Fences](Fences of Oak.md)` is no link, but its author means one. */
const spacedLink =
  /\[([^[\]\r\n]{2,200})\]\(([^()\r\n]{1,300}\.(?:md|markdown|mdx|pdf|pptx?|odp|html?))\s?\)/iy;

/** `[[Fences of Oak]]`, `[[Fences of Oak|oak]]` */
const wikiLink = /\[\[([^\][|\r\n]{2,200})(?:\|[^\][\r\n]{0,200})?\]\]/uy;

/** Letters as one character each, where some editors write their accents apart: names are known by their letters. */
function composed(words: string): string {
  return accent.test(words) ? words.normalize() : words;
}

const accent = /[\u0300-\u036F]/;

/** As much of a stretch is its beginning. */
const beginning = 1500;

/** Reads stretches of one note as plain words; knows its links and pictures. */
export class PhraseReader {
  readonly #known = new Map<number, { readonly end: number; readonly phrase: Phrase }>();

  constructor(private readonly note: Note) {}

  /** The words of a stretch: links by their text, pictures, HTML tags, shortcodes, emoji, invisible marks and attributes left out. */
  read(span: Span): Phrase {
    const known = this.#known.get(span.start);
    if (known?.end === span.end) return known.phrase;
    const stretch = this.note.text.slice(span.start, span.end);
    const phrase =
      notPlain.test(stretch) || this.hasLink(span)
        ? this.#readMarkup(span, stretch)
        : { text: composed(stretch.trim()), links: [], strong: [], slanted: [] };
    this.#known.set(span.start, { end: span.end, phrase });
    return phrase;
  }

  /** The same of the beginning of a stretch that may be long: what names something stands there. */
  readStart({ start, end }: Span): Phrase {
    return this.read({ start, end: Math.min(end, start + beginning) });
  }

  /** Whether a link begins in a stretch. */
  hasLink({ start, end }: Span): boolean {
    const link = this.#linkIn(start, end);
    return link !== undefined && link.whole.start < end;
  }

  #readMarkup(span: Span, stretch: string): Phrase {
    const links: PhraseLink[] = [];
    const strong = new Marked();
    const slanted = new Marked();
    const out: string[] = [];
    let length = 0;
    let afterBlank = true;
    const add = (words: string) => {
      const single = composed(looseBlanks.test(words) ? words.replace(/\s+/g, ' ') : words);
      // Blanks join: what stood between them is gone.
      const plain = afterBlank && single.startsWith(' ') ? single.slice(1) : single;
      if (plain === '') return;
      out.push(plain);
      length += plain.length;
      afterBlank = plain.endsWith(' ');
    };
    const walk = (from: number, to: number) => {
      let at = from;
      while (at < to) {
        token.lastIndex = at - span.start;
        const match = token.exec(stretch);
        const start = match === null ? to : Math.min(span.start + match.index, to);
        const link = this.#linkIn(at, start);
        const picture = this.#pictureIn(at, start);
        if (link !== undefined && link.whole.end <= to) {
          add(this.note.text.slice(at, link.whole.start));
          const textStart = length;
          const isBare = link.text.start === link.target.start;
          if (!isBare) walk(link.text.start, link.text.end);
          links.push({
            start: textStart,
            end: Math.max(textStart, length),
            target: this.note.text.slice(link.target.start, link.target.end),
          });
          at = Math.max(link.whole.end, at + 1);
          continue;
        }
        if (picture !== undefined && picture.end <= to) {
          add(this.note.text.slice(at, picture.start));
          at = Math.max(picture.end, at + 1);
          continue;
        }
        add(this.note.text.slice(at, start));
        if (match === null || start >= to) return;
        at = take(match[0], start, to);
      }
    };
    const brokenLink = (start: number, to: number): number => {
      spacedLink.lastIndex = start;
      wikiLink.lastIndex = start;
      const [whole = '[', words, target = `${words}.md`] =
        spacedLink.exec(this.note.text) ?? wikiLink.exec(this.note.text) ?? [];
      if (words === undefined || start + whole.length > to) add('[');
      else {
        const textStart = length;
        add(words);
        links.push({ start: textStart, end: length, target });
        return start + whole.length;
      }
      return start + 1;
    };
    const take = (found: string, start: number, to: number): number => {
      const end = start + found.length;
      if (found.startsWith('\\')) add(found.slice(1));
      else if (found.startsWith('&')) add(entityText(found));
      else if (found === '[') return brokenLink(start, to);
      else if (found === '{') {
        const tag = templateEnd(this.note.text, start, to);
        if (tag !== undefined) return tag;
        add('{');
      } else if (found.startsWith('<')) {
        strong.tag(found, boldHtml, length);
        slanted.tag(found, slantedHtml, length);
      } else if (found === '_' && isInWord(this.note.text, start)) add('_');
      else if (found === '*' && this.note.text[start - 1] === ' ' && this.note.text[end] === ' ') add('*');
      else if (/^[*_]/.test(found)) {
        if (found.length > 1) strong.toggle(length);
        if (found.length % 2 === 1) slanted.toggle(length);
      }
      return end;
    };
    walk(span.start, span.end);
    const text = out.join('').trimEnd();
    return { text, links, strong: strong.spans, slanted: slanted.spans };
  }

  /** The link that starts at or after `from`, before or at `to`. */
  #linkIn(from: number, to: number) {
    const { links } = this.note.outline;
    const found = links[firstFrom(links, from)];
    return found !== undefined && found.whole.start <= to ? found : undefined;
  }

  #pictureIn(from: number, to: number): Span | undefined {
    const { images } = this.note.outline;
    const found = images[firstFrom(images, from)];
    return found !== undefined && found.whole.start <= to ? found.whole : undefined;
  }
}

/** The stretches of a phrase that one kind of mark sets off. */
class Marked {
  readonly spans: Span[] = [];
  #from: number | undefined;
  #closing = '';

  /** A mark that begins a stretch or ends it. */
  toggle(at: number): void {
    if (this.#from !== undefined) this.spans.push({ start: this.#from, end: at });
    this.#from = this.#from === undefined ? at : undefined;
    this.#closing = '';
  }

  /** The same of HTML. Other tags in it may have the same name: the first that closes ends it. */
  tag(tag: string, opening: RegExp, at: number): void {
    const name = this.#from === undefined ? opening.exec(tag)?.[1] : undefined;
    const isEnd = this.#from !== undefined && tag.toLowerCase() === this.#closing;
    if (name === undefined && !isEnd) return;
    this.toggle(at);
    if (name !== undefined) this.#closing = `</${name.toLowerCase()}>`;
  }
}

keepShape(new PhraseReader(new Note('')));

/** The index of the first of sorted things that starts at `from` or later. */
export function firstFrom(things: readonly { readonly whole: Span }[], from: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.whole.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
