import assert from 'node:assert/strict';
import { test } from '../support/outsideTest.mjs';

test('a note of the samples opens', async (workbench) => {
  await workbench.openFile('README.md');
  assert.equal(await workbench.activeTab(), 'README.md');
  await workbench.screenshot('workbench');
});
