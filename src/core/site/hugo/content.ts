import type { Site } from '../site';
import { hugoFolders, type Mount } from './folders';

const known = new WeakMap<Site, readonly Mount[]>();

/** The folders whose files Hugo makes pages of, those of its themes too, and where it puts them. None for another site. */
export function hugoContent(site: Site): readonly Mount[] {
  if (site.generator !== 'hugo') return [];
  const before = known.get(site);
  if (before !== undefined) return before;
  const { content, themeContent } = hugoFolders(site.root, site.config, site.files);
  const all = [...content, ...themeContent];
  known.set(site, all);
  return all;
}
