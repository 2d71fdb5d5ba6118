import * as vscode from 'vscode';
import { isNoteDocument } from '../workspace/noteDocuments';
import type { OpenNotes, PlacedNote } from '../workspace/openNotes';
import type { WorkspaceSettings } from '../workspace/settings';
import { diagnosticsOf, isInPanel } from './problems';

/** Long enough that nothing is underlined in the middle of a word, short enough to be an answer. */
const typingMs = 300;

/** Fires when something besides a note's own text may have changed what is wrong with it. */
export type Reason = vscode.Event<void>;

/** The problems of all open notes, shown while they are typed; those of closed ones as long as somebody wants them. */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('conference-notes');
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #watch: vscode.Disposable;

  /** A note was closed: its problems are gone from the panel. */
  readonly onDidClear = this.#closed.event;

  constructor(
    private readonly notes: OpenNotes,
    private readonly settings: WorkspaceSettings,
    reasons: readonly Reason[],
  ) {
    const { workspace } = vscode;
    this.#watch = vscode.Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.#checkSoon(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.#checkSoon(document, typingMs)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      ...reasons.map((reason) => reason(() => this.#checkAllOpen())),
    );
    this.#checkAllOpen();
  }

  /** Shows what is wrong with a note; also with one that isn't open. */
  show(placed: PlacedNote): void {
    this.#collection.set(placed.uri, diagnosticsOf(placed, this.settings.for(placed.base)));
  }

  /** Takes a closed note's problems off the panel. */
  clear(uri: vscode.Uri): void {
    this.#collection.delete(uri);
  }

  /** How many problems of these notes the panel shows. */
  countIn(uris: readonly vscode.Uri[]): number {
    const all = uris.flatMap((uri) => this.#collection.get(uri) ?? []);
    return all.filter(isInPanel).length;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#watch.dispose();
    this.#closed.dispose();
    this.#collection.dispose();
  }

  #checkAllOpen(): void {
    for (const document of vscode.workspace.textDocuments) this.#checkSoon(document, 0);
  }

  /** At once, too, means after what is happening now: several reasons come together. */
  #checkSoon(document: vscode.TextDocument, delay: number): void {
    if (!isNoteDocument(document)) return;
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => this.#check(document), delay),
    );
  }

  #check(document: vscode.TextDocument): void {
    this.#timers.delete(document);
    if (document.isClosed) return;
    const open = this.notes.at(document);
    if (open !== undefined) this.show(open);
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    if (!isNoteDocument(document)) return;
    this.#collection.delete(document.uri);
    this.#closed.fire(document.uri);
  }
}
