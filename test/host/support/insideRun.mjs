// Runs test modules inside an extension host and reports what they say through the console.
import { mkdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { noLocation } from '../../../scripts/buildBundles.mjs';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { printResult } from './report.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';

/** As in inside/hostTest.ts. */
const marker = '@host-test ';
/** An extension host that says nothing for so long has hung, or never started. */
const silenceMs = 90_000;

/**
 * Bundles test files into the module that VS Code loads. A browser bundle, which both extension hosts take.
 *
 * @param {readonly string[]} files names without folder and ending
 * @returns {Promise<string>} the bundle's path
 */
export async function bundleInsideTests(files, outFolder) {
  mkdirSync(outFolder, { recursive: true });
  const inside = join(projectFolder, 'test', 'host', 'inside');
  const entry = [
    "const hostTest = require('./hostTest');",
    ...files.map((file) => `hostTest.inFile('${file}'); require('./${file}.test');`),
    'exports.run = hostTest.run;',
  ];
  const outfile = join(outFolder, 'insideTests.js');
  await build({
    stdin: { contents: entry.join('\n'), resolveDir: inside, sourcefile: 'insideTests.js' },
    bundle: true,
    outfile,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { ...noLocation, summaryStamp: '"test"' },
    // Beside it, for mapped() below: the extension host gets the plain code.
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'warning',
  });
  return outfile;
}

/** Nobody looks at it: each pixel that is drawn without a graphics card costs time. */
const smallWindow = { width: 800, height: 600 };

/**
 * Opens the workbench with the tests as its payload and waits for their end.
 *
 * @param {{ browser: object, server: object, run: object, workspace: string, extensionFolder: string, tests: string, log: (line: string) => void }} given
 */
export async function runInside({ browser, server, run, workspace, extensionFolder, tests, log }) {
  const page = await browser.newPage({ viewport: smallWindow });
  try {
    await new Promise((resolve, reject) => {
      let timer;
      const heard = () => {
        clearTimeout(timer);
        const hung = () => reject(new Error(`The extension host said nothing for ${silenceMs / 1000} s`));
        timer = setTimeout(hung, silenceMs);
      };
      const ended = (settle) => (value) => {
        clearTimeout(timer);
        settle(value);
      };
      heard();
      page.on('console', (message) => {
        log(message.text());
        const event = eventIn(message.text());
        if (event === undefined) return;
        heard();
        const { host = 'node' } = run;
        if (event.ended && event.host !== host)
          ended(reject)(new Error(`It ran in the extension host "${event.host}", not in "${host}"`));
        else if (event.ended) ended(resolve)();
        else printResult({ ...event, run: run.name, error: mapped(event.error, tests) });
      });
      page.on('crash', () => ended(reject)(new Error('The page crashed')));
      const remote = (path) => `vscode-remote://${server.authority}${path}`;
      const payload = [
        ['extensionDevelopmentPath', remote(extensionFolder)],
        ['extensionTestsPath', remote(tests)],
        ['skipWelcome', 'true'],
      ];
      page.goto(workbenchUrl(server, workspace, payload)).catch(ended(reject));
    });
  } finally {
    await page.close();
  }
}

/** What a test told in a line of the console, if it told anything. */
export function eventIn(line) {
  const at = line.indexOf(marker);
  return at < 0 ? undefined : JSON.parse(line.slice(at + marker.length));
}

/** An error's stack with the places in our own files, and without what the helpers did before. */
export function mapped(stack, bundle) {
  if (stack === undefined) return undefined;
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  return stack
    .split('\n')
    .map((line) =>
      line.replace(/[^\s()]*insideTests\.js(#[\w-]+)?:(\d+):(\d+)/, (_, web, row, column) => {
        // The web worker host puts two lines before what it loads.
        const above = web === undefined ? 1 : 3;
        const { originalSource, originalLine } = map.findEntry(Number(row) - above, Number(column) - 1);
        const file = relative(projectFolder, resolve(bundle, '..', originalSource ?? ''));
        return `${file}:${(originalLine ?? 0) + 1}`;
      }),
    )
    .filter((line) => !/hostTest\.ts:|<anonymous>|node:internal/.test(line))
    .join('\n');
}
