import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsWithName, titleAfterName } from '../../src/core/conference/names/titleAfterName';

test('a title begins with a name where the name ends with a word', () => {
  const conference = 'HarborConf 2025';
  assert.equal(beginsWithName('HarborConf 2025, Day 1', conference), true);
  assert.equal(beginsWithName('HarborConf 2025', conference), true);
  assert.equal(beginsWithName('HarborConf 20251', conference), false);
  assert.equal(beginsWithName('Day 1 of HarborConf 2025', conference), false);
});

test('a title below the name that it begins with', () => {
  for (const [title, expected] of [
    ['HarborConf 2025, Day 1: Ropes', 'Day 1: Ropes'],
    ['HarborConf 2025 - 2 days', '2 days'],
    ['HarborConf 2025 Notes', 'Notes'],
    ['HarborConf 2025 in Rotterdam', 'HarborConf 2025 in Rotterdam'],
    ['HarborConf 2025', 'HarborConf 2025'],
    ['HarborConf 2025:', 'HarborConf 2025:'],
    ['HarborConf 20251, Day 1', 'HarborConf 20251, Day 1'],
    ['A Day at HarborConf 2025', 'A Day at HarborConf 2025'],
  ] as const)
    assert.equal(titleAfterName(title, 'HarborConf 2025'), expected);
});
