import * as vscode from 'vscode';
import type { ConferenceNote, Talk } from '../../core/conference/summary';
import type { PlacedConference } from '../../core/conference/talkTree';
import type { Indexer } from '../index/indexer';
import { toVscodeRange } from '../workspace/ranges';
import { uriOf } from '../workspace/workspacePaths';
import { talkIcons, titleOf } from './treeItems';

interface TalkItem extends vscode.QuickPickItem {
  readonly talk?: Talk;
  readonly uri?: vscode.Uri;
  /** What to look for elsewhere. */
  readonly query?: string;
}

/** "Go to Talk…": all talks of the workspace, to be found by title, speaker and conference. */
export function registerGoToTalk(indexer: Indexer): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.goToTalk', () => pickTalk(indexer));
}

async function pickTalk(indexer: Indexer): Promise<void> {
  const picker = vscode.window.createQuickPick<TalkItem>();
  picker.title = vscode.l10n.t('Go to Talk');
  picker.placeholder = vscode.l10n.t('Type a part of a title, a speaker or a conference');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  const update = () => {
    picker.busy = indexer.progress !== undefined;
    const words = wordsOf(picker.value);
    const items = indexer.conferences().flatMap((placed) => itemsOf(placed, words));
    picker.items = items.some((item) => hasWords(item, words)) ? items : [...items, searchItem(picker.value)];
  };
  update();
  const watch = vscode.Disposable.from(indexer.onDidChange(update), picker.onDidChangeValue(update));
  const picked = await new Promise<TalkItem | undefined>((resolve) => {
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (item !== undefined) resolve(item);
    });
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  watch.dispose();
  picker.dispose();
  if (picked?.query !== undefined) await searchFor(picked.query);
  if (picked?.uri === undefined || picked.talk === undefined) return;
  const { start } = picked.talk.range;
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  // Beside a walkthrough or a preview, not in its place.
  const { viewColumn } = activeTextEditor ?? visibleTextEditors[0] ?? {};
  await vscode.window.showTextDocument(picked.uri, {
    selection: toVscodeRange({ start, end: start }),
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
  await vscode.commands.executeCommand('setContext', 'conferenceNotes.hasFoundTalk', true);
}

/** The way on where no talk is found. */
function searchItem(query: string): TalkItem {
  const label = vscode.l10n.t('No talk found: search all files');
  return { label, iconPath: new vscode.ThemeIcon('search'), alwaysShow: true, query };
}

function searchFor(query: string): Thenable<unknown> {
  return vscode.commands.executeCommand('workbench.action.findInFiles', { query, triggerSearch: true });
}

/** `Harbor sam` → `harbor`, `sam`. */
function wordsOf(value: string): readonly string[] {
  return value
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * VS Code wants all that is typed in one of title, speakers and conference; several words are looked for in all.
 * One word alone is left to VS Code, which finds it with letters left out as well.
 * The list stays the same whatever is typed: VS Code names the picked item by its place in it, and a list that
 * is exchanged between the last key and Enter would take the reader to another talk.
 */
function itemsOf({ folder, conference }: PlacedConference, words: readonly string[]): readonly TalkItem[] {
  const base = vscode.Uri.parse(folder, true);
  const talks = conference.notes
    .flatMap((note) => note.talks.map((talk) => itemOf(talk, note, conference.name, base)))
    .map((item) => ({ ...item, alwaysShow: words.length > 1 && hasWords(item, words) }));
  if (talks.length === 0) return [];
  return [{ label: conference.name, kind: vscode.QuickPickItemKind.Separator }, ...talks];
}

function hasWords({ label, description, detail, kind }: TalkItem, words: readonly string[]): boolean {
  if (kind === vscode.QuickPickItemKind.Separator) return false;
  const text = `${label}\n${description}\n${detail}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function itemOf(talk: Talk, note: ConferenceNote, conference: string, base: vscode.Uri): TalkItem {
  return {
    label: titleOf(talk),
    iconPath: new vscode.ThemeIcon(talkIcons[talk.kind]),
    description: talk.title === '' ? '' : talk.speakers.join(', '),
    detail: [titleOf(talk), conference].includes(note.title) ? conference : `${conference} · ${note.title}`,
    talk,
    uri: uriOf({ base, path: note.path }),
  };
}
