import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { fillIn } from '../../src/core/check/problemTable';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { summarize } from '../../src/core/conference/notes/summarize';
import { overviewOf } from '../../src/core/conference/tree/overview';
import { Note } from '../../src/core/note';

const path = '_posts/2019-05-21-fenceconf-2019-day-1.md';
const note = `---
title: "FenceConf 2019 in Oslo, day 1"
date: 2019-05-21
tags: [conference, fences]
---

## Walls | and <b>Gates</b> - Ana Ruiz, Acme

Some words about walls, enough of them to be more than a stub.

## [Keynote: Posts](https://youtu.be/aaaaaaaaaaa) - Bo Lind
`;

function overview(hasTimeline: boolean, isPortable = false): string {
  const catalog = new Catalog();
  catalog.set(path, summarize(new Note(note), path));
  const [conference] = catalog.conferences;
  assert.ok(conference !== undefined);
  const linkTo = isPortable ? undefined : (file: string, line: number) => `/${file}#L${line + 1}`;
  return overviewOf(conference, { translate: fillIn, linkTo, hasTimeline });
}

test('an overview says what was seen, by whom and what is missing', () => {
  const text = overview(false);
  assert.match(
    text,
    /^# FenceConf 2019\n\nOslo · Date of the notes: 2019-05-21 · Notes: 1 · Talks: 2 · Speakers: 2\n/,
  );
  assert.match(text, /\| Ana Ruiz \(Acme\) \|/);
  assert.match(
    text,
    /\[Posts\]\(\/_posts\/2019-05-21-fenceconf-2019-day-1\.md#L11\) \| Bo Lind \| Keynote \| \[Recording\]\(https:\/\/youtu\.be\/aaaaaaaaaaa\)/,
  );
  assert.match(text, /- Without a recording: \[Walls/);
  assert.match(text, /- Without notes: \[Posts\]/);
});

test('nothing from a note gets out of its cell, and no HTML through', () => {
  const html = new MarkdownIt({ html: true }).render(overview(false));
  assert.equal(html.match(/<tr>/g)?.length, 3);
  assert.ok(!html.includes('<b>'));
});

/** The overview of notes by their paths, with links and a timeline. */
function overviewOfNotes(notes: Readonly<Record<string, string>>, isPortable = false): string {
  const catalog = new Catalog();
  for (const [file, text] of Object.entries(notes)) catalog.set(file, summarize(new Note(text), file));
  const [conference] = catalog.conferences;
  assert.ok(conference !== undefined);
  const linkTo = isPortable ? undefined : (file: string) => `/${file}`;
  return overviewOf(conference, { translate: fillIn, linkTo, hasTimeline: true });
}

const secondDay = note.replaceAll('day 1', 'day 2').replaceAll('2019-05-21', '2019-05-22');

test('the timeline is there if asked for, below the talks', () => {
  const text = overviewOfNotes({ [path]: note, '_posts/2019-05-22-fenceconf-2019-day-2.md': secondDay });
  assert.match(
    text,
    /\n\n## Timeline\n\n```mermaid\n%%\{init: .+\}%%\ntimeline\n {4}Day 1 : .+ : Posts\n {4}Day 2 : .+ : Posts\n```\n/,
  );
  assert.ok(text.indexOf('```mermaid') > text.lastIndexOf('| --- |'));
});

test('a single day has no timeline, however many notes tell of it', () => {
  assert.ok(!overview(true).includes('mermaid'));
  const talkPage = (title: string) =>
    `---\ntitle: ${title}\ndate: 2019-05-21\nconference: FenceConf 2019\nspeakers: [Ana Ruiz]\n---\n\nText.\n`;
  const text = overviewOfNotes({ 'talks/walls.md': talkPage('Walls'), 'talks/posts.md': talkPage('Posts') });
  assert.match(text, /Talks: 2/);
  assert.ok(!text.includes('mermaid'));
});

test('the overview of a conference without talks says so, and leads to its notes', () => {
  const empty = {
    'a.md': '---\ntitle: FenceConf 2019\nconference: FenceConf 2019\n---\n\nIt was fine.\n',
    'b.md': '---\ntitle: FenceConf 2019, the way there\nconference: FenceConf 2019\n---\n\nBy train.\n',
  };
  const text = overviewOfNotes(empty);
  assert.equal(
    text,
    '# FenceConf 2019\n\nNotes: 2\n\nNo talks are in the notes:\n\n- [FenceConf 2019](/a.md)\n- [FenceConf 2019, the way there](/b.md)\n',
  );
  assert.equal(
    overviewOfNotes(empty, true),
    '# FenceConf 2019\n\nNo talks are in the notes:\n\n- FenceConf 2019\n- FenceConf 2019, the way there\n',
  );
});

test('a talk that has no title is called by who gave it', () => {
  const catalog = new Catalog();
  const talk = '## Keynote - Ana Ruiz\n\nShe said something, in many more words than anybody would count.\n';
  catalog.set('fenceconf-2019.md', summarize(new Note(`# FenceConf 2019\n\n${talk}`), 'fenceconf-2019.md'));
  const [conference] = catalog.conferences;
  assert.ok(conference !== undefined);
  const text = overviewOf(conference, { translate: fillIn, linkTo: undefined, hasTimeline: false });
  assert.match(text, /\| Ana Ruiz \| Ana Ruiz \|/);
});

test('an overview for elsewhere has no links into the workspace', () => {
  const text = overview(false, true);
  assert.ok(!text.includes('_posts/'), text);
  // What is left to do is the author's own affair, and so is how many files it took.
  assert.doesNotMatch(text, /Without|## Tags|Notes:/);
  assert.match(text, /^# FenceConf 2019\n\nOslo · Date of the notes: 2019-05-21 · Talks: 2 · Speakers: 2\n/);
  assert.match(text, /\| Posts \| Bo Lind \| Keynote \| \[Recording\]/);
});

test('columns that say nothing are left out', () => {
  const catalog = new Catalog();
  const talks = ['Walls', 'Posts', 'Gates', 'Rails', 'Hedges']
    .map((title) => `  - title: ${title}`)
    .join('\n');
  catalog.set(path, summarize(new Note(`---\ntitle: FenceConf 2019\ntalks:\n${talks}\n---\n`), path));
  const [conference] = catalog.conferences;
  assert.ok(conference !== undefined);
  const text = overviewOf(conference, { translate: fillIn, linkTo: () => '/a.md', hasTimeline: false });
  assert.match(text, /\n\n- \[Walls\]\(\/a\.md\)\n- \[Posts\]/);
  assert.doesNotMatch(text, /Speakers: 0|\| --- \|/);
  // What no talk has is counted rather than listed.
  assert.match(text, /\n- Without a recording: 5\n/);
});
