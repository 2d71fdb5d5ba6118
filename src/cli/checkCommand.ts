import type { AssistContext } from '../core/assist/assist';
import { fixesFor } from '../core/assist/fixes/fixesFor';
import type { CheckContext } from '../core/check/checkContext';
import type { Severity } from '../core/check/problem';
import { fillIn, messageOf } from '../core/check/problemTable';
import { Note } from '../core/note';
import { severityOf, wantedProblems } from '../core/settings/wantedProblems';
import type { FilePath } from '../core/text/paths';
import type { FailLevel } from './commandLine';
import type { CheckResult, FoundProblem } from './foundProblem';
import { contextOf, displayPath, readNote, type Workspace } from './workspace';

/** Checks all notes of the workspaces. */
export function check(workspaces: readonly Workspace[], now: number): CheckResult {
  const problems: FoundProblem[] = [];
  for (const workspace of workspaces)
    for (const path of workspace.notes) {
      const text = readNote(workspace, path);
      if (text !== undefined) problems.push(...problemsOf(text, path, workspace, now));
    }
  return { files: workspaces.reduce((sum, { notes }) => sum + notes.length, 0), problems };
}

function problemsOf(
  text: string,
  path: FilePath,
  workspace: Workspace,
  now: number,
): readonly FoundProblem[] {
  const note = new Note(text);
  const context = assistContext(contextOf(workspace, path, now));
  const file = displayPath(workspace, path);
  return wantedProblems(note, context, workspace.settings).map((problem) => ({
    file,
    code: problem.code,
    severity: severityOf(problem, workspace.settings),
    message: messageOf(problem),
    range: note.lines.rangeOf(problem.span),
    fixes: fixesFor(problem, note, context).map((fix) => fix.title),
  }));
}

/** Fixes speak English here, and offer nothing that would need all other notes. */
export function assistContext(context: CheckContext): AssistContext {
  return { ...context, vocabulary: { valuesOf: () => [] }, translate: fillIn };
}

const severities: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** Whether one of the problems is as grave as `failOn` says, or graver. */
export function fails({ problems }: CheckResult, failOn: FailLevel): boolean {
  if (failOn === 'never') return false;
  const limit = severities.indexOf(failOn);
  return problems.some(({ severity }) => severities.indexOf(severity) >= limit);
}
