import type { Conference, ConferenceNote } from '../summary';

/**
 * The note that a new one about the same conference should look like: the last that has a date and is no draft. A note
 * without either is unfinished, or says it in a way that nobody should copy. The page of one talk is followed where there
 * is nothing else. `undefined` for a conference without notes.
 */
export function noteToFollow({ notes }: Conference): ConferenceNote | undefined {
  const reports = notes.filter(({ kind }) => kind !== 'talk-page');
  const like = reports.length > 0 ? reports : notes;
  return like.filter(({ date, isDraft }) => date !== undefined && !isDraft).at(-1) ?? like.at(-1);
}
