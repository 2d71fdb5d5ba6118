import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkNote } from '../../src/core/check/checkNote';
import { Note } from '../../src/core/note';
import { readSites, siteOf } from '../../src/core/site/sites';
import { textOf } from '../../src/core/text/span';

const leavesOut = { 'hugo.toml': 'baseURL = "https://example.org/"' };

/** `«…»` stand around what must be said to be left out: seen in what Hugo 0.111 publishes as `<!-- raw HTML omitted -->`. */
function check(marked: string, files: Readonly<Record<string, string>> = leavesOut): void {
  it(marked, () => {
    const note = new Note(`---\ntitle: x\ndate: 2020-01-01\n---\n\n${marked.replace(/[«»]/g, '')}\n`);
    const path = 'jekyll' in files ? '_posts/2020-01-01-a.md' : 'content/a.md';
    const site = siteOf(path, readSites(new Map(Object.entries(files))));
    const found = checkNote(note, { path, site, files: { has: () => undefined }, now: 0 }).filter(
      ({ code }) => code === 'publish.raw-html',
    );
    assert.deepEqual(
      found.map(({ span }) => textOf(note.text, span)),
      [...marked.matchAll(/«(.*?)»/gs)].map(([, tag]) => tag),
    );
    for (const { span, data } of found)
      assert.match(note.text.slice(span.start), new RegExp(`^<${data.name}`));
  });
}

describe('raw HTML that Hugo leaves out', () => {
  check('a «<b>»bold</b> word and «<br>» a «<br/>» line');
  check('## Head «<small>»x</small>');
  check('| a «<br>» b | c |\n|---|---|\n| d«<br/>»e | f |');
  check('- «<kbd>»Ctrl</kbd>\n- > «<u>»x</u>');
  check('«<div>»\n<b>block</b>\n</div>');
  check('«<div>»\n\nwords of *Markdown*\n\n</div>');
  check('«<iframe src="https://video.example/"\n  width="3">»</iframe>');
  check('«<script>»\nif (a < b) document.write("<b>")\n</script>\nafter');
  check('<!-- c -->«<b>»x</b>');
  check('{{% talk %}}\n\n«<i>»x</i>\n\n{{% /talk %}}');
  check('[«<b>»x</b>](https://example.org)');
});

describe('what is no raw HTML, or stays on the page', () => {
  check('<!-- a comment -->\n\n<!--more-->\n\nand <!-- one --> here');
  check('<https://example.org> and <ana@example.org>');
  check('`<b>` and\n\n```html\n<div>\n```\n\n    <div>');
  check('1 < 2 > 0, \\<b>, <foo_bar>, <b');
  check('a {{< talk >}}<i>x</i>{{< /talk >}} b');
  check('{{< note >}}\n\n<div>\n\n{{< /note >}}');
  check('{{% highlight html %}}\n<div>\n{{% /highlight %}}');
  check('{{< figure src="a.png" caption="<b>x</b>" >}}');
});

describe('sites that let raw HTML through, or of which it is not known', () => {
  check('<b>x</b>', { 'hugo.toml': '[markup.goldmark.renderer]\nunsafe = true' });
  check('<b>x</b>', { 'hugo.toml': '[markup]\ndefaultMarkdownHandler = "blackfriday"' });
  check('<b>x</b>', { 'hugo.toml': '[markup]\ndefaultMarkdownHandler = "pandoc"' });
  check('<b>x</b>', { 'hugo.toml': 'baseURL = "unfinished' });
  check('<b>x</b>', { '_config.yml': 'title: x', jekyll: '' });
});
