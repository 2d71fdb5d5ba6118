import type { Dirent } from 'node:fs';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FilePath } from '../core/text/paths';

/** Files and folders that could not be read, with what Node says about them. */
export type Failures = Map<FilePath, unknown>;

/**
 * All files in `start` (a folder in `base`), in no special order, but for those in folders that `isSkipped` names. Paths
 * are relative to `base`. Folders that are links are not entered: what they hold is another folder's, or the loop's own.
 * A file that is a link counts if it leads to a file below `base`.
 */
export function walkFolder(
  base: string,
  start: FilePath,
  isSkipped: (folder: FilePath) => boolean,
  failures: Failures,
): readonly FilePath[] {
  const files: FilePath[] = [];
  const home = realpathSync(base);
  const waiting: FilePath[] = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of list(base, folder, failures)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!isSkipped(path)) waiting.push(path);
      } else if (entry.isFile() || (entry.isSymbolicLink() && isFileBelow(home, join(base, path)))) {
        files.push(path);
      }
    }
  }
  return files;
}

/** A folder that vanished or isn't ours to read is a failure; the rest is walked all the same. */
function list(base: string, path: FilePath, failures: Failures): readonly Dirent[] {
  try {
    return readdirSync(join(base, path), { withFileTypes: true });
  } catch (error) {
    failures.set(path, error);
    return [];
  }
}

function isFileBelow(home: string, link: string): boolean {
  try {
    return realpathSync(link).startsWith(home + sep) && statSync(link).isFile();
  } catch {
    // A link that leads nowhere or round in a circle is no file.
    return false;
  }
}
