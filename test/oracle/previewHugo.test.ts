import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { domOf } from '../preview/support/domOf';
import { renderPage } from '../preview/support/renderPage';
import { askHugo, configOf } from './preview/askHugo';
import { type HugoSite, hugoFrontMatter, hugoPages, hugoSites } from './preview/hugoCases';
import { leniency } from './preview/leniency';

/** What real Hugo made of the cases; asked again by `WRITE_GOLDENS=1`, where it is installed. */
const goldens = join('test', 'oracle', 'goldens', 'previewHugo.json');
if (process.env.WRITE_GOLDENS === '1') {
  const answers = Object.fromEntries(hugoSites.map((site) => [site.name, askHugo(site)]));
  writeFileSync(goldens, `${JSON.stringify(answers, undefined, 1)}\n`);
}
const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = existsSync(goldens)
  ? JSON.parse(readFileSync(goldens, 'utf8'))
  : {};

/** Cases in which we mean to differ. */
const deliberate: ReadonlyMap<string, string> = new Map([
  [
    '- [x]({{< ref "about" >}})\n- [y]({{< ref "first" >}})',
    'an address that Goldmark leaves as text is where the page is here, not where it will be',
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
