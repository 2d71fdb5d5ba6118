import type { PageFacts } from '../../core/check/checkContext';

/** The same facts, that tell when they were asked, and when an answer is not known (yet). */
export function noticingPages(
  pages: PageFacts,
  on: { readonly asked: () => void; readonly unknown: () => void },
): PageFacts {
  const noticing = <T>(known: T | undefined): T | undefined => {
    on.asked();
    if (known === undefined) on.unknown();
    return known;
  };
  return {
    pagesAt: (address) => noticing(pages.pagesAt(address)),
    hasTerm: (name) => noticing(pages.hasTerm?.(name)),
    sectionsAbove: (page) => noticing(pages.sectionsAbove?.(page)),
  };
}
