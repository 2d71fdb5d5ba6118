import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PoliteQueue } from '../../src/core/indexing/politeQueue';
import { ManualClock } from '../support/manualClock';
import { MemoryNotes } from '../support/memoryNotes';

/** A queue over files in memory that keeps what it was last told of each key. */
function setUp(count: number, costMs = 0) {
  const notes = new MemoryNotes();
  const clock = new ManualClock();
  const known = new Map<string, string>();
  const order: string[] = [];
  const failures: string[] = [];
  let slices = 0;
  let furthest = 0;
  const queue = new PoliteQueue<string>(
    {
      read: (key) => (key.startsWith('bad') ? Promise.reject(new Error(key)) : notes.read(key)),
      process(key, text) {
        clock.advance(costMs);
        furthest = Math.max(furthest, notes.reads.length - order.length);
        if (text === 'broken') throw new Error(key);
        order.push(key);
        if (text === undefined) known.delete(key);
        else known.set(key, text);
      },
      failed: (key) => failures.push(key),
      sliceDone() {
        slices += 1;
      },
    },
    clock,
  );
  const keys = Array.from({ length: count }, (_, i) => `note-${i}.md`);
  for (const key of keys) notes.set(key, 'first');
  return {
    notes,
    clock,
    known,
    order,
    failures,
    queue,
    keys,
    slices: () => slices,
    furthest: () => furthest,
  };
}

test('10,000 notes are each read once, never more than 64 at a time', async () => {
  const { notes, queue, keys, known } = setUp(10_000);
  queue.enqueue(keys);
  queue.enqueue(keys.slice(5000));
  await queue.settled();
  assert.equal(notes.reads.length, 10_000);
  assert.equal(notes.maxInFlight, 64);
  assert.equal(known.size, 10_000);
});

test('work stops after 4 ms to let others go first', async () => {
  const { queue, keys, clock, slices } = setUp(64, 2);
  queue.enqueue(keys);
  await queue.settled();
  // Two notes of 2 ms a slice.
  assert.equal(slices(), 32);
  assert.equal(clock.pauses, 32);
});

test('reading goes on while others are worked on, but not far ahead', async () => {
  const { queue, keys, notes, furthest } = setUp(2000, 2);
  queue.enqueue(keys);
  await queue.settled();
  assert.equal(notes.maxInFlight, 64);
  assert.equal(furthest(), 128);
});

test('keys come in the order in which they were last asked for, though the line ran empty in between', async () => {
  const { queue, order } = setUp(3);
  queue.enqueue(['note-0.md', 'note-1.md']);
  await queue.settled();
  queue.enqueue(['note-2.md', 'note-0.md', 'note-1.md']);
  queue.drop('note-0.md');
  queue.enqueue(['note-0.md']);
  await queue.settled();
  assert.deepEqual(order, ['note-0.md', 'note-1.md', 'note-2.md', 'note-1.md', 'note-0.md']);
});

test('a note changed while it is read is known in its last state, and only processed once', async () => {
  const { notes, queue, known, order } = setUp(1);
  notes.hold();
  queue.enqueue(['note-0.md']);
  notes.set('note-0.md', 'second');
  queue.enqueue(['note-0.md']);
  notes.release();
  await queue.settled();
  assert.equal(known.get('note-0.md'), 'second');
  assert.deepEqual(order, ['note-0.md']);
});

test('a note dropped while it is read does not come back', async () => {
  const { notes, queue, known } = setUp(2);
  notes.hold();
  queue.enqueue(['note-0.md', 'note-1.md']);
  queue.drop('note-0.md');
  notes.release();
  await queue.settled();
  assert.deepEqual([...known.keys()], ['note-1.md']);
});

test('of notes dropped together none comes back, whether it waits or is being read', async () => {
  const { notes, queue, keys, known } = setUp(100);
  notes.hold();
  queue.enqueue(keys);
  queue.enqueue(['note-98.md'], 'urgent');
  queue.dropAll((key) => key !== 'note-1.md' && key !== 'note-99.md');
  assert.deepEqual(queue.progress, { done: 0, total: 2 });
  notes.release();
  await queue.settled();
  assert.deepEqual([...known.keys()].sort(), ['note-1.md', 'note-99.md']);
});

test('urgent notes go before those that already wait', async () => {
  const { notes, queue, keys, order } = setUp(200);
  notes.hold();
  queue.enqueue(keys);
  queue.enqueue(['note-199.md'], 'urgent');
  notes.release();
  await queue.settled();
  assert.equal(order.indexOf('note-199.md'), 64);
});

test('a note that cannot be read or worked on does not stop the others', async () => {
  const { notes, queue, known, failures } = setUp(3);
  notes.set('note-1.md', 'broken');
  queue.enqueue(['bad.md', 'note-0.md', 'note-1.md', 'note-2.md']);
  await queue.settled();
  assert.deepEqual(failures.sort(), ['bad.md', 'note-1.md']);
  assert.deepEqual([...known.keys()], ['note-0.md', 'note-2.md']);
});

test('progress counts notes, not events, and ends at nothing', async () => {
  const { notes, queue, keys } = setUp(100);
  notes.hold();
  queue.enqueue(keys);
  queue.enqueue(keys);
  assert.deepEqual(queue.progress, { done: 0, total: 100 });
  queue.drop('note-99.md');
  assert.deepEqual(queue.progress, { done: 0, total: 99 });
  notes.release();
  await queue.settled();
  assert.deepEqual(queue.progress, { done: 0, total: 0 });
  assert.equal(queue.isIdle, true);
});

test('cleared, it has nothing left to do and keeps nothing of what was under way', async () => {
  const { notes, queue, keys, known } = setUp(100);
  notes.hold();
  queue.enqueue(keys);
  const settled = queue.settled();
  queue.clear();
  await settled;
  notes.release();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(known.size, 0);
});
