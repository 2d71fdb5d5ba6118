import { type FilePath, fileNameOf, folderOf } from '../text/paths';
import { withoutPageEnding } from './pageFiles';

/**
 * What `ref` may call the pages of a content folder, in lower case: at least all that Hugo knows but for the terms of
 * taxonomies, which stand in the pages' front matter.
 */
export interface HugoPages {
  /** From the content folder: `posts/day-1`, for `posts/day-1.md`, `posts/day-1.de.md` and `posts/day-1/index.md`. */
  readonly paths: ReadonlySet<string>;
  /** Without folders: `day-1`. */
  readonly names: ReadonlySet<string>;
  /** Whether pages are made that no file tells of (`_content.gotmpl`). */
  readonly hasOthers: boolean;
}

const known = new WeakMap<readonly FilePath[], HugoPages>();

/** The pages that the files of a content folder make (paths from there); worked out once for each array. */
export function hugoPages(files: readonly FilePath[]): HugoPages {
  const before = known.get(files);
  if (before !== undefined) return before;
  const paths = new Set<string>();
  for (const file of files) {
    const path = withoutPageEnding(file.toLowerCase());
    paths.add(path);
    // `day-1.de`: a translation is called like the page itself.
    paths.add(path.replace(/\.[a-z]{2,3}(?:-[a-z]+)?$/, ''));
    for (let folder = folderOf(path); folder !== '' && !paths.has(folder); folder = folderOf(folder))
      paths.add(folder);
  }
  const pages: HugoPages = {
    paths,
    names: new Set([...paths].map(fileNameOf)),
    hasOthers: files.some((file) => fileNameOf(file) === '_content.gotmpl'),
  };
  known.set(files, pages);
  return pages;
}
