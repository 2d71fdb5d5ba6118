import type { StateCore, Token } from 'markdown-it';
import { element, openTag } from '../html/html';
import type { Plugin } from './gatedPlugin';

/** kramdown's `* any words` ⏎ `{:toc}`: a list of links to the headings in the list's place. */
export const contents: Plugin = (md) => {
  md.core.ruler.after('inline', 'contents', placeContents);
  md.renderer.rules.contents = (tokens, i, options, env, renderer) => {
    const token = tokens[i];
    if (token === undefined) return '';
    const drawn = listedIn(token).map(({ level, id, words }) => {
      const text = renderer.renderInline(words, options, env);
      return { level, html: element('a', [['href', `#${id}`]], text) };
    });
    return `<${token.tag}${renderer.renderAttrs(token)}>${items(drawn, token.tag)}</${token.tag}>\n`;
  };
  // Where a heading's link leads: what else it is named is VS Code's to say.
  md.renderer.rules.contents_target = (tokens, i) => `${openTag('a', [['id', tokens[i]?.content]])}</a>`;
};

interface Listed {
  readonly level: number;
  readonly id: string;
  readonly words: Token[];
}

interface Drawn {
  readonly level: number;
  readonly html: string;
}

function placeContents(state: StateCore): void {
  const { tokens } = state;
  const marker = tokens.findIndex((token) => token.type === 'inline' && isMarker.test(token.content));
  if (marker < 0) return;
  const open = tokens.findLastIndex((token, i) => i < marker && isListOpen.test(token.type));
  const start = tokens[open];
  if (start === undefined) return;
  const close = tokens.findIndex(
    (token, i) => i > marker && token.level === start.level && isListClose.test(token.type),
  );
  if (close < 0) return;
  const token = new state.Token('contents', start.tag, 0);
  token.block = true;
  token.map = start.map;
  token.level = start.level;
  token.attrSet('id', 'markdown-toc');
  token.meta = { listed: headingsOf(state) };
  tokens.splice(open, close - open + 1, token);
}

const isMarker = /(?:^|\n)\{:\s?toc\b[^}\n]*\}\s*$/i;
const isListOpen = /^(?:bullet|ordered)_list_open$/;
const isListClose = /^(?:bullet|ordered)_list_close$/;

/** But for those that say `{:.no_toc}`. Each is given a target of its own. */
function headingsOf({ tokens, Token }: StateCore): readonly Listed[] {
  const named = new Map<string, number>();
  return tokens.flatMap((token, i) => {
    const inline = tokens[i + 1];
    if (token.type !== 'heading_open' || inline?.children == null) return [];
    const following = tokens[i + 4]?.content ?? '';
    const words = withoutAttributes(
      inline.children.filter(({ type }) => !/^link_/.test(type)),
      Token,
    );
    const id = ownId.exec(inline.content)?.[1] ?? idOf(textIn(words), named);
    if (/\{:[^}\n]*\.no_toc/.test(`${inline.content}\n${following}`)) return [];
    const target = new Token('contents_target', 'a', 0);
    target.content = id;
    inline.children.unshift(target);
    return [{ level: Number(token.tag.slice(1)), id, words }];
  });
}

const ownId = /\{:?\s*#([\w-]+)[^}\n]*\}\s*$/;
const attributesAtEnd = /\s*\{:?\s*[#.][^}\n]*\}\s*$/;

function withoutAttributes(words: readonly Token[], Token: StateCore['Token']): Token[] {
  const last = words.at(-1);
  if (last?.type !== 'text' || !attributesAtEnd.test(last.content)) return [...words];
  const rest: Token = Object.assign(new Token('text', '', 0), last, {
    content: last.content.replace(attributesAtEnd, ''),
  });
  return [...words.slice(0, -1), rest];
}

/** As kramdown names a heading in GitHub's way: the second of the same words is `words-1`. */
function idOf(text: string, named: Map<string, number>): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
  const times = named.get(id) ?? 0;
  named.set(id, times + 1);
  return times === 0 ? id : `${id}-${times}`;
}

function textIn(words: readonly Token[]): string {
  return words
    .map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : ''))
    .join('');
}

/** The list items of headings, those of lower levels inside the one before them. */
function items(headings: readonly Drawn[], list: string): string {
  const html: string[] = [];
  const open: number[] = [];
  for (const { level, html: link } of headings) {
    let isInside = true;
    while ((open.at(-1) ?? 0) >= level) {
      if (!isInside) html.push(`</${list}>`);
      html.push('</li>');
      open.pop();
      isInside = false;
    }
    if (isInside && open.length > 0) html.push(`<${list}>`);
    html.push(`<li>${link}`);
    open.push(level);
  }
  html.push(open.map(() => '</li>').join(`</${list}>`));
  return html.join('');
}

function listedIn(token: Token): readonly Listed[] {
  const listed: unknown = token.meta?.listed;
  return Array.isArray(listed) ? listed : [];
}
