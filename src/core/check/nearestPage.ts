import { contentFiles, type ReferenceFacts } from '../site/hugo/reference';
import { mayBePage, withoutPageEnding } from '../site/pageFiles';
import { closest } from '../text/closest';
import { fileNameOf, folderOf, joinPath } from '../text/paths';
import type { CheckContext } from './checkContext';

/** No writer has so many references at once that lead nowhere; and each search goes through all pages. */
const mostSearches = 50;

/**
 * Finds what to write instead of a page that isn't there: one of nearly its name, for a path in the same folder. Asked for
 * the same path again, or after a great many others, it doesn't search.
 */
export function nearestPage(
  context: CheckContext,
  facts: ReferenceFacts,
): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path) && known.size < mostSearches) known.set(path, search(path, context, facts));
    return known.get(path);
  };
}

function search(path: string, { site, path: from }: CheckContext, facts: ReferenceFacts): string | undefined {
  const name = fileNameOf(path);
  const written = path.slice(0, path.length - name.length);
  const folder = written.replace(/^\/|\/$/g, '').toLowerCase();
  const besides = (contentFiles(site, facts) ?? []).flatMap(({ mount, files }) => {
    if (written === '' || written === '/') return files;
    const base = written.startsWith('.') ? joinPath(folderOf(from), written) : joinPath(mount.folder, folder);
    const wanted = base?.toLowerCase();
    return files.filter((file) => joinPath(mount.folder, folderOf(file))?.toLowerCase() === wanted);
  });
  // A bundle is called like its folder.
  const names = besides
    .map((file) => (/^_?index\./.test(fileNameOf(file)) ? folderOf(file) : file))
    .map(fileNameOf);
  const near = closest(name, mayBePage(name) ? names : names.map(withoutPageEnding));
  return near === undefined ? undefined : written + near;
}
