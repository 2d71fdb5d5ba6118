import * as vscode from 'vscode';
import { talkTemplate } from '../core/assist/talkTemplate';
import type { Site } from '../core/site/site';
import { fileExists } from './fileExists';
import { pickOne } from './pickOne';
import type { Sites } from './sites';
import { placeOf, uriOf } from './workspacePaths';

interface PlacedSite {
  readonly base: vscode.Uri;
  readonly site: Site;
}

/** "Add Talk Shortcode to This Site": writes its template, never over one that is there, and opens it. */
export function registerAddTalkShortcode(sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.addTalkShortcode', async () => {
    const placed = await chooseSite(sites);
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

/** The active note's, else the only one, else the one that is picked. */
async function chooseSite(sites: Sites): Promise<PlacedSite | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined) {
    const place = placeOf(document.uri);
    const site = sites.siteFor(place);
    if (site !== undefined && site.generator !== 'plain') return { base: place.base, site };
  }
  const [first, ...others] = sites.all();
  if (first === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No Hugo or Jekyll site was found in this workspace: open the folder that holds its config.',
      ),
    );
    return undefined;
  }
  if (others.length === 0) return first;
  const names = [first, ...others].map(
    (placed) =>
      [
        placed,
        vscode.workspace.asRelativePath(uriOf({ base: placed.base, path: placed.site.root })),
      ] as const,
  );
  return pickOne(vscode.l10n.t('Add a talk shortcode to which site?'), new Map(names), undefined);
}
