import { siteOf } from '../core/site/sites';
import { renderNote } from './render';
import { UnreadablePath } from './unreadablePath';
import { displayPath, readNamed, readNote, type Workspace } from './workspace';

/** The HTML of a file's body, as the preview shows it. Throws `UnreadablePath` for a file that can't be read. */
export function render(workspace: Workspace): string {
  const [path] = workspace.notes;
  const text = path === undefined ? undefined : readNote(workspace, path);
  if (path === undefined || text === undefined)
    throw new UnreadablePath(`Can't read ${displayPath(workspace, path ?? '')}`);
  return renderNote({
    text,
    path,
    site: siteOf(path, workspace.sites),
    pages: () => workspace.pages,
    textOf: (page) => (workspace.files.has(page) === true ? readNamed(workspace, page) : undefined),
  });
}
