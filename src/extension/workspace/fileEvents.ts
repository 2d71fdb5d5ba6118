import * as vscode from 'vscode';
import { type FolderEntry, folderEntries } from './folderEntries';

/** Files that look different than before. The watcher reports some twice: take it as "look again". */
export interface FileChanges {
  readonly changed: readonly vscode.Uri[];
  /** Gone; of a folder, all that was in it is gone as well. */
  readonly removed: readonly vscode.Uri[];
}

interface Change {
  readonly uri: vscode.Uri;
  readonly kind: 'created' | 'changed' | 'removed';
}

/** Long enough to join a burst of file events (a `git checkout`), too short to notice. */
const settleMs = 100;

/** What changes by itself all the time and is none of our business. */
const uninteresting = /\/(?:\.git|node_modules)(?:\/|$)/;

/** What is surely no folder, so that nothing need be looked for in it. */
const surelyFile = /\.(?:md|markdown|mdx|html?|toml|ya?ml|json|png|jpe?g|gif|svg|webp|avif|css|js)$/i;

/** Nobody nests folders deeper than this. */
const maxDepth = 20;

/** The one watcher of the workspace's files; everybody who needs to know listens here. */
export class FileEvents implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<FileChanges>();
  readonly #pending = new Map<string, Change>();
  readonly #watch: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Bursts are told in the order in which they came, however long one takes. */
  #last: Promise<void> = Promise.resolve();

  /** Fires once for all changes of a burst. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    this.#watch = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => this.#add({ uri, kind: 'created' })),
      watcher.onDidChange((uri) => this.#add({ uri, kind: 'changed' })),
      watcher.onDidDelete((uri) => this.#add({ uri, kind: 'removed' })),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watch.dispose();
    this.#changed.dispose();
  }

  #add(change: Change): void {
    const { uri, kind } = change;
    if (uninteresting.test(uri.path)) return;
    const key = uri.toString();
    // Created and at once written to is still new.
    if (kind !== 'changed' || this.#pending.get(key)?.kind !== 'created') this.#pending.set(key, change);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const burst = [...this.#pending.values()];
      this.#pending.clear();
      this.#last = this.#last.then(() => this.#tell(burst));
    }, settleMs);
  }

  async #tell(burst: readonly Change[]): Promise<void> {
    const there = await Promise.all(
      burst.map(({ uri, kind }) => (kind === 'created' ? withContents(uri) : [uri])),
    );
    const isGone = burst.map(({ kind }) => kind === 'removed');
    this.#changed.fire({
      changed: there.filter((_, i) => !isGone[i]).flat(),
      removed: there.filter((_, i) => isGone[i]).flat(),
    });
  }
}

/** Whether what is gone may have been a folder. */
export function mayBeFolder(path: string): boolean {
  return !surelyFile.test(path);
}

/** A folder that comes with its files (moved here, or renamed) is reported alone. */
async function withContents(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (!mayBeFolder(uri.path)) return [uri];
  const { Directory, SymbolicLink } = vscode.FileType;
  // Gone again already: that is another event.
  const { type } = await orElse(vscode.workspace.fs.stat(uri), { type: vscode.FileType.Unknown });
  const isLinked = (type & SymbolicLink) !== 0;
  return allIn({ uri, isFolder: (type & Directory) !== 0, isLinked }, maxDepth);
}

async function allIn(entry: FolderEntry, depth: number): Promise<readonly vscode.Uri[]> {
  if (!entry.isFolder || depth === 0) return [entry.uri];
  const entries = await orElse(folderEntries(entry), []);
  const below = entries
    .filter(({ uri }) => !uninteresting.test(uri.path))
    .map((one) => allIn(one, depth - 1));
  return [entry.uri, ...(await Promise.all(below)).flat()];
}

/** What isn't there (any more), or isn't for us to see, is no reason to keep back the rest of a burst. */
async function orElse<T, U>(asked: Thenable<T>, otherwise: U): Promise<T | U> {
  try {
    return await asked;
  } catch {
    return otherwise;
  }
}
