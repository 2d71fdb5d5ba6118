import * as vscode from 'vscode';
import type { HasProblems, PlacedConference } from '../core/conference/talkTree';
import type { Indexer } from './indexer';
import { diagnosticSource } from './problems';
import { uriOf } from './workspacePaths';

/** Conferences are no files: this scheme gives them a name by which they can be coloured. */
const scheme = 'conference-notes-tree';

/** The name of a conference for decorations. */
export function conferenceUri(folder: string, id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${id}`, query: folder });
}

/** Whether a note has problems of ours, in the panel or in its editor. */
export const hasProblems: HasProblems = (folder, path) =>
  vscode.languages
    .getDiagnostics(uriOf({ base: vscode.Uri.parse(folder, true), path }))
    .some(({ source }) => source === diagnosticSource);

/** Colours conferences by the problems of their notes, as the explorer colours folders. */
export function registerTreeDecorations(indexer: Indexer): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  return vscode.Disposable.from(
    changed,
    vscode.languages.onDidChangeDiagnostics(() => changed.fire(undefined)),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri) => (uri.scheme === scheme ? decorationOf(uri, indexer) : undefined),
    }),
  );
}

function decorationOf(uri: vscode.Uri, indexer: Indexer): vscode.FileDecoration | undefined {
  const placed = indexer
    .conferences()
    .find(({ folder, conference }) => folder === uri.query && `/${conference.id}` === uri.path);
  if (placed === undefined) return undefined;
  const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
  const severities = diagnosticsOf(placed).map(({ severity }) => severity);
  if (severities.includes(error)) return decoration('list.errorForeground');
  return severities.includes(warning) ? decoration('list.warningForeground') : undefined;
}

function decoration(color: string): vscode.FileDecoration {
  return {
    badge: '●',
    color: new vscode.ThemeColor(color),
    tooltip: vscode.l10n.t('Its notes have problems'),
  };
}

function diagnosticsOf({ folder, conference }: PlacedConference): readonly vscode.Diagnostic[] {
  const base = vscode.Uri.parse(folder, true);
  return conference.notes.flatMap(({ path }) => vscode.languages.getDiagnostics(uriOf({ base, path })));
}
