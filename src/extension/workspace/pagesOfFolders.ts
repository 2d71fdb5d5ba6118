import * as vscode from 'vscode';
import type { FilePath } from '../../core/text/paths';
import type { FileChanges, FileEvents } from './fileEvents';
import { neverSources } from './neverSources';
import { openDocumentAt } from './openDocumentAt';
import type { WorkspaceNotes } from './workspaceNotes';
import { pathIn } from './workspacePaths';

/** What a link to another page may mean. */
const pageGlobs = ['**/*.{md,markdown,mkd,mkdn}'];

/** Texts of other pages that are kept for previews which list them. */
const mostTexts = 600;

/** `undefined` while it is read, or if it can't be. */
interface PageText {
  text: string | undefined;
}

/** Which Markdown files a folder holds, and what they say, without waiting: looked up when first asked for. */
export class PagesOfFolders implements vscode.Disposable {
  readonly #learned = new vscode.EventEmitter<void>();
  readonly #pages = new Map<string, Set<FilePath>>();
  readonly #texts = new Map<string, PageText>();
  readonly #watch: vscode.Disposable;

  /** Fires when something that was asked for has become known. */
  readonly onDidLearn = this.#learned.event;

  constructor(
    private readonly files: WorkspaceNotes,
    events: FileEvents,
  ) {
    this.#watch = events.onDidChange((changes) => this.#follow(changes));
  }

  in(base: vscode.Uri): Iterable<FilePath> {
    const known = this.#pages.get(base.toString());
    if (known !== undefined) return known;
    const pages = new Set<FilePath>();
    this.#pages.set(base.toString(), pages);
    void this.#find(base, pages);
    return pages;
  }

  textOf(uri: vscode.Uri): string | undefined {
    const open = openDocumentAt(uri);
    if (open !== undefined) return open.getText();
    const key = uri.toString();
    if (!this.#texts.has(key) && this.#texts.size < mostTexts) {
      const page = { text: undefined };
      this.#texts.set(key, page);
      void this.#read(uri, page);
    }
    return this.#texts.get(key)?.text;
  }

  dispose(): void {
    this.#watch.dispose();
    this.#learned.dispose();
  }

  async #find(base: vscode.Uri, pages: Set<FilePath>): Promise<void> {
    const found = await this.files.find({ folder: base, include: pageGlobs, exclude: neverSources });
    for (const uri of found) pages.add(pathIn(base, uri));
    if (found.length > 0) this.#learned.fire();
  }

  async #read(uri: vscode.Uri, page: PageText): Promise<void> {
    const text = await this.files.read(uri);
    // It may have changed meanwhile, and been asked for again.
    if (text === undefined || this.#texts.get(uri.toString()) !== page) return;
    page.text = text;
    this.#learned.fire();
  }

  #follow({ changed, removed }: FileChanges): void {
    for (const uri of [...changed, ...removed]) this.#texts.delete(uri.toString());
    // Which files a folder holds is asked anew when the next preview wants to know.
    if (removed.length > 0 || changed.some((uri) => /\.(?:md|markdown|mkdn?)$/i.test(uri.path)))
      this.#pages.clear();
  }
}
