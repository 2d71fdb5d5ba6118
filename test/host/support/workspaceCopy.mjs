// Tests write to a copy: the project's own samples stay as they are.
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';

/**
 * Copies a folder (or the folder of a .code-workspace file) to a fresh place.
 *
 * @param {string} workspace path from the project's top
 * @returns {{ path: string, remove: () => void }} `path` is what VS Code opens
 */
export function copyWorkspace(workspace) {
  const source = join(projectFolder, workspace);
  const isFile = workspace.endsWith('.code-workspace');
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'conference-notes-')));
  const folder = join(copy, basename(isFile ? dirname(source) : source));
  cpSync(isFile ? dirname(source) : source, folder, { recursive: true });
  return {
    path: isFile ? join(folder, basename(source)) : folder,
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
