import * as vscode from 'vscode';

/** Files that look different than before. The watcher reports some twice: take it as "look again". */
export interface FileChanges {
  readonly changed: readonly vscode.Uri[];
  /** Gone; of a folder, all that was in it is gone as well. */
  readonly removed: readonly vscode.Uri[];
}

/** Long enough to join a burst of file events (a `git checkout`), too short to notice. */
const settleMs = 100;

/** What changes by itself all the time and is none of our business. */
const uninteresting = /\/(?:\.git|node_modules)(?:\/|$)/;

/** The one watcher of the workspace's files; everybody who needs to know listens here. */
export class FileEvents implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<FileChanges>();
  readonly #pending = new Map<string, { readonly uri: vscode.Uri; readonly isGone: boolean }>();
  readonly #watch: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires once for all changes of a burst. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    this.#watch = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => this.#add(uri, false)),
      watcher.onDidChange((uri) => this.#add(uri, false)),
      watcher.onDidDelete((uri) => this.#add(uri, true)),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watch.dispose();
    this.#changed.dispose();
  }

  #add(uri: vscode.Uri, isGone: boolean): void {
    if (uninteresting.test(uri.path)) return;
    this.#pending.set(uri.toString(), { uri, isGone });
    this.#timer ??= setTimeout(() => this.#fire(), settleMs);
  }

  #fire(): void {
    this.#timer = undefined;
    const all = [...this.#pending.values()];
    this.#pending.clear();
    this.#changed.fire({
      changed: all.filter((change) => !change.isGone).map((change) => change.uri),
      removed: all.filter((change) => change.isGone).map((change) => change.uri),
    });
  }
}
