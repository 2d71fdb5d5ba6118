import * as vscode from 'vscode';
import type { OpenNotes } from './openNotes';
import type { Sites } from './sites';

/** Whether the active editor shows a page of a site: then our preview shows something that VS Code's alone doesn't. */
const inSiteKey = 'conferenceNotes.isInSite';

/** "Conference Notes: Open Preview" for the note in the editor, or for one that is named by its address. */
export function registerOpenPreview(notes: OpenNotes, sites: Sites): vscode.Disposable {
  const tell = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const generator = document === undefined ? undefined : notes.at(document)?.context.site.generator;
    const isInSite = generator !== undefined && generator !== 'plain';
    void vscode.commands.executeCommand('setContext', inSiteKey, isInSite);
  };
  tell();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('conferenceNotes.openPreview', (uri?: unknown) =>
      vscode.commands.executeCommand(
        'markdown.showPreviewToSide',
        uri instanceof vscode.Uri ? uri : undefined,
      ),
    ),
    vscode.window.onDidChangeActiveTextEditor(tell),
    sites.onDidChange(tell),
  );
}
