import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { pageFraming } from '../../src/core/conference/lines/pageFraming';
import { noteWeight } from '../../src/core/conference/notes/signals';
import { summarize } from '../../src/core/conference/notes/summarize';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { readSettings } from '../../src/core/settings/settings';
import type { FilePath } from '../../src/core/text/paths';
import { bothLineEnds } from '../support/lineEnds';

/** The talks of a page as `title | speakers`; by default its title or folder names an edition. */
function checkTalks(
  text: string,
  expected: readonly string[],
  { slug = 'fences', isEdition = true } = {},
): void {
  for (const written of bothLineEnds(text)) {
    const { talks } = findTalks(new Note(written), pageFraming(slug, '', { isEdition }));
    assert.deepEqual(
      talks.map(({ title, speakers }) =>
        [title, ...(speakers.length === 0 ? [] : [speakers.join(', ')])].join(' | '),
      ),
      expected,
      written,
    );
  }
}

/** What the catalog keeps: `kind: titles`, or `undefined` for no note. */
function checkNote(path: string, text: string, expected: string | undefined): void {
  for (const written of bothLineEnds(text)) {
    const summary = summarize(new Note(written), path as FilePath);
    const found =
      summary === undefined || summary.weight < noteWeight
        ? undefined
        : `${summary.kind}: ${summary.talks.map(({ title, speakers }) => [title, ...speakers].join(' | ')).join('; ')}`;
    assert.equal(found, expected, path);
  }
}

test('bare titles over bullets in an edition’s notes that are parted by days or kinds', () => {
  const topics = '## Wire\n\n* bends\n\n## Hedges\n\n* grow\n\n';
  checkTalks(topics, ['Wire', 'Hedges'], { slug: 'fenceconf-day-2' });
  checkTalks(`# Posts 2019\n\n${topics}## Lightning talks\n\n### Nails\n\n* rust\n`, [
    'Wire',
    'Hedges',
    'Nails',
  ]);
  checkTalks(`### Day 1\n${topics}### Day 2\n## Gates\n* squeak\n`, ['Wire', 'Hedges', 'Gates']);
  checkTalks('## Day 1\n\n### Wire\n\n* bends\n\n### ???\n\n* late\n\n### Hedges\n\n* grow\n', [
    'Wire',
    'Hedges',
  ]);
  // Of no edition, not parted, told in sentences, beside the talks, or below what is none.
  checkTalks(topics, [], { slug: 'farm-day-2', isEdition: false });
  checkTalks(topics, []);
  checkTalks(topics.replaceAll('* ', 'It '), [], { slug: 'fenceconf-day-2' });
  checkTalks(`${topics.replaceAll('##', '###')}## Talks\n\n### Posts - Ana Ruiz\n\n* deep\n`, [
    'Posts | Ana Ruiz',
  ]);
  checkTalks('## Getting there\n\n### Bus\n\n* late\n\n### Train\n\n* full\n', [], {
    slug: 'fenceconf-day-1',
  });
});

test('a heading with nothing but a name above one with a title', () => {
  checkTalks(
    '# Posts\n## Ana Ruiz\n\n* deep\n\n# Bo Lind\n## Wire and Its Friends\n\n### thin\n\n* bends\n',
    ['Posts | Ana Ruiz', 'Wire and Its Friends | Bo Lind'],
  );
  checkTalks('# Wire Fences\n## by Ana Ruiz\n\n* bends\n', ['Wire Fences | Ana Ruiz']);
});

test('who is linked to a page of their own is a person, whatever stands between', () => {
  const own = (name: string) => `[${name}](https://twitter.com/${name.split(' ')[0]})`;
  checkTalks(`## Talks\n\n* Posts (${own('Ana Ruiz')}, [Green Gate](https://gate.example))\n`, [
    'Posts | Ana Ruiz',
  ]);
  checkTalks(`## Wire, [Cy Moe](https://cy.example), ${own('Bo Lind')}\n\nGood.\n`, [
    'Wire | Cy Moe, Bo Lind',
  ]);
  checkTalks(`## Wire - ${own('Ana Ruiz')}, ${own('Bo Lind')} from Initech\n`, ['Wire | Ana Ruiz, Bo Lind']);
});

test('names after a semicolon, a label or a title that is linked', () => {
  checkTalks('## How Wood Rots in Winter; Ana Ruiz; Initech Labs, Oslo\n\nWet.\n', [
    'How Wood Rots in Winter | Ana Ruiz',
  ]);
  checkTalks(
    '# Posts\n\n## Speaker: Ana Ruiz, Green Gate\n\n* x\n\n# Wire\n\n## Speaker: Bo Lind, Acme\n\n* y\n\n# Mud\n\n## Speaker: Cy Moe, Acme\n',
    ['Posts | Ana Ruiz', 'Wire | Bo Lind', 'Mud | Cy Moe'],
  );
  checkTalks(
    '## Talks\n\n* [Posts](https://fence.example/posts) Ana Ruiz\n* [Wire](https://fence.example/wire) Bo Lind\n',
    ['Posts | Ana Ruiz', 'Wire | Bo Lind'],
  );
  checkTalks('## Ana Ruiz — Technical Reasons for the Digging of Deep Holes\n\n* x\n', [
    'Technical Reasons for the Digging of Deep Holes | Ana Ruiz',
  ]);
});

test('a title in bold, and after a dash who told it or what it was like', () => {
  checkTalks(
    'Here are some of the talks I saw:\n\n* **Posts: The Whole Story** - began slowly.\n* **Everyday Wire** - it might have been the late hour.\n* **Deep Holes** - Bo Lind, who dug them, was tired.\n',
    ['Posts: The Whole Story', 'Everyday Wire', 'Deep Holes | Bo Lind'],
  );
});

test('who spoke: told of below, linked in the text, in a sentence of its own', () => {
  checkTalks('### Ana Ruiz: Beyond the Gate\n\nAna gave a talk about sheep.\n', [
    'Beyond the Gate | Ana Ruiz',
  ]);
  checkTalks('### Ana Ruiz: Beyond the Gate\n\nSheep were there.\n', []);
  checkTalks(
    '## Talks\n\n### Workshop: The Future of Wire\nrating: :star:\n\n[Ana Ruiz](https://twitter.com/ana), great news.\n\n### Keynote: Mud\nrating: :star:\n\nBy Bo Lind ([@bo](https://twitter.com/bo))\n',
    ['The Future of Wire | Ana Ruiz', 'Mud | Bo Lind'],
  );
  checkTalks(
    '## Charlas\n\n### Madera\n\nEsta charla fue de Ana Ruiz. Personalmente, bien.\n\n### Barro\n\nCharla de Bo Lind y Cy Moe. Buena.\n',
    ['Madera | Ana Ruiz', 'Barro | Bo Lind, Cy Moe'],
  );
  checkTalks('## Lightning talks\n\n* @ana - Fence Repair (with Nails)\n* @bo - Gates\n', [
    'Fence Repair (with Nails)',
    'Gates',
  ]);
});

test('bare titles in lists that are announced', () => {
  const items =
    '* Can We Mend the Gap?\n* Wood and Its Rot\n* Intro and Updates to Gates\n* Gates, and So On!\n';
  const titles = [
    'Can We Mend the Gap?',
    'Wood and Its Rot',
    'Intro and Updates to Gates',
    'Gates, and So On!',
  ];
  checkTalks(`## Today’s Sessions\n\n${items}`, titles);
  checkTalks(`Here is an overview of the talks I attended:\n\n${items}`, titles);
  checkTalks(`## Agenda\n\n${items}`, []);
  checkTalks(`What to buy for the farm:\n\n${items}`, []);
  checkTalks(
    'The talks that I enjoyed the most are:\n\n* Ana Ruiz (@ana) - Faces of rot.\n* Bo Lind - Wire.\n',
    ['Faces of rot | Ana Ruiz', 'Wire | Bo Lind'],
  );
  checkTalks('## Talks\n\n* Digging Deep Holes with Oslo RCP (Ana Ruiz)\n* Wire (Bo Lind)\n', [
    'Digging Deep Holes with Oslo RCP | Ana Ruiz',
    'Wire | Bo Lind',
  ]);
});

test('bare titles over bullets below a text that announces them', () => {
  checkTalks('My notes for the talks I attended:\n\n## Wire\n\n* bends\n\n## Hedges\n\n* grow\n', [
    'Wire',
    'Hedges',
  ]);
});

test('a keynote with its speaker and headings of its own', () => {
  checkTalks(
    '# Posts\n\n## Opening keynote\n\nby [Ana Ruiz](https://twitter.com/ana)\n\n### Less rot\n\n* oil\n\n### More wood\n\n* oak\n',
    ['Opening keynote | Ana Ruiz'],
    { slug: 'fenceconf-day-1' },
  );
});

test('a heading over several sessions is none itself', () => {
  checkTalks('## Bo’s notes\n\n* "Wood and Wire" - Ana Ruiz\n* "Deep Mud" - Cy Moe\n', [
    'Wood and Wire | Ana Ruiz',
    'Deep Mud | Cy Moe',
  ]);
});

test('what leads to a person only, and what is a handle, is no session', () => {
  checkTalks(
    'My notes from the talks:\n\n* [Ana Ruiz](https://twitter.com/ana)’s [notes](https://ana.example/n)\n* [Bo Lind](https://twitter.com/bo)’s blog\n',
    [],
  );
  checkTalks('## Day 1\n\n### Posts - Ana Ruiz\n\n* deep\n\n### @bo\n\n* late\n', ['Posts | Ana Ruiz']);
  checkTalks('## First session: Posts\n\n* deep\n\n## Second session: Wire\n\n* bends\n', ['Posts', 'Wire']);
});

test('a recording of a whole day, or a picture that leads to one, is no session', () => {
  const { mentions } = findTalks(
    new Note(
      '[![](a.png)](https://vimeo.com/12345678) See [Day one](https://www.youtube.com/watch?v=abcdefgh) and [Ana’s](https://www.youtube.com/watch?v=ijklmnop).\n',
    ),
  );
  assert.deepEqual(
    mentions.map(({ title }) => title),
    ['Ana’s'],
  );
});

test('items that say what is are no titles by themselves', () => {
  checkTalks('## Lightning talks\n\n* The gate is not far from here\n* Wood was cheap this year\n', []);
  checkTalks('## Lightning talks\n\n* Why the gate is red\n* Wood: what is new\n', [
    'Why the gate is red',
    'Wood: what is new',
  ]);
});

test('the programme of an edition as a table', () => {
  const table =
    '| Start | Room | What |\n| --- | --- | --- |\n| 9:00 | Great Long Hall | Posts |\n| 10:00 | Hall | Monday Lunch |\n| 11:00 | Hall | Wire |\n| 18:00 | Hall | The Wire Party |\n';
  checkTalks(table, ['Posts', 'Wire']);
  checkTalks(table, [], { isEdition: false });
});

test('what a page is about', () => {
  checkNote(
    'content/posts/hadwen-2017.md',
    '---\ntitle: HADWEN 2017 highlights\n---\nHens, wherever one looked.\n',
    undefined,
  );
  checkNote(
    '_posts/fences.md',
    '---\ntitle: Posts and Rails\n---\nAt Posts and Rails I gave a talk on mud.\n',
    undefined,
  );
  checkNote(
    '20-05-fenceconf-review/blog.md',
    '# FenceConf 2019 - Wood first\n\nI attended it.\n\n## Getting there\n\nBy bus.\n',
    'report: ',
  );
  checkNote(
    'fenceconf2019/README.md',
    '# FenceConf 2019 notes\n\n### Workshop: [Digging Holes](https://fence.example/holes)\n\nDeep.\n\n### Keynote: Posts by Ana Ruiz\n\nHigh.\n',
    'report: Digging Holes; Posts | Ana Ruiz',
  );
  checkNote(
    'fenceconf-2019/soft-mud.md',
    '---\ntitle: "Soft Mud is Real Mud"\ntags: [FenceConf 2019]\ncategories: [conference]\n---\nPresenters:\n- Ana Ruiz\n\n### Ana talks about mud\n\n* wet\n\n### Bo: worms\n\n* long\n',
    'talk-page: Soft Mud is Real Mud',
  );
  checkNote(
    '_posts/2016-09-16-wood.md',
    `# Notes from the Single Fence Conference, September 14-16 2016, ${'Old Barn, '.repeat(12)}Oslo\n\nI attended the talks.\n\n## Posts; Ana Ruiz\n\n* x\n\n## Wire; Bo Lind\n\n* y\n`,
    'report: Posts | Ana Ruiz; Wire | Bo Lind',
  );
  checkNote(
    '_posts/h.md',
    '---\ntitle: HADWEN 2019 schedule announced\n---\nThe HADWEN conference will be good.\n',
    undefined,
  );
  checkNote('fences2019/rot-in-oak.md', '#Rot in Oak\n\nOne of the best.\n', undefined);
  checkNote(
    'talks/fenceconf2019/rot-in-oak.md',
    '#Rot in Oak\n\nOne of the best.\n',
    'talk-page: Rot in Oak',
  );
  checkNote(
    'speaking.md',
    '---\ntitle: Speaking\ntags: [conference]\n---\n| Event | Talk |\n|---|---|\n| FenceConf | Posts - Ana Ruiz |\n| GateConf | Wire - Ana Ruiz |\n',
    undefined,
  );
  checkNote(
    'posts/hadwen.md',
    '---\ntitle: HADWEN Oslo\ntags: [conferences]\n---\nHighlights from HADWEN Oslo 2023: a few of my favourite talks.\n\n## Wire - Ana Ruiz\n\n## Mud - Bo Lind\n',
    'report: Wire | Ana Ruiz; Mud | Bo Lind',
  );
});

test('a file of notes that is called after its edition and nothing else', () => {
  const notes =
    '#### Building Fences That Last\n\n* oak\n\n#### What are we doing anyway?\n\n##### Wire\n\n* bends\n\n#### Gates\n\n* squeak\n';
  const all = 'report: Building Fences That Last; What are we doing anyway?; Gates';
  checkNote('conf-notes/2019-05-01-oslo.md', `## FenceConf 2019\n\n${notes}`, all);
  // What else it may hold, and where else it may lie.
  checkNote(
    'conf-notes/2019-05-01-oslo.md',
    `## FenceConf 2019, what I learned there\n\n${notes}`,
    'report: ',
  );
  checkNote('posts/2019-05-01-oslo.md', `## FenceConf 2019\n\n${notes}`, 'report: ');
  checkNote(
    'conf-notes/2019-05-01-oslo.md',
    '## FenceConf 2019\n\n### はじめに\n\n* 柵\n\n### 柵の作り方\n\n* 門\n\n### 門の作り方\n\n* 門\n',
    'report: 柵の作り方; 門の作り方',
  );
});

test('pages of one talk', () => {
  checkNote(
    'fenceconf-notes/3_oak.md',
    'talk by [@ana](https://twitter.com/ana)\n\n# Oak and Us: We All Win\n\n## Acorns\n\n* x\n',
    'talk-page: Oak and Us: We All Win',
  );
  checkNote('posts/3_oak.md', 'talk by [@ana](https://twitter.com/ana)\n\n# Oak and Us\n\n* x\n', undefined);
  checkNote(
    'conf-notes/barn/Oak.md',
    '# Oak\nPar Ana Ruiz - **Acme**\n\n## Acorns\n\nThey grow.\n',
    'talk-page: Oak | Ana Ruiz',
  );
  checkNote('barn/Oak.md', '# Oak\nPar Ana Ruiz - **Acme**\n\n## Acorns\n\nThey grow.\n', undefined);
  const readme = '# Levelling Up the Farm\n\n## 10:40 - 11:10 Barn 254\n\n';
  checkNote(
    'fenceconf19/README.md',
    `${readme}## Abstract\n\nFences.\n\n## Bio\n\nAna builds fences.\n`,
    'talk-page: Levelling Up the Farm',
  );
  checkNote(
    'fenceconf19/README.md',
    `${readme}## Abstract ##\n\nFences.\n\nBio {#bio}\n---\n\nAna builds fences.\n`,
    'talk-page: Levelling Up the Farm',
  );
  checkNote('fenceconf19/README.md', `${readme}## Abstract\n\nFences.\n`, 'event: ');
  const page = (title: string) =>
    `---\ntitle: "Posts at Work"\nsubtitle: Ana Ruiz, Bo Lind, and Cy Moe\ncategories: [Barn Annual Convention 2018]\n---\nThese notes are for the session [${title}](https://barn.example/2018/sessions/17):\n\n- oak\n`;
  checkNote(
    'conf-notes/posts.md',
    page('Posts at Work'),
    'talk-page: Posts at Work | Ana Ruiz | Bo Lind | Cy Moe',
  );
  checkNote('conf-notes/posts.md', page('Rails and Rain'), 'report: Rails and Rain');
});

test('a page of lightning talks in a folder of talks holds several', () => {
  const page = (title: string) => `---\nlayout: talk\ntitle: ${title}\nconference: HADWEN 2008\n---\n`;
  const four =
    '## Plastic fences - Ana\n\n* x\n\n## Gates that talk - Bo Lind\n\n* x\n\n## Wire\n\n* x\n\n## Mending walls - Cy Moe\n\n* x\n';
  checkNote(
    'src/_talks/2008-02-01-lightning.md',
    page('Lightning talks') + four,
    'report: Plastic fences - Ana; Gates that talk | Bo Lind; Wire; Mending walls | Cy Moe',
  );
  checkNote('src/_talks/2008-02-01-oak.md', page('Oak and us') + four, 'talk-page: Oak and us');
});

test('a page whose first heading only says which kind of session it was', () => {
  checkNote(
    'fenceconf2019/day-one/keynote-ana.md',
    "import Speaker from '@site/Speaker';\n\n# Keynote\n\n## The Magic of Oak\n\nHow it grows.\n",
    'talk-page: The Magic of Oak',
  );
});

test('a tag with the year in one word among notes on conferences, and the year in the first sentence', () => {
  const page =
    '---\ntitle: "Ana Ruiz"\ncategories: "OakCrustaceanMeeting2017"\n---\n# Topic\n**Wire in fences**\n\n* x\n';
  assert.equal(summarize(new Note(page), 'ConfNotes/_posts/2017-06-14-ana.md' as FilePath)?.weight, 1.3);
  assert.equal(summarize(new Note(page), 'blog/_posts/2017-06-14-ana.md' as FilePath), undefined);
  const trip = (named: string) =>
    summarize(
      new Note(
        `Yesterday I came back from my first ever HADWEN conference, ${named}, in Oslo.\n\nI attended talks.\n\n* **Oak** by Ana Ruiz\n* **Wire** by Bo Lind\n`,
      ),
      'blog/12_trip_report.md' as FilePath,
    )?.hints.map(({ series, year }) => [series, year]);
  assert.deepEqual(trip('[**HADWEN 2017**](https://hadwen.example)'), [['HADWEN conference', 2017]]);
  assert.deepEqual(trip('a good one'), [['HADWEN conference', undefined]]);
});

test('what a picture or a day in front says of the edition', () => {
  const talk =
    '## Tooling\n\n**Presenter(s):** Ana Ruiz  \n**Video:** https://youtu.be/abcdefghijk\n\n## Wire\n\n**Presenter(s):** Bo Lind\n';
  checkNote(
    'notes/day2.md',
    `![FenceConf 2014](banner.png)\n\n${talk}`,
    'report: Tooling | Ana Ruiz; Wire | Bo Lind',
  );
  checkNote('notes/day2.md', `![A fence](banner.png)\n\n${talk}`, undefined);
  const french =
    '## Apprenez à planter des haies dès aujourd’hui !\n\nDans cette [session](https://cfp.haies.example/2019/talk/AHP-9443/) nous avons vu une démo.\n\n## Le bois : du chêne à la clôture\n\nUne présentation de la [session](https://cfp.haies.example/2019/talk/HRS-0291/), avec un atelier.\n';
  checkNote(
    'notes/17-avril/README.md',
    `# Mercredi 17 Avril, Haies France 2019\n\n${french}`,
    'report: Apprenez à planter des haies dès aujourd’hui !; Le bois : du chêne à la clôture',
  );
});

test('a short name in the first sentences, a meet-up', () => {
  const list =
    '* Ana Ruiz: "Real-Time Fences at Work"\n* Bo Lind: "What Every Farmer Should Know"\n* Cy Moe: "Wire 101"\n';
  const post = (name: string) =>
    `---\ntitle: Fly-by Blogging\n---\nWhat to do while you fly to ${name} London 2014? These presentations sound interesting:\n\n${list}`;
  const talks =
    'report: Real-Time Fences at Work | Ana Ruiz; What Every Farmer Should Know | Bo Lind; Wire 101 | Cy Moe';
  checkNote('posts/fly.md', post('FCon'), talks);
  checkNote('posts/fly.md', post('Icon'), undefined);
  const meetup = '\n2023-09-20\n\n## Talk 1. Fences done wrong\n\nAna Ruiz\n\n- x\n';
  checkNote(
    'conf-notes/2023-09-20_pyfence-meetup/README.md',
    `# PyFence Meet-up\n${meetup}`,
    'report: Fences done wrong | Ana Ruiz',
  );
});

test('words of Chinese, Japanese and Korean', () => {
  const post = (tag: string, heading: string) =>
    `---\ntitle: "Wood Cloud Fence Day セッションレポート"\ndate: 2019-09-10\ntags: [Fence, ${tag}]\n---\n# はじめに\n\n柵を作ります。\n\n# ${heading}\n\n## １．長く保つ木の柵を作るための考え方\n\n柵についてのセッションでした。\n\n### 柵とは\n\n* 100人\n* 門\n\n## ２．牧場で実現するモダンな門の管理方法\n\n門についてのセッションでした。\n`;
  checkNote(
    'posts/fence.md',
    post('参加レポート', 'セッションレポート'),
    'report: 長く保つ木の柵を作るための考え方; 牧場で実現するモダンな門の管理方法',
  );
});

test('pages of one talk in a folder of an edition', () => {
  const video = '[Video](https://youtu.be/abcdefghijk)';
  const page = `# Ana Ruiz\n\n![Ana Ruiz](a.png)\n\nCore Team Member\n\n#### The Best Oak I Ever Felled\n\nI started with elm.\n\n[Slides](https://speakerdeck.com/ana/oak)\n\n${video}\n`;
  checkNote('fenceconf-2019/ana-ruiz.md', page, 'talk-page: The Best Oak I Ever Felled | Ana Ruiz');
  const [talk] = summarize(new Note(page), 'fenceconf-2019/ana-ruiz.md' as FilePath)?.talks ?? [];
  assert.deepEqual(
    [talk?.video, talk?.slides],
    ['https://youtu.be/abcdefghijk', 'https://speakerdeck.com/ana/oak'],
  );
  checkNote(
    'fenceconf-2019/The Long Gate.md',
    'Bo Lind\n\nIt creaks.\n',
    'talk-page: The Long Gate | Bo Lind',
  );
  checkNote('fenceconf-2019/The Long Gate.md', 'Long Posts\n\nThey creak.\n', 'talk-page: The Long Gate');
  checkNote(
    'fenceconf-2019/Day 2 - 03 - Gates for All - Cy Moe.md',
    'Goals:\n- Wood\n- Iron\n',
    'talk-page: Gates for All | Cy Moe',
  );
  checkNote(
    'fenceconf-2019/oak.md',
    '# Lessons learned from Oak\n\nHard.\n',
    'talk-page: Lessons learned from Oak',
  );
  checkNote('fenceconf-2019/Day 2 - 00 - Opening.md', 'New wood\n- Elm\n', 'report: ');
  checkNote(
    'fenceconf-2019/Betterwood.md',
    'Speaker: [Ana Ruiz, CEO](https://ana.example)\n\n# Overview\n\nWood.\n',
    'talk-page: Betterwood | Ana Ruiz',
  );
  checkNote(
    'fenceconf-2019/ToDo.md',
    '- Watch the keynote again - Ana Ruiz\n- GateConf - Bo Lind\n',
    undefined,
  );
});

test('a question of many words is a title', () => {
  checkNote(
    'fenceconf-2019/invited_talks/ruiz-future.md',
    'What Should We Think About the Future of Fences?\n\n\n',
    'talk-page: What Should We Think About the Future of Fences?',
  );
});

test('what stands below the title of a file of notes is a session each, with bullets or without', () => {
  const sections =
    '## Wobbling\n\nIt wobbles, he said.\n\n## Oak\n\n- hard\n\n## Old Walls\n\nhttps://walls.example\n';
  const titles = (path: FilePath, text: string) =>
    summarize(new Note(text), path)?.talks.map(({ title }) => title) ?? [];
  const all = ['Wobbling', 'Oak', 'Old Walls'];
  assert.deepEqual(titles('conferences/fenceconf-2019.md', `# FenceConf 2019\n\n${sections}`), all);
  assert.deepEqual(titles('conferences/20191109-fencefest.md', `# FenceFest\n\n${sections}`), all);
  assert.deepEqual(titles('conferences/2019-fence-builders/day-2.md', `# Day 2\n\n${sections}`), all);
  // A post may have headings of its own.
  assert.deepEqual(titles('posts/fenceconf-2019.md', `# FenceConf 2019\n\n${sections}`), []);
});

test('a page that counts its author’s points has them as headings', () => {
  const sections =
    '## Wood is back\n\nThe talk on it was good.\n\n## Gates are ready\n\nThe speaker said so.\n\n';
  const titles = (title: string) =>
    summarize(
      new Note(`---\ntitle: ${title}\n---\n\nI went there.\n\n${sections}## Hedges - Ana Ruiz\n\nGreen.\n`),
      'posts/a.md',
    )?.talks.map((talk) => talk.title);
  assert.deepEqual(titles('10 cool things from FenceConf 2019'), ['Hedges']);
  assert.deepEqual(titles('FenceConf 2019'), ['Wood is back', 'Gates are ready', 'Hedges']);
});

test('a page of one talk in a folder of notes says who spoke on its first lines', () => {
  const page = (said: string) =>
    `---\ntitle: "Fences: Not for Sheep"\n---\n\n{% include time.md %}\n\n${said}\n[Video \\[FR\\]](https://youtu.be/aaaaaaaaaaa) - [Slides](https://speakerdeck.com/ana/fences)\n\n## Oak\n\nGrows.\n`;
  checkNote(
    'Meetup-Notes/_posts/2019-11-15-fences.md',
    page('By [Ana Ruiz](https://twitter.com/ana), Carpenter @ Acme  \nBy Bo Lind'),
    'talk-page: Fences: Not for Sheep | Ana Ruiz | Bo Lind',
  );
  // Elsewhere that is the author.
  checkNote('_posts/2019-11-15-fences.md', page('By Ana Ruiz, Carpenter @ Acme'), undefined);
});

test('the folder that holds all, where it is one of notes', () => {
  const text = '# Oak\nPar Ana Ruiz - **Acme**\n\n## Acorns\n\nThey grow.\n';
  const kindIn = (root: string) =>
    summarize(new Note(text), 'barn/Oak.md' as FilePath, readSettings(() => undefined, root).conferences)
      ?.kind;
  assert.equal(kindIn('conference-notes'), 'talk-page');
  assert.equal(kindIn('talks'), 'talk-page');
  // Software may be called so.
  assert.equal(kindIn('events'), undefined);
  assert.equal(kindIn('barn'), undefined);
});

test('bare titles of a day in an edition’s folder, wherever that lies or where it holds all', () => {
  const titles = ['State of Oak', 'Wood for the Modern Barn', 'The Future of Gates'];
  const day = `# Day 2\n\n${titles.map((title) => `## ${title}\n\nIt rained.\n`).join('\n')}`;
  checkNote('2020-hedge-love/day-2.md', day, `report: ${titles.join('; ')}`);
  const { conferences } = readSettings(() => undefined, '2020-hedge-love');
  const summary = summarize(new Note(day), 'day-2.md' as FilePath, conferences);
  assert.deepEqual(
    summary?.talks.map(({ title }) => title),
    titles,
  );
});

test('what lies in an event’s folder is of that event', () => {
  checkNote(
    'events/2019/fenceconf/gates.md',
    '# Steering the Sheep\n**Leads:** ana, bo\n\n* oak\n',
    'talk-page: Steering the Sheep',
  );
  checkNote('events/2019/sheep-parade.md', '# Steering the Sheep\n\nConference, 2019.\n', 'event: ');
});

test('a date before the name of an edition is no part of a title', () => {
  checkNote(
    'confnotes/fences.md',
    '# 6/6/2019 Fences@Scale 2019\n\n## Mending walls at Acme\n\nWood.\n\n## Wire in the yard\n\nWire.\n\n## Observing sheep\n\nWool.\n',
    'report: Mending walls at Acme; Wire in the yard; Observing sheep',
  );
});

test('a report’s own heading, with a link below it, is no talk', () => {
  checkNote(
    'presentations/review-fencejs-2013/README.md',
    '# Review da FenceJS 2013\n\n[Link para a apresentação](https://ana.example/presentations/fencejs-2013)\n\n### Palestras\n\n|Palestrante|Apresentação|\n|---|---|\n|Ana Ruiz|Cercas|\n|Bo Lind|Portões|\n',
    'report: Link para a apresentação; Cercas | Ana Ruiz; Portões | Bo Lind',
  );
});

test('an index without front matter is its folder’s, and no page of its own', () => {
  const list = '## Day 1\n\n- [Oak](oak.md) - Ana Ruiz\n- [Elm Gates](elm.md) - Bo Lind\n';
  checkNote('fenceConf2021/index.md', list, 'report: Oak | Ana Ruiz; Elm Gates | Bo Lind');
  checkNote('posts/2021/fences/index.md', `---\ntitle: Oak\n---\n\n${list}`, undefined);
});

test('who spoke, by a heading below that of the page, or by what the file is called', () => {
  const front = '---\nlayout: talk\n---\n\n';
  checkNote(
    'fenceconf-2019/talks/a.md',
    `${front}## Oak for All\n\n### 11:00 to 12:00 in Hall B\n\n### Ana Ruiz {#ana}\n\nIt is on oak.\n\n### Links\n`,
    'talk-page: Oak for All | Ana Ruiz',
  );
  checkNote(
    'fenceconf-2019/talks/Mon10__Oak__by_Bo.Lind.md',
    `${front}# Oak for All\n\n* It is on oak.\n`,
    'talk-page: Oak for All | Bo Lind',
  );
  checkNote(
    'fenceconf-2019/talks/day-by-day.md',
    `${front}# Day by Day\n\n* On days.\n`,
    'talk-page: Day by Day',
  );
});

test('reports in Italian', () => {
  checkNote(
    '_posts/2019-05-21-resoconto.md',
    '---\ntitle: Resoconto OAKday\n---\n\nSabato ho partecipato all’OAKday.\n\n## Recinti di quercia\n\nAna Ruiz ha parlato di recinti. Il suo intervento mi è piaciuto.\n\n## Cancelli\n\nIl secondo talk è stato quello di Bo Lind.\n',
    'report: Recinti di quercia | Ana Ruiz; Cancelli | Bo Lind',
  );
});

test('a page of a talk in a folder of a day, and a README above it that names the conference', () => {
  const catalog = new Catalog();
  const add = (path: string, text: string) =>
    catalog.set(path as FilePath, summarize(new Note(text), path as FilePath));
  add(
    'oak-notes/README.md',
    '# Oak Matters Conference Notes\n\n## Day 1\n\n- [Fences - Ana Ruiz](day-1/a.md)\n',
  );
  add(
    'oak-notes/day-1/a.md',
    '# Fences of Oak - Ana Ruiz\n\n## Posts\n\n- deep\n\n## The first talk\n\n- wet\n',
  );
  add('course/day-1/a.md', '# Variables and Loops\n\n## Exercise\n\n- write one\n');
  assert.deepEqual(
    catalog.conferences.map(({ name, notes }) => [name, ...notes.map(({ path }) => path)]),
    [['Oak Matters Conference', 'oak-notes/README.md', 'oak-notes/day-1/a.md']],
  );
});

test('a day and a place below the title, above titles with their speakers', () => {
  const talks = ['Fences of Oak - Ana Ruiz', 'Gates - Bo Lind', 'Hedges - Cy Moe', 'Walls - Di Fox']
    .map((words) => `## ${words}\n\n- wet\n\n`)
    .join('');
  checkNote(
    'a.md',
    `# Oak.now()\n28-10-2019, Oslo\n\n${talks}`,
    'report: Fences of Oak | Ana Ruiz; Gates | Bo Lind; Hedges | Cy Moe; Walls | Di Fox',
  );
  checkNote('a.md', `# Oak.now()\n\n${talks}`, undefined);
});

test('who is called the author on a page of one talk', () => {
  checkNote(
    'fenceconf-2019/talks/a.md',
    '# Oak for All\n\n**Author:** Ana Ruiz\n\n## Posts\n\n* deep\n',
    'talk-page: Oak for All | Ana Ruiz',
  );
});

test('a title that front matter gives and the first heading repeats is no session', () => {
  checkNote(
    'posts/a.md',
    '---\ntitle: My picks of FenceConf 2019 - part I\n---\n\n# My picks of FenceConf 2019 - part I\n\n1. [Ana Ruiz - Fences of Oak](https://vimeo.com/97329157) - Very refreshing talk about style.\n2. [Bo Lind - Gates](https://vimeo.com/97329158) - Again, a talk that one should see.\n',
    'report: Fences of Oak | Ana Ruiz; Gates | Bo Lind',
  );
});

test('advice on speaking is about no conference', () => {
  checkNote(
    '_posts/2015-06-05-a.md',
    '---\ntitle: Talk proposals\ncategories: [conference, talks]\n---\n\nLast week I read talks for FenceConf.\n\n## Find the length\n\nA talk is short.\n\n## Do some research\n\nEach talk has an audience.\n',
    undefined,
  );
});

test('a day before the name of the conference is no part of it', () => {
  const catalog = new Catalog();
  const path = 'conferences/fences/2019/17-avril/README.md' as FilePath;
  const text = '# Mercredi 17 Avril, Fence Lovers 2019\n\n## Oak for All - Ana Ruiz\n\n## Gates - Bo Lind\n';
  catalog.set(path, summarize(new Note(text), path));
  assert.deepEqual(
    catalog.conferences.map(({ name }) => name),
    ['Fence Lovers 2019'],
  );
});
