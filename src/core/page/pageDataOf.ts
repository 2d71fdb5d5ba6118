import type { FrontMatter } from '../frontMatter/frontMatter';
import type { Site } from '../site/site';
import type { FilePath } from '../text/paths';
import { hugoPage } from './hugoPage';
import { jekyllPage } from './jekyllPage';
import type { PageData } from './pageData';
import { plainPage } from './plainPage';

/** What the site's generator makes of a page's front matter. */
export function pageDataOf(
  frontMatter: FrontMatter | undefined,
  text: string,
  path: FilePath,
  site: Site,
): PageData {
  switch (site.generator) {
    case 'hugo':
      return hugoPage(frontMatter, text, path, site);
    case 'jekyll':
      return jekyllPage(frontMatter, text, path, site);
    case 'plain':
      return plainPage(frontMatter);
  }
}
