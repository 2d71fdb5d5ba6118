import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findFrontMatter } from '../../src/core/frontMatter/findFrontMatter';
import { readPlainYaml } from '../../src/core/frontMatter/plainYaml';
import { readAnyYaml } from '../../src/core/frontMatter/yamlReader';
import { fc } from '../support/seeded';

/** Whatever the quick reader reads, the full one reads the same, to the last span; whether it read it. */
function checkSame(source: string, offset = 0): boolean {
  const quick = readPlainYaml(source, offset);
  if (quick !== undefined) assert.deepEqual(quick, readAnyYaml(source, offset), JSON.stringify(source));
  return quick !== undefined;
}

for (const source of [
  'title: Hello\ndate: 2019-05-24\ndraft: true\n',
  'title: "Hello: you"\r\ntags:\r\n  - a b\r\n  - \'c\'\r\n',
  'tags: [a, "b c", 1.10, yes]\nempty:\n\nlayout: post',
  'tags:\n- a\n- b\nweight: 010\nlink: https://example.org/#x\n',
  '',
  '\n\ntitle: A  \n',
])
  test(`read at once: ${JSON.stringify(source)}`, () => assert.ok(checkSame(source, 4)));

for (const source of [
  'title: A: b\n',
  'title: A #b\n',
  'title: A\ntitle: B\n',
  'title: A\n  goes on\n',
  'title: "a\\n"\n',
  "title: 'it''s'\n",
  'title: &a b\n',
  'title: |\n  a\n',
  'title:\tA\n',
  'speakers:\n  - name: A\n',
  'params:\n  a: b\n',
  'tags:\n  - a\n - b\n',
  'title: A\r',
])
  test(`left to the full reader: ${JSON.stringify(source)}`, () => assert.ok(!checkSame(source)));

const keys = fc.constantFrom('title', 'date', 'tags', 'null', 'a-b', '_x', 'yes', 'A', 'on', 'x1');
const values = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'A',
      'a b',
      '2019-05-24',
      '2019-13-45',
      'yes',
      '',
      ' ',
      '1.10',
      '0x1f',
      'é',
      '~',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '"a"',
      "'b c'",
      '""',
      '"a: b"',
      '"a" ',
      '[a, b]',
      '[]',
      '[ a ,b ]',
      '["a", 1]',
      '[a,]',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'a:b',
      'a: b',
      'a#b',
      'a # b',
      "it's",
      'a, b',
      '[a]: b',
      '"a" b',
      '-a',
      '- a',
      '/x/',
      '(a)',
      '$1',
      '+1',
      '12:30',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const lines = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(keys, fc.constantFrom(': ', ':', ':  ', ' : '), values)
      .map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('- ', '  - ', ' -  ', '-', '  -  '), values)
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '# c', '  a', '---', '...', '?', '%a', '}', '\ttab') },
);
const sources = fc.tuple(
  fc.array(lines, { maxLength: 7 }),
  fc.constantFrom('\n', '\n', '\r\n'),
  fc.boolean(),
);

test('never read otherwise than by the full reader', () => {
  let quick = 0;
  fc.assert(
    fc.property(sources, ([all, end, ends]) => {
      if (checkSame(all.join(end) + (ends ? end : ''), 7)) quick += 1;
    }),
    { numRuns: 3000 },
  );
  assert.ok(quick > 100, `only ${quick} were simple enough`);
});

const corpus = '../shared/corpus/notes';
test('real notes', { skip: !existsSync(corpus) && `${corpus} is not here` }, () => {
  let quick = 0;
  let all = 0;
  for (const file of readdirSync(corpus, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !/\.(?:md|markdown)$/.test(file.name)) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    const block = findFrontMatter(text);
    if (block?.format !== 'yaml') continue;
    all += 1;
    if (checkSame(text.slice(block.content.start, block.content.end), block.content.start)) quick += 1;
  }
  assert.ok(quick > all / 2, `${quick} of ${all}`);
});
