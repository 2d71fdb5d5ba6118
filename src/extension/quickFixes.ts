import * as vscode from 'vscode';
import type { Fix } from '../core/assist/assist';
import { fixesFor } from '../core/assist/fixesFor';
import type { Edit } from '../core/text/edits';
import { noteSelector, type OpenNote, type OpenNotes, type PlacedNote } from './openNotes';
import { problemsOf, toDiagnostic } from './problems';
import { toRange, toSpan } from './ranges';
import type { WorkspaceSettings } from './settings';

/** The light bulb: ways to mend each problem at the cursor. */
export function registerQuickFixes(notes: OpenNotes, settings: WorkspaceSettings): vscode.Disposable {
  const provider = new QuickFixProvider(notes, settings);
  return vscode.languages.registerCodeActionsProvider(noteSelector, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
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
    return problemsOf(open, settings)
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
  action.edit = toWorkspaceEdit(open, fix.edits);
  action.isPreferred = isBest && fix.isSafe;
  return action;
}

/** The core's edits of an open note. They apply to the version of the document they were made for. */
export function toWorkspaceEdit({ uri, note }: PlacedNote, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ span, newText }) => vscode.TextEdit.replace(toRange(note, span), newText)),
  );
  return edit;
}
