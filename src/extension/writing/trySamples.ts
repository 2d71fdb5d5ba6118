import * as vscode from 'vscode';
import type { Indexer } from '../index/indexer';
import { fileExists } from '../workspace/fileExists';

/** What the extension is told of itself. */
type Host = Pick<vscode.ExtensionContext, 'extension' | 'extensionUri' | 'globalState'>;

/** Put in when the extension is built: in the browser its files can be read, and not listed. */
declare const sampleFiles: readonly string[];

/** Where the site lies inside the extension. */
const packedSite = ['samples', 'hugo'];

/** What the copy is called, unless that is taken: then it gets a number. */
const folderName = 'conference-notes-samples';

/** After so many copies somebody should clear up. */
const mostCopies = 99;

/** Remembers the copy that is about to be opened, which starts another extension host. */
const copyKey = 'samples.opened';

/** The note that has something to mend. */
const firstNote = 'content/posts/deliberate-mistakes.md';

/**
 * "Try the Samples…": copies a small site to where the user says (or whoever calls the command with a folder), never
 * over anything, and offers to open it.
 */
export function registerTrySamples(host: Host, indexer: Indexer): vscode.Disposable {
  void welcomeToCopy(host, indexer);
  return vscode.commands.registerCommand('conferenceNotes.trySamples', (parent?: vscode.Uri) =>
    trySamples(host, parent),
  );
}

async function trySamples(host: Host, given: vscode.Uri | undefined): Promise<void> {
  const parent = given ?? (await chooseFolder());
  if (parent === undefined) return;
  try {
    const copy = await freeFolder(parent);
    const title = vscode.l10n.t('Copying the samples');
    const location = vscode.ProgressLocation.Notification;
    await vscode.window.withProgress({ location, title }, () => copyTo(copy, host.extensionUri));
    await offerToOpen(copy, host);
  } catch (error) {
    // A folder that can't be written to, or a full disk.
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The samples could not be copied: {reason}. Choose another folder.', { reason }),
    );
  }
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Where should the folder with the samples be made?'),
      openLabel: vscode.l10n.t('Copy Samples Here'),
      canSelectFolders: true,
      canSelectFiles: false,
    })) ?? [];
  return folder;
}

async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; number <= mostCopies; number++) {
    const uri = vscode.Uri.joinPath(parent, number === 1 ? folderName : `${folderName}-${number}`);
    if (!(await fileExists(uri))) return uri;
  }
  throw new Error(vscode.l10n.t('there are {count} copies already', { count: mostCopies }));
}

async function copyTo(copy: vscode.Uri, extensionUri: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  for (const path of sampleFiles) {
    const bytes = await fs.readFile(vscode.Uri.joinPath(extensionUri, ...packedSite, path));
    await fs.writeFile(vscode.Uri.joinPath(copy, path), bytes);
  }
}

async function offerToOpen(copy: vscode.Uri, { globalState }: Host): Promise<void> {
  const here = vscode.l10n.t('Open');
  const elsewhere = vscode.l10n.t('Open in New Window');
  const isEmpty = (vscode.workspace.workspaceFolders ?? []).length === 0;
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('The samples are in {folder}.', { folder: copy.fsPath }),
    // An answer to what was just asked for, which should not vanish by itself.
    { modal: true },
    ...(isEmpty ? [here] : [here, elsewhere]),
  );
  if (answer === undefined) return;
  await globalState.update(copyKey, copy.toString());
  await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: answer === elsewhere });
}

/** In the window that was opened on a copy: the note with mistakes, and the walkthrough beside it. */
async function welcomeToCopy({ extension, globalState }: Host, indexer: Indexer): Promise<void> {
  const copy = globalState.get<string>(copyKey);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (copy === undefined || folder?.uri.toString() !== copy) return;
  await globalState.update(copyKey, undefined);
  const note = vscode.Uri.joinPath(folder.uri, firstNote);
  await vscode.window.showTextDocument(note, { preview: false, viewColumn: vscode.ViewColumn.One });
  // What has been read ticks off the first step, which a walkthrough that is just being drawn would miss.
  await indexer.settled();
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, true);
}
