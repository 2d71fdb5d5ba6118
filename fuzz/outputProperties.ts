import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { formatConferences } from '../src/cli/listFormats';
import { formatProblems } from '../src/cli/problemFormats';
import { decodeText } from '../src/cli/readText';
import { noteRenderer } from '../src/cli/render';
import { unifiedDiff } from '../src/cli/unifiedDiff';
import { likelyTitle } from '../src/core/assist/place/likelyTitle';
import { overviewPost } from '../src/core/assist/writing/overviewPost';
import { checkNote } from '../src/core/check/checkNote';
import { fillIn, messageOf, problemTable } from '../src/core/check/problemTable';
import { Catalog } from '../src/core/conference/editions/catalog';
import { deniesConference } from '../src/core/conference/notes/noteFields';
import { summarize, summarizeRead } from '../src/core/conference/notes/summarize';
import { findTalks } from '../src/core/conference/talks/findTalks';
import { findTalkNode } from '../src/core/conference/tree/findTalkNode';
import { newNoteLike } from '../src/core/conference/tree/newNote';
import { overviewOf } from '../src/core/conference/tree/overview';
import { talkExcerptOf, talkMarkdownOf } from '../src/core/conference/tree/talkText';
import { childrenOf, rootsOf } from '../src/core/conference/tree/talkTree';
import type { Grouping, Sorting } from '../src/core/conference/tree/treeNodes';
import { valuesIn } from '../src/core/indexing/noteValues';
import { readSummary, writeSummaries } from '../src/core/indexing/storedSummaries';
import { Note } from '../src/core/note';
import { readSites, siteOf } from '../src/core/site/sites';
import { escapeMarkdown } from '../src/core/text/escapeMarkdown';
import type { FilePath } from '../src/core/text/paths';
import { isHarmless } from '../test/preview/support/isHarmless';
import { contextOf } from '../test/support/frontMatterSites';
import { spansHold } from './holds';

const groupings: readonly Grouping[] = ['conference', 'year', 'series', 'speaker', 'company', 'tag'];
const sortings: readonly Sorting[] = ['newest', 'name', 'talks'];

/** What is found of conferences and talks, in the catalog, the tree, the overview and all that `list` prints. */
export function talksFoundWell(text: string, path: FilePath): unknown {
  const note = new Note(text);
  const found = findTalks(note);
  spansHold(found, text);
  const summary = summarizeRead(note, path, undefined);
  assert.deepEqual(
    summarize(note, path)?.talks,
    summarize(note, path) === undefined ? undefined : summary?.talks,
  );
  if (summary === undefined) return [found, valuesIn(note), likelyTitle(note, path)];
  for (const talk of summary.talks) {
    assert.ok(talk.range.end.line < note.lines.count, 'a talk stands below the text');
    talkMarkdownOf(note, talk, summary.talks);
    talkExcerptOf(note, talk, summary.talks, 200);
  }
  // JSON has no lone surrogates that TextEncoder would not change, so what is stored is what is read.
  const [, line = ''] = writeSummaries('x', [{ folder: 'f', path, hash: 1, summary }]).split('\n');
  assert.equal(JSON.stringify(readSummary(line)?.summary), JSON.stringify(summary));
  const catalog = new Catalog();
  // One that surely is a conference's holds the others together.
  catalog.set(path, { ...summary, weight: 10 });
  const { conferences } = catalog;
  for (const grouping of groupings)
    for (const sorting of sortings) {
      const view = { grouping, sorting, filter: undefined };
      const roots = rootsOf(
        conferences.map((conference) => ({ folder: 'f', conference })),
        view,
        () => true,
      );
      for (const root of roots) childrenOf(root).flatMap(childrenOf);
      findTalkNode(roots, 'f', path, { line: 1, character: 0 });
    }
  const result = { files: 1, conferences };
  const formats = (['tree', 'json', 'csv', 'markdown'] as const).map((format) =>
    formatConferences(result, format),
  );
  const [tree = '', json = '', csv = ''] = formats;
  assert.ok(
    !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(tree),
    'a control character reaches the terminal',
  );
  JSON.parse(json);
  csvHolds(csv);
  const overview = conferences.map((conference) =>
    overviewOf(conference, {
      translate: fillIn,
      linkTo: (file, at) => `/${encodeURIComponent(file.replace(/\p{Surrogate}/gu, ''))}#L${at}`,
      hasTimeline: true,
    }),
  );
  for (const page of overview) isHarmless(plainMarkdown.render(page), 'an overview');
  const made = newNoteLike(note, path, 'A: title', { now: Date.UTC(2020, 0, 2), offset: 60 });
  const post = overviewPost(made.text, '# A\n\nText.\n');
  assert.ok(deniesConference(new Note(post).frontMatter), 'an overview that is counted again');
  return [found, summary, formats, overview, made, post, valuesIn(note)];
}

const plainMarkdown = new MarkdownIt({ html: true, linkify: true });

/** Every row has as many cells as the first, and none that a spreadsheet would run. */
function csvHolds(csv: string): void {
  const [head = [], ...rows] = csvRows(csv);
  for (const row of rows) {
    assert.equal(row.length, head.length, 'a row of another length');
    for (const cell of row)
      assert.ok(!/^[=+\-@\t\r]/.test(cell), `a spreadsheet would run ${JSON.stringify(cell)}`);
  }
}

/** RFC 4180, read back. */
function csvRows(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && row.length === 0) break;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What `check` prints: each problem is one annotation, and no text of a note begins another. */
export function problemsPrintWell(text: string, file: string): unknown {
  const note = new Note(text);
  const problems = checkNote(note, contextOf('hugo')).map((problem) => ({
    file,
    code: problem.code,
    severity: problemTable[problem.code].severity,
    message: messageOf(problem) + file,
    range: note.lines.rangeOf(problem.span),
    fixes: [],
  }));
  const result = { files: 1, problems };
  const [github = '', json = '', sarif = '', pretty = ''] = (
    ['github', 'json', 'sarif', 'pretty'] as const
  ).map((format) => formatProblems(result, format, false));
  const commands = github.split(/\r\n|\r|\n/);
  assert.equal(commands.pop(), '');
  assert.equal(commands.length, problems.length, 'an annotation more or less');
  for (const command of commands)
    assert.match(command, /^::(?:error|warning|notice) file=[^:,]*(?:,[a-zA-Z]+=[^:,]*)*::/);
  JSON.parse(json);
  JSON.parse(sarif);
  assert.ok(
    !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(pretty),
    'a control character reaches the terminal',
  );
  return [github, sarif, pretty];
}

/** How an editor may have written a text. */
export const encodings = ['utf8', 'utf8 with a mark', 'utf16le', 'utf16be'] as const;

/** Any bytes are decoded, and those of a text come back as they were. */
export function bytesDecodeWell(
  bytes: Uint8Array,
  text: string,
  encoding: (typeof encodings)[number],
): unknown {
  const whole = text.replace(/\p{Surrogate}|^\ufeff|\0/gu, '');
  const written = encoded(whole, encoding);
  const { text: read, encode } = decodeText(written);
  assert.equal(read, whole);
  assert.ok(encode(read).equals(written), 'other bytes are written than were read');
  return [decodeText(Buffer.from(bytes)).text, read];
}

function encoded(text: string, encoding: (typeof encodings)[number]): Buffer {
  if (encoding === 'utf8') return Buffer.from(text);
  if (encoding === 'utf8 with a mark') return Buffer.from(`\ufeff${text}`);
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf16le' ? little : little.swap16();
}

/** A diff holds every line of both texts. */
export function diffHolds(before: string, after: string): unknown {
  const diff = unifiedDiff('a.md', before, after);
  assert.equal(diff === '', before === after);
  const count = (mark: string) => diff.split('\n').filter((line) => line.startsWith(mark)).length;
  const heads = [...diff.matchAll(/^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/gm)];
  const oldCount = heads.reduce((sum, [, old = '1']) => sum + Number(old), 0);
  const newCount = heads.reduce((sum, [, , now = '1']) => sum + Number(now), 0);
  const same = count(' ');
  assert.equal(count('-') - (diff === '' ? 0 : 1) + same, oldCount);
  assert.equal(count('+') - (diff === '' ? 0 : 1) + same, newCount);
  return diff;
}

/** Escaped words are shown as they are: no link, no picture, no HTML, no heading. */
export function escapesWell(text: string): unknown {
  const html = plainMarkdown.render(`x ${escapeMarkdown(text)} x`);
  assert.ok(!/<(?!\/?p>|br>)/.test(html), `${JSON.stringify(text)} becomes ${html}`);
  return html;
}

const render = noteRenderer();

/** What is drawn of a note whose site keeps raw HTML out, or of a parameter, body, include or config: nothing runs. */
export function drawsHarmless(path: FilePath, files: Readonly<Record<FilePath, string>>): string {
  const html = draws(path, files);
  isHarmless(html, path);
  return html;
}

/** A note is drawn, with nothing of our own marks left in it. */
export function draws(path: FilePath, files: Readonly<Record<FilePath, string>>): string {
  const site = siteOf(path, readSites(new Map(Object.entries(files))));
  const text = files[path] ?? '';
  const html = render({
    text,
    path,
    site,
    pages: () => Object.keys(files).filter((file) => file.endsWith('.md')),
    textOf: (page) => files[page],
  });
  assert.ok(
    Object.values(files).join().includes('xcallx') || !html.includes('xcallx'),
    'a mark is left over',
  );
  return html;
}
