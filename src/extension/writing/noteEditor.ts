import * as vscode from 'vscode';
import { offerCommand } from '../workspace/offerCommand';

/**
 * The editor that a command about "this note" means: the active one, else one that is seen beside a walkthrough or a
 * preview, which then gets the focus. Without any it says what to do, and gives `undefined`.
 */
export async function noteEditor(): Promise<vscode.TextEditor | undefined> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (isOfNote(activeTextEditor)) return activeTextEditor;
  const seen = visibleTextEditors.find(isOfNote);
  if (seen === undefined) {
    await offerCommand(
      vscode.l10n.t('Open a Markdown file first: this command works on the note in the editor.'),
      { title: vscode.l10n.t('Go to File…'), command: 'workbench.action.quickOpen' },
    );
    return undefined;
  }
  const { document, viewColumn } = seen;
  return vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}

function isOfNote(editor: vscode.TextEditor | undefined): editor is vscode.TextEditor {
  return editor?.document.languageId === 'markdown';
}
