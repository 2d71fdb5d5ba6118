import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { domOf } from '../preview/support/domOf';
import { renderPage } from '../preview/support/renderPage';
import { askJekyll } from './preview/askJekyll';
import { jekyllCases, jekyllFiles, jekyllFrontMatter } from './preview/jekyllCases';
import { leniency } from './preview/leniency';

/** What real Jekyll made of the cases; asked again by `WRITE_GOLDENS=1`, where it is installed. */
const goldens = join('test', 'oracle', 'goldens', 'previewJekyll.json');
if (process.env.WRITE_GOLDENS === '1')
  writeFileSync(goldens, `${JSON.stringify(askJekyll(), undefined, 1)}\n`);
const answers: Readonly<Record<string, string>> = existsSync(goldens)
  ? JSON.parse(readFileSync(goldens, 'utf8'))
  : {};

/** Cases in which we mean to differ. */
const deliberate: ReadonlyMap<string, string> = new Map([
  [
    '<img src="{{ "/assets/a.png" | relative_url }}" alt="x">',
    'VS Code takes a line of one tag for a block of HTML',
  ],
  ['{{ page.speakers | jsonify }}', 'kramdown and markdown-it turn a quote after a comma to different sides'],
  [
    `{% include figure.html src='/assets/a.png' alt='single "quotes"' %}`,
    'kramdown shows broken HTML as text, browsers do not',
  ],
  [
    '{% include figure.html src="/assets/a.png" alt="with \\"escapes\\"" %}',
    'kramdown shows broken HTML as text, browsers do not',
  ],
]);

describe('like Jekyll', () => {
  for (const body of jekyllCases)
    it(JSON.stringify(body), { skip: deliberate.get(body) ?? false }, () => {
      const expected = answers[body];
      assert.ok(expected !== undefined, 'not asked yet');
      const html = renderPage('case.md', {
        ...jekyllFiles,
        'case.md': `---\n${jekyllFrontMatter}\n---\n\n${body}\n`,
      });
      assert.equal(domOf(html, leniency), domOf(expected, leniency));
    });
});
