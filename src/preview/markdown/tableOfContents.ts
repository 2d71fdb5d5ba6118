import type { StateCore, Token } from 'markdown-it';
import { element, escapeHtml } from '../html';
import type { Plugin } from './gatedPlugin';

/** kramdown's `* any words` ⏎ `{:toc}`: a list of the headings in the list's place. */
export const contents: Plugin = (md) => {
  md.core.ruler.after('inline', 'contents', placeContents);
  md.renderer.rules.contents = (tokens, i, _options, _env, renderer) => {
    const token = tokens[i];
    if (token === undefined) return '';
    return `<ul${renderer.renderAttrs(token)}>${token.content}</ul>\n`;
  };
};

interface Listed {
  readonly level: number;
  readonly text: string;
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
  const token = new state.Token('contents', '', 0);
  token.block = true;
  token.map = start.map;
  token.level = start.level;
  token.attrSet('id', 'markdown-toc');
  token.content = headingsOf(tokens)
    .map(({ level, text }) => element('li', [['class', `conference-notes-level-${level}`]], escapeHtml(text)))
    .join('');
  tokens.splice(open, close - open + 1, token);
}

const isMarker = /(?:^|\n)\{:\s?toc\b[^}\n]*\}\s*$/i;
const isListOpen = /^(?:bullet|ordered)_list_open$/;
const isListClose = /^(?:bullet|ordered)_list_close$/;

/** But for those that say `{:.no_toc}`. */
function headingsOf(tokens: readonly Token[]): readonly Listed[] {
  return tokens.flatMap((token, i) => {
    if (token.type !== 'heading_open') return [];
    const content = tokens[i + 1]?.content ?? '';
    const following = tokens[i + 4]?.content ?? '';
    if (/\{:[^}\n]*\.no_toc/.test(`${content}\n${following}`)) return [];
    const children = tokens[i + 1]?.children ?? [];
    const text = children.map((child) =>
      child.type === 'text' || child.type === 'code_inline' ? child.content : '',
    );
    return [{ level: Number(token.tag.slice(1)), text: text.join('').replace(/\s*\{[:#][^}]*\}\s*$/, '') }];
  });
}
