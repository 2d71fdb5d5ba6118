import type { ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import type { FilePath } from '../text/paths';

/** The includes of a Jekyll site, by the name that `{% include %}` takes: `figure.html`, `talks/card.html`. */
export function jekyllShortcodes(
  _includes: FilePath,
  _files: ReadonlyMap<FilePath, string>,
): ReadonlyMap<string, ShortcodeDefinition> {
  return new Map();
}
