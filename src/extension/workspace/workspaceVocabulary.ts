import * as vscode from 'vscode';
import type { KnownValue, Vocabulary } from '../../core/assist/assist';
import type { Conference } from '../../core/conference/summary';
import { NoteValues, valuesIn } from '../../core/indexing/noteValues';
import { PoliteQueue } from '../../core/indexing/politeQueue';
import { Note } from '../../core/note';
import type { Indexer } from '../index/indexer';
import type { FileEvents } from './fileEvents';
import { hostClock } from './hostClock';
import { isNoteDocument } from './openNotes';
import type { WorkspaceSettings } from './settings';
import { matcherOf, type WorkspaceNotes } from './workspaceNotes';
import { placeOf } from './workspacePaths';

const speakersOf = ({ notes }: Conference) =>
  notes.flatMap(({ talks }) => talks.flatMap(({ speakers }) => speakers));
const namesOf = ({ name }: Conference) => [name];

/** What the catalog knows for a field, by the field's name. */
const catalogNames: ReadonlyMap<string, (conference: Conference) => readonly string[]> = new Map([
  ['speaker', speakersOf],
  ['speakers', speakersOf],
  ['conference', namesOf],
  ['event', namesOf],
  ['series', ({ series }: Conference) => [series]],
]);

/** What the vocabulary is made of. */
export interface VocabularyParts {
  readonly indexer: Indexer;
  readonly files: WorkspaceNotes;
  readonly settings: WorkspaceSettings;
  readonly events: FileEvents;
  readonly log: vscode.LogOutputChannel;
}

/**
 * What the notes of the workspace already say in their front matter, for completion. Nothing is read before the first
 * note is opened; from then on it follows the files.
 */
export class WorkspaceVocabulary implements Vocabulary, vscode.Disposable {
  readonly #values = new NoteValues();
  readonly #queue: PoliteQueue<string>;
  readonly #watch: vscode.Disposable;
  #isStarted = false;

  constructor(private readonly parts: VocabularyParts) {
    const { events, log } = parts;
    this.#queue = new PoliteQueue<string>(
      {
        read: (key) => this.#read(key),
        process: (key, text) => this.#values.set(key, text === undefined ? [] : valuesIn(new Note(text))),
        failed: (key, reason) => log.error(`Could not read the words of ${key}`, String(reason)),
        sliceDone: () => {},
      },
      hostClock,
    );
    this.#watch = vscode.Disposable.from(
      events.onDidChange(({ changed, removed }) => this.#follow([...changed, ...removed])),
      vscode.workspace.onDidOpenTextDocument((document) => this.#start(document)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#follow([uri])),
    );
    for (const document of vscode.workspace.textDocuments) this.#start(document);
  }

  valuesOf(field: string): readonly KnownValue[] {
    const own = this.#values.valuesOf(field);
    const known = new Set(own.map(({ value }) => value));
    const others = [...this.#inCatalog(field)].filter(([value]) => !known.has(value));
    return [...own, ...others.map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)];
  }

  dispose(): void {
    this.#queue.clear();
    this.#watch.dispose();
  }

  /** What notes say in their talks rather than in their front matter. */
  #inCatalog(field: string): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const names = catalogNames.get(field.toLowerCase());
    if (names !== undefined)
      for (const { conference } of this.parts.indexer.conferences())
        for (const name of names(conference)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  }

  #start(document: vscode.TextDocument): void {
    if (this.#isStarted || !isNoteDocument(document)) return;
    this.#isStarted = true;
    void this.#readAll();
  }

  /** After the index, which shows more: the same files need not be read by two at a time. */
  async #readAll(): Promise<void> {
    await this.parts.indexer.settled();
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) void this.#readFolder(uri);
  }

  async #readFolder(folder: vscode.Uri): Promise<void> {
    const found = await this.parts.files.find({ folder, ...this.parts.settings.for(folder) });
    this.#queue.enqueue(found.map((uri) => uri.toString()));
  }

  #follow(uris: readonly vscode.Uri[]): void {
    if (!this.#isStarted) return;
    const notes = uris.filter((uri) => {
      const { base, path } = placeOf(uri);
      return matcherOf(this.parts.settings.for(base))(path);
    });
    this.#queue.enqueue(notes.map((uri) => uri.toString()));
  }

  #read(key: string): Promise<string | undefined> {
    const uri = vscode.Uri.parse(key, true);
    return this.parts.files.read(uri, { bytes: this.parts.settings.for(placeOf(uri).base).maxFileSize });
  }
}
