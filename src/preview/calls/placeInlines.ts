import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { type Call, type FinishedHtml, type Reading, readingOf } from '../reading';
import { bodyOf } from './bodyOf';
import { markCalls } from './markCalls';
import { callTokens, distrust, maxDepth } from './placeBlocks';

/** After inline parsing: the marks that are left in texts become tokens, with the tokens of their bodies between them. */
export function placeInlines(state: StateCore): void {
  const reading = readingOf(state.env);
  if (reading === undefined) return;
  const placing = new InlinePlacing(state, reading);
  for (const token of state.tokens) {
    if (token.type !== 'inline' || token.children === null) continue;
    if (token.meta?.isUntrusted === true) for (const child of token.children) distrust(child);
    if (reading.calls.length > 0 && reading.marks.isIn(token.content))
      token.children = placing.place(token.children);
  }
}

class InlinePlacing {
  readonly #md: MarkdownIt;

  constructor(
    private readonly state: StateCore,
    private readonly reading: Reading,
  ) {
    this.#md = state.md;
  }

  place(tokens: readonly Token[]): Token[] {
    const placed: Token[] = [];
    for (const token of tokens) {
      if (token.type === 'text' && this.reading.marks.isIn(token.content)) this.#split(token, placed);
      else placed.push(token);
    }
    return placed;
  }

  #split(token: Token, placed: Token[]): void {
    for (const part of this.reading.marks.split(token.content)) {
      const call = typeof part === 'number' ? this.reading.calls[part] : undefined;
      if (typeof part === 'number' && call !== undefined) this.#placeCall(part, call, token.level, placed);
      else placed.push(this.#text(String(part), token.level));
    }
  }

  #placeCall(index: number, call: Call | FinishedHtml, level: number, placed: Token[]): void {
    const body = call.kind === 'html' ? undefined : this.#bodyTokens(call);
    if (body === undefined) {
      placed.push(this.#token(callTokens.alone, 0, index, level));
      return;
    }
    placed.push(this.#token(callTokens.open, 1, index, level));
    for (const token of body) placed.push(token);
    placed.push(this.#token(callTokens.close, -1, index, level));
  }

  /** `undefined` without a body, or for one of several paragraphs: that one is read when it is drawn. */
  #bodyTokens(call: Call): Token[] | undefined {
    if (bodyOf(call, this.reading.note) !== 'markdown' || call.depth >= maxDepth) return undefined;
    const { shortcode, text, lines, depth } = call;
    const { start, end } = shortcode.inner;
    if (text.slice(start, end).trim().includes('\n')) return undefined;
    const span = shortcode.inner;
    const { children: shortcodes } = shortcode;
    const marked = markCalls(
      { text, lines, span, shortcodes, escaped: this.reading.escaped, depth: depth + 1 },
      this.reading,
    );
    const tokens: Token[] = [];
    this.#md.inline.parse(marked.text.trim(), this.#md, this.state.env, tokens);
    for (const token of tokens) distrust(token);
    return this.place(tokens);
  }

  #token(type: string, nesting: -1 | 0 | 1, index: number, level: number): Token {
    const token = new this.state.Token(type, '', nesting);
    token.level = level;
    token.meta = { call: index };
    return token;
  }

  #text(content: string, level: number): Token {
    const token = new this.state.Token('text', '', 0);
    token.content = content;
    token.level = level;
    return token;
  }
}
