import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillIn } from '../../src/core/check/problemTable';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { summarize } from '../../src/core/conference/notes/summarize';
import { findTalkNode } from '../../src/core/conference/tree/findTalkNode';
import { overviewOf } from '../../src/core/conference/tree/overview';
import { childrenOf, rootsOf } from '../../src/core/conference/tree/talkTree';
import type { ConferenceTreeNode, TalkFilter, TalkView } from '../../src/core/conference/tree/treeNodes';
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

type Notes = Readonly<Record<string, string>>;

/** A day's note, and a page for each of two of its talks and for one that it doesn't tell of. */
const withPages: Notes = {
  'notes/fenceconf-2019/day-1.md': day,
  'talks/mending-fences.md': page('Mending fences', 'video: https://youtu.be/bbbbbbbbbbb\n'),
  'talks/walls.md': page('Walls'),
  'talks/hedges.md': page('Hedges'),
};

function treeOf(notes: Notes, more: Partial<TalkView> = {}) {
  const catalog = new Catalog();
  for (const [path, text] of Object.entries(notes))
    catalog.set(path as FilePath, summarize(new Note(text), path as FilePath));
  const placed = catalog.conferences.map((conference) => ({ folder: 'file:///w', conference }));
  return rootsOf(
    placed,
    { grouping: 'conference', sorting: 'newest', filter: undefined, ...more },
    () => false,
  );
}

function conferences(filter?: TalkFilter, notes: Notes = withPages) {
  return treeOf(notes, { filter }) as readonly ConferenceTreeNode[];
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

/** A note that begins with what was on, and a summary of the days. */
const toldAgain: Notes = {
  'notes/fenceconf-2019/day-1.md': `# FenceConf 2019, day 1

Speakers:

- "Mending Old Fences" by Ana Ruiz
- "Walls That Last" by Bo Lind

## Opening Remarks - Ana Ruiz

Good morning to everybody, said with many words, so that all knew that the day had begun by now.

## Mending Old Fences - Ana Ruiz

They were old, and many, and wet, and all of them had to be mended before it was dark outside.

## Walls That Last - Bo Lind

Stone, and more stone, and then some more of it, until there was a wall that nobody could miss.
`,
  'notes/fenceconf-2019/day-2.md': `# FenceConf 2019, day 2

I had missed the talk [Walls That Last](https://youtu.be/aaaaaaaaaaa) of the day before, and was sorry.

## Opening Remarks - Cy Moe

Good morning again to everybody, said with many words, so that all knew that the day had begun.

## Gates That Shut - Di Fox

Iron, and the sound of it, which all that were there will have in their ears until the end of the year.
`,
  'notes/fenceconf-2019/summary.md': `# FenceConf 2019 in short

## Walls that last - Bo Lynd

What I liked best of all: stone that was there before us, and will be when all of us are gone again.
`,
};

test('a talk of a list above the headings and of a summary is shown once a note, and counts once', () => {
  const [conference] = conferences(undefined, toldAgain);
  assert.deepEqual(talksIn(conference), [
    'notes/fenceconf-2019/day-1.md: Opening Remarks',
    'notes/fenceconf-2019/day-1.md: Mending Old Fences',
    'notes/fenceconf-2019/day-1.md: Walls That Last',
    'notes/fenceconf-2019/day-2.md: Walls That Last',
    'notes/fenceconf-2019/day-2.md: Opening Remarks',
    'notes/fenceconf-2019/day-2.md: Gates That Shut',
    'notes/fenceconf-2019/summary.md: Walls that last',
  ]);
  assert.equal(conference?.talkCount, 5);
});

test('a talk is shown where something is written about it, with the recording that another note links', () => {
  const [conference] = conferences(undefined, toldAgain);
  const walls = conference?.notes[0]?.talks.find(({ title }) => title === 'Walls That Last');
  assert.equal(walls?.range.start.line, 15);
  assert.equal(walls?.video, 'https://youtu.be/aaaaaaaaaaa');
  assert.equal(walls?.isStub, false);
});

test('a speaker has it once, and the cursor in any of its places leads there', () => {
  const groups = treeOf(toldAgain, { grouping: 'speaker' });
  const counts = groups.map((node) => (node.kind === 'group' ? `${node.name} ${node.talkCount}` : ''));
  assert.deepEqual(counts.sort(), ['Ana Ruiz 2', 'Bo Lind 1', 'Bo Lynd 1', 'Cy Moe 1', 'Di Fox 1']);
  for (const [path, line] of [
    ['day-1', 5],
    ['day-1', 16],
    ['summary', 3],
  ] as const) {
    const found = findTalkNode(groups, 'file:///w', `notes/fenceconf-2019/${path}.md` as FilePath, {
      line,
      character: 0,
    });
    assert.equal(found?.kind === 'talk' && found.talk.title.toLowerCase(), 'walls that last');
  }
  const ids = groups.flatMap(childrenOf).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('two that one note tells of at length are two', () => {
  const half = `## A Talk of Two Halves - Ana Ruiz

Said with so many words that nobody would take it for a stub.

`;
  const [conference] = conferences(undefined, {
    'notes/fenceconf-2019.md': `# FenceConf 2019\n\n${half}## Walls in Stone - Bo Lind\n\n${half}`,
  });
  assert.equal(conference?.talkCount, 3);
});

test('a title that stands everywhere names no talk', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `- 10:${10 + i} "To Be Announced Soon" by Ana Ruiz\n`);
  const [conference] = conferences(undefined, {
    'notes/fenceconf-2019.md': `# FenceConf 2019\n\n## Talks\n\n${rows.join('')}`,
  });
  assert.equal(conference?.talkCount, 40);
});

test('a name with and without its accents is one speaker of the overview', () => {
  const told = (title: string, name: string) =>
    `## ${title} - ${name}\n\nSaid with so many words that nobody would take it for a stub.\n\n`;
  const both = told('Fences in Rust', 'Zoë Lind') + told('Walls in Stone', 'Zoe Lind');
  const [conference] = conferences(undefined, {
    'notes/fenceconf-2019.md': `# FenceConf 2019\n\n${both}${told('Gates in Oak', 'Zoë Lind')}`,
  });
  assert.ok(conference !== undefined);
  const text = overviewOf(conference.conference, {
    translate: fillIn,
    linkTo: undefined,
    hasTimeline: false,
  });
  assert.match(text, /Talks: 3 · Speakers: 1\n/);
  assert.match(text, /## Speakers\n\nZoë Lind \(3\)\n/);
});
