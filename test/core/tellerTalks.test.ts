import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFraming } from '../../src/core/conference/lines/pageFraming';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { checkTalks } from '../support/talkNames';

const told = [
  '[Ana Ruiz](https://twitter.com/ana) showed us how oak is dried in the wind.',
  'Bo Lind (Acme) explained why gates sing; I liked that.',
  '**Cy Moe** ([@cy](https://twitter.com/cy)) has spoken about hinges, and of *rust*.',
];

test('a report whose items begin with those who spoke', () => {
  const names = ['| Ana Ruiz', '| Bo Lind', '| Cy Moe'];
  checkTalks(`I took some notes:\n\n${told.map((line) => `- ${line}\n`).join('')}`, names);
  // With pictures between them each stands alone.
  checkTalks(told.map((line, i) => `- ${line}\n\n{{< figure src="/img/${i}.jpg" >}}\n`).join('\n'), names);
});

test('a report whose paragraphs begin with a name in bold', () => {
  const bold = ['**Ana Ruiz** showed us saws:', '**Bo Lind** told of gates.', '**Cy Moe** discussed hinges.'];
  checkTalks(`${bold.join('\n\n- one of oak\n- one of elm\n\n')}\n`, ['| Ana Ruiz', '| Bo Lind', '| Cy Moe']);
  // Without bold it is prose.
  checkTalks(`${bold.join('\n\n').replaceAll('**', '')}\n`, []);
});

test('items that begin with people who did something else, or that are too few', () => {
  checkTalks(`- ${told[0]}\n- ${told[1]}\n`, []);
  checkTalks('- Ana Ruiz organized the dinner\n- Bo Lind hosted us\n- Cy Moe helped at the door\n', []);
  checkTalks('- Ana Ruiz\n- Bo Lind, Acme: my friend\n- Cy Moe at the bar\n', []);
  // Elsewhere than in notes on an edition they are people.
  checkTalks(told.map((line) => `- ${line}\n`).join(''), [], { isEdition: false });
});

test('what stands below such an item is its own', () => {
  const text = told.map((line) => `- ${line}\n  1. wind\n  2. rain\n`).join('');
  const { talks } = findTalks(new Note(text), pageFraming('fences', '', { isEdition: true }));
  assert.deepEqual(
    talks.map(({ span, region }) => [
      text.slice(span.start, span.end).includes('\n'),
      text.slice(region.start, region.end).endsWith('2. rain'),
    ]),
    told.map(() => [false, true]),
  );
});

test('what somebody did, whatever the verb', () => {
  const done = [
    'a résumé la journée',
    'comentó las vallas del norte',
    'comentou as cercas',
    'ha commentato i recinti',
  ];
  const people = ['Ana Ruiz', 'Bo Lind', 'Cy Moe', 'Di Fox'];
  checkTalks(
    people.map((name, i) => `- **${name}** ${done[i]}.\n`).join(''),
    people.map((name) => `| ${name}`),
  );
  checkTalks(people.map((name) => `- **${name}** et sa clôture de qualité.\n`).join(''), []);
});
