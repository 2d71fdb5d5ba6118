import type { Conference, ConferenceNote } from './summary';

/**
 * The note that a new one about the same conference should look like: the last that has a date and is no draft. A note
 * without either is unfinished, or says it in a way that nobody should copy. `undefined` for a conference without notes.
 */
export function noteToFollow({ notes }: Conference): ConferenceNote | undefined {
  return notes.filter(({ date, isDraft }) => date !== undefined && !isDraft).at(-1) ?? notes.at(-1);
}
