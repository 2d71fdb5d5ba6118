import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'jsonc-parser';
import manifest from '../../package.json';
import { Note } from '../../src/core/note';
import { allShortcodes } from '../../src/core/shortcode/scanShortcodes';
import type { Tag } from '../../src/core/shortcode/shortcode';
import type { Site } from '../../src/core/site/site';
import { sampleSite } from '../support/sampleSites';
import { expandSnippet } from './expandSnippet';

interface Snippet {
  /** None: it is only offered to be put around selected text. */
  readonly prefix?: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const sites = { hugo: sampleSite('hugo'), jekyll: sampleSite('jekyll') };

for (const { path } of manifest.contributes.snippets) {
  const generator = path.includes('hugo') ? 'hugo' : 'jekyll';
  const snippets: Readonly<Record<string, Snippet>> = parse(readFileSync(path, 'utf8'));
  describe(path, () => {
    for (const [name, snippet] of Object.entries(snippets)) {
      it(name, () => {
        checkForm(name, generator, snippet);
        checkNoteOf(expandSnippet(snippet.body), sites[generator]);
      });
    }
    it('gives every prefix once', () => {
      const prefixes = Object.values(snippets).flatMap(({ prefix = [] }) => prefix);
      assert.deepEqual(prefixes, [...new Set(prefixes)]);
    });
  });
}

/** Its name says the generator, and it can be found by it: `talk` alone is in both lists. */
function checkForm(name: string, generator: string, { prefix, body, description }: Snippet): void {
  assert.match(name, new RegExp(`^${generator}: `, 'i'));
  if (prefix === undefined) assert.ok(body.some((line) => line.includes('$TM_SELECTED_TEXT')));
  else
    assert.ok(
      prefix.some((word) => word.startsWith(`${generator}-`)),
      prefix.join(', '),
    );
  assert.notEqual(description, '');
}

/** What the snippet leaves behind must be read without fault, and call what the sample site has. */
function checkNoteOf(text: string, site: Site): void {
  const note = new Note(text);
  assert.deepEqual(note.frontMatter?.faults ?? [], []);
  assert.deepEqual(note.shortcodes.faults, []);
  const tags = allShortcodes(note.shortcodes.shortcodes).map((shortcode) => shortcode.open);
  assert.ok(note.frontMatter !== undefined || tags.length > 0, text);
  for (const tag of tags) checkCall(tag, site);
}

function checkCall(tag: Tag, site: Site): void {
  const isInclude = tag.dialect === 'liquid';
  const name = isInclude ? (tag.parameters[0]?.value.text ?? '') : tag.name;
  const definition = site.shortcodes.get(name);
  assert.ok(definition !== undefined, `${name} is none of ${[...site.shortcodes.keys()].join(', ')}`);
  const known = definition.parameters.map((parameter) => parameter.name);
  for (const parameter of tag.parameters.slice(isInclude ? 1 : 0)) {
    assert.ok(known.includes(parameter.name), `${name} has no ${parameter.name}, only ${known.join(', ')}`);
  }
}
