import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type ConferenceWish,
  datesOf,
  newConferenceNotes,
} from '../../src/core/assist/writing/newConference';
import { newTalkNote, type TalkNoteWish } from '../../src/core/assist/writing/newTalkNote';
import { noteHabits } from '../../src/core/assist/writing/noteHabits';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';
import { readSites, siteOf } from '../../src/core/site/sites';

/** Files by path, the newest note first, as the extension finds them. */
type Files = Readonly<Record<string, string>>;

const hugo = { 'hugo.toml': 'baseURL = "https://example.com"\n' };
const jekyll = { '_config.yml': 'title: Notes\nmarkdown: kramdown\n' };

/** Noon of the day before, by Greenwich's clocks and the writer's. */
const present = { now: Date.parse('2027-02-02T12:00:00Z'), offset: 0 };

const wish: ConferenceWish = {
  name: 'Testival 2027',
  place: 'Oslo',
  firstDay: '2027-02-03',
  lastDay: '2027-02-04',
  perDay: false,
  present,
};
const perDay = { ...wish, perDay: true };

/** What is known of a site: which of its notes are about a conference, and what there is to learn. */
function learn(files: Files) {
  const notes = Object.entries(files).filter(([path]) => path.endsWith('.md') && !/archetypes\//.test(path));
  const catalog = new Catalog();
  for (const [path, text] of notes) catalog.set(path, summarize(new Note(text), path));
  const told = new Map(
    catalog.conferences.flatMap(({ name, notes: about }) =>
      about.map(({ path, day }) => [path, { name, day }] as const),
    ),
  );
  const site = siteOf(notes[0]?.[0] ?? 'content/posts/a.md', readSites(new Map(Object.entries(files))));
  const archetypes = new Map(Object.entries(files).filter(([path]) => /archetypes\//.test(path)));
  const neighbours = notes.map(([path, text]) => ({
    path,
    note: new Note(text),
    conference: told.get(path),
  }));
  return noteHabits(neighbours, site, archetypes);
}

function check(name: string, files: Files, asked: ConferenceWish, expected: Files): void {
  it(name, () => {
    const made = newConferenceNotes(asked, learn(files));
    assert.deepEqual(Object.fromEntries(made.map(({ path, text }) => [path, text])), expected);
  });
}

/** With two talks, so that the note is about a conference to our own eyes as well. */
const talks = '\n## Small Maps - Ana Ruiz, Acme\n\nText.\n\n## Large Maps - Bo Lind, Acme\n\nText.\n';

describe('a new conference looks as the last one', () => {
  check(
    'Hugo, flat, YAML, a note a day',
    {
      ...hugo,
      'content/posts/harborconf-2025-day-2.md': `---\ntitle: "HarborConf 2025, Day 2: Signals"\ndate: 2025-09-18T22:15:00+02:00\nlocation: Rotterdam, Netherlands\nconference: HarborConf 2025\ntags: [harborconf, observability]\n---\n${talks}`,
      'content/posts/harborconf-2025-day-1.md': `---\ntitle: "HarborConf 2025, Day 1: Ropes"\ndate: 2025-09-17T21:40:00+02:00\nlocation: Rotterdam, Netherlands\nconference: HarborConf 2025\ntags: [harborconf, queues]\nsummary: The first of three days.\n---\n${talks}`,
    },
    perDay,
    {
      'content/posts/testival-2027-day-1.md':
        '---\ntitle: "Testival 2027, Day 1"\ndate: 2027-02-03T22:15:00+02:00\nlocation: Oslo\nconference: Testival 2027\ntags: [testival]\n---\n\n',
      'content/posts/testival-2027-day-2.md':
        '---\ntitle: "Testival 2027, Day 2"\ndate: 2027-02-04T22:15:00+02:00\nlocation: Oslo\nconference: Testival 2027\ntags: [testival]\n---\n\n',
    },
  );
  check(
    'Hugo, bundles in years, TOML with a table',
    {
      ...hugo,
      'content/blog/2025/fenceconf/index.md': `+++\ntitle = 'FenceConf 2025'\ndate = 2025-05-02\nauthor = "Me"\ndraft = false\ndescription = "Fences, fences"\ncategories = ["conferences"]\ntags = ["go", "fenceconf-2025"]\n[params]\ntoc = true\n+++\n${talks}`,
      'content/blog/2024/fenceconf/index.md': `+++\ntitle = 'FenceConf 2024'\ndate = 2024-05-02\nauthor = "Me"\ndraft = false\ndescription = "More fences"\ncategories = ["conferences"]\ntags = ["rust"]\n[params]\ntoc = true\n+++\n${talks}`,
    },
    wish,
    {
      'content/blog/2027/testival-2027/index.md':
        '+++\ntitle = \'Testival 2027\'\nlocation = "Oslo"\ndate = 2027-02-03\nauthor = "Me"\ndraft = false\ndescription = ""\ncategories = ["conferences"]\ntags = ["testival-2027"]\n[params]\ntoc = true\n+++\n\n',
    },
  );
  check(
    'Jekyll, dates in file names, tags as lines, dates of the event',
    {
      ...jekyll,
      '_posts/2025-06-03-data-meadow-2025.md': `---\nlayout: post\ntitle: Data Meadow 2025\nevent: Data Meadow 2025\nevent_date: 2025-06-03\ndate_end: 2025-06-04\nplace: Graz\ntags:\n  - data-meadow\n  - conferences\n---\n${talks}`,
    },
    wish,
    {
      '_posts/2027-02-03-testival-2027.md':
        '---\nlayout: post\ntitle: Testival 2027\nevent: Testival 2027\nevent_date: 2027-02-03\ndate_end: 2027-02-04\nplace: Oslo\ntags:\n  - testival\n  - conferences\n---\n\n',
    },
  );
  check(
    "a folder for the conference, the word for its days, and the site's own line ends",
    {
      ...hugo,
      'content/events/zaunkonf-2025/tag-1.md': `---\r\ntitle: Tag 1 der ZaunKonf 2025\r\ndate: 2025-09-18\r\nconference: ZaunKonf 2025\r\n---\r\n${talks}`,
    },
    perDay,
    {
      'content/events/testival-2027/tag-1.md':
        '---\r\ntitle: Tag 1 der Testival 2027\r\nlocation: Oslo\r\ndate: 2027-02-03\r\nconference: Testival 2027\r\n---\r\n\r\n',
      'content/events/testival-2027/tag-2.md':
        '---\r\ntitle: Tag 2 der Testival 2027\r\nlocation: Oslo\r\ndate: 2027-02-04\r\nconference: Testival 2027\r\n---\r\n\r\n',
    },
  );
  check(
    "what the last one's title says of its place is not said of the new one",
    {
      ...jekyll,
      '_posts/2025-06-03-data-meadow-2025.md': `---\ntitle: "Data Meadow 2025 in Graz, Tag 1"\nevent: Data Meadow 2025\n---\n${talks}`,
    },
    { ...perDay, place: '', lastDay: '2027-02-04' },
    {
      '_posts/2027-02-03-testival-2027-tag-1.md':
        '---\ntitle: "Testival 2027, Tag 1"\nevent: Testival 2027\n---\n\n',
      '_posts/2027-02-04-testival-2027-tag-2.md':
        '---\ntitle: "Testival 2027, Tag 2"\nevent: Testival 2027\n---\n\n',
    },
  );
  check(
    'JSON',
    {
      ...hugo,
      'content/post/harborconf.md': `{\n  "title": "HarborConf 2025",\n  "date": "2025-09-18",\n  "conference": "HarborConf 2025",\n  "slug": "x"\n}\n${talks}`,
    },
    wish,
    {
      'content/post/testival-2027.md':
        '{\n  "title": "Testival 2027",\n  "date": "2027-02-03",\n  "conference": "Testival 2027",\n  "location": "Oslo"\n}\n\n',
    },
  );
  check(
    'a folder of Markdown files without front matter',
    { 'notes/harborconf_2025.md': `# HarborConf 2025\n${talks}` },
    wish,
    { 'notes/testival_2027.md': '# Testival 2027\n\n' },
  );
});

describe('a first conference', () => {
  check(
    'among everyday posts says which it is, if its title alone would not',
    {
      ...hugo,
      'content/posts/pears.md':
        '---\ntitle: Pears\ndate: 2025-01-02 10:00\nauthor: Me\nmood: ripe\n---\nText\n',
      'content/posts/plums.md':
        '---\ntitle: Plums\ndate: 2025-01-01 09:00\nauthor: Me\nmood: soft\n---\nText\n',
    },
    { ...wish, name: 'The Gathering', place: '' },
    {
      'content/posts/the-gathering-2027.md':
        '---\ntitle: The Gathering 2027\nconference: The Gathering 2027\ndate: 2027-02-03 10:00\nauthor: Me\nmood: ""\n---\n\n',
    },
  );
  check(
    "of an empty Hugo site is made from the section's archetype",
    {
      ...hugo,
      'archetypes/default.md': '---\ntitle: x\n---\n',
      'archetypes/conference/index.md':
        '+++\ntitle = \'{{ replace .File.ContentBaseName "-" " " | title }}\'\ndate = \'{{ .Date }}\'\ndraft = true\nconference = ""\n+++\n',
    },
    wish,
    {
      'content/conference/testival-2027/index.md':
        '+++\ntitle = "Testival 2027"\nlocation = "Oslo"\ndate = \'2027-02-03\'\ndraft = true\nconference = "Testival 2027"\n+++\n\n',
    },
  );
  check(
    'of an empty folder is in the sidebar before a talk is written',
    {},
    { ...wish, name: 'FOSDEM 2027' },
    {
      'fosdem-2027.md':
        '---\ntitle: FOSDEM 2027\ndate: 2027-02-03\nconference: FOSDEM 2027\nlocation: Oslo\n---\n\n',
    },
  );
  check(
    'of an empty Jekyll site',
    jekyll,
    { ...wish, place: '' },
    {
      '_posts/2027-02-03-testival-2027.md':
        '---\ntitle: Testival 2027\ndate: 2027-02-03\nconference: Testival 2027\n---\n\n',
    },
  );
});

describe('the path', () => {
  const paths = (files: Files) =>
    newConferenceNotes(wish, learn({ ...hugo, ...files })).map(({ path }) => path);
  const note = `---\ntitle: HarborConf 2025\n---\n${talks}`;

  it('has year and month where the others have', () =>
    assert.deepEqual(paths({ 'content/post/2025/09/2025-09-18-harborconf.md': note }), [
      'content/post/2027/02/2027-02-03-testival-2027.md',
    ]));
  it('has capitals where the others have', () => {
    assert.deepEqual(paths({ 'content/FenceConf-2025.md': note }), ['content/Testival-2027.md']);
    assert.deepEqual(paths({ 'content/Fence_Conf_2025.md': note }), ['content/Testival_2027.md']);
  });
  it('is that of most', () =>
    assert.deepEqual(paths({ 'content/a/x.md': note, 'content/b/y.md': note, 'content/b/z.md': note }), [
      'content/b/testival-2027.md',
    ]));
  it('stays in its folder, whatever the name is', () => {
    const [made] = newConferenceNotes(
      { ...wish, name: '../../{year} ../etc' },
      learn({ ...hugo, 'content/a/x.md': note }),
    );
    assert.equal(made?.path, 'content/a/year-etc-2027.md');
  });
});

it('days of a conference', () => {
  assert.deepEqual(datesOf('2024-02-28', '2024-03-01'), ['2024-02-28', '2024-02-29', '2024-03-01']);
  assert.deepEqual(datesOf('2024-02-28', '2024-02-01'), ['2024-02-28']);
  assert.equal(datesOf('2024-02-28', '2034-03-01').length, 14);
});

describe('a new talk note', () => {
  const asked: TalkNoteWish = {
    title: 'Undo: for "Everything"',
    speakers: 'Hana Yamamoto, Bo Lind',
    conference: 'Testival 2027',
    place: 'Palma',
    video: 'https://v.example/1',
    date: '2027-02-03',
    present,
  };
  const made = (files: Files, said: TalkNoteWish) => newTalkNote(said, learn(files));

  it('looks as the last talk page', () =>
    assert.deepEqual(
      made(
        {
          ...jekyll,
          '_talks/counting-bees.md':
            '---\nlayout: talk\ntitle: Counting Bees\nconference: Data Meadow 2025\nlocation: Graz\nspeakers:\n  - Rosa Lind\nvideo: https://v.example/0\nslides: https://s.example\n---\nText\n',
        },
        asked,
      ),
      {
        path: '_talks/undo-for-everything.md',
        text: '---\nlayout: talk\ntitle: \'Undo: for "Everything"\'\nconference: Testival 2027\nlocation: Palma\nspeakers:\n  - Hana Yamamoto\n  - Bo Lind\nvideo: https://v.example/1\nslides: ""\n---\n\n',
      },
    ));
  it('has fields of its own where there is no other', () =>
    assert.equal(
      made(hugo, asked).text,
      '---\ntitle: \'Undo: for "Everything"\'\ndate: 2027-02-03\nconference: Testival 2027\nspeakers: [Hana Yamamoto, Bo Lind]\nvideo: https://v.example/1\n---\n\n',
    ));
  it('of today is not dated later than now', () => {
    const dateOn = (now: string, offset = 0) => {
      const files = { 'content/posts/a.md': '---\ntitle: A\ndate: 2019-05-24T23:47:18Z\n---\nText\n' };
      const text = made(files, { ...asked, present: { now: Date.parse(now), offset } }).text;
      return /^date: (.*)$/m.exec(text)?.[1];
    };
    assert.equal(dateOn('2027-02-03T21:14:05Z'), '2027-02-03T21:14:05Z');
    assert.equal(dateOn('2027-02-03T23:50:00Z'), '2027-02-03T23:47:18Z');
    // In Auckland it is the next day already.
    assert.equal(dateOn('2027-02-02T20:00:00Z', 13 * 60), '2027-02-02T20:00:00Z');
    assert.equal(dateOn('2027-02-02T20:00:00Z'), '2027-02-03T23:47:18Z');
  });
  it('parts speakers at words as well', () =>
    assert.match(
      made(hugo, { ...asked, speakers: 'Hana Yamamoto and Bo Lind, Ana & Cy Moe' }).text,
      /^speakers: \[Hana Yamamoto, Bo Lind, Ana, Cy Moe\]$/m,
    ));
  it('leaves out what is not known', () =>
    assert.equal(
      made(hugo, { ...asked, title: 'Undo', speakers: '', conference: '', video: '' }).text,
      '---\ntitle: Undo\ndate: 2027-02-03\n---\n\n',
    ));
});

describe('a neighbour that is written strangely does no harm', () => {
  const strange = [
    ...[
      '',
      '---\n---\n',
      '---\ntitle: x',
      '---\n{ title: a, date: b }\n---\n',
      '---\ntitle:\n---\n',
      '+++\n+++\n',
    ],
    ...[
      '---\nbase: &b {x: 1}\n<<: *b\ntitle: |\n  Long\n  text\ntags: {a: 1}\n---\n',
      '{}',
      '{"title": {}}',
      '---\n- a\n---\n',
    ],
    ...[
      '---\ntitle: [a, b]\ndate: never\nconference:\nspeakers: 3\n__proto__: x\n---\n',
      '+++\n[title]\na = 1\n+++\n',
    ],
  ];
  for (const text of strange) {
    it(JSON.stringify(text), () => {
      const [made] = newConferenceNotes(wish, learn({ ...hugo, 'content/posts/a.md': text }));
      assert.equal(made?.path, 'content/posts/testival-2027.md');
      assert.deepEqual(new Note(made.text).frontMatter?.faults ?? [], []);
      assert.match(made.text, /Testival 2027/);
    });
  }
});
