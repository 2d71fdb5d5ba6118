import type { Note } from '../note';
import type { CheckContext } from './checkContext';
import { checkFrontMatter } from './frontMatter';
import { checkImages } from './image';
import { checkLinks } from './link';
import type { Problem } from './problem';

/** A family of rules: returns what it finds, in any order; knows no settings, asks no clock and never throws. */
export type Check = (note: Note, context: CheckContext) => readonly Problem[];

/** One line a family of rules. */
const checks: readonly Check[] = [checkFrontMatter, checkImages, checkLinks];

/** All problems of a note in text order. Silent for a file that is no page of its site (README, template, …). */
export function checkNote(note: Note, context: CheckContext): readonly Problem[] {
  const role = context.site.roleOf(context.path, note.frontMatter !== undefined);
  if (role !== 'page' && role !== 'draft') return [];
  return checks
    .flatMap((check) => check(note, context))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
