import type * as vscode from 'vscode';
import { hostClock } from '../workspace/hostClock';

/** Often enough that the sidebar seems to fill by itself, rarely enough that it can be read meanwhile. */
const everyMs = 150;

/** What is called (thousands of notes to group, a tree to draw) may take a tenth of the time, no more. */
const restFactor = 9;

/** However long it seems to have taken: on a machine that was busy or asleep meanwhile, that says nothing. */
const longestRestMs = 1000;

/** Calls once for all that happens within a while. */
export class RareCalls implements vscode.Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How long it took last time. */
  #lastMs = 0;

  constructor(private readonly call: () => void) {}

  soon(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        const started = hostClock.now();
        this.call();
        this.#lastMs = hostClock.now() - started;
      },
      Math.min(longestRestMs, Math.max(everyMs, this.#lastMs * restFactor)),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
