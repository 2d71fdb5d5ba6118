import * as vscode from 'vscode';
import { pairNamesAt } from '../../core/assist/reading/shortcodeStructure';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toOffset, toRange } from '../workspace/ranges';

/** The cursor on one name of a pair lights up both. */
export function registerShortcodeHighlights(notes: OpenNotes): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(noteSelector, {
    provideDocumentHighlights(document, position) {
      const open = notes.at(document);
      if (open === undefined) return undefined;
      const names = pairNamesAt(open.note, toOffset(open.note, position), open.context);
      return names.length < 2
        ? undefined
        : names.map((span) => new vscode.DocumentHighlight(toRange(open.note, span)));
    },
  });
}
