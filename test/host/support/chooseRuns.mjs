// Which rows of the table are run, with which of their tests.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { runs } from '../runs.mjs';

const kinds = {
  inside: { folder: join(projectFolder, 'test', 'host', 'inside'), ending: '.test.ts' },
  outside: { folder: join(projectFolder, 'test', 'host', 'outside'), ending: '.test.mjs' },
};

/**
 * The rows with the tests that are wanted; complains about names that stand for nothing, and about test files
 * that no row runs.
 *
 * @param {readonly string[]} wanted parts of names of test files or runs; all when empty
 */
export function chooseRuns(wanted) {
  const listed = runs.map((run) => ({ ...run, inside: run.inside ?? [], outside: run.outside ?? [] }));
  for (const kind of Object.keys(kinds)) failForUnlisted(kind, new Set(listed.flatMap((run) => run[kind])));
  const isWanted = (name) => wanted.length === 0 || wanted.some((part) => name.includes(part));
  const chosen = listed
    .map((run) =>
      isWanted(run.name)
        ? run
        : { ...run, inside: run.inside.filter(isWanted), outside: run.outside.filter(isWanted) },
    )
    .filter((run) => run.inside.length + run.outside.length > 0);
  if (chosen.length === 0) throw new Error(`No host test matches ${wanted.join(', ')}.`);
  return chosen;
}

function failForUnlisted(kind, names) {
  const { folder, ending } = kinds[kind];
  const files = readdirSync(folder)
    .filter((entry) => entry.endsWith(ending))
    .map((entry) => entry.slice(0, -ending.length));
  for (const name of files) {
    if (!names.has(name)) throw new Error(`No row of test/host/runs.mjs names ${name}${ending}.`);
  }
  for (const name of names) {
    if (!files.includes(name))
      throw new Error(`test/host/runs.mjs names ${name}${ending}, which is not there.`);
  }
}
