import * as vscode from 'vscode';

/** The documents that features are offered for: Markdown, but not in notebooks, diffs and other views of it. */
export const noteSelector: vscode.DocumentSelector = { language: 'markdown' };

/** Whether the document is a Markdown file itself, or one not yet saved: no cell of a notebook, no side of a diff. */
export function isNoteDocument({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== 'markdown') return false;
  if (uri.scheme === 'file' || uri.scheme === 'untitled') return true;
  return (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === uri.scheme);
}
