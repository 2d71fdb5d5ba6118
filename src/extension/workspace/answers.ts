import * as vscode from 'vscode';
import { PoliteQueue } from '../../core/indexing/politeQueue';
import { isInside } from '../../core/text/paths';
import { mayBeFolder } from './fileEvents';
import { hostClock } from './hostClock';

/** Paths that are half typed are asked about as well, all day long. */
const mostAnswers = 100_000;

/** Answers to questions about uris: looked up in the background when first asked, and kept. */
export class Answers<T> implements vscode.Disposable {
  readonly #learned = new vscode.EventEmitter<void>();
  readonly #known = new Map<string, T>();
  readonly #questions: PoliteQueue<T>;

  /** Fires when answers have become known. */
  readonly onDidLearn = this.#learned.event;

  constructor(lookUp: (uri: vscode.Uri) => Promise<T>, log: vscode.LogOutputChannel) {
    this.#questions = new PoliteQueue<T>(
      {
        read: (key) => lookUp(vscode.Uri.parse(key, true)),
        process: (key, answer) => {
          if (this.#known.size >= mostAnswers) this.#known.clear();
          if (answer !== undefined) this.#known.set(key, answer);
        },
        failed: (key, reason) => log.error(`Could not look at ${key}`, String(reason)),
        sliceDone: () => this.#learned.fire(),
      },
      hostClock,
    );
  }

  /** `undefined`: not known yet. */
  about(uri: vscode.Uri): T | undefined {
    const key = uri.toString();
    const known = this.#known.get(key);
    if (known === undefined && !this.#questions.isPending(key)) this.#questions.enqueue([key]);
    return known;
  }

  /** Forgets what it knows of `uri` and of all that lies below it; whether anybody had asked about any of it. */
  forget(uri: vscode.Uri): boolean {
    const key = uri.toString();
    // The answer that is on its way may be of before.
    if (this.#questions.isPending(key)) this.#questions.enqueue([key]);
    // Hundreds of files may change at once, and tens of thousands be known.
    if (!mayBeFolder(uri.path)) return this.#known.delete(key);
    const forgotten = [...this.#known.keys()].filter((other) => isInside(key, other));
    for (const other of forgotten) this.#known.delete(other);
    return forgotten.length > 0;
  }

  /** Looks up again what it knows of `uri`, which holds until the new answer is there. */
  renew(uri: vscode.Uri): void {
    const key = uri.toString();
    if (this.#known.has(key) || this.#questions.isPending(key)) this.#questions.enqueue([key]);
  }

  /** Forgets what it knows of the folders that hold `uri`, where `isStale` says so; whether there was any. */
  forgetAbove(uri: vscode.Uri, isStale: (answer: T, folder: vscode.Uri) => boolean): boolean {
    let hasForgotten = false;
    for (let folder = parentOf(uri); folder.path !== '/'; folder = parentOf(folder)) {
      const key = folder.toString();
      if (this.#questions.isPending(key)) this.#questions.enqueue([key]);
      const answer = this.#known.get(key);
      if (answer === undefined || !isStale(answer, folder)) continue;
      this.#known.delete(key);
      hasForgotten = true;
    }
    return hasForgotten;
  }

  /** Resolves when all that was asked is known. */
  settled(): Promise<void> {
    return this.#questions.settled();
  }

  dispose(): void {
    this.#questions.clear();
    this.#learned.dispose();
  }
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) || '/' });
}
