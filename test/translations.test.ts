import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';

it('every message is there in every language, with the same placeholders', () => {
  const { stderr } = spawnSync(process.execPath, ['scripts/messages.mjs'], { encoding: 'utf8' });
  assert.equal(stderr, '');
});
