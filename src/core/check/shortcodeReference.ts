import type { Parameter, Tag } from '../shortcode/shortcode';
import type { ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import { closest } from '../text/closest';
import { type FilePath, fileNameOf, folderOf, joinPath } from '../text/paths';
import type { CheckContext } from './checkContext';
import type { Problem } from './problem';
import { definitionOf } from './shortcodeParameters';

/** `ref` and `relref` to a page that certainly isn't there. */
export function checkReference(
  tag: Tag,
  definition: ShortcodeDefinition,
  context: CheckContext,
): readonly Problem[] {
  if (definition.origin !== 'builtin') return [];
  return tag.parameters.flatMap((parameter, i): readonly Problem[] => {
    if (definitionOf(parameter, i, definition)?.type !== 'page') return [];
    return missingPage(parameter, context);
  });
}

function missingPage({ value }: Parameter, context: CheckContext): readonly Problem[] {
  const [path = ''] = value.text.split(/[#?]/);
  const targets = pageTargets(path, context);
  if (targets.length === 0 || targets.some((target) => hasPage(target, context) !== false)) return [];
  const [target] = targets;
  const entries = target === undefined ? [] : (context.files.entriesIn?.(folderOf(target)) ?? []);
  const near = target === undefined ? undefined : closest(fileNameOf(target), entries);
  const suggestion = near === undefined ? {} : { closest: path.slice(0, path.lastIndexOf('/') + 1) + near };
  return [{ code: 'shortcode.missing-page', span: value.span, data: { path, ...suggestion } }];
}

/**
 * Where the page must lie: for `/post/a.md` from the content folder, for `./a.md` and `../a.md` from the note. Hugo finds
 * a page by its mere name anywhere, so nothing is said about `a.md`; nor where a theme may bring pages of its own.
 */
function pageTargets(path: string, { site, path: note }: CheckContext): readonly FilePath[] {
  if (site.layouts === undefined || path === '' || path.includes('://')) return [];
  const folders = path.startsWith('/') ? site.contentFolders : /^\.\.?\//.test(path) ? [folderOf(note)] : [];
  return folders.flatMap((folder) => joinPath(folder, path) ?? []);
}

/** The file itself, with any ending or language, or the folder of a bundle. `undefined`: not known (yet). */
function hasPage(target: FilePath, { files }: CheckContext): boolean | undefined {
  if (files.has(target) !== false) return files.has(target);
  const name = fileNameOf(target).replace(/\.(?:md|markdown|html)$/, '');
  const entries = files.entriesIn?.(folderOf(target));
  if (entries === undefined) return undefined;
  return entries.some(
    (entry) => entry === name || entry.startsWith(`${name}.`) || entry.toLowerCase() === name.toLowerCase(),
  );
}
