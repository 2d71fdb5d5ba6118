import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NoteValues, valuesIn } from '../../src/core/indexing/noteValues';
import { Note } from '../../src/core/note';

function check(frontMatter: string, expected: readonly string[]): void {
  test(JSON.stringify(frontMatter), () => {
    const values = valuesIn(new Note(`${frontMatter}\n\nBody\n`));
    assert.deepEqual(
      values.map(({ field, value }) => `${field}: ${value}`),
      expected,
    );
  });
}

check('---\ntitle: A\ntags: [web, go, web]\n---', ['tags: web', 'tags: go']);
check('---\nAuthor: Ana Ruiz\nlayout: post\ndraft: true\n---', ['author: Ana Ruiz', 'layout: post']);
check('---\nspeakers:\n  - name: Ana\n    url: https://a\n  - Bo\n---', ['speakers: Ana', 'speakers: Bo']);
check('+++\nTags = ["web"]\ndate = 2020-01-01\n+++', ['tags: web', 'date: 0000-00-00']);
check('---\ndate: "2020-01-01 10:00:00 +0200"\n---', ['date: 0000-00-00 00:00:00 +0000']);
check('{ "tags": ["web", [1], null] }', ['tags: web']);
check(`---\nkeywords: "${'x'.repeat(81)}"\n---`, []);
check('no front matter', []);

test('values are counted by notes, most used first', () => {
  const values = new NoteValues();
  const tags = (...words: string[]) => words.map((value) => ({ field: 'tags', value }));
  values.set('a.md', tags('web', 'go'));
  values.set('b.md', tags('web'));
  values.set('c.md', tags('api', '__proto__'));
  assert.deepEqual(
    values.valuesOf('Tags').map(({ value, count }) => `${value} ${count}`),
    ['web 2', '__proto__ 1', 'api 1', 'go 1'],
  );
  values.set('a.md', tags('api'));
  values.delete('b.md');
  assert.deepEqual(
    values.valuesOf('tags').map(({ value, count }) => `${value} ${count}`),
    ['api 2', '__proto__ 1'],
  );
  assert.deepEqual(values.valuesOf('constructor'), []);
});

test('with a folder, only its notes are counted', () => {
  const values = new NoteValues();
  const dated = (value: string) => [{ field: 'date', value }];
  values.set('blog/a.md', dated('0000-00-00'));
  values.set('blog/b.md', dated('0000-00-00'));
  values.set('blog2/c.md', dated('0000-00-00 00:00'));
  assert.deepEqual(values.valuesOf('date', 'blog2'), [{ value: '0000-00-00 00:00', count: 1 }]);
  assert.deepEqual(values.valuesOf('Date', 'blog'), [{ value: '0000-00-00', count: 2 }]);
  assert.deepEqual(values.valuesOf('date', 'other'), []);
});
