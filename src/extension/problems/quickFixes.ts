import * as vscode from 'vscode';
import type { Fix } from '../../core/assist/assist';
import { fixAll } from '../../core/assist/fixes/fixAll';
import { fixesFor } from '../../core/assist/fixes/fixesFor';
import { wantedProblems } from '../../core/settings/wantedProblems';
import type { Span } from '../../core/text/span';
import { registerCodeActions } from '../workspace/codeActions';
import type { OpenNote, OpenNotes } from '../workspace/openNotes';
import type { WorkspaceSettings } from '../workspace/settings';
import { toWorkspaceEdit } from '../workspace/workspaceEdits';
import { toDiagnostic } from './problems';

/** `"editor.codeActionsOnSave": { "source.fixAll.conferenceNotes": "explicit" }` */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('conferenceNotes');

/** The light bulb: ways to mend each problem at the cursor; "Fix all" for those that can be mended unseen. */
export function registerQuickFixes(notes: OpenNotes, settings: WorkspaceSettings): vscode.Disposable {
  return vscode.Disposable.from(
    registerCodeActions(notes, vscode.CodeActionKind.QuickFix, (open, selected) =>
      quickFixes(open, selected, settings),
    ),
    registerCodeActions(notes, fixAllKind, (open) => fixAllActions(open, settings)),
  );
}

function quickFixes(open: OpenNote, selected: Span, workspace: WorkspaceSettings): vscode.CodeAction[] {
  const settings = workspace.for(open.base);
  return wantedProblems(open.note, open.context, settings)
    .filter(({ span }) => span.start <= selected.end && selected.start <= span.end)
    .flatMap((problem) => {
      const diagnostic = toDiagnostic(problem, open, settings);
      return fixesFor(problem, open.note, open.context).map((fix, i) =>
        toAction(open, fix, diagnostic, i === 0),
      );
    });
}

function toAction(
  open: OpenNote,
  fix: Fix,
  diagnostic: vscode.Diagnostic,
  isBest: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = toWorkspaceEdit(open, fix.edits, fix.newFiles);
  action.isPreferred = isBest && fix.isSafe;
  return action;
}

/** One action that mends all that can be mended without asking. */
function fixAllActions(open: OpenNote, workspace: WorkspaceSettings): vscode.CodeAction[] {
  const settings = workspace.for(open.base);
  const edits = fixAll(open.note, open.context, (note) => wantedProblems(note, open.context, settings));
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all problems that have a safe fix'), fixAllKind);
  action.edit = toWorkspaceEdit(open, edits);
  return [action];
}
