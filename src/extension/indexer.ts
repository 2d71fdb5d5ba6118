import * as vscode from 'vscode';
import { Catalog } from '../core/conference/catalog';
import { summarize } from '../core/conference/summarize';
import type { PlacedConference } from '../core/conference/talkTree';
import { PoliteQueue, type Progress } from '../core/indexing/politeQueue';
import { Note } from '../core/note';
import type { Settings } from '../core/settings/settings';
import { type FilePath, isInside } from '../core/text/paths';
import type { FileChanges, FileEvents } from './fileEvents';
import { hostClock } from './hostClock';
import { isNoteDocument } from './openNotes';
import type { WorkspaceSettings } from './settings';
import { matcherOf, type WorkspaceNotes } from './workspaceNotes';
import { placeOf, uriOf } from './workspacePaths';

/** Often enough that the sidebar seems to fill by itself, rarely enough that it can be read meanwhile. */
const tellMs = 150;

/** The same pause as for problems: one piece of work a pause in typing. */
const typingMs = 300;

/** A workspace folder, and what its notes tell. */
interface Folder {
  readonly base: vscode.Uri;
  readonly catalog: Catalog;
  /** Of the files that were read. */
  readonly paths: Set<FilePath>;
  isWanted: (path: FilePath) => boolean;
}

/**
 * Keeps the catalog of the workspace's talks up to date: start-up, file events and typing all come in by the same
 * queue. An open note's text wins over its file.
 */
export class Indexer implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #progressed = new vscode.EventEmitter<void>();
  readonly #folders = new Map<string, Folder>();
  readonly #queue: PoliteQueue<string>;
  readonly #watch: vscode.Disposable;
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #searches = new Set<Promise<void>>();
  #leftOut = 0;

  /** Fires when the conferences may have changed; once for many notes. */
  readonly onDidChange = this.#changed.event;
  /** Fires when `progress` has another value. */
  readonly onDidProgress = this.#progressed.event;

  constructor(
    private readonly files: WorkspaceNotes,
    private readonly settings: WorkspaceSettings,
    private readonly log: vscode.LogOutputChannel,
    events: FileEvents,
  ) {
    this.#queue = new PoliteQueue<string>(
      {
        read: (key) => this.#read(key),
        process: (key, text) => this.#summarize(key, text),
        failed: (key, reason) => this.log.error(`Could not index ${key}`, String(reason)),
        sliceDone: () => this.#tell(),
      },
      hostClock,
    );
    const { workspace } = vscode;
    this.#watch = vscode.Disposable.from(
      events.onDidChange((changes) => this.#follow(changes)),
      settings.onDidChange(() => this.#restart()),
      workspace.onDidChangeWorkspaceFolders(() => this.#restart()),
      workspace.onDidChangeTextDocument(({ document }) => this.#followTyping(document)),
      workspace.onDidCloseTextDocument((document) => this.#enqueue([document.uri], 'urgent')),
    );
    this.#restart();
  }

  /** Newest first, a workspace folder after the other. */
  conferences(): readonly PlacedConference[] {
    return [...this.#folders].flatMap(([folder, { catalog }]) =>
      catalog.conferences.map((conference) => ({ folder, conference })),
    );
  }

  /** `undefined` when everything is known. While files are still looked for there is no total. */
  get progress(): Progress | undefined {
    if (this.#searches.size > 0) return { done: 0, total: 0 };
    return this.#queue.isIdle ? undefined : this.#queue.progress;
  }

  /** Resolves when everything that is known to have changed has been read. */
  async settled(): Promise<void> {
    await Promise.all(this.#searches);
    await this.#queue.settled();
  }

  /** How many notes were not read because the workspace has too many of them. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** Stops reading; what is known stays. */
  cancel(): void {
    this.#queue.clear();
    this.#tell();
  }

  /** Reads everything again. */
  refresh(): void {
    this.#restart();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const timer of this.#typing.values()) clearTimeout(timer);
    this.#queue.clear();
    this.#watch.dispose();
    this.#changed.dispose();
    this.#progressed.dispose();
  }

  #restart(): void {
    this.#queue.clear();
    this.#leftOut = 0;
    const wanted = vscode.workspace.workspaceFolders ?? [];
    const keys = new Set(wanted.map(({ uri }) => uri.toString()));
    for (const key of [...this.#folders.keys()]) if (!keys.has(key)) this.#folders.delete(key);
    for (const { uri } of wanted) this.#openFolder(uri);
    this.#enqueue(
      vscode.workspace.textDocuments.filter(isNoteDocument).map(({ uri }) => uri),
      'urgent',
    );
    this.#tell();
  }

  #openFolder(base: vscode.Uri): void {
    const settings = this.settings.for(base);
    const isWanted = matcherOf(settings);
    const known = this.#folders.get(base.toString());
    if (known === undefined)
      this.#folders.set(base.toString(), { base, catalog: new Catalog(), paths: new Set(), isWanted });
    else {
      known.isWanted = isWanted;
      for (const path of [...known.paths]) if (!isWanted(path)) remove(known, path);
    }
    const search = this.#search(base, settings).finally(() => this.#searches.delete(search));
    this.#searches.add(search);
    this.#tell();
  }

  async #search(base: vscode.Uri, settings: Settings): Promise<void> {
    const found = await this.files.find({ folder: base, ...settings });
    const limit = isOnDisk(base) ? Number.POSITIVE_INFINITY : settings.maxVirtualNotes;
    this.#leftOut += Math.max(0, found.length - limit);
    this.#enqueue(found.slice(0, limit), 'whenever');
    this.#tell();
  }

  #enqueue(uris: readonly vscode.Uri[], order: 'urgent' | 'whenever'): void {
    const wanted = uris.filter((uri) => {
      const { base, path } = placeOf(uri);
      return this.#folders.get(base.toString())?.isWanted(path) === true && uri.scheme === base.scheme;
    });
    this.#queue.enqueue(
      wanted.map((uri) => uri.toString()),
      order,
    );
    if (wanted.length > 0) this.#tell();
  }

  /** The text of the editor, where the note is open in one; otherwise that of the file. */
  async #read(key: string): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    if (open !== undefined && isNoteDocument(open)) return open.getText();
    const uri = vscode.Uri.parse(key, true);
    const { maxFileSize } = this.settings.for(placeOf(uri).base);
    return this.files.read(uri, maxFileSize);
  }

  #summarize(key: string, text: string | undefined): void {
    const { base, path } = placeOf(vscode.Uri.parse(key, true));
    const folder = this.#folders.get(base.toString());
    if (folder === undefined) return;
    if (text === undefined) {
      remove(folder, path);
      return;
    }
    folder.paths.add(path);
    folder.catalog.set(path, summarize(new Note(text), path));
  }

  #follow({ changed, removed }: FileChanges): void {
    for (const uri of removed) {
      const { base, path } = placeOf(uri);
      const folder = this.#folders.get(base.toString());
      if (folder === undefined) continue;
      for (const gone of [...folder.paths].filter((other) => isInside(path, other))) {
        this.#queue.drop(uriOf({ base, path: gone }).toString());
        remove(folder, gone);
      }
    }
    this.#enqueue(changed, 'whenever');
    this.#tell();
  }

  #followTyping(document: vscode.TextDocument): void {
    if (!isNoteDocument(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#typing.get(key));
    const timer = setTimeout(() => {
      this.#typing.delete(key);
      this.#enqueue([document.uri], 'urgent');
    }, typingMs);
    this.#typing.set(key, timer);
  }

  #tell(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed.fire();
      this.#progressed.fire();
    }, tellMs);
  }
}

function remove({ catalog, paths }: Folder, path: FilePath): void {
  paths.delete(path);
  catalog.set(path, undefined);
}

/** Each file of a virtual workspace is a request to somebody's server; here it is only a read. */
function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}
