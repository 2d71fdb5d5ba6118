import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FolderQueues } from '../../src/core/indexing/folderQueues';
import { ManualClock } from '../support/manualClock';

/** Queues over a quick disk and one whose answers never come. */
function setUp() {
  const known: string[] = [];
  const queues = new FolderQueues<string>(
    () => ({
      read: (key) => (key.startsWith('slow') ? new Promise(() => {}) : Promise.resolve(key)),
      process: (key) => known.push(key),
      failed: (key) => known.push(`failed ${key}`),
      sliceDone: () => {},
    }),
    new ManualClock(),
  );
  return { known, queues };
}

test('a folder whose disk is slow keeps no other waiting', async () => {
  const { known, queues } = setUp();
  for (let i = 0; i < 100; i++) queues.enqueue('slow', [`slow-${i}.md`], 'urgent');
  queues.enqueue('quick', ['quick.md'], 'whenever');
  while (known.length === 0) await Promise.resolve();
  assert.deepEqual(known, ['quick.md']);
  assert.deepEqual(queues.progress, { done: 0, total: 100 });
});

test('when all is read or forgotten, it has settled', async () => {
  const { known, queues } = setUp();
  queues.enqueue('slow', ['slow.md'], 'urgent');
  queues.enqueue('quick', ['a.md'], 'urgent');
  queues.drop('slow', 'slow.md');
  await queues.settled();
  assert.deepEqual(known, ['a.md']);
  queues.enqueue('slow', ['slow.md'], 'urgent');
  queues.clear();
  await queues.settled();
  assert.equal(queues.progress, undefined);
});

test('one folder has settled though another has not', async () => {
  const { known, queues } = setUp();
  queues.enqueue('slow', ['slow.md'], 'urgent');
  queues.enqueue('quick', ['a.md'], 'urgent');
  await queues.settled('quick');
  assert.deepEqual(known, ['a.md']);
  await queues.settled('no such folder');
});
