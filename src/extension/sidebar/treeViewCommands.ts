import * as vscode from 'vscode';
import type { Grouping, Sorting, TalkFilter } from '../../core/conference/tree/treeNodes';
import type { Indexer } from '../index/indexer';
import { pickOne } from '../writing/pickOne';
import { countOfTalks } from './treeItems';
import type { TreeViewState } from './treeViewState';

/** The buttons over the sidebar: group, sort, filter, read again. */
export function registerTreeViewCommands(state: TreeViewState, indexer: Indexer): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('conferenceNotes.groupBy', async () => {
      const title = vscode.l10n.t('Group Conferences and Talks By');
      const grouping = await pickOne(title, groupings(), state.view.grouping);
      if (grouping !== undefined) state.groupBy(grouping);
    }),
    registerCommand('conferenceNotes.sortBy', async () => {
      const sorting = await pickOne(vscode.l10n.t('Sort By'), sortings(), state.view.sorting);
      if (sorting !== undefined) state.sortBy(sorting);
    }),
    registerCommand('conferenceNotes.filter', async () => {
      const filter = await pickOne(vscode.l10n.t('Show Only'), filters(), state.view.filter ?? 'all');
      if (filter !== undefined) state.filterBy(filter === 'all' ? undefined : filter);
    }),
    registerCommand('conferenceNotes.clearFilter', () => state.filterBy(undefined)),
    registerCommand('conferenceNotes.refresh', () => indexer.refresh()),
    registerCommand('conferenceNotes.cancelReading', () => indexer.cancel()),
  );
}

/** What the sidebar says about itself while it is filtered. */
export function titleOfFilter(filter: TalkFilter, count: number): string {
  switch (filter) {
    case 'withoutRecording':
      return vscode.l10n.t('Without a recording: {talks}', { talks: countOfTalks(count) });
    case 'withoutNotes':
      return vscode.l10n.t('Without notes: {talks}', { talks: countOfTalks(count) });
    case 'withProblems':
      return vscode.l10n.t('Only notes with problems. “Check All Notes” finds those of all notes.');
  }
}

function groupings(): ReadonlyMap<Grouping, string> {
  return new Map<Grouping, string>([
    ['conference', vscode.l10n.t('Conference')],
    ['year', vscode.l10n.t('Year')],
    ['series', vscode.l10n.t('Series')],
    ['speaker', vscode.l10n.t('Speaker')],
    ['company', vscode.l10n.t('Company')],
    ['tag', vscode.l10n.t('Tag')],
  ]);
}

function sortings(): ReadonlyMap<Sorting, string> {
  return new Map<Sorting, string>([
    ['newest', vscode.l10n.t('Newest first')],
    ['name', vscode.l10n.t('Name')],
    ['talks', vscode.l10n.t('Most talks first')],
  ]);
}

function filters(): ReadonlyMap<TalkFilter | 'all', string> {
  return new Map<TalkFilter | 'all', string>([
    ['all', vscode.l10n.t('Everything')],
    ['withoutRecording', vscode.l10n.t('Talks without a recording')],
    ['withoutNotes', vscode.l10n.t('Talks without notes')],
    ['withProblems', vscode.l10n.t('Notes with problems')],
  ]);
}
