import type * as vscode from 'vscode';
import type { IndexedFolder } from './indexedFolder';
import type { SummaryStore } from './summaryStore';

/** What is typed is not written to the disk at each pause. */
const saveMs = 5000;

/** Of the code that makes summaries, put in when the extension is built: what other code kept is not believed. */
declare const summaryStamp: string;

/** What is kept of the index between two starts. */
export class KeptSummaries implements vscode.Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: SummaryStore,
    private readonly folders: ReadonlyMap<string, IndexedFolder>,
  ) {}

  /** Gives the folders what was known of them at the last start; how many notes that are. */
  async restore(): Promise<number> {
    let count = 0;
    await this.store.load(this.#stamp, (stored) => {
      count += 1;
      this.folders.get(stored.folder)?.restore(stored);
    });
    return count;
  }

  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const all = [...this.folders.values()].flatMap(({ stored }) => stored);
      void this.store.save(this.#stamp, all);
    }, saveMs);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** All that a summary depends on besides its note. */
  get #stamp(): string {
    const settings = [...this.folders.values()].map(({ settings: { conferences } }) => [
      conferences.include,
      conferences.exclude,
      [...conferences.keys],
      [...conferences.names],
      conferences.root,
    ]);
    return JSON.stringify([summaryStamp, settings]);
  }
}
