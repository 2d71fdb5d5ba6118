import * as vscode from 'vscode';
import type { Edit } from '../core/text/edits';
import type { PlacedNote } from './openNotes';
import { toRange } from './ranges';

/** The core's edits of an open note. They apply to the version of the document they were made for. */
export function toWorkspaceEdit({ uri, note }: PlacedNote, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ span, newText }) => vscode.TextEdit.replace(toRange(note, span), newText)),
  );
  return edit;
}
