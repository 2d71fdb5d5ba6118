import * as vscode from 'vscode';
import { templateAt } from '../../core/assist/reading/shortcodeStructure';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toOffset, toRange } from '../workspace/ranges';
import { uriOf } from '../workspace/workspacePaths';

/** "Go to Definition" on the name of a shortcode or include: its template. */
export function registerGoToTemplate(notes: OpenNotes): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(noteSelector, {
    provideDefinition(document, position) {
      const open = notes.at(document);
      if (open === undefined) return undefined;
      const template = templateAt(open.note, toOffset(open.note, position), open.context);
      if (template === undefined) return undefined;
      const start = new vscode.Position(0, 0);
      const link: vscode.LocationLink = {
        originSelectionRange: toRange(open.note, template.span),
        targetUri: uriOf({ base: open.base, path: template.path }),
        targetRange: new vscode.Range(start, start),
      };
      return [link];
    },
  });
}
