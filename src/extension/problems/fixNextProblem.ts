import * as vscode from 'vscode';
import type { Fix } from '../../core/assist/assist';
import { fixesFor } from '../../core/assist/fixes/fixesFor';
import { messageOf } from '../../core/check/problemTable';
import { wantedProblems } from '../../core/settings/wantedProblems';
import type { OpenNote, OpenNotes } from '../workspace/openNotes';
import { toRange } from '../workspace/ranges';
import type { WorkspaceSettings } from '../workspace/settings';
import { toWorkspaceEdit } from '../workspace/workspaceEdits';
import { noteEditor } from '../writing/noteEditor';

/**
 * "Fix Next Problem…": goes to the next problem of the note that has a fix, from the cursor on, and lists its fixes. In
 * a list of our own: VS Code's menu of fixes closes when a walkthrough has been clicked.
 */
export function registerFixNextProblem(notes: OpenNotes, settings: WorkspaceSettings): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.fixNextProblem', async () => {
    const editor = await noteEditor();
    const open = editor === undefined ? undefined : notes.at(editor.document);
    if (editor === undefined || open === undefined) return;
    const found = fixableIn(open, settings);
    const next = found.find(({ range }) => range.start.isAfter(editor.selection.active)) ?? found[0];
    if (next === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No problem in this note has a fix.'));
      return;
    }
    editor.selection = new vscode.Selection(next.range.start, next.range.start);
    editor.revealRange(next.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const items = next.fixes.map((fix) => ({ label: fix.title, fix }));
    const picked = await vscode.window.showQuickPick(items, {
      title: editor.document.getText(next.range),
      placeHolder: next.message,
    });
    if (picked === undefined || editor.document.getText() !== open.note.text) return;
    await vscode.workspace.applyEdit(toWorkspaceEdit(open, picked.fix.edits, picked.fix.newFiles));
  });
}

interface Fixable {
  readonly range: vscode.Range;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** The problems that have a fix, in the order of the text. */
function fixableIn(open: OpenNote, settings: WorkspaceSettings): readonly Fixable[] {
  return wantedProblems(open.note, open.context, settings.for(open.base))
    .map((problem) => ({
      range: toRange(open.note, problem.span),
      message: messageOf(problem, open.context.translate),
      fixes: fixesFor(problem, open.note, open.context),
    }))
    .filter(({ fixes }) => fixes.length > 0)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}
