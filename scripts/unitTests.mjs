// Bundles the tests that need no editor and runs them with Node's own runner.
//   node scripts/unitTests.mjs [PART OF A PATH …]      e.g. core/shortcode
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const wanted = process.argv.slice(2);
const tests = readdirSync('test', { recursive: true })
  .map((file) => join('test', String(file)))
  .filter(
    (file) =>
      file.endsWith('.test.ts') && !file.includes('node_modules') && !file.startsWith(join('test', 'host')),
  )
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
if (tests.length === 0) {
  console.error(`No test matches ${wanted.join(', ')}`);
  process.exit(1);
}

// One folder a process, so that two runs at once don't overwrite each other's bundles.
const outdir = join('out', `test-${process.pid}`);
await build({
  entryPoints: tests,
  bundle: true,
  outdir,
  outbase: 'test',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  mainFields: ['module', 'main'],
  // The oracle reads its own files at run time.
  external: ['gray-matter', 'vscode-oniguruma', 'esbuild', '@biomejs/biome'],
  logLevel: 'warning',
});
const bundles = tests.map((file) => join(outdir, file.slice('test/'.length).replace(/\.ts$/, '.js')));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...bundles], {
  stdio: 'inherit',
});
rmSync(outdir, { recursive: true, force: true });
process.exit(status ?? 1);
