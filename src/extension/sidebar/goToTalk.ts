import * as vscode from 'vscode';
import { beginsWithName } from '../../core/conference/names/titleAfterName';
import type { Conference, ConferenceNote, Talk } from '../../core/conference/summary';
import { shownNotes } from '../../core/conference/tree/sameTalks';
import type { PlacedConference } from '../../core/conference/tree/treeNodes';
import { foldText, hasWords, wordsOf } from '../../core/text/hasWords';
import type { Indexer } from '../index/indexer';
import { toVscodeRange } from '../workspace/ranges';
import { uriOf } from '../workspace/workspacePaths';
import { kindInWords, talkIcons, titleOf } from './treeItems';

interface TalkItem extends vscode.QuickPickItem {
  readonly talk?: Talk;
  readonly uri?: vscode.Uri;
  /** What to look for elsewhere. */
  readonly query?: string;
}

/** A talk, or the name above those of a conference, with the folded text of all that it is found by. */
interface Row {
  readonly item: TalkItem;
  readonly text: string;
}

/** "Go to Talk…": all talks of the workspace, to be found by what is known of them, in any order. */
export function registerGoToTalk(indexer: Indexer): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.goToTalk', () => pickTalk(indexer));
}

async function pickTalk(indexer: Indexer): Promise<void> {
  const picker = vscode.window.createQuickPick<TalkItem>();
  picker.title = vscode.l10n.t('Go to Talk');
  picker.placeholder = vscode.l10n.t('Type words of a title, a speaker, a company, a conference or a place');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  let rows: readonly Row[] = [];
  const show = () => {
    picker.items = itemsFor(rows, picker.value);
  };
  const update = () => {
    picker.busy = indexer.progress !== undefined;
    rows = indexer.conferences().flatMap(rowsOf);
    show();
  };
  update();
  const watch = vscode.Disposable.from(indexer.onDidChange(update), picker.onDidChangeValue(show));
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

/** All talks in the order of the sidebar, each conference after its name. */
function rowsOf({ folder, conference }: PlacedConference): readonly Row[] {
  const base = vscode.Uri.parse(folder, true);
  const rows = shownNotes(conference).flatMap((note) =>
    note.talks.map((talk) => ({
      item: itemOf(talk, note, conference.name, base),
      text: foldText(textOf(talk, note, conference)),
    })),
  );
  if (rows.length === 0) return [];
  return [{ item: { label: conference.name, kind: vscode.QuickPickItemKind.Separator }, text: '' }, ...rows];
}

/**
 * VS Code wants all that is typed, with its accents, in one of title, speakers and conference, and finds it with letters
 * left out as well; what `hasWords` finds is shown besides. The list stays the same whatever is typed: VS Code names the
 * picked item by its place in it, and a list that is exchanged between the last key and Enter would take the reader to
 * another talk.
 */
function itemsFor(rows: readonly Row[], query: string): readonly TalkItem[] {
  const words = wordsOf(query);
  const items = rows.map(({ item, text }) =>
    item.talk === undefined ? item : { ...item, alwaysShow: hasWords(words, text) },
  );
  return items.some(({ alwaysShow }) => alwaysShow === true) ? items : [...items, searchItem(query)];
}

function itemOf(talk: Talk, note: ConferenceNote, conference: string, base: vscode.Uri): TalkItem {
  return {
    label: titleOf(talk),
    iconPath: new vscode.ThemeIcon(talkIcons[talk.kind]),
    description: talk.title === '' ? '' : talk.speakers.join(', '),
    detail: whereIs(talk, note, conference),
    talk,
    uri: uriOf({ base, path: note.path }),
  };
}

/** `HarborConf 2025 · Notes of an Evening`, with nothing in it twice. */
function whereIs(talk: Talk, { title }: ConferenceNote, conference: string): string {
  if (titleOf(talk) === title) return conference;
  return beginsWithName(title, conference) ? title : `${conference} · ${title}`;
}

/** All that a talk is found by. What is a talk like any other is not found by that. */
function textOf(talk: Talk, note: ConferenceNote, { name, place }: Conference): string {
  const { title, speakers, companies, kind } = talk;
  const kinds = kind === 'talk' ? [] : [kind, kindInWords(kind)];
  return [title, ...speakers, ...companies, ...kinds, note.title, name, place ?? ''].join('\n');
}
