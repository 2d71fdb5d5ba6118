import { checkNote } from '../check/checkNote';
import type { Problem } from '../check/problem';
import type { ProblemCode } from '../check/problemTable';
import { Note } from '../note';
import { applyEdits } from '../text/edits';
import type { AssistContext, Fix } from './assist';
import type { Fixer } from './fixesFor';
import { frontMatterFormFixers } from './frontMatterFormFixes';
import { frontMatterValueFixers } from './frontMatterValueFixes';

/** The fixes of front matter's problems. Each was tried: it leaves fewer problems than it found. */
export const frontMatterFixers: Partial<Record<ProblemCode, Fixer>> = Object.fromEntries(
  Object.entries({ ...frontMatterFormFixers, ...frontMatterValueFixers }).map(([code, fixer]) => [
    code,
    onlyMending(fixer),
  ]),
);

function onlyMending(fixer: Fixer): Fixer {
  return (problem, note, context) => {
    const fixes = fixer(problem, note, context);
    if (fixes.length === 0) return [];
    const before = problemsOf(note, context);
    return fixes.filter((fix) => mends(fix, problem, note, context, before));
  };
}

function mends(
  { edits }: Fix,
  problem: Problem,
  note: Note,
  context: AssistContext,
  before: readonly Problem[],
): boolean {
  const after = problemsOf(new Note(applyEdits(note.text, edits)), context);
  const same = (problems: readonly Problem[]): number =>
    problems.filter(({ code }) => code === problem.code).length;
  return after.length < before.length && same(after) < same(before);
}

/** Of the front matter only: the body has its own. */
function problemsOf(note: Note, context: AssistContext): readonly Problem[] {
  return checkNote(note, context).filter(({ code }) => code.startsWith('front-matter.'));
}
