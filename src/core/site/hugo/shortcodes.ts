import { builtinShortcodes } from '../../shortcode/builtinShortcodes';
import { readHugoTemplate } from '../../shortcode/readTemplate';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { isPreferredTemplate, shortcodeNameOf } from '../../shortcode/shortcodeNameOf';
import { type FilePath, isInside } from '../../text/paths';
import type { HugoFolders } from './folders';

/** The shortcodes of a Hugo site: its own before its themes' before those that are built in. */
export function hugoShortcodes(
  folders: HugoFolders,
  files: ReadonlyMap<FilePath, string>,
): ReadonlyMap<string, ShortcodeDefinition> {
  const definitions = new Map(builtinShortcodes.map((definition) => [definition.name, definition]));
  // Hugo asks the folders in this order and takes the first that answers: here the last one stands.
  for (const mount of folders.layouts.toReversed()) {
    const origin = folders.themeFolders.some((folder) => isInside(folder, mount.folder)) ? 'theme' : 'site';
    for (const [name, path] of templatesIn(mount.folder, files))
      definitions.set(name, { ...readHugoTemplate(path, files.get(path) ?? ''), name, origin });
  }
  return definitions;
}

/** By the shortcode's name: the template that Hugo would use for the site's pages. */
function templatesIn(layouts: FilePath, files: ReadonlyMap<FilePath, string>): ReadonlyMap<string, FilePath> {
  const templates = new Map<string, FilePath>();
  for (const path of files.keys()) {
    const name = isInside(layouts, path) ? shortcodeNameOf(path) : undefined;
    const before = name === undefined ? undefined : templates.get(name);
    if (name !== undefined && (before === undefined || isPreferredTemplate(path, before)))
      templates.set(name, path);
  }
  return templates;
}
