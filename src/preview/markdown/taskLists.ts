import type { StateCore, Token } from 'markdown-it';
import { readingOf } from '../reading';
import type { Plugin } from './gatedPlugin';

/** `- [x] done` as a box that can't be clicked, as Goldmark and kramdown write it. */
export const taskLists: Plugin = (md) => {
  md.core.ruler.before('inline', 'task_marks', takeMarks);
  md.core.ruler.after('inline', 'task_boxes', (state) => {
    for (const token of state.tokens) if (token.meta?.isDone !== undefined) addBox(token, state.Token);
  });
  md.renderer.rules.task_box = (tokens, i) =>
    tokens[i]?.meta?.isDone === true
      ? '<input checked disabled type="checkbox">'
      : '<input disabled type="checkbox">';
};

/** Takes the marks out of the text: Goldmark does so before it looks for links, and of `[x](address)` makes a box as well. */
function takeMarks({ tokens, env }: StateCore): void {
  const mark = readingOf(env)?.note?.site.generator === 'jekyll' ? kramdownMark : goldmarkMark;
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'inline' || tokens[i - 1]?.type !== 'paragraph_open') continue;
    if (tokens[i - 2]?.type !== 'list_item_open') continue;
    const found = mark.exec(token.content);
    if (found === null) continue;
    token.meta = { ...token.meta, isDone: found[1] !== ' ' };
    token.content = token.content.slice(found[0].length);
  }
}

const goldmarkMark = /^\[([ xX])\]/;
const kramdownMark = /^\[([ xX])\](?=\s)/;

function addBox(inline: Token, TokenClass: typeof Token): void {
  const box = new TokenClass('task_box', '', 0);
  box.meta = { isDone: inline.meta?.isDone };
  inline.children?.unshift(box);
}
