import * as vscode from 'vscode';
import type { KnownValue, Vocabulary } from '../../core/assist/assist';
import type { Conference } from '../../core/conference/summary';
import { NoteValues, valuesIn } from '../../core/indexing/noteValues';
import type { Note } from '../../core/note';
import type { FilePath } from '../../core/text/paths';
import type { Indexer } from '../index/indexer';
import type { NoteReader } from '../index/noteReader';
import { isNoteDocument } from './noteDocuments';
import type { Place } from './workspacePaths';

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

/**
 * What the notes of the workspace already say in their front matter, for completion. Nothing is asked for before the
 * first note is opened; from then on it hears what the index reads.
 */
export class WorkspaceVocabulary implements NoteReader, vscode.Disposable {
  readonly #watch: vscode.Disposable;
  #values = new NoteValues();
  #isStarted = false;

  constructor(private readonly indexer: Indexer) {
    this.#watch = vscode.workspace.onDidOpenTextDocument((document) => this.#start(document));
    for (const document of vscode.workspace.textDocuments) this.#start(document);
  }

  read({ base, path }: Place, note: Note | undefined): void {
    this.#values.set(keyOf(base, path), note === undefined ? [] : valuesIn(note));
  }

  startAgain(): void {
    this.#values = new NoteValues();
  }

  /** As seen from a folder of the workspace, to which paths are relative. */
  in(base: vscode.Uri): Vocabulary {
    return {
      valuesOf: (field, folder) =>
        folder === undefined ? this.#valuesOf(field) : this.#values.valuesOf(field, keyOf(base, folder)),
    };
  }

  dispose(): void {
    this.#watch.dispose();
  }

  #valuesOf(field: string): readonly KnownValue[] {
    const own = this.#values.valuesOf(field);
    const known = new Set(own.map(({ value }) => value));
    const others = [...this.#inCatalog(field)].filter(([value]) => !known.has(value));
    return [...own, ...others.map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)];
  }

  /** What notes say in their talks rather than in their front matter. */
  #inCatalog(field: string): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const names = catalogNames.get(field.toLowerCase());
    if (names !== undefined)
      for (const { conference } of this.indexer.conferences())
        for (const name of names(conference)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  }

  #start(document: vscode.TextDocument): void {
    if (this.#isStarted || !isNoteDocument(document)) return;
    this.#isStarted = true;
    this.indexer.share(this);
  }
}

function keyOf(base: vscode.Uri, path: FilePath): FilePath {
  return path === '' ? base.toString() : `${base.toString()}/${path}`;
}
