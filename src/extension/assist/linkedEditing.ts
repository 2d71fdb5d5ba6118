import * as vscode from 'vscode';
import { linkedNamesAt } from '../../core/assist/reading/shortcodeStructure';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toOffset, toRange } from '../workspace/ranges';

/** For those who have `editor.linkedEditing` on: the closing tag's name is typed along with the opening one's. */
export function registerLinkedEditing(notes: OpenNotes): vscode.Disposable {
  return vscode.languages.registerLinkedEditingRangeProvider(noteSelector, {
    provideLinkedEditingRanges(document, position) {
      const open = notes.at(document);
      if (open === undefined) return undefined;
      const names = linkedNamesAt(open.note, toOffset(open.note, position), open.context);
      if (names.length === 0) return undefined;
      return new vscode.LinkedEditingRanges(
        names.map((span) => toRange(open.note, span)),
        /[\p{L}\p{Nd}_/-]+/u,
      );
    },
  });
}
