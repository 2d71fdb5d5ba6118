import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachPolitely } from '../../src/core/indexing/politeLoop';
import { ManualClock } from '../support/manualClock';

test('everything has its turn, in order, and others have theirs every 4 ms', async () => {
  const clock = new ManualClock();
  const done: number[] = [];
  await forEachPolitely([1, 2, 3, 4, 5], clock, (item) => {
    clock.advance(2);
    done.push(item);
  });
  assert.deepEqual(done, [1, 2, 3, 4, 5]);
  assert.equal(clock.pauses, 2);
});
