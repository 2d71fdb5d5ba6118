import type { Token } from 'markdown-it';
import type { Plugin } from './gatedPlugin';

/** `- [x] done` as a box that can't be clicked, as Goldmark and GitHub's Markdown write it. */
export const taskLists: Plugin = (md) => {
  md.core.ruler.after('inline', 'task_lists', (state) => {
    const { tokens } = state;
    for (const [i, token] of tokens.entries()) {
      if (token.type !== 'inline' || tokens[i - 1]?.type !== 'paragraph_open') continue;
      if (tokens[i - 2]?.type !== 'list_item_open') continue;
      addBox(token, state.Token);
    }
  });
  md.renderer.rules.task_box = (tokens, i) =>
    tokens[i]?.meta?.isDone === true
      ? '<input checked disabled type="checkbox">'
      : '<input disabled type="checkbox">';
};

function addBox(inline: Token, TokenClass: typeof Token): void {
  const first = inline.children?.[0];
  const mark = first?.type === 'text' ? /^\[([ xX])\](?=\s)/.exec(first.content) : null;
  if (first === undefined || mark === null) return;
  const box = new TokenClass('task_box', '', 0);
  box.meta = { isDone: mark[1] !== ' ' };
  first.content = first.content.slice(mark[0].length);
  inline.children?.unshift(box);
}
