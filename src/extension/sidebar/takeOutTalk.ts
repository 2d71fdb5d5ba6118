import * as vscode from 'vscode';
import { withoutTalkAt } from '../../core/assist/refactoring/listedTalks';
import type { OpenNotes } from '../workspace/openNotes';
import { toVscodeRange } from '../workspace/ranges';
import { toWorkspaceEdit } from '../workspace/workspaceEdits';
import type { Shown } from './conferencesTree';
import { uriOfNode } from './treeItems';

/**
 * "Take Out of the Talks": the note lists its talks without one that is none. In the editor, where it is seen and can be
 * undone, and not saved.
 */
export function registerTakeOutTalk(notes: OpenNotes): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.takeOutTalk', async (clicked?: Shown) => {
    if (clicked?.node.kind !== 'talk') return;
    const { node } = clicked;
    const { start } = toVscodeRange(node.talk.range);
    const document = await vscode.workspace.openTextDocument(uriOfNode(node));
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
    const open = notes.at(document);
    const edits = open && withoutTalkAt(open.note, document.offsetAt(start), open.context);
    if (open !== undefined && edits !== undefined)
      await vscode.workspace.applyEdit(toWorkspaceEdit(open, edits));
    else
      vscode.window.showInformationMessage(
        vscode.l10n.t(
          'This talk can only be taken out by hand: its note says outright that it is one, lists it with more than its title, or has no front matter that could list the others.',
        ),
      );
  });
}
