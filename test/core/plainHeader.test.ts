import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainHeader } from '../../src/core/conference/notes/plainHeader';
import { summarize } from '../../src/core/conference/notes/summarize';
import { stringOf } from '../../src/core/frontMatter/fields';
import { Note } from '../../src/core/note';

function checkHeader(text: string, fields: Record<string, string> | undefined, rest?: string): void {
  const found = plainHeader(text);
  const said = found?.fields.map(({ key, value }) => [key, stringOf(value)] as const);
  assert.deepEqual(said === undefined ? undefined : Object.fromEntries(said), fields, text);
  for (const { value } of found?.fields ?? [])
    assert.equal(text.slice(value.span.start, value.span.end).trim(), stringOf(value), text);
  if (rest !== undefined) assert.equal(text.slice(found?.end), rest, text);
}

test('fields before the first blank line', () => {
  const fields = { title: 'Fence: a talk', date: '2019-05-21' };
  checkHeader('Title: Fence: a talk\nDate: 2019-05-21\n\nWood.\n', fields, '\n\nWood.\n');
  checkHeader('Title: Fence: a talk\r\nDate: 2019-05-21 \r\n\r\nWood.\r\n', fields, '\r\n\r\nWood.\r\n');
  checkHeader('\uFEFFtitle: Fence: a talk\ndate: 2019-05-21', fields, '');
  checkHeader('Date: 2019-05-21\nTitle: Fence: a talk\n    and gates\n\nWood.\n', fields);
});

test('fields behind two dots, in a comment or not', () => {
  const fields = { title: 'Fence: a talk', date: '2019-05-21' };
  const lines = '.. title: Fence: a talk\n.. date: 2019-05-21';
  checkHeader(`${lines}\n\nWood.\n`, fields, '\n\nWood.\n');
  checkHeader(`<!--\n${lines}\n-->\n\nWood.\n`, fields, '\n\nWood.\n');
  checkHeader('.. image:: fence.png\n.. title: Fence\n\nWood.\n', undefined);
  checkHeader('<!-- note: oak\n-->\n\nWood.\n', undefined);
});

test('what only looks so', () => {
  checkHeader('Title: Fence\n\nWood.\n', undefined);
  checkHeader('Note: oak is wood.\nDate: none\n\nWood.\n', undefined);
  checkHeader('Title: Fence\nof wood and of wool,\nDate: 2019-05-21\n\nWood.\n', undefined);
  checkHeader('\nTitle: Fence\nDate: 2019-05-21\n', undefined);
  checkHeader(`Title: Fence\nDate: ${'2019 '.repeat(2000)}\n`, undefined);
  checkHeader('', undefined);
});

test('a note is told by such fields', () => {
  const summary = summarize(
    new Note('Title: FenceConf - Day 1\nDate: 2019-05-21 11:30\nTags: fence\n\nLast week I went to Oslo.\n'),
    'posts/oslo.md',
  );
  assert.equal(summary?.title, 'FenceConf - Day 1');
  assert.equal(summary.date, '2019-05-21');
  assert.deepEqual(summary.tags, ['fence']);
});
