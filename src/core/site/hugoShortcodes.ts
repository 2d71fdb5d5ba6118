import type { ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import type { FilePath } from '../text/paths';
import type { HugoFolders } from './hugoFolders';

/** The shortcodes of a Hugo site: built in, from its themes, its own; the later win. */
export function hugoShortcodes(
  _folders: HugoFolders,
  _files: ReadonlyMap<FilePath, string>,
  _version: string | undefined,
): ReadonlyMap<string, ShortcodeDefinition> {
  return new Map();
}
