import { Catalog } from '../core/conference/editions/catalog';
import { summarize } from '../core/conference/notes/summarize';
import { Note } from '../core/note';
import type { ListResult } from './listFormats';
import { displayPath, readNote, type Workspace } from './workspace';

/** All conferences that the notes of the workspaces tell of. */
export function list(workspaces: readonly Workspace[]): ListResult {
  const catalog = new Catalog();
  let files = 0;
  for (const workspace of workspaces)
    for (const path of workspace.notes) {
      files += 1;
      const text = readNote(workspace, path);
      if (text === undefined || text.length > workspace.settings.maxFileSize) continue;
      const summary = summarize(new Note(text), path, workspace.settings.conferences);
      if (summary === undefined) continue;
      // What a note is, its path in the workspace says; where it is, the user's own path to it.
      const file = displayPath(workspace, path);
      catalog.set(file, { ...summary, path: file });
    }
  return { files, conferences: catalog.conferences };
}
