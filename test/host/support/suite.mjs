// All runs of the table, two at a time, on one browser.
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { packageExtension } from '../../../scripts/packageExtension.mjs';
import { installServer } from '../../../scripts/vscodeServer.mjs';
import { openBrowser } from './browser.mjs';
import { chooseRuns } from './chooseRuns.mjs';
import { bundleInsideTests, runInside } from './insideRun.mjs';
import { removeFailures, runOutside } from './outsideRun.mjs';
import { printResult, printSummary, takeFailures } from './report.mjs';
import { scratchFolder } from './scratchFolder.mjs';
import { startTestServer } from './testServer.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

const logFolder = join(projectFolder, 'out', 'logs');

/** A VS Code waits more than it works: two share the two cores of a hosted machine. */
const lanes = 2;

/** What fails three times in a fresh VS Code isn't the machine's fault. */
const moreTries = 2;

/**
 * A browser with a server behind it runs extensions in the server's Node, unless told so: `extensionDevelopmentKind` it
 * ignores.
 */
const inWebWorker = { 'remote.extensionKind': { 'conference-notes.conference-notes': ['web'] } };

/** Stands for a file where no single one is to blame. */
const wholeRun = 'VS Code itself';

/**
 * Runs the rows of the table.
 *
 * @param {readonly string[]} wanted parts of names of test files or runs; all when empty
 * @returns {Promise<boolean>} whether every test passed
 */
export async function runSuite(wanted) {
  const started = Date.now();
  const chosen = chooseRuns(wanted);
  removeFailures();
  const vsix = await packageExtension({ out: join(scratchFolder(), 'conference-notes.vsix') });
  const browser = await openBrowser();
  try {
    // The oldest is installed in its lane, while the other goes on.
    await installServer('newest');
    const waiting = [...chosen];
    const lane = async () => {
      for (let run = waiting.shift(); run !== undefined; run = waiting.shift())
        await tryRun(run, vsix, browser);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    // A busy machine makes a window late: what failed is tried again alone, which the summary tells of.
    for (let tries = 0; tries < moreTries; tries += 1) {
      for (const run of chosen) {
        const again = onlyFailures(run);
        if (again !== undefined) await tryRun(again, vsix, browser);
      }
    }
  } finally {
    await browser.close();
  }
  return printSummary(Math.round((Date.now() - started) / 1000));
}

/** The row with just the files in which something failed; all of it where the run as a whole did. */
function onlyFailures(run) {
  const files = takeFailures(run.name);
  if (files.size === 0 || files.has(wholeRun)) return files.size === 0 ? undefined : run;
  const hasFailed = (file) => files.has(file);
  return { ...run, inside: run.inside.filter(hasFailed), outside: run.outside.filter(hasFailed) };
}

async function tryRun(run, vsix, browser) {
  try {
    await runOne(run, vsix, browser);
  } catch (error) {
    // A VS Code that doesn't start, or hangs, must not keep the others from being tested.
    printResult({ run: run.name, file: wholeRun, name: 'started and ended', ms: 0, error: error.message });
  }
}

async function runOne(run, vsix, browser) {
  const { server, dataFolder, extensionFolder } = await startTestServer({
    vsix,
    age: run.server,
    settings: { ...(run.host === 'web' ? inWebWorker : {}), ...run.settings },
  });
  const given = { browser, server, run, log: logTo(join(logFolder, `${run.name}.log`)) };
  try {
    if (run.inside.length > 0) {
      // Tests run in the host of the extension in whose folder they lie, else in Node's.
      const isWeb = run.host === 'web';
      const folder = isWeb ? copyFolder(extensionFolder) : extensionFolder;
      const tests = await bundleInsideTests(run.inside, isWeb ? folder : dataFolder);
      await runInside({ ...given, workspace: copyWorkspace(run.workspace), extensionFolder: folder, tests });
    }
    for (const file of run.outside) await runOutside({ ...given, file });
  } finally {
    await server.stop();
  }
}

/** All servers share the unpacked VSIX: what is written into it needs a copy. */
function copyFolder(folder) {
  const copy = join(scratchFolder(), 'extension');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Keeps what the window's console says, for the day a test fails. */
function logTo(file) {
  mkdirSync(logFolder, { recursive: true });
  writeFileSync(file, '');
  return (line) => appendFileSync(file, `${line}\n`);
}
