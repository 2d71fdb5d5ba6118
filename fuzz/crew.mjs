import { Worker } from 'node:worker_threads';

/** No input, and no text that grows, takes this long on a busy machine either, unless it never ends. */
const longestInput = 120_000;
const howMany = 2;

/** Workers that share a list of tasks. One that never ends its task is stopped, and the task counts as failed. */
export class Crew {
  #file;
  #folders;
  #onAnswer;
  #onProgress;
  #answers = [];
  #inputs = 0;
  #families = 0;

  constructor(file, folders, { onAnswer, onProgress }) {
    this.#file = file;
    this.#folders = folders;
    this.#onAnswer = onAnswer;
    this.#onProgress = onProgress;
  }

  /** What came of each task: `{ task, tried, failure }` or `{ task, found }`. */
  async work(tasks) {
    const waiting = [...tasks];
    await Promise.all(Array.from({ length: howMany }, () => this.#member(waiting)));
    return this.#answers;
  }

  async #member(waiting) {
    let hand = this.#newHand();
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      const answer = await hand.do(task);
      if (answer.hung) {
        await hand.stop();
        hand = this.#newHand();
      }
      this.#answers.push({ task, ...answer });
      this.#onAnswer({ task, ...answer });
      this.#inputs += answer.tried ?? 0;
      if (task.kind === 'growth') this.#families += 1;
      const failures = this.#answers.filter(
        ({ failure, found = [] }) => failure !== undefined || found.length > 0,
      );
      this.#onProgress({
        inputs: this.#inputs,
        families: this.#families,
        failures: failures.length,
        left: waiting.length,
      });
    }
    await hand.stop();
  }

  #newHand() {
    return new Hand(this.#file, this.#folders);
  }
}

/** One worker. */
class Hand {
  #place = new Int32Array(new SharedArrayBuffer(4));
  #worker;

  constructor(file, folders) {
    this.#worker = new Worker(file, { workerData: { folders, place: this.#place } });
  }

  do(task) {
    return new Promise((resolve, reject) => {
      let last = Atomics.load(this.#place, 0);
      const timer = setInterval(() => {
        const now = Atomics.load(this.#place, 0);
        if (now === last) finish(this.#hung(task));
        last = now;
      }, longestInput);
      const onMessage = (answer) =>
        finish(answer.kind === 'growth' ? { found: answer.found } : answer.outcome);
      const onError = (error) => {
        clearInterval(timer);
        reject(error);
      };
      const finish = (answer) => {
        clearInterval(timer);
        this.#worker.off('message', onMessage);
        this.#worker.off('error', onError);
        resolve(answer);
      };
      this.#worker.once('message', onMessage);
      this.#worker.once('error', onError);
      this.#worker.postMessage(task);
    });
  }

  stop() {
    return this.#worker.terminate();
  }

  #hung(task) {
    const reason = `It did not end within ${longestInput / 1000} s.`;
    if (task.kind === 'growth')
      return {
        hung: true,
        found: [
          {
            operation: 'one of all',
            exponent: Number.POSITIVE_INFINITY,
            milliseconds: longestInput,
            length: task.size,
          },
        ],
      };
    const number = Atomics.load(this.#place, 0);
    return {
      hung: true,
      tried: number,
      failure: { path: String(number), input: `the input at this path`, reason },
    };
  }
}
