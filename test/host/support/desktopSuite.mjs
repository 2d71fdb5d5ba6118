// The inside tests of all runs in the desktop VS Code: the same VSIX, the same files, the same table.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runVSCodeCommand } from '@vscode/test-electron';
import { packageExtension } from '../../../scripts/packageExtension.mjs';
import { quietSettings } from '../../../scripts/vscodeServer.mjs';
import { chooseRuns } from './chooseRuns.mjs';
import { bundleInsideTests, eventIn, mapped } from './insideRun.mjs';
import { printResult, printSummary } from './report.mjs';
import { scratchFolder } from './scratchFolder.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/** Which desktop build stands for a row's server. */
const versions = { newest: 'stable', oldest: '1.100.3' };

/**
 * @param {readonly string[]} wanted parts of names of test files or runs; all when empty
 * @returns {Promise<boolean>} whether every test passed
 */
export async function runDesktopSuite(wanted) {
  const started = Date.now();
  const chosen = chooseRuns(wanted);
  const vsix = await packageExtension({ out: join(scratchFolder(), 'conference-notes.vsix') });
  for (const run of chosen.filter(({ inside }) => inside.length > 0)) await runOne(run, vsix);
  const left = [...new Set(chosen.flatMap(({ outside }) => outside))];
  if (left.length > 0) console.log(`\nSkipped, for they drive a browser: ${left.join(', ')}.`);
  return printSummary(Math.round((Date.now() - started) / 1000));
}

async function runOne(run, vsix) {
  const version = versions[run.server ?? 'newest'];
  const home = scratchFolder();
  const folders = [`--extensions-dir=${join(home, 'extensions')}`, `--user-data-dir=${join(home, 'user')}`];
  const settings = { ...quietSettings, ...run.settings };
  mkdirSync(join(home, 'user', 'User'), { recursive: true });
  writeFileSync(join(home, 'user', 'User', 'settings.json'), JSON.stringify(settings));
  const program = await downloadAndUnzipVSCode(version);
  await runVSCodeCommand(['--install-extension', vsix, ...folders], { version });
  const [name] = readdirSync(join(home, 'extensions')).filter((entry) =>
    entry.startsWith('conference-notes.'),
  );
  const tests = await bundleInsideTests(run.inside, home);
  const code = await spawned(program, run.name, tests, [
    copyWorkspace(run.workspace),
    ...folders,
    ...[
      '--no-sandbox',
      '--disable-gpu-sandbox',
      '--disable-updates',
      '--skip-welcome',
      '--skip-release-notes',
    ],
    `--extensionDevelopmentPath=${join(home, 'extensions', name)}`,
    `--extensionTestsPath=${tests}`,
    ...(run.host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
  ]);
  // The tests themselves are counted as they report; this counts a VS Code that ended before they did.
  if (code !== 0)
    printResult({
      run: run.name,
      file: run.name,
      name: 'VS Code ends well',
      ms: 0,
      error: `It ended with ${code}.`,
    });
}

function spawned(program, run, tests, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args);
    let rest = '';
    child.stdout.on('data', (data) => {
      const lines = `${rest}${data}`.split('\n');
      rest = lines.pop();
      for (const event of lines.map(eventIn)) {
        if (event?.name !== undefined) printResult({ ...event, run, error: mapped(event.error, tests) });
      }
    });
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
