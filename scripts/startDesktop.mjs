// The same on an installed desktop VS Code, with user data and extensions of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the command is called, or where it is when it was never put on PATH. */
const programs = [
  'code',
  'code-insiders',
  'codium',
  '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
];

/** Only Windows needs a shell: there the command is a batch file, and paths in it must be quoted. */
const isWindows = process.platform === 'win32';

/** Installs the VSIX into an own profile of the desktop VS Code and opens the folder; returns when it is open. */
export async function startDesktop({ vsix, folder, dataFolder, settings, whatToTry }) {
  const program = programs.find((name) => run(name, ['--version']).status === 0);
  if (program === undefined) {
    throw new Error(
      'No desktop VS Code was found: `code --version` does not answer.\n' +
        'Install VS Code and, on macOS, run "Shell Command: Install \'code\' command in PATH" in it.' +
        ' On Linux x64, `npm start` without --desktop needs none.',
    );
  }
  const own = [
    '--user-data-dir',
    join(dataFolder, 'user'),
    '--extensions-dir',
    join(dataFolder, 'extensions'),
  ];
  const settingsFile = join(dataFolder, 'user', 'User', 'settings.json');
  mkdirSync(dirname(settingsFile), { recursive: true });
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, JSON.stringify(settings, undefined, 2));
  for (const args of [
    ['--install-extension', vsix, '--force'],
    ['--new-window', folder],
  ]) {
    const { status, stdout, stderr } = run(program, [...own, ...args]);
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
  console.log(`\n  VS Code with Conference Notes is open on ${folder}.\n\n${whatToTry}\n`);
  console.log(`  Its settings and data are in ${dataFolder}. Close its window to end it.\n`);
}

function run(program, args) {
  const given = isWindows ? args.map((arg) => `"${arg}"`) : args;
  return spawnSync(program, given, { encoding: 'utf8', shell: isWindows });
}
