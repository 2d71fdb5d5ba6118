// Everything that can be tested: without an editor, then the VSIX in a real one.
//   npm test
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, projectFolder } from './ensureDependencies.mjs';
import { orSayWhy } from './orSayWhy.mjs';
import { installServer, serverRunsHere } from './vscodeServer.mjs';

/** Where the server build doesn't run, the desktop build is tested. */
const parts = [
  { name: 'unit tests', script: ['scripts', 'unitTests.mjs'] },
  { name: 'tests in VS Code', script: ['test', 'host', serverRunsHere ? 'run.mjs' : 'runOnDesktop.mjs'] },
];

await orSayWhy(async () => {
  const started = Date.now();
  await ensureDependencies();
  // Its grammars are what some unit tests colour notes with.
  if (serverRunsHere) await installServer();
  const failed = parts.filter(({ script }) => {
    const { status } = spawnSync(process.execPath, [join(projectFolder, ...script)], { stdio: 'inherit' });
    return status !== 0;
  });
  const verdict = failed.length === 0 ? 'passed' : `FAILED: ${failed.map(({ name }) => name).join(', ')}`;
  console.log(`\nnpm test ${verdict} (${Math.round((Date.now() - started) / 1000)} s).`);
  process.exit(failed.length === 0 ? 0 : 1);
});
