import type { Note } from '../../core/note';
import type { Place } from '../workspace/workspacePaths';

/** Somebody who wants to know what all notes say, and need not read them a second time after the index. */
export interface NoteReader {
  /** Told of each note that the index reads, as it is saved; `undefined`: it is gone, or can't be read. */
  read(place: Place, note: Note | undefined): void;
  /** Everything is about to be read again, of other folders or with other settings. */
  startAgain(): void;
}
