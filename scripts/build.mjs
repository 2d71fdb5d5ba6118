// Builds the two bundles: the extension (one file for desktop and browser) and the command line.
import { build } from 'esbuild';

const production = process.argv.includes('--production');
const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
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
    external: ['vscode'],
    mainFields: ['browser', 'module', 'main'],
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
