// Shows the extension at work: installs what is missing, builds, packs, and opens a real VS Code that shares
// nothing with the one a person uses.
//   npm start [-- FOLDER] [--desktop] [--port NUMBER]
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, projectFolder } from './ensureDependencies.mjs';
import { orSayWhy } from './orSayWhy.mjs';
import {
  freePort,
  installServer,
  installVsix,
  quietSettings,
  serverRunsHere,
  startServer,
} from './vscodeServer.mjs';

const usage = 'npm start [-- FOLDER] [--desktop] [--port NUMBER]';
/** Easy to remember; when it is taken, any other. */
const usualPort = 41000;
/** Git-ignored: all that the started VS Code writes. */
const dataFolder = join(projectFolder, 'out', 'start');

const whatToTry = `  What to try first:
    · the badge in the activity bar on the left: conferences, their notes, their talks; a click opens the talk
    · hugo/content/posts/deliberate-mistakes.md: problems under the words they are about, most with a fix (Ctrl+.)
    · hugo/content/posts/harborconf-2025-day-1.md and Ctrl+K V: the preview beside it, figures and talks drawn
    · in any note: Ctrl+Space, then talk or figure`;

await orSayWhy(async () => {
  const { folder, isDesktop, port } = readArguments();
  await ensureDependencies();
  console.log('Building and packing the extension …');
  const { packageExtension } = await import('./packageExtension.mjs');
  const vsix = await packageExtension();
  if (isDesktop || !serverRunsHere) {
    const { startDesktop } = await import('./startDesktop.mjs');
    await startDesktop({
      vsix,
      folder,
      dataFolder: `${dataFolder}-desktop`,
      settings: quietSettings,
      whatToTry,
    });
  } else await serve({ vsix, folder, port });
});

function readArguments() {
  let given;
  try {
    given = parseArgs({
      allowPositionals: true,
      options: { desktop: { type: 'boolean' }, port: { type: 'string' } },
    });
  } catch (error) {
    throw new Error(`${error.message}\nUsage: ${usage}`);
  }
  const { values, positionals } = given;
  const port = values.port === undefined ? undefined : Number(values.port);
  const isPort = port === undefined || (Number.isInteger(port) && port > 0 && port < 65_536);
  if (positionals.length > 1 || !isPort) throw new Error(`Usage: ${usage}`);
  // npm runs us at the project's top; INIT_CWD is where the person stands.
  const from = process.env.INIT_CWD ?? process.cwd();
  const folder =
    positionals[0] === undefined ? join(projectFolder, 'samples') : resolve(from, positionals[0]);
  if (!existsSync(folder))
    throw new Error(`There is no ${folder}. Give a folder (or a .code-workspace file).`);
  if (!statSync(folder).isDirectory() && !folder.endsWith('.code-workspace')) {
    throw new Error(`${folder} is not a folder. Give its folder; the file can be opened from there.`);
  }
  return { folder, isDesktop: values.desktop === true, port };
}

async function serve({ vsix, folder, port }) {
  const program = await installServer();
  console.log('Installing the extension into it and starting …');
  await installVsix(program, vsix, dataFolder);
  const server = await startServer(program, {
    dataFolder,
    settings: quietSettings,
    port: port ?? (await freePort(usualPort)),
  });
  const url = new URL(server.url);
  url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  console.log(`\n  VS Code with Conference Notes is ready:  ${url.href.replaceAll('%2F', '/')}\n`);
  console.log(whatToTry);
  console.log('\n  Its settings and data are in out/start. Ctrl+C ends it.\n');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      isEnding = true;
      server.stop();
    });
  }
  let isEnding = false;
  const code = await server.ended;
  if (!isEnding)
    throw new Error(`VS Code's server ended with ${code}; its log: ${join(dataFolder, 'server.log')}`);
  console.log('Ended.');
  process.exit(0);
}
