import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTalks } from '../../src/core/conference/findTalks';
import { pageFraming } from '../../src/core/conference/framing';
import { Note } from '../../src/core/note';
import { talkNames } from '../support/talkNames';

/** The talks of an edition's page as `title | speakers`. */
function checkTalks(lines: readonly string[], expected: readonly string[]): void {
  const text = lines.join('\n\nIt was told in detail.\n\n');
  const { talks } = findTalks(new Note(text), pageFraming('fences', '', true));
  assert.deepEqual(talkNames(talks), expected, text);
}

test('headings where one end is set off as a whole', () => {
  const both = ['Fences in the Rain | Ana Ruiz', 'Walls Beyond Borders | Bo Lind, Cy Moe'];
  checkTalks(
    ['## Ana Ruiz, *Fences in the Rain*', '## Bo Lind and Cy Moe, <em>Walls Beyond Borders</em>'],
    both,
  );
  checkTalks(
    ['## _Fences in the Rain_, Ana Ruiz', '## <i>Walls Beyond Borders</i> (Bo Lind & Cy Moe)'],
    both,
  );
  checkTalks(
    ['## **Fences in the Rain** Ana Ruiz', '## “Walls Beyond Borders” Bo Lind, Cy Moe'],
    ['Fences in the Rain | Ana Ruiz', 'Walls Beyond Borders | Bo Lind'],
  );
  checkTalks(
    ['## **Ana Ruiz** Fences in the Rain', '## Walls Beyond Borders <small>Bo Lind and Cy Moe</small>'],
    both,
  );
  checkTalks(
    ['## Keynote: Ana Ruiz, *Fences in the Rain*', '## Bo Lind: *12 Gates in 30 Minutes*'],
    ['keynote: Fences in the Rain | Ana Ruiz', '12 Gates in 30 Minutes | Bo Lind'],
  );
  // A short one may be a company, unless the others are titles.
  checkTalks(
    ['## Ana Ruiz, *Fences*', '## Bo Lind, *12 Gates in 30 Minutes*'],
    ['Fences | Ana Ruiz', '12 Gates in 30 Minutes | Bo Lind'],
  );
  checkTalks(
    ['## Walls - Ana Ruiz, *Acme*', '## Gates - Bo Lind, *Fence Engineer*'],
    ['Walls | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('headings where what is set off parts nothing', () => {
  checkTalks(['## Building *Great* Fences', '## *Great Walls*, and how to build them'], []);
  checkTalks(['## Many thanks to **Ana Ruiz**', '## **Bo Lind** shows how walls are built'], []);
  checkTalks(['## Gates at Work: *a story*', '## **Gates** Before Fences'], []);
});

test('lines in bold and items are parted alike', () => {
  checkTalks(
    ['**Ana Ruiz**, *Fences in the Rain*', '**Bo Lind, *12 Gates in 30 Minutes***', 'The end.'],
    ['Fences in the Rain | Ana Ruiz', '12 Gates in 30 Minutes | Bo Lind'],
  );
  checkTalks(
    [
      '# Talks\n\n- Ana Ruiz, *Fences in the Rain*\n- Bo Lind and Cy Moe, _Walls Beyond Borders_\n- **Di Fox** *12 Gates in 30 Minutes*',
    ],
    [
      'Fences in the Rain | Ana Ruiz',
      'Walls Beyond Borders | Bo Lind, Cy Moe',
      '12 Gates in 30 Minutes | Di Fox',
    ],
  );
  // What is said of a person is no title.
  checkTalks(
    [
      '# Talks\n\n- **Ana Ruiz – Fences in the Rain:** We are told how they rot.\n- **Bo Lind – Walls:** Old ones and new ones.',
    ],
    ['Fences in the Rain | Ana Ruiz', 'Walls | Bo Lind'],
  );
});
