import type { TestGenerator } from './frontMatterSites';

/** A note with a problem, and what the problem's first fix makes of it. */
export interface FixPair {
  readonly generator: TestGenerator;
  readonly code: string;
  readonly before: string;
  readonly after: string;
  /** What the site must hold besides. */
  readonly siteFiles: Readonly<Record<string, string>>;
}

/** Golden pairs by what they are about: at least one for every fixable code of front matter. */
export const frontMatterFixPairs: ReadonlyMap<string, readonly FixPair[]> = new Map([
  [
    'YAML that no parser reads is mended',
    [
      yaml('colon-in-value', 'title: Rust: the talk # note', 'title: "Rust: the talk" # note'),
      yaml('colon-in-value', 'title: Rust: "the" talk', 'title: \'Rust: "the" talk\''),
      yaml('reserved-start', 'author: @ana', 'author: "@ana"'),
      yaml('unknown-alias', 'x: *ana', 'x: "*ana"'),
      yaml('tab', 'tags:\n\t- a', 'tags:\n  - a'),
      yaml('tab', 'title: A\n\tdate: 2019-05-24', 'title: A\ndate: 2019-05-24'),
      yaml(
        'tab',
        'tags:\n\t- a\n\t- b\nparams:\n\tx:\n\t\ty: 1',
        'tags:\n  - a\n  - b\nparams:\n  x:\n    y: 1',
      ),
      yaml('tab', 'tags:\n  -\ta', 'tags:\n  - a'),
      yaml('tab', 'title: A\n\t\ntags: [a]', 'title: A\n\ntags: [a]'),
      yaml('unclosed-quote', 'title: "A\ntags: [b]', 'title: "A"\ntags: [b]'),
      yaml('text-after-quote', "title: 'It's me'", 'title: "It\'s me"'),
      yaml('text-after-quote', 'title: "A "quoted" word"', 'title: \'A "quoted" word\''),
      yaml('unclosed-bracket', 'tags: [a, b\ntitle: A', 'tags: [a, b]\ntitle: A'),
      yaml('bad-escape', 'path: "C:\\dir"', 'path: "C:\\\\dir"'),
      yaml('bad-indent', 'title: A\n  draft: false', 'title: A\ndraft: false'),
      yaml('no-colon', 'title: A\ntags', 'title: A\ntags:'),
      yaml('no-colon', 'title: A\nsummary a few words', 'title: A\nsummary: a few words'),
      yaml('no-space-after-colon', 'title:A\ndate: 2019-05-24', 'title: A\ndate: 2019-05-24'),
      yaml('list-on-key-line', 'tags: - a\ntitle: A', 'tags:\n  - a\ntitle: A'),
      yaml('control-character', 'title: A\u0007B', 'title: AB'),
    ],
  ],
  [
    'front matter is put where the generator looks for it',
    [
      pair('hugo', 'unclosed', '---\ntitle: A\n\nbody\n', '---\ntitle: A\n---\n\nbody\n'),
      pair('hugo', 'unclosed', '+++\ntitle = "A"\n\nbody\n', '+++\ntitle = "A"\n+++\n\nbody\n'),
      pair('jekyll', 'unclosed', '---\ntitle: A\n----\nbody\n', '---\ntitle: A\n---\nbody\n'),
      pair(
        'hugo',
        'missing-opening',
        'title: A\ndate: 2019-05-24\n---\n',
        '---\ntitle: A\ndate: 2019-05-24\n---\n',
      ),
      pair('hugo', 'dots-close', '---\ntitle: A\n...\nbody\n', '---\ntitle: A\n---\nbody\n'),
      pair('jekyll', 'not-at-start', '\n\n---\ntitle: A\n---\n', '---\ntitle: A\n---\n'),
    ],
  ],
  [
    'what is read otherwise than meant is mended',
    [
      yaml('duplicate-field', 'title: A # old\ntags: [a]\ntitle: B', 'tags: [a]\ntitle: B'),
      yaml('wrong-type', 'title: A\ndraft: "yes"', 'title: A\ndraft: true'),
      yaml('unknown-field', 'title: A\n"categoreis": [a]', 'title: A\n"categories": [a]'),
      jekyll('wrong-case', 'Title: A', 'title: A'),
      yaml('missing-title', 'tags: [a]', 'title: A page\ntags: [a]'),
      yaml('invalid-date', 'title: A\ndate: "2019-24-05" # day', 'title: A\ndate: "2019-05-24" # day'),
      yaml('unread-date', 'title: A\ndate: 2019-05-24 9:05', 'title: A\ndate: 2019-05-24 09:05:00'),
      jekyll('impossible-date', 'date: 2019-02-30 10:00:00 # day', 'date: 2019-05-24 10:00:00 # day'),
      yaml(
        'impossible-date',
        'title: A\nconference: HarborConf 2025\ndate: 2019-02-30',
        'title: A\nconference: HarborConf 2025\ndate: 2019-02-28',
        'plain',
      ),
      jekyll('date-differs', 'date: 2019-05-23 10:00:00', 'date: 2019-05-24 10:00:00'),
      jekyll('refused-value', 'slug: 5', 'slug: "5"'),
      yaml('refused-value', 'title: A\nurl: https://example.com/x/', 'title: A\nurl: /x/'),
      jekyll('comma-in-words', 'tags: rust, "c", go', 'tags: [rust, \'"c"\', go]'),
      jekyll('empty-permalink', 'permalink: ""\ntitle: A', 'title: A'),
      jekyll('draft-ignored', 'draft: true', 'published: false'),
      yaml('cut-at-hash', 'title: C #and F', 'title: "C #and F"'),
      yaml('swallowed-start', 'title: !note A', 'title: "!note A"'),
      yaml('word-as-boolean', 'title: No', 'title: "No"'),
      yaml('number-as-text', 'title: A\nversion: 1.10', 'title: A\nversion: "1.10"'),
      yaml('smart-quotes', 'title: “A: b”'.replace(': b', ' b'), 'title: "A b"'),
      pair('jekyll', 'missing-layout', '---\nlayout: tlak\n---\n', '---\nlayout: talk\n---\n', {
        '_layouts/talk.html': '',
      }),
    ],
  ],
  [
    'what Jekyll does not read is written in YAML',
    [
      pair(
        'jekyll',
        'wrong-format',
        '\n+++\ntitle = "Rust: a talk"\ndate = 2019-05-24T10:00:00Z\ndraft = false\ntags = ["a b", "1.10", "yes"]\nweight = 5\n+++\nbody\n',
        '---\ntitle: "Rust: a talk"\ndate: 2019-05-24T10:00:00Z\ndraft: false\ntags: [a b, "1.10", "yes"]\nweight: 5\n---\nbody\n',
      ),
      pair(
        'jekyll',
        'wrong-format',
        '{\n  "title": "It\'s \\"A\\"",\n  "date": "2019-05-24",\n  "sizes": [1, 2.5],\n  "x": null\n}\nbody\n',
        '---\ntitle: It\'s "A"\ndate: "2019-05-24"\nsizes: [1, 2.5]\nx: null\n---\nbody\n',
      ),
    ],
  ],
  [
    'TOML and JSON are mended in their own way',
    [
      toml('redefined-field', 'title = "A"\ntitle = "B"', 'title = "A"'),
      toml('unclosed-quote', 'title = "A\ntags = ["b"]', 'title = "A"\ntags = ["b"]'),
      toml('syntax', 'title = “A”', 'title = "A"'),
      toml('comma-in-words', 'title = "A"\ntags = "a, b"', 'title = "A"\ntags = ["a", "b"]'),
      toml('unknown-field', 'title = "A"\ncategoreis = ["a"]', 'title = "A"\ncategories = ["a"]'),
      toml('missing-title', 'tags = ["a"]', 'title = "A page"\ntags = ["a"]'),
      toml('wrong-type', 'title = "A"\ndraft = "yes"', 'title = "A"\ndraft = true'),
      toml(
        'unread-date',
        'title = "A"\ndate = "2019-05-24 10:00"',
        'title = "A"\ndate = "2019-05-24 10:00:00"',
      ),
      json('unclosed-quote', '"title": "A,\n"tags": ["b"]', '"title": "A",\n"tags": ["b"]'),
      json('comma-in-words', '"title": "A",\n"tags": "a, b"', '"title": "A",\n"tags": ["a", "b"]'),
      json('unknown-field', '"title": "A",\n"categoreis": ["a"]', '"title": "A",\n"categories": ["a"]'),
      json('missing-title', '"tags": ["a"]', '  "title": "A page",\n"tags": ["a"]'),
      json('duplicate-field', '"title": "A",\n"title": "B"', '"title": "B"'),
      json('wrong-type', '"title": "A",\n"draft": "yes"', '"title": "A",\n"draft": true'),
    ],
  ],
]);

function pair(
  generator: TestGenerator,
  code: string,
  before: string,
  after: string,
  siteFiles: FixPair['siteFiles'] = {},
): FixPair {
  return { generator, code: `front-matter.${code}`, before, after, siteFiles };
}

function yaml(code: string, fields: string, expected: string, generator: TestGenerator = 'hugo'): FixPair {
  return pair(generator, code, `---\n${fields}\n---\nbody\n`, `---\n${expected}\n---\nbody\n`);
}

function jekyll(code: string, fields: string, expected: string): FixPair {
  return yaml(code, fields, expected, 'jekyll');
}

function toml(code: string, fields: string, expected: string): FixPair {
  return pair('hugo', code, `+++\n${fields}\n+++\nbody\n`, `+++\n${expected}\n+++\nbody\n`);
}

function json(code: string, fields: string, expected: string): FixPair {
  return pair('hugo', code, `{\n${fields}\n}\nbody\n`, `{\n${expected}\n}\nbody\n`);
}

/** The same pair in a file of Windows. */
export function withCrlf({ before, after, ...rest }: FixPair): FixPair {
  return { ...rest, before: before.replaceAll('\n', '\r\n'), after: after.replaceAll('\n', '\r\n') };
}
