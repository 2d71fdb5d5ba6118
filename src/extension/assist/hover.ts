import * as vscode from 'vscode';
import { hoverAt } from '../../core/assist/reading/hoverAt';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toOffset, toRange } from '../workspace/ranges';

/** What a key, a value or a shortcode means, where the pointer rests. */
export function registerHover(notes: OpenNotes): vscode.Disposable {
  return vscode.languages.registerHoverProvider(noteSelector, {
    provideHover(document, position) {
      const open = notes.at(document);
      if (open === undefined) return undefined;
      const hover = hoverAt(open.note, toOffset(open.note, position), open.context);
      if (hover === undefined) return undefined;
      return new vscode.Hover(new vscode.MarkdownString(hover.markdown), toRange(open.note, hover.span));
    },
  });
}
