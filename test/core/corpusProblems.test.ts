import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkNote } from '../../src/core/check/checkNote';
import { problemTable } from '../../src/core/check/problemTable';
import { Note } from '../../src/core/note';
import { isSiteFile, readSites, siteOf } from '../../src/core/site/sites';

/** Real notes of many authors; no part of this repository. */
const corpus = join('..', 'shared', 'corpus', 'notes');
/** The day on which the corpus was collected. */
const now = Date.parse('2026-07-01T00:00:00Z');

test('on real notes no problem of front matter is a false alarm', (t) => {
  if (!existsSync(corpus)) {
    t.skip(`SKIPPED: ${corpus} is not here`);
    return;
  }
  const counts = new Map<string, number>();
  const found: string[] = [];
  let notes = 0;
  for (const site of readdirSync(corpus)) notes += checkFolder(join(corpus, site), counts, found);
  const rows = [...counts].sort(([, a], [, b]) => b - a);
  console.log(`${notes} notes`);
  for (const [code, count] of rows) console.log(`${String(count).padStart(6)}  ${code}`);
  if (process.env.CORPUS_VERBOSE === '1') for (const line of found) console.log(line);
  assert.deepEqual(
    found.filter((line) => !isKnown(line)),
    [],
  );
});

/** Errors and warnings of front matter that were looked at and are right. */
const known: readonly RegExp[] = [
  // Drafts of one author, indented with tabs, which no YAML parser takes.
  /^error front-matter\.tab .*_drafts\//,
  // Their `date: ----` ends a build with drafts.
  /^error front-matter\.invalid-date .*_drafts\/portfolio\/.*"----"/,
];

function isKnown(line: string): boolean {
  return known.some((one) => one.test(line));
}

/** How many notes there are; counts their problems by code, and keeps the errors and warnings. */
function checkFolder(folder: string, counts: Map<string, number>, found: string[]): number {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const sites = readSites(new Map(paths.filter(isSiteFile).map((path) => [path, read(path)])));
  const known = new Set(paths);
  const notes = paths.filter((one) => /\.(?:md|markdown)$/.test(one));
  for (const path of notes) {
    const note = new Note(read(path));
    const context = { path, site: siteOf(path, sites), files: { has: (one: string) => known.has(one) }, now };
    for (const { code, span, data } of checkNote(note, context)) {
      if (!/^(?:front-matter|publish)\./.test(code)) continue;
      counts.set(code, (counts.get(code) ?? 0) + 1);
      const { severity } = problemTable[code];
      if (severity === 'error' || severity === 'warning')
        found.push(
          `${severity} ${code} ${folder}/${path}:${note.lines.lineAt(span.start) + 1} ${JSON.stringify(note.text.slice(span.start, span.end).slice(0, 80))} ${JSON.stringify(data)}`,
        );
    }
  }
  return notes.length;
}
