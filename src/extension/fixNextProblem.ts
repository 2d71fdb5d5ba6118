import * as vscode from 'vscode';
import { fixesFor } from '../core/assist/fixesFor';
import { wantedProblems } from '../core/settings/wantedProblems';
import { noteEditor } from './noteEditor';
import type { OpenNotes } from './openNotes';
import { toRange } from './ranges';
import type { WorkspaceSettings } from './settings';

/** "Fix Next Problem…": goes to the next problem of the note that has a fix, from the cursor on, and shows its fixes. */
export function registerFixNextProblem(notes: OpenNotes, settings: WorkspaceSettings): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.fixNextProblem', async () => {
    const editor = await noteEditor();
    const open = editor === undefined ? undefined : notes.at(editor.document);
    if (editor === undefined || open === undefined) return;
    const places = wantedProblems(open.note, open.context, settings.for(open.base))
      .filter((problem) => fixesFor(problem, open.note, open.context).length > 0)
      .map(({ span }) => toRange(open.note, span).start)
      .sort((a, b) => a.compareTo(b));
    const next = places.find((place) => place.isAfter(editor.selection.active)) ?? places[0];
    if (next === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No problem in this note has a fix.'));
      return;
    }
    editor.selection = new vscode.Selection(next, next);
    editor.revealRange(new vscode.Range(next, next), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    // A walkthrough that was clicked keeps the focus, and the menu goes where the focus is.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('editor.action.quickFix');
  });
}
