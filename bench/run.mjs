// The same work done by others and by us, in one run: ratios first, medians of several runs.
//   npm run bench [-- --quick] [-- PART …]      parts: listing, keystroke, preview, growth
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureDependencies, projectFolder } from '../scripts/ensureDependencies.mjs';
import { installPackages } from '../scripts/installPackages.mjs';

await ensureDependencies();
await installPackages(import.meta.dirname, { what: 'the peers to compare with' });
const { buildForBench } = await import('./core.mjs');
const { benchListing } = await import('./listing.mjs');
const { benchKeystroke } = await import('./keystroke.mjs');
const { benchGrowth } = await import('./growth.mjs');
const { siteFolder } = await import('./makeSite.mjs');

const isQuick = process.argv.includes('--quick');
const parts = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const isWanted = (part) => parts.length === 0 || parts.includes(part);
const rounds = isQuick ? 1 : 5;
const corpus = resolve(projectFolder, '../shared/corpus/notes');

const { cli, core } = await buildForBench();
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, medians of ${rounds} runs`,
);
if (isWanted('listing')) {
  const count = isQuick ? 1000 : 10_000;
  await benchListing({ cli, folder: siteFolder(count), title: `Listing a site of ${count} notes`, rounds });
  if (existsSync(corpus))
    await benchListing({ cli, folder: corpus, title: 'Listing real notes (../shared)', rounds });
}
if (isWanted('keystroke')) benchKeystroke(core);
if (isWanted('preview')) {
  console.log('\n## Preview\n');
  spawnSync(process.execPath, [join(import.meta.dirname, 'preview.mjs')], { stdio: 'inherit' });
}
if (isWanted('growth'))
  await benchGrowth(core, cli, {
    noteCounts: isQuick ? [100, 1000] : [100, 1000, 10_000, 50_000],
    rounds: isQuick ? 1 : 3,
  });
