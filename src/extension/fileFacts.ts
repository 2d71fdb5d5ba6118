import * as vscode from 'vscode';
import type { FileFacts } from '../core/check/checkContext';
import { Answers } from './answers';
import type { FileEvents } from './fileEvents';
import { uriOf } from './workspacePaths';

/**
 * Which files exist, without waiting: a question about a file that nobody has asked about yet is answered with "not
 * known", looked up in the background, and `onDidLearn` fires.
 */
export class WorkspaceFileFacts implements vscode.Disposable {
  readonly #learned = new vscode.EventEmitter<void>();
  readonly #files: Answers<boolean>;
  readonly #folders: Answers<readonly string[]>;
  readonly #watch: vscode.Disposable;

  /** Fires when answers have become known or may have changed. */
  readonly onDidLearn = this.#learned.event;

  constructor(events: FileEvents, log: vscode.LogOutputChannel) {
    this.#files = new Answers(isFile, log);
    this.#folders = new Answers(namesIn, log);
    this.#watch = vscode.Disposable.from(
      this.#files,
      this.#folders,
      this.#files.onDidLearn(() => this.#learned.fire()),
      this.#folders.onDidLearn(() => this.#learned.fire()),
      events.onDidChange(({ changed, removed }) => this.#forget([...changed, ...removed])),
    );
  }

  /** The facts of one folder, by paths of the core. */
  in(base: vscode.Uri): FileFacts {
    return {
      has: (path) => this.#files.about(uriOf({ base, path })),
      entriesIn: (folder) => this.#folders.about(uriOf({ base, path: folder })),
    };
  }

  /** Resolves when all that was asked is known. */
  async settled(): Promise<void> {
    await Promise.all([this.#files.settled(), this.#folders.settled()]);
  }

  dispose(): void {
    this.#watch.dispose();
    this.#learned.dispose();
  }

  #forget(uris: readonly vscode.Uri[]): void {
    const forgotten = uris.filter((uri) => {
      const wasFile = this.#files.forget(uri);
      const wasFolder = this.#folders.forget(uri);
      return this.#folders.forget(vscode.Uri.joinPath(uri, '..')) || wasFolder || wasFile;
    });
    if (forgotten.length > 0) this.#learned.fire();
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

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name]) => name);
  } catch {
    return [];
  }
}
