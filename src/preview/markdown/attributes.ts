import type { Env, StateCore, Token } from 'markdown-it';
import type { MarkdownFeatures } from '../../core/site/markdownFeatures';
import { openingToken } from '../openingToken';
import type { Plugin } from './gatedPlugin';

/**
 * `# Title {#id .class}`; on the line after a block `{.class}` (Goldmark) or `{: .class}` (kramdown, also right after a
 * link, a picture or emphasis). Only ids, classes, languages and sizes come through.
 */
export function attributes(featuresOf: (env: Env) => MarkdownFeatures): Plugin {
  return (md) => {
    md.core.ruler.after('inline', 'attributes', (state) => {
      const features = featuresOf(state.env);
      if (!state.src.includes('{')) return;
      if (features.headingAttributes) headings(state.tokens);
      if (features.kramdownAttributes) {
        spans(state.tokens);
        blocks(state, kramdownLine);
      }
      if (features.blockAttributes) blocks(state, goldmarkLine);
    });
  };
}

const kramdownLine = /^[ ]{0,3}\{:((?:\s?[^}\n]|\\\})*)\}[ \t]*$/;
const goldmarkLine = /^[ ]{0,3}\{((?![:{%])[^}\n]*)\}[ \t]*$/;
const atHeadingEnd = /[ \t]*\{:?[ \t]*((?:[#.][\w-]|[\w-]+=)[^{}\n]*)\}[ \t]*$/;

function headings(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    const inline = tokens[i + 1];
    const last = inline?.children?.at(-1);
    if (token.type !== 'heading_open' || last?.type !== 'text') continue;
    const found = atHeadingEnd.exec(last.content);
    if (found === null) continue;
    last.content = last.content.slice(0, found.index);
    give(token, found[1] ?? '');
  }
}

/** `[link](x){: .button}`, `*word*{: .loud}`, `![picture](x){: width="50"}` */
function spans(tokens: readonly Token[]): void {
  for (const { children } of tokens) {
    for (const [i, child] of (children ?? []).entries()) {
      const found = child.type === 'text' ? /^\{:([^{}\n]*)\}/.exec(child.content) : null;
      const before = children?.[i - 1];
      if (found === null || before === undefined) continue;
      const target = before.nesting === -1 ? openingToken(children ?? [], i - 1) : before;
      if (target === undefined || target.type === 'text' || target.type === 'softbreak') continue;
      child.content = child.content.slice(found[0].length);
      give(target, found[1] ?? '');
    }
  }
}

/** Lines of nothing but attributes: the last of a paragraph's, for the paragraph; one alone, for the block before it. */
function blocks(state: StateCore, line: RegExp): void {
  const { tokens } = state;
  const kept: Token[] = [];
  const containers: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const inline = tokens[i + 1];
    if (token?.type !== 'paragraph_open' || inline?.type !== 'inline') {
      if (token === undefined) continue;
      if (isContainer.test(token.type)) {
        if (token.nesting === 1) containers.push(token);
        else containers.pop();
      }
      kept.push(token);
      continue;
    }
    const lone = line.exec(inline.content);
    const target = lone === null ? undefined : blockBefore(kept);
    if (lone !== null && !inline.content.includes('\n')) {
      if (target !== undefined) give(target, lone[1] ?? '');
      i += 2;
      continue;
    }
    // A line at the end of a list or quote speaks of all of it.
    takeLastLine(containers[0] ?? token, inline, line);
    kept.push(token);
  }
  state.tokens = kept;
}

const isContainer = /^(?:bullet_list|ordered_list|blockquote)_(?:open|close)$/;

function takeLastLine(target: Token, inline: Token, line: RegExp): void {
  const children = inline.children ?? [];
  const last = children.at(-1);
  if (last?.type !== 'text' || children.at(-2)?.type !== 'softbreak') return;
  const found = line.exec(last.content);
  if (found === null) return;
  children.splice(-2);
  give(target, found[1] ?? '');
}

/** The opening token of the block that ended last. */
function blockBefore(tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1);
  if (last === undefined || last.nesting === 1) return undefined;
  return last.nesting === -1 ? openingToken(tokens, tokens.length - 1) : last;
}

/** `#id .class key="value"` */
function give(token: Token, written: string): void {
  for (const [, id, name, key, value] of written.matchAll(attribute)) {
    if (id !== undefined) token.attrSet('id', id);
    else if (name !== undefined) token.attrJoin('class', name);
    else if (key !== undefined && allowedKeys.has(key.toLowerCase()))
      token.attrSet(key.toLowerCase(), (value ?? '').replace(/^(["'])(.*)\1$/, '$2'));
  }
}

const attribute = /#([\w:-]+)|\.([\w-]+)|([\w-]+)=("[^"]*"|'[^']*'|[^\s"']+)/g;
const allowedKeys: ReadonlySet<string> = new Set([
  'id',
  'class',
  'lang',
  'dir',
  'title',
  'width',
  'height',
  'alt',
  'loading',
  'start',
]);
