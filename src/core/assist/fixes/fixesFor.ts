import type { Problem } from '../../check/problem';
import type { ProblemCode } from '../../check/problemTable';
import type { Note } from '../../note';
import type { AssistContext, Fix, Fixer } from '../assist';
import { changeFileName } from './fileNameFix';
import { frontMatterFixers } from './frontMatterFixes';
import { shortcodeFixers } from './shortcodeFixes';

/** One line a fixable code. */
const fixers: Partial<Record<ProblemCode, Fixer>> = {
  'image.missing': changeFileName,
  'link.missing-page': changeFileName,
  ...frontMatterFixers,
  ...shortcodeFixers,
};

/** The ways to mend `problem`, best first. `note` must be the text in which it was found. */
export function fixesFor(problem: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const fixer: Fixer | undefined = fixers[problem.code];
  return fixer === undefined ? [] : fixer(problem, note, context);
}
