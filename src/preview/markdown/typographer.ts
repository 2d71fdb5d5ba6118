import type { MarkdownIt, StateCore } from 'markdown-it';
import { readingOf } from '../reading';
import type { Plugin } from './gatedPlugin';

/** Curly quotes, dashes, dots and guillemets as Goldmark and kramdown set them. */
export const typographer: Plugin = (md) => {
  md.core.ruler.after('inline', 'typographer', (state) => {
    const isGoldmark = readingOf(state.env)?.note?.site.generator !== 'jekyll';
    for (const token of state.tokens) {
      if (token.type !== 'inline' || token.children === null) continue;
      let linkDepth = 0;
      for (const child of token.children) {
        // The text of a bare address stays as it is.
        if (child.type === 'link_open' && child.info === 'auto') linkDepth++;
        if (child.type === 'link_close' && child.info === 'auto') linkDepth--;
        if (child.type !== 'text' || linkDepth > 0) continue;
        child.content = withDashes(isGoldmark ? withApostrophes(child.content) : child.content);
      }
    }
    curlyQuotes(state);
  });
};

/** Goldmark takes the `'` of 'twas, 'em and 'net (of any word with such a letter), and of '90s, for an apostrophe. */
function withApostrophes(text: string): string {
  if (!text.includes("'")) return text;
  // Most stand inside a word: what is before one is looked at last.
  return text.replace(/'(?=[tenl]|\d\ds\b)/g, (quote, at: number) =>
    at === 0 || beforeWord.test(text.charAt(at - 1)) ? '\u2019' : quote,
  );
}

const beforeWord = /[\s\p{P}]/u;

function withDashes(text: string): string {
  if (!/--|\.\.\.|<<|>>/.test(text)) return text;
  return text
    .replace(/---/g, '\u2014')
    .replace(/--/g, '\u2013')
    .replace(/\.\.\./g, '\u2026')
    .replace(/<</g, '\u00ab')
    .replace(/>>/g, '\u00bb');
}

/** markdown-it's own rule, which asks the options of its parser whether it is wanted. */
function curlyQuotes(state: StateCore): void {
  const { md } = state;
  const rule = md.core.ruler.__rules__.find(({ name }) => name === 'smartquotes');
  if (rule === undefined || md.options.typographer) return;
  const willing: MarkdownIt = Object.create(md);
  willing.options = { ...md.options, typographer: true, quotes: '\u201c\u201d\u2018\u2019' };
  state.md = willing;
  rule.fn(state);
  state.md = md;
}
