// What a run of tests prints, the same for tests of every kind.
let passed = 0;
const failed = [];

/** Prints a heading: which VS Code, which kind of tests. */
export function printHeading(text) {
  console.log(`\n${text}`);
}

/** Prints a test's outcome and counts it. */
export function printResult({ file, name, ms, error }) {
  console.log(`  ${error === undefined ? '✔' : '✖'} ${file} › ${name} (${ms} ms)`);
  if (error === undefined) {
    passed += 1;
    return;
  }
  failed.push(`${file} › ${name}`);
  console.log(error.replace(/^/gm, '      '));
}

/** Prints the closing line; returns whether all went well. */
export function printSummary(seconds) {
  for (const name of failed) console.log(`  ✖ ${name}`);
  const verdict =
    failed.length === 0
      ? `all ${passed} tests passed`
      : `${failed.length} of ${passed + failed.length} tests FAILED`;
  console.log(`\nIn a real VS Code: ${verdict} (${seconds} s).`);
  return failed.length === 0;
}
