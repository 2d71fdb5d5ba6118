// Bundles the tests that need no editor and runs them with Node's own runner.
//   npm run test:unit [-- PART OF A PATH …]      e.g. core/shortcode
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { ensureDependencies, projectFolder } from './ensureDependencies.mjs';
import { orSayWhy } from './orSayWhy.mjs';

await orSayWhy(async () => {
  await ensureDependencies();
  // Tests find their fixtures from the project's top.
  process.chdir(projectFolder);
  const wanted = process.argv.slice(2);
  const files = testFiles().filter(
    (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
  );
  if (files.length === 0) throw new Error(`No test matches ${wanted.join(', ')}.`);
  const passed = await runTests(files);
  console.log(`\nUnit tests: ${passed ? 'all passed' : 'FAILED, see above'}.`);
  process.exit(passed ? 0 : 1);
});

/** All but those for an editor: `test/core/text.test.ts`, with `/` on every system. */
function testFiles() {
  return readdirSync('test')
    .filter((entry) => entry !== 'host')
    .flatMap((entry) => {
      const path = `test/${entry}`;
      if (!statSync(path).isDirectory()) return [path];
      return readdirSync(path, { recursive: true }).map(
        (file) => `${path}/${String(file).replaceAll(sep, '/')}`,
      );
    })
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

async function runTests(files) {
  const { build } = await import('esbuild');
  // One folder a process, so that two runs at once don't overwrite each other's bundles.
  const outdir = join('out', `test-${process.pid}`);
  try {
    await build({
      entryPoints: files,
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
    const bundles = files.map((file) => join(outdir, file.slice('test/'.length).replace(/\.ts$/, '.js')));
    const flags = ['--enable-source-maps', '--test', '--test-reporter=spec'];
    // Left to itself Node keeps one core free, and here it is half of all.
    flags.push(`--test-concurrency=${availableParallelism()}`);
    return spawnSync(process.execPath, [...flags, ...bundles], { stdio: 'inherit' }).status === 0;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
