// The two bundles: the extension (one file for desktop and browser) and the command line.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectFolder } from './ensureDependencies.mjs';
import { sampleFiles } from './sampleFiles.mjs';
import { summaryStamp } from './summaryStamp.mjs';
import { vscodeOnce } from './vscodeOnce.mjs';

/** Builds both into dist/; for production small and without source maps. */
export async function buildBundles({ production }) {
  const dist = join(projectFolder, 'dist');
  const stamp = await summaryStamp(projectFolder);
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
  };
  await Promise.all([
    build({
      ...shared,
      entryPoints: ['src/extension/activate.ts'],
      outfile: 'dist/extension.js',
      platform: 'browser',
      // CommonJS is what both extension hosts load.
      format: 'cjs',
      plugins: [vscodeOnce],
      mainFields: ['browser', 'module', 'main'],
      define: {
        summaryStamp: JSON.stringify(stamp),
        sampleFiles: JSON.stringify(sampleFiles(projectFolder)),
      },
    }),
    build({
      ...shared,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/cli.js',
      platform: 'node',
      format: 'cjs',
      // `jsonc-parser`'s `main` is UMD, whose inner requires esbuild can't follow.
      mainFields: ['module', 'main'],
      banner: { js: '#!/usr/bin/env node' },
    }),
  ]);
  if (production)
    for (const name of ['extension', 'cli']) rmSync(join(dist, `${name}.js.map`), { force: true });
}
