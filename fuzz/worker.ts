import { parentPort, workerData } from 'node:worker_threads';
import { growthOf } from './growth';
import { readNotes } from './readNotes';
import { subjects } from './subjects';
import type { Answer, Task } from './task';

/** What the command tells a worker when it starts it. */
interface Given {
  readonly folders: readonly string[];
  /** Where the worker says at which input of its task it is. */
  readonly place: Int32Array;
}

const { folders, place }: Given = workerData;
const all = subjects(readNotes(folders));

parentPort?.on('message', (task: Task) => parentPort?.postMessage(answerTo(task)));

function answerTo(task: Task): Answer {
  if (task.kind === 'growth') return { kind: 'growth', found: growthOf(task.family, task.size) };
  const subject = all.find(({ name }) => name === task.subject);
  if (subject === undefined) throw new Error(`There is no subject "${task.subject}"`);
  const outcome = subject.run({ ...task, onInput: (number) => Atomics.store(place, 0, number) });
  return { kind: 'inputs', outcome };
}
