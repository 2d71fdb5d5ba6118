import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFraming } from '../../src/core/conference/lines/pageFraming';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { checkSpeakers, checkTalks } from '../support/talkNames';

test('where lines go from a person to the title, what follows is the title', () => {
  const lines =
    '## Ana Ruiz - Gates\n\n## Bo Lind - Walls at Work\n\n## Cy Moe - Posts\n\n## Di Fox - Wire\n\n';
  const found = ['Gates | Ana Ruiz', 'Walls at Work | Bo Lind', 'Posts | Cy Moe', 'Wire | Di Fox'];
  checkTalks(`${lines}## Ed Poe - The Quiet Hedge - A Story\n\n## Fay Wu - Hedges for you: a story\n`, [
    ...found,
    'The Quiet Hedge - A Story | Ed Poe',
    'Hedges for you: a story | Fay Wu',
  ]);
  // A word for a role may be what the talk is about.
  checkTalks(`${lines}## Ed Poe - DevOps Beyond Hedges\n\n## Fay Wu - Don't Hire DevOps\n`, [
    ...found,
    'DevOps Beyond Hedges | Ed Poe',
    "Don't Hire DevOps | Fay Wu",
  ]);
  checkTalks(`${lines}## Ed Poe - Acme Labs - Hedges\n\n## Fay Wu - Staff Engineer - Why Hedges Grow Old\n`, [
    ...found,
    'Hedges | Ed Poe',
    'Why Hedges Grow Old | Fay Wu',
  ]);
  checkTalks(`${lines}## Ed Poe - DevOps Engineer\n`, [...found, '| Ed Poe']);
});

test('speakers that the first sentences tell', () => {
  checkSpeakers('The first talk from Ana Ruiz was about wood.', ['Ana Ruiz']);
  checkSpeakers('Good talk from Ana Ruiz, about wood.', ['Ana Ruiz']);
  checkSpeakers('An old tool from Acme Woods was shown.', []);
  checkSpeakers('A strange talk. Ana Ruiz wants us to use nails.', ['Ana Ruiz']);
  checkSpeakers('I like wood, here Ana Ruiz goes through some kinds of it.', ['Ana Ruiz']);
  checkSpeakers('Quand une charpentière de Bois (Ana Ruiz) vient nous parler de bois, on écoute.', [
    'Ana Ruiz',
  ]);
  checkSpeakers('The BW (Big Wooden Beam) shown there was new.', []);
  checkSpeakers('Ici Ana Ruiz nous partage ses outils.', ['Ana Ruiz']);
  checkSpeakers('Interessanter Holz-Ansatz, bei dem Bretter brechen.', []);
  checkSpeakers('She knows Fences. He was late.', []);
});

test('names with a particle in capitals, and names that share a word with the title', () => {
  checkTalks('## Wire\n_Talk by Ana El Amrani_\n\ntext\n\n## Old Park Benches by Bo Park\n', [
    'Wire | Ana El Amrani',
    'Old Park Benches | Bo Park',
  ]);
  checkTalks('## Learning by Learning Doing\n\ntext\n', []);
});

test('persons joined by a comma in a file that names nobody’s company', () => {
  const lines =
    '## Ana Ruiz - Gates\n\n## Bo Lind - Walls at Work\n\n## Cy Moe - Posts\n\n## Di Fox - Wire\n\n';
  checkTalks(`${lines}## Ed Poe, Fay Wu - Hedges - The Musical\n`, [
    'Gates | Ana Ruiz',
    'Walls at Work | Bo Lind',
    'Posts | Cy Moe',
    'Wire | Di Fox',
    'Hedges - The Musical | Ed Poe, Fay Wu',
  ]);
  // By lines below, after `by` and in parentheses alike; initials in parentheses are no company.
  checkTalks(
    '## Fences\npor **Ana Ruiz**\n\n## Gates\npor **Bo Lind**\n\n## Walls\npor **Cy Moe, Di Fox**\n\n### Big Wooden Beam (BWB)\n',
    ['Fences | Ana Ruiz', 'Gates | Bo Lind', 'Walls | Cy Moe, Di Fox'],
  );
  checkTalks('## Fences by Ana Ruiz\n\n## Gates by Bo Lind\n\n## Walls by Cy Moe, Di Fox\n', [
    'Fences | Ana Ruiz',
    'Gates | Bo Lind',
    'Walls | Cy Moe, Di Fox',
  ]);
  checkTalks('## Fences (Ana Ruiz & Ed Poe)\n\n## Gates (Bo Lind)\n\n## Walls (Cy Moe, Di Fox)\n', [
    'Fences | Ana Ruiz, Ed Poe',
    'Gates | Bo Lind',
    'Walls | Cy Moe, Di Fox',
  ]);
  checkTalks('## Fences (Ana Ruiz, Acme)\n\n## Gates (Bo Lind)\n\n## Walls (Cy Moe, Green Fields)\n', [
    'Fences | Ana Ruiz',
    'Gates | Bo Lind',
    'Walls | Cy Moe',
  ]);
});

test('a heading whose title is linked and whose speaker is not', () => {
  checkTalks('## Day 1\n\n### [Wire Walls](https://youtu.be/aaaaaaaaaaa) | Ana Ruiz\n', [
    'Wire Walls | Ana Ruiz',
  ]);
});

test('meals, breaks, parties and towns beside talks', () => {
  const talks = '## Fences - Ana Ruiz\n\nWood.\n\n## Gates - Bo Lind\n\nOil.\n\n';
  const found = ['Fences | Ana Ruiz', 'Gates | Bo Lind'];
  for (const words of [
    'Wooden Lake Brunch',
    'Taking a short break',
    'Wir machen eine Pause',
    'Pause déj’',
    'Meet and Greet',
    'Happy Hour at the Mill',
  ])
    checkTalks(`${talks}## ${words}\n\nIt was good.\n`, found);
  checkTalks(`${talks}## Nails, Screws\n\nCy Moe hammered.\n`, [...found, 'Nails, Screws | Cy Moe']);
  checkTalks(`${talks}## Les quickies du midi\n\nDu pain.\n`, found);
  checkTalks(`${talks}## Fences That Never Break\n\nCy Moe showed some.\n`, [
    ...found,
    'Fences That Never Break | Cy Moe',
  ]);
});

test('who is in the parentheses at the end', () => {
  checkTalks(
    '## Painting Walls (A. Ruiz)\n\n* oil\n\n## Wood Fences and Stone Walls (Bo Lind and Cy Moe)\n\n* x\n\n## Keynote (Di Fox)\n\n* x\n\n## Ed Poe and Fay Wu (Bear Metal)\n\n* x\n',
    [
      'Painting Walls | A. Ruiz',
      'Wood Fences and Stone Walls | Bo Lind, Cy Moe',
      'keynote:  | Di Fox',
      '| Ed Poe, Fay Wu',
    ],
  );
});

test('the author’s own day beside the sessions of a day', () => {
  const own = ['Just got home', 'After the keynote', 'Finally', 'Je rentre', 'Nach dem Essen', 'My evening'];
  const diary = own.map((words) => `## ${words}\n\n* late\n\n`).join('');
  const talks = '## Wire\n\n* bends\n\n## Gates (A. Ruiz)\n\n* squeak\n\n';
  checkTalks(`## FenceConf, day 2\n\n${talks}${diary}`, ['Wire', 'Gates | A. Ruiz'], {
    slug: 'fenceconf-day-2',
  });
  // With more than bullets to show it, a title may begin so.
  checkTalks(
    `${talks}## After the Flood - Bo Lind\n\n* wet\n`,
    ['Wire', 'Gates | A. Ruiz', 'After the Flood | Bo Lind'],
    {
      slug: 'fenceconf-day-2',
    },
  );
});

test('recordings by their address alone', () => {
  const video = (address: string) =>
    findTalks(new Note(`## [Fences](${address}) - Ana Ruiz\n`)).talks.map((talk) => talk.video);
  for (const address of ['https://f.example/fences.php#video', 'https://f.example/recorded/f12'])
    assert.deepEqual(video(address), [address]);
  for (const address of ['https://f.example/fences.php#videos-of-sheep', 'https://f.example/records'])
    assert.deepEqual(video(address), [undefined]);
});

test('names as they are written beside a title', () => {
  checkTalks('## Fences\n\nAna Ruiz - @ana\n\n- wood\n\n## Gates\n\nBo Lind - @bo\n\n- wire\n', [
    'Fences | Ana Ruiz',
    'Gates | Bo Lind',
  ]);
  checkTalks('## Ana "Post" Ruiz - Fences that hold\n\n## Bo (Bob) Lind - Gates that swing\n', [
    'Fences that hold | Ana "Post" Ruiz',
    'Gates that swing | Bo Lind',
  ]);
  checkTalks('## Fences that hold -Ana Ruiz\n', ['Fences that hold | Ana Ruiz']);
  checkTalks('## Hedges (pre-built) -cheap and good\n', []);
});

test('no persons of a title that speaks of things', () => {
  checkTalks('## Keynote: Better Fences with Solid Foundations\n', [
    'keynote: Better Fences with Solid Foundations',
  ]);
});

test('a name in small letters in an address or under a picture stays a name', () => {
  checkTalks(
    '## [Keynote with Ana Ruiz](https://conf.example/speakers/ana-ruiz)\n\n![notes of ana ruiz](/images/ana.png)\n',
    ['keynote:  | Ana Ruiz'],
  );
});

test('titles with a speaker whose words could head something else', () => {
  const talks = '## Gates - Ana Ruiz\n\nOil.\n\n## Wire - Bo Lind\n\nIt bends.\n\n';
  const found = ['Gates | Ana Ruiz', 'Wire | Bo Lind'];
  for (const title of [
    'Lessons Learned on a Farm',
    'Building Community',
    'Program Synthesis in Wood',
    'Track Every Sheep',
    'Day 2 Gardening',
  ])
    checkTalks(`${talks}## ${title} - Cy Moe\n\nText.\n`, [...found, `${title} | Cy Moe`]);
  for (const words of ['Photos by Cy Moe', 'Monday with Cy Moe', 'Dinner, with Cy Moe', 'Wrap-up'])
    checkTalks(`${talks}## ${words}\n\nText.\n`, found);
  checkTalks('## Lessons Learned on a Farm\n\nText.\n\n## Our Highlights - Cy Moe\n\nText.\n', []);
});

test('what stands around a title or a name', () => {
  checkTalks('## Fences [EN] - Ana Ruiz\n\n## Gates and Hinges - Bo Lind [Room 2]\n', [
    'Fences | Ana Ruiz',
    'Gates and Hinges | Bo Lind',
  ]);
  checkTalks('## Ana Ruiz présente : Les clôtures\n\n## Bo Lind presents: Old Gates\n', [
    'Les clôtures | Ana Ruiz',
    'Old Gates | Bo Lind',
  ]);
});

test('a line that goes on in small letters after a second dash has a subtitle, and no company', () => {
  const lines = '## Ana Ruiz - Acme - Gates\n\n## Bo Lind - Initech - Walls\n\n';
  checkTalks(`${lines}## Cy Moe - Hedges – in the rain\n`, [
    'Gates | Ana Ruiz',
    'Walls | Bo Lind',
    'Hedges – in the rain | Cy Moe',
  ]);
});

test('initials that stand together', () => {
  checkTalks('## Fences and gates - A.B. Ruiz\n\n## Walls - C.-D. Lind\n', [
    'Fences and gates | A.B. Ruiz',
    'Walls | C.-D. Lind',
  ]);
});

test('where a recording is called so behind a title, or below it', () => {
  const videos = (text: string) => findTalks(new Note(text)).talks.map(({ title, video }) => [title, video]);
  const video = 'https://youtu.be/abcdefghijk';
  assert.deepEqual(videos(`## [Fences that hold (video on YouTube)](${video})\n`), [
    ['Fences that hold', video],
  ]);
  assert.deepEqual(
    videos(
      `## Fences - Ana Ruiz\n\n* **09:00**\n  * Hall 5\n  * [Video](${video})\n* **Summary**\n  * wood\n`,
    ),
    [['Fences', video]],
  );
  const words = 'Wood is good.\n\n'.repeat(6);
  assert.deepEqual(videos(`## Fences - Ana Ruiz\n\n${words}[Watch "Fences"](${video})\n`), [
    ['Fences', video],
  ]);
  assert.deepEqual(videos(`## Fences - Ana Ruiz\n\n${words}See [sheep at work](${video}).\n`), [
    ['Fences', undefined],
  ]);
  // What a list goes on to is not called so.
  assert.deepEqual(videos(`## Fences - Ana Ruiz\n\n* wood\n* see [sheep at work](${video})\n`), [
    ['Fences', undefined],
  ]);
});

test('a line of people takes its title from the marked line below it', () => {
  checkTalks(
    '## Ana Ruiz\n\n**Fences for All**\n\ntext\n\n## Bo Lind\n\n"Gates that squeak"\n\ntext\n\n## Cy Moe\n\n[Wire](https://a.example/1)\n\ntext\n',
    ['Fences for All | Ana Ruiz', 'Gates that squeak | Bo Lind', 'Wire | Cy Moe'],
  );
  checkTalks(
    '## Ana Ruiz\n\n**Summary:**\n\n- oak\n\n## Bo Lind\n\nFences for all\n\n- fir\n\n## Di Fox\n\n[Slides](https://a.example/1)\n',
    ['| Ana Ruiz', '| Bo Lind', '| Di Fox'],
  );
  // A single one that looks like a name, where the line below leads to a session.
  checkTalks(
    '## Walls - Bo Lind\n\n## Ana Ruiz\n\n[Fences for all](https://a.example/presentations/869-fences-for-all)\n',
    ['Walls | Bo Lind', 'Fences for all | Ana Ruiz'],
  );
  checkTalks('## Great Walls\n\n[Walls for all](https://a.example/)\n', []);
});

test('who speaks is told after a first exclamation, and Junior is a surname too', () => {
  checkSpeakers('What a fence!\n\nAna Ruiz showed how it was built.', ['Ana Ruiz']);
  checkTalks('## Wire by Ana Junior\n\n## Gates by Bo Lind, Junior Carpenter\n', [
    'Wire | Ana Junior',
    'Gates | Bo Lind',
  ]);
});

test('what a line ends in besides its words', () => {
  for (const end of [
    '★★★★☆',
    '(4/5)',
    '- 10:30',
    '(10h30 – 11h15)',
    '(30 min)',
    '- Room 2',
    '| Salle Bois',
    '[FR]',
  ])
    checkTalks(`## Fences of Wood - Ana Ruiz ${end}\n\n## Gates - Bo Lind\n`, [
      'Fences of Wood | Ana Ruiz',
      'Gates | Bo Lind',
    ]);
  checkTalks(
    '## Room 2: Fences of Wood - Ana Ruiz\n\n## Track Everything - Bo Lind\n\n## 9/10 Gates - Cy Moe\n',
    ['Fences of Wood | Ana Ruiz', 'Track Everything | Bo Lind', '9/10 Gates | Cy Moe'],
  );
});

test('labels and marks between a title and its people', () => {
  for (const people of [
    '(speaker: Ana Ruiz)',
    '| Speaker: Ana Ruiz',
    '– Vortragende: Ana Ruiz',
    '~ Ana Ruiz',
    '[Ana Ruiz]',
  ])
    checkTalks(`## Fences of Wood ${people}\n`, ['Fences of Wood | Ana Ruiz']);
});

test('a kind of session with its day or room at the end', () => {
  checkTalks('## Fences that hold (Workshop, Dec 13)\n\n## Gates for all (invited talk, room 5)\n', [
    'workshop: Fences that hold',
    'keynote: Gates for all',
  ]);
  checkTalks('## Fences that hold (wood, December)\n', []);
});

test('what stands beside the talks in other languages', () => {
  const talks = '### Wire - Ana Ruiz\n\nx\n\n### Gates - Bo Lind\n\nx\n\n';
  const besides = (words: readonly string[]) => words.map((one) => `### ${one}\n\nx\n\n`).join('');
  for (const [day, words] of [
    ['Nachmittag', ['Mittagessen', 'Abschluss', 'Abendveranstaltung', 'Die Anreise']],
    ['Les conférences', ['Pause goûter', 'Mot de la fin', 'La soirée', 'La ville']],
    ['Las charlas', ['La comida', 'Conclusiones', 'Valoración general', 'La fiesta']],
    ['As palestras', ['O almoço', 'Considerações finais', 'O evento', 'A festa']],
  ] as const)
    checkTalks(`## ${day}\n\n${talks}${besides(words)}`, ['Wire | Ana Ruiz', 'Gates | Bo Lind']);
  checkTalks(`## Las charlas\n\n${talks}### La comida del futuro\n\nx\n`, [
    'Wire | Ana Ruiz',
    'Gates | Bo Lind',
    'La comida del futuro',
  ]);
});

test('speakers between commas, after a verb and after c’est', () => {
  checkSpeakers('The speaker, Ana Ruiz, is a carpenter.', ['Ana Ruiz']);
  checkSpeakers('In ihrem Vortrag ging Ana Ruiz auf Holz ein.', ['Ana Ruiz']);
  checkSpeakers("C'est Ana Ruiz qui a parlé du bois.", ['Ana Ruiz']);
});

test('words at the end that stand for what is linked elsewhere', () => {
  const video = 'https://youtu.be/abcdefghijk';
  checkTalks(
    `## Ana Ruiz - Gates: [video](${video}) / slides / code\n\n## Bo Lind - Walls of Stone: video / slides | twitter\n`,
    ['Gates | Ana Ruiz', 'Walls of Stone | Bo Lind'],
  );
  checkTalks('## Sharing Code - Ana Ruiz\n\n## Wood | Notes - Bo Lind\n', [
    'Sharing Code | Ana Ruiz',
    'Wood | Notes | Bo Lind',
  ]);
});

test('whom a later sentence calls the speaker', () => {
  checkSpeakers('Wood is good for fences.\n\nAs the presenter Ana Ruiz said, it bends.', ['Ana Ruiz']);
  checkSpeakers('Wood is good for fences.\n\nI asked the speaker, Ana Ruiz. She knew.', ['Ana Ruiz']);
  checkSpeakers('Wood is good for fences.\n\nI asked the speaker. Acme Woods knew.', []);
  checkSpeakers('Wood is good for fences.\n\nThe speaker Notes on wood are here.', []);
});

test('headings of an author’s own day are no talks', () => {
  const text = '\n\nAna Ruiz gave a talk on posts.\n\n';
  const own = [
    'How it started',
    'Pleasant surprises',
    'What else?',
    'Next stop',
    'The good',
    'Thank you, Bo!',
  ];
  checkTalks(
    `## Fences - Ana Ruiz${text}## Gates - Bo Lind${text}${own.map((words) => `## ${words}${text}`).join('')}`,
    ['Fences | Ana Ruiz', 'Gates | Bo Lind'],
  );
  checkTalks(`## The Crazy Fence - Ana Ruiz${text}## How Fences Started - Bo Lind${text}`, [
    'The Crazy Fence | Ana Ruiz',
    'How Fences Started | Bo Lind',
  ]);
});

test('headings of what was learnt are no talks', () => {
  const video =
    '\n\nThe talks were good.\n\n<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n\n';
  const text = `## Good Fences Need Posts${video}## Oil All Your Hinges${video}`;
  checkTalks(`I went to Oslo. Here I sum up what I saw.\n\n${text}`, [
    'Good Fences Need Posts',
    'Oil All Your Hinges',
  ]);
  checkTalks(`I went to Oslo. Here are the key takeaways from the sessions.\n\n${text}`, [
    'Good Fences Need Posts',
    'Oil All Your Hinges',
  ]);
});

test('what begins like a heading of the author’s own and names its speaker', () => {
  checkTalks(
    '# Talks\n\n## Other Things - Ana Ruiz, Acme\n\nwood\n\n## Thank You, Sheep - Bo Lind\n\nwool\n',
    ['Other Things | Ana Ruiz', 'Thank You, Sheep | Bo Lind'],
  );
});

test('what a programme holds besides sessions, and where it all was', () => {
  const talks =
    '## Gates at Work\n\nSpeaker: Ana Ruiz\n\n## Posts for All\n\nSpeaker: Bo Lind\n\n## Wire Today\n\nSpeaker: Cy Moe\n\n';
  const found = ['Gates at Work | Ana Ruiz', 'Posts for All | Bo Lind', 'Wire Today | Cy Moe'];
  for (const item of [
    'Fence Award Ceremony and Closing',
    'Business Meeting',
    'Poster Session',
    'Preisverleihung',
  ])
    checkTalks(`${talks}## ${item}\n\n`, found);
  checkTalks(`${talks}## Award Ceremony Software and its Bugs\n\n`, [
    ...found,
    'Award Ceremony Software and its Bugs',
  ]);
  checkTalks(`${talks}## Off the Fence, Di Fox\n\n`, [...found, 'Off the Fence | Di Fox']);
});

test('slides that a line below a heading links', () => {
  const slides = (text: string) =>
    findTalks(
      new Note(`## Gates at Work - Ana Ruiz\n\n${text}\n`),
      pageFraming('fences', '', { isEdition: true }),
    ).talks[0]?.slides;
  const address = 'https://a.example/gates';
  for (const label of ['Slides', '**Slides**', 'Link to the slides.'])
    assert.equal(slides(`Good.\n\n[${label}](${address})`), address, label);
  assert.equal(slides(`- [Video](https://youtu.be/aaaaaaaaaaa)\n- [Slides](${address})`), address);
  assert.equal(
    slides(
      'She had told of it in [an older talk](https://speakerdeck.com/ana/old) years ago, when gates were still made of wood.',
    ),
    undefined,
  );
});

test('who speaks stands below the format of a session', () => {
  checkTalks(
    '# Fences for everybody!\n_Format conférence 50 minutes_  \n\n**[Ana Ruiz](https://noti.st/ana)**\n\nIt began with wood.\n\n# Gates - _why not?_\n_Format short 20 minutes_\n\n**Bo Lind**\n\nLater came iron.\n',
    ['Fences for everybody! | Ana Ruiz', 'Gates - why not? | Bo Lind'],
  );
});

test('what a heading says beside its title', () => {
  const talk = '\n\nThe talk was good.\n\n';
  checkTalks(
    `## Distant Fences - @ana and @bolind${talk}## OPEN SESSION: Gates${talk}## No gates for me :(${talk}## Stay tunned!!!${talk}`,
    ['Distant Fences', 'Gates'],
  );
});

test('a recording that a line labels', () => {
  const text =
    '## Fences of Wood\nby **Ana Ruiz**\n\nIt began.\n\nIt went on.\n\nSlides: none\n\nIt ended.\n\nVídeo da palestra: http://youtu.be/aaaaaaaaaaa\n';
  assert.equal(findTalks(new Note(text)).talks[0]?.video, 'http://youtu.be/aaaaaaaaaaa');
});

test('a rating and the words before a name, below a title', () => {
  checkTalks(
    '### Fences of Oak\nRating:\n\nAna Ruiz [@ana](https://twitter.com/ana)\n\n### Great Gates\nRating: :star: :star:\n\nBo Lind\n\n### Walls: then and now\n\n#### mit Cy Moe\n\nIt was long.\n',
    ['Fences of Oak | Ana Ruiz', 'Great Gates | Bo Lind', 'Walls: then and now | Cy Moe'],
  );
});

test('a day with its times behind a title', () => {
  checkTalks(
    '## What Is a Fence? - Friday 10:50 a.m.–11:20 a.m.\n\nThe talk was good.\n\n## Oak Posts - Friday 11:30 a.m.–noon\n\n[Session information](https://fences.example/17)\n\nThe talk was late.\n\n## Gates for All - Saturday 3:15 p.m.–4 p.m.\n\nThe talk was long.\n\n## Wire by Night (Wed 4:25pm - 5:00pm)\n\nThe talk was wet.\n\n## Trip Reports\n\nMany were at the talks.\n\n## Contributors\n\nThe talk of the town.\n',
    ['What Is a Fence?', 'Oak Posts', 'Gates for All', 'Wire by Night'],
  );
});

test('a track, its chair, thanks, and the page’s own title are no talks', () => {
  const talk = (title: string) => `### ${title}\n\nPresenter: Ana Ruiz\n\nIt was good.\n\n`;
  checkTalks(
    `## Parallel Track 1 - Wood\n\nChair: Bo Lind\n\n${talk('Fences of Oak')}${talk('Gates of Elm')}## Agradecimientos\n\nA todos.\n\n## My Session: Posts - Thin & Strong\n\nIt went well.\n`,
    ['Fences of Oak | Ana Ruiz', 'Gates of Elm | Ana Ruiz', 'Posts - Thin & Strong'],
  );
  const sched = 'https://fences17.sched.com/event';
  checkTalks(
    `## Acme at FenceConf 2017\n\nThere will be talks.\n\n## [The Oak Method](${sched}/CU8K/oak)\n\nThis talk is on wood.\n\n## [Gates for All](${sched}/CU5y/gates)\n\nThis talk is on gates.\n`,
    ['The Oak Method', 'Gates for All'],
  );
});

test('who stands in parentheses throughout, however they are written', () => {
  checkTalks(
    '# how to mend yr fence (ana ruiz / @anaruiz)\n\n* wire\n\n# posts (bo lind)\n\n* oak\n\n# gates of iron (cy moe / @cymoe gh / http://cy.example)\n\n* iron\n\n# walls in the wet (di fox / @difox)\n\n* stone\n',
    [
      'how to mend yr fence | ana ruiz',
      'posts | bo lind',
      'gates of iron | cy moe',
      'walls in the wet | di fox',
    ],
  );
  const page = (id: number) => `https://2026.fencekaigi.example/talks/${id}`;
  checkTalks(
    `## [木の柵を作る（福地開）](${page(1)}) 🔥\n\n木。\n\n## [Gate Routerの型定義（Shimmy）](${page(2)})\n\n門。\n\n## [石の壁（Ana Ruiz）](${page(3)})\n\n石。\n`,
    ['木の柵を作る | 福地開', 'Gate Routerの型定義 | Shimmy', '石の壁 | Ana Ruiz'],
  );
  // What only some headings have says nothing of the others.
  checkTalks(
    `## [Fences (a tale)](${page(1)})\n\n## [Gates (Ana Ruiz)](${page(2)})\n\n## [Walls (stone)](${page(3)})\n\n## [Posts (oak or elm)](${page(4)})\n`,
    ['Fences (a tale)', 'Gates | Ana Ruiz', 'Walls (stone)', 'Posts (oak or elm)'],
  );
});

test('names alone below a heading of keynotes speak', () => {
  checkTalks(
    '# Keynotes\n\n## Ana Ruiz\n\nOn wood.\n\n## Fireside talk with Bo Lind & Cy Moe\n\nOn iron.\n',
    ['keynote:  | Ana Ruiz', 'panel:  | Bo Lind, Cy Moe'],
  );
});

test('who was asked belongs to the title', () => {
  checkTalks('## Closing Keynote - An Interview with Ana Ruiz\n\n## Painting with Bo Lind\n', [
    'keynote: An Interview with Ana Ruiz | Ana Ruiz',
    'Painting | Bo Lind',
  ]);
});

test('who is at an event works for nobody of that name', () => {
  const items = ['Fences', 'Gates', 'Posts'].map(
    (title, i) =>
      `- [*${title} of Oak and\n  Elm*](https://2025.fence.example/schedule/presentation/${i + 57}/) by Ana\n  Ruiz.  An overview of wood.\n`,
  );
  checkTalks(`## Red Hatters at FC2025\n\nThere were talks by Red Hatters.\n\n${items.join('\n')}`, [
    'Fences of Oak and Elm | Ana Ruiz',
    'Gates of Oak and Elm | Ana Ruiz',
    'Posts of Oak and Elm | Ana Ruiz',
  ]);
});

test('a name with a company above a title in italics', () => {
  checkTalks(
    '#### Ana Ruiz [@ana](https://twitter.com/ana) - SafeFence\n\n*Securing gates through bad behavior*\n\n- wood\n\n#### Bo Lind [@bo](https://twitter.com/bo) - Green Wire Services\n*Lessons learned on a farm*\n\nIt rained.\n\n#### Cy Moe [@cy](https://twitter.com/cy) - Acme\n*Posts for all*\n\n- oak\n',
    [
      'Securing gates through bad behavior | Ana Ruiz',
      'Lessons learned on a farm | Bo Lind',
      'Posts for all | Cy Moe',
    ],
  );
});

test('from when to when it was behind a title, and a day with an aside', () => {
  const talk = (title: string) => `### ${title}\n\n* oak\n\n`;
  checkTalks(
    `## 9/4/2019\n\n## [https://fences.example/#thursday](https://fences.example/#thursday)\n\n${talk('This Week in Wood 9:05 \\- 9:35am')}${talk('How We Made Wire 75% Cheaper 10:20 \\- 10:50am')}${talk('Gates 10:55am – 11:25am')}`,
    ['This Week in Wood', 'How We Made Wire 75% Cheaper', 'Gates'],
  );
  checkTalks(
    '## Wednesday - May the 4th (Be with you)\n\n- [Mending Old Fences](wed/1.md)\n- [Gates](wed/2.md)\n- [Wire at Home](wed/3.md)\n',
    ['Mending Old Fences', 'Gates', 'Wire at Home'],
  );
});

test('who speaks below a quotation or in a heading of its own, and the recording there', () => {
  const facts = '**Presenter(s):** Ana Ruiz, Bo Lind  \n**Slides:** https://slides.com/a/b  \n';
  checkTalks(`## Oak Fences\n\n> How to mend them\n\n${facts}\n- oak\n`, ['Oak Fences | Ana Ruiz, Bo Lind']);
  const { talks } = findTalks(
    new Note(
      '## Building for Billions\n\n### Ana Ruiz\n\nShe was good.\n\n<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n\n## Oak\n',
    ),
  );
  assert.deepEqual(
    talks.map(({ title, speakers, video }) => [title, ...speakers, video]),
    [['Building for Billions', 'Ana Ruiz', 'https://www.youtube.com/embed/abcdefghijk']],
  );
  checkTalks('## Speed and Oak (led by Ana Ruiz)\n\nWood.\n', ['Speed and Oak | Ana Ruiz']);
});

test('a heading whose text links its own page in the programme', () => {
  const text = (address: string) =>
    `## How we mend fences\n\nI could tell [How we mend fences](${address}) to many.\n\n## Other things\n\nThe food.\n`;
  checkTalks(text('https://fences.example/mend/'), []);
});

test('what an author was to present, and where the programme has it', () => {
  const text = (before: string) =>
    `${before}\n\n#### [Oak: a fully wooden, post-based fence](http://fences.example/dv13.html?presId=3127)\n\n(Wednesday, Room 9)\nWood.\n\n#### [The ideal gate](http://fences.example/dv13.html?presId=3126)\n\nWire.\n`;
  checkTalks(text('Moreover, I’ll be giving two presentations at the conference:'), [
    'Oak: a fully wooden, post-based fence',
    'The ideal gate',
  ]);
});

test('sessions below a heading of their details', () => {
  const parts = '### How Wire Bends\n\nWe like such sessions.\n\n### Iron\n\nFew slides, much talk.\n';
  checkTalks(`## Detailed Session Information\n\n${parts}`, ['How Wire Bends', 'Iron']);
  checkTalks(`## Detailed Information\n\n${parts}`, []);
});

test('a day as a bare date, and what a traveller tells beside the talks', () => {
  const told = '\n\nThe session spoke of wood.\n\n';
  const talks = `## Keynote: Oak for All${told}## Mending Old Fences${told}## Wire at Home${told}`;
  checkTalks(`# 20201013\n\n${talks}## La soirée des speakers${told}`, [
    'keynote: Oak for All',
    'Mending Old Fences',
    'Wire at Home',
  ]);
  checkTalks(
    `# Speaking at a conference\n\nIn this talk I spoke.\n\n# Attending a conference\n\nThis talk was good.\n`,
    [],
  );
});

test('numbered talks, a subtitle between title and speaker', () => {
  checkTalks('## Talk 1. Fences done wrong\n\nAna Ruiz\n\n- x\n\n## Talk 2. Wire\n\n- y\n', [
    'Fences done wrong | Ana Ruiz',
    'Wire',
  ]);
  checkTalks(
    '# **Why Fences Last:**\n\n## **Lessons from an Old Farm**\n\n### **by Ana Ruiz**\n\nIt was good.\n\n# **Wire for All**\n\n### **by Bo Lind**\n\nIt was long.\n',
    ['Why Fences Last | Ana Ruiz', 'Wire for All | Bo Lind'],
  );
});

test('abbreviations, particles and kinds of work are nobody', () => {
  checkTalks(
    '## Planter du TDD sur un champ existant\n\nCette conférence était longue.\n\n## Ana de León Ruiz - The asynchronous farm\n\nIt was good.\n\n## Bo Lind - Measuring Sheep with Economic Modelling\n\nIt was good.\n',
    [
      'Planter du TDD sur un champ existant',
      'The asynchronous farm | Ana de León Ruiz',
      'Measuring Sheep with Economic Modelling | Bo Lind',
    ],
  );
  const told = 'Cette conférence parlait de bois.';
  checkTalks(
    `## La grange et ses portes\n\nPour commencer, Ana Ruiz a pris la parole. ${told}\n\n## Le bois de chêne\n\n${told}\n`,
    ['La grange et ses portes | Ana Ruiz', 'Le bois de chêne'],
  );
});

test('what others wrote is quoted, and says nothing of the session', () => {
  const tweet = (name: string) =>
    `> [${name}](http://twitter.com/${name}) "Posts are red" - Cy, who made posts\n\n`;
  const told =
    'He gave a great presentation on wood, and all of us were glad to hear of it in this talk.\n\n';
  checkTalks(
    `# Oak because it is still wood\n\n${told}# Ana Ruiz - Creator of Oak\n\n${told}${tweet('ana')}${tweet('bo')}${tweet('cy')}# Mending at Home\n\n${told}`,
    ['Oak because it is still wood', '| Ana Ruiz', 'Mending at Home'],
  );
});

test('a recording’s bare address below a heading', () => {
  const text = (address: string) =>
    `## Day 1\n\n### Cartoon intro into wood\n${address}\n\n### The legacy of oak\nhttps://a.example\n`;
  const { talks } = findTalks(new Note(text('https://www.youtube.com/watch?v=abcdefghijk')));
  assert.deepEqual(
    talks.map(({ title, video }) => [title, video]),
    [
      ['Cartoon intro into wood', 'https://www.youtube.com/watch?v=abcdefghijk'],
      ['The legacy of oak', undefined],
    ],
  );
  checkTalks(text('https://a.example/intro'), []);
});

test('a heading that says when and where it all was', () => {
  checkTalks(
    '## FenceConf\n\n### 19 Nov 2014 Old Oak Barn, Oslo\n\n### Mending Fences at Home\n\n### Gates That Never Close\n',
    ['Mending Fences at Home', 'Gates That Never Close'],
  );
});

test('who speaks in a heading below the recording, or below how long it took', () => {
  checkTalks(
    '### Ask not what oak can do\n\n[![Oak](https://img.example/0.jpg)](https://www.youtube.com/embed/abcdefghijk)\n\n**Slides : **\nhttps://speakerdeck.com/ana/oak\n\n##### by Ana Ruiz\n[Twitter](https://twitter.com/ana) |\n[Website](http://ana.example/)\n\n### Getting to know your sheep\n\n**Slides : **\nhttps://speakerdeck.com/bo/sheep\n\n##### by Bo Lind\n[Website](http://bo.example/)\n',
    ['Ask not what oak can do | Ana Ruiz', 'Getting to know your sheep | Bo Lind'],
  );
  checkTalks(
    '## Création d’une pépinière de chênes\n_Conférence 45 minutes_  \n\n**[Ana RUIZ](https://www.linkedin.com/in/ana)**  \n**[Bo LIND](https://www.linkedin.com/in/bo)**  \n\nElles ont parlé de bois.\n',
    ['Création d’une pépinière de chênes | Ana RUIZ, Bo LIND'],
  );
});

test('a day with its date is no session, what birds of a feather meet for is', () => {
  checkTalks('## Days\n\n1. [Day 1: May 20th 2019](day1.md)\n2. [Day 2: 21 May 2019](day2.md)\n', []);
  checkTalks('## Birds of a Feather: Fences at Work - Ana Ruiz\n', ['Fences at Work | Ana Ruiz']);
});

test('several people before a colon, though the title holds what a role may be called', () => {
  checkTalks('## Ana Ruiz & Bo Lind: Getting Started in the Sheep Community\n', [
    'Getting Started in the Sheep Community | Ana Ruiz, Bo Lind',
  ]);
});

test('a text that begins with its title names no speaker by that', () => {
  checkTalks('## [Bold Fences](https://youtu.be/aaaaaaaaaaa)\n\nBold Fences shows how wood grows.\n', [
    'Bold Fences',
  ]);
});

test('kinds of session with others, and what opens or closes a day', () => {
  checkTalks('## Ignites\n\n- Creepy Wood\n- Who’s to Blame?\n- Ready, Set, Fences\n', [
    'lightning: Creepy Wood',
    'lightning: Who’s to Blame?',
    'lightning: Ready, Set, Fences',
  ]);
  checkTalks('# Talks\n\n## Lightning Talks & Flash Sessions\n\nShort.\n\n## Fences - Ana Ruiz\n', [
    'Fences | Ana Ruiz',
  ]);
  checkTalks('## Day 1 Opening Keynote\n\n- wood\n\n## Fences - Ana Ruiz\n\n- sheep\n', [
    'Day 1 Opening Keynote',
    'Fences | Ana Ruiz',
  ]);
});

test('letters count titles as numbers do', () => {
  checkTalks(
    '## A. Fences of Oak\n\nBy Ana Ruiz\n\n## B2. Gates for All\n\nBy Bo Lind\n\n## C. Lightning talks\n\n## D. Moe - Wire at Home\n\nBy D. Moe\n',
    ['Fences of Oak | Ana Ruiz', 'Gates for All | Bo Lind', 'Wire at Home | D. Moe'],
  );
});

test('whose something is, is no name', () => {
  checkTalks("## Talks\n\n* Building at Work, Nail's Law and the Dilemma (Ana Ruiz)\n* Walls (Bo Lind)\n", [
    "Building at Work, Nail's Law and the Dilemma | Ana Ruiz",
    'Walls | Bo Lind',
  ]);
  checkTalks('## Ana Ruiz - The Fence Builder’s Manual\n', ['The Fence Builder’s Manual | Ana Ruiz']);
  checkTalks('## Notes on Wood\n\n## Conference Details\n\nIn a barn.\n', []);
});

test('all whom a list of nothing but names holds', () => {
  checkSpeakers('- Ana Ruiz\n- Bo Lind\n- Cy Moe\n\n-----\n\n- wood\n- Oak Posts\n', [
    'Ana Ruiz',
    'Bo Lind',
    'Cy Moe',
  ]);
  checkSpeakers('- Ana Ruiz\n- wood grows slowly\n- Bo Lind\n', ['Ana Ruiz']);
});

test('a title that is said loud, quotes or has a science in it is no office of anybody', () => {
  checkTalks('## Look Ma, No Posts! A Developers Guide to Fences - Ana Ruiz\n', [
    'Look Ma, No Posts! A Developers Guide to Fences | Ana Ruiz',
  ]);
  checkTalks('## Bo Lind - Going Through "Three Gates" with a DevOps Lens\n', [
    'Going Through "Three Gates" with a DevOps Lens | Bo Lind',
  ]);
  checkTalks('## Wooden Mechanics at the Sharp End: Posts and Nails\n\nby Cy Moe\n', [
    'Wooden Mechanics at the Sharp End: Posts and Nails | Cy Moe',
  ]);
  checkTalks('## Wire - Di Fox, Yahoo! Engineer\n', ['Wire | Di Fox']);
});

test('beside somebody clear a surname may be a word that titles are made of', () => {
  checkTalks('## Fences that Close - Ana Back and Bo Lind\n', ['Fences that Close | Ana Back, Bo Lind']);
  checkTalks('## Fences that Close - Fast Back and Bo Lind\n', []);
  checkTalks('## Fences that Close - Ana Back\n', []);
});

test('where letters count the headings, no title begins with an initial', () => {
  checkTalks(
    '## A. Keynote - Oak\n\n## B. GateNet: Hinges\n\n## C. Walls\n\n## D. Lightning talks\n\n## E. EffWire\n\nby Cy Moe\n',
    ['keynote: Oak', 'GateNet: Hinges', 'Walls', 'EffWire | Cy Moe'],
  );
});
