/** The middle one; of an even number the mean of the two in the middle. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `0.42 ×`, `1.3 ×`, `12 ×` */
export function times(ratio) {
  return `${ratio < 1 ? ratio.toFixed(2) : ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} ×`;
}

/** `0.8 ms`, `12 ms`, `1.4 s` */
export function duration(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
  return `${milliseconds < 10 ? milliseconds.toFixed(2) : Math.round(milliseconds)} ms`;
}

/** `102 MB` */
export function megabytes(bytes) {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

/** How a measure grows with size: the slope of the line through both logarithms. 1 is linear, 2 quadratic. */
export function exponent(points) {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)]);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Prints rows as a table of Markdown, columns as wide as they must be. */
export function printTable(title, head, rows) {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  console.log(`\n## ${title}\n\n${line(head)}`);
  console.log(
    `|${widths.map((width, i) => (i === 0 ? `:${'-'.repeat(width + 1)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`,
  );
  for (const row of rows) console.log(line(row));
}

/** So long the processor works on it before it is measured: V8 compiles what runs often. */
const warmMs = 1000;

/** Milliseconds of one `work`, the median of several measurements after some to warm up. Short work is repeated. */
export function measure(work, { least = 300, rounds = 7 } = {}) {
  const once = (repeats) => {
    const started = performance.now();
    // What comes of the work is asked for, so that none of it can be left out.
    for (let i = 0; i < repeats; i++) if (work() === undefined) throw new Error('This work came to nothing');
    return performance.now() - started;
  };
  const before = process.cpuUsage();
  const worked = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  while (worked() < warmMs) once(1);
  let repeats = 1;
  while (once(repeats) < least / 10 && repeats < 1e6) repeats *= 2;
  return median(Array.from({ length: rounds }, () => once(repeats) / repeats));
}
