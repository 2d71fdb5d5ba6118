import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText, hasWords, wordsOf } from '../../src/core/text/hasWords';

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
