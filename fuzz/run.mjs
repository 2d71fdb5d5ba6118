// Gives everything that reads, checks, mends or draws notes more than a million inputs, and texts that grow.
//   npm run fuzz [-- --inputs N --seed N --only PART --path PATH --growth all|some|none]
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ensureDependencies, projectFolder } from '../scripts/ensureDependencies.mjs';
import { orSayWhy } from '../scripts/orSayWhy.mjs';
import { Crew } from './crew.mjs';

/** A little more than a million: shares are rounded. */
const usualInputs = 1_010_000;
/** Real notes that are changed byte by byte: those of the corpus, where there is one. */
const noteFolders = ['samples', '../shared/corpus/notes'];
/** Inputs that a worker tries before it answers. */
const inputsATask = 2000;
/** A text of this length is compared with one four times as long. */
const growingFrom = 6_000;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
    path: { type: 'string' },
    growth: { type: 'string', default: 'some' },
  },
});

await orSayWhy(async () => {
  await ensureDependencies();
  process.chdir(projectFolder);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  console.log(`Seed ${seed}.`);
  const outdir = join('out', `fuzz-${process.pid}`);
  mkdirSync(outdir, { recursive: true });
  try {
    const isSound = await fuzz(await bundled(outdir), seed);
    process.exitCode = isSound ? 0 : 1;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});

/** The sources as they are now: whoever changes them while this runs changes nothing of it. */
async function bundled(outdir) {
  await build({
    entryPoints: ['fuzz/worker.ts', 'fuzz/plan.ts'],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return {
    worker: resolve(outdir, 'worker.cjs'),
    plan: createRequire(import.meta.url)(resolve(outdir, 'plan.cjs')),
  };
}

async function fuzz({ worker, plan }, seed) {
  const started = Date.now();
  const tasks = [...growthTasks(plan), ...inputTasks(plan, seed)];
  const crew = new Crew(worker, noteFolders, { onAnswer: tellGrowth, onProgress: progressLine(started) });
  const answers = await crew.work(tasks);
  const seconds = Math.round((Date.now() - started) / 1000);
  return report(answers, seed, seconds);
}

function inputTasks({ shares }, seed) {
  const inputs = Number(values.inputs ?? (values.path === undefined ? usualInputs : 1));
  const wanted = shares.filter(({ name }) => name.includes(values.only));
  const sum = wanted.reduce((all, { share }) => all + share, 0);
  const tasks = wanted.flatMap(({ name, share }) => {
    const count = Math.ceil((inputs * share) / sum);
    return Array.from({ length: Math.ceil(count / inputsATask) }, (_, i) => ({
      kind: 'inputs',
      subject: name,
      // Each its own: what one task has seen, another need not see again.
      seed: values.path === undefined ? seed + i : seed,
      count: values.path === undefined ? Math.min(inputsATask, count - i * inputsATask) : 1,
      path: values.path,
    }));
  });
  // The slow ones first, so that at the end nobody waits for one worker.
  return tasks.reverse();
}

function growthTasks({ families, fewFamilies }) {
  if (values.growth === 'none' || values.path !== undefined) return [];
  const wanted = (values.growth === 'all' ? families : fewFamilies).filter((family) =>
    JSON.stringify(family).includes(values.only),
  );
  return wanted.map((family) => ({ kind: 'growth', family, size: growingFrom }));
}

/** At once: the growing texts take longest, and whoever stops them wants to know what was found. */
function tellGrowth({ task, found = [] }) {
  for (const { operation, exponent, milliseconds, length } of found)
    console.log(
      `GROWS with length^${exponent.toFixed(2)}: ${operation}, ${Math.round(milliseconds)} ms for ${length} characters of ${JSON.stringify(task.family)}`,
    );
}

function progressLine(started) {
  let last = 0;
  return ({ inputs, families, failures, left }) => {
    if (Date.now() - last < 1000) return;
    last = Date.now();
    const seconds = Math.round((last - started) / 1000);
    const line = `${seconds} s: ${inputs} inputs, ${families} growing texts, ${failures} failures, ${left} tasks left`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}   ` : `${line}\n`);
  };
}

function report(answers, seed, seconds) {
  process.stderr.write('\n');
  const failures = answers.filter(({ failure }) => failure !== undefined);
  const known = new Set();
  for (const { task, failure } of failures) {
    // Of one subject one failure is enough to go on with.
    if (known.has(task.subject)) continue;
    known.add(task.subject);
    console.log(`\nFAILED: ${task.subject}\n${failure.reason}\n\nwith ${failure.input}`);
    console.log(
      `\nAgain: npm run fuzz -- --only ${JSON.stringify(task.subject)} --seed ${task.seed} --path ${failure.path}`,
    );
  }
  const growths = answers.flatMap(({ found = [] }) => found);
  const inputs = answers.reduce((sum, { tried = 0 }) => sum + tried, 0);
  const families = answers.filter(({ task }) => task.kind === 'growth').length;
  const verdict = failures.length + growths.length === 0 ? 'nothing failed' : 'FAILED, see above';
  console.log(
    `\n${inputs} inputs and ${families} growing texts in ${seconds} s with seed ${seed}: ${verdict}.`,
  );
  return failures.length + growths.length === 0;
}
