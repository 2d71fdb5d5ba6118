import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { checkTalks } from '../support/talkNames';

/** The talks of a report that may be about anything. */
function checkTold(paragraphs: readonly string[], expected: readonly string[]): void {
  checkTalks(`${paragraphs.join('\n\n')}\n`, expected, { isEdition: false });
}

test('titles that sentences set off, with those who told them', () => {
  checkTold(
    [
      'The first talk was **Mending Old Fences** by [Ana Ruiz](https://twitter.com/ana), and it was great.',
      'Next was **The Gate That Sang** by [Bo Lind](https://twitter.com/bo); I had read of it.',
      'Die letzte Session war **Zäune im Regen** von Cy Moe.',
    ],
    ['Mending Old Fences | Ana Ruiz', 'The Gate That Sang | Bo Lind', 'Zäune im Regen | Cy Moe'],
  );
  checkTold(
    [
      'My favourite talk was the one about **»Oak and Elm« by Ana Ruiz** ([@ana](https://twitter.com/ana)).',
      '**Bo Lind** ([@bo](https://twitter.com/bo)) gave a talk called **»Gates for All«** that I liked.',
      'And there was _Hedges at Night_ from Cy Moe in the morning session.',
      'Di Fox spoke about “Walls without Stones”.',
    ],
    [
      'Oak and Elm | Ana Ruiz',
      'Gates for All | Bo Lind',
      'Hedges at Night | Cy Moe',
      'Walls without Stones | Di Fox',
    ],
  );
});

test('what sentences set off besides titles of talks', () => {
  checkTold(
    [
      'In her talk she recommended the book *Fences of the North* by Bo Lind.',
      'We had lunch, and I read **The Quiet Hedge** by Cy Moe.',
      'The talk was about *sheep dogs* by the sea.',
      'One talk was by **Ana Ruiz** from Acme.',
      'The talk **Oak and Elm** by Ana Ruiz ([video](https://www.youtube.com/watch?v=abcdefghijk)) was fun.',
    ],
    [],
  );
  // Nothing speaks of a session, and no others are marked like it.
  checkTold(['There was **The Gate That Sang** by Bo Lind.'], []);
});

test('a talk with a heading is told once', () => {
  checkTold(
    [
      'The day began with the talk "Mending Old Fences" by Ana Ruiz.',
      '## Mending Old Fences - Ana Ruiz',
      'This talk was mainly about oak. The speaker began with a joke.',
    ],
    ['Mending Old Fences | Ana Ruiz'],
  );
});

test('the recording that is shown below is of the last one told', () => {
  const text =
    'The talk **Oak and Elm** by Ana Ruiz was fun, and so was the talk **Gates for All** by Bo Lind:\n\n<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n';
  assert.deepEqual(
    findTalks(new Note(text)).talks.map(({ title, video }) => [title, video]),
    [
      ['Oak and Elm', undefined],
      ['Gates for All', 'https://www.youtube.com/embed/abcdefghijk'],
    ],
  );
});

test('what somebody spoke about', () => {
  checkTold(
    [
      'Ana Ruiz ([@ana](https://twitter.com/ana)) talked about [Oak, Elm and Ash](https://github.com/ana/oak).',
      'Bo Lind gave a great talk on *Gates for Old Walls*.',
      'Cy Moe talked about [hinges](https://hinges.example) and _oak_.',
      'We talked about [Walls of the North](https://walls.example) at dinner.',
    ],
    ['Oak, Elm and Ash | Ana Ruiz', 'Gates for Old Walls | Bo Lind'],
  );
});
