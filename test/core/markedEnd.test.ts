import { test } from 'node:test';
import { checkTalks } from '../support/talkNames';

/** The talks that lines with text below them name. */
function checkLines(lines: readonly string[], expected: readonly string[]): void {
  checkTalks(lines.join('\n\nIt was told in detail.\n\n'), expected);
}

test('headings where one end is set off as a whole', () => {
  const both = ['Fences in the Rain | Ana Ruiz', 'Walls Beyond Borders | Bo Lind, Cy Moe'];
  checkLines(
    ['## Ana Ruiz, *Fences in the Rain*', '## Bo Lind and Cy Moe, <em>Walls Beyond Borders</em>'],
    both,
  );
  checkLines(
    ['## _Fences in the Rain_, Ana Ruiz', '## <i>Walls Beyond Borders</i> (Bo Lind & Cy Moe)'],
    both,
  );
  checkLines(
    ['## **Fences in the Rain** Ana Ruiz', '## “Walls Beyond Borders” Bo Lind, Cy Moe'],
    ['Fences in the Rain | Ana Ruiz', 'Walls Beyond Borders | Bo Lind'],
  );
  checkLines(
    ['## **Ana Ruiz** Fences in the Rain', '## Walls Beyond Borders <small>Bo Lind and Cy Moe</small>'],
    both,
  );
  checkLines(
    ['## Keynote: Ana Ruiz, *Fences in the Rain*', '## Bo Lind: *12 Gates in 30 Minutes*'],
    ['keynote: Fences in the Rain | Ana Ruiz', '12 Gates in 30 Minutes | Bo Lind'],
  );
  // A short one may be a company, unless the others are titles.
  checkLines(
    ['## Ana Ruiz, *Fences*', '## Bo Lind, *12 Gates in 30 Minutes*'],
    ['Fences | Ana Ruiz', '12 Gates in 30 Minutes | Bo Lind'],
  );
  checkLines(
    ['## Walls - Ana Ruiz, *Acme*', '## Gates - Bo Lind, *Fence Engineer*'],
    ['Walls | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('headings where what is set off parts nothing', () => {
  checkLines(['## Building *Great* Fences', '## *Great Walls*, and how to build them'], []);
  checkLines(['## Many thanks to **Ana Ruiz**', '## **Bo Lind** shows how walls are built'], []);
  checkLines(['## Gates at Work: *a story*', '## **Gates** Before Fences'], []);
});

test('lines in bold and items are parted alike', () => {
  checkLines(
    ['**Ana Ruiz**, *Fences in the Rain*', '**Bo Lind, *12 Gates in 30 Minutes***', 'The end.'],
    ['Fences in the Rain | Ana Ruiz', '12 Gates in 30 Minutes | Bo Lind'],
  );
  checkLines(
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
  checkLines(
    [
      '# Talks\n\n- **Ana Ruiz – Fences in the Rain:** We are told how they rot.\n- **Bo Lind – Walls:** Old ones and new ones.',
    ],
    ['Fences in the Rain | Ana Ruiz', 'Walls | Bo Lind'],
  );
});
