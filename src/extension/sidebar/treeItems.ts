import * as vscode from 'vscode';
import { titleAfterName } from '../../core/conference/names/titleAfterName';
import type { Conference, ConferenceNote, NoteKind, Talk, TalkKind } from '../../core/conference/summary';
import { shownDays } from '../../core/conference/tree/shownDays';
import { countTalks } from '../../core/conference/tree/talkTree';
import type {
  ConferenceTreeNode,
  GroupNode,
  NoteTreeNode,
  TalkTreeNode,
  TreeNode,
} from '../../core/conference/tree/treeNodes';
import { dayIn } from '../../core/conference/words/framing';
import { instantOf } from '../workspace/instantOf';
import { toVscodeRange } from '../workspace/ranges';
import type { Sites } from '../workspace/sites';
import { uriOf } from '../workspace/workspacePaths';
import { type PublishMark, publishMarkOf } from './publishMarks';
import { conferenceUri, unpublishedUri } from './treeDecorations';

/** What a kind of talk looks like, wherever talks are listed. */
export const talkIcons: Readonly<Record<TalkKind, string>> = {
  talk: 'mic',
  keynote: 'star-full',
  workshop: 'tools',
  panel: 'comment-discussion',
  lightning: 'zap',
  mention: 'link',
};

const noteIcons: Readonly<Record<NoteKind, string>> = {
  report: 'book',
  'talk-page': 'mic',
  schedule: 'checklist',
  event: 'location',
};

const groupIcons: Readonly<Record<GroupNode['grouping'], string>> = {
  year: 'history',
  series: 'layers',
  speaker: 'person',
  company: 'organization',
  tag: 'tag',
};

/** How a node of the sidebar looks. */
export function treeItemOf(node: TreeNode, sites: Sites): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'conference':
      return conferenceItem(node);
    case 'note':
      return noteItem(node, publishMarkOf(node, sites));
    case 'talk':
      return talkItem(node, isPage(node) ? publishMarkOf(node, sites) : undefined);
  }
}

/** Where the file of a note or talk is. */
export function uriOfNode({ folder, note }: NoteTreeNode | TalkTreeNode): vscode.Uri {
  return uriOf({ base: vscode.Uri.parse(folder, true), path: note.path });
}

/** A talk without a title is known by who gave it. */
export function titleOf({ title, speakers }: Talk): string {
  return title === '' ? speakers.join(', ') : title;
}

/** `Copenhagen`, where the conference's name doesn't tell it. */
function placeOf({ name, place }: Conference): readonly string[] {
  return place === undefined || name.includes(place) ? [] : [place];
}

/** `Sep 17 – 19`, in the user's language; with the year where the conference's name doesn't tell it. */
function datesOf(dates: readonly (string | undefined)[], { name, year }: Conference): readonly string[] {
  const known = dates.flatMap((date) => instantOf(date) ?? []);
  if (known.length === 0) return [];
  const isToldYear =
    name.includes(String(year)) && known.every((instant) => new Date(instant).getUTCFullYear() === year);
  const format = new Intl.DateTimeFormat(vscode.env.language, {
    day: 'numeric',
    month: 'short',
    ...(isToldYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  return [format.formatRange(Math.min(...known), Math.max(...known))];
}

/** `3 talks`, in the user's language. */
export function countOfTalks(count: number): string {
  return count === 1 ? vscode.l10n.t('1 talk') : vscode.l10n.t('{count} talks', { count });
}

function groupItem(node: GroupNode): vscode.TreeItem {
  const label = node.name === '' ? namelessIn(node.grouping) : node.name;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = node.id;
  item.contextValue = 'group';
  item.iconPath = new vscode.ThemeIcon(groupIcons[node.grouping]);
  const count = talksIn(node);
  item.description = count.join('');
  item.accessibilityInformation = { label: [label, ...count].join(', ') };
  return item;
}

/** What stands together that has no year, speaker, …. */
function namelessIn(grouping: GroupNode['grouping']): string {
  switch (grouping) {
    case 'speaker':
      return vscode.l10n.t('No speaker');
    case 'company':
      return vscode.l10n.t('No company');
    case 'tag':
      return vscode.l10n.t('No tag');
    default:
      return vscode.l10n.t('Unknown');
  }
}

/** Nothing of a bare announcement: a column of "0 talks" says nothing. */
function talksIn({ talkCount }: GroupNode | ConferenceTreeNode): readonly string[] {
  return talkCount === 0 ? [] : [countOfTalks(talkCount)];
}

function conferenceItem(node: ConferenceTreeNode): vscode.TreeItem {
  const { conference, folder } = node;
  const item = new vscode.TreeItem(conference.name, vscode.TreeItemCollapsibleState.Collapsed);
  const datesIn = (days: Conference['days']) =>
    days === undefined ? [] : datesOf([days.first, days.last], conference);
  const written = conference.notes.map(({ date }) => date);
  const dates = datesOf(written, conference).map((when) =>
    vscode.l10n.t('Date of the notes: {dates}', { dates: when }),
  );
  const detailsWith = (when: readonly string[]) => [
    ...placeOf(conference),
    ...when,
    ...folderNames(folder),
    ...talksIn(node),
  ];
  const told = [conference.name, ...detailsWith([...datesIn(conference.days), ...dates])];
  item.id = node.id;
  item.contextValue = 'conference';
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.description = detailsWith(datesIn(shownDays(conference))).join(' · ');
  item.tooltip = told.join('\n');
  item.resourceUri = conferenceUri(folder, conference.id);
  item.accessibilityInformation = { label: told.join(', ') };
  return item;
}

function noteItem(node: NoteTreeNode, mark: PublishMark | undefined): vscode.TreeItem {
  const { note, conference } = node;
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const uri = uriOfNode(node);
  // A row has little room, and stands below the conference's name.
  const label = titleAfterName(note.title, conference.name);
  const item = new vscode.TreeItem(label, node.talks.length > 0 ? Expanded : None);
  item.id = node.id;
  item.contextValue = 'note';
  item.iconPath = new vscode.ThemeIcon(noteIcons[note.kind]);
  item.resourceUri = mark === undefined ? uri : unpublishedUri(uri, mark);
  // The badge adds its reason.
  item.tooltip = label === note.title ? note.path : `${note.title}\n${note.path}`;
  // The date of an only note is the conference's, one line above.
  const dates = conference.notes.length === 1 ? [] : datesOf([note.date], conference);
  item.description = [...wordOf(mark), ...dayOf(note), ...dates].join(' · ');
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open Note'), arguments: [uri] };
  const spoken = [note.title, item.description, countOfTalks(countTalks(node.talks))];
  item.accessibilityInformation = { label: spoken.filter((part) => part !== '').join(', ') };
  return item;
}

function talkItem(node: TalkTreeNode, mark: PublishMark | undefined): vscode.TreeItem {
  const { talk, parent, conference } = node;
  const item = new vscode.TreeItem(titleOf(talk), vscode.TreeItemCollapsibleState.None);
  const uri = uriOfNode(node);
  item.id = node.id;
  item.contextValue = contextOf(talk);
  item.iconPath = new vscode.ThemeIcon(talkIcons[talk.kind]);
  const speakers = talk.title === '' ? [] : [talk.speakers.join(', ')].filter((names) => names !== '');
  // Under a speaker or a tag, what one doesn't know is where the talk was.
  const where = parent?.kind === 'group' ? [conference.name] : [];
  item.description = [...wordOf(mark), ...speakers, ...where].join(' · ');
  if (isPage(node)) item.resourceUri = mark === undefined ? uri : unpublishedUri(uri, mark);
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open Note'),
    arguments: [uri, { selection: toVscodeRange({ start: talk.range.start, end: talk.range.start }) }],
  };
  const spoken = [kindInWords(talk.kind), titleOf(talk), item.description];
  item.accessibilityInformation = { label: spoken.filter((part) => part !== '').join(', ') };
  return item;
}

/** `talk video slides`: which commands the menu may offer. */
function contextOf({ video, slides, link }: Talk): string {
  const has = { video, slides, link };
  return ['talk', ...Object.entries(has).flatMap(([name, url]) => (url === undefined ? [] : [name]))].join(
    ' ',
  );
}

/** A page about one talk stands for its note. */
export function isPage({ parent }: TalkTreeNode): boolean {
  return parent?.kind === 'conference';
}

function wordOf(mark: PublishMark | undefined): readonly string[] {
  return mark === undefined ? [] : [mark.word];
}

/** `Day 2`, unless the title says so already. */
function dayOf({ day, title }: ConferenceNote): readonly string[] {
  return day === undefined || dayIn(title) === day ? [] : [vscode.l10n.t('Day {day}', { day })];
}

/** With several folders in the workspace, one wants to know in which one a conference is. */
function folderNames(folder: string): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return [];
  return folders.filter(({ uri }) => uri.toString() === folder).map(({ name }) => name);
}

/** For screen readers, who don't see the icon. */
export function kindInWords(kind: TalkKind): string {
  switch (kind) {
    case 'talk':
      return vscode.l10n.t('Talk');
    case 'keynote':
      return vscode.l10n.t('Keynote');
    case 'workshop':
      return vscode.l10n.t('Workshop');
    case 'panel':
      return vscode.l10n.t('Panel');
    case 'lightning':
      return vscode.l10n.t('Lightning talk');
    case 'mention':
      return vscode.l10n.t('Mention');
  }
}
