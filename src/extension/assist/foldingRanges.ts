import * as vscode from 'vscode';
import { foldableSpans } from '../../core/assist/reading/shortcodeStructure';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toRange } from '../workspace/ranges';

/** Folds shortcodes with a body and tags over several lines, besides what VS Code folds in Markdown. */
export function registerFoldingRanges(
  notes: OpenNotes,
  onDidChangeSites: vscode.Event<unknown>,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.FoldingRangeProvider = {
    onDidChangeFoldingRanges: changed.event,
    provideFoldingRanges(document) {
      const open = notes.at(document);
      return open === undefined
        ? []
        : foldableSpans(open.note, open.context).map((span) => {
            const { start, end } = toRange(open.note, span);
            return new vscode.FoldingRange(start.line, end.line);
          });
    },
  };
  return vscode.Disposable.from(
    changed,
    onDidChangeSites(() => changed.fire()),
    vscode.languages.registerFoldingRangeProvider(noteSelector, provider),
  );
}
