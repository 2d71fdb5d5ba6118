import * as vscode from 'vscode';
import type { HasProblems, PlacedConference } from '../core/conference/talkTree';
import type { Indexer } from './indexer';
import { diagnosticSource } from './problems';
import type { PublishMark } from './publishMarks';
import { uriOf } from './workspacePaths';

/** By a name of its own a row can be coloured and get a badge that the explorer doesn't show: it has the file's name. */
const scheme = 'conference-notes-tree';

/** Instead of a server's name, to tell the two apart. */
const unpublished = 'unpublished';

/** The name of a page that is not on its site, for decorations: it keeps the colour of the file's problems. */
export function unpublishedUri(file: vscode.Uri, { badge, reason }: PublishMark): vscode.Uri {
  const { path } = file;
  return vscode.Uri.from({
    scheme,
    authority: unpublished,
    path,
    query: file.toString(),
    fragment: badge + reason,
  });
}

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
      provideFileDecoration: (uri) => {
        if (uri.scheme !== scheme) return undefined;
        return uri.authority === unpublished ? pageDecoration(uri) : conferenceDecoration(uri, indexer);
      },
    }),
  );
}

function conferenceDecoration(uri: vscode.Uri, indexer: Indexer): vscode.FileDecoration | undefined {
  const placed = indexer
    .conferences()
    .find(({ folder, conference }) => folder === uri.query && `/${conference.id}` === uri.path);
  if (placed === undefined) return undefined;
  const color = colorOf(diagnosticsOf(placed));
  return color === undefined
    ? undefined
    : { badge: '●', color, tooltip: vscode.l10n.t('Its notes have problems') };
}

function pageDecoration({ query, fragment }: vscode.Uri): vscode.FileDecoration {
  const [badge = '', ...reason] = fragment;
  const color = colorOf(vscode.languages.getDiagnostics(vscode.Uri.parse(query, true)));
  return { badge, tooltip: reason.join(''), ...(color === undefined ? {} : { color }) };
}

/** As the explorer colours files. */
function colorOf(diagnostics: readonly vscode.Diagnostic[]): vscode.ThemeColor | undefined {
  const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
  const severities = diagnostics.map(({ severity }) => severity);
  if (severities.includes(error)) return new vscode.ThemeColor('list.errorForeground');
  return severities.includes(warning) ? new vscode.ThemeColor('list.warningForeground') : undefined;
}

function diagnosticsOf({ folder, conference }: PlacedConference): readonly vscode.Diagnostic[] {
  const base = vscode.Uri.parse(folder, true);
  return conference.notes.flatMap(({ path }) => vscode.languages.getDiagnostics(uriOf({ base, path })));
}
