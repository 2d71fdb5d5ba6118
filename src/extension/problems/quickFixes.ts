import * as vscode from 'vscode';
import type { Fix } from '../../core/assist/assist';
import { fixAll } from '../../core/assist/fixAll';
import { fixesFor } from '../../core/assist/fixesFor';
import { wantedProblems } from '../../core/settings/wantedProblems';
import { noteSelector, type OpenNote, type OpenNotes } from '../workspace/openNotes';
import { toSpan } from '../workspace/ranges';
import type { WorkspaceSettings } from '../workspace/settings';
import { toWorkspaceEdit } from '../workspace/workspaceEdits';
import { toDiagnostic } from './problems';

/** `"editor.codeActionsOnSave": { "source.fixAll.conferenceNotes": "explicit" }` */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('conferenceNotes');

/** The light bulb: ways to mend each problem at the cursor; "Fix all" for those that can be mended unseen. */
export function registerQuickFixes(notes: OpenNotes, settings: WorkspaceSettings): vscode.Disposable {
  const { registerCodeActionsProvider } = vscode.languages;
  return vscode.Disposable.from(
    registerCodeActionsProvider(noteSelector, new QuickFixProvider(notes, settings), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    registerCodeActionsProvider(noteSelector, new FixAllProvider(notes, settings), {
      providedCodeActionKinds: [fixAllKind],
    }),
  );
}

class QuickFixProvider implements vscode.CodeActionProvider {
  constructor(
    private readonly notes: OpenNotes,
    private readonly settings: WorkspaceSettings,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (only !== undefined && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
    const open = this.notes.at(document);
    if (open === undefined) return [];
    const settings = this.settings.for(open.base);
    const wanted = toSpan(open.note, range);
    return wantedProblems(open.note, open.context, settings)
      .filter(({ span }) => span.start <= wanted.end && wanted.start <= span.end)
      .flatMap((problem) => {
        const diagnostic = toDiagnostic(problem, open, settings);
        return fixesFor(problem, open.note, open.context).map((fix, i) =>
          toAction(open, fix, diagnostic, i === 0),
        );
      });
  }
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
class FixAllProvider implements vscode.CodeActionProvider {
  constructor(
    private readonly notes: OpenNotes,
    private readonly settings: WorkspaceSettings,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (only?.contains(fixAllKind) !== true) return [];
    const open = this.notes.at(document);
    if (open === undefined) return [];
    const settings = this.settings.for(open.base);
    const edits = fixAll(open.note, open.context, (note) => wantedProblems(note, open.context, settings));
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all problems that have a safe fix'), fixAllKind);
    action.edit = toWorkspaceEdit(open, edits);
    return [action];
  }
}
