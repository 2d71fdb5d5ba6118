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

const rounds = 7;
const best = new Map();
for (let round = 0; round < rounds; round++) {
  for (const [name, render] of Object.entries(ways)) {
    const start = process.cpuUsage();
    for (const note of notes) render(note);
    const { user, system } = process.cpuUsage(start);
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, (user + system) / 1000));
  }
}
const alone = best.get('markdown-it alone');
const characters = notes.reduce((sum, { text }) => sum + text.length, 0);
console.log(
  `${notes.length} notes, ${(characters / 1e6).toFixed(1)} million characters; processor time, best of ${rounds} rounds`,
);
for (const [name, time] of best)
  console.log(`${time.toFixed(0).padStart(6)} ms  ${(time / alone).toFixed(2)} ×  ${name}`);
