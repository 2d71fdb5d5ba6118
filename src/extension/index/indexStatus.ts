import * as vscode from 'vscode';
import { talksOnce } from '../../core/conference/tree/sameTalks';
import { countOfTalks } from '../sidebar/treeItems';
import { noteSelector } from '../workspace/noteDocuments';
import type { Indexer } from './indexer';
import { leftOutWords } from './leftOutWords';

/** What is known of the workspace, in the status bar's `{}` beside Markdown: how many talks, how far, what is left out. */
export function registerIndexStatus(indexer: Indexer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('conferenceNotes.index', noteSelector);
  item.name = vscode.l10n.t('Conference Notes');
  const update = () => show(item, indexer);
  update();
  return vscode.Disposable.from(item, indexer.onDidProgress(update));
}

function show(item: vscode.LanguageStatusItem, indexer: Indexer): void {
  const { progress } = indexer;
  const leftOut = leftOutWords(indexer.leftOut);
  item.busy = progress !== undefined;
  item.severity =
    leftOut === undefined ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning;
  item.text = textOf(indexer);
  item.detail =
    leftOut?.text ??
    (progress === undefined
      ? vscode.l10n.t('in this workspace')
      : vscode.l10n.t('{done} of {total} notes read', { done: progress.done, total: progress.total }));
  item.command = leftOut?.command ?? {
    command: 'conferenceNotes.goToTalk',
    title: vscode.l10n.t('Go to Talk…'),
  };
}

function textOf(indexer: Indexer): string {
  const talks = indexer.conferences().reduce((sum, { conference }) => sum + talksOnce(conference).length, 0);
  return countOfTalks(talks);
}
