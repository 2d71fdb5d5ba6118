import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt, { type Token } from 'markdown-it';
import { openPreview } from './support/openPreview';

/** Type and lines of all that can be folded or selected, but for the tags' own paragraphs. */
function blocksOf(tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter(({ type }) => /^(?:list_item|bullet_list|ordered_list|blockquote|table)_open$/.test(type))
    .map(({ type, map }) => `${type} ${map?.join('-')}`);
}

describe('what ends a body has the lines that it has for plain Markdown', () => {
  for (const body of [
    '- a\n- b',
    '- a\n  - b',
    '1. a',
    '- a\n\n  b',
    '- a\n\n',
    '- # a',
    '- a\n  ```\n  x\n  ```',
    '> a',
    '> - a',
    '- > a',
    '> # a',
    '> ```\n> x\n> ```',
    '| a |\n|---|\n| b |',
    '| a |\n|---|',
    '- | a |\n  |---|\n  | b |',
    '- a\n\ntext',
  ])
    it(JSON.stringify(body), () => {
      const text = `{{% talk title="x" %}}\n\n${body}\n{{% /talk %}}\n\nAfter.\n`;
      const opened = { path: 'content/a.md', files: { 'hugo.toml': '', 'content/a.md': text } };
      assert.deepEqual(
        blocksOf(openPreview(opened).parse()),
        blocksOf(new MarkdownIt({ html: true, linkify: true }).parse(text, {})),
      );
    });
});
