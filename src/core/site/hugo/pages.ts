import { type FilePath, fileNameOf, folderOf } from '../../text/paths';
import { withoutPageEnding } from '../pageFiles';

/**
 * What `ref` may call the pages of a content folder, in lower case, with the files that make them (paths from the
 * folder): at least all that Hugo knows but for the terms of taxonomies, which stand in the pages' front matter.
 */
export interface HugoPages {
  /** From the content folder: `posts/day-1`, for `posts/day-1.md`, `posts/day-1.de.md` and `posts/day-1/index.md`. */
  readonly paths: ReadonlyMap<string, readonly FilePath[]>;
  /** Without folders: `day-1`. */
  readonly names: ReadonlyMap<string, readonly FilePath[]>;
  /** Whether pages are made that no file tells of (`_content.gotmpl`). */
  readonly hasOthers: boolean;
}

const known = new WeakMap<readonly FilePath[], HugoPages>();

/** The pages that the files of a content folder make (paths from there); worked out once for each array. */
export function hugoPages(files: readonly FilePath[]): HugoPages {
  const before = known.get(files);
  if (before !== undefined) return before;
  const paths = new Map<string, FilePath[]>();
  for (const file of files) {
    for (const path of pathsOf(file)) add(paths, path, file);
    // A folder below the top is a page only if it has a file that says so; one at the top always is.
    const [top = ''] = file.toLowerCase().split('/', 1);
    if (file.includes('/')) add(paths, top);
  }
  const names = new Map<string, FilePath[]>();
  for (const [path, made] of paths) {
    const name = fileNameOf(path);
    // A bundle is called like its folder.
    if (isIndex(name)) continue;
    add(names, name);
    for (const file of made) add(names, name, file);
  }
  const pages: HugoPages = {
    paths,
    names,
    hasOthers: files.some((file) => fileNameOf(file) === '_content.gotmpl'),
  };
  known.set(files, pages);
  return pages;
}

/** All that a file's page may be called; younger Hugos write `-` for a space. */
function pathsOf(file: FilePath): ReadonlySet<string> {
  const whole = withoutPageEnding(file.toLowerCase());
  const bare = withoutLanguage(whole);
  const folder = isIndex(fileNameOf(bare)) ? [folderOf(bare)] : [];
  const paths = [whole, bare, ...folder];
  return new Set([...paths, ...paths.map((path) => path.replaceAll(' ', '-'))]);
}

/** `day-1.de` → `day-1`: a translation is called like the page itself. */
export function withoutLanguage(path: string): string {
  return path.replace(/\.[a-z]{2,3}(?:-[a-z]+)?$/, '');
}

function isIndex(name: string): boolean {
  return /^_?index(?:\.|$)/.test(name);
}

function add(pages: Map<string, FilePath[]>, called: string, file?: FilePath): void {
  const files = pages.get(called);
  if (files === undefined) pages.set(called, file === undefined ? [] : [file]);
  else if (file !== undefined && !files.includes(file)) files.push(file);
}
