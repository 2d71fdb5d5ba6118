import type { Note } from '../../note';
import type { Tag } from '../../shortcode/shortcode';

/** The opening tags before `tag` that are not closed before it, innermost first. */
export function openTagsBefore(note: Note, tag: Tag, takesBody: (name: string) => boolean): readonly Tag[] {
  const open: Tag[] = [];
  for (const other of note.shortcodes.tags) {
    if (other.whole.start >= tag.whole.start) break;
    if (other.dialect !== tag.dialect) continue;
    if (other.kind === 'open' && takesBody(other.name)) open.push(other);
    if (other.kind !== 'close') continue;
    const index = open.findLastIndex(({ name }) => name === other.name);
    if (index >= 0) open.length = index;
  }
  return open.reverse();
}
