import * as vscode from 'vscode';
import { refactoringsAt } from '../../core/assist/refactorings';
import { noteSelector, type OpenNotes } from '../workspace/openNotes';
import { toSpan } from '../workspace/ranges';
import { toWorkspaceEdit } from '../workspace/workspaceEdits';

/** "Refactor…": pictures, talks and videos written another way, text wrapped in a shortcode. */
export function registerRefactorings(notes: OpenNotes): vscode.Disposable {
  const kind = vscode.CodeActionKind.RefactorRewrite;
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { only }) {
      if (only !== undefined && !only.contains(kind)) return [];
      const open = notes.at(document);
      if (open === undefined) return [];
      return refactoringsAt(open.note, toSpan(open.note, range), open.context).map(({ title, edits }) => {
        const action = new vscode.CodeAction(title, kind);
        action.edit = toWorkspaceEdit(open, edits);
        return action;
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider(noteSelector, provider, {
    providedCodeActionKinds: [kind],
  });
}
