import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFacts } from '../core/check/checkContext';
import { mayBePage } from '../core/site/pageFiles';
import { type FilePath, fileNameOf, relativeTo } from '../core/text/paths';
import { walkFolder } from './walkFolder';

/** What lies below `base`, looked up when first asked for and kept for the run. */
export function diskFacts(base: string): FileFacts {
  const known = new Map<string, boolean>();
  const listed = new Map<string, readonly string[]>();
  const walked = new Map<string, readonly FilePath[]>();
  return {
    has: (path) =>
      remembered(
        known,
        path,
        () => statSync(join(base, path), { throwIfNoEntry: false })?.isFile() === true,
        false,
      ),
    entriesIn: (folder) => remembered(listed, folder, () => readdirSync(join(base, folder)), []),
    pagesBelow: (folder) => remembered(walked, folder, () => pagesBelow(base, folder), []),
  };
}

/** Folders that hold no pages of a site's own, and too many files to look at. */
const neverWalked: ReadonlySet<string> = new Set(['node_modules', '.git']);

function pagesBelow(base: string, folder: FilePath): readonly FilePath[] {
  const files = walkFolder(base, folder, (path) => neverWalked.has(fileNameOf(path)), new Map());
  return files.filter(mayBePage).map((path) => relativeTo(folder, path));
}

/** What cannot be looked up (a name that is too long, a folder that isn't there or isn't ours) counts as `otherwise`. */
function remembered<T>(known: Map<string, T>, path: string, look: () => T, otherwise: T): T {
  const before = known.get(path);
  if (before !== undefined) return before;
  let found = otherwise;
  try {
    found = look();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  known.set(path, found);
  return found;
}
