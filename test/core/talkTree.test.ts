import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conference, ConferenceNote, Talk } from '../../src/core/conference/summary';
import { findTalkNode } from '../../src/core/conference/tree/findTalkNode';
import { childrenOf, inTreeOrder, rootsOf } from '../../src/core/conference/tree/talkTree';
import type { PlacedConference, TalkView, TreeNode } from '../../src/core/conference/tree/treeNodes';

const start = { line: 0, character: 0 };

function talk(title: string, speakers: readonly string[], more: Partial<Talk> = {}): Talk {
  const links = { video: undefined, slides: undefined, link: undefined };
  const range = { start, end: start };
  return {
    title,
    speakers,
    companies: [],
    kind: 'talk',
    range,
    ...links,
    isStub: false,
    isHeading: false,
    ...more,
  };
}

function note(path: string, talks: readonly Talk[], more: Partial<ConferenceNote> = {}): ConferenceNote {
  const common = {
    kind: 'report',
    day: undefined,
    date: undefined,
    isDraft: false,
    publishFacts: '',
    tags: [],
  } as const;
  return { path, title: path, talks, ...common, ...more };
}

function conference(name: string, year: number, notes: readonly ConferenceNote[]): PlacedConference {
  const id = `${name}-${year}`.toLowerCase();
  const found: Conference = {
    id,
    name: `${name} ${year}`,
    series: name,
    year,
    place: undefined,
    days: undefined,
    notes,
  };
  return { folder: 'mem:/', conference: found };
}

const conferences = [
  conference('Beta', 2020, [
    note('b1.md', [talk('Caching', ['Ana', 'Bo'], { video: 'https://v' }), talk('Testing', ['Ana'])], {
      tags: ['web'],
    }),
    note('b2.md', [talk('Queues', [], { isStub: true, companies: ['Acme'] })], { kind: 'talk-page' }),
  ]),
  conference('Alpha', 2019, [note('a.md', [talk('Caching', ['Cy']), talk('Caching', ['Di'])])]),
  conference('Beta', 2018, [note('old.md', [talk('A page', [], { kind: 'mention' })])]),
];

const plainView: TalkView = { grouping: 'conference', sorting: 'newest', filter: undefined };

function labelOf(node: TreeNode): string {
  switch (node.kind) {
    case 'group':
      return `${node.name} (${node.talkCount})`;
    case 'conference':
      return node.conference.name;
    case 'note':
      return node.note.path;
    case 'talk':
      return `“${node.talk.title}”`;
  }
}

/** The tree in one line: `a[b c[d]] e`. */
function draw(nodes: readonly TreeNode[]): string {
  return nodes
    .map((node) => {
      const children = childrenOf(node);
      return children.length === 0 ? labelOf(node) : `${labelOf(node)}[${draw(children)}]`;
    })
    .join(' ');
}

function check(view: Partial<TalkView>, expected: string, broken: readonly string[] = []): void {
  test(JSON.stringify(view), () => {
    const roots = rootsOf(conferences, { ...plainView, ...view }, (_folder, path) => broken.includes(path));
    assert.equal(draw(roots), expected);
  });
}

check(
  {},
  'Beta 2020[b1.md[“Caching” “Testing”] “Queues”] Alpha 2019[a.md[“Caching” “Caching”]] Beta 2018[old.md[“A page”]]',
);
check(
  { grouping: 'year', sorting: 'name' },
  [
    '2018 (0)[Beta 2018[old.md[“A page”]]]',
    '2019 (2)[Alpha 2019[a.md[“Caching” “Caching”]]]',
    '2020 (3)[Beta 2020[b1.md[“Caching” “Testing”] “Queues”]]',
  ].join(' '),
);
check(
  { grouping: 'series' },
  [
    'Beta (3)[Beta 2020[b1.md[“Caching” “Testing”] “Queues”] Beta 2018[old.md[“A page”]]]',
    'Alpha (2)[Alpha 2019[a.md[“Caching” “Caching”]]]',
  ].join(' '),
);
check(
  { grouping: 'speaker' },
  'Ana (2)[“Caching” “Testing”] Bo (1)[“Caching”] Cy (1)[“Caching”] Di (1)[“Caching”]  (1)[“Queues” “A page”]',
);
check(
  { grouping: 'company', sorting: 'talks' },
  'Acme (1)[“Queues”]  (4)[“Caching” “Testing” “Caching” “Caching” “A page”]',
);
check({ grouping: 'tag' }, 'web (2)[“Caching” “Testing”]  (3)[“Queues” “Caching” “Caching” “A page”]');
check(
  { filter: 'withoutRecording' },
  'Beta 2020[b1.md[“Testing”] “Queues”] Alpha 2019[a.md[“Caching” “Caching”]]',
);
check({ filter: 'withoutNotes' }, 'Beta 2020[“Queues”]');
check({ filter: 'withProblems' }, 'Alpha 2019[a.md[“Caching” “Caching”]]', ['a.md']);
check(
  { sorting: 'talks' },
  [
    'Beta 2020[b1.md[“Caching” “Testing”] “Queues”]',
    'Alpha 2019[a.md[“Caching” “Caching”]]',
    'Beta 2018[old.md[“A page”]]',
  ].join(' '),
);

test('every node has an id of its own, and its parent', () => {
  for (const grouping of ['conference', 'speaker', 'series'] as const) {
    const ids: string[] = [];
    const walk = (nodes: readonly TreeNode[], parent: TreeNode | undefined): void => {
      for (const node of nodes) {
        ids.push(node.id);
        assert.equal(node.parent, parent);
        walk(childrenOf(node), node);
      }
    };
    walk(
      rootsOf(conferences, { ...plainView, grouping }, () => false),
      undefined,
    );
    assert.equal(new Set(ids).size, ids.length);
  }
});

function checkFound(
  view: Partial<TalkView>,
  path: string,
  [line, character]: readonly [number, number],
  expected: string | undefined,
): void {
  test(`line ${line}, character ${character} of ${path}, ${JSON.stringify(view)}`, () => {
    const at = (title: string, line: number, character: number, more: Partial<Talk> = {}) =>
      talk(title, ['Ana'], { range: { start: { line, character }, end: start }, ...more });
    const seen = at('B', 20, 0, { video: 'https://v' });
    const report = note('day1.md', [at('A', 10, 0), seen, at('C', 30, 4), at('D', 30, 9)]);
    const page = note('page.md', [at('P', 5, 0)], { kind: 'talk-page' });
    const placed = [conference('Gamma', 2021, [report, page])];
    const roots = rootsOf(placed, { ...plainView, ...view }, () => false);
    const found = findTalkNode(roots, 'mem:/', path, { line, character });
    assert.equal(found && labelOf(found), expected);
  });
}

checkFound({}, 'day1.md', [25, 0], '“B”');
checkFound({}, 'day1.md', [19, 7], '“A”');
checkFound({}, 'day1.md', [3, 0], 'day1.md');
checkFound({}, 'page.md', [0, 0], '“P”');
checkFound({}, 'other.md', [3, 0], undefined);
checkFound({ grouping: 'year' }, 'day1.md', [25, 0], '“B”');
checkFound({ grouping: 'speaker' }, 'day1.md', [12, 0], '“A”');
// Of talks that share a line, the one in which the cursor stands.
checkFound({}, 'day1.md', [30, 0], '“C”');
checkFound({}, 'day1.md', [30, 6], '“C”');
checkFound({}, 'day1.md', [30, 9], '“D”');
checkFound({}, 'day1.md', [31, 0], '“D”');
// A talk that a filter hides is not the one before it.
checkFound({ filter: 'withoutRecording' }, 'day1.md', [25, 0], 'day1.md');
checkFound({ filter: 'withoutRecording', grouping: 'speaker' }, 'day1.md', [25, 0], undefined);

test('a talk is the same thing under each of its speakers, and known with all talks of its note', () => {
  const view: TalkView = { grouping: 'speaker', sorting: 'newest', filter: 'withoutNotes' };
  const [both, other] = [talk('Both', ['Ana', 'Bo'], { isStub: true }), talk('Other', ['Bo'])];
  const roots = rootsOf([conference('Beta', 2020, [note('b.md', [both, other])])], view, () => false);
  const found = roots.flatMap(childrenOf).flatMap((node) => (node.kind === 'talk' ? [node] : []));
  assert.equal(found.length, 2);
  assert.equal(new Set(found.map(({ id }) => id)).size, 2);
  assert.equal(new Set(found.map(({ subject }) => subject)).size, 1);
  assert.deepEqual(found[0]?.note.talks, [both, other]);
});

test('names that differ by capitals, spaces and accents only are one group, called as most call it', () => {
  const by = (title: string, ...companies: readonly string[]) => talk(title, [], { companies });
  const notes = [
    note('a.md', [by('A', 'Deep sea', 'DeepSea'), by('B', 'C#')]),
    note('b.md', [by('C', 'DeepSea')]),
    note('c.md', [by('D', 'DeepSea'), by('F', 'Déep sea'), by('E', 'C++')]),
  ];
  const roots = rootsOf(
    [conference('Beta', 2020, notes)],
    { ...plainView, grouping: 'company' },
    () => false,
  );
  assert.equal(draw(roots), 'DeepSea (4)[“A” “C” “D” “F”] C# (1)[“B”] C++ (1)[“E”]');
});

test('what is selected in any order is given in that of the tree', () => {
  const roots = rootsOf(conferences, plainView, () => false);
  const [beta, alpha] = roots;
  assert.ok(beta !== undefined && alpha !== undefined);
  const [report, page] = childrenOf(beta);
  assert.ok(report !== undefined && page !== undefined);
  const [caching, testing] = childrenOf(report);
  assert.ok(caching !== undefined && testing !== undefined);
  const inOrder = inTreeOrder(roots, [alpha, page, testing, caching]);
  assert.deepEqual(
    inOrder.map(({ id }) => id),
    [caching, testing, page, alpha].map(({ id }) => id),
  );
});
