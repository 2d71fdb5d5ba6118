import * as vscode from 'vscode';
import type { FileFacts } from '../../core/check/checkContext';
import { mayBePage, pageEndings } from '../../core/site/pageFiles';
import type { FilePath } from '../../core/text/paths';
import { Answers } from './answers';
import type { FileChanges, FileEvents } from './fileEvents';
import type { WorkspaceNotes } from './workspaceNotes';
import { pathIn, uriOf } from './workspacePaths';

/** Where no page of a site lies, though the names of its folders are not asked. */
const neverPages = ['**/node_modules/**', '**/.git/**'];

/**
 * Which files exist, without waiting: a question about a file that nobody has asked about yet is answered with "not
 * known", looked up in the background, and `onDidLearn` fires.
 */
export class WorkspaceFileFacts implements vscode.Disposable {
  readonly #learned = new vscode.EventEmitter<void>();
  readonly #files: Answers<boolean>;
  readonly #folders: Answers<readonly string[]>;
  readonly #pages: Answers<readonly FilePath[]>;
  readonly #watch: vscode.Disposable;

  /** Fires when answers have become known or may have changed. */
  readonly onDidLearn = this.#learned.event;

  constructor(notes: WorkspaceNotes, events: FileEvents, log: vscode.LogOutputChannel) {
    this.#files = new Answers(isFile, log);
    this.#folders = new Answers(namesIn, log);
    this.#pages = new Answers((folder) => pagesBelow(folder, notes), log);
    this.#watch = vscode.Disposable.from(
      this.#files,
      this.#folders,
      this.#pages,
      this.#files.onDidLearn(() => this.#learned.fire()),
      this.#folders.onDidLearn(() => this.#learned.fire()),
      this.#pages.onDidLearn(() => this.#learned.fire()),
      events.onDidChange((changes) => this.#forget(changes)),
    );
  }

  /** The facts of one folder, by paths of the core. */
  in(base: vscode.Uri): FileFacts {
    return {
      has: (path) => this.#files.about(uriOf({ base, path })),
      entriesIn: (folder) => this.#folders.about(uriOf({ base, path: folder })),
      pagesBelow: (folder) =>
        hidesFiles(base) ? undefined : this.#pages.about(uriOf({ base, path: folder })),
    };
  }

  /** Resolves when all that was asked is known. */
  async settled(): Promise<void> {
    await Promise.all([this.#files.settled(), this.#folders.settled(), this.#pages.settled()]);
  }

  dispose(): void {
    this.#watch.dispose();
    this.#learned.dispose();
  }

  #forget({ changed, removed }: FileChanges): void {
    const gone = new Set(removed);
    const forgotten = [...changed, ...removed].filter((uri) => {
      const wasFile = this.#files.forget(uri);
      const wasFolder = this.#folders.forget(uri);
      const werePages = this.#forgetPages(uri, gone.has(uri));
      return this.#folders.forget(vscode.Uri.joinPath(uri, '..')) || wasFolder || wasFile || werePages;
    });
    if (forgotten.length > 0) this.#learned.fire();
  }

  /** A page that is only written to is still there: the folders need not be searched again. */
  #forgetPages(uri: vscode.Uri, isGone: boolean): boolean {
    const wasAsked = this.#pages.forget(uri);
    const isNews = (pages: readonly FilePath[], folder: vscode.Uri): boolean =>
      isGone || (mayBePage(uri.path) && !pages.includes(pathIn(folder, uri)));
    return this.#pages.forgetAbove(uri, isNews) || wasAsked;
  }
}

/** Whether the user hides files, which VS Code then doesn't find: what is found isn't all there is. */
function hidesFiles(base: vscode.Uri): boolean {
  const files = vscode.workspace.getConfiguration('files', base);
  const usual = files.inspect<Record<string, unknown>>('exclude')?.defaultValue ?? {};
  const hidden = files.get<Record<string, unknown>>('exclude', {});
  return Object.entries(hidden).some(([glob, how]) => how !== false && !Object.hasOwn(usual, glob));
}

async function pagesBelow(folder: vscode.Uri, notes: WorkspaceNotes): Promise<readonly FilePath[]> {
  const include = [`**/*.{${pageEndings.join(',')}}`];
  const found = await notes.find({ folder, include, exclude: neverPages });
  return found.map((uri) => pathIn(folder, uri));
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
