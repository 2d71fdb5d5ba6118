import * as vscode from 'vscode';
import type { FileFacts } from '../core/check/checkContext';
import type { FilePath } from '../core/text/paths';
import type { FileEvents } from './fileEvents';
import { uriOf } from './workspacePaths';

/** Long enough that the questions of one check are answered together. */
const tellMs = 50;

/**
 * Which files exist, without waiting: a question about a file that nobody has asked about yet is answered with "not
 * known", looked up in the background, and `onDidLearn` fires.
 */
export class WorkspaceFileFacts implements vscode.Disposable {
  readonly #learned = new vscode.EventEmitter<void>();
  readonly #known = new Map<string, boolean>();
  readonly #asked = new Map<string, symbol>();
  readonly #watch: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when answers have become known or may have changed. */
  readonly onDidLearn = this.#learned.event;

  constructor(events: FileEvents) {
    this.#watch = events.onDidChange(({ changed, removed }) => {
      for (const uri of removed) this.#forgetBelow(uri);
      for (const uri of changed) this.#forgetBelow(uri);
    });
  }

  /** The facts of one folder, by paths of the core. */
  in(base: vscode.Uri): FileFacts {
    return { has: (path: FilePath) => this.#has(uriOf({ base, path })) };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watch.dispose();
    this.#learned.dispose();
  }

  #has(uri: vscode.Uri): boolean | undefined {
    const key = uri.toString();
    const known = this.#known.get(key);
    if (known === undefined && !this.#asked.has(key)) void this.#ask(uri, key);
    return known;
  }

  async #ask(uri: vscode.Uri, key: string): Promise<void> {
    const question = Symbol(key);
    this.#asked.set(key, question);
    const exists = await isFile(uri);
    // The file has changed since: somebody else will have asked again, or will.
    if (this.#asked.get(key) !== question) return;
    this.#asked.delete(key);
    this.#known.set(key, exists);
    this.#tell();
  }

  #forgetBelow(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#forget(key);
    for (const other of [...this.#known.keys()]) if (other.startsWith(`${key}/`)) this.#forget(other);
  }

  #forget(key: string): void {
    const wasAsked = this.#asked.delete(key);
    if (this.#known.delete(key) || wasAsked) this.#tell();
  }

  #tell(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#learned.fire();
    }, tellMs);
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) === 0;
  } catch {
    // Not there, or not for us to see: the same to a note that shows it.
    return false;
  }
}
