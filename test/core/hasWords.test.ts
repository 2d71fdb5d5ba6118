import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsWithName, foldText, hasWords, titleBelow, wordsOf } from '../../src/core/conference/hasWords';

function check(query: string, text: string, expected: boolean): void {
  assert.equal(hasWords(wordsOf(query), foldText(text)), expected, `${query} in ${text}`);
}

test('all words must be there, in any order', () => {
  check('harbor 2025 keynote', 'What the Foghorn Knows\nkeynote\nHarborConf 2025', true);
  check('day 3', 'HarborConf 2025, Day 2', false);
});

test('of no words a text has all', () => {
  check('', 'Ropes', true);
  check(' \t', '', true);
  check('"', 'Ropes', true);
});

test('signs are looked for as they are', () => {
  check('c++', 'Modern C++ at Sea', true);
  check('c++', 'Modern C at Sea', false);
  check('.net', 'ASP.NET', true);
});

test('accents need not be typed, and may be', () => {
  check('Sjoberg', 'Greta Sjöberg', true);
  check('sjöberg', 'Greta Sjoberg', true);
  check('sjo\u0308berg', 'Greta Sjöberg', true);
  check('kovac', 'Petra KOVAČ', true);
  check('sorensen lukasz', 'Sørensen, Łukasz', true);
  check('strasse', 'Straße', true);
  check('ISTANBUL', 'İstanbul', true);
});

test('quotes may be typed either way', () => {
  check('don’t', "Don't Panic", true);
  check("don't", 'Don’t Panic', true);
  check('“ropes and queues”', 'Ropes and Queues', true);
  check('"ropes', '„Ropes“', true);
});

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
    assert.equal(titleBelow(title, 'HarborConf 2025'), expected);
});
