import type { Block } from '../../markdown/markdown';
import type { Note } from '../../note';
import { exportedLists } from './exportedLists';
import { htmlBlocks } from './htmlBlocks';
import { htmlTables } from './htmlTables';
import { withTightHeadings } from './tightHeadings';

/** A note is asked for them from several sides. */
const known = new WeakMap<Note, readonly Block[]>();

/**
 * A note's blocks as its author meant them, for recognition: also those in raw HTML, lists behind tabs, and headings
 * without a space after their marks. What the generator draws, and what edits need, are `note.outline.blocks`.
 */
export function authorsBlocks(note: Note): readonly Block[] {
  const before = known.get(note);
  if (before !== undefined) return before;
  const { blocks, tags, code } = note.outline;
  const html = tags.length === 0 ? [] : [...htmlBlocks(note.text, tags), ...htmlTables(note.text, tags)];
  const others = [...html, ...exportedLists(note.text, code)];
  const all =
    others.length === 0 ? blocks : [...blocks, ...others].sort((a, b) => a.whole.start - b.whole.start);
  const found = withTightHeadings(all, note.text);
  known.set(note, found);
  return found;
}
