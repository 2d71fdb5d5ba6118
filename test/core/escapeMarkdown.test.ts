import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../src/core/text/escapeMarkdown';

const md = new MarkdownIt({ html: true, linkify: true, breaks: false });

function check(text: string, html = text): void {
  test(JSON.stringify(text), () => {
    const shown = md
      .render(escapeMarkdown(text))
      .trim()
      .replace(/^<p>|<\/p>$/g, '');
    assert.equal(shown.replace(/<br>\n/g, '\n'), html);
  });
}

check('A title - with *stars*, _lines_ and `code`');
check('[link](https://example.com) ![image](x.png)');
check('https://example.com www.example.com');
check('<img src=x>', '&lt;img src=x&gt;');
check('AT&amp;T', 'AT&amp;amp;T');
check('a\\b | c ~~d~~ # e');
check('one\r\ntwo', 'one\ntwo');
check('- no list');
check('+ no list');
check('1. no list');
check('12) no list');
check('# no heading');
check('one\n===\n- two\n---');
check('{{< no shortcode >}} $x$ ana@example.com', '{{&lt; no shortcode &gt;}} $x$ ana@example.com');

test('what needs no mark has none', () => {
  assert.equal(escapeMarkdown('2025-09-17: A (good) day, 1.5 times'), '2025-09-17: A (good) day, 1.5 times');
});
