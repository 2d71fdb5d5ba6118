import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckContext } from '../../src/core/check/checkContext';
import { checkNote } from '../../src/core/check/checkNote';
import { messageOf, problemTable } from '../../src/core/check/problemTable';
import { Note } from '../../src/core/note';
import { contextOf, type TestGenerator } from '../support/frontMatterSites';

const seen = new Set<string>();

function problemsOf(text: string, context: CheckContext): readonly string[] {
  return checkNote(new Note(text), context)
    .filter(({ code }) => /^(?:front-matter|publish)\./.test(code))
    .map((problem) => {
      seen.add(problem.code);
      assert.doesNotMatch(messageOf(problem), /\{\w+\}/, `${problem.code} leaves a place unfilled`);
      return `${problem.code.replace('front-matter.', '')} "${text.slice(problem.span.start, problem.span.end)}"`;
    });
}

/** The problems of a page as `code "source text"`, without the area `front-matter`. */
function check(generator: TestGenerator, text: string, ...expected: readonly string[]): void {
  assert.deepEqual(problemsOf(text, contextOf(generator)), expected, JSON.stringify(text));
}

/** Between YAML fences. */
function hugo(fields: string, ...expected: readonly string[]): void {
  check('hugo', `---\n${fields}\n---\n\nbody\n`, ...expected);
}
function jekyll(fields: string, ...expected: readonly string[]): void {
  check('jekyll', `---\n${fields}\n---\n\nbody\n`, ...expected);
}

test('the form of YAML', () => {
  hugo('title: Rust: the talk', 'colon-in-value "Rust: the talk"');
  hugo('title: @ana', 'reserved-start "@ana"');
  hugo('title: *ana', 'unknown-alias "*ana"');
  hugo('title: A\ntags:\n\t- a', 'tab "\t"');
  hugo('title: A\ntags:\n\t- a\n\t- b', 'tab "\t"');
  hugo('title: "A', 'unclosed-quote ""A"');
  hugo("title: 'It's me'", `text-after-quote "'It's me'"`);
  hugo('title: A\ntags: [a, b', 'unclosed-bracket "[a, b"');
  hugo('title: "\\d"', 'bad-escape "\\d"');
  hugo('title: A\n  draft: true', 'bad-indent "draft: true"');
  hugo('title: A\nno colon here', 'no-colon "no colon here"');
  hugo('title:A\ndate: 2019-05-24', 'no-space-after-colon "title:A"');
  hugo('title: A\ntags:\n-a\n-b', 'no-space-after-dash "-a"', 'no-space-after-dash "-b"');
  hugo('title: [Talk] Rust', 'reserved-start "[Talk] Rust"');
  hugo('title: *new* things', 'reserved-start "*new* things"');
  hugo('title: > A', 'reserved-start "> A"');
  hugo('title:A\ndate:B', 'no-space-after-colon "title:A"', 'no-space-after-colon "date:B"');
  hugo('title: A\ntags: - a', 'list-on-key-line "- a"');
  hugo('title: A\u0007', 'control-character "\u0007"');
  hugo('title: ]', 'syntax "]"');
  hugo('- a:\n    b: c', 'not-fields "- a:\n    b: c"');
  hugo('title:A', 'no-space-after-colon "title:A"');
  check('hugo', '---\ntitle: A\n\n# Body\n', 'unclosed "---"');
  const laughs = Array.from(
    { length: 10 },
    (_, i) => `a${i}: &a${i} [${(i === 0 ? 'x,' : `*a${i - 1},`).repeat(10)}]`,
  );
  assert.ok(
    problemsOf(`---\n${laughs.join('\n')}\n---\n`, contextOf('plain')).some((one) =>
      one.startsWith('too-many-aliases '),
    ),
  );
});

test('the marks of TOML and JSON', () => {
  const toml = (line: string, ...expected: string[]): void =>
    check('hugo', `+++\ntitle = "A"\n${line}\n+++\n`, ...expected);
  const json = (line: string, ...expected: string[]): void =>
    check('hugo', `{\n"title": "A",\n${line}\n}\n`, ...expected);
  toml('author = Ana', 'missing-quotes "Ana"');
  json('"author": Ana', 'missing-quotes "Ana"');
  toml('author =', 'missing-value "author ="');
  json('"author":', 'missing-value ""author":"');
  toml('author: "Ana"', 'no-equals-sign "author:"');
  toml('tags = ["a" "b"]', 'missing-comma """');
  json('"tags": ["a"]\n"author": "Ana"', 'missing-comma "]"');
  toml('author = "Ana",', 'extra-comma ","');
  json('"author": "Ana",', 'extra-comma ","');
  toml('author = "Ana" // me', 'foreign-comment "// me"');
  json('"author": "Ana" // me', 'foreign-comment "// me"');
  toml('date = 2019-02-30', 'invalid-date "2019-02-30"');
  toml('version = 1.10', 'number-as-text "1.10"');
  json('"version": 1.10', 'number-as-text "1.10"');
  check('hugo', '+++\ntitle: A\n+++\n', 'other-format "+++"');
  hugo('title = "A"', 'other-format "---"');
});

test('keys that stand twice', () => {
  hugo('title: A\ntitle: B', 'duplicate-field "title"');
  check('hugo', '+++\ntitle = "A"\ntitle = "B"\n+++\n', 'redefined-field "title = "B""');
});

test('where front matter starts', () => {
  check('hugo', '- a list\n', 'bad-start "-"');
  check('hugo', '{{< figure src="a.png" >}}\n', 'bad-start "{{"');
  check('hugo', '<p>text</p>\n', 'bad-start "<"', 'publish.raw-html "<p>"');
  check('hugo', '* a list\n');
  check('jekyll', '---\n\nSome prose.\n\n---\n', 'bad-start "---"');
  check('hugo', 'title: A\ndate: 2019-05-24\n---\n', 'missing-opening ""');
  check('hugo', '---\ntitle: A\n...\nbody\n', 'dots-close "..."');
  check('jekyll', '---\ntitle: A\n...\nbody\n');
  check('jekyll', '\n---\ntitle: A\n---\n', 'not-at-start "---"');
  check('hugo', '\n---\ntitle: A\n---\n');
  check('jekyll', '+++\ntitle = "A"\n+++\n', 'wrong-format "+++"');
  check('jekyll', '{"title": "A"}\n', 'wrong-format "{"');
  const about = contextOf('jekyll', { path: 'about.md' });
  assert.deepEqual(problemsOf('\uFEFF---\ntitle: A\n---\n', about), ['byte-order-mark "---"']);
  check('jekyll', '\uFEFF---\ntitle: A\n---\n');
});

test('names and kinds of fields', () => {
  hugo('titel: A\ntags: [a]\nname: x', 'unknown-field "titel"');
  hugo('title: A\ncategoreis: [a]', 'unknown-field "categoreis"');
  hugo('title: A\nlinks: [a]\nvideoId: x\ntag: x');
  hugo('Title: A\nDRAFT: false');
  jekyll('Title: A', 'wrong-case "Title"');
  hugo('tags: [a]', 'missing-title "---"');
  jekyll('tags: [a]');
  hugo('title: A\nconference: false');
  hugo('title: [a]', 'wrong-type "[a]"');
  hugo('title: A\ndraft: yes please', 'wrong-type "yes please"');
  hugo('title: A\nweight: heavy', 'wrong-type "heavy"');
  hugo('title: A\nweight: 10\ndraft: false\nmenu: main\nanything: [else]');
  check('hugo', '+++\ntitle = "A"\ntags = { a = 1 }\n+++\n', 'wrong-type "{ a = 1 }"');
});

test('dates', () => {
  hugo('title: A\ndate: 2019-13-45', 'invalid-date "2019-13-45"');
  hugo('title: A\ndate: 2019-05-24 10:00', 'unread-date "2019-05-24 10:00"');
  hugo('title: A\ndate: 2019-05-24 10:00:00 +0200\nlastmod: "2019-05-24T10:00:00Z"');
  hugo('title: A\nexpiryDate: soon', 'unread-date "soon"');
  jekyll('title: A\ndate: soon', 'invalid-date "soon"');
  jekyll('title: A\ndate:', 'invalid-date "date"');
  jekyll('title: A\ndate: 2019-05-24 10:00');
  jekyll('title: A\ndate: 2019-05-23', 'date-differs "2019-05-23"');
  check('plain', '---\ntitle: A\ndate: 2019-02-30\n---\n', 'impossible-date "2019-02-30"');
  // Jekyll 4.3.1 publishes it on 2 March.
  jekyll('title: A\ndate: 2019-02-30', 'impossible-date "2019-02-30"');
  jekyll('title: A\ndate: 2019-02-32', 'invalid-date "2019-02-32"');
  check('plain', '---\ntitle: A\ndate: in May\n---\n');
});

test('a date that is none: the nearest one is named, if there is one', () => {
  const closest = (written: string): unknown =>
    checkNote(new Note(`---\ntitle: A\ndate: ${written}\n---\n`), contextOf('hugo'))[0]?.data.closest;
  assert.equal(closest('2019-02-30'), '2019-02-28');
  assert.equal(closest('2019-24-05'), '2019-05-24');
  assert.equal(closest('2019-13-45'), undefined);
});

test('whether the page is published', () => {
  hugo('title: A\ndraft: true', 'publish.draft "true"');
  hugo('title: A\npublished: false', 'publish.unpublished "false"');
  hugo('title: A\ndate: 2026-01-16', 'publish.future-date "2026-01-16"');
  hugo('title: A\ndate: 2026-01-15');
  hugo('title: A\ndate: 2099-01-01\npublishDate: 2019-01-01');
  hugo('title: A\nexpiryDate: 2020-01-01', 'publish.expired "2020-01-01"');
  const section = (cascades: readonly string[] | undefined) => ({
    pagesAt: () => [],
    sectionsAbove: () =>
      cascades && [{ isDraft: false, publishDate: undefined, expiryDate: undefined, cascades }],
  });
  const future = '---\ntitle: A\ndate: 2099-01-01\n---\n';
  // A section's publishing date comes before the page's date (Hugo 0.111.3).
  assert.deepEqual(problemsOf(future, contextOf('hugo', { pages: section(['publishdate']) })), []);
  assert.deepEqual(problemsOf(future, contextOf('hugo', { pages: section(undefined) })), []);
  assert.deepEqual(problemsOf(future, contextOf('hugo', { pages: section(['draft']) })), [
    'publish.future-date "2099-01-01"',
  ]);
  jekyll('title: A\npublished: false', 'publish.unpublished "false"');
  jekyll('title: A\npublished: "false"', 'wrong-type ""false""');
  const inFile = (path: string): readonly string[] =>
    problemsOf('---\ntitle: A\n---\n', contextOf('jekyll', { path }));
  assert.deepEqual(inFile('_posts/2020_01_01-x.md'), ['publish.file-name "---"']);
  assert.deepEqual(inFile('_posts/2019-13-45-x.md'), ['publish.file-name-date "---"']);
  assert.deepEqual(inFile('_posts/2099-01-01-x.md'), ['publish.future-date "---"']);
  assert.deepEqual(inFile('_drafts/x.md'), ['publish.draft "---"']);
  const [inDrafts] = checkNote(
    new Note('---\ntitle: A\n---\n'),
    contextOf('jekyll', { path: '_drafts/x.md' }),
  );
  assert.equal(inDrafts?.severity, 'hint', 'the folder says so already');
});

test("the generators' own rules", () => {
  jekyll('title: A\ntags: a, b', 'comma-in-words "a, b"');
  jekyll('title: A\ntags: a b');
  hugo('title: A\ntags: a, b', 'comma-in-words "a, b"');
  jekyll('title: A\ntag: x\ntags: [a]', 'singular-wins "tags"');
  jekyll('title: A\nslug: 5', 'refused-value "5"');
  jekyll('title: A\ncategories: 5', 'refused-value "5"');
  hugo('title: A\naliases: [https://example.com/x]', 'refused-value "https://example.com/x"');
  hugo('title: A\noutputs: [nope]', 'refused-value "nope"');
  jekyll('title: A\npermalink: ""', 'empty-permalink """"');
  jekyll('title: A\npermalink: pretty', 'permalink-style "pretty"');
  jekyll('title: A\ndraft: true', 'draft-ignored "draft"');
});

test('layouts and aliases need what the site and the catalog know', () => {
  const layouts = { '_layouts/post.html': '', '_layouts/talk.html': '' };
  const text = '---\ntitle: A\nlayout: tlak\n---\n';
  assert.deepEqual(problemsOf(text, contextOf('jekyll', {}, layouts)), ['missing-layout "tlak"']);
  const pages = { pagesAt: (address: string) => (address === '/post/b/' ? ['content/post/b.md'] : []) };
  const alias = '---\ntitle: A\naliases: [/old/, b]\n---\n';
  assert.deepEqual(problemsOf(alias, contextOf('hugo', { pages })), ['alias-collision "b"']);
});

test("YAML's traps", () => {
  hugo('title: C #and F', 'cut-at-hash "#and F"');
  hugo('title: #hash', 'cut-at-hash "#hash"');
  hugo('title: C# and F#');
  hugo('title: !note A', 'swallowed-start "!note"');
  hugo('title: &me A', 'swallowed-start "&me"');
  hugo('title: No', 'word-as-boolean "No"');
  hugo('title: A\ntags: [on, off]', 'word-as-boolean "on"', 'word-as-boolean "off"');
  hugo('title: A\nversion: 1.10', 'number-as-text "1.10"');
  hugo('title: 2019\nversion: 1.1');
  hugo('title: “A”', 'smart-quotes "“A”"');
  hugo('title: “A” and “B”');
});

test("a user's schema", () => {
  const schema = {
    type: 'object',
    required: ['venue'],
    properties: { rating: { type: 'integer', maximum: 5 }, kind: { enum: ['talk', 'panel'] } },
  };
  const context = contextOf('hugo', { schemas: [{ name: 'ours.json', schema }] });
  const text = '---\ntitle: A\nrating: 7\nkind: keynote\n---\n';
  assert.deepEqual(problemsOf(text, context), ['missing-field "---"', 'schema "7"', 'schema "keynote"']);
  for (const broken of [undefined, 5, { $ref: '#/nowhere' }, { pattern: '(' }, { $ref: '#' }])
    problemsOf(text, contextOf('hugo', { schemas: [{ name: 'broken', schema: broken }] }));
});

test('templates and silenced codes are left alone', () => {
  hugo('title: {{ .Name }}\ndate: {{ .Date }}');
  hugo('title: "{{ replace .Name "-" " " | title }}"');
  hugo('# conference-notes-ignore front-matter.missing-title\ntags: [a]');
  check('hugo', '---\ntags: [a]\n---\n\n<!-- conference-notes-ignore front-matter.missing-title -->\n');
  check(
    'hugo',
    '---\ntags: [a]\n---\n\n# conference-notes-ignore front-matter.missing-title\n',
    'missing-title "---"',
  );
});

test('every code of front matter has a case here', () => {
  const codes = Object.keys(problemTable).filter((code) => /^(?:front-matter|publish)\./.test(code));
  assert.deepEqual(
    codes.filter((code) => !seen.has(code)),
    [],
  );
});
