import { checkFrontMatterOf } from '../../check/checkNote';
import type { Problem, Severity } from '../../check/problem';
import { type ProblemCode, problemTable } from '../../check/problemTable';
import { Note } from '../../note';
import { applyEdits } from '../../text/edits';
import type { AssistContext, Fix, Fixer } from '../assist';
import { frontMatterFormFixers } from './frontMatterFormFixes';
import { frontMatterMarkFixers } from './frontMatterMarkFixes';
import { frontMatterValueFixers } from './frontMatterValueFixes';

/** The fixes of front matter's problems. Each was tried: it leaves one fewer than it found. */
export const frontMatterFixers: Partial<Record<ProblemCode, Fixer>> = Object.fromEntries(
  Object.entries({ ...frontMatterFormFixers, ...frontMatterMarkFixers, ...frontMatterValueFixers }).map(
    ([code, fixer]) => [code, onlyMending(fixer)],
  ),
);

function onlyMending(fixer: Fixer): Fixer {
  return (problem, note, context) => {
    const fixes = fixer(problem, note, context);
    if (fixes.length === 0) return [];
    const before = problemsOf(note, context);
    const place = before.findIndex(
      ({ code, span }) => code === problem.code && span.start === problem.span.start,
    );
    if (place >= mostMended) return [];
    const mending = fixes.filter((fix) => mends(fix, problem, note, context, before));
    // Of several ways to do what a title says the first that mends is meant.
    return mending.filter(({ title }, i) => mending.findIndex((other) => other.title === title) === i);
  };
}

/** To try a fix takes as long as to check all front matter. Those of later problems are offered once these are mended. */
const mostMended = 10;

function mends(
  { edits }: Fix,
  problem: Problem,
  note: Note,
  context: AssistContext,
  before: readonly Problem[],
): boolean {
  const after = checkFrontMatterOf(new Note(applyEdits(note.text, edits)), context);
  const same = (problems: readonly Problem[]): number =>
    problems.filter(({ code }) => code === problem.code).length;
  return (
    same(after) < same(before) &&
    count(after, 'error') <= count(before, 'error') &&
    isLess(after, before, problem)
  );
}

/** Once an error is mended, what hid behind it may show; nothing else may. */
function isLess(after: readonly Problem[], before: readonly Problem[], { code }: Problem): boolean {
  if (problemTable[code].severity === 'error') return count(after, 'error') < count(before, 'error');
  return after.length < before.length;
}

function count(problems: readonly Problem[], severity: Severity): number {
  return problems.filter(({ code }) => problemTable[code].severity === severity).length;
}

/** Of the front matter only: the body has its own. One after the other they are asked to be mended, in the same note. */
function problemsOf(note: Note, context: AssistContext): readonly Problem[] {
  const known = lastProblems.get(context);
  if (known?.note === note) return known.problems;
  const problems = checkFrontMatterOf(note, context);
  lastProblems.set(context, { note, problems });
  return problems;
}

const lastProblems = new WeakMap<
  AssistContext,
  { readonly note: Note; readonly problems: readonly Problem[] }
>();
