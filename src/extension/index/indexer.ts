import * as vscode from 'vscode';
import type { PlacedConference } from '../../core/conference/tree/treeNodes';
import { FolderQueues } from '../../core/indexing/folderQueues';
import type { Progress } from '../../core/indexing/politeQueue';
import { Note } from '../../core/note';
import { type FilePath, isInside } from '../../core/text/paths';
import type { FileChanges, FileEvents } from '../workspace/fileEvents';
import { hostClock } from '../workspace/hostClock';
import { isNoteDocument } from '../workspace/noteDocuments';
import { openDocumentAt } from '../workspace/openDocumentAt';
import type { WorkspaceSettings } from '../workspace/settings';
import { TypingPauses } from '../workspace/typingPauses';
import type { WorkspaceNotes } from '../workspace/workspaceNotes';
import { placeOf, uriOf } from '../workspace/workspacePaths';
import { IndexedFolder } from './indexedFolder';
import { KeptSummaries } from './keptSummaries';
import { notePathsIn } from './notePathsIn';
import type { NoteReader } from './noteReader';
import { RareCalls } from './rareCalls';
import type { SummaryStore } from './summaryStore';

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

/** What a note says, in the editor or in its file. */
interface NoteText {
  /** `undefined`: there is no such file, or it can't be read. */
  readonly text: string | undefined;
  readonly isSaved: boolean;
  readonly isTooLarge: boolean;
}

/**
 * Keeps the catalog of the workspace's talks up to date: start-up, file events and typing all come in by the same
 * queue. An open note's text wins over its file.
 */
export class Indexer implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #progressed = new vscode.EventEmitter<void>();
  readonly #folders = new Map<string, IndexedFolder>();
  readonly #queues: FolderQueues<NoteText>;
  readonly #kept: KeptSummaries;
  readonly #telling = new RareCalls(() => this.#tell());
  readonly #watch: vscode.Disposable;
  readonly #readers = new Set<NoteReader>();
  /** By folder. */
  readonly #searches = new Map<string, Promise<void>>();
  readonly #restored: Promise<void>;
  #isDifferent = false;
  #isStarted = false;
  #isStopped = false;
  /** Another one after each restart and stop: a search that began before has nothing more to say. */
  #generation = 0;

  /** Fires when the conferences may have changed; once for many notes. */
  readonly onDidChange = this.#changed.event;
  /** Fires when `progress` has another value. */
  readonly onDidProgress = this.#progressed.event;

  constructor(private readonly parts: IndexerParts) {
    this.#queues = new FolderQueues<NoteText>(
      (folder) => ({
        read: (path) => this.#read(folder, path),
        process: (path, text) => this.#process(folder, path, text),
        failed: (path, reason) => parts.log.error(`Could not index ${path}`, String(reason)),
        sliceDone: () => this.#telling.soon(),
      }),
      hostClock,
    );
    this.#kept = new KeptSummaries(parts.store, this.#folders);
    const { workspace } = vscode;
    const again = ({ uri }: vscode.TextDocument) => this.#enqueue([uri], 'urgent');
    this.#watch = vscode.Disposable.from(
      parts.events.onDidChange((changes) => this.#follow(changes)),
      parts.settings.onDidChange(() => this.#restart()),
      workspace.onDidChangeWorkspaceFolders(() => this.#restart()),
      new TypingPauses(isNoteDocument, (uri) => this.#enqueue([uri], 'urgent')),
      workspace.onDidSaveTextDocument(again),
      workspace.onDidCloseTextDocument(again),
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
    const count = (of: 'tooMany' | 'tooLarge') =>
      [...this.#folders.values()].reduce((sum, folder) => sum + folder[of], 0);
    return { isStopped: this.#isStopped, tooMany: count('tooMany'), tooLarge: count('tooLarge') };
  }

  /** Resolves when there is something to show: what was known at the last start, else everything. */
  async ready(): Promise<void> {
    await this.#restored;
    if (this.conferences().length === 0) await this.settled();
  }

  /** Resolves when everything that is known to have changed has been read, in one folder or in all. */
  async settled(folder?: string): Promise<void> {
    await this.#restored;
    await Promise.all(folder === undefined ? this.#searches.values() : [this.#searches.get(folder)]);
    await this.#queues.settled(folder);
  }

  /** From now on `reader` is told of each note that is read; those that were before are read again. */
  share(reader: NoteReader): void {
    this.#readers.add(reader);
    for (const [key, { paths }] of this.#folders) this.#queues.enqueue(key, paths, 'whenever');
  }

  /** Stops reading; what is known stays. */
  cancel(): void {
    this.#isStopped = this.progress !== undefined;
    this.#generation += 1;
    this.#searches.clear();
    this.#queues.clear();
    this.#telling.soon();
  }

  /** Reads everything again. */
  refresh(): void {
    this.#folders.clear();
    this.#restart();
  }

  dispose(): void {
    this.#generation += 1;
    this.#queues.clear();
    vscode.Disposable.from(this.#watch, this.#kept, this.#telling, this.#changed, this.#progressed).dispose();
  }

  /** After what is happening now: VS Code waits for the extension to be there. */
  async #start(): Promise<void> {
    await hostClock.pause();
    this.#isStarted = true;
    this.#restart();
    const count = await this.#kept.restore();
    this.parts.log.info(`${count} notes known from the last start`);
    this.#telling.soon();
  }

  #restart(): void {
    this.#isStopped = false;
    this.#generation += 1;
    this.#queues.clear();
    for (const reader of this.#readers) reader.startAgain();
    const wanted = vscode.workspace.workspaceFolders ?? [];
    const keys = new Set(wanted.map(({ uri }) => uri.toString()));
    for (const key of [...this.#folders.keys()]) if (!keys.has(key)) this.#folders.delete(key);
    for (const { uri } of wanted) this.#openFolder(uri);
    const open = vscode.workspace.textDocuments.filter(isNoteDocument);
    this.#enqueue(
      open.map(({ uri }) => uri),
      'urgent',
    );
    this.#telling.soon();
  }

  #openFolder(base: vscode.Uri): void {
    const key = base.toString();
    const settings = this.parts.settings.for(base);
    const known = this.#folders.get(key);
    const folder = known?.settings === settings ? known : new IndexedFolder(base, settings);
    folder.startAgain();
    this.#folders.set(key, folder);
    const search = this.#search(key, folder, this.#generation).finally(() => {
      if (this.#searches.get(key) === search) this.#searches.delete(key);
      this.#telling.soon();
    });
    this.#searches.set(key, search);
  }

  async #search(key: string, folder: IndexedFolder, generation: number): Promise<void> {
    // What was known at the last start may be gone by now, or need no second look.
    await this.#restored;
    const { base, settings } = folder;
    const limit = isOnDisk(base) ? Number.POSITIVE_INFINITY : settings.maxVirtualNotes;
    const early = new Set<FilePath>();
    const paths = await notePathsIn(folder, this.parts.files, (some) => {
      if (generation !== this.#generation || !isOnDisk(base)) return;
      for (const path of some) early.add(path);
      this.#queues.enqueue(key, some, 'whenever');
    });
    this.parts.log.info(`${paths.length} notes in ${base.toString(true)}`);
    if (generation !== this.#generation) return;
    folder.tooMany = Math.max(0, paths.length - limit);
    const others = paths.slice(0, limit).filter((path) => !early.has(path));
    this.#queues.enqueue(key, others, 'whenever');
    const there = new Set(paths);
    for (const path of [...folder.unchecked]) if (!there.has(path)) this.#forget(key, path);
  }

  #enqueue(uris: readonly vscode.Uri[], order: 'urgent' | 'whenever'): void {
    for (const uri of uris) {
      const { base, path } = placeOf(uri);
      const folder = base.toString();
      if (this.#folders.get(folder)?.isWanted(path) !== true || uri.scheme !== base.scheme) continue;
      this.#queues.enqueue(folder, [path], order);
      this.#telling.soon();
    }
  }

  /** The text of the editor, where the note is open in one; otherwise that of the file. */
  async #read(key: string, path: FilePath): Promise<NoteText | undefined> {
    const folder = this.#folders.get(key);
    if (folder === undefined) return undefined;
    const uri = uriOf({ base: folder.base, path });
    const open = openDocumentAt(uri);
    if (open !== undefined && isNoteDocument(open))
      return { text: open.getText(), isSaved: !open.isDirty, isTooLarge: false };
    let isTooLarge = false;
    const exceeded = () => {
      isTooLarge = true;
    };
    const text = await this.parts.files.read(uri, { bytes: folder.settings.maxFileSize, exceeded });
    return { text, isSaved: true, isTooLarge };
  }

  #process(key: string, path: FilePath, read: NoteText | undefined): void {
    const folder = this.#folders.get(key);
    if (folder === undefined || read === undefined) return;
    const note = read.text === undefined ? undefined : new Note(read.text);
    const isNew = note === undefined ? folder.remove(path).length > 0 : folder.read(path, note);
    this.#isDifferent ||= isNew;
    if (read.isTooLarge) folder.leaveOut(path);
    if (read.isSaved) this.#tellReaders(folder, path, note);
  }

  /** What is gone: a note, or all in a folder. */
  #forget(key: string, path: FilePath): void {
    const folder = this.#folders.get(key);
    if (folder === undefined) return;
    // What is being read for the first time is not known yet, and would come back when it is.
    if (folder.isWanted(path)) this.#queues.drop(key, path);
    else this.#queues.dropAll(key, (pending) => isInside(path, pending));
    for (const gone of folder.remove(path)) {
      this.#isDifferent = true;
      this.#tellReaders(folder, gone, undefined);
    }
  }

  #tellReaders({ base }: IndexedFolder, path: FilePath, note: Note | undefined): void {
    for (const reader of this.#readers) reader.read({ base, path }, note);
  }

  #follow({ changed, removed }: FileChanges): void {
    for (const { base, path } of removed.map(placeOf)) this.#forget(base.toString(), path);
    this.#enqueue(changed, 'whenever');
    this.#telling.soon();
  }

  #tell(): void {
    this.#changed.fire();
    this.#progressed.fire();
    if (!this.#isDifferent || this.progress !== undefined) return;
    this.#isDifferent = false;
    this.#kept.saveSoon();
  }
}

/** Each file of a virtual workspace is a request to somebody's server; here it is only a read. */
function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}
