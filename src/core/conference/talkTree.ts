import type { FilePath } from '../text/paths';
import type { Conference, ConferenceNote, Talk } from './summary';

/** What the sidebar's first level is. */
export type Grouping = 'conference' | 'year' | 'series' | 'speaker' | 'company' | 'tag';

/** `newest`: as the catalog has them. `name`: by the alphabet. `talks`: those with most talks first. */
export type Sorting = 'newest' | 'name' | 'talks';

/** What one looks for when one wants to know what is left to do. */
export type TalkFilter = 'withoutRecording' | 'withoutNotes' | 'withProblems';

/** How the sidebar is looked at. */
export interface TalkView {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: TalkFilter | undefined;
}

/** A conference and the workspace folder (its uri) that the paths of its notes are relative to. */
export interface PlacedConference {
  readonly folder: string;
  readonly conference: Conference;
}

interface Item {
  /** The same as long as the thing is the same, whatever is written about it. */
  readonly id: string;
  readonly parent: TreeNode | undefined;
}

/** All that a year, a series, a speaker, a company or a tag has; `name` is `''` for what has none. */
export interface GroupNode extends Item {
  readonly kind: 'group';
  readonly grouping: Exclude<Grouping, 'conference'>;
  readonly name: string;
  readonly talkCount: number;
  readonly children: (parent: GroupNode) => readonly TreeNode[];
}

export interface ConferenceTreeNode extends Item, PlacedConference {
  readonly kind: 'conference';
  /** Those that pass the filter. */
  readonly notes: readonly ConferenceNote[];
  readonly talkCount: number;
}

export interface NoteTreeNode extends Item, PlacedConference {
  readonly kind: 'note';
  readonly note: ConferenceNote;
  readonly talks: readonly Talk[];
}

export interface TalkTreeNode extends Item, PlacedConference {
  readonly kind: 'talk';
  readonly note: ConferenceNote;
  readonly talk: Talk;
}

export type TreeNode = GroupNode | ConferenceTreeNode | NoteTreeNode | TalkTreeNode;

/** Whether a note has problems: known to the editor, not to the notes. */
export type HasProblems = (folder: string, path: FilePath) => boolean;

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
  if (node.kind === 'conference') return node.notes.map((note) => noteNode(node, note));
  if (node.kind === 'note') return talkNodes(node, node.note, node.talks, node);
  return [];
}

/** What the filter leaves of a conference. */
interface Found extends PlacedConference {
  readonly notes: readonly ConferenceNote[];
}

function filterConference(
  placed: PlacedConference,
  filter: TalkFilter | undefined,
  hasProblems: HasProblems,
): readonly Found[] {
  const { folder, conference } = placed;
  const notes = conference.notes.flatMap((note) => {
    if (filter === undefined) return [note];
    if (filter === 'withProblems') return hasProblems(folder, note.path) ? [note] : [];
    const talks = note.talks.filter((talk) => isLeftToDo(talk, filter));
    return talks.length === 0 ? [] : [{ ...note, talks }];
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
    talkCount: countTalksIn(notes),
  };
}

/** A page about one talk is that talk; any other note holds its talks. */
function noteNode(parent: ConferenceTreeNode, note: ConferenceNote): NoteTreeNode | TalkTreeNode {
  const [only] = note.talks;
  if (note.kind === 'talk-page' && only !== undefined && note.talks.length === 1)
    return talkNode(parent, note, only, parent, 0);
  const { folder, conference } = parent;
  const id = join(parent.id, note.path);
  return { kind: 'note', id, parent, folder, conference, note, talks: note.talks };
}

function talkNodes(
  placed: PlacedConference,
  note: ConferenceNote,
  talks: readonly Talk[],
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
  const id = join(parent.id, note.path, nameOf(talk), String(before));
  return { kind: 'talk', id, parent, folder, conference, note, talk };
}

/** What the things of one name have in common: conferences, or talks with where they stand. */
type Member =
  | { readonly kind: 'conference'; readonly found: Found }
  | { readonly kind: 'talks'; readonly found: Found; readonly note: ConferenceNote; readonly talks: Talk[] };

/** The names under which one thing is found; `''` for what has none. */
const namesIn: Readonly<Record<'year' | 'series', (conference: Conference) => string>> = {
  year: ({ year }) => (year === undefined ? '' : String(year)),
  series: ({ series }) => series,
};

function groupsOf(wanted: readonly Found[], grouping: Exclude<Grouping, 'conference'>): readonly GroupNode[] {
  const groups = new Map<string, Member[]>();
  const add = (name: string, member: Member) => {
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [member]);
    else members.push(member);
  };
  for (const found of wanted) {
    if (grouping === 'year' || grouping === 'series')
      add(namesIn[grouping](found.conference), { kind: 'conference', found });
    else for (const note of found.notes) addTalks(found, note, grouping, add);
  }
  return [...groups].map(([name, members]) => groupNode(grouping, name, members));
}

function addTalks(
  found: Found,
  note: ConferenceNote,
  grouping: 'speaker' | 'company' | 'tag',
  add: (name: string, member: Member) => void,
): void {
  const byName = new Map<string, Talk[]>();
  for (const talk of note.talks)
    for (const name of namesOfTalk(talk, note, grouping)) {
      const talks = byName.get(name);
      if (talks === undefined) byName.set(name, [talk]);
      else talks.push(talk);
    }
  for (const [name, talks] of byName) add(name, { kind: 'talks', found, note, talks });
}

function namesOfTalk(
  talk: Talk,
  note: ConferenceNote,
  grouping: 'speaker' | 'company' | 'tag',
): readonly string[] {
  const names = { speaker: talk.speakers, company: talk.companies, tag: note.tags }[grouping];
  return names.length === 0 ? [''] : [...new Set(names)];
}

function groupNode(
  grouping: Exclude<Grouping, 'conference'>,
  name: string,
  members: readonly Member[],
): GroupNode {
  return {
    kind: 'group',
    id: join(grouping, name),
    parent: undefined,
    grouping,
    name,
    talkCount: members.reduce((count, member) => count + countOf(member), 0),
    children: (parent) =>
      members.flatMap((member): readonly TreeNode[] =>
        member.kind === 'conference'
          ? [conferenceNode(member.found, parent)]
          : talkNodes(member.found, member.note, member.talks, parent),
      ),
  };
}

function countOf(member: Member): number {
  return member.kind === 'conference' ? countTalksIn(member.found.notes) : countTalks(member.talks);
}

/** How many talks somebody was told; what a note only mentions is none. */
export function countTalks(talks: readonly Talk[]): number {
  return talks.filter(({ kind }) => kind !== 'mention').length;
}

/** The same of several notes. */
export function countTalksIn(notes: readonly ConferenceNote[]): number {
  return notes.reduce((count, { talks }) => count + countTalks(talks), 0);
}

/** What has no name comes last, whatever the order. */
function sorted(nodes: readonly TreeNode[], sorting: Sorting): readonly TreeNode[] {
  const namedFirst = (a: TreeNode, b: TreeNode) => Number(labelOf(a) === '') - Number(labelOf(b) === '');
  return [...nodes].sort((a, b) => namedFirst(a, b) || comparisons[sorting](a, b));
}

const comparisons: Readonly<Record<Sorting, (a: TreeNode, b: TreeNode) => number>> = {
  // Sorting is stable, and the catalog has them so.
  newest: () => 0,
  name: (a, b) => labelOf(a).localeCompare(labelOf(b)),
  talks: (a, b) => talkCountOf(b) - talkCountOf(a),
};

function labelOf(node: TreeNode): string {
  if (node.kind === 'group') return node.name;
  return node.kind === 'conference' ? node.conference.name : '';
}

function talkCountOf(node: TreeNode): number {
  return node.kind === 'group' || node.kind === 'conference' ? node.talkCount : 0;
}

/** A talk without a title is known by its speakers. */
function nameOf(talk: Talk): string {
  return talk.title === '' ? talk.speakers.join(', ') : talk.title;
}

/** No part of an id holds a line feed: titles and paths are one line. */
function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n');
}
