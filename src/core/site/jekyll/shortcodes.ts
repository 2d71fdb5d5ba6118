import { readInclude } from '../../shortcode/readInclude';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { type FilePath, isInside, relativeTo } from '../../text/paths';

/** The includes of a Jekyll site, by the name that `{% include %}` takes: `figure.html`, `talks/card.html`. */
export function jekyllShortcodes(
  includes: FilePath,
  files: ReadonlyMap<FilePath, string>,
): ReadonlyMap<string, ShortcodeDefinition> {
  const definitions = new Map<string, ShortcodeDefinition>();
  for (const [path, text] of files) {
    if (path === includes || !isInside(includes, path)) continue;
    const name = relativeTo(includes, path);
    definitions.set(name, { ...readInclude(path, text), name, origin: 'site' });
  }
  return definitions;
}
