import { keepShape } from '../text/keepShape';
import type { Span } from '../text/span';
import { readLiquidParameters } from './liquidParameters';
import type { Escaped, ShortcodeFault, Tag } from './shortcode';

/** What Liquid's tokenizer finds: tags not yet paired. */
export interface LiquidTags {
  readonly tags: readonly Tag[];
  readonly outputs: readonly Span[];
  readonly escaped: readonly Escaped[];
  readonly faults: readonly ShortcodeFault[];
}

/**
 * Liquid's tags and outputs from `from` on, in text order, as Liquid cuts a text up: `{%` to the next `%}`, over lines;
 * `{{` to the next `}`. `raw` and `comment` hide what is in them. Liquid gives up at a fault; this goes on behind it.
 *
 * `hugoTags` are passed over: `{{< figure >}}` is an output to Liquid, but never meant as one.
 */
export function scanLiquidTags(text: string, from: number, hugoTags: readonly Tag[]): LiquidTags {
  return new LiquidScanner(text, hugoTags).scan(from);
}

/** `{%`, `%}`, `{{`, `}}` */
const markLength = 2;

/** Blocks whose content Liquid does not read as tags, and the tags among which their ends are sought. */
const hidingBlocks: ReadonlyMap<string, RegExp> = new Map([
  ['raw', /\{%-?\s*endraw\s*-?%\}/g],
  ['comment', /\{%-?\s*(?:end)?comment\s*-?%\}/g],
]);

class LiquidScanner {
  readonly #tags: Tag[] = [];
  readonly #outputs: Span[] = [];
  readonly #escaped: Escaped[] = [];
  readonly #faults: ShortcodeFault[] = [];
  /** Blocks of these names, from the key's value on, have no end: no need to look again. */
  readonly #endless = new Set<string>();
  #hugoIndex = 0;
  /** The first `%}` at or behind some offset: kept, so that many unclosed tags don't search the text anew. */
  #tagEnd = -2;

  constructor(
    private readonly text: string,
    private readonly hugoTags: readonly Tag[],
  ) {}

  scan(from: number): LiquidTags {
    const opener = /\{[{%]/g;
    opener.lastIndex = from;
    for (let match = opener.exec(this.text); match !== null; match = opener.exec(this.text)) {
      const start = match.index;
      const hugo = this.#hugoTagAt(start);
      if (hugo !== undefined) opener.lastIndex = hugo.whole.end;
      else if (match[0] === '{%') opener.lastIndex = this.#readTag(start);
      else opener.lastIndex = this.#readOutput(start);
    }
    return { tags: this.#tags, outputs: this.#outputs, escaped: this.#escaped, faults: this.#faults };
  }

  #hugoTagAt(start: number): Tag | undefined {
    while ((this.hugoTags[this.#hugoIndex]?.whole.end ?? Number.POSITIVE_INFINITY) <= start)
      this.#hugoIndex += 1;
    const tag = this.hugoTags[this.#hugoIndex];
    return tag !== undefined && tag.whole.start <= start ? tag : undefined;
  }

  /** Returns where to go on. */
  #readOutput(start: number): number {
    // `{{</* … */>}}` is no tag of Hugo's, and no output either.
    const isHugos = this.text[start + markLength] === '<' || this.text[start + markLength] === '%';
    let end = start + markLength;
    while (end < this.text.length && this.text[end] !== '}' && !this.#isOpener(end)) end += 1;
    const isClosed = this.text.startsWith('}}', end);
    if (isClosed && !isHugos) this.#outputs.push({ start, end: end + markLength });
    if (isClosed || isHugos) return isClosed ? end + markLength : end;
    // Without its end it reaches no further than its line.
    const lineEnd = this.#unterminatedEnd(start);
    const span = { start, end: this.text[end] === '}' ? end + 1 : lineEnd };
    this.#faults.push({ reason: 'output-unclosed', dialect: 'liquid', span, data: {} });
    return Math.min(end, lineEnd);
  }

  #isOpener(offset: number): boolean {
    return this.text[offset] === '{' && (this.text[offset + 1] === '{' || this.text[offset + 1] === '%');
  }

  #readTag(start: number): number {
    const end = this.#closingOf(start);
    const tag = this.#tagOf(start, end);
    this.#tags.push(tag);
    if (tag.isUnterminated) {
      const span = { start, end: trimmedEnd(this.text, tag.whole) };
      this.#faults.push({ reason: 'tag-unclosed', dialect: 'liquid', span, data: { shortcode: tag.name } });
    } else if (tag.name === '')
      this.#faults.push({ reason: 'no-name', dialect: 'liquid', span: tag.whole, data: {} });
    return tag.kind === 'open' && hidingBlocks.has(tag.name) ? this.#readHidden(tag) : tag.whole.end;
  }

  /** Where the tag's `%}` starts; `undefined` if another tag or the end of the text comes first. */
  #closingOf(start: number): number | undefined {
    const from = start + markLength;
    if (this.#tagEnd !== -1 && this.#tagEnd < from) this.#tagEnd = this.text.indexOf('%}', from);
    if (this.#tagEnd === -1) return undefined;
    const next = this.text.indexOf('{%', from);
    return next !== -1 && next < this.#tagEnd ? undefined : this.#tagEnd;
  }

  #tagOf(start: number, closing: number | undefined): Tag {
    const wholeEnd = closing === undefined ? this.#unterminatedEnd(start) : closing + markLength;
    let contentEnd = closing ?? wholeEnd;
    if (closing !== undefined && contentEnd > start + markLength + 1 && this.text[contentEnd - 1] === '-')
      contentEnd -= 1;
    const nameSpan = this.#nameIn(start, contentEnd);
    const written = this.text.slice(nameSpan.start, nameSpan.end);
    const isClose = written.startsWith('end') && written !== 'end';
    const name = isClose ? written.slice('end'.length) : written;
    const content = { start: nameSpan.end, end: Math.max(nameSpan.end, contentEnd) };
    const { parameters, faults } = isClose
      ? { parameters: [], faults: [] }
      : readLiquidParameters(this.text, name, content);
    if (closing !== undefined) this.#faults.push(...faults);
    return {
      dialect: 'liquid',
      kind: isClose ? 'close' : 'open',
      delimiter: '%',
      name,
      nameSpan,
      parameters,
      content,
      whole: { start, end: wholeEnd },
      isFaulty: closing === undefined || faults.length > 0 || name === '',
      isUnterminated: closing === undefined,
    };
  }

  #nameIn(start: number, end: number): Span {
    const name = /-?\s*(#|\w*)/y;
    name.lastIndex = start + markLength;
    const found = name.exec(this.text)?.[1] ?? '';
    const nameEnd = Math.min(name.lastIndex, end);
    return { start: Math.min(name.lastIndex - found.length, nameEnd), end: nameEnd };
  }

  /** A tag without its end reaches to the end of its line, or to the next thing that opens there. */
  #unterminatedEnd(start: number): number {
    let end = start + markLength;
    while (end < this.text.length && !/[\r\n]/.test(this.text[end] ?? '') && !this.#isOpener(end)) end += 1;
    return end;
  }

  #readHidden(tag: Tag): number {
    const close = this.#endless.has(tag.name) ? undefined : this.#findEnd(tag);
    if (close === undefined) {
      this.#endless.add(tag.name);
      const data = { shortcode: tag.name };
      this.#faults.push({ reason: 'block-unclosed', dialect: 'liquid', span: tag.whole, data });
      return tag.whole.end;
    }
    const whole = { start: tag.whole.start, end: close.end };
    this.#escaped.push({ dialect: 'liquid', whole, content: { start: tag.whole.end, end: close.start } });
    this.#tags.push(this.#tagOf(close.start, close.end - markLength));
    return close.end;
  }

  /** The tag that ends a hiding block; a comment may hold comments. */
  #findEnd(tag: Tag): Span | undefined {
    const pattern = hidingBlocks.get(tag.name);
    if (pattern === undefined) return undefined;
    const tags = new RegExp(pattern);
    tags.lastIndex = tag.whole.end;
    let depth = 1;
    for (let match = tags.exec(this.text); match !== null; match = tags.exec(this.text)) {
      depth += match[0].includes('end') ? -1 : 1;
      if (depth === 0) return { start: match.index, end: tags.lastIndex };
    }
    return undefined;
  }
}

keepShape(new LiquidScanner('', []));

function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}
