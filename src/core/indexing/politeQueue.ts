import type { Clock } from './clock';
import { maxSliceMs } from './politeLoop';

/** What is done with each key of a queue. */
export interface QueueWork<T> {
  /** Gets the key's content; `undefined` if there is none (any more). A rejection goes to `failed`. */
  read(key: string): Promise<T | undefined>;
  /** Works on what was read: never longer than one note takes, nothing asynchronous. */
  process(key: string, content: T | undefined): void;
  failed(key: string, reason: unknown): void;
  /** After each slice of work, and at the end: the time to tell others that something changed. */
  sliceDone(): void;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** More only makes VS Code's file service slower: 64 at once read 13,819 notes in 2.5 s, 16 in 4.8 s. */
const maxReads = 64;

/** Started together, their requests go through VS Code's pipe as one message: each by itself costs as much. */
const readsAtOnce = 12;

/** As many that were read may wait for work: otherwise reading would stop whenever work goes on. More would be a load. */
const maxHeld = 2 * maxReads;

/**
 * Works through keys (paths or uris of notes) without being in anybody's way: each key is in the queue once however
 * often it is asked for; at most 64 are read at a time; work stops every 4 ms to let others go first. What was read of a
 * key that has been enqueued or dropped since then is thrown away.
 */
export class PoliteQueue<T> {
  readonly #urgent = new Line();
  readonly #waiting = new Line();
  /** The read under way of each key; a late one isn't in here any more. */
  readonly #reads = new Map<string, symbol>();
  readonly #ready: { readonly key: string; readonly read: symbol; readonly content: T | undefined }[] = [];
  readonly #idle: (() => void)[] = [];
  #inFlight = 0;
  #isWorking = false;
  #done = 0;
  #total = 0;

  constructor(
    private readonly work: QueueWork<T>,
    private readonly clock: Clock,
  ) {}

  /** `urgent`: before all that aren't. */
  enqueue(keys: Iterable<string>, order: 'urgent' | 'whenever' = 'whenever'): void {
    for (const key of keys) {
      if (this.#urgent.has(key)) continue;
      const isKnown = this.#waiting.delete(key) || this.#reads.delete(key);
      if (!isKnown) this.#total += 1;
      (order === 'urgent' ? this.#urgent : this.#waiting).add(key);
    }
    this.#startReads();
  }

  /** Forgets `key`; a result that is on its way doesn't count. */
  drop(key: string): void {
    if (this.#urgent.delete(key) || this.#waiting.delete(key) || this.#reads.delete(key)) this.#total -= 1;
    this.#restIfIdle();
  }

  /** The same for all keys that are gone. */
  dropAll(isGone: (key: string) => boolean): void {
    for (const key of [...this.#urgent, ...this.#waiting, ...this.#reads.keys()])
      if (isGone(key)) this.drop(key);
  }

  /** Forgets everything. */
  clear(): void {
    this.#urgent.clear();
    this.#waiting.clear();
    this.#reads.clear();
    this.#restIfIdle();
  }

  get progress(): Progress {
    return { done: this.#done, total: this.#total };
  }

  /** Whether `key` waits, or is being read in the state it has now. */
  isPending(key: string): boolean {
    return this.#urgent.has(key) || this.#waiting.has(key) || this.#reads.has(key);
  }

  get isIdle(): boolean {
    return this.#urgent.size + this.#waiting.size + this.#reads.size === 0;
  }

  /** Resolves when nothing is left to do. */
  settled(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #startReads(): void {
    if (this.#inFlight > maxReads - readsAtOnce) return;
    while (this.#inFlight < maxReads && this.#inFlight + this.#ready.length < maxHeld) {
      const key = this.#urgent.take() ?? this.#waiting.take();
      if (key === undefined) return;
      void this.#read(key);
    }
  }

  async #read(key: string): Promise<void> {
    const read = Symbol(key);
    this.#reads.set(key, read);
    this.#inFlight += 1;
    try {
      const content = await this.work.read(key);
      this.#ready.push({ key, read, content });
    } catch (reason) {
      if (this.#isCurrent(key, read)) {
        this.#finish(key);
        this.work.failed(key, reason);
      }
    }
    this.#inFlight -= 1;
    this.#startReads();
    void this.#workThrough();
  }

  async #workThrough(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    do {
      // Results that arrive together would otherwise each be a slice, one right after the other.
      await this.clock.pause();
      this.#workOneSlice();
      this.#startReads();
      this.work.sliceDone();
    } while (this.#ready.length > 0);
    this.#isWorking = false;
    this.#restIfIdle();
  }

  #workOneSlice(): void {
    const end = this.clock.now() + maxSliceMs;
    for (let next = this.#ready.shift(); next !== undefined; next = this.#ready.shift()) {
      const { key, read, content } = next;
      if (!this.#isCurrent(key, read)) continue;
      this.#finish(key);
      this.#process(key, content);
      if (this.clock.now() >= end) return;
    }
  }

  /** One note that can't be worked on must not stop the others. */
  #process(key: string, content: T | undefined): void {
    try {
      this.work.process(key, content);
    } catch (reason) {
      this.work.failed(key, reason);
    }
  }

  #isCurrent(key: string, read: symbol): boolean {
    return this.#reads.get(key) === read;
  }

  #finish(key: string): void {
    this.#reads.delete(key);
    this.#done += 1;
  }

  #restIfIdle(): void {
    if (!this.isIdle) return;
    this.#done = 0;
    this.#total = 0;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}

/** Keys that wait in a line, each once. */
class Line {
  readonly #keys = new Set<string>();
  /** Stands where the last one was taken: from the start it would pass by all that were, each time. */
  #next = this.#keys.values();

  get size(): number {
    return this.#keys.size;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#keys.values();
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  add(key: string): void {
    this.#keys.add(key);
  }

  delete(key: string): boolean {
    return this.#keys.delete(key);
  }

  clear(): void {
    this.#keys.clear();
  }

  take(): string | undefined {
    if (this.#keys.size === 0) return undefined;
    let next = this.#next.next();
    if (next.done === true) {
      // It had come to the end when there was nothing more.
      this.#next = this.#keys.values();
      next = this.#next.next();
    }
    if (next.done === true) return undefined;
    this.#keys.delete(next.value);
    return next.value;
  }
}
