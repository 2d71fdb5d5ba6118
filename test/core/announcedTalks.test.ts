import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcesSessions } from '../../src/core/conference/announcement';
import { findTalks } from '../../src/core/conference/findTalks';
import { pageFraming } from '../../src/core/conference/framing';
import { Note } from '../../src/core/note';

/** The talks of a page as `title | speakers`, other kinds in front; `slug` is the file's name. */
function checkTalks(text: string, expected: readonly string[], slug = 'fences'): void {
  const { talks } = findTalks(new Note(text), pageFraming(slug, ''));
  const lines = talks.map(({ kind, title, speakers }) =>
    `${kind === 'talk' ? '' : `${kind}: `}${title}${speakers.length === 0 ? '' : ` | ${speakers.join(', ')}`}`.trim(),
  );
  assert.deepEqual(lines, expected, text);
}

test('text that announces what was heard', () => {
  for (const text of [
    'Here are my notes from the talks I attended.',
    'The three sessions I went to were good.',
    'Voici un résumé des conférences :',
    'Meine Notizen zu den Vorträgen',
    'Las charlas a las que asistí fueron buenas.',
    'My favourite talks of the year',
    'Below a few highlights:',
    'Meine Lieblingsvorträge:',
    'Die folgenden Vorträge habe ich besucht:',
    'Mes conférences préférées :',
    'Las siguientes charlas',
    'As palestras que eu vi',
    'Palestras recomendadas:',
    'The workshops I joined',
  ])
    assert.equal(announcesSessions(text), true, text);
  for (const text of [
    'Fences keep sheep in.',
    'I took notes.',
    'A palestra é longa.',
    'Eine Auswahl von Zäunen',
    'The talks between both farmers failed.',
  ])
    assert.equal(announcesSessions(text), false, text);
});

test('titles alone, where text or page announces them', () => {
  const topics = '## Fences That Last Longer\n\nWet wood.\n\n## Why Gates Squeak at Night\n\nOil.\n';
  checkTalks(`Two days in Oslo.\n\n${topics}`, []);
  checkTalks(`Here are my notes from FenceConf:\n\n${topics}`, [
    'Fences That Last Longer',
    'Why Gates Squeak at Night',
  ]);
  checkTalks('rescue\n---\n\n* wood\n\nhedges\n---\n\n* green\n', []);
  checkTalks(
    'rescue\n---\n\n* wood\n\nhedges\n---\n\n* green\n',
    ['lightning: rescue', 'lightning: hedges'],
    'lightning-talks-1',
  );
  checkTalks(
    '- Fences of wood\n  - dry them\n- Gates without hinges\n  - slide\n',
    ['lightning: Fences of wood', 'lightning: Gates without hinges'],
    'Lightning Talks',
  );
  checkTalks('### Day 1\n\nMy notes from the talks:\n\n#### Fences\n\nWood.\n', []);
});

test('under a day, beside one that surely is a session', () => {
  const day =
    '## Keynote - Teaching sheep to read - @ana\n\nBaa.\n\n## Dependencies\n\nWood.\n\n## Magic\n\nWool.\n';
  checkTalks(day, ['keynote: Teaching sheep to read']);
  checkTalks(day, ['keynote: Teaching sheep to read', 'Dependencies', 'Magic'], 'day-2');
  checkTalks(`# Day 2\n\n${day}`, ['keynote: Teaching sheep to read', 'Dependencies', 'Magic']);
});

test('a section that is about several sessions, or about the conference itself', () => {
  const page = (id: number) => `[Wood ${id}](https://fence22.sched.com/event/${id})`;
  const text = (own: string) =>
    `My notes from the talks I attended:\n\n## What Fences Need in Winter\n\n${own}\n\n## What Gates Need to Close\n\n${own}\n`;
  checkTalks(text('Oil.'), ['What Fences Need in Winter', 'What Gates Need to Close']);
  checkTalks(text(`Wood.\n\nSee ${page(1)} and also ${page(2)}.`), []);
  checkTalks(
    '### Fences - Ana Ruiz\n\n### Gates - Bo Lind\n\n### FenceConf during off hours\n\nBeer.\n\n### Hedges - Cy Moe\n',
    ['Fences | Ana Ruiz', 'Gates | Bo Lind', 'Hedges | Cy Moe'],
  );
});

test('the kind of session on a line of its own, the speaker under a sub-heading', () => {
  checkTalks(
    '# Fences: paint them\n\nKeynote\n\n## Abstract\n\n- Ana Ruiz\n\nWood.\n\n## Notes\n\nRed.\n\n# Gates: oil them\n\nHands-on Lab\n\n## Abstract\n\n- Bo Lind\n\nOil.\n',
    ['keynote: Fences: paint them | Ana Ruiz', 'workshop: Gates: oil them | Bo Lind'],
  );
});

test('the speaker on the heading above', () => {
  checkTalks(
    '### Ana Ruiz [@ana](https://twitter.com/ana)\n#### KEYNOTE: BACK TO WOOD\n[Wood Page](https://wood.example/agenda/1)\n\n* oak\n\n### Bo Lind [@bo](https://twitter.com/bo)\n#### GATES IN THE DARK\n[Wood Page](https://wood.example/agenda/2)\n\n* ash\n',
    ['keynote: BACK TO WOOD | Ana Ruiz', 'GATES IN THE DARK | Bo Lind'],
  );
});

test('a keynote that is nothing but its speaker has no title below it', () => {
  checkTalks(
    '### Keynote - Ana Ruiz\n#### **Recommend: Yes**\n\nWood.\n\n### Gates - Bo Lind of Acme\n#### **Recommend: No**\n',
    ['keynote:  | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('titles that begin like a name', () => {
  checkTalks(
    '## Le Bois expliqué par un ingénieur\n\nTalk by Ana Ruiz\n\n## Too Many Fences? Notes from Builders (Bo Lind)\n\n## Watch, Mend, Paint: From Posts to Rails (Cy Moe)\n',
    [
      'Le Bois expliqué par un ingénieur | Ana Ruiz',
      'Too Many Fences? Notes from Builders | Bo Lind',
      'Watch, Mend, Paint: From Posts to Rails | Cy Moe',
    ],
  );
  checkTalks('## Fences - Ana Ruiz (co-founder + CEO, Acme)\n\n## Gates - Bo Lind senior engineer\n', [
    'Fences | Ana Ruiz',
    'Gates | Bo Lind',
  ]);
});

test('a recording that is linked beside the speaker, a column of presenters', () => {
  const { talks, mentions } = findTalks(
    new Note('## Keynote - Fences\n\n+++++\n\n**Ana Ruiz** ([video](https://vimeo.com/1234567))\n\n- wood\n'),
  );
  assert.deepEqual([talks.map(({ video }) => video), mentions], [['https://vimeo.com/1234567'], []]);
  checkTalks(
    '| nº | Nom | Présentateur |\n| --- | --- | --- |\n| 1 | Le bois | Ana Ruiz |\n| 2 | La laine | Bo Lind |\n',
    ['Le bois | Ana Ruiz', 'La laine | Bo Lind'],
  );
});

test('handles instead of names', () => {
  checkTalks('## Fences (@ana)\n\n## Gates - @bo\n\n## Hedges by [@cy](https://twitter.com/cy)\n', [
    'Fences',
    'Gates',
    'Hedges',
  ]);
  checkTalks('### Lightning talks\n\n* @ana - Fences\n* @bo - Gates\n', [
    'lightning: Fences',
    'lightning: Gates',
  ]);
});

test('headings that are names alone', () => {
  checkTalks('## Ana Ruiz\n\nWood.\n\n## Bo Lind\n\nWool.\n\n## Cy Moe\n\nWind.\n', [
    '| Ana Ruiz',
    '| Bo Lind',
    '| Cy Moe',
  ]);
  checkTalks('## Ana Ruiz\n\nWood.\n\n## Fences\n\nWool.\n\n## Gates\n\nWind.\n\n## Hedges\n\nGreen.\n', []);
});

test('items that tell of their session', () => {
  checkTalks(
    'Some of the talks I attended:\n\n- Ana Ruiz spoke about “Fences of Wood”. The “oak” is hard.\n- “Gates at fences.example” by Bo M. Lind. I had heard it before, but it was good.\n- I went to a talk on “Inside the Hedge” by Cy Moe. Most of it I knew.\n',
    ['Fences of Wood | Ana Ruiz', 'Gates at fences.example | Bo M. Lind', 'Inside the Hedge | Cy Moe'],
  );
  checkTalks('- Ana Ruiz spoke about “Fences of Wood”.\n- Bo Lind said “Gates are open”.\n', []);
});

test('items whose titles lead to their pages in the schedule', () => {
  const page = 'https://fences.example/2018/schedule/event';
  checkTalks(
    `Some that I saw:\n\n+ [Fences of oak](${page}/fences_of_oak/) to learn of wood.\n+ [Sheep](${page}/sheep/): to hear of wool.\n+ [Gates](${page}/gates/) was fun.\n`,
    ['Fences of oak', 'Sheep', 'Gates'],
  );
});

test('items with text between them', () => {
  checkTalks(
    '## Day 1\n\nThese are the talks:\n\n* Fences of oak:\n\nGood.\n\n* Sheep of yore:\n\nFine.\n\n* Gates that bang:\n\nLoud.\n',
    ['Fences of oak', 'Sheep of yore', 'Gates that bang'],
  );
});

test('bold lines with the speaker in the next paragraph, and long ones about a person', () => {
  checkTalks(
    '**Fences of oak**\n\nAna Ruiz spoke about wood.\n\n**Sheep of yore**\n\nBo Lind showed wool.\n\n**Gates that bang**\n\nCy Moe presented hinges.\n',
    ['Fences of oak | Ana Ruiz', 'Sheep of yore | Bo Lind', 'Gates that bang | Cy Moe'],
  );
  checkTalks('**Fences of oak** by **Ana Ruiz**\\\nThey told of wood.\n', ['Fences of oak | Ana Ruiz']);
  checkTalks(
    '**Ana Ruiz**, who has built fences for many years in the north, will give a keynote on the Fence Universe on Friday.\n',
    [],
  );
});

test('lines called as recordings are', () => {
  checkTalks('## Fences - Ana Ruiz - FenceConf 2019\n\n## Gates - Bo Lind - FenceConf 2019\n', [
    'Fences | Ana Ruiz',
    'Gates | Bo Lind',
  ]);
});

test('characters that are written by their number or name', () => {
  checkTalks(
    '## Fences &#8211; It&#x2019;s Wood &ndash; Ana Ruiz\n\n## Gates &laquo;of&raquo; &#1; &ndash; Bo Lind\n',
    ['Fences – It’s Wood | Ana Ruiz', 'Gates «of» &#1; | Bo Lind'],
  );
});

test('a list of names below a word for people tells of nobody’s talk', () => {
  const names = '- Ana Ruiz\n- Bo Lind\n- Cleo Marsh\n';
  for (const word of ['Presenters:', '## PC Members', '## Organizers', 'Intervenants :'])
    checkTalks(`${word}\n\n${names}`, []);
  checkTalks(
    `## Organizers\n\n- [Fences of Oak](https://youtu.be/aaaaaaaaaaa) - Ana Ruiz\n- [Gates](https://youtu.be/bbbbbbbbbbb) - Bo Lind\n`,
    ['Fences of Oak | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('titles that are linked within their quotes', () => {
  checkTalks(
    'Of the talks I went to I can tell this:\n\n- " [Fences of oak](https://example.com/a)": Very good, though it was long.\n\n- " [Gates at night](https://example.com/b)": They squeak, as I said.\n\n- Keynote - " [Sheep](https://example.com/c)", by [Ana Ruiz](https://example.com/d): Baa.\n',
    ['Fences of oak', 'Gates at night', 'keynote: Sheep | Ana Ruiz'],
  );
});

test('items about people are no talks without a title', () => {
  checkTalks(
    'I had the chance to meet:\n\n- [Ana Ruiz](https://github.com/ana), senior engineer at Acme. We spoke of oak and of fences.\n- [Bo Lind](https://github.com/bo) from Initech, who has a book on wool in the works.\n- Cy Moe from Globex spent the afternoon in the yard and built a gate for everybody that was there, as he does each year.\n',
    [],
  );
  checkTalks(
    'Day 2 talks included:\n\n- Ana Ruiz - mender of gates - explained how hinges are oiled.\n- Bo Lind from Acme showed how sheep are counted at night.\n',
    [],
  );
  checkTalks('## Day 2\n\n- Ana Ruiz - Staff Engineer, Acme\n- Bo Lind, Initech\n', [
    '| Ana Ruiz',
    '| Bo Lind',
  ]);
});

test('titles that a comment follows after a colon or a dash, throughout a list', () => {
  checkTalks(
    '## First day\n\n### Talks:\n\n- Keynote: Fences and us: a fine one, and long.\n- Wood 101: These were two introductions, and I knew all that was in the first of them.\n- The gate: nice, but loud.\n\n### Tutorials:\n\n- Sheep for beginners: we never got to the second sheep.\n',
    ['keynote: Fences and us', 'Wood 101', 'The gate', 'workshop: Sheep for beginners'],
  );
  checkTalks('Vorträge, die ich sah:\n\n- Zäune bauen – sehr schön, auch die Folien.\n- Wolle – zu lang!\n', [
    'Zäune bauen',
    'Wolle',
  ]);
  checkTalks('Talks I saw:\n\n- Fences: a short history\n- Gates: what we know\n- Wool: how to dye it\n', [
    'Fences: a short history',
    'Gates: what we know',
    'Wool: how to dye it',
  ]);
  checkTalks(
    'Talks I saw:\n\n- Fences – by Ana Ruiz of Acme. I came late, and left soon.\n- Gates – by Bo Lind of Initech. They open, and close.\n',
    ['Fences | Ana Ruiz', 'Gates | Bo Lind'],
  );
  checkTalks('What I bought:\n\n- Fences: nice, but too long.\n- Wool: red, and warm.\n', []);
});

test('below a paragraph that announces links stands no talk', () => {
  const links =
    '\n\n- [Fences: a Handbook](https://books.example/1) by Ana Ruiz\n- [Gates of the North](https://books.example/2) by Bo Lind\n';
  checkTalks(`Resources:${links}`, []);
  checkTalks(`Liens et références :${links}`, []);
  checkTalks(`I saw:${links}`, ['Fences: a Handbook | Ana Ruiz', 'Gates of the North | Bo Lind']);
});

test('titles that are marked together with their speakers, and what was thought of them', () => {
  checkTalks(
    'Palestras recomendadas:\n\n1. [**Ana Ruiz - Cercas de amor**](https://f.example/1) -- Sempre bom lembrar das cercas\n2. [**Bo Lind - Portas & Lã**](https://f.example/2) -- Como usar o básico da lã\n',
    ['Cercas de amor | Ana Ruiz', 'Portas & Lã | Bo Lind'],
  );
  checkTalks(
    `The programme of the day:\n\n- **Ana Ruiz – Fences of oak:**\n${'There was a lot of wood, and it was told well. '.repeat(8)}\n\n- **Bo Lind – Wool?**\n${'There was a lot of wool, and it was told well. '.repeat(8)}\n`,
    ['Fences of oak | Ana Ruiz', 'Wool? | Bo Lind'],
  );
  checkTalks(
    'Charlas a las que asistí:\n\n- **[Vallas de oro](https://f.example/1)**, de [Ana Ruiz](https://t.example/ana): me gustó mucho, y dio ejemplos.\n- **[Lana](https://f.example/2)**, de [Bo Lind](https://t.example/bo): muy larga, pero buena\n',
    ['Vallas de oro | Ana Ruiz', 'Lana | Bo Lind'],
  );
  checkTalks(
    `What I listen to:\n\n- [Episode 8: Talking with Ana Ruiz](https://p.example/8) - ${'She has written books about fences. '.repeat(8)}\n- [Episode 9: Talking with Bo Lind](https://p.example/9) - ${'He has written books about wool. '.repeat(8)}\n`,
    [],
  );
});

test('an announcement that its list completes, and sentences behind the titles it announces', () => {
  checkTalks(
    'The talks I found worth the trip were\n\n- **Fences of Oak** A long look at wood.\n- **Gates** Hinges, and why they squeak.\n',
    ['Fences of Oak', 'Gates'],
  );
  checkTalks(
    'As promised I gave 2 presentations... both went well:\n\n- [Fences](https://f.example/1). People liked it. ([slides](https://speakerdeck.com/a/1))\n- [Gates](https://f.example/2): It was loud. ([slides](https://speakerdeck.com/a/2))\n',
    ['Fences', 'Gates'],
  );
  checkTalks('What I liked:\n\n- **The food**. There was a lot.\n- **The rooms**. They were warm.\n', []);
});

test('items that say in a sentence what their session was called', () => {
  const items =
    '- Ana Ruiz\'s talk "Fences of Oak" was fun.\n- I liked Bo Lind\'s [Gates and Hinges](https://f.example/2), long as it was.\n- [Cy Moe](https://twitter.com/cy) was great. Her talk was called “Wool in Winter” and I learned a lot.\n- The Hedges Explained workshop by [Di Fox](https://d.example) was too short.\n';
  const talks = [
    'Fences of Oak | Ana Ruiz',
    'Gates and Hinges | Bo Lind',
    'Wool in Winter | Cy Moe',
    'Hedges Explained | Di Fox',
  ];
  checkTalks(`Some talks I saw:\n\n${items}`, talks);
  checkTalks(`Some talks I saw:\n\n![a hall](hall.png)\n\n${items}`, talks);
  checkTalks(
    'Some talks I saw:\n\n- [Ana Ruiz](https://twitter.com/ana) told us that “Good fences” are rare.\n- [Bo Lind](https://twitter.com/bo)’s [sheep notes](https://f.example/notes)\n- I missed the talk on “Night Gates” by Cy Moe.\n',
    [],
  );
  checkTalks(
    'Things to read:\n\n- Ana Ruiz\'s talk "Fences of Oak"\n- Bo Lind\'s talk "Gates and Hinges"\n',
    [],
  );
});

test('persons and titles marked together, with a comment of any length', () => {
  const comment = 'che dire, è stato un gran piacere vedere tutto questo legno. '.repeat(5);
  checkTalks(
    `Vado per ordine:\n\n- **Ana Ruiz - "Recinti di quercia"**: ${comment}\n- **Bo Lind - "Lana"**: ${comment}\n`,
    ['Recinti di quercia | Ana Ruiz', 'Lana | Bo Lind'],
  );
});

test('who is bold is no title, and one word in small letters is none', () => {
  checkTalks(
    'Das palestras que eu vi:\n\n- **Ana Ruiz** com a palestra **Cercas que duram**\n- **Bo Lind** com a palestra **Portas sem som**\n',
    ['Cercas que duram | Ana Ruiz', 'Portas sem som | Bo Lind'],
  );
  checkTalks(
    'The sessions I attended:\n\n- **Ana Ruiz** ([@ana](https://twitter.com/ana)) gave a session on oak.\n- **Bo Lind** told us of wool.\n',
    [],
  );
  checkTalks('The talks covered:\n\n- fences\n- gates\n- wool socks\n', []);
  checkTalks('On Monday I attended:\n\n- Fences of oak\n- Gates that bang\n', [
    'Fences of oak',
    'Gates that bang',
  ]);
  checkTalks('On Monday I bought:\n\n- Fences of oak\n- Gates that bang\n', []);
  checkTalks(
    'Talks I liked:\n\n- **Vallas que duran** de Ana Ruiz. Muy buena charla sobre la madera.\n- **Puertas** de Bo Lind. Larga, pero muy buena.\n',
    ['Vallas que duran | Ana Ruiz', 'Puertas | Bo Lind'],
  );
});

test('several linked titles in one item, and who told before a linked title', () => {
  const page = 'https://fences.example/2018/schedule/event';
  checkTalks(
    `Some that I saw:\n\n- [Fences of oak](${page}/1/) and [Gates](${page}/2/) because wood is good.\n- [Sheep](${page}/3/) with [a flute](https://flutes.example/)\n- [Wool](${page}/4/) ([video](https://youtu.be/aaaaaaaaaaa), [slides](https://speakerdeck.com/a/1))\n`,
    ['Fences of oak', 'Gates', 'Sheep', 'Wool'],
  );
  checkTalks(
    'Vorträge, die ich sah:\n\n- 1. Vortrag: A. Ruiz: [Zäune und Tore](https://f.example/1): Hierzu weiß ich nichts.\n- Von B. Lind [Keine Wolle im Winter](https://f.example/2): war gut.\n- Es begann mit einem Vortrag von Cy Moe: [Höher, Schneller, Weiter](https://f.example/3): Und so war es.\n',
    ['Zäune und Tore | A. Ruiz', 'Keine Wolle im Winter | B. Lind', 'Höher, Schneller, Weiter | Cy Moe'],
  );
  checkTalks('What I read:\n\n- Ana Ruiz: [Fences of the North](https://books.example/1) is long.\n', []);
});
