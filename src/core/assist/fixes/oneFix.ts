import type { Edit } from '../../text/edits';
import type { Fix } from '../assist';

/** A fix that "Fix all" may apply unseen. */
export function safe(title: string, ...edits: readonly Edit[]): readonly Fix[] {
  return [{ title, edits, isSafe: true }];
}

/** For what a person should look at: it says what was most likely meant. */
export function guess(title: string, ...edits: readonly Edit[]): readonly Fix[] {
  return [{ title, edits, isSafe: false }];
}

/** The edit that puts `newText` at a place. */
export function insert(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
