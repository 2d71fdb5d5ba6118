import * as vscode from 'vscode';
import { refactoringsAt } from '../../core/assist/refactoring/refactorings';
import { registerCodeActions } from '../workspace/codeActions';
import type { OpenNotes } from '../workspace/openNotes';
import { toWorkspaceEdit } from '../workspace/workspaceEdits';

/** "Refactor…": pictures, talks and videos written another way, text wrapped in a shortcode. */
export function registerRefactorings(notes: OpenNotes): vscode.Disposable {
  const kind = vscode.CodeActionKind.RefactorRewrite;
  return registerCodeActions(notes, kind, (open, selected) =>
    refactoringsAt(open.note, selected, open.context).map(({ title, edits }) => {
      const action = new vscode.CodeAction(title, kind);
      action.edit = toWorkspaceEdit(open, edits);
      return action;
    }),
  );
}
