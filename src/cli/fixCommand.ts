import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixAll } from '../core/assist/fixes/fixAll';
import { Note } from '../core/note';
import { wantedProblems } from '../core/settings/wantedProblems';
import { applyEdits } from '../core/text/edits';
import type { FilePath } from '../core/text/paths';
import { assistContext } from './checkCommand';
import { decodeText } from './readText';
import { unifiedDiff } from './unifiedDiff';
import { contextOf, displayPath, type Workspace } from './workspace';

/** A note that `fix` changed, or would change. */
export interface FixedNote {
  /** Relative to the working directory. */
  readonly file: string;
  readonly diff: string;
}

/** Mends what can be mended without asking; writes it unless `isDryRun`. */
export function fix(workspaces: readonly Workspace[], isDryRun: boolean, now: number): readonly FixedNote[] {
  return workspaces.flatMap((workspace) =>
    workspace.notes.flatMap((path) => {
      try {
        return fixNote(workspace, path, isDryRun, now);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        workspace.failures.set(path, error);
        return [];
      }
    }),
  );
}

function fixNote(workspace: Workspace, path: FilePath, isDryRun: boolean, now: number): readonly FixedNote[] {
  const file = join(workspace.base, path);
  const bytes = readFileSync(file);
  const { text, encode } = decodeText(bytes);
  const fixed = fixedText(text, workspace, path, now);
  // Bytes that are no text would not survive being written: such a file is left alone.
  if (fixed === text || !encode(text).equals(bytes)) return [];
  if (!isDryRun) replaceFile(file, encode(fixed));
  const shown = displayPath(workspace, path);
  return [{ file: shown, diff: unifiedDiff(shown, text, fixed) }];
}

function fixedText(original: string, workspace: Workspace, path: FilePath, now: number): string {
  const context = assistContext(contextOf(workspace, path, now));
  const edits = fixAll(new Note(original), context, (note) =>
    wantedProblems(note, context, workspace.settings),
  );
  return applyEdits(original, edits);
}

/** Whole or not at all: a disk that is full must not cost the note. A link keeps leading where it leads. */
function replaceFile(file: string, bytes: Buffer): void {
  const target = realpathSync(file);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    // Never over a file, or through a link, that somebody has put there.
    writeFileSync(temporary, bytes, { mode: statSync(target).mode, flag: 'wx' });
    renameSync(temporary, target);
  } catch (error) {
    const isSomebodys = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isSomebodys) rmSync(temporary, { force: true });
    throw error;
  }
}
