// How the work grows: with the number of notes, the length of a note, the number of shortcodes in it.
import { contextIn } from './core.mjs';
import { duration, exponent, measure, median, printTable } from './figures.mjs';
import { keystroke, longNote } from './keystroke.mjs';
import { siteFolder } from './makeSite.mjs';
import { runProcess } from './processes.mjs';

export async function benchGrowth(core, cli, { noteCounts, rounds }) {
  const context = contextIn(core);
  const growthOf = (name, sizes, textOf) =>
    row(
      name,
      sizes.map((size) => {
        const text = textOf(size);
        return { size, time: measure(() => keystroke(core, text, context), { least: 100, rounds: 3 }) };
      }),
    );
  const notes = [];
  for (const count of noteCounts)
    notes.push({ size: count, time: await listTime(cli, siteFolder(count), rounds) });
  printTable(
    'Growth (1 is linear)',
    ['', 'exponent', 'smallest', 'largest'],
    [
      row(`list, ${noteCounts[0]} … ${noteCounts.at(-1)} notes`, notes),
      growthOf('a key, 10 kB … 10 MB', [1e4, 1e5, 1e6, 1e7], (length) => longNote({ length })),
      growthOf(
        'a key, 10 … 10,000 shortcodes',
        [10, 100, 1000, 10_000],
        (count) =>
          `---\ntitle: A\n---\n${'{{< figure src="/images/x.png" alt="A hall" >}}\n\n'.repeat(count)}`,
      ),
      growthOf(
        'a key, 10 … 10,000 unclosed shortcodes',
        [10, 100, 1000, 10_000],
        (count) => `---\ntitle: A\n---\n${'{{< talk title="x" \n'.repeat(count)}`,
      ),
      growthOf(
        'a key, 10 … 10,000 Liquid tags',
        [10, 100, 1000, 10_000],
        (count) => `---\ntitle: A\n---\n${'{% include a.html x="{{ y }}" %}\n'.repeat(count)}`,
      ),
      growthOf(
        'a key, 10 … 10,000 fields',
        [10, 100, 1000, 10_000],
        (count) =>
          `---\n${Array.from({ length: count }, (_, i) => `key${i}: value ${i}\n`).join('')}---\nText\n`,
      ),
    ],
  );
}

/** Without what starting Node costs: it would hide the growth of small sizes. */
async function listTime(cli, folder, rounds) {
  const runs = [];
  const starts = [];
  for (let round = 0; round < rounds; round++) {
    runs.push((await runProcess(process.execPath, [cli, 'list', folder, '--format', 'json'])).time);
    starts.push((await runProcess(process.execPath, [cli, '--version'])).time);
  }
  return Math.max(1, median(runs) - median(starts));
}

function row(name, points) {
  return [name, exponent(points).toFixed(2), duration(points[0].time), duration(points.at(-1).time)];
}
