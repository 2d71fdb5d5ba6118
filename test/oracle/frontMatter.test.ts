import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isInstalled } from '../support/isInstalled';
import { readBases } from './frontMatter/bases';
import { trueLineOf, writtenCases } from './frontMatter/cases';
import { type Comparison, compare } from './frontMatter/compare';
import { type Base, type Mutation, mutations } from './frontMatter/mutations';
import { ourReading } from './frontMatter/ourReading';
import type { OracleCase, Outcome } from './frontMatter/outcome';
import { reasons } from './frontMatter/reasons';
import { runHugo } from './frontMatter/runHugo';
import { runJekyll } from './frontMatter/runJekyll';

const goldenFile = join('test', 'oracle', 'goldens', 'frontMatter.json');
const mutationCount = 1200;
const seed = 20261121;

/** What the generators said, with the pages that were broken: the samples may change, these don't. */
interface Goldens {
  readonly bases: readonly Base[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

async function ask(cases: readonly OracleCase[]): Promise<ReadonlyMap<string, Outcome>> {
  const hugo = await runHugo(cases.filter(({ generator }) => generator === 'hugo'));
  return new Map([...hugo, ...runJekyll(cases.filter(({ generator }) => generator === 'jekyll'))]);
}

async function readGoldens(): Promise<Goldens> {
  if (process.env.WRITE_GOLDENS === '1') {
    const bases = readBases();
    const outcomes = await ask([...writtenCases(), ...mutations(bases, mutationCount, seed)]);
    const lines = [...outcomes].map(([id, outcome]) => `${JSON.stringify(id)}: ${JSON.stringify(outcome)}`);
    const baseLines = bases.map((base) => JSON.stringify(base));
    writeFileSync(
      goldenFile,
      `{"bases": [\n${baseLines.join(',\n')}\n], "outcomes": {\n${lines.join(',\n')}\n}}\n`,
    );
  }
  return JSON.parse(readFileSync(goldenFile, 'utf8'));
}

interface Result extends Comparison {
  readonly one: OracleCase;
  readonly why: string | undefined;
  readonly report: string;
}

function resultOf(one: OracleCase & Partial<Pick<Mutation, 'line'>>, theirs: Outcome): Result {
  const ours = ourReading(one);
  const comparison = compare(ours, theirs, one.text, one.line ?? trueLineOf(one.text));
  const why = reasons.find((reason) => reason.holds(one, theirs, ours))?.why;
  const report = `${one.id} ${one.generator} ${JSON.stringify(one.text)}\n    theirs ${JSON.stringify(theirs)}\n    ours ${JSON.stringify(ours)}`;
  return { ...comparison, one, why, report };
}

/** Prints what disagrees with its reason, and the shares; asserts those that are promised. */
function judge(name: string, results: readonly Result[]): void {
  const lines = results.filter(({ line }) => line !== undefined);
  const values = results.reduce((sum, { comparedValues }) => sum + comparedValues, 0);
  const parting = results.filter((one) => !one.verdict || one.line === false || one.values.length > 0);
  for (const one of parting) {
    const what = [
      ...(one.verdict ? [] : ['verdict']),
      ...(one.line === false ? ['line'] : []),
      ...one.values.map((value) => `${value.name} ours ${value.ours} theirs ${value.theirs}`),
    ];
    if (one.why === undefined || process.env.ORACLE_VERBOSE === '1')
      console.log(`${what.join('; ')}: ${one.why ?? 'NO REASON'}\n  ${one.report}`);
  }
  printReasons(parting);
  const verdictShare = share(results, (one) => one.verdict);
  const lineShare = share(lines, (one) => one.line === true);
  const wrongValues = parting.reduce((sum, one) => sum + one.values.length, 0);
  const valueShare = 1 - wrongValues / Math.max(1, values);
  console.log(
    `${name}: ${results.length} cases, verdict ${percent(verdictShare)}, line ${percent(lineShare)} of ${lines.length}, values ${percent(valueShare)} of ${values}`,
  );
  assert.ok(verdictShare >= 0.99, 'the verdicts part too often');
  assert.ok(lineShare >= 0.99, 'the lines part too often');
  assert.ok(valueShare >= 0.995, 'the values part too often');
  assert.deepEqual(
    parting.filter(({ why }) => why === undefined).map(({ one }) => one.id),
    [],
    'every disagreement has its reason',
  );
}

function printReasons(parting: readonly Result[]): void {
  const counts = new Map<string, number>();
  for (const { why = 'without a reason' } of parting) counts.set(why, (counts.get(why) ?? 0) + 1);
  for (const [why, count] of counts) console.log(`  ${count} × ${why}`);
}

function share(results: readonly Result[], holds: (one: Result) => boolean): number {
  return results.length === 0 ? 1 : results.filter(holds).length / results.length;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)} %`;
}

const goldens = readGoldens();

test('what is read of the written cases is what Hugo and Jekyll read', async () => {
  const { outcomes } = await goldens;
  const cases = writtenCases();
  assert.ok(cases.length >= 200);
  judge(
    'written',
    cases.map((one) => resultOf(one, outcomes[one.id] ?? { verdict: 'fine' })),
  );
});

test('what is read of broken front matter is what Hugo and Jekyll read', async () => {
  const { bases, outcomes } = await goldens;
  const broken = mutations(bases, mutationCount, seed);
  assert.ok(broken.length >= 1000);
  judge(
    'mutations',
    broken.map((one) => resultOf(one, outcomes[one.id] ?? { verdict: 'fine' })),
  );
});

/** Enough to notice that a generator changed its mind, few enough for every run. */
const liveCount = 50;

test('the generators on this machine still say what the goldens say', async (t) => {
  const missing = (['hugo', 'jekyll'] as const).filter((generator) => !isInstalled(generator));
  if (missing.length > 0 || !existsSync(goldenFile)) {
    t.skip(`SKIPPED: ${missing.join(' and ')} not installed: only the kept answers were compared`);
    return;
  }
  const { bases, outcomes } = await goldens;
  const all = [...writtenCases(), ...mutations(bases, mutationCount, seed)];
  const step = Math.ceil(all.length / liveCount);
  const sample = all.filter((_, index) => index % step === seed % step);
  for (const [id, outcome] of await ask(sample)) assert.deepEqual(outcome, outcomes[id], id);
});
