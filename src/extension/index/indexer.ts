import * as vscode from 'vscode';
import type { PlacedConference } from '../../core/conference/talkTree';
import { FolderQueues } from '../../core/indexing/folderQueues';
import { forEachPolitely } from '../../core/indexing/politeLoop';
import type { Progress } from '../../core/indexing/politeQueue';
import type { Settings } from '../../core/settings/settings';
import type { FileChanges, FileEvents } from '../workspace/fileEvents';
import { hostClock } from '../workspace/hostClock';
import { isNoteDocument } from '../workspace/openNotes';
import type { WorkspaceSettings } from '../workspace/settings';
import type { WorkspaceNotes } from '../workspace/workspaceNotes';
import { placeOf, uriOf } from '../workspace/workspacePaths';
import { IndexedFolder } from './indexedFolder';
import type { SummaryStore } from './summaryStore';

/** Often enough that the sidebar seems to fill by itself, rarely enough that it can be read meanwhile. */
const tellMs = 150;

/** What listeners do (thousands of notes to group, a tree to draw) may take a tenth of the time, no more. */
const restFactor = 9;

/** The same pause as for problems: one piece of work a pause in typing. */
const typingMs = 300;

/** What is typed is not written to the disk at each pause. */
const saveMs = 5000;

/** How many notes are not read, by the reason. */
export interface LeftOut {
  /** The user has stopped it: nobody knows how many are missing. */
  readonly isStopped: boolean;
  readonly tooMany: number;
  readonly tooLarge: number;
}

/** What the indexer is made of. */
export interface IndexerParts {
  readonly files: WorkspaceNotes;
  readonly settings: WorkspaceSettings;
  readonly events: FileEvents;
  readonly store: SummaryStore;
  readonly log: vscode.LogOutputChannel;
}

/** Of the code that makes summaries, put in when the extension is built: what other code kept is not believed. */
declare const summaryStamp: string;

/**
 * Keeps the catalog of the workspace's talks up to date: start-up, file events and typing all come in by the same
 * queue. An open note's text wins over its file.
 */
export class Indexer implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #progressed = new vscode.EventEmitter<void>();
  readonly #folders = new Map<string, IndexedFolder>();
  readonly #queues: FolderQueues<string>;
  readonly #watch: vscode.Disposable;
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #searches = new Set<Promise<void>>();
  readonly #restored: Promise<void>;
  #tellTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  /** How long the listeners took last time. */
  #lastTold = 0;
  #isDifferent = false;
  #tooMany = 0;
  #isStarted = false;
  #isStopped = false;
  /** Another one after each restart and stop: a search that began before has nothing more to say. */
  #generation = 0;
  readonly #tooLarge = new Set<string>();

  /** Fires when the conferences may have changed; once for many notes. */
  readonly onDidChange = this.#changed.event;
  /** Fires when `progress` has another value. */
  readonly onDidProgress = this.#progressed.event;

  constructor(private readonly parts: IndexerParts) {
    this.#queues = new FolderQueues<string>(
      {
        read: (key) => this.#read(key),
        process: (key, text) => this.#process(key, text),
        failed: (key, reason) => parts.log.error(`Could not index ${key}`, String(reason)),
        sliceDone: () => this.#tell(),
      },
      hostClock,
    );
    const { workspace } = vscode;
    this.#watch = vscode.Disposable.from(
      parts.events.onDidChange((changes) => this.#follow(changes)),
      parts.settings.onDidChange(() => this.#restart()),
      workspace.onDidChangeWorkspaceFolders(() => this.#restart()),
      workspace.onDidChangeTextDocument(({ document }) => this.#followTyping(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#enqueue([uri], 'urgent')),
    );
    this.#restored = this.#start();
  }

  /** Newest first, a workspace folder after the other. */
  conferences(): readonly PlacedConference[] {
    return [...this.#folders].flatMap(([folder, { conferences }]) =>
      conferences.map((conference) => ({ folder, conference })),
    );
  }

  /** `undefined` when everything is known. While files are still looked for there is no total. */
  get progress(): Progress | undefined {
    if (!this.#isStarted || this.#searches.size > 0) return { done: 0, total: 0 };
    return this.#queues.progress;
  }

  /** How many notes are not read: of a workspace that has too many, and for their size. */
  get leftOut(): LeftOut {
    return { isStopped: this.#isStopped, tooMany: this.#tooMany, tooLarge: this.#tooLarge.size };
  }

  /** Resolves when there is something to show: what was known at the last start, else everything. */
  async ready(): Promise<void> {
    await this.#restored;
    if (this.conferences().length === 0) await this.settled();
  }

  /** Resolves when everything that is known to have changed has been read. */
  async settled(): Promise<void> {
    await this.#restored;
    await Promise.all(this.#searches);
    await this.#queues.settled();
  }

  /** Stops reading; what is known stays. */
  cancel(): void {
    this.#isStopped = this.progress !== undefined;
    this.#generation += 1;
    this.#searches.clear();
    this.#queues.clear();
    this.#tell();
  }

  /** Reads everything again. */
  refresh(): void {
    this.#folders.clear();
    this.#restart();
  }

  dispose(): void {
    for (const timer of [this.#tellTimer, this.#saveTimer, ...this.#typing.values()]) clearTimeout(timer);
    this.#queues.clear();
    this.#watch.dispose();
    this.#changed.dispose();
    this.#progressed.dispose();
  }

  /** After what is happening now: VS Code waits for the extension to be there. */
  async #start(): Promise<void> {
    await hostClock.pause();
    this.#isStarted = true;
    this.#restart();
    await this.#restore();
  }

  #restart(): void {
    this.#isStopped = false;
    this.#generation += 1;
    this.#queues.clear();
    this.#tooMany = 0;
    this.#tooLarge.clear();
    const wanted = vscode.workspace.workspaceFolders ?? [];
    const keys = new Set(wanted.map(({ uri }) => uri.toString()));
    for (const key of [...this.#folders.keys()]) if (!keys.has(key)) this.#folders.delete(key);
    for (const { uri } of wanted) this.#openFolder(uri);
    const open = vscode.workspace.textDocuments.filter(isNoteDocument);
    this.#enqueue(
      open.map(({ uri }) => uri),
      'urgent',
    );
    this.#tell();
  }

  #openFolder(base: vscode.Uri): void {
    const key = base.toString();
    const settings = this.parts.settings.for(base);
    if (this.#folders.get(key)?.settings !== settings)
      this.#folders.set(key, new IndexedFolder(base, settings));
    const search = this.#search(base, settings, this.#generation).finally(() => {
      this.#searches.delete(search);
      this.#tell();
    });
    this.#searches.add(search);
  }

  async #search(base: vscode.Uri, settings: Settings, generation: number): Promise<void> {
    const found = await this.parts.files.find({ folder: base, ...settings });
    this.parts.log.info(`${found.length} notes in ${base.toString(true)}`);
    // What was known at the last start may be gone by now, or need no second look.
    await this.#restored;
    const folder = this.#folders.get(base.toString());
    if (folder?.settings !== settings || generation !== this.#generation) return;
    const limit = isOnDisk(base) ? Number.POSITIVE_INFINITY : settings.maxVirtualNotes;
    this.#tooMany += Math.max(0, found.length - limit);
    const missing = new Set(folder.unchecked);
    await forEachPolitely(found.slice(0, limit), hostClock, (uri) => {
      missing.delete(placeOf(uri).path);
      if (generation === this.#generation) this.#enqueue([uri], 'whenever');
    });
    for (const path of missing) if (folder.unchecked.has(path)) folder.remove(path);
  }

  /** What was known at the last start is shown at once, and then checked note by note. */
  async #restore(): Promise<void> {
    let count = 0;
    await this.parts.store.load(this.#stamp, (stored) => {
      count += 1;
      this.#folders.get(stored.folder)?.restore(stored);
    });
    this.parts.log.info(`${count} notes known from the last start`);
    this.#tell();
  }

  #saveSoon(): void {
    if (!this.#isDifferent || this.progress !== undefined) return;
    this.#isDifferent = false;
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => {
      const all = [...this.#folders.values()].flatMap(({ stored }) => stored);
      void this.parts.store.save(this.#stamp, all);
    }, saveMs);
  }

  /** All that a summary depends on besides its note. */
  get #stamp(): string {
    const settings = [...this.#folders.values()].map(({ settings: { conferences } }) => [
      conferences.include,
      conferences.exclude,
      [...conferences.keys],
      [...conferences.names],
    ]);
    return JSON.stringify([summaryStamp, settings]);
  }

  #enqueue(uris: readonly vscode.Uri[], order: 'urgent' | 'whenever'): void {
    let hasWanted = false;
    for (const uri of uris) {
      const { base, path } = placeOf(uri);
      const folder = base.toString();
      if (this.#folders.get(folder)?.isWanted(path) !== true || uri.scheme !== base.scheme) continue;
      this.#queues.enqueue(folder, uri.toString(), order);
      hasWanted = true;
    }
    if (hasWanted) this.#tell();
  }

  /** The text of the editor, where the note is open in one; otherwise that of the file. */
  async #read(key: string): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    if (open !== undefined && isNoteDocument(open)) {
      this.#tooLarge.delete(key);
      return open.getText();
    }
    const uri = vscode.Uri.parse(key, true);
    const { maxFileSize } = this.parts.settings.for(placeOf(uri).base);
    this.#tooLarge.delete(key);
    return this.parts.files.read(uri, { bytes: maxFileSize, exceeded: () => this.#tooLarge.add(key) });
  }

  #process(key: string, text: string | undefined): void {
    const { base, path } = placeOf(vscode.Uri.parse(key, true));
    const folder = this.#folders.get(base.toString());
    if (folder === undefined) return;
    const isNew = text === undefined ? folder.remove(path).length > 0 : folder.read(path, text);
    this.#isDifferent ||= isNew;
  }

  #follow({ changed, removed }: FileChanges): void {
    for (const uri of removed) {
      for (const key of this.#tooLarge)
        if (key === uri.toString() || key.startsWith(`${uri.toString()}/`)) this.#tooLarge.delete(key);
      const { base, path } = placeOf(uri);
      for (const gone of this.#folders.get(base.toString())?.remove(path) ?? []) {
        this.#queues.drop(base.toString(), uriOf({ base, path: gone }).toString());
        this.#isDifferent = true;
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
    this.#tellTimer ??= setTimeout(
      () => {
        this.#tellTimer = undefined;
        const started = hostClock.now();
        this.#changed.fire();
        this.#progressed.fire();
        this.#saveSoon();
        this.#lastTold = hostClock.now() - started;
      },
      Math.max(tellMs, this.#lastTold * restFactor),
    );
  }
}

/** Each file of a virtual workspace is a request to somebody's server; here it is only a read. */
function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}
