// Opens the extension from its sources, and opens it anew whenever they change.
//   npm run dev [-- FOLDER] [--build-only]
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureDependencies, projectFolder } from './ensureDependencies.mjs';
import { orSayWhy } from './orSayWhy.mjs';
import { freePort, installServer, quietSettings, serverRunsHere, startServer } from './vscodeServer.mjs';

/** What VS Code reads itself when it loads an extension. */
const readByVscode = ['package.json', 'package.nls.json', 'l10n', 'media', 'snippets', 'syntaxes'];

/** An editor writes a file in several steps. */
const settleMs = 200;

await orSayWhy(async () => {
  const given = process.argv.slice(2);
  const [path] = given.filter((argument) => !argument.startsWith('--'));
  const folder = resolve(process.env.INIT_CWD ?? '.', path ?? join(projectFolder, 'samples'));
  if (!existsSync(folder)) throw new Error(`There is no ${folder}. Give the folder to open.`);
  await ensureDependencies();
  const isBuildOnly = given.includes('--build-only') || !serverRunsHere;
  const tell = isBuildOnly ? () => {} : await serve(folder);
  await watchSources(tell);
  if (!serverRunsHere) console.log('  VS Code runs it from here: open this folder in it and press F5.');
});

/** Builds, and again after each change of what goes into the bundle; then says so. */
async function watchSources(changed) {
  const { context } = await import('esbuild');
  const { bundles } = await import('./buildBundles.mjs');
  const [extension] = await bundles({ production: false });
  const said = {
    name: 'said',
    setup(build) {
      // In words that .vscode/tasks.json waits for.
      build.onStart(() => console.log('Building …'));
      build.onEnd(({ errors }) => {
        console.log(errors.length === 0 ? 'Built.' : `Built with ${errors.length} errors.`);
        if (errors.length === 0) changed();
      });
    },
  };
  await (await context({ ...extension, plugins: [...extension.plugins, said] })).watch();
  for (const name of readByVscode) watch(join(projectFolder, name), { recursive: true }, changed);
}

/** Starts a VS Code in a page that shows it anew when it is told to; returns how to tell. */
async function serve(folder) {
  const { createServer } = await import('node:http');
  const dataFolder = join(projectFolder, 'out', 'dev');
  installSources(join(dataFolder, 'extensions'));
  const server = await startServer(await installServer(), { dataFolder, settings: quietSettings });
  const url = new URL(server.url);
  url.searchParams.set('folder', folder);
  const listeners = new Set();
  const page = createServer((request, response) => {
    if (request.url !== '/changes') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageAround(url.href));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    listeners.add(response);
    request.once('close', () => listeners.delete(response));
  });
  const port = await freePort(41001);
  page.listen(port, '127.0.0.1');
  console.log(`\n  VS Code with the extension from its sources:  http://127.0.0.1:${port}/\n`);
  console.log('  It is opened anew after each change. Ctrl+C ends it.\n');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    }, settleMs);
  };
}

/** The project itself among the installed extensions. */
function installSources(extensions) {
  const { name, publisher, version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  symlinkSync(projectFolder, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

function pageAround(url) {
  return `<!doctype html>
<meta charset="utf-8"><title>Conference Notes, from its sources</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block; overflow: hidden }</style>
<iframe src="${url.replaceAll('&', '&amp;')}" allow="clipboard-read; clipboard-write"></iframe>
<script>new EventSource('/changes').onmessage = () => { const [frame] = document.getElementsByTagName('iframe'); frame.src = frame.src; };</script>
`;
}
