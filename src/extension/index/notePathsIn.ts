import * as vscode from 'vscode';
import type { FilePath } from '../../core/text/paths';
import type { WorkspaceNotes } from '../workspace/workspaceNotes';
import { pathIn } from '../workspace/workspacePaths';
import type { IndexedFolder } from './indexedFolder';

/** As many are read in the time that all others take to be found. */
const earlyNotes = 1000;

/**
 * The notes of a workspace folder that its settings want; without those in another workspace folder that lies in it:
 * they are the other's. `most`: any so many will do.
 */
export async function notePathsIn(
  { base, settings }: IndexedFolder,
  files: WorkspaceNotes,
  most?: number,
): Promise<readonly FilePath[]> {
  const found = await files.find({ folder: base, ...settings }, most);
  const paths = found.map((uri) => pathIn(base, uri));
  const inner = (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.authority === base.authority && uri.scheme === base.scheme)
    .filter(({ uri }) => uri.path.startsWith(base.path) && pathIn(base, uri) !== '')
    .map(({ uri }) => `${pathIn(base, uri)}/`);
  return inner.length === 0
    ? paths
    : paths.filter((path) => !inner.some((folder) => path.startsWith(folder)));
}

/** Notes that may be read while the others are looked for: those of the last start, else the first ones found. */
export async function earlyPathsIn(
  folder: IndexedFolder,
  files: WorkspaceNotes,
): Promise<readonly FilePath[]> {
  const known = [...folder.unchecked];
  return known.length > 0 ? known : notePathsIn(folder, files, earlyNotes);
}
