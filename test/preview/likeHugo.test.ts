import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { askHugo, configOf } from '../oracle/preview/askHugo';
import { type HugoSite, hugoFrontMatter, hugoPages, hugoSites } from '../oracle/preview/hugoCases';
import { attributeOf, domOf, type Leniency } from './support/domOf';
import { renderPage } from './support/renderPage';

/** What real Hugo made of the cases; asked again by `WRITE_GOLDENS=1`, where it is installed. */
const goldens = join('test', 'oracle', 'goldens', 'previewHugo.json');
if (process.env.WRITE_GOLDENS === '1') {
  const answers = Object.fromEntries(hugoSites.map((site) => [site.name, askHugo(site)]));
  writeFileSync(goldens, `${JSON.stringify(answers, undefined, 1)}\n`);
}
const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = existsSync(goldens)
  ? JSON.parse(readFileSync(goldens, 'utf8'))
  : {};

/** Not compared, and why. */
const leniency: Leniency = {
  attributes: [
    // Hugo names headings; VS Code does so itself.
    ...['h1.id', 'h2.id', 'h3.id', 'h4.id'],
    // Colours of code: the theme's here, Chroma's there.
    ...['pre.style', 'pre.class', 'pre.tabindex', 'code.class', 'code.data-lang', 'span.style'],
    // Footnotes are numbered and linked alike, but named otherwise.
    ...['sup.id', 'sup.class', 'a.class', 'a.role', 'a.id', 'li.id', 'li.class', 'ol.class', 'hr.class'],
    // markdown-it and Goldmark write a column's side in two ways.
    ...['td.style', 'th.style', 'td.align', 'th.align'],
  ],
  unwrapped: (element) =>
    // Colours of code.
    (element.tagName === 'span' && ['code', 'span'].includes(parentOf(element))) ||
    attributeOf(element, 'class') === 'highlight' ||
    // Around footnotes.
    attributeOf(element, 'class') === 'footnotes',
  // What Hugo leaves out for being raw HTML is shown as left out.
  leftOut: (element) => attributeOf(element, 'class') === 'conference-notes-dropped',
};

function parentOf({ parentNode }: Parameters<Leniency['unwrapped']>[0]): string {
  return parentNode !== null && 'tagName' in parentNode ? parentNode.tagName : '';
}

/** Cases in which we mean to differ. */
const deliberate: ReadonlyMap<string, string> = new Map([
  [
    '- [x]({{< ref "about" >}})\n- [y]({{< ref "first" >}})',
    'Goldmark takes the `[x]` of a link for a task that is done',
  ],
  ['before {{% figure src="a.png" %}} after', 'Hugo leaves out the rest of the line as well'],
  ['https://example.com/page and www.example.com', 'VS Code makes links only of addresses with a scheme'],
]);

for (const site of hugoSites) describe(`like Hugo: ${site.name}`, () => checkSite(site));

function checkSite(site: HugoSite): void {
  for (const body of site.cases) {
    const expected = answers[site.name]?.[body];
    it(JSON.stringify(body), { skip: deliberate.get(body) ?? false }, () => {
      assert.ok(expected !== undefined, 'not asked yet');
      const html = renderPage('content/case/c.md', {
        'config.toml': configOf(site),
        ...hugoPages,
        'content/case/c.md': `---\n${hugoFrontMatter}\n---\n\n${body}\n`,
      });
      assert.equal(domOf(html, leniency), domOf(expected, leniency));
    });
  }
}
