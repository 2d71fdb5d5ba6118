import * as vscode from 'vscode';
import { talkTemplate } from '../../core/assist/writing/talkTemplate';
import { chooseSite, type PlacedSite } from '../workspace/chooseSite';
import { fileExists } from '../workspace/fileExists';
import type { Sites } from '../workspace/sites';
import { uriOf } from '../workspace/workspacePaths';

/** "Add Talk Shortcode to This Site": writes its template, never over one that is there, and opens it. */
export function registerAddTalkShortcode(sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.addTalkShortcode', async () => {
    if (sites.all().length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'No Hugo or Jekyll site was found in this workspace: open the folder that holds its config.',
        ),
      );
      return;
    }
    const placed = await chooseSite(sites, vscode.l10n.t('Add a talk shortcode to which site?'));
    if (placed !== undefined) await addTalkShortcode(placed);
  });
}

async function addTalkShortcode({ base, site }: PlacedSite): Promise<void> {
  const template = talkTemplate(site);
  if (template === undefined) return;
  const uri = uriOf({ base, path: template.path });
  if (await fileExists(uri)) {
    await vscode.window.showTextDocument(uri);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This site has a talk shortcode already: {path}', { path: template.path }),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(template.text) });
  if (await vscode.workspace.applyEdit(edit)) await vscode.window.showTextDocument(uri);
}
