import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { folderName } from '../../src/core/conference/notes/noteNames';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';
import { readSettings } from '../../src/core/settings/settings';

const talks = '## Fences - Ana Ruiz\n\n## Gates - Bo Lind\n\n## Hedges - Cy Moe\n';
const post = (title: string, date: string) => `---\ntitle: "${title}"\ndate: ${date}\n---\n\n${talks}`;

/** Conferences by name, each as `name: path path`. */
function checkEditions(files: Readonly<Record<string, string>>, expected: readonly string[]): void {
  const catalog = new Catalog();
  for (const [path, text] of Object.entries(files)) catalog.set(path, summarize(new Note(text), path));
  const said = catalog.conferences.map(
    ({ name, notes }) => `${name}: ${notes.map(({ path }) => path).join(' ')}`,
  );
  assert.deepEqual(said.sort(), expected);
}

/** `series | year`, with `-` for no year. */
function checkFolder(path: string, expected: string | undefined): void {
  const name = folderName(path.split('/'));
  assert.equal(name && `${name.series} | ${name.year ?? '-'}`, expected, path);
}

test('two of one name and year are told apart by their region', () => {
  const files = {
    'eu.md': post('GateCon EU 2019', '2019-05-20'),
    'may.md': post('GateCon 2019', '2019-05-25'),
    'may2.md': post('GateCon 2019 notes', '2019-05-25'),
    'na.md': post('GateCon NA 2019', '2019-11-20'),
  };
  checkEditions(files, ['GateCon EU 2019: eu.md may.md may2.md', 'GateCon NA 2019: na.md']);
  checkEditions({ 'eu.md': files['eu.md'], 'may.md': files['may.md'], 'may2.md': files['may2.md'] }, [
    'GateCon 2019: eu.md may.md may2.md',
  ]);
  checkEditions({ 'na.md': files['na.md'], 'may.md': files['may.md'] }, [
    'GateCon 2019: may.md',
    'GateCon NA 2019: na.md',
  ]);
});

test('one in America is the same as one in the United States', () => {
  checkEditions(
    {
      '1.md': post('GateCon Americas 2018 Day 1', '2018-03-27'),
      '3.md': post('GateCon US 2018 Day 3', '2018-03-29'),
      'eu.md': post('GateCon EU 2018', '2018-08-29'),
    },
    ['GateCon EU 2018: eu.md', 'GateCon US 2018: 1.md 3.md'],
  );
});

test('two of one name and year are told apart by their city', () => {
  checkEditions(
    {
      'a.md': post('GateDays Oslo 2019', '2019-05-20'),
      'b.md': post('GateDays Lyon 2019', '2019-05-25'),
      'c.md': post('My GateDays Lyon 2019', '2019-05-26'),
    },
    ['GateDays Lyon 2019: b.md c.md', 'GateDays Oslo 2019: a.md'],
  );
  checkEditions(
    { 'a.md': post('GateDays Oslo 2019', '2019-05-20'), 'b.md': post('GateDays 2019', '2019-05-21') },
    ['GateDays Oslo 2019: a.md b.md'],
  );
});

test('the name that a folder begins is the one its own page says', () => {
  checkEditions(
    {
      'notes/gate2017/README.md': '# GATE Assistive Fence Conference\n\n## Wood\n\n- [Fences](fences.md)\n',
      'notes/gate2017/fences.md': '# Fences\n\n**Speaker:** Ana Ruiz\n\nWood.\n',
    },
    ['GATE Assistive Fence Conference 2017: notes/gate2017/README.md notes/gate2017/fences.md'],
  );
});

test('the year of what names none', () => {
  const undated = (head: string) => `---\ntitle: GateDays\n${head}---\n\n${talks}`;
  checkEditions({ 'posts/2019-05-21-a.md': undated('') }, ['GateDays 2019: posts/2019-05-21-a.md']);
  checkEditions({ 'posts/2019-05-21-a.md': undated('date: 2018-05-21\n') }, [
    'GateDays 2019: posts/2019-05-21-a.md',
  ]);
  checkEditions({ '2019/05/21/a.md': undated('') }, ['GateDays 2019: 2019/05/21/a.md']);
  checkEditions({ '2019/a.md': undated('') }, ['GateDays 2019: 2019/a.md']);
  checkEditions({ '2019/a.md': undated('published: 2018-05-21T12:00:00Z\n') }, ['GateDays 2018: 2019/a.md']);
  checkEditions({ 'a.md': undated('').replace('##', 'It was on May 21, 2019.\n\n##') }, [
    'GateDays 2019: a.md',
  ]);
  checkEditions({ 'a.md': undated('published: true\n') }, ['GateDays: a.md']);
});

test('a number too far ahead of the note is no year', () => {
  checkEditions({ 'gatecon32.md': post('GateCon 32: posts', '2024-08-16') }, ['GateCon 2024: gatecon32.md']);
  checkEditions({ 'gatecon25.md': post('GateCon25: posts', '2024-08-16') }, ['GateCon 2025: gatecon25.md']);
  // A year that is written out is one.
  checkEditions({ 'plan.md': post('GateCon 2031: posts', '2024-08-16') }, ['GateCon 2031: plan.md']);
});

test('a name and a longer one are two editions, months apart or in two cities', () => {
  checkEditions(
    {
      'a.md': post('GateDays 2019', '2019-02-20'),
      'b.md': post('GateDays Wood Conference 2019', '2019-04-01'),
    },
    ['GateDays 2019: a.md b.md'],
  );
  checkEditions(
    { 'a.md': post('GateDays 2019', '2019-02-20'), 'b.md': post('GateDays Lyon 2019', '2019-11-20') },
    ['GateDays 2019: a.md', 'GateDays Lyon 2019: b.md'],
  );
  checkEditions(
    { 'a.md': post('GateDays 2019 in Oslo', '2019-05-20'), 'b.md': post('GateDays Lyon 2019', '2019-05-22') },
    ['GateDays 2019: a.md', 'GateDays Lyon 2019: b.md'],
  );
  checkEditions(
    { 'a.md': post('GateDays 2019 in Lyon', '2019-05-20'), 'b.md': post('GateDays Lyon 2019', '2019-05-22') },
    ['GateDays Lyon 2019: a.md b.md'],
  );
});

test('a name that a tag or the file has too', () => {
  const tagged = (title: string, tag: string) =>
    `---\ntitle: "${title}"\ndate: 2019-05-21\ntags: [conference, ${tag}]\n---\n\nThe keynote was good.\n\n${talks}`;
  checkEditions(
    {
      'a.md': tagged('#30GG - Day 1', '30GG'),
      'b.md': tagged('30GG: what I saw', '30GG'),
      '30GG.md': tagged('30GG', 'x'),
    },
    ['30GG 2019: a.md 30GG.md b.md'],
  );
  checkEditions({ 'a.md': tagged('Gates are wood', 'gates') }, ['Gates are wood 2019: a.md']);
});

test("an author's own words are no part of the name", () => {
  checkEditions(
    {
      'fr.md': post('Mon GateDays 2019 à moi', '2019-05-20'),
      'de.md': post('Mein GateDays 2019', '2019-05-21'),
      'es.md': post('Crónicas de GateDays 2019', '2019-05-22'),
    },
    ['GateDays 2019: fr.md de.md es.md'],
  );
});

test('a report that names no conference for sure is about what its title ends in', () => {
  checkEditions(
    {
      'stlfaves.md': `---\ntitle: Digesting Fence Loop\ntags: [conference]\ntype: talk\n---\n\nI was at the conference.\n\n${talks}`,
      '2016-10-01-Insights-from-WDSpain.md': `---\ntitle: Insights from WDSpain\ndate: 2016-10-01\ntags: [conference]\n---\n\nWe attended WDSpain, a conference.\n\n${talks}`,
    },
    ['Fence Loop: stlfaves.md', 'WDSpain 2016: 2016-10-01-Insights-from-WDSpain.md'],
  );
});

test('a file that is called by a name and a year', () => {
  const text =
    '# About\n\nMy notes from the conference.\n\n# Sessions\n\n## Oak - Ana Ruiz\n\n## Elm - Bo Lind\n\n## Ash - Cy Moe\n\n## Yew - Di Fox\n\nThe speaker gave a talk with slides.\n';
  checkEditions({ 'conferences/2019_05_21_hedges2019.md': text }, [
    'Hedges 2019: conferences/2019_05_21_hedges2019.md',
  ]);
});

test('what all conferences’ notes lie in', () => {
  const text = '## Fences\n\n* Wood.\n\n## Gates\n\n* Iron.\n';
  for (const folder of ['Went-To-Conference', 'notes-conf', 'ConferenceNotes'])
    checkEditions({ [`${folder}/2018/Hedges/2018 Hedges.md`]: text }, [
      `Hedges 2018: ${folder}/2018/Hedges/2018 Hedges.md`,
    ]);
  checkEditions({ 'gardens/2018/Hedges/2018 Hedges.md': text }, []);
});

test('folders that are an edition', () => {
  checkFolder('2016-06-23-fencepython_2016', 'fencepython | 2016');
  checkFolder('2016-06-23-fenceconf', 'fenceconf | 2016');
  checkFolder('WoodCityCode/20190601', 'WoodCityCode | 2019');
  checkFolder('WoodCityCode/2019-06-01', 'WoodCityCode | 2019');
  checkFolder('anas-notes-fenceconf-2019', 'fenceconf | 2019');
  checkFolder('hedges2019-OSL-talk-notes', 'hedges | 2019');
  checkFolder('fenceconf-notes', 'fenceconf | -');
  checkFolder('event-notes/2014-01-31-HedgeLore', 'HedgeLore | 2014');
  checkFolder('conference-notes/20190601-BeerFenceCode', 'BeerFenceCode | 2019');
  checkFolder('posts/2014-01-31-hedges', undefined);
  checkFolder('conference-notes', undefined);
  checkFolder('2019-reading-notes', undefined);
  checkFolder('posts/20190601', undefined);
  checkFolder('notes/2019-06-01', undefined);
});

test('names that a tag says', () => {
  const tagged = (title: string) =>
    `---\ntitle: ${title}\ndate: 2018-12-03\ntags: [GaTES, Conference]\n---\n\nThe conference had speakers and a keynote.\n\n${talks}`;
  checkEditions({ 'a.md': tagged('The expo day of GaTES'), 'b.md': tagged('GaTES warm up') }, [
    'GaTES 2018: a.md b.md',
  ]);
});

test('the title that names an edition and nothing else is surer than what a section links', () => {
  checkEditions(
    {
      'a.md': `---\ntitle: ICFE 2019 Retrospective\ndate: 2019-08-24\ntags: [conference]\n---\n\n## Gatefest\n\nI went to Gatefest first.\n\n${talks}`,
    },
    ['ICFE 2019: a.md'],
  );
});

test('folders with two figures of the year', () => {
  checkFolder('icfe15', 'icfe | 2015');
  checkFolder('AKBF20-Virtual', 'AKBF | 2020');
  checkFolder('week12', undefined);
  checkFolder('python27', undefined);
});

test('what the folder of all notes is called', () => {
  const conferences = (root: string) => {
    const settings = { ...readSettings(() => undefined, root).conferences };
    const catalog = new Catalog();
    catalog.set('a.md', summarize(new Note(`# Day 1\n\n${talks}`), 'a.md', settings));
    return catalog.conferences.map(({ name }) => name);
  };
  assert.deepEqual(conferences('fence-posts-2018-conference-notes'), ['Fence Posts 2018']);
  assert.deepEqual(conferences('posts19-notes'), ['Posts 2019']);
  assert.deepEqual(conferences('Hedge-Conference-Notes'), ['Hedge Conference']);
  for (const root of ['conference-notes', 'tech-conference-notes'])
    assert.deepEqual(conferences(root), ['Day 1']);
  assert.deepEqual(conferences('fenceconf-website'), []);
  assert.deepEqual(conferences('blog'), []);
});

test('a name is spelt as the title spells it, not as the folder does', () => {
  checkEditions({ 'aws-refence-2017/README.md': `# AWS re:Fence, the keynotes\n\n${talks}` }, [
    'AWS re:Fence 2017: aws-refence-2017/README.md',
  ]);
  checkEditions({ '2018/025_fencepython2018/README.md': `# Recap\n\n${talks}` }, [
    'Fencepython 2018: 2018/025_fencepython2018/README.md',
  ]);
});

test('a page without a title is called by its file', () => {
  const list =
    '## Talks\n\n- [Fences of oak](./a.md), by Ana Ruiz (Acme)\n- [Gates of ash](./b.md), by Bo Lind (Acme)\n- [Hedges of yew](./c.md), by Cy Moe (Acme)\n';
  checkEditions({ 'conferences/0-lead-fence-oslo.md': list }, [
    'Lead Fence Oslo: conferences/0-lead-fence-oslo.md',
  ]);
  checkEditions({ 'Gorufe-2012.md': list }, ['Gorufe 2012: Gorufe-2012.md']);
});

test('the place of a conference is written as it is read', () => {
  const text = post('GateConf 2019', '2019-05-20').replace('date:', 'location: Montr&eacute;al\ndate:');
  assert.equal(summarize(new Note(text), 'a.md')?.hints[0]?.place, 'Montréal');
});

test('a series is spelt alike in all its years', () => {
  const talk = '\n\n## Fences - Ana Ruiz\n\n## Gates - Bo Lind\n';
  const files = {
    'a.md': `# GateCon 2018${talk}`,
    'b.md': `# GateCon 2019${talk}`,
    'c.md': `# Gatecon 2020${talk}`,
    'gatecon-eu-2021.md': `# Notes${talk}`,
  };
  checkEditions(files, [
    'GateCon 2018: a.md',
    'GateCon 2019: b.md',
    'GateCon 2020: c.md',
    'Gatecon EU 2021: gatecon-eu-2021.md',
  ]);
  checkEditions({ 'c.md': files['c.md'] }, ['Gatecon 2020: c.md']);
  const catalog = new Catalog();
  const names = new Map([['c.md', 'gatecon 2020']]);
  const settings = { ...readSettings(() => undefined).conferences, names };
  for (const [path, text] of Object.entries(files))
    catalog.set(path, summarize(new Note(text), path, settings));
  assert.equal(catalog.conferences.find(({ year }) => year === 2020)?.name, 'Gatecon 2020');
});

test('days of talks that only their titles tell of', () => {
  const titles = [
    'Primeiro dia de palestras no HEDGE11',
    'Segundo dia no HEDGE11',
    'Quarto e último dia de palestras no HEDGE11',
    'HEDGE11 - the third day',
  ];
  const day =
    '---\ntags: [HEDGE11, event]\n---\n\nI attended the conference. The speaker of the session gave a talk.\n\n';
  const files = titles.map((title, i) => [
    `${i}.md`,
    day.replace('---\n', `---\ntitle: "${title}"\ndate: 2010-07-2${i}\n`) + talks,
  ]);
  checkEditions(Object.fromEntries(files), ['HEDGE11 2010: 0.md 1.md 3.md 2.md']);
});

test('a folder called after its owner as well as the conference that its own page names', () => {
  const page = '# The Long Gate\n\nThe speaker of this talk said that gates creak.\n';
  checkEditions(
    {
      'ana+GateLife2018/README.md': '# Gate Life 2018\n\nNotes from the talks.\n',
      'ana+GateLife2018/talks/gate.md': page,
    },
    ['Gate Life 2018: ana+GateLife2018/README.md ana+GateLife2018/talks/gate.md'],
  );
});

test('the year that only a folder’s own page says', () => {
  checkEditions(
    {
      'conf_notes/hedgeconf/README.md':
        '# HedgeConf 2012\n\n- [Oak](oak.md) - **Ana Ruiz**\n- [Elm](elm.md) - **Bo Lind**\n',
      'conf_notes/hedgeconf/oak.md': '# Oak Pain\n\nAna Ruiz - **Acme**\n\n+ wood\n',
    },
    ['HedgeConf 2012: conf_notes/hedgeconf/README.md conf_notes/hedgeconf/oak.md'],
  );
});

test('posts with the tag of a conference beside the tag conference, of which one says the year', () => {
  const post = (title: string, intro: string) =>
    `---\ntitle: "${title}"\ndate: 2008-05-27\ntags: [Konferenz, Webwood]\n---\n\n${intro} Der Vortrag war gut, die Keynote und die Sessions auch.\n`;
  checkEditions(
    {
      'a.md': post('Keynote mit Acme', 'Die Keynote der Webwood 2008 mit Ana Ruiz.'),
      'b.md': post(
        'Bo Lind: Getting Real',
        'Bo Lind wollte den Vortrag schon bei der letzten Webwood halten.',
      ),
      'c.md': '---\ntitle: Holz\ndate: 2008-05-29\ntags: [Javascript, Webwood]\n---\n\nHolz wächst.\n',
    },
    ['Webwood 2008: a.md b.md'],
  );
});

test('a folder whose README says at which conference its notes were taken', () => {
  checkEditions(
    {
      'Wood-Conference-Notes/README.md': '# Wood-Conference-Notes\nNotes taken at the 2024 Wood Conference\n',
      'Wood-Conference-Notes/Sessions/09-Oak.md':
        '# Oak in Use\n\n2024-08-14\n\n### Talk 1: Fences for All\n\n- wood\n\n### Talk 2: Gates for All\n\n- iron\n',
    },
    ['Wood Conference 2024: Wood-Conference-Notes/Sessions/09-Oak.md Wood-Conference-Notes/README.md'],
  );
  checkEditions({ 'woodConfNotes/oak.md': '# How Oak Grows\n\n- slowly\n' }, [
    'woodConf: woodConfNotes/oak.md',
  ]);
});

test('a note without a year is of the only year that there is', () => {
  const day = `# FenceConf, day 1\n\n${talks}`;
  checkEditions({ 'a/fenceconf-day1.md': day, 'a/2017/fenceconf-day2.md': day.replace('day 1', 'day 2') }, [
    'FenceConf 2017: a/fenceconf-day1.md a/2017/fenceconf-day2.md',
  ]);
  checkEditions(
    { 'a/fenceconf-day1.md': day, 'a/2017/fenceconf-day2.md': day, 'a/2018/fenceconf-day2.md': day },
    [
      'FenceConf 2017: a/2017/fenceconf-day2.md',
      'FenceConf 2018: a/2018/fenceconf-day2.md',
      'FenceConf: a/fenceconf-day1.md',
    ],
  );
});

test('the page of one talk stands with the notes that tell of that talk', () => {
  const page = '# Fences of Oak and Ash, by Ana Ruiz (Carpenter at Acme)\n\n- Oak is hard.\n- Ash is not.\n';
  checkEditions(
    {
      'conferences/0-lead-fence.md':
        '# Lead Fence 2022\n\n## Day 1\n\n- [Fences of Oak and Ash](fences.md), by Ana Ruiz (Acme)\n- Gates, by Bo Lind\n',
      'conferences/fences.md': page,
    },
    ['Lead Fence 2022: conferences/0-lead-fence.md conferences/fences.md'],
  );
  checkEditions({ 'conferences/fences.md': page }, ['Fences of Oak and Ash: conferences/fences.md']);
  // Of two that tell of it the first by its path, whichever was read first.
  const told = (name: string) => `# ${name}\n\n## Fences of Oak and Ash - Ana Ruiz\n\n## Gates - Bo Lind\n`;
  const [a, b] = [
    ['conferences/a.md', told('GateConf 2021')],
    ['conferences/b.md', told('WallConf 2022')],
  ] as const;
  for (const order of [
    [a, b],
    [b, a],
  ])
    checkEditions(Object.fromEntries([...order, ['conferences/fences.md', page]]), [
      'GateConf 2021: conferences/a.md conferences/fences.md',
      'WallConf 2022: conferences/b.md',
    ]);
});

test('a folder’s README says whose notes they are', () => {
  checkEditions(
    { 'fences_notes/README.md': 'My notes from Wobblerama 2016.\n\nEach talk I attended has a file.\n' },
    ['Wobblerama 2016: fences_notes/README.md'],
  );
});

test('a README’s heading names no conference where its folder does', () => {
  checkEditions(
    {
      'hedgerow_2014/README.md': '# Welcome\n\n* [April 22](day_1.md)\n* [April 23](day_2.md)\n',
      'hedgerow_2014/day_1.md': `# Day 1\n\n${talks}`,
      'hedgerow_2014/day_2.md': `# Day 2\n\n${talks}`,
    },
    ['Hedgerow 2014: hedgerow_2014/day_1.md hedgerow_2014/day_2.md hedgerow_2014/README.md'],
  );
});

test('a file is of the day that it is called after', () => {
  const catalog = new Catalog();
  for (const [path, title] of [
    ['conferences/2020-fence-builders/a.md', 'Day 1'],
    ['conferences/2020-fence-builders/day-2.md', 'More of it'],
  ] as const)
    catalog.set(path, summarize(new Note(`# ${title}\n\n${talks}`), path));
  assert.deepEqual(
    catalog.conferences.flatMap(({ name, notes }) => notes.map(({ day }) => `${name}: ${day}`)),
    ['Fence Builders 2020: 1', 'Fence Builders 2020: 2'],
  );
});

test('pages that name no conference are of their folder’s', () => {
  const page = (title: string, name: string) => `# ${title}\nSpeaker: ${name}\n\n## Oak\n\nGrows.\n`;
  const oak = page('Fences of Oak in Winter', 'Ana Ruiz');
  const gates = page('Gates that Close by Themselves', 'Bo Lind');
  checkEditions(
    { 'conference-notes/open-wood-101/oak.md': oak, 'conference-notes/open-wood-101/day-2/gates.md': gates },
    ['Open Wood 101: conference-notes/open-wood-101/day-2/gates.md conference-notes/open-wood-101/oak.md'],
  );
  // Words of a title may look like a name in the file's.
  const world = page('Real-World Fences', 'Cy Moe');
  checkEditions(
    {
      'conference-notes/open-wood-101/oak.md': oak,
      'conference-notes/open-wood-101/Real-World-Fences-of-Oak.md': world,
    },
    [
      'Open Wood 101: conference-notes/open-wood-101/Real-World-Fences-of-Oak.md conference-notes/open-wood-101/oak.md',
    ],
  );
  // One page alone may be of anything, and so may those in a folder of posts or of talks.
  checkEditions({ 'conference-notes/open-wood-101/oak.md': oak }, [
    'Fences of Oak in Winter: conference-notes/open-wood-101/oak.md',
  ]);
  checkEditions({ 'conference-notes/posts/oak.md': oak, 'conference-notes/posts/gates.md': gates }, [
    'Fences of Oak in Winter: conference-notes/posts/oak.md',
    'Gates that Close by Themselves: conference-notes/posts/gates.md',
  ]);
});

test('names with marks in them, and thanks before one', () => {
  checkEditions(
    {
      'a.md': post('Fence.Code() 2018 - Day 1', '2018-04-17'),
      'b.md': post('Fence.Code() 2018 - Day 2', '2018-04-18'),
    },
    ['Fence.Code 2018: a.md b.md'],
  );
  checkEditions({ 'a.md': post('WOOD::Asia Tokyo 2015', '2015-08-23') }, ['WOOD::Asia Tokyo 2015: a.md']);
  checkEditions({ 'a.md': post('.FENCE Conf 2020', '2020-08-23') }, ['.FENCE Conf 2020: a.md']);
  checkEditions({ 'a.md': post('Thanks Fence Testing Days 2012!', '2012-11-29') }, [
    'Fence Testing Days 2012: a.md',
  ]);
});

test('a category that names an event', () => {
  checkEditions(
    {
      'Meetup-Notes/2019-11-15-a.md': `---\ntitle: Fences\ncategories: ["meetups/fence-city"]\n---\n\n${talks}`,
    },
    ['Fence City 2019: Meetup-Notes/2019-11-15-a.md'],
  );
});

test('a report that names no year is filed under what it is about', () => {
  checkEditions(
    {
      'talks/a.md': post('Fenceorama trip report', '2018-06-11'),
      'talks/b.md': post('Wood Lovers Notes', '2017-10-02'),
    },
    ['Fenceorama 2018: talks/a.md', 'Wood Lovers 2017: talks/b.md'],
  );
});

test('pages of one folder have the year of the same one whichever was read first', () => {
  const page = (title: string, date: string) =>
    `---\ndate: ${date}\n---\n\n# ${title}\nSpeaker: Ana Ruiz\n\n## Oak\n\nGrows.\n`;
  const oak = ['conference-notes/open-wood-101/a.md', page('Fences of Oak in Winter', '2018-12-31')] as const;
  const gates = [
    'conference-notes/open-wood-101/b.md',
    page('Gates that Close by Themselves', '2019-01-01'),
  ] as const;
  const expected = [
    'Open Wood 101 2018: conference-notes/open-wood-101/a.md conference-notes/open-wood-101/b.md',
  ];
  checkEditions(Object.fromEntries([oak, gates]), expected);
  checkEditions(Object.fromEntries([gates, oak]), expected);
});

test('a folder of notes with a folder a year, and in it one a day', () => {
  const readme =
    '# 2014\n\n## Sessions\n\n### Day 1\n\n1. [Fences of Oak](1.md) - [Ana Ruiz](https://ana.example)\n2. [Gates for All](2.md) - [Bo Lind](https://bo.example)\n';
  const files = {
    'ana+fenceorama-notes/2014/README.md': readme,
    'ana+fenceorama-notes/2014/2014 10 10 - Day 2/1 - Bo Lind.md': '# Gates for All\n\n- hinges\n',
  };
  checkEditions(files, [
    'Fenceorama 2014: ana+fenceorama-notes/2014/2014 10 10 - Day 2/1 - Bo Lind.md ana+fenceorama-notes/2014/README.md',
  ]);
  // A year's folder of anything else.
  const pages = '# 2014\n\n- [Bread](1.md)\n- [Soup](2.md)\n- [Beans](3.md)\n- [Oats](4.md)\n';
  for (const folder of ['ana+recipes', 'class-notes'])
    checkEditions({ [`${folder}/2014/README.md`]: pages }, []);
});

test('days that have nothing but their number and a tag belong to those who tell more', () => {
  const head = (name: string) => ({ [`34f3/_posts/2014-12-2${name}.md`]: '---\ntags: [34f3]\n---\n' });
  const programme = Array.from(
    { length: 6 },
    (_, i) => `[a talk ${i}](https://f.example/fahrplan/${i}.html)`,
  );
  const files = {
    '34f3/_posts/2014-12-28-tag-2.md': `---\ntags: [34f3]\n---\n\nWir waren im Vortrag ${programme.join(', ')} und in anderen Sessions und Talks.\n`,
    '34f3/_posts/2014-12-29-tag-3.md': `---\ntags: [34f3]\n---\n\n## Zäune für alle\n\n## Die Sessions über Holz, eine Keynote und ein Workshop\n\nDer Vortrag von Ana Ruiz.\n`,
    ...head('0-kekse'),
  };
  checkEditions(files, ['34F3 2014: 34f3/_posts/2014-12-28-tag-2.md 34f3/_posts/2014-12-29-tag-3.md']);
});

test('who links to a whole programme writes about it, whatever the title says', () => {
  const items = Array.from(
    { length: 12 },
    (_, i) => `* 1${i % 10}:00 [Fence ${i}](https://f.example/fahrplan/${i}.html)\n`,
  );
  const text = (lines: readonly string[]) =>
    `---\ntitle: Talks, Talks, Talks\ndate: 2013-12-21\ntags: [34f3]\n---\n\nTalks und Sessions, eine Keynote.\n\n## Tag 1\n\n${lines.join('')}`;
  checkEditions({ 'a.md': text(items) }, ['34F3 2013: a.md']);
  checkEditions({ 'a.md': text(items.slice(0, 4)) }, []);
});

test('the page of one talk among conferences, with its speaker below the title', () => {
  const catalog = new Catalog();
  const path = 'conferences/fences.md';
  catalog.set(
    path,
    summarize(
      new Note('# Fences of Oak\n## Ana Ruiz [@ana](https://twitter.com/ana)\n\n### Bark\n\nWood.\n'),
      path,
    ),
  );
  assert.deepEqual(
    catalog.conferences.flatMap(({ notes }) =>
      notes.map(({ kind, talks: found }) => [kind, found[0]?.title]),
    ),
    [['talk-page', 'Fences of Oak']],
  );
});

test('headings above all others in an edition’s folder of notes on talks', () => {
  const titles = (text: string) =>
    summarize(new Note(text), 'conference-notes/2016/fencecamp-oslo/morning.md')?.talks.map(
      ({ title }) => title,
    );
  const two = '# how oak came to be\n\n- bark\n- wood\n\n# gates that close alone\n\n- hinges\n';
  assert.deepEqual(titles(two), ['how oak came to be', 'gates that close alone']);
  assert.deepEqual(titles(`# how oak came to be\n\n- bark\n\n# Key points\n\n- wood\n`), []);
});

test('what a title says after the day is no part of the name', () => {
  checkEditions(
    {
      '_posts/a.md': post('Fenceorama, Oslo, EU - Day 1', '2013-09-19').replace(
        '---\n\n',
        'tags: [conference]\n---\n\n',
      ),
      '_posts/b.md': post('Fenceorama, Oslo, EU - Day 2 and final words', '2013-09-20').replace(
        '---\n\n',
        'tags: [conference]\n---\n\n',
      ),
    },
    ['Fenceorama, Oslo, EU 2013: _posts/a.md _posts/b.md'],
  );
});

test('a year that the text tells of its beginnings is not that of the post', () => {
  const begun = (year: number) => ({
    'a.md': post('GateCon Oslo recap', '2016-06-18').replace(
      '\n\n##',
      `\n\nGateCon ${year} was where it began.\n\n##`,
    ),
  });
  checkEditions(begun(2009), ['GateCon 2016: a.md']);
  checkEditions(begun(2015), ['GateCon 2015: a.md']);
});

test('a category below conferences is a conference where the text tells of it', () => {
  const report = (category: string) => ({
    'a.md': post('Report on Fence Lovers', '2013-03-04').replace(
      '---\n\n',
      `categories: ["${category}"]\ntags: [conferences]\n---\n\nI attended Fence Lovers.\n\n`,
    ),
  });
  checkEditions(report('Conferences/Learning'), ['Fence Lovers 2013: a.md']);
  checkEditions(report('conferences/fence-lovers'), ['Fence Lovers 2013: a.md']);
});
