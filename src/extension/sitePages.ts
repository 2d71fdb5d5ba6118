import * as vscode from 'vscode';
import type { PageFacts } from '../core/check/checkContext';
import { Note } from '../core/note';
import { pageAddresses } from '../core/page/pageAddresses';
import type { Site } from '../core/site/site';
import type { FilePath } from '../core/text/paths';
import type { FileChanges, FileEvents } from './fileEvents';
import type { Sites } from './sites';
import type { WorkspaceNotes } from './workspaceNotes';
import { pathIn, placeOf, uriOf } from './workspacePaths';

const pageGlobs = ['**/*.{md,markdown}'];
const neverPages = ['**/node_modules/**', '**/.git/**', '**/_site/**', '**/public/**'];

/** In a larger workspace nothing is said of pages that collide. */
const mostPages = 20_000;

/** As many files are read before others have their turn. */
const slice = 32;

/** The addresses of a folder's pages. */
interface Folder {
  readonly base: vscode.Uri;
  readonly addresses: Map<FilePath, readonly string[]>;
  /** By site and address; made when asked for after a change. */
  index: ReadonlyMap<string, readonly FilePath[]> | undefined;
  isRead: boolean;
}

/**
 * Which pages stand where, without waiting: a folder's pages are read when the first question is asked, in the
 * background, and `onDidLearn` fires. What isn't saved yet isn't known.
 */
export class SitePages implements vscode.Disposable {
  readonly #learned = new vscode.EventEmitter<void>();
  readonly #folders = new Map<string, Folder>();
  readonly #watch: vscode.Disposable;

  /** Fires when addresses have become known or have changed. */
  readonly onDidLearn = this.#learned.event;

  constructor(
    private readonly files: WorkspaceNotes,
    private readonly sites: Sites,
    events: FileEvents,
  ) {
    this.#watch = vscode.Disposable.from(
      events.onDidChange((changes) => void this.#follow(changes)),
      sites.onDidChange(() => this.#folders.clear()),
    );
  }

  /** The pages of one site. */
  of(base: vscode.Uri, site: Site): PageFacts {
    return { pagesAt: (address) => this.#indexOf(base).get(keyOf(site, address)) ?? [] };
  }

  dispose(): void {
    this.#watch.dispose();
    this.#learned.dispose();
  }

  #indexOf(base: vscode.Uri): ReadonlyMap<string, readonly FilePath[]> {
    const known = this.#folders.get(base.toString());
    if (known === undefined) {
      const folder: Folder = { base, addresses: new Map(), index: undefined, isRead: false };
      this.#folders.set(base.toString(), folder);
      void this.#read(folder);
    }
    if (known === undefined || !known.isRead) return new Map();
    known.index ??= indexOf(known.addresses);
    return known.index;
  }

  async #read(folder: Folder): Promise<void> {
    const found = await this.files.find({ folder: folder.base, include: pageGlobs, exclude: neverPages });
    if (found.length > mostPages) return;
    for (let at = 0; at < found.length; at += slice) {
      await Promise.all(found.slice(at, at + slice).map((uri) => this.#learn(folder, uri)));
      if (this.#folders.get(folder.base.toString()) !== folder) return;
    }
    folder.isRead = true;
    if (folder.addresses.size > 0) this.#learned.fire();
  }

  async #learn(folder: Folder, uri: vscode.Uri): Promise<void> {
    const text = await this.files.read(uri);
    const path = pathIn(folder.base, uri);
    const site = this.sites.siteFor({ base: folder.base, path });
    if (text === undefined || site === undefined) folder.addresses.delete(path);
    else
      folder.addresses.set(
        path,
        pageAddresses(new Note(text), path, site).map((address) => keyOf(site, address)),
      );
    folder.index = undefined;
  }

  async #follow({ changed, removed }: FileChanges): Promise<void> {
    let isNews = false;
    // It may have been a folder.
    for (const uri of removed.filter(({ path }) => !isPage(path)))
      isNews = this.#folders.delete(placeOf(uri).base.toString()) || isNews;
    for (const uri of [...changed, ...removed]) {
      const { base, path } = placeOf(uri);
      const folder = this.#folders.get(base.toString());
      if (folder?.isRead !== true || !isPage(path)) continue;
      await this.#learn(folder, uriOf({ base, path }));
      isNews = true;
    }
    if (isNews) this.#learned.fire();
  }
}

function isPage(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Two sites of a folder may have the same address. */
function keyOf(site: Site, address: string): string {
  return `${site.root}\n${address}`;
}

function indexOf(
  addresses: ReadonlyMap<FilePath, readonly string[]>,
): ReadonlyMap<string, readonly FilePath[]> {
  const index = new Map<string, FilePath[]>();
  for (const [path, keys] of addresses)
    for (const key of keys) {
      const others = index.get(key);
      if (others === undefined) index.set(key, [path]);
      else others.push(path);
    }
  return index;
}
