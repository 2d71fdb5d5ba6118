import { extensionOf, type FilePath, folderOf, isInside, joinPath, relativeTo } from '../text/paths';
import { distinctPaths, pathOfAddress } from './address';
import { plainSite } from './plain';
import type { Generator, Role, Site } from './site';

const configNames = ['mjs', 'ts', 'js', 'mts', 'cjs'].map((ending) => `astro.config.${ending}`);

/**
 * Astro: where its pages and pictures are. What front matter means is the schema's of each project, which is code; so
 * nothing is said of it, as in a folder without a generator.
 */
export const astro: Generator = {
  id: 'plain',
  markers: configNames,
  recognises: () => true,
  siteFiles: [`**/{${configNames.join(',')}}`],
  readSite: astroSite,
};

/** https://docs.astro.build/en/basics/project-structure/ */
function astroSite(root: FilePath, files: ReadonlyMap<FilePath, string>): Site {
  const config =
    configNames.map((name) => files.get(within(root, name))).find((text) => text !== undefined) ?? '';
  const source = within(root, folderSet(config, 'srcDir') ?? 'src');
  const served = within(root, folderSet(config, 'publicDir') ?? 'public');
  const pages = within(source, 'pages');
  const plain = plainSite(root);
  return {
    ...plain,
    source,
    contentFolders: [within(source, 'content'), pages],
    staticFolders: [served],
    roleOf: (path) => (isHidden(path, source) ? 'outside' : plain.roleOf(path)) satisfies Role,
    filesFor: (address, note) => filesFor(address, note, served),
    urlOf: (path) => urlOf(path, pages),
  };
}

/** `publicDir: './static'` of a config that isn't run: only a text that stands there as it is. */
function folderSet(config: string, name: 'srcDir' | 'publicDir'): string | undefined {
  return new RegExp(`(?<![\\w.$])${name}\\s*:\\s*(['"])(?:\\./)?([\\w./-]+?)/?\\1`).exec(config)?.[2];
}

/** Astro passes over files and folders whose name begins with `_`. */
function isHidden(path: FilePath, source: FilePath): boolean {
  return isInside(source, path) && /(?:^|\/)_/.test(relativeTo(source, path));
}

/** A leading `/` is the top of what is served; anything else begins at the note. */
function filesFor(address: string, note: FilePath, served: FilePath): readonly FilePath[] {
  const path = pathOfAddress(address);
  if (path === undefined) return [];
  return distinctPaths([joinPath(path.startsWith('/') ? served : folderOf(note), path)]);
}

/** `src/pages/talks/day-1.md` → `/talks/day-1/`; where a collection's entries are shown is up to the project's code. */
function urlOf(path: FilePath, pages: FilePath): string | undefined {
  if (!isInside(pages, path) || !/\.mdx?$/i.test(path)) return undefined;
  const page = relativeTo(pages, path);
  const route = page.slice(0, page.length - extensionOf(page).length).replace(/(?:^|\/)index$/, '');
  return route === '' ? '/' : `/${route}/`;
}

function within(folder: FilePath, path: string): FilePath {
  return joinPath(folder, path) ?? folder;
}
