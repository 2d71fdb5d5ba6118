import type { Parameter, Tag } from '../shortcode/shortcode';
import type { ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import { entriesAt } from '../site/configValue';
import { type HugoPages, hugoPages } from '../site/hugoPages';
import { mayBePage, withoutPageEnding } from '../site/pageFiles';
import type { Site } from '../site/site';
import { closest } from '../text/closest';
import { type FilePath, fileNameOf, folderOf, isInside, joinPath, relativeTo } from '../text/paths';
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

/** A content folder with the files in it, by their paths from there. */
interface Content {
  readonly folder: FilePath;
  readonly files: readonly FilePath[];
}

function missingPage({ value }: Parameter, context: CheckContext): readonly Problem[] {
  const [path = ''] = value.text.split(/[#?]/);
  const contents = contentsOf(context);
  if (contents === undefined || path === '' || path.includes('://') || path.endsWith('/')) return [];
  const pages = contents.map(({ files }) => hugoPages(files));
  if (pages.some(({ hasOthers }) => hasOthers)) return [];
  const suggestion = path.includes('/')
    ? missingPath(path, contents, pages, context)
    : missingName(path, contents, pages);
  if (suggestion === undefined) return [];
  const data = { path, ...(suggestion === '' ? {} : { closest: suggestion }) };
  return [{ code: 'shortcode.missing-page', span: value.span, data }];
}

/** `undefined` where not all pages are known: not yet, or a theme that isn't here may bring some. */
function contentsOf({ site, files }: CheckContext): readonly Content[] | undefined {
  if (site.layouts === undefined) return undefined;
  const contents = site.contentFolders.map((folder) => ({ folder, files: files.pagesBelow?.(folder) }));
  const known = contents.filter((content): content is Content => content.files !== undefined);
  return known.length === contents.length && known.length > 0 ? known : undefined;
}

/** What to write instead of a mere name that no page has (`''` if nothing is near); `undefined`: there may be one. */
function missingName(
  name: string,
  contents: readonly Content[],
  pages: readonly HugoPages[],
): string | undefined {
  // Without an ending it may be a term, of which only front matter tells.
  if (!mayBePage(name) || pages.some(({ names }) => isAmong(names, name))) return undefined;
  const names = contents.flatMap(({ files }) => files.map(fileNameOf));
  return closest(name, names) ?? '';
}

/** The same for a path: `/post/a.md` from the content folder, `./a.md` from the note, `post/a.md` from either. */
function missingPath(
  path: string,
  contents: readonly Content[],
  pages: readonly HugoPages[],
  context: CheckContext,
): string | undefined {
  if (mayBeTerm(path, context)) return undefined;
  const targets = contents.map((content) => targetsIn(content, path, context));
  const isThere = targets.some((paths, i) => {
    const known = pages[i]?.paths;
    return known === undefined || paths.some((target) => target === '' || isAmong(known, target));
  });
  if (isThere || targets.every((paths) => paths.length === 0)) return undefined;
  const folders = new Set(targets.flatMap((paths) => paths.map((target) => folderOf(target).toLowerCase())));
  const beside = contents
    .flatMap(({ files }) => files)
    .filter((file) => folders.has(folderOf(file).toLowerCase()));
  const near = closest(fileNameOf(path), beside.map(fileNameOf));
  return near === undefined ? '' : path.slice(0, path.lastIndexOf('/') + 1) + near;
}

function isAmong(known: ReadonlySet<string>, path: string): boolean {
  const written = path.toLowerCase();
  return known.has(written) || known.has(withoutPageEnding(written));
}

/** The paths from a content folder that a reference may mean. */
function targetsIn({ folder }: Content, path: string, { path: note }: CheckContext): readonly FilePath[] {
  const fromContent = /^\.\.?\//.test(path) ? [] : [joinPath('', path)];
  const fromNote =
    path.startsWith('/') || !isInside(folder, note) ? [] : noteFolders(relativeTo(folder, note));
  const targets = [...fromContent, ...fromNote.map((base) => joinPath(base, path))];
  return targets.flatMap((target) => target ?? []);
}

/** Where a note is, to Hugo: a bundle's `index.md` stands for its folder. */
function noteFolders(note: FilePath): readonly FilePath[] {
  const folder = folderOf(note);
  return /^_?index\./.test(fileNameOf(note)) ? [folder, folderOf(folder)] : [folder];
}

/** `/tags/go`: pages of taxonomies have no files of their own. */
function mayBeTerm(path: string, { site }: CheckContext): boolean {
  const [first = ''] = path.split('/').filter((part) => part !== '');
  return !mayBePage(path) && taxonomiesOf(site).includes(first.toLowerCase());
}

function taxonomiesOf({ config }: Site): readonly unknown[] {
  const languages = entriesAt(config, 'languages').map(([, language]) => language);
  const named = [config, ...languages].flatMap((one) => entriesAt(one, 'taxonomies').map(([, name]) => name));
  return named.length === 0 ? ['tags', 'categories'] : named;
}
