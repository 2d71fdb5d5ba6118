import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conference, ConferenceNote } from '../../src/core/conference/summary';
import { noteToFollow } from '../../src/core/conference/tree/noteToFollow';

function note(path: string, date: string | undefined, isDraft = false): ConferenceNote {
  return {
    path,
    date,
    isDraft,
    title: path,
    kind: 'report',
    day: undefined,
    publishFacts: '',
    tags: [],
    talks: [],
  };
}

function check(expected: string | undefined, notes: readonly ConferenceNote[]): void {
  const conference: Conference = {
    id: 'a',
    name: 'A',
    series: 'A',
    year: undefined,
    place: undefined,
    days: undefined,
    notes,
  };
  assert.equal(noteToFollow(conference)?.path, expected);
}

const dayOne = note('day-1.md', '2025-09-17');
const dayTwo = note('day-2.md', '2025-09-18');

test('the last finished note is followed', () => {
  check('day-2.md', [dayOne, dayTwo]);
  check('day-1.md', [dayOne, note('draft.md', '2025-09-18', true)]);
  check('day-1.md', [dayOne, note('undated.md', undefined)]);
});

test('where none is finished, the last one has to do', () => {
  check('undated.md', [note('draft.md', '2025-09-18', true), note('undated.md', undefined)]);
  check(undefined, []);
});

test('a page about one talk is only followed where there is no other note', () => {
  const page: ConferenceNote = { ...note('talks/gates.md', '2025-09-19'), kind: 'talk-page' };
  const draft = note('day-3.md', undefined, true);
  check('day-2.md', [dayOne, dayTwo, page]);
  check('day-3.md', [draft, page]);
  check('talks/gates.md', [page]);
});
