import * as vscode from 'vscode';
import { selectionSpans } from '../../core/assist/reading/shortcodeStructure';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toOffset, toRange } from '../workspace/ranges';

/** "Expand Selection" in shortcodes: value, parameter, tag, body, pair. */
export function registerSelectionRanges(notes: OpenNotes): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(noteSelector, {
    provideSelectionRanges(document, positions) {
      const open = notes.at(document);
      if (open === undefined) return undefined;
      return positions.map((position) => {
        const spans = selectionSpans(open.note, toOffset(open.note, position), open.context);
        const ranges = spans.map((span) => toRange(open.note, span));
        const outermost = ranges.reduceRight<vscode.SelectionRange | undefined>(
          (parent, range) => new vscode.SelectionRange(range, parent),
          undefined,
        );
        return outermost ?? new vscode.SelectionRange(new vscode.Range(position, position));
      });
    },
  });
}
