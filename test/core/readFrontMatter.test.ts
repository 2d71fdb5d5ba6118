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

test('TOML and JSON recover too', () => {
  check('+++\ntitle = "A"\ndate = 2019-05-24\n[params]\nx.y = 1\n[[r]]\nz = [1, 2]\n[[r]]\n+++\n', {
    title: 'A',
    date: '2019-05-24',
    params: { x: { y: 1 } },
    r: [{ z: [1, 2] }, {}],
  });
  check('+++\ntitle = "A\ndate = 2019-05-24\n+++\n', { date: '2019-05-24' }, 'unclosed-quote "title = "A"');
  check('+++\na = 1\na = 2\nb = 3\n+++\n', { a: 1, b: 3 }, 'duplicate-field "a = 2"');
  check('+++\na = b\nc = 3\n+++\n', { c: 3 }, 'syntax "a = b"');
  check('{"a": 1, "b": [true, null], "c": {"d": "e"}}', { a: 1, b: [true, null], c: { d: 'e' } });
  check('{"a": 1,\n}', { a: 1 }, 'syntax "}"');
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
