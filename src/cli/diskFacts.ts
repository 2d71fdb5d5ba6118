import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFacts } from '../core/check/checkContext';

/** What lies below `base`, looked up when first asked for and kept for the run. */
export function diskFacts(base: string): FileFacts {
  const known = new Map<string, boolean>();
  const listed = new Map<string, readonly string[]>();
  return {
    has: (path) =>
      remembered(
        known,
        path,
        () => statSync(join(base, path), { throwIfNoEntry: false })?.isFile() === true,
        false,
      ),
    entriesIn: (folder) => remembered(listed, folder, () => readdirSync(join(base, folder)), []),
  };
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
