import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';
import type { ConferenceSettings } from '../../src/core/settings/settings';
import { fc } from '../support/seeded';

type Files = Readonly<Record<string, string>>;

function catalogOf(files: Files, settings?: ConferenceSettings): Catalog {
  const catalog = new Catalog();
  for (const [path, text] of Object.entries(files))
    catalog.set(path, summarize(new Note(text), path, settings));
  return catalog;
}

/** Conferences as `name (place): path, path`, newest first. */
function checkConferences(files: Files, expected: readonly string[], settings?: ConferenceSettings): void {
  const said = catalogOf(files, settings).conferences.map(
    ({ name, place, notes }) =>
      `${name}${place === undefined ? '' : ` (${place})`}: ${notes.map(({ path }) => path).join(', ')}`,
  );
  assert.deepEqual(said, expected);
}

/** The one note's `kind`, then its talks as `kind title | speakers | video`. */
function checkPage(path: string, text: string, expected: readonly string[]): void {
  const [conference] = catalogOf({ [path]: text }).conferences;
  const [note] = conference?.notes ?? [];
  assert.ok(note !== undefined, path);
  const talks = note.talks.map(
    ({ kind, title, speakers, video }) =>
      `${kind} ${title} | ${speakers.join(', ')}${video === undefined ? '' : ` | ${video}`}`,
  );
  assert.deepEqual([`${note.kind} at ${conference?.name}`, ...talks], expected);
}

const post = (title: string, more = '', body = 'Text.') =>
  `---\nlayout: post\ntitle: "${title}"\n${more}---\n\n${body}\n`;
const talks = '## Fences - Ana Ruiz\n\nText.\n\n## Walls - Bo Lind\n\nText.\n';

test('the days of one edition are one conference, whatever their spelling', () => {
  checkConferences(
    {
      '_posts/2018-05-21-fenceconf-2018-copenhaguen-day-1.md': post(
        'FenceConf 2018 Copenhagen, day 1',
        '',
        talks,
      ),
      '_posts/2018-05-22-fenceconf-2018-copenhaguen-day-2.md': post(
        'FenceConf 2018 Copenhagen, day 2',
        '',
        talks,
      ),
      '_posts/2018-06-01-review.md': post('FenceConf - what I liked', 'tags: [FenceConf]\n'),
      '_posts/2019-05-21-fenceconf-2019.md': post('FenceConf 2019, Oslo', '', talks),
    },
    [
      'FenceConf 2019 (Oslo): _posts/2019-05-21-fenceconf-2019.md',
      'FenceConf 2018 (Copenhagen): _posts/2018-05-21-fenceconf-2018-copenhaguen-day-1.md, _posts/2018-05-22-fenceconf-2018-copenhaguen-day-2.md, _posts/2018-06-01-review.md',
    ],
  );
  checkConferences(
    {
      'weblog/2010/fenceconeu-day1.md': post('FenceConEU, Tag 1', 'date: 2010-05-24\n', talks),
      'weblog/2010/fencecon-day2.md': post('FenceCon.eu - Tag 2', 'date: 2010-05-25\n', talks),
    },
    ['FenceCon EU 2010: weblog/2010/fenceconeu-day1.md, weblog/2010/fencecon-day2.md'],
  );
});

test('a folder in small letters does not outvote who writes the name', () => {
  const talk = (title: string) => `# ${title}\n\n**Speaker:** Ana Ruiz\n\nText.\n`;
  checkConferences(
    {
      '2016/pyfence/walls.md': talk('Walls'),
      '2017/pyfence/README.md': '# PyFence 2017 Notes\n\nNotes taken at PyFence 2017.\n',
      '2017/pyfence/gates.md': talk('Gates'),
      '2017/pyfence/hedges.md': talk('Hedges'),
    },
    [
      'PyFence 2017: 2017/pyfence/README.md, 2017/pyfence/gates.md, 2017/pyfence/hedges.md',
      'PyFence 2016: 2016/pyfence/walls.md',
    ],
  );
});

test('places come from words that can be one', () => {
  checkConferences(
    { '_talks/2024-09-26-fenceconf-coding-fast.md': post('Coding Fast', 'conference: FenceConf 2024\n') },
    ['FenceConf 2024: _talks/2024-09-26-fenceconf-coding-fast.md'],
  );
  checkConferences({ '_talks/fast.md': post('Coding Fast', 'conference: FenceConf 2026, Miami\n') }, [
    'FenceConf 2026 (Miami): _talks/fast.md',
  ]);
});

test('regions of one year are two editions', () => {
  const found = catalogOf({
    'a.md': post('GateCon EU 2019', 'date: 2019-05-20\n', talks),
    'b.md': post('GateCon NA 2019', 'date: 2019-11-20\n', talks),
    'c.md': post('GateCon 2019 recap', 'date: 2019-11-25\n', talks),
  }).conferences.map(({ name, notes }) => `${name}: ${notes.map(({ path }) => path).join(' ')}`);
  assert.deepEqual(found.sort(), ['GateCon EU 2019: a.md', 'GateCon NA 2019: b.md c.md']);
});

test('a folder with a file a talk and its README', () => {
  checkConferences(
    {
      'conferences/gatecon-2022/README.md': '# GateCon 2022 in Lyon\n\nNotes from GateCon.\n',
      'conferences/gatecon-2022/fences.md': '# Fences in the Wild\n\n**Speaker:** Ana Ruiz\n\nText.\n',
      'notes/oslo/README.md': '# PostCon 2021\n\nNotes from PostCon.\n\n- [Walls](walls.md)\n',
      'notes/oslo/walls.md': '# Walls\n\n**Event:** see README\n',
    },
    [
      'GateCon 2022 (Lyon): conferences/gatecon-2022/README.md, conferences/gatecon-2022/fences.md',
      'PostCon 2021: notes/oslo/README.md',
      'see README: notes/oslo/walls.md',
    ],
  );
});

test('everyday posts stay out', () => {
  checkConferences(
    {
      '_posts/2015-10-02-goals.md': post('Goals 2015', 'tags: [life]\n', 'I attended many things this year.'),
      '_posts/2016-10-02-docker.md': post('Docker Events explained', 'tags: [docker]\n', 'Events in Docker.'),
      '_posts/2016-11-02-k8s.md': post(
        'Kubernetes 1.20 Release Notes 2020',
        '',
        'This edition has many things.',
      ),
      '_posts/2016-12-02-cfp.md': post('Announcing FenceConf 2017: call for papers', 'tags: [conference]\n'),
      '_posts/2016-11-03-cfp.md': post(
        'FenceConf 2018 CFP - Hedges Track',
        'tags: [events, FenceConf]\n',
        'FenceConf 2018 will take place in Oslo and we want you to present!',
      ),
      '_posts/2016-11-04-cfp.md': post(
        'Tell us your story at FenceCamp Oslo / HedgeConf 2017',
        'tags: [community, fencecamp, cfp]\n',
        'The yearly chaos of the convention season will be upon us. Come tell us your story at the conferences.',
      ),
      '_posts/2016-11-05-first.md': post(
        'The first WoodConf is happening!',
        '',
        'It will be a conference in Oslo. You want to speak? Submit your proposal for a talk until the 20th of June.',
      ),
      '_posts/2017-01-02-book.md': post(
        'Book Review: Clean Gates by Robert Muster',
        '',
        '## Gates - Ana Ruiz\n\nQuoted.',
      ),
      '_posts/2017-02-02-icon.md': post('A new icon for the weekdays'),
    },
    [],
  );
});

test('pages of talks in the schemas of widespread templates', () => {
  checkPage(
    '_talks/2020-05-01-talk-1.md',
    '---\ntitle: "Fences and Gates"\ncollection: talks\ntype: "Tutorial"\npermalink: /talks/1\nvenue: "FenceConf 2020"\ndate: 2020-05-01\nlocation: "Berlin, Germany"\n---\n\nText.\n',
    ['talk-page at FenceConf 2020', 'workshop Fences and Gates | '],
  );
  checkPage(
    'content/event/example/index.md',
    '---\ntitle: Example Talk\nevent: Fence Conference\nevent_url: https://example.org\nlocation: HQ\ndate: "2030-06-01T13:00:00Z"\nauthors: [admin]\ntags: []\nurl_video: https://youtu.be/aaaaaaaaaaa\nslides: example\n---\n\nText.\n',
    ['talk-page at Fence Conference 2030', 'talk Example Talk |  | https://youtu.be/aaaaaaaaaaa'],
  );
  checkPage(
    'content/events/2019-ghent/program/ana-ruiz.md',
    '+++\nTalk_date = ""\nTalk_start_time = "10:00"\nTitle = "The Fence Protocol"\nType = "ignite"\nSpeakers = ["ana-ruiz"]\nyoutube = "aaaaaaaaaaa"\n+++\nText.\n',
    [
      'talk-page at Ghent 2019',
      'lightning The Fence Protocol | Ana Ruiz | https://www.youtube.com/watch?v=aaaaaaaaaaa',
    ],
  );
  checkPage(
    'src/talks/fences.md',
    '---\nlayout: talk\ntitle: Fences Everywhere\ndate: 2019-04-02\nwith:\n  - name: Ana Ruiz\nevents:\n  - title: FenceConf\nvideo:\n  embed: https://www.youtube.com/embed/aaaaaaaaaaa\n---\n\nText.\n',
    [
      'talk-page at FenceConf 2019',
      'talk Fences Everywhere | Ana Ruiz | https://www.youtube.com/embed/aaaaaaaaaaa',
    ],
  );
  // The conference is no talk of its own.
  checkPage(
    '_posts/2019-05-21-oslo.md',
    '---\ntype: talk\ntitle: FenceConf 2019\n---\n\nI went to these talks:\n\n- Fences by Ana Ruiz\n- Gates by Bo Lind\n',
    ['report at FenceConf 2019', 'talk Fences | Ana Ruiz', 'talk Gates | Bo Lind'],
  );
  checkPage(
    '_talks/2023-09-07-gates.md',
    '---\nlayout: talk\n---\n\n# Gates for All\n\n**Conference:** Gate Talks Oslo 2023  \n**Video:** [Watch](https://youtu.be/aaaaaaaaaaa)  \n\nText.\n',
    ['talk-page at Gate Talks Oslo 2023', 'talk Gates for All |  | https://youtu.be/aaaaaaaaaaa'],
  );
});

test('explicit fields win', () => {
  checkPage(
    'a.md',
    '---\ntitle: Trip\nconference: WallCon 2020\ntalks:\n  - title: Fences\n    speakers: [Ana Ruiz]\n  - Walls - Bo Lind\n---\n\n## Something - Cy Moe\n',
    ['report at WallCon 2020', 'talk Fences | Ana Ruiz', 'talk Walls | Bo Lind'],
  );
});

test('settings include, exclude, rename fields and name folders', () => {
  const settings: ConferenceSettings = {
    include: ['in/**'],
    exclude: ['out/**'],
    keys: new Map([['meet', 'conference']]),
    names: new Map([['trips/oslo/**', 'WallCon 2021']]),
    root: '',
  };
  checkConferences(
    {
      'in/a.md': '# Some thoughts\n\nText.\n',
      'out/b.md': post('FenceConf 2018', '', talks),
      'c.md': '---\ntitle: Evening\nmeet: Fence Friends 2019\n---\n',
      'trips/oslo/d.md': '# Monday\n\n- Fences - Ana Ruiz\n- Walls - Bo Lind\n',
    },
    ['WallCon 2021: trips/oslo/d.md', 'Fence Friends 2019: c.md', 'Some thoughts: in/a.md'],
    settings,
  );
});

test('a note that changes or goes takes its talks with it', () => {
  const catalog = catalogOf({
    'a.md': post('FenceConf 2018', '', talks),
    'b.md': post('WallCon 2019', '', talks),
  });
  const before = catalog.conferences;
  assert.equal(before, catalog.conferences);
  catalog.set('a.md', undefined);
  assert.deepEqual(
    catalog.conferences.map(({ id }) => id),
    ['wallcon-2019'],
  );
  catalog.delete('b.md');
  assert.deepEqual(catalog.conferences, []);
});

test('a day that no calendar has is no day of a note', () => {
  const dateOf = (path: string, more: string) =>
    catalogOf({ [path]: post('FenceConf 2018', more, talks) }).conferences[0]?.notes[0]?.date;
  assert.equal(dateOf('_posts/a.md', 'date: 2018-05-21\n'), '2018-05-21');
  assert.equal(dateOf('_posts/a.md', 'date: 2018-09-31\n'), undefined);
  assert.equal(dateOf('_posts/2018-05-21-a.md', 'date: 2018-09-31\n'), '2018-05-21');
  assert.equal(dateOf('_posts/2018-13-21-a.md', ''), undefined);
});

test('a note that changes costs its own conference, and no other', () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => {
      const year = 2000 + (i % 20);
      return [
        `notes/${year}/fenceconf-${i}.md`,
        post(`${['Fence', 'Wall', 'Gate'][i % 3]}Conf ${year}, day ${i}`, '', talks),
      ];
    }),
  );
  const catalog = catalogOf(files);
  const before = new Set(catalog.conferences);
  const path = 'notes/2003/fenceconf-3.md';
  const changed = `${files[path]}\n## Gates - Cy Berg\n\nText.\n`;
  catalog.set(path, summarize(new Note(changed), path));
  const other = catalog.conferences.filter((conference) => !before.has(conference));
  assert.deepEqual(
    [
      before.size > 50,
      other.length,
      other.flatMap(({ notes }) => notes.map((note) => note.path)).includes(path),
    ],
    [true, 1, true],
  );
  // Reused or not, the answer is that of a catalog which sees all for the first time.
  assert.deepEqual(catalog.conferences, catalogOf({ ...files, [path]: changed }).conferences);
});

test('what is reused while notes come and go is what would be found anew', () => {
  const names = [
    'FenceConf',
    'FenceConf EU',
    'FenceConfs',
    'Gate Summit',
    'GateSummit',
    'Wall Days',
    'Hello',
  ];
  const notes = names.flatMap((name) =>
    [2018, 2019].flatMap((year) => [
      [`notes/${year}/${name}.md`, post(`${name} ${year}`, 'tags: [conference]\n', talks)] as const,
      [
        `posts/${year}-05-01-${name.toLowerCase()}.md`,
        post(`What I saw at ${name}`, 'tags: [FenceConf]\n'),
      ] as const,
      [`${name}-${year}/README.md`, `# ${name} ${year}\n\n${talks}`] as const,
    ]),
  );
  const step = fc.record({ at: fc.nat({ max: notes.length - 1 }), isThere: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const catalog = catalogOf(Object.fromEntries(notes));
      const left = new Map<string, string>(notes);
      for (const { at, isThere } of steps) {
        const [path, text] = notes[at] ?? ['', ''];
        left.delete(path);
        catalog.delete(path);
        if (isThere) {
          left.set(path, text);
          catalog.set(path, summarize(new Note(text), path));
        }
        void catalog.conferences;
      }
      assert.deepEqual(catalog.conferences, catalogOf(Object.fromEntries(left)).conferences);
    }),
    { numRuns: 25 },
  );
});

test('a list of bold fields is no running text', () => {
  const page = (event: string, date: string) =>
    `# Small Maps\n\n**Conference:** ${event}  \n**Date:** ${date}  \n**Slides:** [here](https://s.example/)\n\nText.\n`;
  const files = {
    '_talks/fenceconf-small-maps.md': page('FenceConf 2026, Oslo', '2026-06-12'),
    '_talks/wallconf-2024-small-maps.md': page('WallConf 2024', '2024-07-16'),
  };
  const said = catalogOf(files).conferences.map(
    ({ name, place, notes }) => `${name}, ${place}, ${notes[0]?.date}`,
  );
  assert.deepEqual(said, ['FenceConf 2026, Oslo, 2026-06-12', 'WallConf 2024, undefined, 2024-07-16']);
});

test('a post about one session, by its title', () => {
  const body =
    'Last week I gave this talk at FenceConf 2019. Here are the slides and the video of the presentation.\n\n<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>\n\nThe talk went well.';
  const video = 'https://www.youtube.com/embed/aaaaaaaaaaa';
  const check = (title: string, talk: string) =>
    checkPage('_posts/2019-05-21-oak.md', post(title, '', body), [
      'talk-page at FenceConf 2019',
      `talk ${talk} |  | ${video}`,
    ]);
  for (const title of [
    'My FenceConf 2019 talk: Fences of Oak',
    'FenceConf 2019: Fences of Oak',
    'Talk at FenceConf 2019: Fences of Oak',
    'Fences of Oak (FenceConf 2019)',
    'Fences of Oak at FenceConf 2019',
    'Fences of Oak talk at FenceConf 2019',
    'Fences of Oak - FenceConf 2019',
    'Fences of Oak. FenceConf 2019',
  ])
    check(title, 'Fences of Oak');
  check('Slides from my talk at FenceConf 2019', 'Slides from my talk at FenceConf 2019');
  check('Speaking at FenceConf 2019', 'Speaking at FenceConf 2019');
  const told =
    'This presentation gives a tour of wood. At the end of this talk you know how it works. The slides are there.';
  checkPage(
    '_posts/2019-03-29-oak.md',
    post('Advanced fencing talk at FOSWOOD 2019', 'tags: [blog]\n', told),
    ['talk-page at FOSWOOD 2019', 'talk Advanced fencing | '],
  );
  checkConferences(
    { '_posts/2019-03-29-oak.md': post('Advanced fencing in 2019', 'tags: [blog]\n', 'I showed wood.') },
    [],
  );
});

test('the day of a note is what its title, file or folder says, and no sentence', () => {
  const talks =
    '## Mending Old Fences - Ana Ruiz\n\nThey were old, and many, and wet, and all of them were mended.\n';
  const catalog = catalogOf({
    'fenceconf-2019/day-1/notes.md': `# Notes\n\n${talks}`,
    'fenceconf-2019/2019-05-22 - Day 2/notes.md': `# Notes\n\n${talks}`,
    'wallconf-2019.md': `# WallConf 2019\n\nAt WallConf I led a whole track on day 2, and was glad.\n\n${talks}`,
  });
  assert.deepEqual(
    catalog.conferences.map(({ name, notes }) => `${name}: ${notes.map(({ day }) => day).join()}`).sort(),
    ['Fenceconf 2019: 1,2', 'WallConf 2019: '],
  );
});

test('a note with a field for its conference and one talk is about that talk if nothing in it is another’s', () => {
  const text = (title: string, heading: string) =>
    post(
      title,
      'conference: FenceConf 2019\n',
      `## ${heading}\n\nSaid with so many words that it is no stub of a talk.`,
    );
  checkPage('posts/week.md', text('A Great Week in Oslo', 'Mending Fences - Ana Ruiz'), [
    'report at FenceConf 2019',
    'talk Mending Fences | Ana Ruiz',
  ]);
  checkPage('posts/fences.md', text('Mending Fences', 'What I Took Home'), [
    'talk-page at FenceConf 2019',
    'talk Mending Fences | ',
  ]);
});

test('editions of one year in several countries are several, and one elsewhere is none of them', () => {
  const talks =
    '## Mending Old Fences - Ana Ruiz\n\nThey were old, and many, and wet.\n\n## Walls - Bo Lind\n\nStone.';
  const wrapUp = (title: string, more = '') => post(title, `date: 2019-05-02\n${more}`, talks);
  checkConferences(
    {
      'a.md': wrapUp('FenceCon DE 2019 Wrap Up'),
      'b.md': wrapUp('FenceCon AU 2019'),
      'c.md': wrapUp('Kiwi FenceCon 2019 Wrap Up'),
      'd.md': wrapUp('Swiss FenceCon 2019'),
      'e.md': wrapUp('FenceCon Switzerland 2019, day 2'),
    },
    [
      'FenceCon AU 2019: b.md',
      'FenceCon DE 2019: a.md',
      'FenceCon Switzerland 2019: e.md, d.md',
      'Kiwi FenceCon 2019: c.md',
    ],
  );
  checkConferences(
    {
      'a.md': wrapUp('WallCon UK 2019', 'location: London\n'),
      'b.md': wrapUp('WallCon 2019', 'location: Denver\n'),
      'c.md': wrapUp('WallCon 2019, day 2', 'location: London, UK\n'),
    },
    ['WallCon 2019 (Denver): b.md', 'WallCon UK 2019 (London): c.md, a.md'],
  );
});

test('speakers that are linked as in a wiki', () =>
  checkPage(
    'talks/fences.md',
    post(
      'Mending Fences',
      'layout: talk\nconference: FenceConf 2019\nspeakers: "[[Ana Ruiz]] & [[people/bo|Bo Lind]]"\n',
    ),
    ['talk-page at FenceConf 2019', 'talk Mending Fences | Ana Ruiz, Bo Lind'],
  ));

test('a note by its headings, by a day of what a tag names, and by its folder', () => {
  const spoken = [
    '## Dez cercas – Ana Ruiz',
    '## O segredo do muro - Bo Lind ##',
    '## **Fios - Cy Moe**',
    '## Portões - Di Fox {#portoes}',
  ];
  const body = (words: string) => `${words}\n\n${spoken.join('\n\nFoi bom.\n\n')}\n\nFoi bom.`;
  const path = 'src/posts/front-in-cercas/index.md';
  checkConferences(
    {
      [path]: post(
        'Front In Cercas',
        'date: 2014-08-10\n',
        body('O evento foi sensacional, os palestrantes e cada palestra: os participantes do talk show.'),
      ),
    },
    [`Front In Cercas 2014: ${path}`],
  );
  // Books have their authors in headings, too.
  checkConferences({ [path]: post('Livros do ano', 'date: 2014-08-10\n', body('Li alguns livros.')) }, []);
  const prose =
    'After my talk, I went to a talk on wood by a good speaker. Each session was a presentation of its own.';
  checkConferences(
    { '_posts/2006-06-28-yafc-day-one.md': post('yafc day one, part two', 'tags: [perl, yafc]\n', prose) },
    ['Yafc 2006: _posts/2006-06-28-yafc-day-one.md'],
  );
  checkConferences(
    { '_posts/2006-06-28-yafc-day-one.md': post('day one, part two', 'tags: [perl]\n', prose) },
    [],
  );
  checkConferences(
    {
      'event-notes/HedgeLore 2014/Lightning Talks.md':
        '# Lightning Talks\n\n#### Using a graph to analyse hedges\n\n* Ana Ruiz (@ana) using wood\n\n#### Is small wood worth it?\n\n* It is\n',
    },
    ['HedgeLore 2014: event-notes/HedgeLore 2014/Lightning Talks.md'],
  );
});

test('what stands before a heading ends there', () => {
  const path = '_conferences/2016-05-13-fenceconf.md';
  const body = '## Name\n\nFenceConf\n\n## Organizer\n\nFence Friends';
  checkConferences({ [path]: post('FenceConf', 'date: 2016-05-13\n', body) }, [`FenceConf 2016: ${path}`]);
});
