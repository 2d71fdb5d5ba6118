import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishFactsOf, whyUnpublished } from '../../src/core/conference/notes/publishFacts';
import { Note } from '../../src/core/note';
import { readSites, siteOf } from '../../src/core/site/sites';

const now = Date.parse('2026-01-15T12:00:00Z');

function check(config: string, path: string, text: string, expected: string | undefined): void {
  const name = config.includes('baseURL') ? 'hugo.toml' : '_config.yml';
  const site = siteOf(path, readSites(new Map([[name, config]])));
  const facts = publishFactsOf(new Note(text));
  assert.equal(whyUnpublished(facts, path, site, now)?.code, expected, text);
}

const hugo = (fields: string, expected?: string) => {
  check('baseURL = "/"', 'content/posts/a.md', `---\ntitle: A\n${fields}\n---\n\nText.\n`, expected);
};
const jekyll = (path: string, fields: string, expected?: string) =>
  check('title: x', path, `---\ntitle: A\n${fields}\n---\n\nText.\n`, expected);

test('Hugo', () => {
  hugo('date: 2025-01-01');
  hugo('draft: true', 'publish.draft');
  hugo('Draft: true # soon', 'publish.draft');
  hugo('published: false', 'publish.unpublished');
  hugo('date: 2027-01-01', 'publish.future-date');
  hugo('date: 2025-01-01\npublishDate: "2027-01-01"', 'publish.future-date');
  hugo('expiryDate: 2025-01-01', 'publish.expired');
  hugo('expiryDate: 2027-01-01');
});

test('the other formats', () => {
  const at = (text: string, expected: string) => check('baseURL = "/"', 'content/a.md', text, expected);
  at('+++\ntitle = "A"\ndate = 2027-01-01T10:00:00Z\ntags = ["a"]\n+++\n', 'publish.future-date');
  at('{\n "title": "A",\n "tags": [],\n "draft": true\n}\n', 'publish.draft');
});

test('what the site publishes', () => {
  check('baseURL = "/"\nbuildFuture = true', 'content/a.md', '---\ndate: 2027-01-01\n---\n', undefined);
});

test('Jekyll', () => {
  jekyll('_posts/2025-01-01-a.md', 'layout: post');
  jekyll('_posts/2027-01-01-a.md', 'layout: post', 'publish.future-date');
  jekyll('_posts/2025-01-01-a.md', 'date: 2027-01-01', 'publish.future-date');
  jekyll('_posts/2025-01-01-a.md', 'published: false', 'publish.unpublished');
  jekyll('_drafts/a.md', 'layout: post', 'publish.draft');
  jekyll('_posts/a.md', 'layout: post', 'publish.file-name');
});

test('what is kept is small', () => {
  const facts = (text: string) => publishFactsOf(new Note(text));
  assert.equal(facts('No front matter.\n'), '');
  assert.equal(facts('---\ntitle: A\n---\n'), '');
  assert.equal(
    facts('---\ntitle: A\ndate: 2025-01-01 # day\ntags: [a]\n---\n'),
    '---\ndate: 2025-01-01\n---\n',
  );
  assert.equal(facts(`---\ndate: "${'x'.repeat(500)}"\ndraft: |\n  true\n---\n`), '');
});
