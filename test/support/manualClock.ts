import type { Clock } from '../../src/core/indexing/clock';

/** Time that moves when told, and counts how often others were let go first. */
export class ManualClock implements Clock {
  pauses = 0;
  #now = 0;

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  async pause(): Promise<void> {
    this.pauses += 1;
    await Promise.resolve();
  }
}
