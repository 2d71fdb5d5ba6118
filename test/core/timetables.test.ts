import { test } from 'node:test';
import { checkTalks } from '../support/talkNames';

/** The talks of a year's page. */
function checkDay(text: string, expected: readonly string[]): void {
  checkTalks(text, expected, { slug: 'fences-2023', title: 'FenceConf 2023' });
}

const talks = ['Fences of Oak', 'Gates and Hinges'];

test('what a traveller does between two talks', () => {
  checkDay(
    '## Thursday\n\n- 07:00 Wake up\n- 8:00 Breakfast at the hotel\n- 8:30 Train to the venue\n- 9:30 – 10:15 Fences of Oak\n- 10:30 Gates and Hinges (Room 2)\n- 12:00 Lunch with the team\n- 14:00 Closing Remarks\n- 15:00 Swag @ Acme booth\n- 16:00 Check out\n- 17:00 Flight home\n',
    talks,
  );
  checkDay(
    '## Tag 1\n\n- 9 Uhr: Ankunft\n- 9:30 Uhr: Zäune bauen\n- 10.30 Uhr: Tore ölen\n- Mittag: Essen\n- 18 Uhr: Rückfahrt\n',
    ['Zäune bauen', 'Tore ölen'],
  );
  checkDay(
    '| Time | What |\n| --- | --- |\n| 9:00 | Train to Oslo |\n| 10:00 | Fences of Oak |\n| noon | Gates and Hinges |\n| 18:00 | Team dinner |\n',
    talks,
  );
  // Titles may begin with such words as well.
  checkDay('## Day 1\n\n- 9:00 Train your Sheep\n- 10:00 Walking the Fence\n- 11:00 Leaving Wood Behind\n', [
    'Train your Sheep',
    'Walking the Fence',
    'Leaving Wood Behind',
  ]);
});

test('errands in small letters among titles', () => {
  // Who writes all of them so means titles.
  checkDay('## Day 3\n\n- 9:00 fences of oak\n- 10:00 gates and hinges\n', [
    'fences of oak',
    'gates and hinges',
  ]);
});

test('what holds sessions is none', () => {
  checkDay(
    '## Day 2\n\n1. Track A (Room 3):\n    * 10:00 Fences of Oak\n2. Track B\n    * 10:00 Gates and Hinges\n',
    talks,
  );
  checkDay(
    '## Day 2\n\n- Workshop: Fences for all\n    - 9:00 Posts\n    - 10:00 Wires\n- Workshop: Wool\n',
    ['workshop: Fences for all', 'workshop: Wool'],
  );
  checkDay(
    '## Day 2\n\n- Fences of Oak (Ana Ruiz)\n    - 0:35 how it began\n    - 12:10 a demo\n- Gates (Bo Lind)\n    - 1:10 hinges\n',
    ['Fences of Oak | Ana Ruiz', 'Gates | Bo Lind'],
  );
});

test('times in words, and rooms behind a title', () => {
  checkDay(
    '## Day 4\n\n- 10 to 10:45 - Keynote: Oak, Ash, and Elm\n- 10:45 to noon: Panel: Wool and Us (Exhibit Hall G)\n- noon: Special session - Fences with (almost) Few Posts at 712\n- 14:00 Noon in the Yard\n- 15:00 Fences: Oak Posts, Red Wire, and Gates for All\n- 16:00 Best of 2023\n',
    [
      'keynote: Oak, Ash, and Elm',
      'panel: Wool and Us',
      'Fences with (almost) Few Posts',
      'Noon in the Yard',
      'Fences: Oak Posts, Red Wire, and Gates for All',
      'Best of 2023',
    ],
  );
});

test('a table with a column for each room', () => {
  const cell = (name: string, title: string, rest = '') =>
    `${name} ([@${name.slice(0, 3).toLowerCase()}](https://twitter.com/a))<br /><br />👉 **${title}** 👈${rest}`;
  const video = '<br /><br />[Slides](https://slides.com/a/b) \\| [Video](https://confreaks.tv/videos/oak)';
  const rooms = '| Barn / Yard | Oak Room | Elm Room |\n| --- | --- | --- |\n';
  const keynote = `| ${cell('Ana Ruiz', '[Keynote](day-1/ana.md)')} | | |\n`;
  const first = `| | ${cell('Bo Lind', 'Mending, Gates, and Walls', ' (others liked it)')} | ${cell('Cy Moe', '[Sweat the Small Wire](day-1/wire.md)', video)} |\n`;
  const second = `| | ${cell('Di Fox', 'The Games Sheep Play')} | ${cell('Ed Poe', 'Posts!')} |\n`;
  checkDay(`## Day 1\n\n${rooms}${keynote}${first}| Lunch | | |\n${second}`, [
    'keynote:  | Ana Ruiz',
    'Mending, Gates, and Walls | Bo Lind',
    'Sweat the Small Wire | Cy Moe',
    'The Games Sheep Play | Di Fox',
    'Posts! | Ed Poe',
  ]);
  // What is bold in a single column of many tables is anything.
  checkTalks('| Tool | For |\n| --- | --- |\n| **Saw** | oak |\n| **Axe** | elm |\n', [], {
    isEdition: false,
  });
});

test('rows of a programme without a title, and what stands below one in a cell of HTML', () => {
  checkDay(
    'Time | Speaker | Title\n:--|:--|:--\n09:00 | Arrivals and coffee\n10:00 | Ana Ruiz | Fences of Oak\n11:00 | Break\n12:00 | Bo Lind | [Gates and Hinges](https://youtu.be/aaaaaaaaaaa) [Slides](slides/Gates of Bo.pdf)\n',
    ['Fences of Oak | Ana Ruiz', 'Gates and Hinges | Bo Lind'],
  );
  checkDay(
    '<table>\n<tr><th>Time</th><th>Details</th></tr>\n<tr><td>0930</td><td>Coffee and Networking</td></tr>\n<tr><td>1015</td><td><span>Ana Ruiz</span> : <span>Fences of Oak</span>\n<p>\nThey are of oak, and many were built.\n</p>\n</td></tr>\n<tr><td>1025</td><td><span>Bo Lind</span> : <span>Gates and Hinges</span>\n<p class="bio">Bo mends gates.</p></td></tr>\n</table>\n',
    ['Fences of Oak | Ana Ruiz', 'Gates and Hinges | Bo Lind'],
  );
});

test('a table of names and titles, whatever its columns are called', () => {
  const rows = [
    '| **Ana Ruiz** | *Fences of the Old North* |',
    '| **Bo Lind** | *Gates and Hinges of Tomorrow* |',
    '| (Lightning talks) | |',
    '| **Cy Moe** | *Who Mends the Walls?* |',
  ].join('\n');
  const found = [
    'Fences of the Old North | Ana Ruiz',
    'Gates and Hinges of Tomorrow | Bo Lind',
    'Who Mends the Walls? | Cy Moe',
  ];
  for (const head of ['Day one | ', 'talks: | ', ' | '])
    checkDay(`| ${head} |\n| --- | --- |\n${rows}\n`, found);
  // Who came, and from where.
  checkDay(
    '| Guest | Home |\n| --- | --- |\n| Ana Ruiz | Oslo |\n| Bo Lind | Acme |\n| Cy Moe | New York |\n',
    [],
  );
});
