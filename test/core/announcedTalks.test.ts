import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { announcesSessions } from '../../src/core/conference/words/announcement';
import { Note } from '../../src/core/note';
import { checkTalks } from '../support/talkNames';

/** The talks of a page that may be about anything; `slug` is the file's name. */
function checkPage(text: string, expected: readonly string[], slug = 'fences'): void {
  checkTalks(text, expected, { slug, isEdition: false });
}

test('text that announces what was heard', () => {
  for (const text of [
    'Here are my notes from the talks I attended.',
    'The three sessions I went to were good.',
    'These are some of the sessions I’ve attended and found interesting:',
    'Voici un résumé des conférences :',
    'Meine Notizen zu den Vorträgen',
    'Las charlas a las que asistí fueron buenas.',
    'My favourite talks of the year',
    'Meine Lieblingsvorträge:',
    'Die folgenden Vorträge habe ich besucht:',
    'Mes conférences préférées :',
    'Las siguientes charlas',
    'As palestras que eu vi',
    'Palestras recomendadas:',
    'The workshops I joined',
    'Today’s sessions were:',
    'Here are links to the various session\nliveblogs that I published.',
    'Voici mes notes\r\nsur les conférences.',
  ])
    assert.equal(announcesSessions(text), true, text);
  for (const text of [
    'Fences keep sheep in.',
    'I took notes.',
    'A palestra é longa.',
    'Eine Auswahl von Zäunen',
    'The talks between both farmers failed.',
    'I took notes\n\nTalks of fences',
    'I took notes:\n- talks',
  ])
    assert.equal(announcesSessions(text), false, text);
});

test('titles alone, where text or page announces them', () => {
  const topics = '## Fences That Last Longer\n\nWet wood.\n\n## Why Gates Squeak at Night\n\nOil.\n';
  checkPage(`Two days in Oslo.\n\n${topics}`, []);
  checkPage('rescue\n---\n\n* wood\n\nhedges\n---\n\n* green\n', []);
  checkPage(
    'rescue\n---\n\n* wood\n\nhedges\n---\n\n* green\n',
    ['lightning: rescue', 'lightning: hedges'],
    'lightning-talks-1',
  );
  checkPage(
    '- Fences of wood\n  - dry them\n- Gates without hinges\n  - slide\n',
    ['lightning: Fences of wood', 'lightning: Gates without hinges'],
    'Lightning Talks',
  );
  checkPage('### Day 1\n\nMy notes from the talks:\n\n#### Fences\n\nWood.\n', []);
});

test('under a day, beside one that surely is a session', () => {
  const day =
    '## Keynote - Teaching sheep to read - @ana\n\nBaa.\n\n## Dependencies\n\nWood.\n\n## Magic\n\nWool.\n';
  checkPage(day, ['keynote: Teaching sheep to read']);
  checkPage(day, ['keynote: Teaching sheep to read', 'Dependencies', 'Magic'], 'day-2');
  checkPage(`# Day 2\n\n${day}`, ['keynote: Teaching sheep to read', 'Dependencies', 'Magic']);
});

test('titles that an announcement makes sessions of, and a section about the conference itself', () => {
  const text = (own: string) =>
    `My notes from the talks I attended:\n\n## What Fences Need in Winter\n\n${own}\n\n## What Gates Need to Close\n\n${own}\n`;
  checkPage(text('Oil.'), ['What Fences Need in Winter', 'What Gates Need to Close']);
  checkPage(
    '### Fences - Ana Ruiz\n\n### Gates - Bo Lind\n\n### FenceConf during off hours\n\nBeer.\n\n### Hedges - Cy Moe\n',
    ['Fences | Ana Ruiz', 'Gates | Bo Lind', 'Hedges | Cy Moe'],
  );
});

test('the kind of session on a line of its own, the speaker under a sub-heading', () => {
  checkPage(
    '# Fences: paint them\n\nKeynote\n\n## Abstract\n\n- Ana Ruiz\n\nWood.\n\n## Notes\n\nRed.\n\n# Gates: oil them\n\nHands-on Lab\n\n## Abstract\n\n- Bo Lind\n\nOil.\n',
    ['keynote: Fences: paint them | Ana Ruiz', 'workshop: Gates: oil them | Bo Lind'],
  );
});

test('a keynote that is nothing but its speaker has no title below it', () => {
  checkPage(
    '### Keynote - Ana Ruiz\n#### **Recommend: Yes**\n\nWood.\n\n### Gates - Bo Lind of Acme\n#### **Recommend: No**\n',
    ['keynote:  | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('titles that begin like a name', () => {
  checkPage(
    '## Le Bois expliqué par un ingénieur\n\nTalk by Ana Ruiz\n\n## Too Many Fences? Notes from Builders (Bo Lind)\n\n## Watch, Mend, Paint: From Posts to Rails (Cy Moe)\n',
    [
      'Le Bois expliqué par un ingénieur | Ana Ruiz',
      'Too Many Fences? Notes from Builders | Bo Lind',
      'Watch, Mend, Paint: From Posts to Rails | Cy Moe',
    ],
  );
  checkPage('## Fences - Ana Ruiz (co-founder + CEO, Acme)\n\n## Gates - Bo Lind senior engineer\n', [
    'Fences | Ana Ruiz',
    'Gates | Bo Lind',
  ]);
});

test('a recording that is linked beside the speaker, a column of presenters', () => {
  const { talks, mentions } = findTalks(
    new Note('## Keynote - Fences\n\n+++++\n\n**Ana Ruiz** ([video](https://vimeo.com/1234567))\n\n- wood\n'),
  );
  assert.deepEqual([talks.map(({ video }) => video), mentions], [['https://vimeo.com/1234567'], []]);
  checkPage(
    '| nº | Nom | Présentateur |\n| --- | --- | --- |\n| 1 | Le bois | Ana Ruiz |\n| 2 | La laine | Bo Lind |\n',
    ['Le bois | Ana Ruiz', 'La laine | Bo Lind'],
  );
});

test('handles instead of names', () => {
  checkPage('## Fences (@ana)\n\n## Gates - @bo\n\n## Hedges by [@cy](https://twitter.com/cy)\n', [
    'Fences',
    'Gates',
    'Hedges',
  ]);
  checkPage('### Lightning talks\n\n* @ana - Fences\n* @bo - Gates\n', [
    'lightning: Fences',
    'lightning: Gates',
  ]);
});

test('headings that are names alone', () => {
  checkPage('## Ana Ruiz\n\nWood.\n\n## Bo Lind\n\nWool.\n\n## Cy Moe\n\nWind.\n', [
    '| Ana Ruiz',
    '| Bo Lind',
    '| Cy Moe',
  ]);
  checkPage('## Ana Ruiz\n\nWood.\n\n## Fences\n\nWool.\n\n## Gates\n\nWind.\n\n## Hedges\n\nGreen.\n', []);
});

test('items that tell of their session', () => {
  checkPage(
    'Some of the talks I attended:\n\n- Ana Ruiz spoke about “Fences of Wood”. The “oak” is hard.\n- “Gates at fences.example” by Bo M. Lind. I had heard it before, but it was good.\n- I went to a talk on “Inside the Hedge” by Cy Moe. Most of it I knew.\n',
    ['Fences of Wood | Ana Ruiz', 'Gates at fences.example | Bo M. Lind', 'Inside the Hedge | Cy Moe'],
  );
  checkPage('- Ana Ruiz spoke about “Fences of Wood”.\n- Bo Lind said “Gates are open”.\n', []);
});

test('items whose titles lead to their pages in the schedule', () => {
  const page = 'https://fences.example/2018/schedule/event';
  checkPage(
    `Some that I saw:\n\n+ [Fences of oak](${page}/fences_of_oak/) to learn of wood.\n+ [Sheep](${page}/sheep/): to hear of wool.\n+ [Gates](${page}/gates/) was fun.\n`,
    ['Fences of oak', 'Sheep', 'Gates'],
  );
});

test('bold lines with the speaker in the next paragraph, and long ones about a person', () => {
  checkPage(
    '**Fences of oak**\n\nAna Ruiz spoke about wood.\n\n**Sheep of yore**\n\nBo Lind showed wool.\n\n**Gates that bang**\n\nCy Moe presented hinges.\n',
    ['Fences of oak | Ana Ruiz', 'Sheep of yore | Bo Lind', 'Gates that bang | Cy Moe'],
  );
  checkPage('**Fences of oak** by **Ana Ruiz**\\\nThey told of wood.\n', ['Fences of oak | Ana Ruiz']);
  checkPage(
    '**Ana Ruiz**, who has built fences for many years in the north, will give a keynote on the Fence Universe on Friday.\n',
    [],
  );
});

test('lines called as recordings are', () => {
  checkPage('## Fences - Ana Ruiz - FenceConf 2019\n\n## Gates - Bo Lind - FenceConf 2019\n', [
    'Fences | Ana Ruiz',
    'Gates | Bo Lind',
  ]);
});

test('characters that are written by their number or name', () => {
  checkPage(
    '## Fences &#8211; It&#x2019;s Wood &ndash; Ana Ruiz\n\n## Gates &laquo;of&raquo; &#1; &ndash; Bo Lind\n',
    ['Fences – It’s Wood | Ana Ruiz', 'Gates «of» &#1; | Bo Lind'],
  );
});

test('a list of names below a word for people tells of nobody’s talk', () => {
  const names = '- Ana Ruiz\n- Bo Lind\n- Cleo Marsh\n';
  for (const word of ['Presenters:', '## PC Members', '## Organizers', 'Intervenants :'])
    checkPage(`${word}\n\n${names}`, []);
  checkPage(
    `## Organizers\n\n- [Fences of Oak](https://youtu.be/aaaaaaaaaaa) - Ana Ruiz\n- [Gates](https://youtu.be/bbbbbbbbbbb) - Bo Lind\n`,
    ['Fences of Oak | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('titles that are linked within their quotes', () => {
  checkPage(
    'Of the talks I went to I can tell this:\n\n- " [Fences of oak](https://example.com/a)": Very good, though it was long.\n\n- " [Gates at night](https://example.com/b)": They squeak, as I said.\n\n- Keynote - " [Sheep](https://example.com/c)", by [Ana Ruiz](https://example.com/d): Baa.\n',
    ['Fences of oak', 'Gates at night', 'keynote: Sheep | Ana Ruiz'],
  );
});

test('paragraphs of links to the notes of each session', () => {
  const links = ['Fences of Oak', 'Gates for All', 'Wood']
    .map((title, i) => `[${title}][${i}]  \n\n`)
    .join('');
  checkPage(
    `I tried to take notes; here are links to the various session liveblogs that I managed to write.\n\n${links}[0]: a.md\n[1]: b.md\n[2]: c.md\n`,
    ['Fences of Oak', 'Gates for All', 'Wood'],
  );
});
