import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTalkNode } from '../../src/core/conference/findTalkNode';
import type { Conference, ConferenceNote, Talk } from '../../src/core/conference/summary';
import {
  childrenOf,
  type PlacedConference,
  rootsOf,
  type TalkView,
  type TreeNode,
} from '../../src/core/conference/talkTree';

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
  const found: Conference = { id, name: `${name} ${year}`, series: name, year, place: undefined, notes };
  return { folder: 'mem:/', conference: found };
}

const conferences = [
  conference('Beta', 2020, [
    note('b1.md', [talk('Caching', ['Ana', 'Bo'], { video: 'https://v' }), talk('Testing', ['Ana'])], {
      tags: ['web'],
    }),
    note('b2.md', [talk('Queues', [], { isStub: true, companies: ['Acme'] })], { kind: 'talk-page' }),
  ]),
  conference('Alpha', 2019, [note('a.md', [talk('Caching', ['Cy']), talk('Caching', ['Cy'])])]),
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
  'Ana (2)[“Caching” “Testing”] Bo (1)[“Caching”] Cy (2)[“Caching” “Caching”]  (1)[“Queues” “A page”]',
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

function checkFound(view: Partial<TalkView>, path: string, line: number, expected: string | undefined): void {
  test(`line ${line} of ${path}, ${JSON.stringify(view)}`, () => {
    const at = (title: string, line: number) =>
      talk(title, ['Ana'], { range: { start: { line, character: 0 }, end: start } });
    const report = note('day1.md', [at('A', 10), at('B', 20)]);
    const page = note('page.md', [at('C', 5)], { kind: 'talk-page' });
    const placed = [conference('Gamma', 2021, [report, page])];
    const roots = rootsOf(placed, { ...plainView, ...view }, () => false);
    const found = findTalkNode(roots, 'mem:/', path, line);
    assert.equal(found && labelOf(found), expected);
  });
}

checkFound({}, 'day1.md', 25, '“B”');
checkFound({}, 'day1.md', 19, '“A”');
checkFound({}, 'day1.md', 3, 'day1.md');
checkFound({}, 'page.md', 0, '“C”');
checkFound({}, 'other.md', 3, undefined);
checkFound({ grouping: 'year' }, 'day1.md', 25, '“B”');
checkFound({ grouping: 'speaker' }, 'day1.md', 12, '“A”');
