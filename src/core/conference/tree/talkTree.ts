import type { Conference, ConferenceNote, Talk } from '../summary';
import { sameTalksOf } from './sameTalks';
import { sorted } from './sortedNodes';
import { addSpelling, bareName, mostUsed, type Spellings } from './spellings';
import type {
  ConferenceTreeNode,
  FoundNote,
  Grouping,
  GroupNode,
  HasProblems,
  NoteTreeNode,
  PlacedConference,
  TalkFilter,
  TalkTreeNode,
  TalkView,
  TreeNode,
} from './treeNodes';

/** The first level of the sidebar. Nothing below it is made before it is asked for. */
export function rootsOf(
  conferences: readonly PlacedConference[],
  view: TalkView,
  hasProblems: HasProblems,
): readonly TreeNode[] {
  const wanted = conferences.flatMap((placed) => filterConference(placed, view.filter, hasProblems));
  const roots: readonly TreeNode[] =
    view.grouping === 'conference'
      ? wanted.map((found) => conferenceNode(found, undefined))
      : groupsOf(wanted, view.grouping);
  return sorted(roots, view.sorting);
}

/** What a node of the tree holds. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
  if (node.kind === 'group') return node.children(node);
  if (node.kind === 'conference') return node.notes.map((found) => noteNode(node, found));
  if (node.kind === 'note') return talkNodes(node, node, node);
  return [];
}

/** The nodes in the order in which the tree shows them, whatever the order in which they were selected. */
export function inTreeOrder(roots: readonly TreeNode[], nodes: readonly TreeNode[]): readonly TreeNode[] {
  if (nodes.length < 2) return nodes;
  const wanted = new Set(nodes.map(({ id }) => id));
  const above = new Set<string>();
  for (const { parent } of nodes) for (let up = parent; up !== undefined; up = up.parent) above.add(up.id);
  const wantedIn = (some: readonly TreeNode[]): readonly TreeNode[] =>
    some.flatMap((node) => [
      ...(wanted.has(node.id) ? [node] : []),
      ...(above.has(node.id) ? wantedIn(childrenOf(node)) : []),
    ]);
  return wantedIn(roots);
}

/** What the filter leaves of a conference. */
interface Found extends PlacedConference {
  readonly notes: readonly FoundNote[];
}

function filterConference(
  placed: PlacedConference,
  filter: TalkFilter | undefined,
  hasProblems: HasProblems,
): readonly Found[] {
  const { folder, conference } = placed;
  const same = sameTalksOf(conference);
  const notes = conference.notes.flatMap((note): readonly FoundNote[] => {
    const talks = same.inNote(note);
    if (filter === undefined) return [{ note, talks }];
    if (filter === 'withProblems') return hasProblems(folder, note.path) ? [{ note, talks }] : [];
    const left = talks.filter((talk) => isLeftToDo(talk, filter));
    return left.length === 0 ? [] : [{ note, talks: left }];
  });
  return notes.length === 0 ? [] : [{ folder, conference, notes }];
}

/** A mention is no talk that somebody attended: nothing is left to do about it. */
function isLeftToDo(talk: Talk, filter: 'withoutRecording' | 'withoutNotes'): boolean {
  if (talk.kind === 'mention') return false;
  return filter === 'withoutRecording' ? talk.video === undefined : talk.isStub;
}

function conferenceNode(found: Found, parent: TreeNode | undefined): ConferenceTreeNode {
  const { folder, conference, notes } = found;
  return {
    kind: 'conference',
    id: join(parent?.id, folder, conference.id),
    parent,
    folder,
    conference,
    notes,
    talkCount: countFound(found),
  };
}

/** A page about one talk is that talk; any other note holds its talks. */
function noteNode(parent: ConferenceTreeNode, { note, talks }: FoundNote): NoteTreeNode | TalkTreeNode {
  const [only] = talks;
  if (note.kind === 'talk-page' && only !== undefined && note.talks.length === 1)
    return talkNode(parent, note, only, parent, 0);
  const { folder, conference } = parent;
  const id = join(parent.id, note.path);
  return { kind: 'note', id, subject: join(folder, note.path), parent, folder, conference, note, talks };
}

function talkNodes(
  placed: PlacedConference,
  { note, talks }: FoundNote,
  parent: TreeNode,
): readonly TalkTreeNode[] {
  const seen = new Map<string, number>();
  return talks.map((talk) => {
    const name = nameOf(talk);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return talkNode(placed, note, talk, parent, before);
  });
}

/** `before`: how many of the same name stand before it in its note. */
function talkNode(
  { folder, conference }: PlacedConference,
  note: ConferenceNote,
  talk: Talk,
  parent: TreeNode,
  before: number,
): TalkTreeNode {
  const name = join(nameOf(talk), String(before));
  const id = join(parent.id, note.path, name);
  const subject = join(folder, note.path, name);
  return { kind: 'talk', id, subject, parent, folder, conference, note, talk };
}

/** What the things of one name have in common: conferences, or talks of a note with where it stands. */
type Member =
  | { readonly kind: 'conference'; readonly found: Found }
  | { readonly kind: 'talks'; readonly placed: PlacedConference; readonly found: FoundNote };

/** The names under which one thing is found; `''` for what has none. */
const namesIn: Readonly<Record<'year' | 'series', (conference: Conference) => string>> = {
  year: ({ year }) => (year === undefined ? '' : String(year)),
  series: ({ series }) => series,
};

/** What was found under a name, in whatever spelling. */
interface Group {
  readonly spellings: Spellings;
  readonly members: Member[];
}

function groupsOf(wanted: readonly Found[], grouping: Exclude<Grouping, 'conference'>): readonly GroupNode[] {
  const groups = new Map<string, Group>();
  const add = (name: string, member: Member) => {
    const key = bareName(name);
    const group: Group = groups.get(key) ?? { spellings: new Map(), members: [] };
    groups.set(key, group);
    addSpelling(group.spellings, name);
    group.members.push(member);
  };
  for (const found of wanted) {
    if (grouping === 'year' || grouping === 'series')
      add(namesIn[grouping](found.conference), { kind: 'conference', found });
    else addTalks(found, grouping, add);
  }
  return [...groups].map(([key, group]) => groupNode(grouping, key, group));
}

function addTalks(
  found: Found,
  grouping: 'speaker' | 'company' | 'tag',
  add: (name: string, member: Member) => void,
): void {
  const byName = new Map<string, NamedTalks[]>();
  for (const { note, talks } of found.notes)
    for (const talk of talks)
      for (const name of namesOfTalk(talk, note, grouping)) {
        const key = bareName(name);
        const its = byName.get(key) ?? [];
        byName.set(key, its);
        const last = its.at(-1);
        if (last?.note !== note) its.push({ name, note, talks: [talk] });
        else if (last.talks.at(-1) !== talk) last.talks.push(talk);
      }
  const same = sameTalksOf(found.conference);
  for (const its of byName.values())
    for (const { name, note, talks } of same.once(its))
      if (talks.length > 0) add(name, { kind: 'talks', placed: found, found: { note, talks } });
}

/** A note's talks that have something under the same name, and how the first of them spells it. */
interface NamedTalks {
  readonly name: string;
  readonly note: ConferenceNote;
  readonly talks: Talk[];
}

function namesOfTalk(
  talk: Talk,
  note: ConferenceNote,
  grouping: 'speaker' | 'company' | 'tag',
): readonly string[] {
  const names = { speaker: talk.speakers, company: talk.companies, tag: note.tags }[grouping];
  return names.length === 0 ? [''] : names;
}

function groupNode(
  grouping: Exclude<Grouping, 'conference'>,
  key: string,
  { spellings, members }: Group,
): GroupNode {
  return {
    kind: 'group',
    id: join(grouping, key),
    parent: undefined,
    grouping,
    name: mostUsed(spellings),
    talkCount: members.reduce((count, member) => count + countOf(member), 0),
    children: (parent) =>
      members.flatMap((member): readonly TreeNode[] =>
        member.kind === 'conference'
          ? [conferenceNode(member.found, parent)]
          : talkNodes(member.placed, member.found, parent),
      ),
  };
}

function countOf(member: Member): number {
  return member.kind === 'conference' ? countFound(member.found) : countTalks(member.found.talks);
}

/** A talk that several notes tell of is one. */
function countFound({ conference, notes }: Found): number {
  const talks = sameTalksOf(conference).once(notes);
  return talks.reduce((count, note) => count + countTalks(note.talks), 0);
}

/** How many talks somebody was told; what a note only mentions is none. */
export function countTalks(talks: readonly Talk[]): number {
  return talks.filter(({ kind }) => kind !== 'mention').length;
}

/** A talk without a title is known by its speakers. */
function nameOf(talk: Talk): string {
  return talk.title === '' ? talk.speakers.join(', ') : talk.title;
}

/** No part of an id holds a line feed: titles and paths are one line. */
function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n');
}
