import * as vscode from 'vscode';
import type { Shown } from '../sidebar/conferencesTree';
import { uriOfFirst } from '../sidebar/treeCommands';
import type { OpenNotes } from '../workspace/openNotes';
import type { Sites } from '../workspace/sites';
import { noteEditor } from '../writing/noteEditor';

/** Whether the active editor shows a page of a site: then our preview shows something that VS Code's alone doesn't. */
const inSiteKey = 'conferenceNotes.isInSite';

/** "Conference Notes: Open Preview" for the note in the editor, or for one that the sidebar shows. */
export function registerOpenPreview(notes: OpenNotes, sites: Sites): vscode.Disposable {
  const tell = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const generator = document === undefined ? undefined : notes.at(document)?.context.site.generator;
    const isInSite = generator !== undefined && generator !== 'plain';
    void vscode.commands.executeCommand('setContext', inSiteKey, isInSite);
  };
  tell();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('conferenceNotes.openPreview', async (clicked?: vscode.Uri | Shown) => {
      const uri = clicked === undefined ? (await noteEditor())?.document.uri : uriOf(clicked);
      if (uri !== undefined) await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    }),
    vscode.window.onDidChangeActiveTextEditor(tell),
    sites.onDidChange(tell),
  );
}

/** The title bar gives the file, the sidebar's menu a row. */
function uriOf(clicked: vscode.Uri | Shown): vscode.Uri | undefined {
  return 'node' in clicked ? uriOfFirst(clicked.node) : clicked;
}
