// What the plugin adds to the time that markdown-it alone takes, over the notes of ../shared/corpus (optional).
//   node bench/preview.mjs [FOLDER]
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = fileURLToPath(new URL('..', import.meta.url));
const corpus = resolve(process.argv[2] ?? join(project, '../shared/corpus/notes'));
if (!existsSync(corpus)) {
  console.log(`Skipped: there is no ${corpus}`);
  process.exit();
}

const out = mkdtempSync(join(tmpdir(), 'bench-preview-'));
await build({
  stdin: {
    contents: `
      export { default as MarkdownIt } from 'markdown-it';
      export { conferenceNotes } from './src/preview/plugin';
      export { drawAs } from './src/preview/readNote';
      export { fillIn } from './src/core/check/problemTable';
      export { isSiteFile, readSites, siteOf } from './src/core/site/sites';`,
    resolveDir: project,
  },
  bundle: true,
  platform: 'browser',
  format: 'esm',
  mainFields: ['browser', 'module', 'main'],
  outfile: join(out, 'bench.mjs'),
  logLevel: 'warning',
});
const { MarkdownIt, conferenceNotes, drawAs, fillIn, isSiteFile, readSites, siteOf } = await import(
  join(out, 'bench.mjs')
);
rmSync(out, { recursive: true });

const notes = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((entry) => notesOf(join(corpus, entry.name)));

function notesOf(base) {
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(base.length + 1));
  const read = (path) => readFileSync(join(base, path), 'utf8');
  const sites = readSites(new Map(files.filter(isSiteFile).map((path) => [path, read(path)])));
  const pages = files.filter((path) => /\.(?:md|markdown)$/.test(path));
  return pages.map((path) => ({
    text: read(path),
    note: {
      path,
      site: siteOf(path, sites),
      files: { has: () => undefined },
      pages: () => pages,
      textOf: read,
      pictureAddress: (_, source) => source,
      pageAddress: (page) => `/${page}`,
      appliesPictureQuery: false,
      frontMatterStyle: 'hide',
    },
  }));
}

const bare = new MarkdownIt({ html: true, linkify: true });
const ours = new MarkdownIt({ html: true, linkify: true });
let current;
conferenceNotes(ours, {
  noteWithText: () => current,
  noteBeingDrawn: () => current,
  yamlIsShownElsewhere: false,
  translate: fillIn,
});
const ways = {
  'markdown-it alone': ({ text }) => bare.render(text, {}),
  'with the plugin': ({ text, note }) => {
    current = note;
    const env = {};
    drawAs(env, note);
    return ours.render(text, env);
  },
  'with the plugin, as the preview does it (parsed before it is known whose it is)': ({ text, note }) => {
    current = note;
    const tokens = ours.parse(text, {});
    return ours.renderer.render(tokens, ours.options, {});
  },
};

// Each note's best of several rounds: what else the machine does meanwhile counts less.
const rounds = 9;
const best = new Map(
  Object.keys(ways).map((name) => [name, new Float64Array(notes.length).fill(Number.POSITIVE_INFINITY)]),
);
for (let round = 0; round < rounds; round++) {
  for (const [i, note] of notes.entries()) {
    for (const [name, render] of Object.entries(ways)) {
      const start = performance.now();
      render(note);
      const times = best.get(name);
      times[i] = Math.min(times[i], performance.now() - start);
    }
  }
}
const total = (name) => best.get(name).reduce((sum, time) => sum + time, 0);
const alone = total('markdown-it alone');
const characters = notes.reduce((sum, { text }) => sum + text.length, 0);
console.log(
  `${notes.length} notes, ${(characters / 1e6).toFixed(1)} million characters; each note's best of ${rounds} rounds`,
);
for (const name of best.keys())
  console.log(`${total(name).toFixed(0).padStart(6)} ms  ${(total(name) / alone).toFixed(2)} ×  ${name}`);
const byCost = notes
  .map(({ note }, i) => ({
    path: note.path,
    extra: best.get('with the plugin')[i] - best.get('markdown-it alone')[i],
  }))
  .sort((a, b) => b.extra - a.extra);
console.log('Most is added to:');
for (const { path, extra } of byCost.slice(0, 5)) console.log(`${extra.toFixed(2).padStart(9)} ms  ${path}`);
