import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildTime, jekyllConfig, type OracleCase, type Outcome } from './outcome';

/** Gives all cases to one Ruby process that loads Jekyll once. */
export function runJekyll(cases: readonly OracleCase[]): ReadonlyMap<string, Outcome> {
  if (cases.length === 0) return new Map();
  const input = cases
    .map(({ id, path, text, config = '' }) =>
      JSON.stringify({
        id,
        page: path,
        files: { [path]: text },
        config: `${jekyllConfig}time: ${buildTime}\n${config}`,
      }),
    )
    .join('\n');
  const { status, stdout, stderr } = spawnSync(
    'ruby',
    [join('test', 'oracle', 'frontMatter', 'jekyllOracle.rb')],
    {
      input: `${input}\n`,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' },
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`Jekyll's oracle failed: ${stderr}`);
  const answers = stdout.split('\n').filter((line) => line.startsWith('{"id"'));
  return new Map(
    answers.map((line) => {
      const { id, ...outcome } = JSON.parse(line) as Outcome & { readonly id: string };
      return [id, outcome];
    }),
  );
}
