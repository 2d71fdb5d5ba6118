import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AssistContext } from '../../src/core/assist/assist';
import { completionsAt } from '../../src/core/assist/completion/completionsAt';
import { enterEndsLine } from '../../src/core/assist/completion/enterEndsLine';
import { hoverAt } from '../../src/core/assist/reading/hoverAt';
import { inFormOf } from '../../src/core/assist/writing/dateAsWritten';
import { type FrontMatterWish, insertFrontMatter } from '../../src/core/assist/writing/insertFrontMatter';
import { writtenDate } from '../../src/core/frontMatter/writeValue';
import { Note } from '../../src/core/note';
import { sectionFactsOf, sectionsAbove } from '../../src/core/page/sectionFacts';
import { readSites, siteOf } from '../../src/core/site/sites';
import { applyEdits } from '../../src/core/text/edits';
import { contextOf, now, type TestGenerator } from '../support/frontMatterSites';

const values = {
  tags: [
    { value: 'rust', count: 5 },
    { value: 'c#', count: 2 },
    { value: 'a: b', count: 1 },
  ],
  speakers: [{ value: 'Ana Ruiz', count: 3 }],
  date: [{ value: '2019-05-24 10:00:00 +0200', count: 4 }],
  draft: [{ value: 'not yet', count: 1 }],
};

function withWords(generator: TestGenerator): AssistContext {
  return contextOf(generator, {}, { '_layouts/post.html': '', '_layouts/talk.html': '' }, values);
}

/** What is offered at `$0`, in the order of the list. */
function labels(generator: TestGenerator, marked: string): readonly string[] {
  return offered(generator, marked).map(({ label }) => label);
}

function offered(generator: TestGenerator, marked: string) {
  const offset = marked.indexOf('$0');
  const note = new Note(marked.replace('$0', ''));
  return [...completionsAt(note, offset, withWords(generator))].sort((a, b) =>
    (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label),
  );
}

/** The text after `label` was chosen at `$0`. */
function chosen(generator: TestGenerator, marked: string, label: string): string {
  const one = offered(generator, marked).find((completion) => completion.label === label);
  assert.ok(one, `${label} isn't offered in ${JSON.stringify(marked)}`);
  return applyEdits(marked.replace('$0', ''), [one.edit]);
}

test('keys are offered at the start of a line, those that stand there already are not', () => {
  assert.deepEqual(labels('hugo', '---\n$0\n---\n').slice(0, 4), ['title', 'date', 'draft', 'tags']);
  assert.deepEqual(labels('hugo', '---\ntitle: A\nDate: x\n$0\n---\n').slice(0, 2), ['draft', 'tags']);
  assert.deepEqual(labels('jekyll', '---\n$0\n---\n').slice(0, 2), ['layout', 'title']);
  assert.ok(labels('hugo', '---\n$0\n---\n').includes('conference'));
  assert.ok(labels('hugo', '---\ntype: talk\n$0\n---\n').includes('abstract'));
  assert.deepEqual(labels('hugo', '---\ntitle: A\n---\n$0\n'), []);
  assert.deepEqual(labels('hugo', '$0---\ntitle: A\n---\n'), []);
  assert.deepEqual(labels('hugo', '---\nsummary: |\n  text\n  $0\n---\n'), []);
});

test('front matter is completed while it is typed, before it is closed', () => {
  assert.deepEqual(labels('hugo', '---\n$0').slice(0, 2), ['title', 'date']);
  assert.deepEqual(labels('hugo', '---\r\ntitle: A\r\n$0').slice(0, 2), ['date', 'draft']);
  assert.equal(chosen('hugo', '---\nti$0\n\nText\n', 'title'), '---\ntitle: \n\nText\n');
  assert.equal(chosen('hugo', '---\ntitle: A\ntags: [$0', 'rust'), '---\ntitle: A\ntags: [rust');
  assert.equal(chosen('hugo', '---\ntags:\n  - r$0', 'rust'), '---\ntags:\n  - rust');
  assert.equal(chosen('hugo', '+++\nti$0', 'title'), '+++\ntitle = "$1"');
  assert.deepEqual(labels('hugo', '---\ntitle: A\n\n$0'), []);
  assert.deepEqual(labels('hugo', '---\n\n$0\ntitle: A\n'), []);
  assert.deepEqual(labels('hugo', 'Text\n---\n$0'), []);
});

test('that a page is no conference note is offered, and allowed', () => {
  assert.equal(chosen('hugo', '---\nconference: $0\n---\n', 'false'), '---\nconference: false\n---\n');
  assert.equal(chosen('hugo', '---\nconf$0\n---\n', 'conference'), '---\nconference: \n---\n');
});

/** In the syntax of snippets. */
const choice = '$'.concat('{1|true,false|}');

test('a key comes with the shape of its value', () => {
  assert.equal(chosen('hugo', '---\nta$0\n---\n', 'tags'), '---\ntags: [$1]\n---\n');
  assert.equal(chosen('hugo', '---\nti$0\n---\n', 'title'), '---\ntitle: \n---\n');
  assert.equal(chosen('hugo', '---\n$0\n---\n', 'draft'), `---\ndraft: ${choice}\n---\n`);
  assert.equal(chosen('hugo', '---\n$0\n---\n', 'date'), '---\ndate: 2026-01-15 12:00:00 +0000\n---\n');
  assert.equal(chosen('hugo', '---\nta$0gs: [a]\n---\n', 'tags'), '---\ntags: [a]\n---\n');
  assert.equal(chosen('hugo', '+++\nti$0\n+++\n', 'title'), '+++\ntitle = "$1"\n+++\n');
  assert.equal(chosen('hugo', '+++\n$0\n+++\n', 'tags'), '+++\ntags = ["$1"]\n+++\n');
  assert.equal(chosen('hugo', '{\n  "ti$0"\n}\n', 'title'), '{\n  "title": "$1"\n}\n');
  assert.equal(
    chosen('hugo', '{\n  $0\n  "title": "A"\n}\n', 'draft'),
    `{\n  "draft": ${choice},\n  "title": "A"\n}\n`,
  );
});

test("values are the user's own, most used first, quoted where they must be", () => {
  assert.deepEqual(labels('hugo', '---\ntags: [$0]\n---\n').slice(0, 3), ['rust', 'c#', 'a: b']);
  assert.deepEqual(labels('hugo', '---\ntags: [rust, $0]\n---\n').slice(0, 2), ['c#', 'a: b']);
  assert.equal(chosen('hugo', '---\ntags: [rust, $0]\n---\n', 'a: b'), '---\ntags: [rust, "a: b"]\n---\n');
  assert.equal(chosen('hugo', '---\ntags: [ru$0, x]\n---\n', 'rust'), '---\ntags: [rust, x]\n---\n');
  assert.equal(chosen('hugo', '---\ntags:\n  - "r$0"\n---\n', 'rust'), '---\ntags:\n  - "rust"\n---\n');
  assert.equal(chosen('hugo', '---\ntags:\n  -$0\n---\n', 'rust'), '---\ntags:\n  - rust\n---\n');
  assert.equal(chosen('hugo', '+++\ntags = [$0]\n+++\n', 'rust'), '+++\ntags = ["rust"]\n+++\n');
  assert.equal(chosen('hugo', '+++\ntags = ["$0"]\n+++\n', 'rust'), '+++\ntags = ["rust"]\n+++\n');
  assert.equal(chosen('hugo', '{"tags": ["$0"]}\n', 'rust'), '{"tags": ["rust"]}\n');
  assert.equal(chosen('hugo', '---\nspeakers:$0\n---\n', 'Ana Ruiz'), '---\nspeakers: Ana Ruiz\n---\n');
  assert.deepEqual(labels('hugo', '---\ndraft: $0\n---\n'), ['true', 'false']);
  assert.equal(
    chosen('hugo', '---\ndate: $0\n---\n', '2026-01-15 12:00:00 +0000'),
    '---\ndate: 2026-01-15 12:00:00 +0000\n---\n',
  );
  assert.deepEqual(labels('jekyll', '---\nlayout: $0\n---\n'), ['post', 'talk']);
  assert.deepEqual(labels('hugo', '---\ntitle: $0\n---\n'), []);
});

/** Whether Enter ends the line after `opener` was typed before `$0`. */
function endsLine(opener: string, marked: string): boolean {
  const note = new Note(marked.replace('$0', ''));
  return enterEndsLine(opener, note, marked.indexOf('$0'), withWords('hugo'));
}

test('Enter ends the line where a list opened by itself and a new line is as likely', () => {
  assert.equal(endsLine('\n', '---\ntitle: A\n$0\n---\n'), true);
  assert.equal(endsLine(':', '---\ntags:$0\n---\n'), true);
  assert.equal(endsLine(':', '---\ntags:$0'), true);
  assert.equal(endsLine(' ', '---\nTags: $0\n---\n'), true);
  assert.equal(endsLine(' ', '---\nparams: $0\n---\n'), true);
  assert.equal(endsLine(' ', '---\ndraft: $0\n---\n'), false);
  assert.equal(endsLine(' ', '---\ntags: [a, $0]\n---\n'), false);
  assert.equal(endsLine(' ', '---\ntags:\n  - $0\n---\n'), false);
  assert.equal(endsLine(' ', '+++\ntags = $0\n+++\n'), false);
});

test('a date in the form of other notes is one in TOML and JSON too', () => {
  assert.equal(chosen('hugo', '+++\n$0\n+++\n', 'date'), '+++\ndate = 2026-01-15T12:00:00+00:00\n+++\n');
  assert.equal(
    chosen('hugo', '+++\ndate = $0\n+++\n', '2026-01-15 12:00:00 +0000'),
    '+++\ndate = 2026-01-15T12:00:00+00:00\n+++\n',
  );
  const inToml = {
    '2026-01-15': '2026-01-15',
    '2026-01-15 12:00': '2026-01-15T12:00:00',
    'in May': '"in May"',
  };
  for (const [date, expected] of Object.entries(inToml)) assert.equal(writtenDate(date, 'toml'), expected);
  assert.equal(writtenDate('2026-01-15 12:00', 'json'), '"2026-01-15 12:00"');
});

test('now is written as other dates are', () => {
  const form = (example: string, zone?: string): string => inFormOf(example, now, zone);
  assert.equal(form('2019-05-24'), '2026-01-15');
  assert.equal(form('2019-05-24T10:00:00Z', 'Europe/Berlin'), '2026-01-15T12:00:00Z');
  assert.equal(form('2019-05-24T10:00:00+02:00', 'Europe/Berlin'), '2026-01-15T13:00:00+01:00');
  assert.equal(form('2019-05-24 10:00:00 -0700', 'America/New_York'), '2026-01-15 07:00:00 -0500');
  assert.equal(form('2019-05-24 10:00'), '2026-01-15 12:00');
});

/** What is shown at `$0`. */
function hover(generator: TestGenerator, marked: string): string {
  const offset = marked.indexOf('$0');
  return hoverAt(new Note(marked.replace('$0', '')), offset, withWords(generator))?.markdown ?? '';
}

test('a moment is told in the zone of the reader', () => {
  const context = contextOf('hugo', { timeZone: 'Europe/Berlin' });
  const text = '---\ndate: 2019-05-24T08:00:00Z\n---\n';
  assert.match(hoverAt(new Note(text), 6, context)?.markdown ?? '', /`2019-05-24 10:00 Europe\/Berlin`/);
});

test('where the config decides as well nothing is said of being published', () => {
  const files = new Map([['hugo.toml', 'baseURL = "/"\ncascade = [{draft = true}]\n']]);
  const site = siteOf('content/a.md', readSites(files));
  const text = '---\ndate: 2019-05-24\n---\n';
  const { markdown = '' } = hoverAt(new Note(text), 6, contextOf('hugo', { site })) ?? {};
  assert.match(markdown, /Hugo reads/);
  assert.doesNotMatch(markdown, /is published/);
});

test('a page is only called published where nothing around it can hide it', () => {
  const says = (
    config: string,
    path: string,
    sections: Readonly<Record<string, string>> | undefined,
  ): boolean => {
    const site = siteOf(
      path,
      readSites(new Map([[path.startsWith('_') ? '_config.yml' : 'hugo.toml', config]])),
    );
    const facts = new Map(
      Object.entries(sections ?? {}).map(([folder, fields]) => {
        const section = sectionFactsOf(new Note(`---\n${fields}\n---\n`), `${folder}/_index.md`, site);
        return [folder, section === undefined ? [] : [section]];
      }),
    );
    const pages = {
      pagesAt: () => [],
      sectionsAbove: (page: string) => (sections === undefined ? undefined : sectionsAbove(page, facts)),
    };
    const text = '---\ndate: 2019-05-24\n---\n';
    const { markdown = '' } = hoverAt(new Note(text), 6, contextOf('hugo', { path, site, pages })) ?? {};
    return /is published/.test(markdown);
  };
  const page = 'content/a/b/page.md';
  assert.equal(says('', page, {}), true);
  assert.equal(says('', page, undefined), false, 'the sections are not read yet');
  assert.equal(says('', page, { 'content/c': 'draft: true', 'content/a': 'title: A\ndraft: false' }), true);
  // With each of these Hugo 0.111.3 leaves the page out.
  assert.equal(says('', page, { 'content/a': 'draft: true' }), false);
  assert.equal(says('', page, { 'content/a/b': 'expiryDate: 2019-01-01' }), false);
  assert.equal(says('', page, { 'content/a': 'cascade:\n  draft: true' }), false);
  assert.equal(says('', page, { content: 'cascade:\n  - _target: { path: /a/** }\n    Draft: true' }), false);
  assert.equal(says('', page, { 'content/a': 'cascade:\n  color: red' }), true);
  assert.equal(says('', '_posts/2019-05-24-a.md', undefined), true);
  assert.equal(says('limit_posts: 5\n', '_posts/2019-05-24-a.md', undefined), false);
  assert.equal(says('collections: { talks: { output: true } }\n', '_talks/a.md', undefined), true);
  assert.equal(says('collections: [talks]\n', '_talks/a.md', undefined), false);
});

test('a hover says what the field means and what the generator reads', () => {
  assert.match(hover('hugo', '---\nti$0tle: A\n---\n'), /\*\*title\*\* – .*Hugo page/);
  assert.match(hover('jekyll', '---\ntags: a b,$0 c\n---\n'), /Jekyll reads: `a`, `b,`, `c`/);
  assert.match(hover('hugo', '---\ntags: a b,$0 c\n---\n'), /Hugo reads: `a b, c`/);
  assert.match(
    hover('jekyll', '---\ndate: 2019-05-24 $010:00:00 +0200\n---\n'),
    /`2019-05-24 08:00 UTC`[\s\S]*is published/,
  );
  assert.match(hover('hugo', '---\ndate: 2099$0-01-01\n---\n'), /not published before 2099-01-01/);
  assert.match(hover('hugo', '---\ntitle: "a `b` <i>$0"\n---\n'), /`` a `b` <i> ``/);
  assert.match(hover('hugo', '+++\ndr$0aft = true\n+++\n'), /it is a draft/);
  assert.equal(hover('hugo', '---\ntitle: A\n---\nbo$0dy\n'), '');
  assert.equal(hover('hugo', '---\nanything: el$0se\n---\n'), '');
});

function inserted(
  text: string,
  wish: FrontMatterWish,
  path: string,
  generator: TestGenerator = 'hugo',
): string | undefined {
  const edit = insertFrontMatter(new Note(text), wish, contextOf(generator, { path }));
  return edit && applyEdits(text, [edit]);
}

test('front matter is put above a note without any', () => {
  const tags = ['rust', 'a, b'];
  assert.equal(
    inserted('# **KubeCon**: day 1\n', { tags }, 'content/post/2018-05-21-kubecon.md'),
    '---\ntitle: "KubeCon: day 1"\ndate: 2018-05-21\ntags: [rust, "a, b"]\n---\n\n# **KubeCon**: day 1\n',
  );
  assert.equal(
    inserted('text\r\n', { format: 'toml' }, 'content/post/my-day.md'),
    '+++\r\ntitle = "My day"\r\ndate = 2026-01-15T12:00:00+00:00\r\n+++\r\n\r\ntext\r\n',
  );
  assert.equal(
    inserted('text\n', { format: 'json' }, 'content/post/my-day/index.md'),
    '{\n  "title": "My day",\n  "date": "2026-01-15T12:00:00+00:00"\n}\n\ntext\n',
  );
  assert.match(
    inserted('text\n', { format: 'toml' }, '_posts/2019-05-24-a.md', 'jekyll') ?? '',
    /^---\ntitle: A\n/,
  );
  assert.equal(
    inserted('\ntext\n', {}, 'content/post/2018-05-21-kubecon.md'),
    '---\ntitle: Kubecon\ndate: 2018-05-21\n---\n\ntext\n',
  );
  assert.equal(inserted('---\ntitle: A\n---\n', {}, 'content/a.md'), undefined);
});
