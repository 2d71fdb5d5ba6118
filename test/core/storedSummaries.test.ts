import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Summary } from '../../src/core/conference/summary';
import {
  hashOf,
  readSummary,
  type StoredSummary,
  summaryLines,
  writeSummaries,
} from '../../src/core/indexing/storedSummaries';

const summary: Summary = {
  path: 'a.md',
  title: 'KubeCon 2018',
  date: undefined,
  held: undefined,
  kind: 'report',
  isDraft: false,
  publishFacts: '',
  tags: ['kubecon'],
  hints: [],
  weight: 3,
  talks: [],
};

const stored: readonly StoredSummary[] = [
  { folder: 'file:///notes', path: 'a.md', hash: hashOf('one'), summary },
  { folder: 'file:///notes', path: 'b.md', hash: hashOf('two'), summary: undefined },
];

test('what was stored comes back', () => {
  const lines = summaryLines('v1', writeSummaries('v1', stored));
  assert.deepEqual(lines?.map(readSummary), JSON.parse(JSON.stringify(stored)).map(withUndefined));
});

/** JSON knows no `undefined`: the second note's summary is simply absent. */
function withUndefined(entry: StoredSummary): StoredSummary {
  return { ...entry, summary: entry.summary };
}

function checkRefused(name: string, text: string): void {
  test(`not believed: ${name}`, () => assert.equal(summaryLines('v1', text), undefined));
}

const written = writeSummaries('v1', stored);
checkRefused('another stamp', writeSummaries('v2', stored));
checkRefused('cut off in a line', written.slice(0, -5));
checkRefused('cut off after a line', written.slice(0, written.lastIndexOf('\n', written.length - 2) + 1));
checkRefused('nothing', '');
checkRefused('something else', '{}\n');

test('a damaged line is no summary', () => {
  for (const line of [
    '',
    'null',
    '[]',
    '["f","a.md"]',
    '["f","a.md",1,{}]',
    '["f","b.md",1,{"path":"a.md"}]',
    '{',
  ])
    assert.equal(readSummary(line), undefined, line);
});

test('texts that differ in anything have other hashes', () => {
  const texts = [
    '',
    'a',
    'a\0',
    'b',
    'ab',
    'ba',
    'a\n',
    'a\r\n',
    'é',
    '\u{1F600}',
    'a'.repeat(1000),
    'a'.repeat(1001),
    `${'a'.repeat(100_000)}b`,
    `${'a'.repeat(100_000)}c`,
  ];
  assert.equal(new Set(texts.map(hashOf)).size, texts.length);
});
