import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

describe('the stamp of stored summaries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'conference-notes-stamp-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['src/core', 'schemas']) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const own = stampOf(folder);

  it('is the same for the same code, wherever it stands', () => assert.equal(own, stampOf(resolve('.'))));

  it('is the same after a change of comments', () =>
    assert.equal(
      own,
      stampAfter('sessionFrame', (text) => `${text}\n// Nothing new.\n`),
    ));

  it('is another one after a change of the rules', () =>
    assert.notEqual(
      own,
      stampAfter('sessionFrame', (text) => text.replace('short talk', 'brief talk')),
    ));

  function stampAfter(file: string, change: (text: string) => string): string {
    const path = join(folder, 'src', 'core', 'conference', 'lines', `${file}.ts`);
    const before = readFileSync(path, 'utf8');
    assert.notEqual(change(before), before);
    writeFileSync(path, change(before));
    const stamp = stampOf(folder);
    writeFileSync(path, before);
    return stamp;
  }
});

function stampOf(folder: string): string {
  const call = `import { summaryStamp } from './scripts/summaryStamp.mjs';
    process.stdout.write(await summaryStamp(${JSON.stringify(folder)}));`;
  const flags = ['--input-type=module', '--eval', call];
  const { stdout, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' });
  assert.match(stdout, /^[0-9a-f]{16}$/, stderr);
  return stdout;
}
