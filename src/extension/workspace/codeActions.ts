import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import { noteSelector } from './noteDocuments';
import type { OpenNote, OpenNotes } from './openNotes';
import { toSpan } from './ranges';

/** Offers actions of one kind for what is selected in a note. Those on the whole source are made only when asked for. */
export function registerCodeActions(
  notes: OpenNotes,
  kind: vscode.CodeActionKind,
  actionsAt: (open: OpenNote, selected: Span) => vscode.CodeAction[],
): vscode.Disposable {
  const isOffered = !vscode.CodeActionKind.Source.contains(kind);
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { only }) {
      if (!(only?.contains(kind) ?? isOffered)) return [];
      const open = notes.at(document);
      return open === undefined ? [] : actionsAt(open, toSpan(open.note, range));
    },
  };
  return vscode.languages.registerCodeActionsProvider(noteSelector, provider, {
    providedCodeActionKinds: [kind],
  });
}
