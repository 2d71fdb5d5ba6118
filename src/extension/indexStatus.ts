import * as vscode from 'vscode';
import type { Indexer } from './indexer';
import { noteSelector } from './openNotes';
import { countOfTalks } from './treeItems';

/** What is known of the workspace, in the status bar's `{}` beside Markdown: how many talks, how far, what is left out. */
export function registerIndexStatus(indexer: Indexer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('conferenceNotes.index', noteSelector);
  item.name = vscode.l10n.t('Conference Notes');
  item.command = { command: 'conferenceNotes.goToTalk', title: vscode.l10n.t('Go to Talk…') };
  const update = () => show(item, indexer);
  update();
  return vscode.Disposable.from(item, indexer.onDidProgress(update));
}

function show(item: vscode.LanguageStatusItem, indexer: Indexer): void {
  const { progress, leftOut } = indexer;
  item.busy = progress !== undefined;
  item.severity =
    leftOut > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.text = textOf(indexer);
  item.detail =
    leftOut > 0
      ? vscode.l10n.t('{count} notes are left out: see the setting conferenceNotes.files.maxVirtualNotes', {
          count: leftOut,
        })
      : progress === undefined
        ? vscode.l10n.t('in this workspace')
        : vscode.l10n.t('{done} of {total} notes read', { done: progress.done, total: progress.total });
}

function textOf(indexer: Indexer): string {
  const talks = indexer
    .conferences()
    .reduce(
      (sum, { conference }) => sum + conference.notes.reduce((count, note) => count + note.talks.length, 0),
      0,
    );
  return countOfTalks(talks);
}
