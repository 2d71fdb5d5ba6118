import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteWeight } from '../../src/core/conference/notes/signals';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';
import { bothLineEnds } from '../support/lineEnds';

/** Whether a post is a conference note by itself. */
function checkNote(path: string, text: string, expected: boolean): void {
  for (const written of bothLineEnds(text))
    assert.equal(
      (summarize(new Note(written), path)?.weight ?? 0) >= noteWeight,
      expected,
      `${path}\n${text}`,
    );
}

test('reports that say so in their first sentences', () => {
  const attended = 'Last week I had the luck of attending **FenceTalk** with two colleagues.\n';
  checkNote('posts/oslo.md', `---\ntitle: FenceTalk 2019\n---\n\n${attended}`, true);
  checkNote(
    'posts/oslo.md',
    '---\ntitle: Oslo 2019\n---\n\nLast week we went to Oslo and saw fences.\n',
    false,
  );
  checkNote('fencetalk-notes/README.md', '# hedge2025-recap\n\nMy recap of Hedge 2025.\n', false);
});

test('what a title says of how it was', () => {
  const body =
    'Wie viele andere zog es auch mich am 24. März nach Köln, wo die Themen erst vor Ort entstanden.\n\n## Zäune im Regen\n\nBo berichtete in seiner Session von Holz.\n\n## Tore im Wind\n\nEine Session über Angeln, dazu ein Vortrag.\n';
  const post = (title: string) => `---\ntitle: ${title}\ntags: [holz, community]\n---\n\n${body}`;
  checkNote('_posts/2017-05-23-zaun.md', post('Das war die Agile Weide 2017'), true);
  checkNote('_posts/2017-05-23-zaun.md', post('Die Agile Weide 2017'), false);
});

test('having been there, in several languages', () => {
  const list =
    '\n\n- [Fences](https://vimeo.com/1234567) by Ana Ruiz\n- [Gates](https://vimeo.com/1234568) by Bo Lind\n';
  for (const said of [
    'FenceTalk 2019 was the first FenceTalk I attended.',
    'Vorige Woche war ich auf der FenceTalk.',
    'La semana pasada asistimos a FenceTalk.',
    'Na semana passada participei da FenceTalk.',
    'Last week I had the pleasure of attending FenceTalk.',
  ])
    checkNote('posts/oslo.md', `---\ntitle: FenceTalk 2019\n---\n\n${said}${list}`, true);
  checkNote('posts/oslo.md', `---\ntitle: Oslo\n---\n\nFences keep sheep in.${list}`, false);
  checkNote(
    'posts/oslo.md',
    `---\ntitle: FenceTalk, the wooden session\n---\n\nI had the pleasure of attending FenceTalk. Here are my notes from the talks.${list}- [Hedges](https://vimeo.com/1234569) by Cy Moe\n`,
    true,
  );
});

test('advice on conferences is about none of them', () => {
  const body =
    '---\n\nThe keynote is where the audience of a conference meets the speaker.\n\n## Slides\n\nFew.\n';
  for (const title of [
    'How to Give a Great Conference Talk',
    'Dear Conference Organizer',
    '10 Tips for Conference Talks',
    "Going to Conferences: A Beginner's Guide",
  ])
    checkNote('posts/advice.md', `---\ntitle: ${title}\ntags: [conference]\n${body}`, false);
  checkNote('posts/fenceconf.md', `---\ntitle: A Visitor's Guide to FenceConf\n${body}`, false);
  checkNote('posts/report.md', `---\ntitle: How We Did at FenceConf 2019\ntags: [conference]\n${body}`, true);
});

test("an edition's folder and a talk with its speaker make a note", () => {
  checkNote('fence-days-2019/digest.md', '# Digest - Ana Ruiz - Acme\n\ntext\n\n## Why\n\ntext\n', true);
  checkNote('fence-days-2019/digest.md', '# Digest\n\ntext\n\n## Why\n\ntext\n', false);
  checkNote(
    'frozenfence/2012.md',
    '# Frozenfence\n\n### *Wood* - [Ana Ruiz](https://a.example)\n\n### *Wool* - [Bo Lind](https://b.example)\n\n### *Wind* - [Cy Moe](https://c.example)\n',
    true,
  );
  checkNote(
    'posts/2012.md',
    '# Year\n\n### *Wood* - [Ana Ruiz](https://a.example)\n\n### *Wool* - [Bo Lind](https://b.example)\n',
    false,
  );
});

test('a guide that is not about speaking is no advice', () => {
  const page = (title: string) => `---\ntitle: ${title}\nspeaker: Ana Ruiz\n---\n\ntext\n`;
  checkNote('talks/guide.md', page("The Shepherd's Guide To Wool"), true);
  checkNote('talks/guide.md', page('A Guide to Conference Speaking'), false);
});

test('links to pages of one programme', () => {
  const links = (host: string, count: number) =>
    Array.from(
      { length: count },
      (_, i) => `Fence ${i} was [good](https://${host}/schedule/event/${i}-x).\n`,
    );
  const post = (body: readonly string[]) =>
    `---\ntitle: Wood\n---\n\nThe keynote was good.\n\n${body.join('\n')}`;
  checkNote('posts/a.md', post(links('fence.example/2019', 7)), true);
  checkNote('posts/a.md', post(links('fence.example/2019', 2)), false);
  checkNote(
    'posts/a.md',
    post(['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((host) => links(`${host}.example`, 1))),
    false,
  );
  checkNote(
    'posts/a.md',
    post(links('fence.example/2019', 7).map((line) => line.replace('event', 'track'))),
    false,
  );
});

test('reports in several languages', () => {
  for (const [title, said, tag] of [
    ['Mis impresiones sobre FenceTalk 2019', 'He estado en la FenceTalk.', 'charlas'],
    ['Minha experiência na FenceTalk 2019', 'Estive na FenceTalk.', 'eventos'],
    ['Mon bilan de FenceTalk 2019', "J'étais à FenceTalk.", 'événement'],
    ['Meine Eindrücke von der FenceTalk 2019', 'Der Kongress war gut.', 'veranstaltung'],
  ])
    checkNote('posts/a.md', `---\ntitle: ${title}\ntags: [${tag}]\n---\n\n${said}\n`, true);
  checkNote('posts/a.md', '---\ntitle: Minha experiência com Fences 2019\n---\n\nSão boas.\n', false);
});

test('how to propose a talk is no report', () => {
  const post = (title: string) =>
    `---\ntitle: ${title}\ntags: [FenceConf]\n---\n\nThe keynote at FenceConf was good.\n`;
  checkNote('posts/fenceconf.md', post('FenceConf: a review'), true);
});

test('looking back on a year is about no conference', () => {
  const body =
    '---\n\nI attended conferences and gave a talk. The keynote at FenceConf was good, the speakers too.\n\n- [Fences](https://vimeo.com/1234567) by Ana Ruiz\n- [Gates](https://vimeo.com/1234568) by Bo Lind\n- [Hedges](https://vimeo.com/1234569) by Cy Moe\n';
  for (const title of [
    '2018 Year in Review',
    'May 2019 recap',
    'Looking back at 2018',
    'Rückblick auf 2018',
    "Bilan de l'année",
    'Retrospectiva 2018',
    'Week 5 notes',
  ])
    checkNote('posts/a.md', `---\ntitle: "${title}"\n${body}`, false);
  checkNote('posts/a.md', `---\ntitle: Fences 2018 in review\n${body}`, true);
  checkNote('posts/a.md', `---\ntitle: May 5 2019\n${body}`, true);
  checkNote('fenceconf/2019/a.md', `---\ntitle: 2019 recap\n${body}`, true);
});

test('what a title quotes is a book or a talk, and no conference', () => {
  const review = (title: string) =>
    `---\ndate: 2005-09-17\ntags: [Wooden, Writing]\ntitle: My review of ${title}\n---\n\nWhile I prepared for my trip to Sweden, I read it on the flight. I liked the parts on gates.\n`;
  const path = 'posts/2005-09-17-my-review-of-fences-in-a-wooden-world.md';
  checkNote(path, review('“Fences in a Wooden World”'), false);
  checkNote('posts/review.md', review('“Fences in a Wooden World” at FenceConf 2019'), true);
});

test('sessions under a title that is a name with its year', () => {
  const post = (title: string, said: string) => `---\ntitle: ${title}\n---\n\n${said}\n`;
  const sessions = 'The keynote was good. The second talk had no slides, the speaker gave a demo of gates.';
  checkNote('posts/a.md', post('Fences 2019 Oslo, day 1', sessions), true);
  checkNote('posts/a.md', post('notes from fences 2019', sessions), true);
  checkNote('posts/a.md', post('what to do in 2019', sessions), false);
  checkNote('posts/a.md', post('Fences 2019', 'The speakers of my radio broke.'), false);
  checkNote('posts/a.md', post('Fences in 2019 and how to paint them', sessions), false);
});

test('as many sessions as a programme has under a title that is a name with its year', () => {
  const plan = (count: number) =>
    `## Thursday\n\n${[...'ABCDEFGHI']
      .slice(0, count)
      .map((letter, i) => `- ${9 + i}:00 - Fences of Kind ${letter}\n`)
      .join('')}`;
  checkNote('pages/fences23.md', `---\ntitle: FENCE 2023\n---\n${plan(3)}`, false);
  checkNote('pages/fences23.md', `---\ntitle: My week\n---\n${plan(9)}`, false);
});

test('posts about one session of what their first words name', () => {
  const post = (said: string) => `---\ntitle: Painting gates\ntags: [conferences]\n---\n\n${said}\n`;
  const more = ' The speaker gave a demo, the audience liked the talk and its slides.';
  checkNote('posts/a.md', post(`My notes on a talk I attended at Fences 2013.${more}`), true);
  checkNote('posts/a.md', post(`This Fences 2013 session was on how speakers paint gates.${more}`), true);
  checkNote('posts/a.md', post('Gates are painted since 2013.'), false);
});

test('a tag of name and year', () => {
  const post = (tag: string) =>
    `---\ntitle: 'Fences 2019: the gate bowl'\ntags: [${tag}]\n---\n\nThe second talk had no slides.\n`;
  checkNote('posts/fences-2019.md', post('fences2019'), true);
  checkNote('posts/fences-2019.md', post('hedges2019'), false);
});

test('a tag in capitals that the title names, beside one that says conference', () => {
  const post = (tags: string) =>
    `---\ntitle: 'FeNCe warm up'\ntags: [${tags}]\n---\n\nThe first talk was good. The second had no slides, the speaker gave a demo of gates.\n`;
  checkNote('posts/a.md', post('FeNCe, conference'), true);
  checkNote('posts/a.md', post('FeNCe, wood'), false);
});

test('titles of several words that are the name', () => {
  const post = (title: string, said: string) =>
    `---\ntitle: '${title}'\n---\n\n${said} All talks were good. The speaker of the first gave a demo, the second had slides.\n`;
  checkNote(
    'posts/a.md',
    post('Fences Need A Wobble', 'I think: Fences Need A Wobble. In May I attended a workshop.'),
    false,
  );
  checkNote('posts/a.md', post('Wobble: first impressions', 'I have been at the Wobble for two days.'), true);
  checkNote('posts/a.md', post('Wobble SF', 'These are my notes from Wobble SF.'), true);
  checkNote('posts/a.md', post('Why fences wobble', 'These are my notes from the yard.'), false);
});

test('visits told in running text', () => {
  const told =
    'The first talk was on posts. Ana Ruiz gave a talk about rails, and I liked her talk. The keynote and all speakers were good, the venue was huge.';
  const post = (title: string, body: string) => `---\ntitle: ${title}\ntags: [events]\n---\n\n${body}\n`;
  checkNote('posts/a.md', post('The one with the posts', `I went to a conference. ${told}`), true);
  checkNote('posts/a.md', post('The one with the posts', 'I went to a conference. It rained.'), false);
  checkNote('posts/a.md', '---\ntitle: I went to OSLO\n---\n\nIn May I was at OSLO. It rained.\n', false);
});

test('conferences named in the first sentences', () => {
  checkNote(
    'notes/README.md',
    '# Notes\n\nNotes from the Fence Builders Conference, and from the talks I attended.\n',
    true,
  );
  checkNote('notes/README.md', '# Notes\n\nNotes from the fence behind our house.\n', false);
});

test('an edition that is counted, and a tag with its year', () => {
  const body = 'The talks were good, the speakers too, and so was the keynote.';
  checkNote(
    'posts/a.md',
    '---\ntitle: The 5th edition of Posts and Rails\n---\n\nThis edition has 300 pages.\n',
    false,
  );
  checkNote(
    'posts/2019-06-03-fencetalk-2019-bowl.md',
    `---\ntitle: FenceTalk 2019 Bowl\ntags: [fencetalk2019]\n---\n\n${body}\n`,
    true,
  );
});

test('a post whose title and first sentences say next to nothing has to speak of sessions', () => {
  const post = (said: string) =>
    new Note(
      `---\ntitle: Wet Sheep\n---\n\nWe attended to them. ${said}\n\n## Fences at Night - Ana Ruiz, Acme\n\n${'It was wet. '.repeat(30)}\n\n## Gates for All - Bo Lind, Initech\n\nIt was dry.\n\n## Posts and Rails - Cy Moe, Globex\n\nIt was late.\n`,
    );
  assert.equal(summarize(post('They were cold.'), 'posts/rain.md'), undefined);
  assert.equal(summarize(post('The keynote had slides.'), 'posts/rain.md')?.talks.length, 3);
});

test('having been there, in the description', () => {
  const text =
    '---\ntitle: Ana @ BFences (Oslo)\ndate: 2019-09-22\ndescription: Finally attended my first BFences conference.\n---\n\nThe talks were great, so thanks to everyone who gave a talk!\n';
  assert.equal(summarize(new Note(text), 'posts/bfences-2019/index.md')?.hints[0]?.year, 2019);
});

test('the notes of one session, whose edition the title names before it', () => {
  const text = (intro: string) =>
    `---\ntitle: 'FenceConf 2019: Oak Posts Deep Dive'\n---\n\n${intro} It was on posts of oak.\n`;
  const found = (intro: string) => summarize(new Note(text(intro)), 'posts/a.md');
  const page = found(
    'This is a live blog for the session titled "Oak Posts Deep Dive," led by Ana Ruiz of Acme.',
  );
  assert.equal(page?.kind, 'talk-page');
  assert.deepEqual(
    page?.talks.map(({ title, speakers }) => [title, ...speakers]),
    [['Oak Posts Deep Dive', 'Ana Ruiz']],
  );
  assert.equal(found('There were many sessions.')?.kind, 'report');
});

test('titles in scripts that part no words', () => {
  const post = (title: string) =>
    `---\ntitle: '${title}'\n---\n\n## 参加したセッション\n\n以下のセッションです。\n\n* 柵を作る\n* 門を開く\n* 木を植える\n`;
  checkNote('posts/a.md', post('ABC CCC 2016 Fallに参加してきました'), true);
  checkNote('posts/a.md', post('色んなところにfaviconを'), false);
});

test('a page that begins with a day, under the name of an edition', () => {
  const days = '## Friday 2012-09-14\n\n* Fences (Ana Ruiz)\n* Gates (Bo Lind)\n* Walls (Cy Moe)\n';
  checkNote('notes/Gogarufence-2012.md', days, true);
  checkNote('notes/gardening.md', days, false);
});
