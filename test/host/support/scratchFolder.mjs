import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = [];
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
// A signal alone would end us without that.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** A fresh folder outside of the project, gone when the process ends. */
export function scratchFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'conference-notes-')));
  made.push(folder);
  return folder;
}
