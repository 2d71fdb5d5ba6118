import { noteRenderer } from '../../../src/cli/render';
import { readSites, siteOf } from '../../../src/core/site/sites';
import type { FilePath } from '../../../src/core/text/paths';

const render = noteRenderer();

/** What the command line renders of the note at `path` of a site that is these files. */
export function renderPage(path: FilePath, files: Readonly<Record<FilePath, string>>): string {
  const site = siteOf(path, readSites(new Map(Object.entries(files))));
  return render({
    text: files[path] ?? '',
    path,
    site,
    pages: () => Object.keys(files).filter((file) => /\.(?:md|markdown)$/.test(file)),
    textOf: (page) => files[page],
  });
}
