/** How many unchanged lines stand around a change. */
const contextLines = 3;

/** A run of lines `[oldStart, oldEnd)` that became `[newStart, newEnd)`. */
interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** What `diff -u` prints, and `patch` takes; `''` for equal texts. Line ends are part of the lines. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const oldLines = splitLines(before);
  const newLines = splitLines(after);
  const changes = changedRuns(oldLines, newLines);
  if (changes.length === 0) return '';
  const hunks = grouped(changes).map((group) => hunk(group, oldLines, newLines));
  return `--- a/${file}\n+++ b/${file}\n${hunks.join('')}`;
}

/** As git has it: a line ends at `\n`; a `\r` before it is part of the line. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** More than this many pairs of lines are not compared with each other; the whole stretch counts as changed. */
const mostPairs = 1_000_000;

function changedRuns(oldLines: readonly string[], newLines: readonly string[]): readonly Change[] {
  let start = 0;
  while (start < oldLines.length && oldLines[start] === newLines[start]) start += 1;
  let oldEnd = oldLines.length;
  let newEnd = newLines.length;
  while (oldEnd > start && newEnd > start && oldLines[oldEnd - 1] === newLines[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  if (oldEnd === start && newEnd === start) return [];
  const whole = { oldStart: start, oldEnd, newStart: start, newEnd };
  return (oldEnd - start) * (newEnd - start) > mostPairs ? [whole] : refined(whole, oldLines, newLines);
}

/** The stretch without the lines that both texts have in common: the longest common subsequence. */
function refined(
  { oldStart, oldEnd, newStart, newEnd }: Change,
  oldLines: readonly string[],
  newLines: readonly string[],
): readonly Change[] {
  const width = newEnd - newStart + 1;
  const common = new Uint32Array((oldEnd - oldStart + 1) * width);
  const at = (i: number, j: number): number => common[(i - oldStart) * width + (j - newStart)] ?? 0;
  for (let i = oldEnd - 1; i >= oldStart; i--)
    for (let j = newEnd - 1; j >= newStart; j--)
      common[(i - oldStart) * width + (j - newStart)] =
        oldLines[i] === newLines[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: Change[] = [];
  let i = oldStart;
  let j = newStart;
  while (i < oldEnd || j < newEnd) {
    const from = { oldStart: i, newStart: j };
    while ((i < oldEnd || j < newEnd) && !(i < oldEnd && j < newEnd && oldLines[i] === newLines[j])) {
      if (j >= newEnd || (i < oldEnd && at(i + 1, j) >= at(i, j + 1))) i += 1;
      else j += 1;
    }
    if (i > from.oldStart || j > from.newStart) changes.push({ ...from, oldEnd: i, newEnd: j });
    while (i < oldEnd && j < newEnd && oldLines[i] === newLines[j]) {
      i += 1;
      j += 1;
    }
  }
  return changes;
}

/** Changes whose context would touch are one hunk. */
function grouped(changes: readonly Change[]): readonly (readonly [Change, ...Change[]])[] {
  const groups: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && change.oldStart - last.oldEnd <= 2 * contextLines)
      group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(
  changes: readonly [Change, ...Change[]],
  oldLines: readonly string[],
  newLines: readonly string[],
): string {
  const [first] = changes;
  const last = changes.at(-1) ?? first;
  const before = Math.min(contextLines, first.oldStart);
  const after = Math.min(contextLines, oldLines.length - last.oldEnd);
  const head = `@@ -${place(first.oldStart - before, last.oldEnd + after)} +${place(first.newStart - before, last.newEnd + after)} @@\n`;
  let body = marked(' ', oldLines.slice(first.oldStart - before, first.oldStart));
  for (const [index, change] of changes.entries()) {
    body += marked('-', oldLines.slice(change.oldStart, change.oldEnd));
    body += marked('+', newLines.slice(change.newStart, change.newEnd));
    const next = changes[index + 1]?.oldStart ?? change.oldEnd + after;
    body += marked(' ', oldLines.slice(change.oldEnd, next));
  }
  return head + body;
}

/** `4,2`: from line 4, two lines; an empty run is named by the line before it. */
function place(start: number, end: number): string {
  const count = end - start;
  const line = count === 0 ? start : start + 1;
  return count === 1 ? String(line) : `${line},${count}`;
}

function marked(mark: string, lines: readonly string[]): string {
  return lines
    .map((line) => (line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`))
    .join('');
}
