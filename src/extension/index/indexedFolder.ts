import type * as vscode from 'vscode';
import { Catalog } from '../../core/conference/editions/catalog';
import { summarize } from '../../core/conference/notes/summarize';
import type { Conference, Summary } from '../../core/conference/summary';
import { hashOf, type StoredSummary } from '../../core/indexing/storedSummaries';
import type { Note } from '../../core/note';
import type { Settings } from '../../core/settings/settings';
import { type FilePath, isInside } from '../../core/text/paths';
import { matcherOf } from '../workspace/workspaceNotes';

/** What is known of one file: no text, no tree. */
interface Entry {
  readonly hash: number;
  readonly summary: Summary | undefined;
}

/** A workspace folder with what its notes tell. */
export class IndexedFolder {
  readonly #entries = new Map<FilePath, Entry>();
  readonly #catalog = new Catalog();
  readonly #unchecked = new Set<FilePath>();
  readonly #tooLarge = new Set<FilePath>();
  /** Whether a file may be a note, by the user's settings. */
  readonly isWanted: (path: FilePath) => boolean;
  /** How many notes are not read since there are so many. */
  tooMany = 0;

  constructor(
    readonly base: vscode.Uri,
    readonly settings: Settings,
  ) {
    this.isWanted = matcherOf(settings);
  }

  /** Newest first. */
  get conferences(): readonly Conference[] {
    return this.#catalog.conferences;
  }

  /** All that is known, to be kept. */
  get stored(): readonly StoredSummary[] {
    const folder = this.base.toString();
    return [...this.#entries].map(([path, entry]) => ({ folder, path, ...entry }));
  }

  /** The notes that are known. */
  get paths(): Iterable<FilePath> {
    return this.#entries.keys();
  }

  /** What was known at the last start and has not been looked at since. */
  get unchecked(): ReadonlySet<FilePath> {
    return this.#unchecked;
  }

  /** How many notes are not read for their size. */
  get tooLarge(): number {
    return this.#tooLarge.size;
  }

  /** All is about to be read anew: what was left out may not be this time. */
  startAgain(): void {
    this.tooMany = 0;
    this.#tooLarge.clear();
  }

  /** What was known at the last start; a note that has been read since knows better. */
  restore({ path, hash, summary }: StoredSummary): void {
    if (this.#entries.has(path) || !this.isWanted(path)) return;
    this.#unchecked.add(path);
    this.#set(path, { hash, summary });
  }

  /** What the note says now; whether that is something else than before. */
  read(path: FilePath, note: Note): boolean {
    this.#unchecked.delete(path);
    this.#tooLarge.delete(path);
    const hash = hashOf(note.text);
    if (this.#entries.get(path)?.hash === hash) return false;
    this.#set(path, { hash, summary: summarize(note, path, this.settings.conferences) });
    return true;
  }

  /** A note is too large to be read. */
  leaveOut(path: FilePath): void {
    this.#tooLarge.add(path);
  }

  /** Forgets a file, or all in a folder; the paths that were known. */
  remove(path: FilePath): readonly FilePath[] {
    for (const large of this.#tooLarge) if (isInside(path, large)) this.#tooLarge.delete(large);
    const gone = this.#entries.has(path)
      ? [path]
      : [...this.#entries.keys()].filter((other) => isInside(path, other));
    for (const other of gone) {
      this.#unchecked.delete(other);
      this.#entries.delete(other);
      this.#catalog.set(other, undefined);
    }
    return gone;
  }

  #set(path: FilePath, entry: Entry): void {
    this.#entries.set(path, entry);
    this.#catalog.set(path, entry.summary);
  }
}
