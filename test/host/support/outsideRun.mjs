// Runs tests that do what a person does: they click and type in the browser, the VSIX is installed.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { collectTests } from './outsideTest.mjs';
import { printResult } from './report.mjs';
import { screenshotFolder, Workbench } from './workbench.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/** Above any single wait of a workbench. */
const testDeadlineMs = 120_000;

/**
 * Runs one file's tests, in order, on one page and one fresh copy of the workspace.
 *
 * @param {{ browser: object, server: object, run: object, file: string, log: (line: string) => void }} given
 */
export async function runOutside({ browser, server, run, file, log }) {
  const path = join(projectFolder, 'test', 'host', 'outside', `${file}.test.mjs`);
  const tests = await collectTests(pathToFileURL(path).href);
  const workspace = copyWorkspace(run.workspace);
  const workbench = await Workbench.open({ browser, server, workspace, log });
  try {
    for (const { name, body } of tests) {
      const started = Date.now();
      const error = await failureOf(() => body(workbench));
      if (error !== undefined) await workbench.screenshot(`${failed}${run.name}-${file}-${name}`);
      printResult({ run: run.name, file, name, ms: Date.now() - started, error });
    }
  } finally {
    await workbench.close();
  }
}

/** How the pictures of failures begin; those of a first try stay, whatever the second shows. */
const failed = 'failed-';

/** Removes the pictures of what failed the last time. */
export function removeFailures() {
  mkdirSync(screenshotFolder, { recursive: true });
  for (const picture of readdirSync(screenshotFolder).filter((name) => name.startsWith(failed)))
    rmSync(join(screenshotFolder, picture), { force: true });
}

async function failureOf(body) {
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done in ${testDeadlineMs / 1000} s`)), testDeadlineMs);
  });
  try {
    await Promise.race([body(), tooLong]);
    return undefined;
  } catch (error) {
    return inTests(error.stack ?? String(error));
  } finally {
    clearTimeout(timer);
  }
}

/** A stack without the lines about how the test came to be run. */
function inTests(stack) {
  return stack
    .split('\n')
    .filter((line) => !/^\s+at /.test(line) || line.includes('/test/host/outside/'))
    .join('\n');
}
