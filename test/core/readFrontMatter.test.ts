import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrontMatter, Value } from '../../src/core/frontMatter/frontMatter';
import { readFrontMatter } from '../../src/core/frontMatter/readFrontMatter';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

function plain(value: Value): Plain {
  switch (value.kind) {
    case 'list':
      return value.items.map(plain);
    case 'mapping':
      return Object.fromEntries(value.fields.map((field) => [field.name, plain(field.value)]));
    case 'null':
      return null;
    default:
      return value.value;
  }
}

/** The front matter read as plain data, and the faults as `reason "source text"`. */
function check(
  text: string,
  fields: { readonly [name: string]: Plain } | undefined,
  ...faults: string[]
): void {
  const read = readFrontMatter(text);
  assert.deepEqual(read && fieldsOf(read), fields, JSON.stringify(text));
  assert.deepEqual(
    (read?.faults ?? []).map(({ reason, span }) => `${reason} "${text.slice(span.start, span.end)}"`),
    faults,
    JSON.stringify(text),
  );
}

function fieldsOf(read: FrontMatter): Plain {
  return Object.fromEntries(read.fields.map((field) => [field.name, plain(field.value)]));
}

test('front matter is found in every form', () => {
  check('---\ntitle: A\n---\nbody', { title: 'A' });
  check('\uFEFF---\r\ntitle: A\r\n---\r\nbody', { title: 'A' });
  check('\n\n---\ntitle: A\n---\n', { title: 'A' });
  check('---  \ntitle: A\n---\t\n', { title: 'A' });
  check('---\ntitle: A\n...\nbody', { title: 'A' });
  check('---\n---\n', {});
  check('---\n# only a comment\n---\n', {});
  check('+++\ntitle = "A"\n+++\n', { title: 'A' });
  check('{\n"title": "A"\n}\nbody', { title: 'A' });
  check('{}\nbody', {});
  check('<!--\n---\ntitle: A\n---\n-->\nbody', { title: 'A' });
  check('title: A\ndate: 2019-05-24\n---\nbody', { title: 'A', date: '2019-05-24' });
  check('title: A\n---\nbody', { title: 'A' });
});

test('what merely looks like front matter is body', () => {
  check('', undefined);
  check('---\n\nSome prose.\n\n---\nmore', undefined);
  check('---\n\nprose\n', undefined);
  check('- a list\n- of things\n', undefined);
  check('{{< figure src="a.png" >}}', undefined);
  check('{% include a.html %}', undefined);
  check('{: .lead }\ntext', undefined);
  check('Note: a setext heading\n---\nbody', undefined);
  check('# Title\n\n---\ntext', undefined);
  check('<!-- comment -->\n# Title', undefined);
});

test('unclosed front matter keeps its fields', () => {
  check('---\ntitle: A\ntags:\n  - b\n\n# Body\n', { title: 'A', tags: ['b'] }, 'unclosed "---"');
  check('---\ntitle: A\n\nProse, and then\n\n---\n\na rule', { title: 'A' }, 'unclosed "---"');
  check('+++\ntitle = "A"\n\nbody', { title: 'A' }, 'unclosed "+++"');
  check('{\n"title": "A"\n\nbody', { title: 'A' }, 'unclosed "{"');
});

test('YAML means what libyaml makes of it', () => {
  check('---\na: yes\nb: Off\nc: ~\nd: 1.10\ne: 0x1F\nf: "1"\n---\n', {
    a: true,
    b: false,
    c: null,
    d: 1.1,
    e: 31,
    f: '1',
  });
  check('---\ntitle: "Fast\nenough"\ndate: 2019-05-24\n---\n', { title: 'Fast enough', date: '2019-05-24' });
  check('---\ntags: [\na, # one\nb\n]\nx: y\n---\n', { tags: ['a', 'b'], x: 'y' });
  check('---\nbase: &b {x: 1, y: 2}\n<<: *b\ny: 3\n---\n', { base: { x: 1, y: 2 }, x: 1, y: 3 });
  check('---\na: |\n  one\n  two\nb: >\n  x\n  y\n---\n', { a: 'one\ntwo\n', b: 'x y\n' });
});

test('a fault in YAML is named, and hides no other field', () => {
  check(
    '---\ntitle: Rust: the talk\ndate: x\n---\n',
    { title: 'Rust: the talk', date: 'x' },
    'colon-in-value "Rust: the talk"',
  );
  check(
    '---\na: b: c\nd: e: f\n---\n',
    { a: 'b: c', d: 'e: f' },
    'colon-in-value "b: c"',
    'colon-in-value "e: f"',
  );
  check('---\nauthor: @ana\nx: y\n---\n', { author: '@ana', x: 'y' }, 'reserved-start "@ana"');
  check('---\nx: `y`\n---\n', { x: '`y`' }, 'reserved-start "`y`"');
  check('---\ntags:\n\t- a\n---\n', { tags: ['a'] }, 'tab "\t"');
  check('---\ntitle: "A\ndate: x\n---\n', { title: '"A', date: 'x' }, 'unclosed-quote ""A"');
  check(
    "---\ntitle: 'It's me'\ndate: x\n---\n",
    { title: 'It', date: 'x' },
    "text-after-quote \"'It's me'\"",
  );
  check('---\ntags: [a, b\ndate: x\n---\n', { tags: null, date: 'x' }, 'unclosed-bracket "[a, b"');
  check('---\ntitle\ndate: x\n---\n', { date: 'x' }, 'no-colon "title"');
  check('---\ntitle:A\ndate: x\n---\n', { date: 'x' }, 'no-space-after-colon "title:A"');
  check('---\ntags: - a\nx: y\n---\n', { tags: null, x: 'y' }, 'list-on-key-line "- a"');
  check('---\nx: *y\nz: 1\n---\n', { x: null, z: 1 }, 'unknown-alias "*y"');
  check('---\nx: "\\d"\n---\n', { x: '\\d' }, 'bad-escape "\\d"');
});

test('of very many faults the first is named', () => {
  const faultsOf = (lines: number) => readFrontMatter(`---\na: ${'`\n'.repeat(lines)}---\n`)?.faults.length;
  assert.equal(faultsOf(1000), 1);
  assert.ok((faultsOf(10) ?? 0) > 1);
});

test('TOML and JSON recover too', () => {
  check('+++\ntitle = "A"\ndate = 2019-05-24\n[params]\nx.y = 1\n[[r]]\nz = [1, 2]\n[[r]]\n+++\n', {
    title: 'A',
    date: '2019-05-24',
    params: { x: { y: 1 } },
    r: [{ z: [1, 2] }, {}],
  });
  check('+++\ntitle = "A\ndate = 2019-05-24\n+++\n', { date: '2019-05-24' }, 'unclosed-quote ""A"');
  check('+++\na = 1\na = 2\nb = 3\n+++\n', { a: 1, b: 3 }, 'duplicate-field "a = 2"');
  check('+++\na = b\nc = 3\n+++\n', { a: null, c: 3 }, 'missing-quotes "b"');
  check('{"a": 1, "b": [true, null], "c": {"d": "e"}}', { a: 1, b: [true, null], c: { d: 'e' } });
  check('{"a": 1,\n}', { a: 1 }, 'extra-comma ","');
});

test('a slip in TOML is named once, at its characters, and hides no other field', () => {
  const toml = (lines: string, fields: { readonly [name: string]: Plain }, ...faults: string[]): void =>
    check(`+++\n${lines}\n[t]\nz = 1\n+++\n`, { ...fields, t: { z: 1 } }, ...faults);
  toml('a = Rust: the talk # note', { a: null }, 'missing-quotes "Rust: the talk"');
  toml('a = True', { a: null }, 'missing-quotes "True"');
  toml('a = “b”', { a: null }, 'missing-quotes "“b”"');
  toml('a = [b, "c", d]', { a: [null, 'c', null] }, 'missing-quotes "b"', 'missing-quotes "d"');
  toml('talk title = "A"', {}, 'missing-quotes "talk title"');
  toml('a = 2019-5-4', { a: null }, 'missing-quotes "2019-5-4"');
  toml('a = 2019-02-30', {}, 'impossible-date "2019-02-30"');
  toml('a = ["b" "c"\n "d"]', { a: ['b', 'c', 'd'] }, 'missing-comma """', 'missing-comma """');
  toml('a = "b",', { a: 'b' }, 'extra-comma ","');
  toml('a = true;', { a: true }, 'extra-comma ";"');
  toml('a = {b = 1,}', { a: { b: 1 } }, 'extra-comma ","');
  toml('a = "b" // c', { a: 'b' }, 'foreign-comment "// c"');
  toml('a: "b"', {}, 'no-equals-sign "a:"');
  toml('a "b"', {}, 'no-equals-sign "a"');
  toml('a =', {}, 'missing-value "a ="');
  toml('a = "C:\\d"', { a: 'C:\\d' }, 'bad-escape "\\d"');
  check('+++\na = """\nb \\\n+++\n', {}, 'unclosed-quote """"\nb \\"');
  toml('a = "b\\', {}, 'unclosed-quote ""b\\"');
  toml("a = 'It's me'", {}, `text-after-quote "'It's me'"`);
  toml('a = "b\nc"', {}, 'unclosed-quote ""b"');
  toml('a = ["b", "c"', {}, 'unclosed-bracket "["b", "c""');
  toml('a = {b = 1,\nc = 2}', {}, 'syntax "{b = 1,\nc = 2}"');
  toml('[a', {}, 'unclosed-bracket "[a"');
  toml('a = "b\u0007"', { a: 'b ' }, 'control-character "\u0007"');
  check('+++\na: b\nc:\n  - d\n+++\n', { a: 'b', c: ['d'] }, 'other-format "+++"');
  check('---\na = "b"\nc = ["d"]\n---\n', { a: 'b', c: ['d'] }, 'other-format "---"');
});

test('a slip in JSON is named once, at its characters, and hides no other field', () => {
  const z = { z: 1 };
  const json = (lines: string, fields: { readonly [name: string]: Plain }, ...faults: string[]): void =>
    check(`{\n${lines}\n}\n`, fields, ...faults);
  json('"a": Rust, the talk,\n"z": 1', { a: null, ...z }, 'missing-quotes "Rust, the talk"');
  json('"a": True,\n"z": 1', { a: null, ...z }, 'missing-quotes "True"');
  json(`'a': 'b',\n"z": 1`, { a: null, ...z }, `missing-quotes "'a'"`, `missing-quotes "'b'"`);
  json('abc: 1,\n"z": 1', { abc: 1, ...z }, 'missing-quotes "abc"');
  json('“abc”: “b”,\n"z": 1', { abc: null, ...z }, 'missing-quotes "“abc”"', 'missing-quotes "“b”"');
  json('"a": 2019-05-24,\n"z": 1', { a: null, ...z }, 'missing-quotes "2019-05-24"');
  json('"a": 010,\n"z": 1', { a: null, ...z }, 'missing-quotes "010"');
  json('"a": [b, "c"],\n"z": 1', { a: [null, 'c'], ...z }, 'missing-quotes "b"');
  json('"a": [10:30],\n"z": 1', { a: [null], ...z }, 'missing-quotes "10:30"');
  json('"a": "b"\n"z": 1', { a: 'b', ...z }, 'missing-comma """');
  json('"a": "b";\n"z": 1', { a: 'b', ...z }, 'missing-comma ";"');
  json('"a": ["b" "c"],\n"z": 1', { a: ['b', 'c'], ...z }, 'missing-comma """');
  json('"a": "b",,\n"z": 1', { a: 'b', ...z }, 'extra-comma ","');
  json('"a": ["b",],\n"z": 1', { a: ['b'], ...z }, 'extra-comma ","');
  json('"a": "b", // c\n"z": 1', { a: 'b', ...z }, 'foreign-comment "// c"');
  json('// c\n"z": 1', z, 'foreign-comment "// c"');
  json('"a": /* c */ 2,\n"z": 1', { a: 2, ...z }, 'foreign-comment "/* c */"');
  json('"a":,\n"z": 1', z, 'missing-value ""a":"');
  json('"a": \n,"z": 1', { a: null, ...z }, 'missing-value ""a":"');
  json('"a" "b",\n"z": 1', { a: 'b', ...z }, 'no-colon ""a""');
  json('"a" = "b",\n"z": 1', { a: 'b', ...z }, 'no-colon "="');
  json('"a",\n"z": 1', z, 'no-colon ""a""');
  json('"a": "C:\\d",\n"z": 1', { a: 'C:\\d', ...z }, 'bad-escape "\\d"');
  json('"a": "b "c" d",\n"z": 1', { a: null, ...z }, 'text-after-quote ""b "c" d""');
  json('"a": "b,\n"z": 1', { a: null, ...z }, 'unclosed-quote ""b"');
  json('"a": "b\nc",\n"z": 1', { a: null, ...z }, 'unclosed-quote ""b"');
  json('"a": ["b", "c",\n"z": 1', { a: null, ...z }, 'unclosed-bracket "["b", "c""');
  json('"a": "b\tc",\n"z": 1', { a: 'b c', ...z }, 'control-character "\t"');
});

test('a billion laughs stay few', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 12; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`);
  const read = readFrontMatter(`---\n${lines.join('\n')}\n---\n`);
  assert.deepEqual(
    read?.faults.map((fault) => fault.reason),
    ['too-many-aliases'],
  );
});

test('spans are offsets into the whole document', () => {
  const text = '\uFEFF\r\n---\r\ntitle: "😀 Hé" # c\r\ntags:\r\n- ü\r\nempty:\r\n---\r\n';
  const fields = readFrontMatter(text)?.fields ?? [];
  assert.deepEqual(
    fields.map(({ key, value, whole }) =>
      [key, value.span, whole].map(({ start, end }) => text.slice(start, end)),
    ),
    [
      ['title', '"😀 Hé"', 'title: "😀 Hé"'],
      ['tags', '- ü', 'tags:\r\n- ü'],
      ['empty', '', 'empty:'],
    ],
  );
});

test('lines that the parser puts into one another end somewhere', () => {
  for (const line of ['a: b: c\n', 'a: ', '? ', '- '])
    for (const fence of ['---', '+++']) {
      const read = readFrontMatter(`${fence}\na: ${line.repeat(4000)}\n${fence}\n`);
      assert.notEqual(read?.faults.length ?? 0, 0);
    }
});
