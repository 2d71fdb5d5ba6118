import * as vscode from 'vscode';
import { type TalkWords, talkCall } from '../core/assist/talkCall';
import { noteEditor } from './noteEditor';
import type { OpenNotes } from './openNotes';

/** "Insert Talk…": asks for title, speakers and recording, each of which may be left out, and writes it at the cursor. */
export function registerInsertTalk(notes: OpenNotes): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.insertTalk', async () => {
    const editor = await noteEditor();
    if (editor !== undefined) await insertTalk(editor, notes);
  });
}

async function insertTalk(editor: vscode.TextEditor, notes: OpenNotes): Promise<void> {
  const words = await askForTalk();
  if (words === undefined) return;
  const open = notes.at(editor.document);
  if (open === undefined) return;
  await editor.insertSnippet(new vscode.SnippetString(talkCall(open.context.site, words)));
  await vscode.commands.executeCommand('setContext', 'conferenceNotes.hasInsertedTalk', true);
}

/** `undefined` if it was cancelled, or if there is nothing to write. */
async function askForTalk(): Promise<TalkWords | undefined> {
  const title = await ask(1, vscode.l10n.t('Title of the talk'), vscode.l10n.t('Tides as a Scheduler'));
  if (title === undefined) return undefined;
  const speakers = await ask(
    2,
    vscode.l10n.t('Speakers, with commas between them'),
    'Ngozi Adeyemi, Pieter de Wit',
  );
  if (speakers === undefined) return undefined;
  const video = await ask(3, vscode.l10n.t('Address of the recording'), 'https://');
  if (video === undefined || (title === '' && speakers === '')) return undefined;
  return { title, speakers, video };
}

async function ask(step: number, prompt: string, placeHolder: string): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Insert Talk ({step}/3)', { step }),
    prompt: vscode.l10n.t('{question}. Enter alone leaves it out.', { question: prompt }),
    placeHolder,
    ignoreFocusOut: true,
  });
  return answer?.trim();
}
