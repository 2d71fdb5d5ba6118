import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { noteRenderer } from '../../src/cli/render';
import { isSiteFile, readSites, siteOf } from '../../src/core/site/sites';
import { elementsOf } from './support/domOf';

/** Real notes of real sites, where they are at hand. */
const corpus = join('..', 'shared', 'corpus', 'notes');
const skip = existsSync(corpus) ? false : `There is no ${corpus}`;

/** Pages that themselves show what looks like a tag, as text. */
const talkAboutTags: ReadonlySet<string> = new Set([
  // Django's `{% url %}`, on a Hugo site, to which it is text.
  'content/weblog/2007/i18n-urls-in-symfony-and-django.md',
]);

describe('real pages of real sites', { skip }, () => {
  const render = noteRenderer();
  for (const name of skip === false ? readdirSync(corpus) : [])
    it(`${name} shows no shortcode and no tag as it is written`, () => {
      const base = join(corpus, name);
      const files = readdirSync(base, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(base.length + 1));
      const textOf = (path: string) => readFileSync(join(base, path), 'utf8');
      const sites = readSites(new Map(files.filter(isSiteFile).map((path) => [path, textOf(path)])));
      const pages = files.filter((path) => /\.(?:md|markdown)$/.test(path));
      for (const path of pages) {
        const html = render({
          text: textOf(path),
          path,
          site: siteOf(path, sites),
          pages: () => pages,
          textOf,
        });
        assert.ok(!html.includes('xcallx'), `${path}: a mark is left`);
        if (talkAboutTags.has(path)) continue;
        const shown = visibleText(html);
        assert.doesNotMatch(shown, /\{\{[<%]|\{%/, path);
      }
    });
});

/** The text that a reader sees, but for code, which may well be about tags. */
function visibleText(html: string): string {
  return elementsOf(html, ({ tagName }) => !['pre', 'code', 'script', 'style'].includes(tagName))
    .flatMap(({ childNodes }) => childNodes)
    .map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : ''))
    .join('\n');
}
