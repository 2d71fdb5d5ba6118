import * as vscode from 'vscode';
import { type FilePath, isInside } from '../../core/text/paths';
import type { WorkspaceNotes } from '../workspace/workspaceNotes';
import { pathIn } from '../workspace/workspacePaths';
import type { IndexedFolder } from './indexedFolder';

/**
 * The notes of a workspace folder that its settings want; without those in another workspace folder that lies in it:
 * they are the other's. `onSome` may get some of them long before all are found.
 */
export async function notePathsIn(
  { base, settings }: IndexedFolder,
  files: WorkspaceNotes,
  onSome: (some: readonly FilePath[]) => void,
): Promise<readonly FilePath[]> {
  const inner = (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.authority === base.authority && uri.scheme === base.scheme)
    .filter(({ uri }) => uri.path.startsWith(base.path) && pathIn(base, uri) !== '')
    .map(({ uri }) => pathIn(base, uri));
  const pathsOf = (found: readonly vscode.Uri[]): readonly FilePath[] => {
    const paths = found.map((uri) => pathIn(base, uri));
    return inner.length === 0
      ? paths
      : paths.filter((path) => !inner.some((folder) => isInside(folder, path)));
  };
  return pathsOf(await files.find({ folder: base, ...settings }, (some) => onSome(pathsOf(some))));
}
