import * as vscode from 'vscode';
import type { FilePath } from '../../core/text/paths';

/**
 * Where a file is, in the core's terms: paths in the core are relative to `base`, which is the workspace folder or, for
 * a file outside of all of them, the folder it lies in.
 */
export interface Place {
  readonly base: vscode.Uri;
  readonly path: FilePath;
}

/** The one way from a uri to a path of the core. A note that was never saved counts as lying in the first folder. */
export function placeOf(uri: vscode.Uri): Place {
  if (uri.scheme === 'untitled') return placeOfUntitled(uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder !== undefined) return { base: folder.uri, path: pathIn(folder.uri, uri) };
  const base = vscode.Uri.joinPath(uri, '..');
  return { base, path: pathIn(base, uri) };
}

/** The one way back. */
export function uriOf({ base, path }: Place): vscode.Uri {
  return path === '' ? base : vscode.Uri.joinPath(base, path);
}

function placeOfUntitled(uri: vscode.Uri): Place {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return { base: folder?.uri ?? vscode.Uri.from({ scheme: uri.scheme }), path: `${name}.md` };
}

/** `uri` as seen from `base`, which must hold it. */
export function pathIn(base: vscode.Uri, uri: vscode.Uri): FilePath {
  return uri.path.slice(base.path.length).replace(/^\/+|\/+$/g, '');
}
