import * as vscode from 'vscode';
import type { NewNote } from '../../core/conference/tree/newNote';
import { uriOf } from '../workspace/workspacePaths';

/**
 * Writes the notes, which one "Undo" takes back, and opens the first with the cursor where its text begins. One that is
 * there already is left as it is and only opened.
 */
export async function createNotes(base: vscode.Uri, notes: readonly NewNote[]): Promise<void> {
  const [first] = notes;
  if (first === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text } of notes) {
    const contents = new TextEncoder().encode(text);
    edit.createFile(uriOf({ base, path }), { ignoreIfExists: true, contents });
  }
  await vscode.workspace.applyEdit(edit);
  const editor = await vscode.window.showTextDocument(uriOf({ base, path: first.path }), { preview: false });
  const end = editor.document.positionAt(first.text.length);
  editor.selection = new vscode.Selection(end, end);
}
