import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn } from '../../src/core/check/problemTable';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { summarize } from '../../src/core/conference/notes/summarize';
import { overviewOf } from '../../src/core/conference/tree/overview';
import { rootsOf } from '../../src/core/conference/tree/talkTree';
import type { ConferenceTreeNode, TalkFilter } from '../../src/core/conference/tree/treeNodes';
import { Note } from '../../src/core/note';
import type { FilePath } from '../../src/core/text/paths';

const day = `# FenceConf 2019, day 1

## Mending Fences - Ana Ruiz

They were old, and many, and wet, and all of them had to be mended before it was dark outside.

## [Walls](https://youtu.be/aaaaaaaaaaa) - Bo Lind

Stone.

## Gates - Cy Moe

Iron.
`;

const page = (title: string, rest = '') =>
  `---\ntitle: ${title}\nlayout: talk\nconference: FenceConf 2019\n${rest}---\n\nAll about it, in so many words that nobody would take it for a stub of a note.\n`;

/** A day's note, and a page for each of two of its talks and for one that it doesn't tell of. */
const notes: Readonly<Record<string, string>> = {
  'notes/fenceconf-2019/day-1.md': day,
  'talks/mending-fences.md': page('Mending fences', 'video: https://youtu.be/bbbbbbbbbbb\n'),
  'talks/walls.md': page('Walls'),
  'talks/hedges.md': page('Hedges'),
};

function conferences(filter?: TalkFilter) {
  const catalog = new Catalog();
  for (const [path, text] of Object.entries(notes))
    catalog.set(path as FilePath, summarize(new Note(text), path as FilePath));
  const placed = catalog.conferences.map((conference) => ({ folder: 'file:///w', conference }));
  const view = { grouping: 'conference', sorting: 'newest', filter } as const;
  return rootsOf(placed, view, () => false) as readonly ConferenceTreeNode[];
}

/** The talks that a conference's row shows, by note. */
function talksIn(node: ConferenceTreeNode | undefined): readonly string[] {
  return (node?.notes ?? []).flatMap(({ note, talks }) => talks.map(({ title }) => `${note.path}: ${title}`));
}

test('a talk with a page of its own counts once', () => {
  const [conference, ...others] = conferences();
  assert.equal(others.length, 0);
  assert.equal(talksIn(conference).length, 6);
  assert.equal(conference?.talkCount, 4);
});

test('what its page knows is not missing in the day’s note, nor the reverse', () => {
  assert.deepEqual(talksIn(conferences('withoutRecording')[0]), [
    'notes/fenceconf-2019/day-1.md: Gates',
    'talks/hedges.md: Hedges',
  ]);
  assert.deepEqual(talksIn(conferences('withoutNotes')[0]), ['notes/fenceconf-2019/day-1.md: Gates']);
});

test('an overview counts it once, with what both places know', () => {
  const [{ conference } = { conference: undefined }] = conferences();
  assert.ok(conference !== undefined);
  const text = overviewOf(conference, {
    translate: fillIn,
    linkTo: (path, line) => `/${path}#L${line + 1}`,
    hasTimeline: true,
  });
  assert.match(text, /Talks: 4 · Speakers: 3/);
  assert.match(text, /- Without a recording: \[Gates\]\([^)]+\), \[Hedges\]\([^)]+\)\n/);
  assert.equal(text.match(/^ {4}.*Walls/gm)?.length, 1);
});
