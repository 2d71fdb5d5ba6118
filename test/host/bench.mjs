// The index inside a real VS Code, on a generated workspace, against bare reading of the same files in the same run.
//   npm run bench:host [-- COUNT]
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, projectFolder } from '../../scripts/ensureDependencies.mjs';
import { orSayWhy } from '../../scripts/orSayWhy.mjs';

/** What the figures should be; each of a measure's median. */
const rows = [
  { name: 'index', unit: 'ms', target: 'at most 1.3 × reading' },
  { name: 'reading through workspace.fs', unit: 'ms', target: '' },
  { name: 'searching', unit: 'ms', target: '' },
  { name: 'delay p99', unit: 'ms', target: 'at most 16' },
  { name: 'delay max', unit: 'ms', target: 'at most 50' },
  { name: 'delay max, searching and reading', unit: 'ms', target: '' },
  { name: 'second start', unit: 'ms', target: 'at most 300' },
  { name: 'memory a note', unit: 'bytes', target: 'less than 4096' },
  { name: 'activation', unit: 'ms', target: 'at most 20' },
  { name: 'loading the code', unit: 'ms', target: '' },
  { name: 'calling activate', unit: 'ms', target: '' },
  { name: 'activation, asked for', unit: 'ms', target: '' },
  { name: 'an empty extension', unit: 'ms', target: '' },
];

/** Above what a slow machine needs for three rounds. */
const deadlineMs = 600_000;

await orSayWhy(async () => {
  await ensureDependencies();
  const { median, printTable } = await import('../../bench/figures.mjs');
  const measured = await measureInside(Number(process.argv[2] ?? 10_000));
  const of = (name) => median(measured.get(name) ?? [Number.NaN]);
  const notes = of('notes');
  const value = ({ name }) => (name === 'memory a note' ? of(name) / notes : of(name));
  printTable(
    `The index of ${notes} notes in the extension host`,
    ['', 'median', 'target'],
    rows.map((row) => [row.name, `${value(row).toFixed(value(row) < 10 ? 1 : 0)} ${row.unit}`, row.target]),
  );
  const reading = measured.get('reading through workspace.fs') ?? [];
  const ratios = (measured.get('index') ?? []).map((ms, round) => ms / reading[round]);
  // What else the machine does can only make it worse.
  const best = Math.min(...ratios).toFixed(2);
  console.log(
    `\nindex / reading of the same round: ${best} × at best, ${median(ratios).toFixed(2)} × in the middle`,
  );
});

/** @returns {Promise<Map<string, number[]>>} the values of each measure */
async function measureInside(count) {
  const { siteFolder } = await import('../../bench/makeSite.mjs');
  const { packageExtension } = await import('../../scripts/packageExtension.mjs');
  const { openBrowser } = await import('./support/browser.mjs');
  const { eventIn } = await import('./support/insideRun.mjs');
  const { scratchFolder } = await import('./support/scratchFolder.mjs');
  const { startTestServer } = await import('./support/testServer.mjs');
  const { workbenchUrl } = await import('./support/workbenchUrl.mjs');
  const site = siteFolder(count);
  const vsix = await packageExtension({ out: join(scratchFolder(), 'conference-notes.vsix') });
  const browser = await openBrowser();
  const { server } = await startTestServer({ vsix });
  try {
    // What the index keeps stands beside the workspace, and goes with it.
    const workspace = join(scratchFolder(), 'site');
    mkdirSync(workspace);
    cpSync(join(site, 'content'), join(workspace, 'content'), { recursive: true });
    const page = await browser.newPage();
    const measured = new Map();
    const ended = new Promise((resolve, reject) => {
      page.on('crash', () => reject(new Error('The page crashed')));
      page.on('console', (message) => {
        const event = eventIn(message.text());
        if (event?.ended) resolve(undefined);
        else if (event?.failed !== undefined) reject(new Error(event.failed));
        else if (event !== undefined)
          measured.set(event.measure, [...(measured.get(event.measure) ?? []), event.value]);
      });
    });
    const remote = (path) => `vscode-remote://${server.authority}${path}`;
    await page.goto(
      workbenchUrl(server, workspace, [
        ['extensionDevelopmentPath', remote(emptyExtension(scratchFolder()))],
        ['extensionTestsPath', remote(await bundleBench(scratchFolder()))],
        ['skipWelcome', 'true'],
      ]),
    );
    await atMost(ended);
    return measured;
  } finally {
    await server.stop();
    await browser.close();
  }
}

async function atMost(work) {
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done in ${deadlineMs / 1000} s`)), deadlineMs);
  });
  await Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

/**
 * VS Code wants to know whose tests these are: an extension that does nothing. Ours is installed, and sleeps until it is
 * measured.
 */
function emptyExtension(folder) {
  const manifest = {
    ...{ name: 'bench', publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.100.0' } },
    main: './empty.js',
  };
  writeFileSync(join(folder, 'empty.js'), 'exports.activate = () => {};\n');
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function bundleBench(folder) {
  const { build } = await import('esbuild');
  const outfile = join(folder, 'indexBench.js');
  await build({
    entryPoints: [join(projectFolder, 'test', 'host', 'inside', 'indexBench.ts')],
    bundle: true,
    minify: true,
    outfile,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    // Only Node's extension host tells how much memory is used.
    external: ['vscode', 'node:*'],
    define: { summaryStamp: '"bench"' },
    logLevel: 'warning',
  });
  return outfile;
}
