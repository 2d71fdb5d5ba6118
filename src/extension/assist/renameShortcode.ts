import * as vscode from 'vscode';
import { pairNamesAt, renameCall } from '../../core/assist/reading/shortcodeStructure';
import { touches } from '../../core/text/span';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toOffset, toRange } from '../workspace/ranges';
import { toWorkspaceEdit } from '../workspace/workspaceEdits';

/** F2 on the name of a shortcode: the opening and the closing tag of this call get another name. */
export function registerRenameShortcode(notes: OpenNotes): vscode.Disposable {
  return vscode.languages.registerRenameProvider(noteSelector, {
    prepareRename(document, position) {
      const open = notes.at(document);
      const offset = open === undefined ? 0 : toOffset(open.note, position);
      const names = open === undefined ? [] : pairNamesAt(open.note, offset, open.context);
      const name = names.find((span) => touches(span, offset));
      if (open === undefined || name === undefined || open.context.site.generator === 'jekyll')
        throw new Error(vscode.l10n.t('There is no shortcode to rename here.'));
      return toRange(open.note, name);
    },
    provideRenameEdits(document, position, newName) {
      const open = notes.at(document);
      if (open === undefined) return undefined;
      const edits = renameCall(open.note, toOffset(open.note, position), newName, open.context);
      if (edits === undefined)
        throw new Error(vscode.l10n.t('A shortcode cannot be called "{name}".', { name: newName }));
      return toWorkspaceEdit(open, edits);
    },
  });
}
