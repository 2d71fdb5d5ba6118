import type { Block } from '../markdown/markdown';
import type { Note } from '../note';
import { htmlBlocks } from './htmlBlocks';
import { withTightHeadings } from './tightHeadings';

/**
 * A note's blocks as its author meant them, for recognition: also those in raw HTML, and headings without a space after
 * their marks. What the generator draws, and what edits need, are `note.outline.blocks`.
 */
export function authorsBlocks(note: Note): readonly Block[] {
  const { blocks, tags } = note.outline;
  const html = tags.length === 0 ? [] : htmlBlocks(note.text, tags);
  const all = html.length === 0 ? blocks : [...blocks, ...html].sort((a, b) => a.whole.start - b.whole.start);
  return withTightHeadings(all, note.text);
}
