import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFraming } from '../../src/core/conference/lines/pageFraming';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { checkTalks, talkNames } from '../support/talkNames';

/** The talks of a page that may be about anything. */
function checkList(text: string, expected: readonly string[]): void {
  checkTalks(text, expected, { isEdition: false });
}

test('items about people are no talks without a title', () => {
  checkList(
    'I had the chance to meet:\n\n- [Ana Ruiz](https://github.com/ana), senior engineer at Acme. We spoke of oak and of fences.\n- [Bo Lind](https://github.com/bo) from Initech, who has a book on wool in the works.\n- Cy Moe from Globex spent the afternoon in the yard and built a gate for everybody that was there, as he does each year.\n',
    [],
  );
  checkList(
    'Day 2 talks included:\n\n- Ana Ruiz - mender of gates - explained how hinges are oiled.\n- Bo Lind from Acme showed how sheep are counted at night.\n',
    [],
  );
  checkList('## Day 2\n\n- Ana Ruiz - Staff Engineer, Acme\n- Bo Lind, Initech\n', [
    '| Ana Ruiz',
    '| Bo Lind',
  ]);
});

test('titles that a comment follows after a colon or a dash, throughout a list', () => {
  checkList(
    '## First day\n\n### Talks:\n\n- Keynote: Fences and us: a fine one, and long.\n- Wood 101: These were two introductions, and I knew all that was in the first of them.\n- The gate: nice, but loud.\n\n### Tutorials:\n\n- Sheep for beginners: we never got to the second sheep.\n',
    ['keynote: Fences and us', 'Wood 101', 'The gate', 'workshop: Sheep for beginners'],
  );
  checkList('Vorträge, die ich sah:\n\n- Zäune bauen – sehr schön, auch die Folien.\n- Wolle – zu lang!\n', [
    'Zäune bauen',
    'Wolle',
  ]);
  checkList('Talks I saw:\n\n- Fences: a short history\n- Gates: what we know\n- Wool: how to dye it\n', [
    'Fences: a short history',
    'Gates: what we know',
    'Wool: how to dye it',
  ]);
  checkList(
    'Talks I saw:\n\n- Fences – by Ana Ruiz of Acme. I came late, and left soon.\n- Gates – by Bo Lind of Initech. They open, and close.\n',
    ['Fences | Ana Ruiz', 'Gates | Bo Lind'],
  );
  checkList('What I bought:\n\n- Fences: nice, but too long.\n- Wool: red, and warm.\n', []);
});

test('a saying before a dash is nobody', () => {
  checkTalks(
    'Some highlights:\n\n- [Why Walls Must Go](https://pretalx.com/fenceconf/talk/BFW7K3/) about walls\n- [Gatekeeper Says No - Hedges & Rules](https://pretalx.com/fenceconf/talk/BFW7K4/) about hedges in general\n- [We Want Wool](https://pretalx.com/fenceconf/talk/BFW7K5/) about wool\n',
    ['Why Walls Must Go', 'Gatekeeper Says No - Hedges & Rules', 'We Want Wool'],
  );
});

test('below a paragraph that announces links stands no talk', () => {
  const links =
    '\n\n- [Fences: a Handbook](https://books.example/1) by Ana Ruiz\n- [Gates of the North](https://books.example/2) by Bo Lind\n';
  checkList(`Resources:${links}`, []);
  checkList(`Liens et références :${links}`, []);
  checkList(`I saw:${links}`, ['Fences: a Handbook | Ana Ruiz', 'Gates of the North | Bo Lind']);
});

test('titles that are marked together with their speakers, and what was thought of them', () => {
  checkList(
    'Palestras recomendadas:\n\n1. [**Ana Ruiz - Cercas de amor**](https://f.example/1) -- Sempre bom lembrar das cercas\n2. [**Bo Lind - Portas & Lã**](https://f.example/2) -- Como usar o básico da lã\n',
    ['Cercas de amor | Ana Ruiz', 'Portas & Lã | Bo Lind'],
  );
  checkList(
    `The programme of the day:\n\n- **Ana Ruiz – Fences of oak:**\n${'There was a lot of wood, and it was told well. '.repeat(8)}\n\n- **Bo Lind – Wool?**\n${'There was a lot of wool, and it was told well. '.repeat(8)}\n`,
    ['Fences of oak | Ana Ruiz', 'Wool? | Bo Lind'],
  );
  checkList(
    'Charlas a las que asistí:\n\n- **[Vallas de oro](https://f.example/1)**, de [Ana Ruiz](https://t.example/ana): me gustó mucho, y dio ejemplos.\n- **[Lana](https://f.example/2)**, de [Bo Lind](https://t.example/bo): muy larga, pero buena\n',
    ['Vallas de oro | Ana Ruiz', 'Lana | Bo Lind'],
  );
  checkList(
    `What I listen to:\n\n- [Episode 8: Talking with Ana Ruiz](https://p.example/8) - ${'She has written books about fences. '.repeat(8)}\n- [Episode 9: Talking with Bo Lind](https://p.example/9) - ${'He has written books about wool. '.repeat(8)}\n`,
    [],
  );
});

test('an announcement that its list completes, and sentences behind the titles it announces', () => {
  checkList(
    'The talks I found worth the trip were\n\n- **Fences of Oak** A long look at wood.\n- **Gates** Hinges, and why they squeak.\n',
    ['Fences of Oak', 'Gates'],
  );
  checkList(
    'As promised I gave 2 presentations... both went well:\n\n- [Fences](https://f.example/1). People liked it. ([slides](https://speakerdeck.com/a/1))\n- [Gates](https://f.example/2): It was loud. ([slides](https://speakerdeck.com/a/2))\n',
    ['Fences', 'Gates'],
  );
  checkList('What I liked:\n\n- **The food**. There was a lot.\n- **The rooms**. They were warm.\n', []);
});

test('items that say in a sentence what their session was called', () => {
  const items =
    '- Ana Ruiz\'s talk "Fences of Oak" was fun.\n- I liked Bo Lind\'s [Gates and Hinges](https://f.example/2), long as it was.\n- [Cy Moe](https://twitter.com/cy) was great. Her talk was called “Wool in Winter” and I learned a lot.\n';
  const talks = ['Fences of Oak | Ana Ruiz', 'Gates and Hinges | Bo Lind', 'Wool in Winter | Cy Moe'];
  checkList(`Some talks I saw:\n\n${items}`, talks);
  checkList(`Some talks I saw:\n\n![a hall](hall.png)\n\n${items}`, talks);
  checkList(
    'Things to read:\n\n- Ana Ruiz\'s talk "Fences of Oak"\n- Bo Lind\'s talk "Gates and Hinges"\n',
    [],
  );
});

test('what was learnt, and from which session', () => {
  checkList(
    '## Day 1\n\n- Good fences need posts (from "Fences of Oak" by [Ana Ruiz](https://f.example/ana)).\n- Oil your hinges, always (from "Gates and Hinges" by [Bo Lind](https://f.example/bo))\n',
    ['Fences of Oak | Ana Ruiz', 'Gates and Hinges | Bo Lind'],
  );
  checkList('Lessons:\n\n- Good fences need posts (from "Fences of Oak")\n- Oil your hinges\n', []);
});

test('a speaker on an item’s second line', () => {
  checkList(
    'I went to:\n\n- **Fences of Oak**  \n  Speaker: Ana Ruiz (Acme)\n  Key takeaways:\n    - Oil them.\n\n- **Gates and Hinges**\n  Presenters: Bo Lind and Cy Moe\n',
    ['Fences of Oak | Ana Ruiz', 'Gates and Hinges | Bo Lind, Cy Moe'],
  );
  checkList('I went to:\n\n- **Oslo**\n  Guide: Ana Ruiz\n\n- **Bergen**\n  People: many\n', []);
});

test('what sessions were about is no session', () => {
  const items = '- status of oak fences\n- comparison of gates\n- state of hinges\n';
  checkList(`Here is a list of the talks:\n\n${items}`, [
    'status of oak fences',
    'comparison of gates',
    'state of hinges',
  ]);
});

test('a list of books is none of talks', () => {
  const books =
    '- [Fences](https://f.example/1) by _Ana Ruiz_\n- [Gates](https://f.example/2) by _Bo Lind_\n';
  checkList(`## Reading list\n\n${books}`, []);
  checkList(`## Sessions\n\n${books}`, ['Fences | Ana Ruiz', 'Gates | Bo Lind']);
});

test('persons and titles marked together, with a comment of any length', () => {
  const comment = 'che dire, è stato un gran piacere vedere tutto questo legno. '.repeat(5);
  checkList(
    `Vado per ordine:\n\n- **Ana Ruiz - "Recinti di quercia"**: ${comment}\n- **Bo Lind - "Lana"**: ${comment}\n`,
    ['Recinti di quercia | Ana Ruiz', 'Lana | Bo Lind'],
  );
});

test('who is bold is no title, and one word in small letters is none', () => {
  checkList(
    'Das palestras que eu vi:\n\n- **Ana Ruiz** com a palestra **Cercas que duram**\n- **Bo Lind** com a palestra **Portas sem som**\n',
    ['Cercas que duram | Ana Ruiz', 'Portas sem som | Bo Lind'],
  );
  checkList(
    'The sessions I attended:\n\n- **Ana Ruiz** ([@ana](https://twitter.com/ana)) gave a session on oak.\n- **Bo Lind** told us of wool.\n',
    [],
  );
  checkList('On Monday I attended:\n\n- Fences of oak\n- Gates that bang\n', [
    'Fences of oak',
    'Gates that bang',
  ]);
  checkList('On Monday I bought:\n\n- Fences of oak\n- Gates that bang\n', []);
  checkList(
    'Talks I liked:\n\n- **Vallas que duran** de Ana Ruiz. Muy buena charla sobre la madera.\n- **Puertas** de Bo Lind. Larga, pero muy buena.\n',
    ['Vallas que duran | Ana Ruiz', 'Puertas | Bo Lind'],
  );
});

test('several linked titles in one item, and who told before a linked title', () => {
  const page = 'https://fences.example/2018/schedule/event';
  checkList(
    `Some that I saw:\n\n- [Fences of oak](${page}/1/) and [Gates](${page}/2/) because wood is good.\n- [Sheep](${page}/3/) with [a flute](https://flutes.example/)\n- [Wool](${page}/4/) ([video](https://youtu.be/aaaaaaaaaaa), [slides](https://speakerdeck.com/a/1))\n`,
    ['Fences of oak', 'Gates', 'Sheep', 'Wool'],
  );
  checkList(
    'Vorträge, die ich sah:\n\n- 1. Vortrag: A. Ruiz: [Zäune und Tore](https://f.example/1): Hierzu weiß ich nichts.\n- Von B. Lind [Keine Wolle im Winter](https://f.example/2): war gut.\n- Es begann mit einem Vortrag von Cy Moe: [Höher, Schneller, Weiter](https://f.example/3): Und so war es.\n',
    ['Zäune und Tore | A. Ruiz', 'Keine Wolle im Winter | B. Lind', 'Höher, Schneller, Weiter | Cy Moe'],
  );
  checkList('What I read:\n\n- Ana Ruiz: [Fences of the North](https://books.example/1) is long.\n', []);
});

test('lists of what to read name no sessions', () => {
  const linked =
    '\n\n- [Fences of Oak](https://f.example/1) by Ana Ruiz\n- [Gates](https://f.example/2) by Bo Lind\n';
  for (const intro of ['Books that were mentioned:', 'Other blog posts on FenceConf:', '## Zitate'])
    checkList(`${intro}${linked}`, []);
  checkList(`My posts on the talks:${linked}`, ['Fences of Oak | Ana Ruiz', 'Gates | Bo Lind']);
});

test('what happened on a day, and what was told on it', () => {
  checkList(
    '## Day 1\n\n- Arrived late in Oslo\n- Had pizza with the team\n- Then I went to a talk on gates by Bo Lind\n',
    [],
  );
  checkList('## Friday\n\n- **Fences that Last**\n  - oak\n- **How to Oil a Gate**\n  - oil\n', [
    'Fences that Last',
    'How to Oil a Gate',
  ]);
});

test('comments behind persons are no titles', () => {
  const intro = 'Talks I saw:\n\n';
  checkList(
    `${intro}- Ana Ruiz: showed how fences are built, with oak.\n- Bo Lind: talked about gates, and then some.\n`,
    [],
  );
  checkList(
    `${intro}- **Ana Ruiz** - She showed how oak is dried. I liked it a lot.\n- **Bo Lind** - He told us of gates.\n`,
    [],
  );
  checkList(`${intro}- Ana Ruiz: Drying oak\n- Bo Lind: Oiling gates\n`, [
    'Drying oak | Ana Ruiz',
    'Oiling gates | Bo Lind',
  ]);
  checkList(
    `${intro}- [Drying oak](https://f.example/a), Ana Ruiz. I really liked how she did it.\n- [Oiling gates](https://f.example/b), Bo Lind. Funny and short.\n`,
    ['Drying oak | Ana Ruiz', 'Oiling gates | Bo Lind'],
  );
});

test('opinions behind titles, where items of a list go so', () => {
  checkList(
    "Some short comments about talks:\n\n  * Ada 99 - very entertaining, and I can relate to this exercise, as I did it too\n  * Going Fenceless - interesting, but I still need the right problem\n  * Gates - again very solid (SOLID? :P)\n  * Posts - IMHO a very nice introduction\n  * Walls - funny how stone is in fashion again :P\n  * Hedges: A Short History\n  * Moss - green, but not so much of it\n  * Wool - warm, and really dry\n  * I would've expected at least one or two talks on wire, but I was wrong there\n",
    ['Ada 99', 'Going Fenceless', 'Gates', 'Posts', 'Walls', 'Hedges: A Short History', 'Moss', 'Wool'],
  );
});

test('comments behind dashes, where the title has a colon, and who spoke is told in them', () => {
  checkList(
    'Lectures that deserve to be mentioned are:\n\n* Acme: gates at scale — 10 000 feet view on their architecture, testing and work culture\n* Project Jigsaw — in-depth talk about what awaits us after the release of wood\n* What have the hedges done for us — Ana Ruiz gave a brief overview how hedges grow on farms today\n',
    ['Acme: gates at scale', 'Project Jigsaw', 'What have the hedges done for us | Ana Ruiz'],
  );
});

test('keynotes that are told of by who gave them', () => {
  checkList(
    '### Keynote\n\n- Ana Ruiz: pointless bashing of various things\n- Bo Lind (Acme)\n- Cy Moe (Initech): building gates between farms : wood\n- Di Fox\n\n### 11:35 - A beginner’s guide to oak\n\n- Speaker: Ed Poe\n- wood\n',
    [
      'keynote:  | Ana Ruiz',
      'keynote:  | Bo Lind',
      'keynote:  | Cy Moe',
      'keynote:  | Di Fox',
      'A beginner’s guide to oak | Ed Poe',
    ],
  );
  // Two may give one together.
  checkList('### Keynote\n\n- Ana Ruiz (Acme)\n- Bo Lind (Acme)\n- gates are wood\n', [
    'Keynote | Ana Ruiz, Bo Lind',
  ]);
});

test('what stands between items that call themselves talks', () => {
  checkList(
    '## Friday\n\n* Talk: Tuning In\n* **morning tea**\n* Talk: Oh, I Found a Gate\n* Talk: Software for the Fence\n* walked to the meatball bar, was full\n* went to Oslo\n* Talk: [Wood](https://fence.example/schedule/presentation/1/)\n',
    ['Tuning In', 'Oh, I Found a Gate', 'Software for the Fence', 'Wood'],
  );
});

test('where somebody went', () => {
  const items = '\n\n- Drying oak\n- Oiling gates\n';
  for (const intro of [
    'I also went to a few other sessions:',
    'Nous avons suivi quelques conférences :',
    'Assisti a algumas palestras:',
  ])
    checkList(`${intro}${items}`, ['Drying oak', 'Oiling gates']);
  for (const intro of [
    'The talks taught me:',
    'Before the talks I did two things:',
    'We went to a few shops:',
  ])
    checkList(`${intro}${items}`, []);
});

test('comments of any length, and those that end in a smile', () => {
  const long = 'These were two introductions, and I knew all of it. '.repeat(12);
  checkList(`Talks I saw:\n\n- Wood 101: ${long}\n- The gate: nice, but loud :)\n- Wool: ${long}\n`, [
    'Wood 101',
    'The gate',
    'Wool',
  ]);
});

test('what was written down while it was told', () => {
  checkList('## Liveblogs\n\n* [Liveblog: Drying Oak](/a)\n* [Liveblog: Oiling Gates](/b)\n', [
    'Drying Oak',
    'Oiling Gates',
  ]);
  checkList('## Products\n\n* [Live by the sea](/a)\n* [Blog: Oiling Gates](/b)\n', []);
});

test('codes of sessions at either end of a title', () => {
  checkList(
    'Sessions I saw:\n\n- WDX207 - Drying Oak\n- Oiling the Gates (GAT3101-R)\n- [Wool for All (WOL305)](https://youtu.be/aaaaaaaaaaa)\n- Building to ISO9001 (RFC7231)\n- CSS2020 - what comes next\n',
    [
      'Drying Oak',
      'Oiling the Gates',
      'Wool for All',
      'Building to ISO9001 (RFC7231)',
      'CSS2020 - what comes next',
    ],
  );
});

test('praise between stars behind labels', () => {
  checkList(
    '## Day 1\n\n* **Ana Ruiz** - _How to Dry Oak_: [video](https://youtu.be/aaaaaaaaaaa) / [code](https://g.example/a) &star; A MUST &star;\n* **Bo Lind** - _What Gates Need_: [video](https://youtu.be/bbbbbbbbbbb) / [code](https://g.example/b)\n* **Cy Moe** - _Five Star ★ Posts_: [video](https://youtu.be/ccccccccccc)\n',
    ['How to Dry Oak | Ana Ruiz', 'What Gates Need | Bo Lind', 'Five Star ★ Posts | Cy Moe'],
  );
});

test('products and what they do are no talks', () => {
  checkList(
    'There were a few talks about tools that are worth a look:\n\n* [Planer](https://planer.example/) - a tool to plane boards with\n* [The Wire Kit](https://w.example/wire) - a kit for wires of all kinds\n',
    [],
  );
  checkList(
    'There were a few talks that are worth a look:\n\n* [Planing](https://f.example/2019/blog/planing) - a good way to plane boards\n* [Wire by the Mile](https://f.example/wire) - Ana Ruiz\n',
    ['Planing', 'Wire by the Mile | Ana Ruiz'],
  );
});

test('a list of contents whose entries are the pages of the talks', () => {
  checkList(
    '## Table of Contents\n\n1. [Fences: From Oak to Ash](Day1-Talk01.md)\n2. [Gates for Seven Sheep](./day1/talk02.md)\n',
    ['Fences: From Oak to Ash', 'Gates for Seven Sheep'],
  );
  // Pages with spaces in their names are no links, but meant so.
  checkList(
    '## Contents\n\n* [Fences of Oak](Fences of Oak.md)\n* [Gates and Hinges](./day 1/Gates and Hinges.md)\n',
    ['Fences of Oak', 'Gates and Hinges'],
  );
  checkList(
    '## Contents\n\n* [Fences](fences.md)\n* [Day 1](day-1.md)\n* [A shop](https://f.example/)\n',
    [],
  );
  checkList('## Contents\n\n* [Fences of Oak](#fences)\n* [Gates](#gates)\n', []);
});

test('titles that name their own conference, as recordings do', () => {
  const list = (titles: readonly string[]) =>
    `The sessions I watched:\n\n${titles.map((title, i) => `* [${title}](https://youtu.be/aaaaaaa${i})\n`).join('')}`;
  const text = list([
    'Fence:Conf 2019: Posts in Deep Snow (FEN301)',
    'Ana Ruiz - Why Gates are Red | FenceConf 2019',
    'What is Wool? - FenceConf - YouTube',
    'Wool 2019: a year of sheep',
    'Why FenceConf 2019',
  ]);
  const { talks } = findTalks(
    new Note(text),
    pageFraming('fences', '', { isEdition: true, names: ['FenceConf'] }),
  );
  assert.deepEqual(talkNames(talks), [
    'Posts in Deep Snow',
    'Why Gates are Red | Ana Ruiz',
    'What is Wool?',
    'Wool 2019: a year of sheep',
    'Why FenceConf 2019',
  ]);
});

test('every session was about the same', () => {
  checkList('Nearly every session I attended was about wood:\n\n- Fences of Oak\n- Gates and Hinges\n', [
    'Fences of Oak',
    'Gates and Hinges',
  ]);
  checkList('Every session is about wood:\n\n- Oak\n- Ash\n', []);
});

test('lines that say what the list below them holds', () => {
  const items = '\n\n- Fences of Oak\n- Gates and Hinges\n';
  for (const above of [
    '**Some talks**',
    '<div class="big">Talks I attended</div>',
    '*Sessions attended*',
    'Favourite sessions',
  ])
    checkList(above + items, ['Fences of Oak', 'Gates and Hinges']);
  for (const above of ['**Things I bought**', 'We had a good time']) checkList(above + items, []);
});

test('sentences that say in which talk, wherever they stand', () => {
  checkList(
    'Random things:\n\n- Bo Lind\'s keynote, "Gates and Hinges", was fun.\n- I was late.\n- Cy Moe\'s talk "Wool in Winter" covered red wool. I slept.\n',
    ['Wool in Winter | Cy Moe'],
  );
  checkList(
    '## Day 1\n\n- Le talk de Dee Poe « Laine et moutons » était super.\n- J’ai vu la keynote de Bo Lind « Les portes du jardin » aussi.\n',
    ['Laine et moutons | Dee Poe', 'Les portes du jardin | Bo Lind'],
  );
});

test('a keynote without a title, and a title with by in it', () => {
  checkList('## Day 1\n\n- The keynote by Bo Lind\n- Learning by Trolling, Cy Moe\n', [
    'keynote:  | Bo Lind',
    'Learning by Trolling | Cy Moe',
  ]);
});

test('what stands before the title in an item', () => {
  checkList(
    '## Talks\n\n- Do you mend gates? Watch ["Gates of Oak"](https://vimeo.com/1234567) by [Ana Ruiz](https://twitter.com/ana) and [Bo Lind](https://twitter.com/bo)\n- No time! ["Hedges at Night"](https://vimeo.com/1234568) by [Cy Moe](https://twitter.com/cy)\n',
    ['Gates of Oak | Ana Ruiz, Bo Lind', 'Hedges at Night | Cy Moe'],
  );
  checkList(
    '## Talks\n\n- Wood: [Ana Ruiz - How to Make a Gate](https://youtu.be/aaaaaaaaaaa)\n- Wire: [Bo Lind - How to Make a Fence](https://youtu.be/bbbbbbbbbbb)\n',
    ['How to Make a Gate | Ana Ruiz', 'How to Make a Fence | Bo Lind'],
  );
  checkList('## Talks\n\n- [[Gates of Oak]] - _Ana Ruiz_\n- [[Hedges at Night]] - Cy Moe\n', [
    'Gates of Oak | Ana Ruiz',
    'Hedges at Night | Cy Moe',
  ]);
});

test('links to the recording and the slides on items below', () => {
  const text =
    'The videos of all talks:\n\n* **Ana Ruiz: Fences of Oak**\n    * [Video](https://youtu.be/aaaaaaaaaaa) y [slides](https://slides.example/oak.pdf)\n* **Bo Lind: Gates for All**\n    * [Video](https://youtu.be/bbbbbbbbbbb)\n    * It was wet.\n';
  const { talks, mentions } = findTalks(new Note(text), pageFraming('fences', ''));
  assert.deepEqual(talkNames(talks), ['Fences of Oak | Ana Ruiz', 'Gates for All | Bo Lind']);
  assert.deepEqual(
    talks.map(({ video, slides }) => [video, slides]),
    [
      ['https://youtu.be/aaaaaaaaaaa', 'https://slides.example/oak.pdf'],
      ['https://youtu.be/bbbbbbbbbbb', undefined],
    ],
  );
  assert.deepEqual(mentions, []);
});

test('a handle behind a title in bold, and items that tell of a talk in small letters', () => {
  checkList(
    'The sessions I went to:\n\n* **Fences of Oak and Ash**: [@ana](https://twitter.com/ana) showed how they grow and what they cost, and what else can be done with them.\n\n![](oak.jpg)\n\n* **Gates for Everybody**. [@bo](https://twitter.com/bo) told us of gates, of hinges and of oil, and of what happens where there is none.\n',
    ['Fences of Oak and Ash', 'Gates for Everybody'],
  );
});

test('colons belong to titles, unless many stand behind persons', () => {
  const page = (name: string) => `https://github.com/ana/fences24/blob/main/${name}.md`;
  checkTalks(
    `## The Talks\n\n- [Fences by Night](${page('a')})\n- [Wet Wood](${page('b')})\n- [Honey Onions: Growing Them](${page('c')})\n- [Iron Gates](${page('d')})\n- [Silver Pay: Flaws and Issues](${page('e')})\n- [Hedges From Seed to Cut](${page('f')})\n`,
    [
      'Fences by Night',
      'Wet Wood',
      'Honey Onions: Growing Them',
      'Iron Gates',
      'Silver Pay: Flaws and Issues',
      'Hedges From Seed to Cut',
    ],
  );
});

test('who is linked at the end of an item, or named by by behind a title with a dash', () => {
  const video = (id: string) => `https://www.youtube.com/watch?v=${id.repeat(11)}`;
  checkTalks(
    `Palestras que eu vi:\n\n* [Cercas de madeira](${video('a')}), pra ir além do raso, da [Ana Ruiz](https://twitter.com/ana)\n* [Don't paint the gate](${video('b')}) sobre como pintar, pela [Marieta](https://twitter.com/marieta)\n* [Partly Cloudy Ash - joining fences](${video('c')}) by Bo Lind. My talk on wood.\n`,
    [
      'Cercas de madeira | Ana Ruiz',
      "Don't paint the gate | Marieta",
      'Partly Cloudy Ash - joining fences | Bo Lind',
    ],
  );
});

test('an address between a heading and its list says nothing', () => {
  checkTalks(
    '### Lightning talks\n\nhttps://fence.example/2023/lt/\n\n- Mend a gate directly\n    - using wire\n\n- Very fast fencing\n    - with oak\n',
    ['lightning: Mend a gate directly', 'lightning: Very fast fencing'],
  );
});

test('items whose speaker follows after a line break, as other blogs export them', () => {
  const item = (title: string, name: string) =>
    `<li><a href="http://a.example/${name}">${title}</a><br />${name}</li>\n`;
  const text = `<h4>Tuesday:</h4>\n<ul>\n${item('Turning Ideas into Fences', 'Ana Ruiz')}${item('Wire Fonts', 'Bo Lind')}</ul>\n<h4>Wednesday</h4>\n<ul>\n${item('The Story of Oak', 'Cy Moe')}${item('Gates for Humans', 'Di Fox')}</ul>\n`;
  assert.deepEqual(talkNames(findTalks(new Note(text)).talks), [
    'Turning Ideas into Fences | Ana Ruiz',
    'Wire Fonts | Bo Lind',
    'The Story of Oak | Cy Moe',
    'Gates for Humans | Di Fox',
  ]);
});

test('a quoted title with a comment behind it', () => {
  const text =
    'At least these sound good:\n\n* Ana Ruiz: "Real-Time Fences at Work" (I guess they are busy)\n* Bo Lind: "What Every Farmer Should Know" (My sheep say so all the time, and\nI should check it out.)\n* Cy Moe: "Wire 101"\n';
  assert.deepEqual(talkNames(findTalks(new Note(text)).talks), [
    'Real-Time Fences at Work | Ana Ruiz',
    'What Every Farmer Should Know | Bo Lind',
    'Wire 101 | Cy Moe',
  ]);
});

test('keynotes that are called by who gave them, and linked', () => {
  const item = (name: string, id: number) => `* [${name}](https://www.youtube.com/watch?v=abcdefghij${id})\n`;
  const names = `${item('Ana Ruiz (Annie)', 1)}${item('Bo Lind', 2)}${item('Cy Moe', 3)}`;
  const titles = `${item('The Humble Hash', 4)}${item('Oak Compaction', 5)}`;
  const { talks } = findTalks(new Note(`## Keynotes\n\n${names}\n## Talks\n\n${titles}`));
  assert.deepEqual(talkNames(talks), [
    'keynote:  | Ana Ruiz',
    'keynote:  | Bo Lind',
    'keynote:  | Cy Moe',
    'The Humble Hash',
    'Oak Compaction',
  ]);
});

test('whose session it was stands before its quoted and linked title', () => {
  const page = 'https://fences.example/2017/sessions.html#';
  const text = `Wood was a topic.\n\n* [*Ana Ruiz*](https://fences.example/2017/presenters.html#XAna)'s [**"The Audacity of Oak: Fences Done Right"** keynote](${page}XTheAudacityofOak) covered oak, which grows slowly.\n\n* [**"History of Wire"**](${page}XHistoryofWireAndIron) by [*Bo Lind*](https://fences.example/2017/presenters.html#XBo) showed wire.\n`;
  assert.deepEqual(talkNames(findTalks(new Note(text)).talks), [
    'The Audacity of Oak: Fences Done Right | Ana Ruiz',
    'History of Wire | Bo Lind',
  ]);
});

test('blogs of others are no talks', () => {
  checkTalks(
    'Pour tout savoir de Devoxx, lisez d’autres blogs :\n\n* Le blog d’Ana Ruiz :\n\t* http://ana.example/1\n* Le blog de Bo Lind :\n\t* http://bo.example/1\n',
    [],
  );
});

test('a kind of session in bold before a title', () => {
  checkList(
    '## Day 1\n\n- __Panel__: [Fences in the City](https://f.example/1)\n- **Keynote:** Gates for All - Ana Ruiz\n- **Workshop** – Posts and Rails\n',
    ['panel: Fences in the City', 'keynote: Gates for All | Ana Ruiz', 'workshop: Posts and Rails'],
  );
});

test('links that are called a video or slides in Japanese are no titles', () => {
  checkList(
    '## 柵の話\n\n木の柵を作りました。\n\n- [動画](https://youtu.be/aaaaaaaaaaa)\n- [スライド](https://speakerdeck.com/a/1)\n\n## 門の話\n\n門が鳴りました。\n\n- [動画](https://youtu.be/bbbbbbbbbbb)\n- [発表資料](https://speakerdeck.com/a/2)\n',
    [],
  );
});

test('items that tell of a session by its title in italics', () => {
  checkTalks(
    '## Talks\n\nThere were five tracks. I tell of what I liked.\n\n* *Fences of Oak* by Ana Ruiz was not what I expected, but good.\n\n* _Gates and Hinges_ from Bo Lind told the history of gates.\n\n* Cy Moe’s *Walls: Are They Back?* was to me the best one.\n',
    ['Fences of Oak | Ana Ruiz', 'Gates and Hinges | Bo Lind', 'Walls: Are They Back? | Cy Moe'],
  );
  // What else stands below such a paragraph is no session.
  checkTalks('## Talks\n\nAll in four rooms:\n\n* Wood\n* Stone\n* Tools for all\n', []);
});

test('lists of slides, announced by a heading', () => {
  checkTalks(
    '# Slides of all speakers at FenceConf Berlin 2019\n\n* [Fences](https://fences.example/a)\n* [Wood for All](https://fences.example/b)\n* [Saws](https://saws.example/deck.pdf)\n',
    ['Fences', 'Wood for All', 'Saws'],
  );
});

test('links behind a colon, of which one is a label', () => {
  checkTalks(
    '## Talks\n\n* Fences: the first 100 years: [Interview][a] & [Video][b]\n* Wood: [Similar notes of another talk](https://wood.example/n) & [Video](https://youtu.be/bbbbbbbbbbb)\n\n[a]: https://fences.example/a\n[b]: https://youtu.be/aaaaaaaaaaa\n',
    ['Fences: the first 100 years', 'Wood'],
  );
});

test('friends in a list are nobody that spoke', () => {
  const friends = '- Ana Ruiz (again)\n- Bo "boli" Lind (again)\n- Cy Moe, Acme\n';
  checkTalks(
    `## Day 2\n\nI met old friends, and here they are, for what would I be without them:\n\n${friends}`,
    [],
  );
  checkTalks(`## Day 2\n\n${friends}`, ['| Ana Ruiz', '| Bo "boli" Lind', '| Cy Moe']);
});

test('links that are called as their files, and companies in French', () => {
  checkTalks(
    '## Day 3\n\n1. [Containers of Wood.md](day_3/01_Containers.md)\n2. [Fences and Walls.md](day_3/02_Fences.md)\n',
    ['Containers of Wood', 'Fences and Walls'],
  );
  checkTalks(
    '## Conférences\n\n- ["Petit bois"](a.md) par Ana Ruiz de Saagie\n- ["Murs"](b.md) par Bo Lind\n',
    ['Petit bois | Ana Ruiz', 'Murs | Bo Lind'],
  );
});

test('people with their roles on the lines below an item’s title', () => {
  checkTalks(
    '<ul>\n<li>8:30 AM – 9:30 AM – Fences Roundtable\nAna Ruiz, Senior Product Manager, Fences</li>\n</ul>\n\n<ul>\n<li>10:00 AM – 11:00 AM – Gates Demo\nBo Lind, Staff Engineer\nCy Moe, Architect</li>\n</ul>\n',
    ['Fences Roundtable | Ana Ruiz', 'Gates Demo | Bo Lind, Cy Moe'],
  );
});

test('titles in italics before what is told of them, announced by two sentences', () => {
  checkTalks(
    'There were 17 talks. The ones that stood out for me were:\n\n- *Releasing Fences - History, and Henceforth*: [ana17][a] and others did a lot to show how fences are made. Among others there were numbers.\n\n- *Quo vadis, Gate?*: Bo Lind gave us an introduction to gates, and showed how they are built.\n\n[a]: https://github.com/ana17\n',
    ['Releasing Fences - History, and Henceforth', 'Quo vadis, Gate? | Bo Lind'],
  );
});

test('links as wikis write them, and what is left to do before a title', () => {
  checkTalks(
    '## Friday 2012-09-14\n\n* [[People Patterns]] ([[Joe O’Brien]])\n* [[Mending Fences|fences]] - _Ana Ruiz_\n* (TODO Needs notes, links) [[Old Gates]] - _Bo Lind_\n',
    ['People Patterns | Joe O’Brien', 'Mending Fences | Ana Ruiz', 'Old Gates | Bo Lind'],
  );
});

test('lists that Japanese announces, with the codes of their programme', () => {
  const items = '* [CD-1 柵を作る話](https://fence.example/#CD-1)\n* AB-2 Web Fences\n* 門のハンズオン！\n';
  checkTalks(`午後は、以下のセッションを選択しました。\n\n${items}`, [
    '柵を作る話',
    'Web Fences',
    '門のハンズオン！',
  ]);
  // A sentence that speaks of one tells what its author thought.
  checkTalks(`柵の発表の感想です。\n\n${items.replace(/\[|\].*/g, '')}`, []);
});

test('the blocks of a programme hold its sessions', () => {
  checkTalks(
    '#### 10:00am-10:45am block\n* Ana Ruiz - Building Free Fences\n* Bo Lind - Old Walls Today\n\n#### 10:45am-11:30am block\n* Cy Moe - Gates for All\n* Di Fox - Time for Hedges\n',
    [
      'Building Free Fences | Ana Ruiz',
      'Old Walls Today | Bo Lind',
      'Gates for All | Cy Moe',
      'Time for Hedges | Di Fox',
    ],
  );
});

test('what was missed, and what else is to be read', () => {
  const list =
    '* [Mending Fences](https://fenceconf.sched.com/event/1gZgO/mending-fences)\n* [Gates](https://fenceconf.sched.com/event/1i0yJ/gates)\n';
  checkTalks(`## Highly Commended Talks I did not attend\n\n${list}`, ['Mending Fences', 'Gates']);
  checkTalks(
    '## Recommended Reading\n\n* [Fences and Walls](https://a.example/b)\n* [Gates](https://a.example/c)\n',
    [],
  );
});

test('a speaker, a title and what was told of it', () => {
  const told = 'She began with a farm, and with all that its sheep need from the first day on.';
  checkList(
    `## Sessions\n\n- Ana Ruiz - Fences We Love. ${told}\n- [Bo Lind](https://twitter.com/bo) - Gates. ${told}\n- Cy Moe -- Posts (Somewhat) Simple -- This sounds fine to me.\n`,
    ['Fences We Love | Ana Ruiz', 'Gates | Bo Lind', 'Posts (Somewhat) Simple | Cy Moe'],
  );
  // Titles may hold a full stop, and bold says where they end.
  checkList(
    `## Sessions\n\n- Ana Ruiz - Fences are Simple. Sheep are not\n- **Bo Lind - Gates of Oak:** ${told} ${told}\n`,
    ['Fences are Simple. Sheep are not | Ana Ruiz', 'Gates of Oak | Bo Lind'],
  );
});

test('a recording that is linked behind its author’s own words', () => {
  checkTalks(
    '## Talks\n\n- Moving oak (Acme): [Fences on the Move - Ana Ruiz](https://youtu.be/aaaaaaaaaaa)\n- [Bo Lind](https://twitter.com/bo) on wire: [Wire All the Way - Bo Lind](https://youtu.be/bbbbbbbbbbb)\n',
    ['Fences on the Move | Ana Ruiz', 'Wire All the Way | Bo Lind'],
  );
});

test('fields, offices and advice in items are no talks', () => {
  checkTalks(
    '## 9:00 Keynote - Ana Ruiz\n\n- **Place**: Main Hall\n- **Length**: an hour\n\n## 10:00 Gates - Bo Lind\n\n- **Place**: Yard\n',
    ['keynote:  | Ana Ruiz', 'Gates | Bo Lind'],
  );
  checkTalks('## Day 1\n\n- Workshop chair: Ana Ruiz\n- Co-chair - Bo Lind\n- Posts of Oak - Cy Moe\n', [
    'Posts of Oak | Cy Moe',
  ]);
  const why = 'Everybody at the yard struggles with the same posts, and with wire that bends in the wind.';
  checkTalks(
    `## Day 1\n\n- **All in it together.** ${why}\n- **Short breaks are awesome.** ${why}\n- **Open fields aren’t scary.** ${why}\n`,
    [],
  );
});

test('short titles that several sessions share are what they have in common', () => {
  checkTalks(
    '## 9:00 Fences of Oak\n\n## 9:40 Open Yard\n\n## 10:00 Gates of Oak\n\n## 10:40 Open Yard\n\n## 11:00 Posts of Oak\n',
    ['Fences of Oak', 'Gates of Oak', 'Posts of Oak'],
  );
});

test('items that end in how long they took', () => {
  checkTalks(
    'Programme:\n\n- 울타리 만들기 (20분)\n- **나무 울타리** (30분)\n- 柵の作り方（15分）\n- Wool in winter (45 min)\n',
    ['울타리 만들기', '나무 울타리', '柵の作り方', 'Wool in winter'],
  );
});

test('who stands right under a title in bold, before what is said of it', () => {
  const text =
    '## What I liked\n\n- **Les clôtures : un métier**  \n    [Ana Ruiz](https://twitter.com/ana)  \n    C’était en bois, et très beau.\n\n- **Creating a culture of wool**  \n    _Bo Lind_  \n    It was about wool, and long.\n';
  checkTalks(text, ['Les clôtures : un métier | Ana Ruiz', 'Creating a culture of wool | Bo Lind']);
});

test('short talks below the item that holds them', () => {
  checkList(
    '## Talks\n\n* Oak in the Rain - _Ana Ruiz_\n* Micro Talks: Bo Lind, Cy Moe\n    * Hinges for Gates - _Bo Lind_\n    * Wire at Home - _Cy Moe_\n* Ash in the Sun - _Di Fox_\n',
    [
      'Oak in the Rain | Ana Ruiz',
      'Hinges for Gates | Bo Lind',
      'Wire at Home | Cy Moe',
      'Ash in the Sun | Di Fox',
    ],
  );
});

test('workshops that a sentence announces', () => {
  const items = '* Fences from Scratch\n* Wood 101\n* How to Build a Gate in 3 Hours\n';
  checkTalks(`The workshops of the first day included:\n\n${items}`, [
    'Fences from Scratch',
    'Wood 101',
    'How to Build a Gate in 3 Hours',
  ]);
  checkTalks(`My tools included:\n\n${items}`, []);
});

test('on a page of an edition that leads to its talks’ pages each is one, be it alone', () => {
  const pages =
    '## Wood\n\n* [Oak and Its Bark](oak.md)\n* [Ash for Everybody](ash.md)\n\n## Iron\n\n* [Hinges that Close](hinges.md)\n* [Nails in the Rain](nails.md)\n\n';
  const known = ['Oak and Its Bark', 'Ash for Everybody', 'Hinges that Close', 'Nails in the Rain'];
  checkTalks(`${pages}## Wire\n\n* [The Video Game Fence Wants You](wire.md)\n`, [
    ...known,
    'The Video Game Fence Wants You',
  ]);
  checkTalks('## Wire\n\n* [The Video Game Fence Wants You](wire.md)\n', []);
});

test('linked sessions with those who speak there, and below them who speaks on what', () => {
  const link = (title: string, id: number) =>
    `[${title}](https://a.example/ActivityDetails.cfm?SessionID=${id})`;
  checkList(
    `### Sunday\n\n* 9:00 One of:\n  * ${link('Oak and Elm', 1)} with Ana Ruiz, Bo Lind, and Cy Moe (organized by Di Fox)\n  * ${link('Gates for All', 2)}, with Ed Poe\n* 11:00 One of:\n  * ${link('Hedges', 3)} mit Gus Hill und Ida Kay\n  * ${link('Walls of Stone', 4)}\n`,
    [
      'Oak and Elm | Ana Ruiz, Bo Lind, Cy Moe',
      'Gates for All | Ed Poe',
      'Hedges | Gus Hill, Ida Kay',
      'Walls of Stone',
    ],
  );
  checkList(
    `### Sunday\n\n* ${link('Wood for All', 1)} (organized by Di Fox)\n  * Ana Ruiz on _fences of oak_\n  * Bo Lind on _What Sheep See_\n  * Cy Moe (Acme) on gates and hinges\n`,
    ['Wood for All', 'fences of oak | Ana Ruiz', 'What Sheep See | Bo Lind', 'gates and hinges | Cy Moe'],
  );
  // What was said in a talk.
  checkList(
    `### Sunday\n\n* ${link('Wood for All', 1)} with Ana Ruiz\n  * The fence was red\n  * Bo Lind: on the other hand it was wet\n`,
    ['Wood for All | Ana Ruiz'],
  );
});

test('lists of a slot, and of a day of talks', () => {
  checkList(
    'It rained. We had two sessions of workshops. First session featured:\n\n* fences of oak (A. Ruiz, notes [here](https://docs.example/a))\n* Gates (B. Lind, C. Moe and others; slides [here](https://docs.example/b))\n* what sheep see\n\nWorkshops, session two:\n\n* hedges\n* walls (D. Fox), notes [here](https://docs.example/c)\n',
    ['fences of oak | A. Ruiz', 'Gates | B. Lind, C. Moe', 'what sheep see', 'hedges', 'walls | D. Fox'],
  );
  const plan =
    '## Tuesday\n\nWe have two choices:\n\n* **Fences of Oak**\n* Gates for All\n\nNext up:\n\n* Cages, Stones, and Wires: a Story\n* What Sheep See\n';
  const titles = ['Fences of Oak', 'Gates for All', 'Cages, Stones, and Wires: a Story', 'What Sheep See'];
  checkTalks(plan, titles, { title: 'FenceConf Talks of Interest', isEdition: false });
  checkList(plan, []);
});

test('who stands in italics behind a title', () => {
  checkList(
    'Talks I liked:\n\n- **Fences, Gates and Us**. _Ana Ruiz (Acme)_ \\\n  It was long.\n- **Of Oak** _[Bo Lind](https://bo.example)_ \\\n  I saw it.\n- [Of Elm](https://youtu.be/aaaaaaaaaaa)\n  by _wood17_.\n- **Of Ivy** by _Cy Moe_ & _Di Fox_.\n- **Of Ash** was _very good_.\n',
    [
      'Fences, Gates and Us | Ana Ruiz',
      'Of Oak | Bo Lind',
      'Of Elm | wood17',
      'Of Ivy | Cy Moe, Di Fox',
      'Of Ash',
    ],
  );
});
