import { readFrontMatter } from '../../core/frontMatter/readFrontMatter';
import { pageFieldsOf } from '../../core/site/pageFields';
import { type FilePath, fileNameOf, folderOf, isInside, joinPath } from '../../core/text/paths';
import { escapeHtml } from '../html/html';
import type { PreviewNote } from '../previewContext';
import type { DrawnCall, ShortcodeRenderer } from './shortcodeRenderer';
import { whole } from './shortcodeRenderer';

/** Hugo's `ref` and `relref`: the address of another page, which mostly stands in a link's parentheses. */
export const pageReference: ShortcodeRenderer = {
  body: 'none',
  draw: (call) => whole(escapeHtml(addressOf(call))),
  text: addressOf,
};

function addressOf(call: DrawnCall): string {
  const path = call.parameter('path') ?? call.parameter(0) ?? '';
  const { note } = call;
  const [page = '', fragment] = path.split('#', 2);
  const end = fragment === undefined ? '' : `#${fragment}`;
  if (page === '' || note === undefined) return end === '' ? path : page + end;
  const file = findHugoPage(page, note);
  return file === undefined ? path : addressOfPage(file, note) + end;
}

/** A page's address where the note is shown. */
export function addressOfPage(file: FilePath, note: PreviewNote): string {
  const text = note.textOf(file);
  return note.pageAddress(
    file,
    text === undefined ? undefined : note.site.urlOf(file, pageFieldsOf(readFrontMatter(text))),
  );
}

/**
 * The page that Hugo finds for `ref`: seen from the content folder (`/post/a.md`), beside the note, or by a name that
 * only one page has.
 */
export function findHugoPage(reference: string, note: PreviewNote): FilePath | undefined {
  const pages = new Set(note.pages());
  const roots = note.site.contentFolders;
  const folders = reference.startsWith('/') ? roots : [folderOf(note.path), ...roots];
  for (const folder of folders) {
    for (const suffix of ['', '.md', '/index.md', '/_index.md']) {
      const path = joinPath(folder, reference + suffix);
      if (path !== undefined && pages.has(path)) return path;
    }
  }
  return findByName(reference, pages, roots);
}

function findByName(
  reference: string,
  pages: ReadonlySet<FilePath>,
  roots: readonly FilePath[],
): FilePath | undefined {
  if (reference.includes('/')) return undefined;
  const named = [...pages].filter(
    (page) =>
      roots.some((root) => isInside(root, page)) && [reference, `${reference}.md`].includes(nameOf(page)),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** `a.md`; of a bundle its folder's name. */
function nameOf(page: FilePath): string {
  const name = fileNameOf(page);
  return name === 'index.md' || name === '_index.md' ? fileNameOf(folderOf(page)) : name;
}
