import type { Note } from '../../note';
import { allShortcodes } from '../../shortcode/scanShortcodes';
import type { Span } from '../../text/span';

/** What parameters with a picture are called, in real sites. */
const pictureNames: ReadonlySet<string> = new Set([
  ...['src', 'image', 'img', 'photo', 'picture', 'avatar', 'url', 'image_path', 'file'],
]);

/** Where shortcodes and includes name a picture, whether or not it is one: `src="a.png"` → `a.png`. */
export function pictureAddresses(note: Note): readonly Span[] {
  return allShortcodes(note.shortcodes.shortcodes)
    .flatMap(({ open }) => open.parameters)
    .filter(({ name }) => pictureNames.has(name?.toLowerCase() ?? ''))
    .map(({ value }) => value.content);
}
