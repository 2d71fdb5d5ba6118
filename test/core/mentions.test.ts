import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFraming } from '../../src/core/conference/lines/pageFraming';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { bothLineEnds } from '../support/lineEnds';

/** The titles of the sessions that a text only mentions. */
function checkMentions(text: string, expected: readonly (string | undefined)[], name = ''): void {
  for (const written of bothLineEnds(text)) {
    const { mentions } = findTalks(
      new Note(written),
      pageFraming('', '', { isEdition: true, names: [name] }),
    );
    assert.deepEqual(
      mentions.map(({ title }) => title),
      expected,
      written,
    );
  }
}

test('pages that lie where those of the note’s talks do', () => {
  const site = 'http://hedgemeet.example/2015';
  const list = ['Fences', 'Gates', 'Posts']
    .map((title) => `* [${title} for Everybody](${site}/${title.toLowerCase()}.html): it was about wood.`)
    .join('\n');
  const prose = `Besides there were tutorials on [Webwood](${site}/ruiz.html) and [Iron](${site}/lind-iron.html), by [Ana Ruiz](${site}/speakers/ruiz.html), as the [overview](${site}/programm.html) says; there is also [wood](http://wood.example/2015/oak.html).`;
  checkMentions(`## Talks\n\n${list}\n\n## Others\n\n${prose}\n`, ['Webwood', 'Iron']);
  checkMentions(`## Others\n\n${prose}\n`, []);
  const php = 'http://www.fences.example/forum/sessions.php';
  const sessions = [139, 125, 7].map((id) => `- [The Wood of ${id}](${php}#${id}) by Ana Ruiz.`).join('\n');
  checkMentions(`## Talks\n\n${sessions}\n\n## Others\n\nWe liked [Oak](${php}#105).\n`, ['Oak']);
});

test('mentions of one session, not of many', () => {
  const links = [
    ['Posts by identity', 'https://conf.example/details.html?presId=17'],
    ['Rails by event', 'https://conf.example/ScheduleMultitrack?event=15864'],
    ['rue17.example', 'https://vimeo.com/12345'],
    ['Fences and gates', 'https://conf.example/2019/Fahrplan/events/5377.html'],
    ['Puertas de madera', 'https://conf.example/charlas/puertas-de-madera'],
    ['Portões', 'https://conf.example/palestras/17'],
    ['Stakes', 'https://pretalx.conf.example/fenceconf-2019/talk/ABCXYZ/'],
    ['Hedges', 'https://conf.example/talks#t17'],
    ['Thursday keynote', 'https://vimeo.com/1234567'],
    // Not these:
    ['Wood and wool', 'https://conf.example/2019/schedule/track/wood-and-wool/'],
    ['Ana Ruiz', 'https://conf.example/2019/schedule/speaker/ana-ruiz-17/'],
    ['the second day', 'https://conf.example/schedule#day-2'],
    ['Thursday', 'https://vimeo.com/1234568'],
    ['streams', 'https://vimeo.com/1234569'],
    ['87\nVorträgen', 'https://conf.example/2008/vortraege/plan-1.html'],
    ['the workshops', 'https://conf.example/2008/talks/workshops-1.html'],
    ['session', 'https://conf.example/charlas/puertas-de-alambre'],
    ['youtu.be', 'https://youtu.be/abcdefghijk'],
    ['www.youtube.com', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ];
  checkMentions(
    `# FenceConf 2019\n\n${links.map(([text, address]) => `There was [${text}](${address}) to be seen.`).join('\n\n')}\n\n[Video](https://vimeo.com/1234560) | [Slides](https://slides.com/a/b)\n`,
    links.slice(0, 9).map(([text]) => text),
  );
});

test("pages of one session on the conference's own site", () => {
  const site = 'https://2019.fenceconf.example';
  const text = [
    `We heard the keynote ["Posts and rails"](${site}/ruiz.html) first.`,
    `Then a [Wood and wool panel](${site}/node/442) came.`,
    `I missed [Gates and hinges of tomorrow](${site}/2019/gates-and-hinges-of-tomorrow.html).`,
    // Not these:
    `The keynote by [Ana Ruiz](${site}/ruiz.html) was good.`,
    `There is a [code of conduct](${site}/code-of-conduct) and a [talk submission page](${site}/submit/new).`,
    `The [wooden talk devroom](${site}/rooms/wood) was full, our [tickets](${site}/tickets) too.`,
    'I wrote on [a workshop before](https://other.example/2019/workshop) and [FenceConf](https://fenceconf.example/).',
  ].join('\n\n');
  checkMentions(text, [], 'GateConf');
});

test("headings and items that lead to their page on the conference's own site are talks", () => {
  const titles = ['Fences That Hold Goats In', 'Gates and Hinges of Tomorrow', 'Drying Oak in the Rain'];
  const links = titles.map(
    (title) => `[${title}](https://fenceconf.example/2019/wood/${title.toLowerCase().replaceAll(' ', '-')})`,
  );
  const lines = [
    links.map((link) => `### ${link}\n\nThe farm of the future.\n`).join('\n'),
    links.map((link) => `- ${link}\n`).join(''),
  ];
  for (const line of lines)
    for (const [name, expected] of [
      ['FenceConf', titles],
      ['GateConf', []],
    ] as const) {
      const note = new Note(`# Days in the rain\n\n## What stayed with me\n\n${line}`);
      const { talks, mentions } = findTalks(note, pageFraming('', '', { names: [name] }));
      assert.deepEqual(
        talks.map(({ title }) => title),
        expected,
        `${name}\n${line}`,
      );
      assert.deepEqual(mentions, []);
    }
});

test("a line that leads to the talk's own page is no other session", () => {
  const page = 'https://conf.example/agenda/fences-that-hold';
  for (const words of ['link to agenda item', 'Session page', 'links to the talk', 'Agenda'])
    for (const line of [`[${words}](${page})`, `[${words}](\n  ${page}\n)`]) {
      const { talks, mentions } = findTalks(
        new Note(`## Keynote: Fences That Hold\n\n_Ana Ruiz_\n\n${line}\n\n- wood\n`),
      );
      assert.deepEqual([mentions.length, talks.map(({ link }) => link)], [0, [page]], line);
    }
});

test("pages below a year's sessions", () => {
  const site = 'https://f.example';
  checkMentions(
    `I liked [Drying oak](${site}/2019/presentations/ruiz.html), and [Gates](${site}/2019/conferences/les-portes.php) too.`,
    ['Drying oak', 'Gates'],
  );
  checkMentions(
    `All are in [the list](${site}/2019/talks/index.html); I like [wood](${site}/schedule/topic/1172) and [wool](${site}/talks/ruiz.html).`,
    [],
  );
});

test('sessions that somebody presented, wherever their page lies', () => {
  const page = 'https://posts.example/wood/fences-in-the-wild';
  checkMentions(`# FenceConf 2019\n\nI read "[Fences in the Wild](${page})" at home.\n`, []);
  checkMentions(`# FenceConf 2019\n\nThe talk began with "[fences are what you make them](${page})".\n`, []);
  checkMentions(`# FenceConf 2019\n\nShe presented [Fences in the Wild](${page}).\n`, []);
});

test("quoted titles that lead to the conference's own site", () => {
  const text = `# FenceConf 2017\n\nWatch ["Lucky"](https://fenceconf.example/2017/lucky-ana-ruiz/) and ["Oak and Ash"](https://fenceconf.example/2017/oak-and-ash-bo-lind/), or ["the shop"](https://fenceconf.example/wood/).\n`;
  checkMentions(text, ['Lucky', 'Oak and Ash'], 'FenceConf');
});

test('an address that is written out names nothing', () => {
  const page = 'https://youtu.be/aaaaaaaaaaa';
  checkMentions(`# FenceConf 2019\n\nIt was recorded: [${page}](${page})\n`, []);
  checkMentions(`# FenceConf 2019\n\nAna showed “How to Build Gates” ([${page}](${page})).\n`, [
    'How to Build Gates',
  ]);
});

test('places on a page of all sessions, and links that name the conference first', () => {
  const site = 'https://hedgemeet.example';
  checkMentions(`We liked [Oak for All](${site}/schedule2021/#session-210) by Ana Ruiz.\n`, ['Oak for All']);
  checkMentions(`We liked [Gates](${site}/program#bo-lind) most.\n`, ['Gates']);
  checkMentions(
    `There is a [code](${site}/program#code-of-conduct), [day two](${site}/program#day-two) and a [hack day](${site}/schedule/10july/).\n`,
    [],
  );
  checkMentions(
    `First came\n[HedgeMeet 2014 | Who Cuts What](${site}/2014/presentation/S-AnaRuiz "HedgeMeet 2014").\n`,
    ['Who Cuts What'],
    'HedgeMeet',
  );
});

test('what only says where a whole day can be watched', () => {
  const video = 'https://youtu.be/aaaaaaaaaaa';
  checkMentions(`Day 1 was long. You can watch the stream [here](${video}).\n`, []);
  checkMentions(`The link to the video is [here](${video}).\n`, []);
  checkMentions(`You can watch the one on oak [here](${video}).\n`, ['You can watch the one on oak here']);
});

test('a title that leads to the page of who spoke', () => {
  const { mentions } = findTalks(
    new Note(
      'It began with [Fences of Oak](https://fences.example/speakers/ana), and [Ana de la Ruiz](https://fences.example/speakers/ana) was there.\n',
    ),
  );
  assert.deepEqual(
    mentions.map(({ title, link }) => [title, link]),
    [['Fences of Oak', 'https://fences.example/speakers/ana']],
  );
});
