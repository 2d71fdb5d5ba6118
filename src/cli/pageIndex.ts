import type { PageFacts } from '../core/check/checkContext';
import { Note } from '../core/note';
import { pageAddresses } from '../core/page/pageAddresses';
import type { Site } from '../core/site/site';
import { siteOf } from '../core/site/sites';
import type { FilePath } from '../core/text/paths';

/** Which pages of a site stand where. All of them are read when the first question is asked, and not before. */
export function pageIndex(
  pages: readonly FilePath[],
  sites: readonly Site[],
  textOf: (path: FilePath) => string | undefined,
): (site: Site) => PageFacts {
  const known = new Map<Site, ReadonlyMap<string, readonly FilePath[]>>();
  return (site) => ({
    pagesAt: (address) => {
      const own =
        known.get(site) ??
        readAll(
          pages.filter((path) => siteOf(path, sites) === site),
          site,
          textOf,
        );
      known.set(site, own);
      return own.get(address) ?? [];
    },
  });
}

function readAll(
  pages: readonly FilePath[],
  site: Site,
  textOf: (path: FilePath) => string | undefined,
): ReadonlyMap<string, readonly FilePath[]> {
  const known = new Map<string, FilePath[]>();
  for (const path of pages) {
    const text = textOf(path);
    for (const address of text === undefined ? [] : pageAddresses(new Note(text), path, site)) {
      const others = known.get(address);
      if (others === undefined) known.set(address, [path]);
      else others.push(path);
    }
  }
  return known;
}
