import * as vscode from 'vscode';

/**
 * The editor that a command about "this note" means: the active one, else one that is seen beside a walkthrough or a
 * preview, which then gets the focus. Without any it says what to do, and gives `undefined`.
 */
export async function noteEditor(): Promise<vscode.TextEditor | undefined> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (isOfNote(activeTextEditor)) return activeTextEditor;
  const seen = visibleTextEditors.find(isOfNote);
  if (seen === undefined) {
    const open = vscode.l10n.t('Go to File…');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Open a Markdown file first: this command works on the note in the editor.'),
      open,
    );
    if (answer === open) await vscode.commands.executeCommand('workbench.action.quickOpen');
    return undefined;
  }
  const { document, viewColumn } = seen;
  return vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}

function isOfNote(editor: vscode.TextEditor | undefined): editor is vscode.TextEditor {
  return editor?.document.languageId === 'markdown';
}
