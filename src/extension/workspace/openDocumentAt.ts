import * as vscode from 'vscode';

/** The document that an editor, or anybody else, has open of a file: what it says wins over the file. */
export function openDocumentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
