// Installs what a lock file names, unless that was done before. Node built-ins only: this runs when nothing
// is installed yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Often enough to show that it is still alive, seldom enough to be read. */
const stillAliveMs = 15_000;

/**
 * Runs `npm ci` in a folder where packages are missing or others than its lock file names, and says so.
 * A second call does nothing and needs no network.
 *
 * @param {string} folder where package.json and the lock file are
 * @param {{ what: string, flags?: string[], node?: string }} how `what` names the packages for people;
 *   `node` is the program to run npm on, if not the one on PATH
 */
export async function installPackages(folder, { what, flags = [], node }) {
  if (isInstalled(folder, flags)) return;
  console.log(`Installing ${what} (once) …`);
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const ticking = setInterval(() => console.log(`  … still at it (${seconds()})`), stillAliveMs);
  try {
    await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...flags], folder, node);
  } catch (error) {
    throw new Error(
      `Could not install ${what}: ${error.message}.\nSee npm's message above. Is the npm registry within reach?` +
        ' (`npm ping` tells.) Then run the same command again: it goes on where it stopped.',
    );
  } finally {
    clearInterval(ticking);
  }
  console.log(`  done in ${seconds()}`);
}

/**
 * Compares the lock file with npm's own note of what it installed, which it writes last: a broken-off install
 * counts as none, and a fresh date on an unchanged file as nothing new.
 */
function isInstalled(folder, flags) {
  const done = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(done)) return false;
  const installed = packagesIn(done);
  const lock = ['package-lock.json', 'npm-shrinkwrap.json']
    .map((name) => join(folder, name))
    .find(existsSync);
  return Object.entries(packagesIn(lock)).every(
    ([path, wanted]) =>
      path === '' ||
      installed[path]?.version === wanted.version ||
      mayBeLeftOut(path, wanted, installed, flags),
  );
}

/** What is for other systems, and what the flags leave out. */
function mayBeLeftOut(path, wanted, installed, flags) {
  if (path in installed) return false;
  const isDev = wanted.dev || wanted.devOptional;
  return wanted.optional || wanted.peer || wanted.link || (isDev && flags.includes('--omit=dev'));
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function npm(args, cwd, node) {
  const env = { ...process.env };
  if (node !== undefined) env.PATH = `${dirname(node)}${delimiter}${env.PATH}`;
  const isWindows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(isWindows ? 'npm.cmd' : 'npm', args, {
      cwd,
      env,
      stdio: 'inherit',
      shell: isWindows,
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`npm ended with ${code}`)),
    );
  });
}
