import type { Clock } from './clock';
import { PoliteQueue, type Progress, type QueueWork } from './politeQueue';

/** A polite queue for each folder: a disk that is slow keeps nobody waiting but those who want something of it. */
export class FolderQueues<T> {
  readonly #queues = new Map<string, PoliteQueue<T>>();

  constructor(
    private readonly workIn: (folder: string) => QueueWork<T>,
    private readonly clock: Clock,
  ) {}

  /** `urgent`: before all of the same folder that aren't. */
  enqueue(folder: string, keys: Iterable<string>, order: 'urgent' | 'whenever'): void {
    let queue = this.#queues.get(folder);
    if (queue === undefined) {
      queue = new PoliteQueue<T>(this.workIn(folder), this.clock);
      this.#queues.set(folder, queue);
    }
    queue.enqueue(keys, order);
  }

  /** Forgets `key`; a result that is on its way doesn't count. */
  drop(folder: string, key: string): void {
    this.#queues.get(folder)?.drop(key);
  }

  /** The same for all keys that are gone. */
  dropAll(folder: string, isGone: (key: string) => boolean): void {
    this.#queues.get(folder)?.dropAll(isGone);
  }

  /** Forgets everything. */
  clear(): void {
    for (const queue of this.#queues.values()) queue.clear();
  }

  /** Of all folders in which there is something to do; `undefined` if there is none. */
  get progress(): Progress | undefined {
    const busy = [...this.#queues.values()].filter((queue) => !queue.isIdle);
    if (busy.length === 0) return undefined;
    const sum = (count: (progress: Progress) => number): number =>
      busy.reduce((all, { progress }) => all + count(progress), 0);
    return { done: sum(({ done }) => done), total: sum(({ total }) => total) };
  }

  /** Resolves when nothing is left to do, in one folder or in all. */
  async settled(folder?: string): Promise<void> {
    const wanted = folder === undefined ? this.#queues.values() : [this.#queues.get(folder)];
    await Promise.all([...wanted].map((queue) => queue?.settled()));
  }
}
