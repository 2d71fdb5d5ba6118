import * as vscode from 'vscode';
import type { PageFacts } from '../../core/check/checkContext';
import { Note } from '../../core/note';
import { pageAddresses } from '../../core/page/pageAddresses';
import { pageTerms } from '../../core/page/pageTerms';
import { type SectionFacts, sectionFactsOf, sectionsAbove } from '../../core/page/sectionFacts';
import type { Site } from '../../core/site/site';
import { type FilePath, folderOf, isInside } from '../../core/text/paths';
import type { Indexer } from '../index/indexer';
import type { NoteReader } from '../index/noteReader';
import { type FileChanges, type FileEvents, mayBeFolder } from './fileEvents';
import { neverSources } from './neverSources';
import type { Sites } from './sites';
import type { WorkspaceNotes } from './workspaceNotes';
import { type Place, pathIn, placeOf, uriOf } from './workspacePaths';

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
  /** Whose rules say where the pages stand. */
  readonly sites: readonly Site[] | undefined;
  readonly pages: Map<FilePath, PageKeys>;
  /** By the paths of the `_index.md` that say so. */
  readonly sections: Map<FilePath, SectionFacts>;
  /** What is to be read, with a number for each time that it was asked for: an older answer is no answer. */
  readonly awaited: Map<FilePath, number>;
  /** Made when asked for after a change. */
  index: FolderIndex | undefined;
  state: 'reading' | 'read' | 'tooMany';
}

/** By site and address, by site and term: the pages that say so. */
type FolderIndex = Readonly<Record<keyof PageKeys, ReadonlyMap<string, readonly FilePath[]>>> & {
  /** By folder. */
  readonly sections: ReadonlyMap<FilePath, readonly SectionFacts[]>;
};

/** What the pages of sites are found with. */
export interface SitePagesParts {
  readonly files: WorkspaceNotes;
  readonly sites: Sites;
  readonly events: FileEvents;
  readonly indexer: Indexer;
}

/**
 * Which pages stand where, which terms they have and what sections decide, without waiting: when the first question is
 * asked it hears what the index reads, then reads itself what the index doesn't want, and `onDidLearn` fires. What
 * isn't saved yet isn't known.
 */
export class SitePages implements NoteReader, vscode.Disposable {
  readonly #learned = new vscode.EventEmitter<void>();
  readonly #folders = new Map<string, Folder>();
  readonly #reading = new Set<Promise<void>>();
  readonly #watch: vscode.Disposable;
  #isListening = false;
  #asked = 0;

  /** Fires when addresses have become known or have changed. */
  readonly onDidLearn = this.#learned.event;

  constructor(private readonly parts: SitePagesParts) {
    this.#watch = vscode.Disposable.from(
      parts.events.onDidChange((changes) => this.#follow(changes)),
      parts.sites.onDidChange(() => this.#forgetOthers()),
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

  read({ base, path }: Place, note: Note | undefined): void {
    const folder = this.#folders.get(base.toString());
    // What the index can't read may only be too large for it.
    if (folder === undefined || folder.state === 'tooMany' || note === undefined || !isPage(path)) return;
    folder.awaited.delete(path);
    this.#learn(folder, path, note);
  }

  startAgain(): void {
    this.#forgetOthers();
  }

  /** Folders that are gone, or that have other sites now. */
  #forgetOthers(): void {
    for (const [key, { base, sites }] of this.#folders)
      if (this.parts.sites.in(base) !== sites) this.#folders.delete(key);
  }

  /** `undefined` as long as not all pages are read. */
  #indexOf(base: vscode.Uri): FolderIndex | undefined {
    const known = this.#folders.get(base.toString());
    if (known === undefined) this.#open(base);
    if (known?.state !== 'read') return undefined;
    known.index ??= {
      addresses: pagesBy('addresses', known.pages),
      terms: pagesBy('terms', known.pages),
      sections: sectionsBy(known.sections),
    };
    return known.index;
  }

  #open(base: vscode.Uri): void {
    const folder: Folder = {
      ...{ base, sites: this.parts.sites.in(base) },
      ...{ pages: new Map(), sections: new Map(), awaited: new Map() },
      ...{ index: undefined, state: 'reading' },
    };
    this.#folders.set(base.toString(), folder);
    // From then on it tells of what changes; other sites' rules are no reason to have it read all again.
    if (!this.#isListening) this.parts.indexer.share(this);
    this.#isListening = true;
    this.#during(this.#readAll(folder));
  }

  /** Counts as reading until it has ended. */
  #during(work: Promise<void>): void {
    const reading = work.finally(() => this.#reading.delete(reading));
    this.#reading.add(reading);
  }

  async #readAll(folder: Folder): Promise<void> {
    const { base, pages } = folder;
    const found = await this.parts.files.find({ folder: base, include: pageGlobs, exclude: neverSources });
    if (found.length > mostPages) {
      folder.state = 'tooMany';
      pages.clear();
      return;
    }
    for (const uri of found) if (!pages.has(pathIn(base, uri))) this.#await(folder, pathIn(base, uri));
    await this.#readAwaited(folder);
    folder.state = 'read';
    if (pages.size > 0) this.#learned.fire();
  }

  #await({ awaited }: Folder, path: FilePath): void {
    this.#asked += 1;
    awaited.set(path, this.#asked);
  }

  /** After the index, which may tell of them: the same files need not be read by two. */
  async #readAwaited(folder: Folder): Promise<void> {
    const key = folder.base.toString();
    await this.parts.indexer.settled(key);
    while (folder.awaited.size > 0 && this.#folders.get(key) === folder) {
      const some = [...folder.awaited].slice(0, slice);
      await Promise.all(some.map(([path, asked]) => this.#readOne(folder, path, asked)));
    }
  }

  async #readOne(folder: Folder, path: FilePath, asked: number): Promise<void> {
    const text = await this.parts.files.read(uriOf({ base: folder.base, path }));
    if (folder.awaited.get(path) !== asked) return;
    folder.awaited.delete(path);
    this.#learn(folder, path, text === undefined ? undefined : new Note(text));
  }

  #learn(folder: Folder, path: FilePath, note: Note | undefined): void {
    forget(folder, path);
    const site = this.parts.sites.siteFor({ base: folder.base, path });
    if (note === undefined || site === undefined) return;
    const keys = (words: readonly string[]): readonly string[] => words.map((word) => keyOf(site, word));
    folder.pages.set(path, {
      addresses: keys(pageAddresses(note, path, site)),
      terms: keys(pageTerms(note, site)),
    });
    const section = sectionFactsOf(note, path, site);
    if (section !== undefined) folder.sections.set(path, section);
  }

  #follow({ changed, removed }: FileChanges): void {
    const touched = new Set<Folder>();
    const known = ({ base }: Place) => this.#folders.get(base.toString());
    for (const place of removed.map(placeOf)) {
      const { path } = place;
      const folder = known(place);
      if (folder === undefined) continue;
      const all = [...folder.pages.keys(), ...folder.awaited.keys()];
      const gone = mayBeFolder(path) ? all.filter((page) => isInside(path, page)) : [path];
      for (const page of gone.filter(isPage)) {
        folder.awaited.delete(page);
        forget(folder, page);
        touched.add(folder);
      }
    }
    for (const place of changed.map(placeOf)) {
      const folder = known(place);
      if (folder === undefined || !isPage(place.path)) continue;
      this.#await(folder, place.path);
      touched.add(folder);
    }
    for (const folder of touched) if (folder.state === 'read') this.#during(this.#readChanged(folder));
  }

  async #readChanged(folder: Folder): Promise<void> {
    await this.#readAwaited(folder);
    this.#learned.fire();
  }
}

function forget(folder: Folder, path: FilePath): void {
  folder.pages.delete(path);
  folder.sections.delete(path);
  folder.index = undefined;
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
