import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkNote } from '../src/core/check/checkNote';
import { Catalog } from '../src/core/conference/editions/catalog';
import { summarize } from '../src/core/conference/notes/summarize';
import { Note } from '../src/core/note';
import { isSiteFile, readSites, siteOf } from '../src/core/site/sites';
import { isInstalled } from './support/isInstalled';

const files = new Map(
  readdirSync('samples', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .map((path) => [path.slice('samples/'.length), readFileSync(path, 'utf8')]),
);
const notes = [...files].filter(([path]) => path.endsWith('.md') && !/archetypes|README/.test(path));
const hasMistakes = (path: string) => path.includes('deliberate-mistakes');
const sites = readSites(new Map([...files].filter(([path]) => isSiteFile(path))));

it('the one that travels inside the extension has the files by which its copy is known and shown', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const code = readFileSync('src/extension/writing/trySamples.ts', 'utf8');
  const named = [
    /"workspaceContains:([^"]+)"/.exec(manifest)?.[1],
    /const firstNote = '([^']+)'/.exec(code)?.[1],
    'README.md',
  ];
  assert.deepEqual(
    named.map((path) => files.has(`hugo/${path}`)),
    [true, true, true],
  );
});

describe('the samples tell of', () => {
  const catalog = new Catalog();
  for (const [path, text] of notes) {
    if (!hasMistakes(path)) catalog.set(path, summarize(new Note(text), path));
  }
  const told = new Map(catalog.conferences.map((conference) => [conference.name, conference]));

  it('four conferences, newest first', () =>
    assert.deepEqual(
      [...told.keys()],
      ['Small Tools Summit 2026', 'HarborConf 2025', 'Data Meadow 2025', 'PolarJS 2024'],
    ));
  it('two of them over several days', () => {
    assert.deepEqual(daysOf('HarborConf 2025'), [1, 2, 3]);
    assert.deepEqual(daysOf('Data Meadow 2025').slice(0, 2), [1, 2]);
  });
  it('their places', () =>
    assert.deepEqual(
      [...told.values()].map(({ place }) => place?.split(',')[0]),
      ['Ljubljana', 'Rotterdam', 'Graz', 'Tromsø'],
    ));

  checkTalks('hugo/content/posts/harborconf-2025-day-1.md', [
    'The Queue Is the Product: Mirela Sandu',
    'Backpressure - Or How to Say No: Tobias Lindqvist',
    'Tides as a Scheduler: Ngozi Adeyemi, Pieter de Wit',
    'A Year Without Staging: Yuki Hanaoka',
  ]);
  checkTalks('hugo/content/posts/harborconf-2025-day-2.md', [
    'What the Foghorn Knows: Beatriz Moura',
    'Tracing the Last Mile: Samir Haddad',
    'Logs You Can Read Aloud: Ingrid Solheim',
    'Ten Shell Prompts in Five Minutes: Marco Bellini',
    'My Pager Is a Lamp: Aoife Brennan',
    'Clocks Are Hard, Sundials Are Easy: Jun Takeda',
    'Dashboards for People Who Hate Dashboards: Chidi Eze, Lena Vogt',
  ]);
  checkTalks('hugo/content/posts/harborconf-2025-day-3.md', [
    'Knots for Programmers: Saskia Brouwer',
    'Breaking Things Politely: Rafael Ortega',
    'What Would You Not Build Again?: Mirela Sandu, Samir Haddad, Beatriz Moura',
  ]);
  checkTalks('hugo/content/posts/small-tools-summit-2026/index.md', [
    'One File, One Binary, One Evening: Petra Kovač',
    'The Pipe Is a Protocol: Emeka Obi',
    'Fonts in the Terminal: Solveig Dahl',
    'Undo for Everything: Hana Yamamoto',
    "Reading Other People's Makefiles: Gustav Lindgren",
  ]);
  checkTalks('jekyll/_posts/2024-11-14-polarjs-2024.md', [
    'Garbage Collection in the Cold: Liv Andersen',
    'Promises We Could Not Keep: Dario Conti',
    'Types for the Untyped: Amara Nwosu',
    'Rendering the Northern Lights: Eero Lahtinen',
    'The Smallest Framework: Mei-Ling Zhou',
    'Tests That Fail in Winter Only: Søren Bakke',
    'Accessible Snow: Carla Mendes',
  ]);
  checkTalks('jekyll/_posts/2025-06-03-data-meadow-2025-day-1.md', [
    'Joins in Bloom: Katharina Moser',
    'Counting Bees, Approximately: Luca Ferri',
    'A Column Is a Promise: Nadia Benali, Tom Hughes',
    'Null and Other Weeds: Oskar Nowak',
    'The Pivot Table, an Apology: Greta Sjöberg',
  ]);
  checkTalks('jekyll/_posts/2025-06-04-data-meadow-2025-day-2.md', [
    'Schemas That Grow: Ana-Maria Popescu',
    'Maps Without Borders: Kwame Asante, Ilse Gruber',
    'The Last Spreadsheet: Fiona Doyle',
  ]);
  checkTalks('jekyll/_talks/the-last-spreadsheet.md', ['The Last Spreadsheet: Fiona Doyle']);
  checkTalks('jekyll/_talks/counting-bees-approximately.md', ['Counting Bees, Approximately: Luca Ferri']);

  it('and nothing else', () => {
    for (const path of ['hugo/content/posts/a-better-bag.md', 'jekyll/_posts/2025-08-20-pears.md'])
      assert.deepEqual(talksIn(path), undefined);
  });

  function daysOf(name: string): readonly (number | undefined)[] {
    return (told.get(name)?.notes ?? []).map(({ day }) => day);
  }

  function talksIn(path: string): readonly string[] | undefined {
    const note = [...told.values()]
      .flatMap((conference) => conference.notes)
      .find((one) => one.path === path);
    return note?.talks
      .filter(({ kind }) => kind !== 'mention')
      .map(({ title, speakers }) => `${title}: ${speakers.join(', ')}`);
  }

  function checkTalks(path: string, talks: readonly string[]): void {
    it(path, () => assert.deepEqual(talksIn(path), talks));
  }
});

describe('the samples have', () => {
  const has = (path: string) =>
    files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`));
  const entriesIn = (folder: string) => [
    ...new Set(
      [...files.keys()].flatMap((file) =>
        file.startsWith(`${folder}/`) ? (file.slice(folder.length + 1).split('/')[0] ?? []) : [],
      ),
    ),
  ];
  const pagesBelow = (folder: string) =>
    notes.flatMap(([path]) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : []));
  const codesIn = (path: string, text: string) =>
    checkNote(new Note(text), {
      path,
      site: siteOf(path, sites),
      files: { has, entriesIn, pagesBelow },
      now: Date.UTC(2026, 10, 21),
    }).map(({ code }) => code);

  it('no problems but those in the notes that are made of them', () => {
    for (const [path, text] of notes) if (!hasMistakes(path)) assert.deepEqual(codesIn(path, text), [], path);
  });
  for (const [path, expected] of Object.entries(mistakes())) {
    it(`all of these in ${path}`, () =>
      assert.deepEqual([...new Set(codesIn(path, files.get(path) ?? ''))].sort(), [...expected].sort()));
  }
});

describe('the samples are built', () => {
  const out = mkdtempSync(join(tmpdir(), 'samples-'));
  after(() => rmSync(out, { recursive: true, force: true }));
  const skipWithout = (program: 'hugo' | 'jekyll') =>
    isInstalled(program) ? false : `${program} is not installed`;

  it('by Hugo, without its note with mistakes', { skip: skipWithout('hugo') }, () => {
    const site = join(out, 'hugo');
    cpSync('samples/hugo', site, { recursive: true, filter: (path) => !hasMistakes(path) });
    const { status, stdout, stderr } = spawnSync('hugo', ['--source', site, '--buildDrafts'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });

  it('by Jekyll', { skip: skipWithout('jekyll') }, () => {
    const to = ['--destination', join(out, 'jekyll'), '--disable-disk-cache'];
    const { status, stdout, stderr } = spawnSync('jekyll', ['build', '--source', 'samples/jekyll', ...to], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
    });
    assert.equal(status, 0, stdout + stderr);
    assert.equal(stderr, '');
  });
});

/** What the notes with mistakes are there to show. */
function mistakes(): Readonly<Record<string, readonly string[]>> {
  return {
    'hugo/content/posts/deliberate-mistakes.md': [
      'front-matter.colon-in-value',
      'front-matter.invalid-date',
      'front-matter.comma-in-words',
      'front-matter.wrong-type',
      'shortcode.unknown-parameter',
      'shortcode.smart-quotes',
      'shortcode.unclosed',
      'shortcode.unknown',
      'figure.missing-src',
      'image.missing',
    ],
    'jekyll/_drafts/deliberate-mistakes.md': [
      'publish.draft',
      'front-matter.colon-in-value',
      'front-matter.impossible-date',
      'front-matter.duplicate-field',
      'front-matter.comma-in-words',
      'liquid.unknown-parameter',
      'liquid.missing-include',
      'liquid.unclosed-block',
      'liquid.missing-post',
      'liquid.hugo-shortcode',
      'image.missing',
    ],
  };
}
