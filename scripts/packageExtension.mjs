// Builds for production and packs the VSIX: the one file that is shipped, tested and started.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundles } from './buildBundles.mjs';
import { projectFolder } from './ensureDependencies.mjs';
import { packedSample, sampleFiles } from './sampleFiles.mjs';
import { zipEntries } from './zipEntries.mjs';

/** What a person downloads before the first note opens. */
const largestVsix = 400_000;

/** Folders and files at the top of the VSIX; what else turns up there got in by mistake. */
const shipped =
  /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(package(\.nls(\.[\w-]+)?)?\.json|(readme|changelog)\.md|LICENSE\.txt|(dist\/extension\.js|images\/icon\.png|(media|l10n|snippets|syntaxes|samples\/hugo)\/[\w./-]+)))$/;

/**
 * @param {{ out?: string }} where the VSIX goes; the project's top unless told
 * @returns {Promise<string>} its path
 */
export async function packageExtension({ out } = {}) {
  const { name, version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const vsix = out ?? join(projectFolder, `${name}-${version}.vsix`);
  await buildBundles({ production: true });
  const vsce = join(projectFolder, 'node_modules', '@vscode', 'vsce', 'vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, 'package', ...flags, '--out', vsix], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  const said = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(`vsce would not pack the extension:\n${said}`);
  if (/warning/i.test(said)) throw new Error(`vsce warns:\n${said}`);
  checkContents(vsix);
  return vsix;
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
