// What a run of tests prints, the same for tests of every kind.
/** By run, file and name: whether it passed, the last time it was tried. */
const outcomes = new Map();
/** What failed once and is tried again. */
const retried = new Set();

/** Prints a test's outcome and counts it. Runs go on side by side, so that each line names its own. */
export function printResult({ run, file, name, ms, error }) {
  const key = `${run}: ${file} › ${name}`;
  console.log(`  ${error === undefined ? '✔' : '✖'} ${key} (${ms} ms)`);
  outcomes.set(key, { run, file, hasPassed: error === undefined });
  if (error !== undefined) console.log(error.replace(/^/gm, '      '));
}

/** The files with a failure in the run of this name; their failures are forgotten, for they are tried again. */
export function takeFailures(run) {
  const failures = [...outcomes].filter(([, outcome]) => outcome.run === run && !outcome.hasPassed);
  for (const [key] of failures) {
    retried.add(key);
    outcomes.delete(key);
  }
  return new Set(failures.map(([, { file }]) => file));
}

/** Prints the closing lines; returns whether all went well. */
export function printSummary(seconds) {
  const failed = [...outcomes].filter(([, { hasPassed }]) => !hasPassed).map(([key]) => key);
  const unsteady = [...retried].filter((key) => !failed.includes(key));
  console.log('');
  for (const key of unsteady)
    console.log(`  ! failed, and passed when tried again in a fresh VS Code: ${key}`);
  for (const key of failed) console.log(`  ✖ ${key}`);
  const verdict =
    failed.length === 0
      ? `all ${outcomes.size} tests passed`
      : `${failed.length} of ${outcomes.size} tests FAILED`;
  console.log(`\nIn a real VS Code: ${verdict} (${seconds} s).`);
  return failed.length === 0;
}
