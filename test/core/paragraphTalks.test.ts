import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFraming } from '../../src/core/conference/lines/pageFraming';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { bothLineEnds } from '../support/lineEnds';
import { talkNames } from '../support/talkNames';

/** Each talk of paragraphs, one a line of `lines`, as `title | speakers`. */
function checkTalks(lines: readonly string[], expected: readonly string[]): void {
  for (const written of bothLineEnds(`${lines.join('\n\n')}\n`))
    assert.deepEqual(
      findTalks(new Note(written)).talks.map(({ title, speakers }) => [title, ...speakers].join(' | ')),
      expected,
      written,
    );
}

test('quoted titles with their speakers, and those beside them without', () => {
  checkTalks(
    [
      "'Oak Fences' from Ana Ruiz",
      '![](a.png)',
      "'What the Gate's for' by Bo Lind",
      "'Elm Trees'",
      '‘Ash Trees’ with Cy Moe',
    ],
    ['Oak Fences | Ana Ruiz', "What the Gate's for | Bo Lind", 'Elm Trees', 'Ash Trees | Cy Moe'],
  );
  // A quotation alone, and an apostrophe.
  checkTalks(["'Oak Fences'", 'It rained.', "'Tis the season of Ana Ruiz'", "'Oak Fences' fell on us."], []);
});

test('titles that link their recordings, with what is said of them', () => {
  const linked = (title: string, id: string) => `[${title}](https://media.ccc.de/v/${id})`;
  checkTalks(
    [
      `${linked('Oak Fences', 'a')}: how they are built, with Ana Ruiz, Bo Lind and others.`,
      `${linked('Elm Gates', 'b')}:\nWet.`,
      `${linked('Ash', 'c')}. Dry.`,
    ],
    ['Oak Fences', 'Elm Gates', 'Ash'],
  );
  checkTalks([`${linked('Oak Fences', 'a')}: wet.`, `${linked('Elm Gates', 'b')}: dry.`], []);
  // Pages of all sorts.
  checkTalks(
    ['[Oak Fences](https://a.example/a)', '[Elm Gates](https://a.example/b)', '[Ash](https://a.example/c)'],
    [],
  );
  // But below a heading of sessions they are the sessions' own.
  checkTalks(
    [
      '## Talks',
      '[Oak Fences](https://a.example/a)',
      'It rained.',
      '[Elm Gates](https://a.example/b)',
      '[Ash](https://a.example/c)',
    ],
    ['Oak Fences', 'Elm Gates', 'Ash'],
  );
});

test('what the author told, and whose slides are shown', () => {
  checkTalks(
    ['**Talk: Oak Fences by me**', 'It rained.', '**Talk: Elm Gates**', '**Ash by Bo Lind**'],
    ['Oak Fences', 'Elm Gates', 'Ash | Bo Lind'],
  );
  checkTalks(
    [
      '<div> <strong> <a href="//www.slideshare.net/Acme/oak">Oak Fences</a> </strong> from <strong><a href="//www.slideshare.net/Acme">Acme</a></strong> </div>',
    ],
    [],
  );
});

test('lines of raw HTML, as exports of other blogs write them', () => {
  const bold = (title: string) =>
    `<span style="color: red; font-weight: bold;">${title}</span><br />It <b>rained</b>.<br /><br />`;
  checkTalks(
    [`${bold('Oak Fences by Ana Ruiz')}\n${bold('The Elm Gate (Bo Lind)')}<B>Ash</B>, by Cy Moe<br/>Dry.`],
    ['Oak Fences | Ana Ruiz', 'The Elm Gate | Bo Lind', 'Ash | Cy Moe'],
  );
  checkTalks(
    ['<span style="color: red">Oak Fences</span><br />Wet.<br /><i>Elm</i><br />Dry.<br /><b>Not</b> ash.'],
    [],
  );
});

test('bold lines show on which side the file has its speakers', () => {
  const bold = (line: string) => `**${line}**`;
  checkTalks(
    [
      bold('Ana Ruiz - Oak in the Rain'),
      'Wet.',
      bold('Bo Lind - Painting a gate'),
      'Dry.',
      bold('Cy Moe - Posts and holes'),
    ],
    ['Oak in the Rain | Ana Ruiz', 'Painting a gate | Bo Lind', 'Posts and holes | Cy Moe'],
  );
});

test('bold titles with what is told of their speakers below them', () => {
  const lines = [
    '**Oak in the Rain**\nAna Ruiz showed how oak gets wet.',
    '**Painting a Gate**\nIt was red.',
    '**Holes**\nBo Lind dug some.',
  ];
  const talks = ['Oak in the Rain | Ana Ruiz', 'Painting a Gate', 'Holes | Bo Lind'];
  checkTalks(['Talks I liked:', 'My favourite talks were these.', ...lines], talks);
  checkTalks(['It rained.', ...lines], talks);
  // Somebody may be told of anywhere.
  checkTalks(
    ['It rained.', ...lines.slice(0, 2), '**The way home**\nBy train.', '**What I ate**\nSoup.'],
    [],
  );
});

test('a long address makes no long line', () => {
  const long = `https://a.example/${'fence/'.repeat(40)}`;
  checkTalks([`[Oak Fences](${long}), by Ana Ruiz`, 'It rained.'], ['Oak Fences | Ana Ruiz']);
});

test('a heading above lines that each link a page of one site', () => {
  const page = (title: string) => `[${title}](https://a.example/${title.length}), by Ana Ruiz`;
  const lines = [page('Oak Fences'), 'It rained.', page('Elm Gates'), page('Ashes')];
  const talks = ['Oak Fences | Ana Ruiz', 'Elm Gates | Ana Ruiz', 'Ashes | Ana Ruiz'];
  checkTalks(['## Programme and what I chose', ...lines], talks);
  checkTalks(['## Ma sélection de conférences', ...lines], talks);
  // A talk and its two pages.
  checkTalks(
    [
      '## Oak Fences - Ana Ruiz',
      '[The tool](https://a.example/t) is new.',
      '[A demo](https://a.example/d) was shown.',
      'More at [the fair](https://a.example/f).',
    ],
    ['Oak Fences | Ana Ruiz'],
  );
});

test('bold lines whose recording is shown in their paragraph, and persons between commas where no company is named', () => {
  const frame = (id: string) => `<iframe width="560" src="https://www.youtube.com/embed/${id}"></iframe>`;
  const lines = [
    ['"Oak Fences" by Ana Ruiz', 'Oak is hard.', 'aaaaaaaaaaa'],
    ['"Elm Gates" by Bo Lind', 'Elm is not.', 'bbbbbbbbbbb'],
    ['"Ash Walls" by Cy Moe', 'Ash burns.', 'ccccccccccc'],
    ['"Yew Hedges" by Di Fox, Ed Poe', 'Yew is green.', 'ddddddddddd'],
  ];
  const text = lines.map(([line, said, id = '']) => `**${line}**\n${said}\n${frame(id)}\n`).join('\n');
  const { talks } = findTalks(new Note(text));
  assert.deepEqual(
    talks.map(({ video }) => video),
    lines.map(([, , id]) => `https://www.youtube.com/embed/${id}`),
  );
  assert.deepEqual(talks.at(-1)?.speakers, ['Di Fox', 'Ed Poe']);
});

test('what is listed right below a talk in bold belongs to it', () => {
  checkTalks(
    [
      '**Ana Ruiz: The Power of an Open Gate**',
      '- [Bo Lind: How Not to Paint a Fence](https://wood.example/paint)\n- [Cy Moe: The Hedge Myth](https://wood.example/hedge)',
      '**Di Fox: Walls That Move**',
      '- [Stone](https://wood.example/stone)',
      '**Ed Poe: Wire for Everybody**',
      '- [Fay Wu: Bent](https://wood.example/bent)',
    ],
    ['The Power of an Open Gate | Ana Ruiz', 'Walls That Move | Di Fox', 'Wire for Everybody | Ed Poe'],
  );
  // A line that is none leaves its list alone.
  checkTalks(
    ['**The talks I saw**', '- Oak Fences - Ana Ruiz\n- Elm Gates - Bo Lind'],
    ['Oak Fences | Ana Ruiz', 'Elm Gates | Bo Lind'],
  );
});

test('a line with its speaker behind a picture, and what was learnt right below', () => {
  checkTalks(
    [
      '🎤 [**Fences of Oak**](https://f.example/1) by Ana Ruiz\nKey takeaways:\n- Posts\n- Rails',
      '🌐 [**Gates for All**](https://f.example/2) by Bo Lind\nGood to see:\n- Hinges',
    ],
    ['Fences of Oak | Ana Ruiz', 'Gates for All | Bo Lind'],
  );
  // Where something is from.
  checkTalks(['Reference: [Trends in Oak](https://f.example/4) by Ana Ruiz'], []);
  checkTalks(['🎤 **Opening** by the mayor', '🍻 [The pub](https://f.example/3)'], []);
});

test('two linked titles in one bold line', () => {
  const page = (title: string, id: number) => `[${title}](https://f.example/2018/schedule/event/${id}/)`;
  checkTalks(
    [
      `**${page('Oak Fences', 1)}**`,
      'Wet.',
      `**${page('Elm Gates', 2)} and ${page('Ash Walls', 3)}**`,
      'Dry.',
      `**${page('Yew Hedges', 4)} with ${page('thorns', 5)}**`,
    ],
    ['Oak Fences', 'Elm Gates', 'Ash Walls', 'Yew Hedges with thorns'],
  );
});

test('who speaks in bold, and the title below', () => {
  checkTalks(
    ['**Ana Ruiz**\n_Oak in the Rain_\nIt gets wet.', '**Bo Lind, Acme**\n"Holes"\nHe dug some.'],
    ['Oak in the Rain | Ana Ruiz', 'Holes | Bo Lind'],
  );
  // What somebody is, and what the author says.
  checkTalks(
    ['**Ana Ruiz**\n_Senior Engineer, Acme_', '**Bo Lind**\n_Acme Systems_', '**Cy Moe**\nIt _rained_.'],
    [],
  );
});

test('bold titles above lists that begin with their speakers', () => {
  const talk = (title: string, speaker: string) => `**${title}**\n\n- ${speaker}\n- It gets wet.`;
  checkTalks([talk('Oak', 'Posts: Ana Ruiz'), talk('Elm', 'Bo Lind'), talk('Ash', 'A pit.')], []);
});

test('lines without marks that end in the pages of a talk', () => {
  const video = 'https://youtu.be/aaaaaaaaaaa';
  checkTalks(
    [
      `Oak Fences - Ana Ruiz [Video](${video}) [Slides](https://f.example/1)`,
      'It rained.',
      `Elm Gates - Bo Lind ([slides](https://f.example/2))\nAsh Walls - Cy Moe ([video](${video}))`,
    ],
    ['Oak Fences | Ana Ruiz', 'Elm Gates | Bo Lind', 'Ash Walls | Cy Moe'],
  );
  checkTalks(
    [
      `I liked what was said of oak by Ana Ruiz ([video](${video}))`,
      `We met Bo Lind, Cy Moe and others ([video](${video}))`,
      `Oak Fences - Ana Ruiz [shop](https://f.example/3)`,
    ],
    [],
  );
});

test('sessions with their labels, on one line where a page lost its breaks', () => {
  checkTalks(
    [
      'Keynote: The Cloud, the Fence and a New Gate - Ana Ruiz [Video](https://vimeo.com/1111) [Outline](https://f.example/talk/fence/) Wool in Winter - Bo Lind [Outline](https://f.example/talk/wool/) 7 Kinds of Sheep - Cy Moe [Video](https://vimeo.com/2222)',
    ],
    [
      'The Cloud, the Fence and a New Gate | Ana Ruiz',
      'Wool in Winter | Bo Lind',
      '7 Kinds of Sheep | Cy Moe',
    ],
  );
  // Running text has such labels as well.
  checkTalks(
    [
      'There is a [video](https://vimeo.com/1111) Of Ana Ruiz, and [slides](https://f.example/a.pdf) that I liked.',
    ],
    [],
  );
});

test('a link that begins a line only since the one before it was full', () => {
  const keynote = '[Keynote von Ana Ruiz](https://gates.example/2015/keynote.html)';
  checkTalks([`Los ging die Konferenz mit der\n${keynote}. Im\nVortrag ging es um Tore.`], []);
  const { talks } = findTalks(
    new Note(
      '- By chance I met somebody on my plane who sent me\n[a video about gates](https://www.youtube.com/watch?v=aaaaaaaaaaa)\nwhich is good.\n',
    ),
    pageFraming('fences', '', { isEdition: true }),
  );
  assert.deepEqual(talks, []);
  const video = '[Oak and Ash](https://www.youtube.com/watch?v=aaaaaaaaaaa) by Ana Ruiz';
  checkTalks([`In the afternoon Bo asked all of us to watch\n${video}, which is on wood.`], []);
  checkTalks([`My favourite:\n${video}`], ['Oak and Ash | Ana Ruiz']);
});

test('linked titles with their speakers on the line below or before them', () => {
  const slides = (title: string) => `[${title}](https://docs.google.com/presentation/d/${title.length})`;
  checkTalks(
    [`${slides('Gates of Oak')}\n-- Ana Ruiz & Bo Lind`, `${slides('Fences')}\nCy Moe`],
    ['Gates of Oak | Ana Ruiz | Bo Lind', 'Fences | Cy Moe'],
  );
  checkTalks(
    [`Ana Ruiz & Bo Lind - ${slides('Gates of Oak')}`, `Cy Moe - ${slides('Fences that Hold')}`],
    ['Gates of Oak | Ana Ruiz | Bo Lind', 'Fences that Hold | Cy Moe'],
  );
  checkTalks([`It rained - ${slides('Gates of Oak')}`], []);
});

test('the words of a link that are broken where the line was full', () => {
  const video = 'https://youtu.be/aaaaaaaaaaa';
  checkTalks(
    [`🌳 [Gates of\nOak - Ana Ruiz](${video})`, `[Fences in the\nRain - Bo Lind](${video})`],
    ['Gates of Oak | Ana Ruiz', 'Fences in the Rain | Bo Lind'],
  );
});

test('a link at the beginning of a line of running text', () => {
  checkTalks(
    [
      'Talks were held in three tracks:\n["Oak & Beyond"](https://f.example/schedule/talk-1),\n["Ash in Action"](https://f.example/schedule/talk-2) and\n[Elm](https://f.example/schedule/talk-3), of which I saw none.',
    ],
    [],
  );
});

test('links to the pages of talks, one a line, on that of a conference', () => {
  const text =
    '# Fences 2019\n\n[Wool in Winter](wool.md)\n\n[Gates and Hinges](/gates.md)\n\nLong ago.\n\n[Oak](./oak.md)\n';
  const titles = (isEdition: boolean) =>
    findTalks(new Note(text), pageFraming('fences', '', { isEdition })).talks.map(({ title }) => title);
  assert.deepEqual(titles(true), ['Wool in Winter', 'Gates and Hinges', 'Oak']);
  assert.deepEqual(titles(false), []);
});

test('a line of links that only name its pages belongs to the line above', () => {
  const video = '[Video](https://youtu.be/aaaaaaaaaaa)';
  const slides = '[Slides](https://f.example/1.pdf)';
  checkTalks(
    [
      `Oak Fences - [Ana Ruiz](https://twitter.com/ana)  \n${video}  \n[Paper](https://f.example/1)`,
      `Gates with Big Hinges - Bo Lind\n[Presentation](https://slideslive.com/1234)`,
      `**Ash Walls** by Cy Moe\n${slides} | ${video}`,
      'Hedges – Di Fox',
      `${video} ${slides}`,
      // No title.
      `It rained on all of us\n${video}`,
      video,
    ],
    ['Oak Fences | Ana Ruiz', 'Gates with Big Hinges | Bo Lind', 'Ash Walls | Cy Moe', 'Hedges | Di Fox'],
  );
  // A heading above them is what they have in common.
  checkTalks(
    ['## [Wood and Stone](https://slideslive.com/f/wood)', `How Oak Grows - Ana Ruiz\n${video}`],
    ['How Oak Grows | Ana Ruiz'],
  );
  checkTalks(
    ['## Wood and Stone in the Rain', `Ana Ruiz - Acme\n${video}`],
    ['Wood and Stone in the Rain | Ana Ruiz'],
  );
});

test('a line that names the speaker by a label', () => {
  // A sentence, the day, and what a heading says already.
  checkTalks(['We waited for an hour.\nSpeaker: Ana Ruiz', 'Day 2\nSpeaker: Bo Lind'], []);
  checkTalks(['## Oak', 'Speaker: Ana Ruiz'], ['Oak | Ana Ruiz']);
  checkTalks(['## Oak', 'Date: 2 May\nSpeaker: Ana Ruiz'], []);
});

test('titles in bold that their text goes on behind', () => {
  const lines = [
    '**Wood for all.** It is new.',
    '**Green Oak.** Oak grows.',
    '**Who needs gates?** Ana Ruiz was there.',
  ];
  checkTalks(['## Thoughts', ...lines], []);
});

test('bold titles whose text speaks of a talk, announced further above', () => {
  const lines = [
    '**Oak in the rain**\nI thought these were some fine posts.',
    '**Painting a gate**\nThis was such a good talk, and it was red.',
    '**"Posts for Farms" are holes**\nThe best title of a talk.',
  ];
  const titles = ['Oak in the rain', 'Painting a gate', '"Posts for Farms" are holes'];
  checkTalks(['**Wood** grew.', 'A few notes about some of the talks:', ...lines], titles);
  checkTalks(
    ['**Wood** grew.', 'It rained.', '**Oak**\nIt was wet.', '**Elm**\nAlso.', '**Ash**\nAs well.'],
    [],
  );
});

test('a name above a bold title and another name is no talk', () => {
  const { talks } = findTalks(
    new Note(
      '## Ana Ruiz\n\nWood is good.\n\n## Bo Lind\n\nTwo talks that I liked.\n\n**The Design of Gates**  \nby [Cy Moe](https://twitter.com/cy) ([slides](https://speakerdeck.com/cy/gates))\n\nA talk about gates.\n\n## Di Fox\n\nWood is red.\n',
    ),
  );
  assert.ok(talks.some(({ title, speakers: [who] }) => title === 'The Design of Gates' && who === 'Cy Moe'));
  assert.ok(!talks.some(({ speakers }) => speakers.includes('Bo Lind')));
});

test('a linked title above those who speak, a line each', () => {
  const paper = (id: number, title: string, people: string) =>
    `[${title}](https://wood.example/ScheduleMultitrack?event=${id})\\\n${people}\n\nNotes:\n* oak\n\n`;
  const text = `## [Orals](https://wood.example/orals)\n\n${paper(17, 'Deep Networks of Oak', 'Ana Ruiz (Green University)\\\nBo Lind (Acme Labs)\\\nCy Moe (Initech)')}${paper(18, 'Wire: A Condition', '**Di Fox**\\\nEd Poe (Acme Labs)')}`;
  assert.deepEqual(talkNames(findTalks(new Note(text)).talks), [
    'Deep Networks of Oak | Ana Ruiz, Bo Lind, Cy Moe',
    'Wire: A Condition | Di Fox, Ed Poe',
  ]);
});

test('a labelled title below who speaks; questions are none', () => {
  const talk = (name: string, title: string) =>
    `**${name}**\\\nTopic: ${title}\n\n**Question: What did I like most of all these talks?**\n\nAnswer: the wood.\n\n`;
  const text = `It was good.\n\n${talk('Ana Ruiz', 'Let’s Build a Fence!')}${talk('Bo Lind', 'Wire: Serious Stuff')}${talk('Cy Moe', 'Gates')}`;
  assert.deepEqual(talkNames(findTalks(new Note(text)).talks), [
    'Let’s Build a Fence! | Ana Ruiz',
    'Wire: Serious Stuff | Bo Lind',
    'Gates | Cy Moe',
  ]);
});

test('who took a picture', () => {
  const credit =
    '<p>\n<i>Photograph by <a href="https://twitter.com/ana/status/619861336399351808">Ana Ruiz</a>. Oak by Bo Lind.</i>\n</p>';
  checkTalks([credit], []);
});

test('bold titles, each above a list in which its speaker is told', () => {
  const list = (who: string) => `- ${who}\n- wood grows\n    - slowly\n\n`;
  const four = `**A. Fences of Oak**\n\n${list('Ana Ruiz, Acme')}**B. Gates for All**\n\n${list('speaker: Bo Lind')}**C. Elm and Ash**\n\n${list('speakers: Cy Moe and Di Fox')}**D. Lightning talks**\n\n${list('short ones')}`;
  const found = ['Fences of Oak | Ana Ruiz', 'Gates for All | Bo Lind', 'Elm and Ash | Cy Moe | Di Fox'];
  checkTalks([four], found);
  // What stands above them holds them all, whatever it is called.
  checkTalks([`## Session 1: Wood\n\n${four}`], found);
});

test('paragraphs that begin with a quoted title and its speaker, and go on about it', () => {
  const long = ' It was about how wood is cut in the hills, and brought down to the yard.'.repeat(6);
  checkTalks(
    [
      'On Friday:',
      `"Managing Fences with 'Posts'" by Ana Ruiz. ${long}`,
      `"Gates for All: Hinges &amp; More" by Bo J. Lind.${long}`,
      '"It rained" by the time we left. Then it stopped.',
    ],
    ["Managing Fences with 'Posts' | Ana Ruiz", 'Gates for All: Hinges & More | Bo J. Lind'],
  );
});
