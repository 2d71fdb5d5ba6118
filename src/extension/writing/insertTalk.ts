import * as vscode from 'vscode';
import { blockPlace } from '../../core/assist/place/blockPlace';
import { type TalkWords, talkCall } from '../../core/assist/writing/talkCall';
import type { OpenNotes } from '../workspace/openNotes';
import { askSteps, type Step } from './askSteps';
import { noteEditor } from './noteEditor';

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
  const { offset, gap } = blockPlace(open.note, editor.document.offsetAt(editor.selection.active));
  await editor.insertSnippet(
    new vscode.SnippetString(gap + talkCall(open.context.site, words)),
    editor.document.positionAt(offset),
  );
  await vscode.commands.executeCommand('setContext', 'conferenceNotes.hasInsertedTalk', true);
}

/** `undefined` if it was cancelled, or if there is nothing to write. */
async function askForTalk(): Promise<TalkWords | undefined> {
  const answers = await askSteps(vscode.l10n.t('Insert Talk'), talkSteps());
  const [title = '', speakers = '', video = ''] = ['title', 'speakers', 'video'].map((name) =>
    answers?.get(name),
  );
  return title === '' && speakers === '' ? undefined : { title, speakers, video };
}

/** What one asks about a talk, each of which may be left out. */
export function talkSteps(): readonly Step[] {
  return [
    {
      name: 'title',
      question: () => vscode.l10n.t('Title of the talk'),
      example: vscode.l10n.t('Tides as a Scheduler'),
    },
    {
      name: 'speakers',
      question: () => vscode.l10n.t('Speakers, with commas between them'),
      example: 'Ngozi Adeyemi, Pieter de Wit',
    },
    {
      name: 'video',
      question: () => vscode.l10n.t('Address of the recording'),
      example: 'https://',
    },
  ];
}
