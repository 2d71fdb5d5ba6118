import assert from 'node:assert/strict';
import type { AssistContext, Fix } from '../src/core/assist/assist';
import { completionsAt } from '../src/core/assist/completion/completionsAt';
import { fixAll } from '../src/core/assist/fixes/fixAll';
import { fixesFor } from '../src/core/assist/fixes/fixesFor';
import { pictureAddresses } from '../src/core/assist/place/pictureAddresses';
import { hoverAt } from '../src/core/assist/reading/hoverAt';
import { linkTargets } from '../src/core/assist/reading/linkTargets';
import {
  calledNameAt,
  callSpans,
  foldableSpans,
  linkedNamesAt,
  nameTokens,
  pairNamesAt,
  renameCall,
  selectionSpans,
  templateAt,
} from '../src/core/assist/reading/shortcodeStructure';
import { signatureAt } from '../src/core/assist/reading/signatureAt';
import { frontMatterAsYaml } from '../src/core/assist/refactoring/frontMatterAsYaml';
import { refactoringsAt } from '../src/core/assist/refactoring/refactorings';
import { insertFrontMatter } from '../src/core/assist/writing/insertFrontMatter';
import { checkNote } from '../src/core/check/checkNote';
import type { Problem } from '../src/core/check/problem';
import { messageOf, problemTable } from '../src/core/check/problemTable';
import type { Field, Value } from '../src/core/frontMatter/frontMatter';
import { Note } from '../src/core/note';
import { pageDataOf } from '../src/core/page/pageDataOf';
import { applyEdits, type Edit } from '../src/core/text/edits';
import { touches } from '../src/core/text/span';
import { editsHold, spanHolds, spansHold } from './holds';

/** All that is read of a note: every span lies in it. */
export function readsWell(text: string): unknown {
  const note = new Note(text);
  const parts = { frontMatter: note.frontMatter, outline: note.outline, shortcodes: note.shortcodes };
  spansHold(parts, text);
  return [parts, note.bodyStart];
}

/** What is wrong with a note is told in its text, and in words that are whole. */
export function checksWell(text: string, context: AssistContext): unknown {
  const note = new Note(text);
  const problems = checkNote(note, context);
  spansHold(problems, text);
  pageDataOf(note.frontMatter, text, context.path, context.site);
  return problems.map((problem) => [problem, messageOf(problem)]);
}

/** Help can be asked for at `at`, and what it would write goes where the cursor is. */
export function assistsWell(text: string, context: AssistContext, at: number): unknown {
  const note = new Note(text);
  const offset = placeIn(text, at);
  const completions = completionsAt(note, offset, context);
  for (const { edit } of completions) {
    editsHold([edit], text);
    assert.ok(
      touches(edit.span, offset),
      `a completion edits [${edit.span.start}, ${edit.span.end}), not ${offset}`,
    );
  }
  const hover = hoverAt(note, offset, context);
  if (hover !== undefined) {
    spanHolds(hover.span, text);
    assert.ok(touches(hover.span, offset), 'a hover is about something else');
  }
  const signature = signatureAt(note, offset, context);
  for (const { start, end } of signature?.parameters ?? []) spanHolds({ start, end }, signature?.label ?? '');
  const spans = [
    templateAt(note, offset, context),
    pairNamesAt(note, offset, context),
    linkedNamesAt(note, offset, context),
    callSpans(note, calledNameAt(note, offset, context) ?? '', 'hugo'),
    foldableSpans(note, context),
    selectionSpans(note, offset, context),
    nameTokens(note, context),
    pictureAddresses(note),
    linkTargets(note, context).map(({ span }) => span),
  ];
  spansHold(spans, text);
  editsHold(renameCall(note, offset, 'other', context) ?? [], text);
  return [completions, hover, signature, spans];
}

/** Where a cursor may be: not in the middle of a character, nor between `\r` and `\n`. */
function placeIn(text: string, at: number): number {
  const offset = Math.min(at, text.length);
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(offset - 1, offset + 1))
    ? offset + 1
    : offset;
}

/** Another way to write something can be applied, and changes no other field of the front matter. */
export function refactorsWell(text: string, context: AssistContext, from: number, to: number): unknown {
  const note = new Note(text);
  const [start = 0, end = 0] = [from, to].map((at) => placeIn(text, at)).sort((a, b) => a - b);
  const refactorings = refactoringsAt(note, { start, end }, context);
  const edits: readonly (readonly Edit[])[] = [
    ...refactorings.map((refactoring) => refactoring.edits),
    [insertFrontMatter(note, { tags: ['a: b'], format: 'toml' }, context) ?? []].flat(),
    [frontMatterAsYaml(note) ?? []].flat(),
  ];
  for (const one of edits) {
    if (one.length === 0) continue;
    editsHold(one, text);
    readsWell(applyEdits(text, one));
  }
  return [refactorings, edits];
}

/** More fixes of one note are like those that were tried. */
const mostFixesTried = 6;

/**
 * Each fix of a problem that stands alone leaves one of its kind fewer; none of front matter brings a new error or changes
 * another field. Fixing all of it ends, and leaves a text that can be fixed again.
 */
export function fixesWell(text: string, context: AssistContext): unknown {
  const note = new Note(text);
  const problems = checkNote(note, context);
  const fixes = problems
    .flatMap((problem) => fixesFor(problem, note, context).map((fix) => ({ problem, fix })))
    .slice(0, mostFixesTried);
  for (const { problem, fix } of fixes) fixHolds(fix, problem, problems, note, context);
  const all = fixAll(note, context, (read) => checkNote(read, context));
  editsHold(all, text);
  const fixed = applyEdits(text, all);
  editsHold(
    fixAll(new Note(fixed), context, (read) => checkNote(read, context)),
    fixed,
  );
  return [fixes, fixed];
}

function fixHolds(
  fix: Fix,
  problem: Problem,
  before: readonly Problem[],
  note: Note,
  context: AssistContext,
): void {
  editsHold(fix.edits, note.text);
  assert.notEqual(fix.title, '');
  if (fix.edits.length === 0) return;
  const fixed = new Note(applyEdits(note.text, fix.edits));
  const after = checkNote(fixed, context);
  const what = `"${fix.title}" for ${problem.code} makes ${JSON.stringify(fixed.text)}`;
  const told = (problems: readonly Problem[]) =>
    problems.filter((other) => matterOf(other) === matterOf(problem)).length;
  const growth = Math.max(0, fixed.text.length - note.text.length);
  const toldThen = after.filter((other) => !isBehindQuote(other, problem, growth));
  const neighbours = before.filter((other) => pairing.has(problem.code) || isNear(other, problem, note));
  // What stands beside other problems may be told next; that there is one less is what it was mended for.
  if (neighbours.length === 1) {
    assert.ok(told(toldThen) < told(before), `it is as wrong as before: ${what}`);
    if (problem.code.startsWith('front-matter.'))
      assert.ok(errors(after) <= errors(before), `a new error: ${what}`);
  }
  for (const [name, value] of fieldsApartFrom(fix.edits, note))
    assert.ok(
      fixed.frontMatter?.fields.some((field) => field.name === name && plain(field.value) === value),
      `${name} no longer is ${value}: ${what}`,
    );
}

/** Of a parameter that stands twice only the last is looked up: with another name for that, the first is. */
function matterOf({ code }: Problem): string {
  return code === 'shortcode.duplicate-parameter' ? 'shortcode.unknown-parameter' : code;
}

/** Whether it is told only now: no reader looks behind a quote that is open. */
function isBehindQuote({ span }: Problem, quote: Problem, growth: number): boolean {
  return quote.code === 'shortcode.unclosed-quote' && span.start > quote.span.end + growth;
}

/** Problems of a tag that depend on all other tags. */
const pairing: ReadonlySet<string> = new Set([
  'shortcode.body-not-allowed',
  'shortcode.unclosed',
  'shortcode.not-open',
  'shortcode.wrong-order',
]);

/** Whether two problems are told on the same lines. */
function isNear(a: Problem, b: Problem, { lines }: Note): boolean {
  return (
    lines.lineAt(a.span.start) <= lines.lineAt(b.span.end) &&
    lines.lineAt(b.span.start) <= lines.lineAt(a.span.end)
  );
}

function errors(problems: readonly Problem[]): number {
  return problems.filter(({ code }) => problemTable[code].severity === 'error').length;
}

/** The fields of front matter without faults that no edit comes near. */
function fieldsApartFrom(
  edits: readonly Edit[],
  { frontMatter }: Note,
): readonly (readonly [string, string])[] {
  if (frontMatter === undefined || frontMatter.faults.length > 0) return [];
  const isApart = ({ whole }: Field) =>
    edits.every(({ span }) => span.end < whole.start || whole.end < span.start);
  return frontMatter.fields.filter(isApart).map(({ name, value }) => [name, plain(value)]);
}

/** What a value says, wherever it stands. */
function plain(value: Value): string {
  if (value.kind === 'list') return JSON.stringify(value.items.map(plain));
  if (value.kind === 'mapping')
    return JSON.stringify(value.fields.map((field) => [field.name, plain(field.value)]));
  return JSON.stringify([value.kind, value.kind === 'null' ? '' : value.value]);
}
