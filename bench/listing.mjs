// Listing the conferences and talks of a whole site, against others who look at all of its files.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { duration, median, megabytes, printTable, times } from './figures.mjs';
import { runProcess } from './processes.mjs';

const peers = join(import.meta.dirname, 'peers');
const ours = 'conference-notes list';

function contenders(cli, folder) {
  const node = (...args) => ({ command: process.execPath, args });
  const rows = {
    [ours]: node(cli, 'list', folder, '--format', 'json'),
    'starting Node': node('-e', ''),
    'bare reading': node(join(peers, 'readFiles.mjs'), folder),
    'gray-matter + markdown-it': node(join(peers, 'grayMatter.mjs'), folder),
    'vscode-markdown-languageservice symbols': node(join(peers, 'languageService.mjs'), folder),
  };
  const hasHugo = spawnSync('hugo', ['version']).status === 0;
  if (hasHugo && existsSync(join(folder, 'hugo.toml')))
    rows['hugo list all'] = { command: 'hugo', args: ['list', 'all', '--config', 'hugo.toml'], cwd: folder };
  return rows;
}

/** All take turns, so that whatever else the machine does disturbs each of them alike. */
export async function benchListing({ cli, folder, title, rounds }) {
  const rows = contenders(cli, folder);
  const runs = new Map(Object.keys(rows).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, { command, args, cwd }] of Object.entries(rows))
      runs.get(name).push(await runProcess(command, args, cwd));
  const timeOf = (name) => median(runs.get(name).map(({ time }) => time));
  printTable(
    title,
    ['', 'ours takes', 'time', 'peak memory'],
    Object.keys(rows).map((name) => {
      const memories = runs.get(name).map(({ memory }) => memory ?? Number.NaN);
      const memory = median(memories);
      return [
        name,
        name === ours ? '' : times(timeOf(ours) / timeOf(name)),
        duration(timeOf(name)),
        Number.isNaN(memory) ? '?' : megabytes(memory),
      ];
    }),
  );
}
