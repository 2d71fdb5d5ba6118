import type { PageFacts } from '../core/check/checkContext';
import { Note } from '../core/note';
import { pageAddresses } from '../core/page/pageAddresses';
import { pageTerms } from '../core/page/pageTerms';
import { type SectionFacts, sectionFactsOf, sectionsAbove } from '../core/page/sectionFacts';
import type { Site } from '../core/site/site';
import { siteOf } from '../core/site/sites';
import { type FilePath, folderOf } from '../core/text/paths';

/** Which pages of a site stand where. All of them are read when the first question is asked, and not before. */
export function pageIndex(
  pages: readonly FilePath[],
  sites: readonly Site[],
  textOf: (path: FilePath) => string | undefined,
): (site: Site) => PageFacts {
  const known = new Map<Site, KnownPages>();
  const readOnce = (site: Site): KnownPages => {
    const own =
      known.get(site) ??
      readAll(
        pages.filter((path) => siteOf(path, sites) === site),
        site,
        textOf,
      );
    known.set(site, own);
    return own;
  };
  return (site) => ({
    pagesAt: (address) => readOnce(site).addresses.get(address) ?? [],
    hasTerm: (name) => readOnce(site).terms.has(name),
    sectionsAbove: (path) => sectionsAbove(path, readOnce(site).sections),
  });
}

/** What a site's pages say that the others want to know. */
interface KnownPages {
  readonly addresses: ReadonlyMap<string, readonly FilePath[]>;
  readonly terms: ReadonlySet<string>;
  /** By folder. */
  readonly sections: ReadonlyMap<FilePath, readonly SectionFacts[]>;
}

function readAll(
  pages: readonly FilePath[],
  site: Site,
  textOf: (path: FilePath) => string | undefined,
): KnownPages {
  const addresses = new Map<string, FilePath[]>();
  const terms = new Set<string>();
  const sections = new Map<FilePath, readonly SectionFacts[]>();
  for (const path of pages) {
    const text = textOf(path);
    if (text === undefined) continue;
    const note = new Note(text);
    for (const term of pageTerms(note, site)) terms.add(term);
    const section = sectionFactsOf(note, path, site);
    if (section !== undefined)
      sections.set(folderOf(path), [...(sections.get(folderOf(path)) ?? []), section]);
    for (const address of pageAddresses(note, path, site)) {
      const others = addresses.get(address);
      if (others === undefined) addresses.set(address, [path]);
      else others.push(path);
    }
  }
  return { addresses, terms, sections };
}
