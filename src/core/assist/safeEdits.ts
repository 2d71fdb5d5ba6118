import type { Problem } from '../check/problem';
import type { Note } from '../note';
import type { Edit } from '../text/edits';
import type { AssistContext } from './assist';
import { fixesFor } from './fixesFor';

/**
 * The edits of "Fix all": of each problem the first fix that is safe. One that would touch another's text is left for
 * the next run, which sees the text that this one makes.
 */
export function safeEdits(problems: readonly Problem[], note: Note, context: AssistContext): readonly Edit[] {
  const taken: Edit[] = [];
  for (const problem of problems) {
    const fix = fixesFor(problem, note, context).find((fix) => fix.isSafe && fix.newFiles === undefined);
    if (fix !== undefined && !overlap(fix.edits, taken)) taken.push(...fix.edits);
  }
  return taken;
}

/** Two insertions at one place overlap too: their order would be anybody's guess. */
function overlap(edits: readonly Edit[], taken: readonly Edit[]): boolean {
  return edits.some(({ span }) =>
    taken.some((other) => span.start <= other.span.end && other.span.start <= span.end),
  );
}
