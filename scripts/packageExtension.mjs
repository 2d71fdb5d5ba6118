// Builds for production and packs the VSIX: the one file that is shipped, tested and started.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { buildBundles } from './buildBundles.mjs';
import { projectFolder } from './ensureDependencies.mjs';
import { packedSample, sampleFiles } from './sampleFiles.mjs';
import { smallestBundle } from './smallestBundle.mjs';
import { zipEntries } from './zipEntries.mjs';

/** What a person downloads before the first note opens. */
const largestVsix = 400_000;

/** Folders and files at the top of the VSIX; what else turns up there got in by mistake. */
const shipped =
  /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(package(\.nls(\.[\w-]+)?)?\.json|(readme|changelog)\.md|LICENSE\.txt|(dist\/extension\.js|images\/icon\.png|(media|l10n|snippets|syntaxes|samples\/hugo)\/[\w./-]+)))$/;

/** Where that comes from, besides package.json and its translations; `.vscodeignore` says what of it. */
const packed = [
  ...['.vscodeignore', 'README.md', 'CHANGELOG.md', 'LICENSE', 'dist/extension.js', 'images/icon.png'],
  ...['l10n', 'media', 'samples/hugo', 'snippets', 'syntaxes'],
];

/**
 * @param {{ out?: string }} where the VSIX goes; the project's top unless told
 * @returns {Promise<string>} its path
 */
export async function packageExtension({ out } = {}) {
  const { name, version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const vsix = out ?? join(projectFolder, `${name}-${version}.vsix`);
  await buildBundles({ production: true });
  const vsce = join(projectFolder, 'node_modules', '@vscode', 'vsce', 'vsce');
  const staged = await stage();
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const node = ['--import', pathToFileURL(join(projectFolder, 'scripts', 'smallestZip.mjs')).href];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, vsce, 'package', ...flags, '--out', vsix],
    {
      cwd: staged,
      encoding: 'utf8',
    },
  );
  rmSync(staged, { recursive: true });
  const said = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(`vsce would not pack the extension:\n${said}`);
  if (/warning/i.test(said)) throw new Error(`vsce warns:\n${said}`);
  checkContents(vsix);
  return vsix;
}

/** Copies what may be packed, and leaves out of it what only people read, and only here. */
async function stage() {
  const folder = mkdtempSync(join(tmpdir(), 'conference-notes-package-'));
  const manifests = readdirSync(projectFolder).filter((name) => /^package(\.nls.*)?\.json$/.test(name));
  for (const name of [...packed, ...manifests])
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.(json|code-snippets)$/.test(name))) {
    const { scripts, devDependencies, ...rest } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    writeFileSync(join(folder, file), JSON.stringify(rest));
  }
  for (const file of files.filter((name) => name.startsWith('media') && name.endsWith('.css'))) {
    const { code } = await transform(readFileSync(join(folder, file), 'utf8'), {
      loader: 'css',
      minify: true,
    });
    writeFileSync(join(folder, file), code);
  }
  const readme = join(folder, 'README.md');
  writeFileSync(readme, withoutSources(readFileSync(readme, 'utf8')));
  const bundle = join(folder, 'dist', 'extension.js');
  writeFileSync(bundle, await smallestBundle(readFileSync(bundle, 'utf8')));
  return folder;
}

/** What only those need who have the sources, and what is said of it instead. */
const ofSources = [
  // It is half of the README, and of each problem the editor says what its row would.
  {
    part: /<!-- table: problems -->[\s\S]*?<!-- \/table -->/,
    instead: 'The README among the sources has a table of all codes.',
  },
  // So do completion and what is shown above each.
  {
    part: /<!-- table: fields -->[\s\S]*?<!-- \/table -->/,
    instead:
      '`conference`, `talks`, `speakers`, `video`, …: completion lists them all, and says what each is for.',
  },
  // VS Code lists them itself.
  ...['commands', 'snippets', 'settings'].map((table) => ({
    part: new RegExp(`<!-- table: ${table} -->[\\s\\S]*?<!-- /table -->`),
    instead: 'VS Code lists them beside this text, under *Features*.',
  })),
  { part: /To build and try it from the sources[\s\S]*?(?=\n## )/, instead: '' },
  {
    part: /(?<=\n## Command line\n\n)[\s\S]*?(?=\n## )/,
    instead: 'The same checks without an editor, for CI: the README among the sources tells how.\n',
  },
];

function withoutSources(readme) {
  return ofSources.reduce((text, { part, instead }) => {
    if (!part.test(text)) throw new Error(`README.md has nothing like ${part}.`);
    return text.replace(part, instead);
  }, readme);
}

function checkContents(vsix) {
  const size = statSync(vsix).size;
  if (size > largestVsix)
    throw new Error(`The VSIX has ${size} bytes; more than ${largestVsix} is too much.`);
  const entries = zipEntries(readFileSync(vsix));
  const strangers = entries.filter((entry) => !shipped.test(entry));
  if (strangers.length > 0) {
    throw new Error(`These should not be in the VSIX (see .vscodeignore):\n  ${strangers.join('\n  ')}`);
  }
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const samples = sampleFiles(projectFolder).map((file) => `${packedSample}/${file}`);
  const missing = [...namedFiles(manifest), ...samples].filter(
    (file) => !entries.some((entry) => entry.toLowerCase() === `extension/${file}`.toLowerCase()),
  );
  if (missing.length > 0)
    throw new Error(`These are named and .vscodeignore keeps them out: ${missing.join(', ')}`);
}

/** Everything that package.json points at inside the extension: `main`, `icon`, each `path` of `contributes`. */
function namedFiles({ main, icon, contributes }) {
  const named = [main, icon];
  JSON.stringify(contributes, (key, value) => {
    const isPath = typeof value === 'string' && (key === 'path' || /^\.\/|^media\//.test(value));
    if (isPath) named.push(value);
    return value;
  });
  return named.map((file) => file.replace(/^\.\//, ''));
}
