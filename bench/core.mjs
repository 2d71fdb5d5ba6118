import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const project = join(import.meta.dirname, '..');

/** As `npm run package` bundles: minified, one file. */
const bundle = (options) =>
  build({
    absWorkingDir: project,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    ...options,
  });

/** Builds the command line and what the benches need of the sources, in a folder of their own: dist/ is left alone. */
export async function buildForBench() {
  const folder = mkdtempSync(join(tmpdir(), 'conference-notes-bench-'));
  const cli = join(folder, 'cli.js');
  const core = join(folder, 'core.js');
  await Promise.all([
    bundle({ entryPoints: ['src/cli/main.ts'], outfile: cli }),
    bundle({ stdin: { contents: wanted, resolveDir: project }, outfile: core }),
  ]);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { cli, core: createRequire(import.meta.url)(core) };
}

const wanted = `
  export { default as MarkdownIt } from 'markdown-it';
  export { Note } from './src/core/note';
  export { checkNote } from './src/core/check/checkNote';
  export { fillIn, messageOf } from './src/core/check/problemTable';
  export { completionsAt } from './src/core/assist/completion/completionsAt';
  export { hoverAt } from './src/core/assist/reading/hoverAt';
  export { summarize } from './src/core/conference/notes/summarize';
  export { readSites } from './src/core/site/sites';`;

/** A note's surroundings as the editor knows them: a Hugo site in which every picture exists. */
export function contextIn(core) {
  const [site] = core.readSites(
    new Map([
      ['hugo.toml', 'baseURL = "https://example.org/"'],
      ['layouts/_default/single.html', ''],
      ['layouts/shortcodes/talk.html', '<h3>{{ .Get "title" }} {{ .Get "speaker" }}</h3>{{ .Inner }}'],
    ]),
  );
  return {
    path: 'content/notes/2019/exampleconf.md',
    site,
    files: { has: () => true, entriesIn: () => [] },
    now: Date.UTC(2026, 0, 1),
    vocabulary: { valuesOf: () => [] },
    translate: core.fillIn,
  };
}
