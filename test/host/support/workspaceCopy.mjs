// Tests write to a copy: the project's own samples stay as they are.
import { cpSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { scratchFolder } from './scratchFolder.mjs';

/**
 * Copies a folder (or the folder of a .code-workspace file) to a fresh place.
 *
 * @param {string} workspace path from the project's top
 * @returns {string} what VS Code opens
 */
export function copyWorkspace(workspace) {
  const source = join(projectFolder, workspace);
  const isFile = workspace.endsWith('.code-workspace');
  const copied = isFile ? dirname(source) : source;
  const folder = join(scratchFolder(), basename(copied));
  cpSync(copied, folder, { recursive: true });
  return isFile ? join(folder, basename(source)) : folder;
}
