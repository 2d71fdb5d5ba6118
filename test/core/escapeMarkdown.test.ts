import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../src/core/text/escapeMarkdown';

const md = new MarkdownIt({ html: true, linkify: true, breaks: false });

function check(text: string, html = text): void {
  test(JSON.stringify(text), () => {
    const shown = md.renderInline(escapeMarkdown(text));
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
