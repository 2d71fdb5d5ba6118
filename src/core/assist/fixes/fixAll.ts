import type { Problem } from '../../check/problem';
import { Note } from '../../note';
import { applyEdits, type Edit } from '../../text/edits';
import type { AssistContext } from '../assist';
import { safeEdits } from './safeEdits';

/** A fix may bring another to light (a parameter renamed, then its value); more rounds than this are going in a circle. */
const mostRounds = 5;

/**
 * The edits that mend all that can be mended without asking. Where one fix brings another to light they are one edit, from
 * the first changed character to the last. `problemsOf` says what is to be mended in the note and in what becomes of it.
 */
export function fixAll(
  original: Note,
  context: AssistContext,
  problemsOf: (note: Note) => readonly Problem[],
): readonly Edit[] {
  const first = safeEdits(problemsOf(original), original, context);
  if (first.length === 0) return [];
  let note = new Note(applyEdits(original.text, first));
  for (let round = 1; round < mostRounds; round++) {
    const edits = safeEdits(problemsOf(note), note, context);
    if (edits.length === 0) return round === 1 ? first : [difference(original.text, note.text)];
    note = new Note(applyEdits(note.text, edits));
  }
  return [difference(original.text, note.text)];
}

/** The one edit that makes `after` of `before`. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    span: { start, end: before.length - end },
    newText: after.slice(start, after.length - end),
  };
}
