import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { type Call, type Reading, readingOf } from '../reading';
import { rendererOf } from '../shortcodes/rendererOf';
import { bodyOf } from './bodyOf';
import { markCalls } from './markCalls';
import { linesOfClosingTag, reachOver } from './reachOver';

/** The types of our tokens. */
export const callTokens = {
  /** A call that stands alone, in block or inline position. */
  alone: 'conference_notes_call',
  open: 'conference_notes_call_open',
  close: 'conference_notes_call_close',
} as const;

/** Calls nested deeper than this are shown without their bodies: only a machine writes so. */
export const maxDepth = 50;

/**
 * After block parsing: a paragraph that is nothing but calls becomes those calls, with the tokens of their bodies
 * between an opening and a closing token, in the flat stream, so that headings in bodies are in the outline; and all
 * `map`s speak of the document's lines again.
 */
export function placeBlocks(state: StateCore): void {
  const reading = readingOf(state.env);
  if (reading === undefined || state.inlineMode) return;
  reading.hasBlocks = true;
  if (reading.isUntrusted) for (const token of state.tokens) distrust(token);
  if (reading.calls.length === 0 && reading.lineOf === undefined && reading.kind === 'note') return;
  const lineOf = reading.lineOf ?? ((line: number) => line);
  state.tokens = new BlockPlacing(state, reading).place(state.tokens, lineOf);
}

/** Notes on a token that its raw HTML is to be cleaned. */
export function distrust(token: Token): void {
  if (token.type === 'html_block' || token.type === 'html_inline' || token.type === 'inline')
    token.meta = { ...token.meta, isUntrusted: true };
}

type LineOf = (line: number) => number;

/** A piece of a paragraph: calls that stand alone, or the lines between them. */
type Part =
  | { readonly kind: 'call'; readonly index: number }
  | { readonly kind: 'text'; readonly lines: string[]; readonly start: number };

/** Words of a line, even if they are all that an include makes: they get a paragraph. */
const startsInline =
  /^\s*<(?:a|abbr|b|bdi|bdo|br|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)\b/i;

class BlockPlacing {
  readonly #md: MarkdownIt;

  constructor(
    private readonly state: StateCore,
    private readonly reading: Reading,
  ) {
    this.#md = state.md;
  }

  place(tokens: readonly Token[], lineOf: LineOf): Token[] {
    const placed: Token[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const inline = tokens[i + 1];
      const close = tokens[i + 2];
      if (token === undefined) continue;
      const parts = this.#partsOf(token, inline);
      if (parts === undefined || inline === undefined || close === undefined) {
        this.#move(token, lineOf);
        placed.push(token);
        continue;
      }
      const start = token.map?.[0] ?? 0;
      for (const part of parts) {
        if (part.kind === 'call') this.#placeCall(part.index, token, placed);
        else placed.push(...this.#paragraph(part, start, [token, inline, close], lineOf));
      }
      i += 2;
    }
    return placed;
  }

  #move(token: Token, lineOf: LineOf): void {
    if (this.reading.kind === 'part') token.map = null;
    else if (token.map !== null) token.map = [lineOf(token.map[0]), lineOf(token.map[1])];
  }

  /** `undefined` for a paragraph (or anything else) that stays whole. */
  #partsOf(token: Token, inline: Token | undefined): readonly Part[] | undefined {
    if (token.type !== 'paragraph_open' || inline?.type !== 'inline') return undefined;
    if (!this.reading.marks.isIn(inline.content)) return undefined;
    const lines = inline.content.split('\n').map((line) => ({ line, calls: this.#callsOf(line) }));
    const isAllCalls = lines.every(({ calls }) => calls !== undefined);
    const parts: Part[] = [];
    for (const [start, { line, calls }] of lines.entries()) {
      const last = parts.at(-1);
      // What Hugo's own templates make stays in its line, as Hugo leaves it there.
      if (calls !== undefined && (isAllCalls || calls.every((index) => this.#isBoxed(index))))
        for (const index of calls) parts.push({ kind: 'call', index });
      else if (last?.kind === 'text') last.lines.push(line);
      else parts.push({ kind: 'text', lines: [line], start });
    }
    return parts.some(({ kind }) => kind === 'call') ? parts : undefined;
  }

  /** The numbers of the calls that the line is made of; `undefined` if it holds anything else. */
  #callsOf(line: string): readonly number[] | undefined {
    const calls: number[] = [];
    for (const part of this.reading.marks.split(line)) {
      if (typeof part === 'number') calls.push(part);
      else if (part.trim() !== '') return undefined;
    }
    return calls.length > 0 && calls.every((index) => this.#standsAlone(index)) ? calls : undefined;
  }

  #isBoxed(index: number): boolean {
    const call = this.reading.calls[index];
    return call?.kind === 'call' && rendererOf(call.shortcode.open, this.reading.note).isBoxed === true;
  }

  /** The lines of a paragraph between calls, as a paragraph of their own. */
  #paragraph(
    { lines, start }: Extract<Part, { kind: 'text' }>,
    line: number,
    [open, inline, close]: readonly [Token, Token, Token],
    lineOf: LineOf,
  ): readonly Token[] {
    const map = (): [number, number] => [line + start, line + start + lines.length];
    const own: Token = Object.assign(new this.state.Token('inline', '', 0), inline, {
      content: lines.join('\n'),
      children: [],
      map: map(),
    });
    const begin: Token = Object.assign(new this.state.Token('paragraph_open', 'p', 1), open, { map: map() });
    for (const token of [begin, own]) this.#move(token, lineOf);
    return [begin, own, close];
  }

  /** What `{{% param %}}` makes is a text like any other: it stays in its paragraph. */
  #standsAlone(index: number): boolean {
    const call = this.reading.calls[index];
    if (call === undefined) return false;
    if (call.kind === 'html') return !startsInline.test(call.html);
    const { open } = call.shortcode;
    return !(open.dialect === 'hugo' && open.delimiter === '%' && rendererOf(open, this.reading.note).text);
  }

  #placeCall(index: number, paragraph: Token, placed: Token[]): void {
    const call = this.reading.calls[index];
    if (call === undefined) return;
    if (call.kind === 'html') {
      placed.push(this.#token(callTokens.alone, 0, index, paragraph, paragraph.map));
      return;
    }
    const map = this.#mapOf(call);
    const body = this.#bodyTokens(call, paragraph.level + 1);
    if (body === undefined) {
      placed.push(this.#token(callTokens.alone, 0, index, paragraph, map));
      return;
    }
    placed.push(this.#token(callTokens.open, 1, index, paragraph, map));
    for (const token of body) placed.push(token);
    placed.push(this.#token(callTokens.close, -1, index, paragraph, null));
  }

  #token(type: string, nesting: -1 | 0 | 1, index: number, like: Token, map: [number, number] | null): Token {
    const token = new this.state.Token(type, '', nesting);
    token.block = true;
    token.level = like.level;
    token.map = map;
    token.meta = { call: index };
    return token;
  }

  #mapOf({ shortcode, lines }: Call): [number, number] | null {
    if (this.reading.kind === 'part') return null;
    const { start, end } = shortcode.whole;
    return [lines.lineAt(start), lines.lineAt(Math.max(start, end - 1)) + 1];
  }

  /** `undefined` for a call without a body of Markdown. */
  #bodyTokens(call: Call, level: number): Token[] | undefined {
    if (bodyOf(call, this.reading.note) !== 'markdown' || call.depth >= maxDepth) return undefined;
    const { shortcode, text, lines, depth } = call;
    const marked = markCalls(
      { text, lines, span: shortcode.inner, ...this.#inside(call), depth: depth + 1 },
      this.reading,
    );
    const tokens: Token[] = [];
    this.#md.block.parse(withoutIndent(marked.text), this.#md, this.state.env, tokens);
    for (const token of tokens) {
      token.level += level;
      distrust(token);
    }
    const placed = this.place(tokens, marked.lineOf);
    const closing = linesOfClosingTag(call);
    if (closing !== undefined) reachOver(placed, closing);
    return placed;
  }

  #inside({ shortcode }: Call) {
    return { shortcodes: shortcode.children, escaped: this.reading.escaped };
  }
}

/** A body without the white space that all of its lines start with, as Hugo's `.InnerDeindent`; as many lines. */
export function withoutIndent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  if (common === 0 || common === Number.POSITIVE_INFINITY) return text;
  return [first.trimStart(), ...rest.map((line) => line.slice(Math.min(common, line.search(/\S|$/))))].join(
    '\n',
  );
}
