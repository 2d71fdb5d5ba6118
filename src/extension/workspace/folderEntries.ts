import * as vscode from 'vscode';

/** One thing in a folder. */
export interface FolderEntry {
  readonly uri: vscode.Uri;
  readonly isFolder: boolean;
  /** Whether it, or a folder that it lies in, is a link. */
  readonly isLinked: boolean;
}

/**
 * What a folder holds, but for links to folders in what is linked already: two links that lead back up would otherwise
 * be more folders than one has the patience to list. Rejects where a folder can't be listed.
 */
export async function folderEntries({ uri, isLinked }: FolderEntry): Promise<readonly FolderEntry[]> {
  const { Directory, SymbolicLink } = vscode.FileType;
  const listed = await vscode.workspace.fs.readDirectory(uri);
  return listed.flatMap(([name, type]) => {
    const isFolder = (type & Directory) !== 0;
    const isLink = (type & SymbolicLink) !== 0;
    if (isFolder && isLink && isLinked) return [];
    return [{ uri: vscode.Uri.joinPath(uri, name), isFolder, isLinked: isLinked || isLink }];
  });
}
