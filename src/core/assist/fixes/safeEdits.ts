import type { Problem } from '../../check/problem';
import type { Note } from '../../note';
import type { Edit } from '../../text/edits';
import type { Span } from '../../text/span';
import type { AssistContext } from '../assist';
import { fixesFor } from './fixesFor';

/**
 * The edits of "Fix all": of each problem the first fix that is safe. One that would touch another's text is left for
 * the next run, which sees the text that this one makes.
 */
export function safeEdits(problems: readonly Problem[], note: Note, context: AssistContext): readonly Edit[] {
  const taken: Edit[] = [];
  for (const problem of problems) {
    const fix = fixesFor(problem, note, context).find((fix) => fix.isSafe && fix.newFiles === undefined);
    if (fix === undefined || fix.edits.some(({ span }) => touchesOne(taken, span))) continue;
    for (const edit of fix.edits) taken.splice(placeOf(taken, edit.span.start), 0, edit);
  }
  return taken;
}

/** Whether a span touches one of the edits, which stand in order. Two insertions at one place do: which comes first? */
function touchesOne(taken: readonly Edit[], span: Span): boolean {
  const at = placeOf(taken, span.start);
  return [taken[at - 1], taken[at]].some(
    (edit) => edit !== undefined && span.start <= edit.span.end && edit.span.start <= span.end,
  );
}

/** Before the first edit that starts at `offset` or after it. */
function placeOf(taken: readonly Edit[], offset: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
