import * as vscode from 'vscode';
import type { PageFacts } from '../../core/check/checkContext';
import { Note } from '../../core/note';
import { pageAddresses } from '../../core/page/pageAddresses';
import { pageTerms } from '../../core/page/pageTerms';
import { type SectionFacts, sectionFactsOf, sectionsAbove } from '../../core/page/sectionFacts';
import type { Site } from '../../core/site/site';
import { type FilePath, folderOf } from '../../core/text/paths';
import type { FileChanges, FileEvents } from './fileEvents';
import { neverSources } from './neverSources';
import type { Sites } from './sites';
import type { WorkspaceNotes } from './workspaceNotes';
import { pathIn, placeOf, uriOf } from './workspacePaths';

const pageGlobs = ['**/*.{md,markdown}'];

/** In a larger workspace nothing is said of pages that collide, nor of terms, nor of sections. */
const mostPages = 20_000;

/** As many files are read before others have their turn. */
const slice = 32;

/** What one page says that others want to know: each with its site before it. */
interface PageKeys {
  readonly addresses: readonly string[];
  readonly terms: readonly string[];
}

/** What a folder's pages say. */
interface Folder {
  readonly base: vscode.Uri;
  readonly pages: Map<FilePath, PageKeys>;
  /** By the paths of the `_index.md` that say so. */
  readonly sections: Map<FilePath, SectionFacts>;
  /** Made when asked for after a change. */
  index: FolderIndex | undefined;
  isRead: boolean;
}

/** By site and address, by site and term: the pages that say so. */
type FolderIndex = Readonly<Record<keyof PageKeys, ReadonlyMap<string, readonly FilePath[]>>> & {
  /** By folder. */
  readonly sections: ReadonlyMap<FilePath, readonly SectionFacts[]>;
};

/**
 * Which pages stand where, which terms they have and what sections decide, without waiting: a folder's pages are read
 * when the first question is asked, in the background, and `onDidLearn` fires. What isn't saved yet isn't known.
 */
export class SitePages implements vscode.Disposable {
  readonly #learned = new vscode.EventEmitter<void>();
  readonly #folders = new Map<string, Folder>();
  readonly #reading = new Set<Promise<void>>();
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
    return {
      pagesAt: (address) => {
        const index = this.#indexOf(base);
        return index && (index.addresses.get(keyOf(site, address)) ?? []);
      },
      hasTerm: (name) => this.#indexOf(base)?.terms.has(keyOf(site, name)),
      sectionsAbove: (path) => {
        const sections = this.#indexOf(base)?.sections;
        return sections && sectionsAbove(path, sections);
      },
    };
  }

  /** Resolves when all that was asked about has been read. */
  async settled(): Promise<void> {
    await Promise.all(this.#reading);
  }

  dispose(): void {
    this.#watch.dispose();
    this.#learned.dispose();
  }

  /** `undefined` as long as not all pages are read. */
  #indexOf(base: vscode.Uri): FolderIndex | undefined {
    const known = this.#folders.get(base.toString());
    if (known === undefined) {
      const folder: Folder = { base, pages: new Map(), sections: new Map(), index: undefined, isRead: false };
      this.#folders.set(base.toString(), folder);
      const reading = this.#read(folder).finally(() => this.#reading.delete(reading));
      this.#reading.add(reading);
    }
    if (known === undefined || !known.isRead) return undefined;
    known.index ??= {
      addresses: pagesBy('addresses', known.pages),
      terms: pagesBy('terms', known.pages),
      sections: sectionsBy(known.sections),
    };
    return known.index;
  }

  async #read(folder: Folder): Promise<void> {
    const found = await this.files.find({ folder: folder.base, include: pageGlobs, exclude: neverSources });
    if (found.length > mostPages) return;
    for (let at = 0; at < found.length; at += slice) {
      await Promise.all(found.slice(at, at + slice).map((uri) => this.#learn(folder, uri)));
      if (this.#folders.get(folder.base.toString()) !== folder) return;
    }
    folder.isRead = true;
    if (folder.pages.size > 0) this.#learned.fire();
  }

  async #learn(folder: Folder, uri: vscode.Uri): Promise<void> {
    const text = await this.files.read(uri);
    const path = pathIn(folder.base, uri);
    const site = this.sites.siteFor({ base: folder.base, path });
    folder.sections.delete(path);
    if (text === undefined || site === undefined) folder.pages.delete(path);
    else {
      const note = new Note(text);
      const keys = (words: readonly string[]): readonly string[] => words.map((word) => keyOf(site, word));
      folder.pages.set(path, {
        addresses: keys(pageAddresses(note, path, site)),
        terms: keys(pageTerms(note, site)),
      });
      const section = sectionFactsOf(note, path, site);
      if (section !== undefined) folder.sections.set(path, section);
    }
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
function keyOf(site: Site, word: string): string {
  return `${site.root}\n${word}`;
}

function pagesBy(
  what: keyof PageKeys,
  pages: ReadonlyMap<FilePath, PageKeys>,
): ReadonlyMap<string, readonly FilePath[]> {
  const index = new Map<string, FilePath[]>();
  for (const [path, said] of pages)
    for (const key of said[what]) {
      const others = index.get(key);
      if (others === undefined) index.set(key, [path]);
      else others.push(path);
    }
  return index;
}

/** A section of several languages has several files. */
function sectionsBy(
  sections: ReadonlyMap<FilePath, SectionFacts>,
): ReadonlyMap<FilePath, readonly SectionFacts[]> {
  const index = new Map<FilePath, SectionFacts[]>();
  for (const [path, facts] of sections) {
    const folder = folderOf(path);
    index.set(folder, [...(index.get(folder) ?? []), facts]);
  }
  return index;
}
