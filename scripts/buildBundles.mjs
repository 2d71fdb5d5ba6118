// The two bundles: the extension (one file for desktop and browser) and the command line.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectFolder } from './ensureDependencies.mjs';
import { sampleFiles } from './sampleFiles.mjs';
import { summaryStamp } from './summaryStamp.mjs';
import { unusedParts } from './unusedParts.mjs';
import { vscodeOnce } from './vscodeOnce.mjs';

/**
 * The library for JSON Schemas makes an address of it as it is loaded. In VS Code's web worker it is `blob:…`, of which
 * no address can be made, and what holds the library would not start.
 */
export const noLocation = { 'self.location': 'undefined' };

/** Builds both into dist/; for production small and without source maps. */
export async function buildBundles({ production }) {
  await Promise.all((await bundles({ production })).map((options) => build(options)));
  if (!production) return;
  const dist = join(projectFolder, 'dist');
  for (const name of ['extension', 'cli']) rmSync(join(dist, `${name}.js.map`), { force: true });
}

/** What esbuild is told of the extension and of the command line, in this order. */
export async function bundles({ production }) {
  const shared = {
    absWorkingDir: projectFolder,
    bundle: true,
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
    // Characters as themselves: escaped they would be a tenth of the emoji plugin.
    charset: 'utf8',
    logLevel: 'warning',
    target: 'es2022',
    // V8 builds Unicode's classes for each literal when it loads the code, and again for each that is then made of one.
    // Behind `new RegExp` it does so once.
    supported: { 'regexp-unicode-property-escapes': false },
  };
  return [
    {
      ...shared,
      entryPoints: ['src/extension/activate.ts'],
      outfile: 'dist/extension.js',
      platform: 'browser',
      // CommonJS is what both extension hosts load.
      format: 'cjs',
      external: ['vscode'],
      // Before `external`: one copy of the API, not one a file.
      plugins: [vscodeOnce, unusedParts],
      mainFields: ['browser', 'module', 'main'],
      define: {
        summaryStamp: JSON.stringify(await summaryStamp(projectFolder)),
        sampleFiles: JSON.stringify(sampleFiles(projectFolder)),
        // Liquid could ask servers for templates. It is given them, and never asks; so nothing here can.
        XMLHttpRequest: 'undefined',
        ...noLocation,
      },
    },
    {
      ...shared,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/cli.js',
      platform: 'node',
      format: 'cjs',
      // `jsonc-parser`'s `main` is UMD, whose inner requires esbuild can't follow.
      mainFields: ['module', 'main'],
      banner: { js: '#!/usr/bin/env node' },
    },
  ];
}
