import { newNoteLike } from '../conference/newNote';
import { Note } from '../note';
import { type FilePath, fileNameOf } from '../text/paths';
import { likelyTitle } from './likelyTitle';

/**
 * Front matter for a note that has none: like its `neighbour`'s (the same fields, format and tags) where it has one that
 * has some, else a title and a date in YAML. The title is the first heading or the file's name, the date the one in the
 * file's name, else `today` (`2019-05-24`). Ends where the body may begin.
 */
export function newFrontMatter(
  note: Note,
  path: FilePath,
  neighbour: Note | undefined,
  today: string,
): string {
  const title = likelyTitle(note, path);
  const date = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(fileNameOf(path))?.[0] ?? today;
  const model = neighbour?.frontMatter === undefined ? plainModel : neighbour;
  const { text } = newNoteLike(model, path, title, date);
  return note.text.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}

const plainModel = new Note('---\ntitle: Title\ndate: 2000-01-01\n---\n');
