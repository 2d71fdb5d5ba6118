import { globMatcher } from '../text/glob';
import { type FilePath, isInside } from '../text/paths';
import { generators } from './generators';
import { isInForeignFolder } from './neverNotes';
import { plainSite } from './plain';
import type { Generator, OwnShortcodes, Site } from './site';

/** Globs of all files that say something about a site: config, templates, includes, data. */
export const siteFileGlobs: readonly string[] = [...new Set(generators.flatMap((row) => row.siteFiles))];

/** Whether a change of this file may change a site. */
export const isSiteFile: (path: FilePath) => boolean = globMatcher(siteFileGlobs);

/**
 * The sites of a workspace folder, innermost first. `files` are the workspace's site files (`isSiteFile`) with their
 * text, `own` the shortcodes of the user's settings. A theme's example site and what lies in `node_modules` are no sites.
 */
export function readSites(
  files: ReadonlyMap<FilePath, string>,
  own: OwnShortcodes = new Map(),
): readonly Site[] {
  const found = new Map<FilePath, Generator>();
  for (const generator of generators) {
    for (const [path, text] of files) {
      const root = rootOf(path, generator.markers);
      if (root === undefined || found.has(root) || isForeign(root)) continue;
      const marker = root === '' ? path : path.slice(root.length + 1);
      if (generator.recognises(marker, text)) found.set(root, generator);
    }
  }
  return [...found]
    .map(([root, generator]) => generator.readSite(root, files, own))
    .sort((a, b) => b.root.length - a.root.length);
}

/** The folder of which `path` is a marker: `blog` for `blog/config/_default/hugo.toml`. */
function rootOf(path: FilePath, markers: readonly string[]): FilePath | undefined {
  const marker = markers
    .filter((name) => path === name || path.endsWith(`/${name}`))
    .sort((a, b) => b.length - a.length)[0];
  return marker === undefined ? undefined : path.slice(0, Math.max(0, path.length - marker.length - 1));
}

/** What lies below a theme is its example; what lies in `config/production` is a part of the site above it. */
function isForeign(root: FilePath): boolean {
  return isInForeignFolder(root) || `/${root}/`.includes('/themes/') || /(?:^|\/)config\/[^/]+$/.test(root);
}

/** The site that a file belongs to: of all whose folders it lies in, the innermost; otherwise a plain folder. */
export function siteOf(path: FilePath, sites: readonly Site[]): Site {
  let best: Site | undefined;
  let bestLength = -1;
  for (const site of sites) {
    for (const folder of [site.root, ...site.contentFolders]) {
      if (folder.length <= bestLength || !isInside(folder, path)) continue;
      best = site;
      bestLength = folder.length;
    }
  }
  return best ?? noSite;
}

const noSite = plainSite();
