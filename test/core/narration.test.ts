import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellsOfHearing } from '../../src/core/conference/words/narration';

function checkHearing(text: string, expected: boolean): void {
  assert.equal(tellsOfHearing(text.toLowerCase()), expected, text);
}

test('telling of what one heard, in several languages', () => {
  checkHearing(
    'We went to Oslo. The first talk was on posts. Ana gave a talk about rails; I liked her talk. The venue was huge.',
    true,
  );
  checkHearing(
    'Wir waren auf der Messe. Der erste Vortrag war gut, viele Vorträge über Zäune. Ana sprach über Latten, ihr Vortrag gefiel mir.',
    true,
  );
  checkHearing(
    'Nous avons assisté à une journée. La première conférence était bonne. Ana a parlé de haies, et cette conférence nous a plu.',
    true,
  );
  checkHearing(
    'Asistimos todos. La primera charla fue corta. Ana habló de vallas, y esta charla me gustó.',
    true,
  );
  checkHearing(
    'Participei no sábado. A primeira palestra foi curta. Ana apresentou cercas, e essa palestra me agradou.',
    true,
  );
});

test('advice speaks to the reader', () => {
  checkHearing(
    'You went to Oslo. Your first talk was short? You gave a talk and you liked this talk. The venue was yours.',
    false,
  );
});

test('one way alone is no telling', () => {
  checkHearing(
    'The first talk, the second talk, the last talk, a good talk, many talks and another talk.',
    false,
  );
  checkHearing('We went to Oslo and saw fences.', false);
  checkHearing('', false);
});
