import type { FrontMatterFormat } from '../../src/core/frontMatter/frontMatter';
import type { TestGenerator } from './frontMatterSites';

export const formats = ['yaml', 'toml', 'json'] as const satisfies readonly FrontMatterFormat[];

/** A note with a problem, and what the problem's first fix makes of it. */
export interface FixPair {
  readonly generator: TestGenerator;
  readonly code: string;
  readonly before: string;
  readonly after: string;
  /** What the site must hold besides. */
  readonly siteFiles: Readonly<Record<string, string>>;
}

/** So that the layout `single` is there, as in the samples. */
const singleLayout = { 'layouts/_default/single.html': '' } as const;

/** Golden pairs by what they are about: one for every fixable code of front matter in each format in which it occurs. */
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
      yaml('tab', 'layout: \n\t\ntags: [a]', 'layout: \n\ntags: [a]'),
      yaml('unclosed-quote', 'title: "A\ntags: [b]', 'title: "A"\ntags: [b]'),
      yaml('text-after-quote', "title: 'It's me'", 'title: "It\'s me"'),
      yaml('text-after-quote', 'title: "A "quoted" word"', 'title: \'A "quoted" word\''),
      yaml('unclosed-bracket', 'tags: [a, b\ntitle: A', 'tags: [a, b]\ntitle: A'),
      yaml('bad-escape', 'path: "C:\\dir"', 'path: "C:\\\\dir"'),
      yaml('bad-indent', 'title: A\n  draft: false', 'title: A\ndraft: false'),
      yaml('no-colon', 'title: A\ntags', 'title: A\ntags:'),
      yaml('no-colon', 'title: A\nsummary a few words', 'title: A\nsummary: a few words'),
      yaml('no-space-after-colon', 'title:A\ndate: 2019-05-24', 'title: A\ndate: 2019-05-24'),
      yaml('no-space-after-dash', 'tags:\n-a\ntitle: A', 'tags:\n- a\ntitle: A'),
      jekyll('bad-escape', 'title: "It\\\'s"', 'title: "It\'s"'),
      yaml('reserved-start', 'title: [Talk] Rust', 'title: "[Talk] Rust"'),
      yaml('tab', 'params:\n    a: 1\n\tb: 2', 'params:\n    a: 1\n    b: 2'),
      yaml('tab', 'params:\n  \ta: 1\n  \tb: |\n  \t  x', 'params:\n    a: 1\n    b: |\n      x'),
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
      pair('hugo', 'unclosed', '---\ntitle: A\n --\n\nbody\n', '---\ntitle: A\n---\n\nbody\n'),
      pair('hugo', 'bad-start', '--\ntitle: A\n--\n', '---\ntitle: A\n---\n'),
      pair('hugo', 'other-format', '---\ntitle = "A"\n---\n', '+++\ntitle = "A"\n+++\n'),
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
      yaml('missing-title', '  tags: [a]', '  title: A page\n  tags: [a]'),
      yaml('invalid-date', 'title: A\ndate: 2019-02-30', 'title: A\ndate: 2019-02-28'),
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
        'other-format',
        '---\ntitle = "Rust: a talk"\ntags = ["a"]\n---\n',
        '---\ntitle: "Rust: a talk"\ntags: [a]\n---\n',
      ),
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
    'TOML is mended in its own way',
    [
      toml('redefined-field', 'title = "A"\ntitle = "B"', 'title = "A"'),
      toml('unclosed-quote', 'title = "A\ntags = ["b"]', 'title = "A"\ntags = ["b"]'),
      toml('text-after-quote', "title = 'It's me'", 'title = "It\'s me"'),
      toml(
        'unclosed-bracket',
        'title = "A"\ntags = ["a", "b"\ndraft = false',
        'title = "A"\ntags = ["a", "b"]\ndraft = false',
      ),
      toml(
        'unclosed-bracket',
        'title = "A"\n[[resources\nsrc = "a.png"',
        'title = "A"\n[[resources]]\nsrc = "a.png"',
      ),
      toml('bad-escape', 'title = "C:\\dir"', 'title = "C:\\\\dir"'),
      toml('bad-escape', 'title = "It\\\'s"', 'title = "It\'s"'),
      toml('control-character', 'title = "A\u0007B"', 'title = "AB"'),
      toml('missing-quotes', 'title = Rust talk # note', 'title = "Rust talk" # note'),
      toml('missing-quotes', 'title = “Rust: "the" talk”', 'title = \'Rust: "the" talk\''),
      toml('missing-quotes', 'title = "A"\ntags = [a, "b", c]', 'title = "A"\ntags = ["a", "b", c]'),
      toml('missing-quotes', 'title = "A"\ndraft = False', 'title = "A"\ndraft = false'),
      toml('missing-quotes', 'title = "A"\ndraft = no', 'title = "A"\ndraft = false'),
      toml('missing-quotes', 'title = "A"\ndate = 2019-5-4 9:05', 'title = "A"\ndate = 2019-05-04T09:05:00'),
      toml('missing-quotes', 'title = "A"\nweight = 010', 'title = "A"\nweight = 10'),
      toml('missing-quotes', 'title = "A"\ntalk title = "B"', 'title = "A"\n"talk title" = "B"'),
      toml(
        'missing-value',
        'title = "A"\nauthor =\ndraft = false',
        'title = "A"\nauthor = ""\ndraft = false',
      ),
      toml('missing-comma', 'title = "A"\ntags = ["a" "b"]', 'title = "A"\ntags = ["a", "b"]'),
      toml('extra-comma', 'title = "A", # note', 'title = "A" # note'),
      toml('extra-comma', 'title = "A";', 'title = "A"'),
      toml('foreign-comment', 'title = "A" // note', 'title = "A" # note'),
      toml('no-equals-sign', 'title: "A"\ndraft = false', 'title = "A"\ndraft = false'),
      toml('no-equals-sign', 'title: Rust\ndraft = false', 'title = "Rust"\ndraft = false'),
      toml('no-equals-sign', 'title "A"\ndraft = false', 'title = "A"\ndraft = false'),
      pair(
        'hugo',
        'other-format',
        '+++\ntitle: A\ntags:\n  - b\n+++\n',
        '---\ntitle: A\ntags:\n  - b\n---\n',
      ),
      pair('hugo', 'bad-start', '++\ntitle = "A"\n++\n', '+++\ntitle = "A"\n+++\n'),
      toml('wrong-type', 'title = "A"\ndraft = "yes"', 'title = "A"\ndraft = true'),
      toml('unknown-field', 'title = "A"\ncategoreis = ["a"]', 'title = "A"\ncategories = ["a"]'),
      toml('missing-title', 'tags = ["a"]', 'title = "A page"\ntags = ["a"]'),
      toml('invalid-date', 'title = "A"\ndate = 2019-02-30', 'title = "A"\ndate = 2019-02-28'),
      toml(
        'unread-date',
        'title = "A"\ndate = "2019-05-24 10:00"',
        'title = "A"\ndate = "2019-05-24 10:00:00"',
      ),
      toml('refused-value', 'title = "A"\nurl = "https://example.com/x/"', 'title = "A"\nurl = "/x/"'),
      toml('comma-in-words', 'title = "A"\ntags = "a, b"', 'title = "A"\ntags = ["a", "b"]'),
      toml('number-as-text', 'title = "A"\nversion = 1.10', 'title = "A"\nversion = "1.10"'),
      toml(
        'missing-layout',
        'title = "A"\nlayout = "singel"',
        'title = "A"\nlayout = "single"',
        singleLayout,
      ),
    ],
  ],
  [
    'JSON is mended in its own way',
    [
      pair('hugo', 'unclosed', '{\n"title": "A"\n\nbody\n', '{\n"title": "A"\n}\n\nbody\n'),
      json('unclosed-quote', '"title": "A,\n"tags": ["b"]', '"title": "A",\n"tags": ["b"]'),
      json(
        'text-after-quote',
        '"title": "A "b" c",\n"draft": false',
        '"title": "A \\"b\\" c",\n"draft": false',
      ),
      json('unclosed-bracket', '"title": "A",\n"tags": ["a", "b"', '"title": "A",\n"tags": ["a", "b"]'),
      json('bad-escape', '"title": "C:\\dir"', '"title": "C:\\\\dir"'),
      json('control-character', '"title": "A\tB"', '"title": "A B"'),
      json('no-colon', '"title" = "A"', '"title": "A"'),
      json('missing-quotes', '"title": Rust talk', '"title": "Rust talk"'),
      json('missing-quotes', '"title": "A",\n"draft": False', '"title": "A",\n"draft": false'),
      json('missing-quotes', '"title": \'Rust\'', '"title": "Rust"'),
      json('missing-quotes', 'title: "A"', '"title": "A"'),
      json('missing-quotes', '"title": "A",\n"date": 2019-05-24', '"title": "A",\n"date": "2019-05-24"'),
      json('missing-value', '"title": "A",\n"author":', '"title": "A",\n"author": ""'),
      json('missing-comma', '"title": "A"\n"draft": false', '"title": "A",\n"draft": false'),
      json('missing-comma', '"title": "A";\n"draft": false', '"title": "A",\n"draft": false'),
      json('extra-comma', '"title": "A",\n"draft": false,', '"title": "A",\n"draft": false'),
      json('extra-comma', '"title": "A",\n"tags": ["a", ]', '"title": "A",\n"tags": ["a" ]'),
      json('foreign-comment', '// note\n"title": "A" // note', '"title": "A" // note'),
      json('duplicate-field', '"title": "A",\n"title": "B"', '"title": "B"'),
      json('wrong-type', '"title": "A",\n"draft": "yes"', '"title": "A",\n"draft": true'),
      json('unknown-field', '"title": "A",\n"categoreis": ["a"]', '"title": "A",\n"categories": ["a"]'),
      json('missing-title', '"tags": ["a"]', '  "title": "A page",\n"tags": ["a"]'),
      json('invalid-date', '"title": "A",\n"date": "2019-24-05"', '"title": "A",\n"date": "2019-05-24"'),
      json('unread-date', '"title": "A",\n"date": "24.05.2019"', '"title": "A",\n"date": "2019-05-24"'),
      json('refused-value', '"title": "A",\n"url": "https://example.com/x/"', '"title": "A",\n"url": "/x/"'),
      json('comma-in-words', '"title": "A",\n"tags": "a, b"', '"title": "A",\n"tags": ["a", "b"]'),
      json('number-as-text', '"title": "A",\n"version": 1.10', '"title": "A",\n"version": "1.10"'),
      json(
        'missing-layout',
        '"title": "A",\n"layout": "singel"',
        '"title": "A",\n"layout": "single"',
        singleLayout,
      ),
      pair(
        'plain',
        'impossible-date',
        '{\n"conference": "HarborConf 2025",\n"date": "2019-02-30"\n}\n',
        '{\n"conference": "HarborConf 2025",\n"date": "2019-02-28"\n}\n',
      ),
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

function toml(code: string, fields: string, expected: string, files?: FixPair['siteFiles']): FixPair {
  return pair('hugo', code, `+++\n${fields}\n+++\nbody\n`, `+++\n${expected}\n+++\nbody\n`, files);
}

function json(code: string, fields: string, expected: string, files?: FixPair['siteFiles']): FixPair {
  return pair('hugo', code, `{\n${fields}\n}\nbody\n`, `{\n${expected}\n}\nbody\n`, files);
}

/** Why a code is not found in a format, so that it can't be mended there. */
export const occursElsewhere: ReadonlyMap<string, Partial<Record<FrontMatterFormat, string>>> = new Map(
  Object.entries({
    ...onlyIn('yaml', 'text always has quotes there', [
      'colon-in-value',
      'reserved-start',
      'unknown-alias',
      'cut-at-hash',
      'swallowed-start',
      'word-as-boolean',
      'smart-quotes',
    ]),
    ...onlyIn('yaml', 'indents and spaces mean nothing there', [
      'tab',
      'bad-indent',
      'no-space-after-colon',
      'no-space-after-dash',
      'list-on-key-line',
    ]),
    ...onlyIn('yaml', 'Jekyll, of which it is a rule, reads no other format', [
      'not-at-start',
      'byte-order-mark',
      'wrong-case',
      'date-differs',
      'empty-permalink',
      'draft-ignored',
    ]),
    ...onlyIn('yaml', 'only fences of dashes are looked for', ['missing-opening', 'dots-close']),
    ...onlyIn('toml', 'a colon stands there', ['no-equals-sign']),
    ...onlyIn('toml', 'it is a duplicate-field there', ['redefined-field']),
    'duplicate-field': { toml: 'it is a redefined-field there' },
    'no-colon': { toml: 'it is a no-equals-sign there' },
    'missing-quotes': { yaml: 'text needs none' },
    'missing-value': { yaml: 'nothing is a value' },
    'missing-comma': { yaml: '[a b] is a list of one' },
    'extra-comma': { yaml: 'a comma is text' },
    'foreign-comment': { yaml: 'two slashes are text' },
    'wrong-format': { yaml: 'it is the format that Jekyll reads' },
    'other-format': { json: 'it has no fences' },
    'bad-start': { json: 'it has no fences' },
    'impossible-date': { toml: 'it is an invalid-date there' },
  }).map(([code, reasons]) => [`front-matter.${code}`, reasons] as const),
);

function onlyIn(format: FrontMatterFormat, why: string, codes: readonly string[]) {
  const others = formats.filter((one) => one !== format).map((one) => [one, why] as const);
  return Object.fromEntries(codes.map((code) => [code, Object.fromEntries(others)]));
}

/** The format of a pair's front matter. */
export function formatOf({ before }: FixPair): FrontMatterFormat {
  const start = before.trimStart();
  if (start.startsWith('{')) return 'json';
  return start.startsWith('+') ? 'toml' : 'yaml';
}

/** The same pair in a file of Windows. */
export function withCrlf({ before, after, ...rest }: FixPair): FixPair {
  return { ...rest, before: before.replaceAll('\n', '\r\n'), after: after.replaceAll('\n', '\r\n') };
}
