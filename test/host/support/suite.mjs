// All runs of the table, one after the other, on one browser.
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { packageExtension } from '../../../scripts/packageExtension.mjs';
import { installServer, installVsix, quietSettings, startServer } from '../../../scripts/vscodeServer.mjs';
import { openBrowser } from './browser.mjs';
import { chooseRuns } from './chooseRuns.mjs';
import { bundleInsideTests, runInside } from './insideRun.mjs';
import { runOutside } from './outsideRun.mjs';
import { printHeading, printSummary } from './report.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/**
 * Runs the rows of the table.
 *
 * @param {readonly string[]} wanted parts of names of test files or runs; all when empty
 * @returns {Promise<boolean>} whether every test passed
 */
export async function runSuite(wanted) {
  const started = Date.now();
  const chosen = chooseRuns(wanted);
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'conference-notes-host-')));
  const vsix = await packageExtension({ out: join(scratch, 'conference-notes.vsix') });
  const logs = join(projectFolder, 'out', 'logs');
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const run of chosen) await runOne(run, { vsix, scratch, logs, browser });
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  return printSummary(Math.round((Date.now() - started) / 1000));
}

async function runOne(run, { vsix, scratch, logs, browser }) {
  const age = run.server ?? 'newest';
  const program = await installServer(age);
  const extensionsFolder = await unpackedVsix(program, vsix, join(scratch, age));
  const dataFolder = join(scratch, run.name);
  const server = await startServer(program, {
    dataFolder,
    settings: { ...quietSettings, ...run.settings },
    flags: ['--enable-smoke-test-driver', '--extensions-dir', extensionsFolder],
  });
  const given = { browser, server, run, log: logTo(join(logs, `${run.name}.log`)) };
  try {
    if (run.inside.length > 0) {
      printHeading(`${run.name}: inside the ${run.host ?? 'node'} extension host`);
      const [name] = readdirSync(extensionsFolder).filter((entry) => entry.startsWith('conference-notes.'));
      const tests = await bundleInsideTests(run.inside, dataFolder);
      const copy = copyWorkspace(run.workspace);
      const extensionFolder = join(extensionsFolder, name);
      await runInside({ ...given, workspace: copy.path, extensionFolder, tests }).finally(copy.remove);
    }
    if (run.outside.length > 0) printHeading(`${run.name}: as a person sees it`);
    for (const file of run.outside) await runOutside({ ...given, file });
  } finally {
    await server.stop();
  }
}

/** Lets VS Code itself unpack the VSIX, once for all runs on it. */
async function unpackedVsix(program, vsix, dataFolder) {
  const folder = join(dataFolder, 'extensions');
  const isThere = () => readdirSync(folder).some((entry) => entry.startsWith('conference-notes.'));
  mkdirSync(folder, { recursive: true });
  if (!isThere()) await installVsix(program, vsix, dataFolder);
  return folder;
}

/** Keeps what the window's console says, for the day a test fails. */
function logTo(file) {
  return (line) => appendFileSync(file, `${line}\n`);
}
