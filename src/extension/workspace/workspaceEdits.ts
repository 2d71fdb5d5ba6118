import * as vscode from 'vscode';
import type { NewFile } from '../../core/assist/assist';
import type { Edit } from '../../core/text/edits';
import type { PlacedNote } from './openNotes';
import { toRange } from './ranges';
import { uriOf } from './workspacePaths';

/**
 * The core's edits of a note, and files to be written beside it: never over one that exists. The edits apply to the
 * version of the document they were made for.
 */
export function toWorkspaceEdit(
  { uri, base, note }: PlacedNote,
  edits: readonly Edit[],
  newFiles: readonly NewFile[] = [],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text } of newFiles) {
    const contents = new TextEncoder().encode(text);
    edit.createFile(uriOf({ base, path }), { ignoreIfExists: true, contents });
  }
  if (edits.length > 0)
    edit.set(
      uri,
      edits.map(({ span, newText }) => vscode.TextEdit.replace(toRange(note, span), newText)),
    );
  return edit;
}
