import { extensionOf, type FilePath, fileNameOf } from '../text/paths';

/** Written for those who work on a repository, never for a site's readers. In capitals, as they are by custom. */
const repositoryFiles: ReadonlySet<string> = new Set([
  'AGENTS',
  'AUTHORS',
  'CHANGELOG',
  'CLAUDE',
  'CODE_OF_CONDUCT',
  'CODEOWNERS',
  'CONTRIBUTING',
  'CONTRIBUTORS',
  'COPYING',
  'GEMINI',
  'GOVERNANCE',
  'HISTORY',
  'ISSUE_TEMPLATE',
  'LICENCE',
  'LICENSE',
  'MAINTAINERS',
  'NOTICE',
  'PULL_REQUEST_TEMPLATE',
  'SECURITY',
  'SKILL',
  'SUPPORT',
]);

/** Folders that hold templates, dependencies or what was built; nowhere do they hold notes. */
const foreignFolders: ReadonlySet<string> = new Set([
  'archetypes',
  'scaffolds',
  '_templates',
  'node_modules',
  'bower_components',
  'vendor',
  '_vendor',
  '_site',
]);

/** Whether the file is no note in any site or folder: a README, a hidden one, one in `node_modules`. */
export function isNeverNote(path: FilePath): boolean {
  return isForRepository(path) || isInForeignFolder(path);
}

/** `README.md` (in any case), `AGENTS.md`, `LICENSE.md` and their like. */
function isForRepository(path: FilePath): boolean {
  const name = fileNameOf(path);
  const stem = name.slice(0, name.length - extensionOf(path).length);
  return /^readme(?:[._-].*)?$/i.test(stem) || repositoryFiles.has(stem);
}

/** Whether a part of the path is hidden (`.github`) or one of the folders that hold no notes. */
export function isInForeignFolder(path: FilePath): boolean {
  return path.split('/').some((part) => part.startsWith('.') || foreignFolders.has(part));
}
