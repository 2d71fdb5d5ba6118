import * as vscode from 'vscode';
import type { HasProblems } from '../../core/conference/tree/treeNodes';
import type { Indexer } from '../index/indexer';
import { diagnosticSource, isInPanel } from '../problems/problems';
import { placeOf } from '../workspace/workspacePaths';
import type { PublishMark } from './publishMarks';

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

/** Which notes have problems of ours now, in the panel or in their editors; a hint is no problem. */
export function notesWithProblems(): HasProblems {
  const notes = new Set<string>();
  for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
    const { base, path } = placeOf(uri);
    const isShown = (one: vscode.Diagnostic) => one.source === diagnosticSource && isInPanel(one);
    if (diagnostics.some(isShown)) notes.add(keyOf(base.toString(), path));
  }
  return (folder, path) => notes.has(keyOf(folder, path));
}

/**
 * Badges of unpublished pages, and the colours of conferences by the problems of their notes, as the explorer colours
 * folders.
 */
export function registerTreeDecorations(indexer: Indexer): vscode.Disposable {
  const decorations = new TreeDecorations(indexer);
  return vscode.Disposable.from(
    decorations,
    vscode.languages.onDidChangeDiagnostics(() => decorations.lookAgain()),
    indexer.onDidChange(() => decorations.lookAgain()),
    vscode.window.registerFileDecorationProvider(decorations),
  );
}

/** Only of errors and warnings, the higher first: nothing else colours a row. */
type Worst = vscode.DiagnosticSeverity.Error | vscode.DiagnosticSeverity.Warning;

/** A row's name with what was last said of it. */
interface Given {
  readonly uri: vscode.Uri;
  readonly worst: Worst | undefined;
}

/** Names a row only when it looks different: VS Code forgets all that it is told to ask again, and badges would blink. */
class TreeDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly #given = new Map<string, Given>();
  /** By `keyOf`; found anew after a change, when next asked for. */
  #worst: ReadonlyMap<string, Worst> | undefined;

  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(private readonly indexer: Indexer) {}

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== scheme) return undefined;
    const worst = this.#worstOf(uri);
    this.#given.set(uri.toString(), { uri, worst });
    return uri.authority === unpublished ? pageDecoration(uri, worst) : conferenceDecoration(worst);
  }

  /** Problems or conferences have changed. */
  lookAgain(): void {
    this.#worst = undefined;
    const different = [...this.#given.values()].filter(({ uri, worst }) => this.#worstOf(uri) !== worst);
    if (different.length > 0) this.#changed.fire(different.map(({ uri }) => uri));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** How bad what a row stands for is. */
  #worstOf({ authority, path, query }: vscode.Uri): Worst | undefined {
    this.#worst ??= worstOfAll(this.indexer);
    if (authority !== unpublished) return this.#worst.get(keyOf(query, path));
    const place = placeOf(vscode.Uri.parse(query, true));
    return this.#worst.get(keyOf(place.base.toString(), place.path));
  }
}

/** Of a note (by its path) or a conference (by its row's, `/id`): no path of a note begins with a slash. */
function keyOf(folder: string, path: string): string {
  return `${folder}\n${path}`;
}

/** How bad notes and conferences are that have problems, whoever found them. */
function worstOfAll(indexer: Indexer): ReadonlyMap<string, Worst> {
  const found = new Map<string, Worst>();
  for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) {
    const worst = worstIn(diagnostics.map(({ severity }) => severity));
    const { base, path } = placeOf(uri);
    if (worst !== undefined) found.set(keyOf(base.toString(), path), worst);
  }
  if (found.size === 0) return found;
  for (const { folder, conference } of indexer.conferences()) {
    const worst = worstIn(conference.notes.map(({ path }) => found.get(keyOf(folder, path))));
    if (worst !== undefined) found.set(keyOf(folder, `/${conference.id}`), worst);
  }
  return found;
}

function worstIn(severities: readonly (vscode.DiagnosticSeverity | undefined)[]): Worst | undefined {
  const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
  if (severities.includes(error)) return error;
  return severities.includes(warning) ? warning : undefined;
}

function conferenceDecoration(worst: Worst | undefined): vscode.FileDecoration | undefined {
  if (worst === undefined) return undefined;
  return { badge: '●', color: colorOf(worst), tooltip: vscode.l10n.t('Its notes have problems') };
}

function pageDecoration({ fragment }: vscode.Uri, worst: Worst | undefined): vscode.FileDecoration {
  const [badge = '', ...reason] = fragment;
  const about = { badge, tooltip: reason.join('') };
  return worst === undefined ? about : { ...about, color: colorOf(worst) };
}

/** As the explorer colours files. */
function colorOf(worst: Worst): vscode.ThemeColor {
  const isError = worst === vscode.DiagnosticSeverity.Error;
  return new vscode.ThemeColor(isError ? 'list.errorForeground' : 'list.warningForeground');
}
