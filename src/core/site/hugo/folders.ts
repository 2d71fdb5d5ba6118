import { type FilePath, joinPath } from '../../text/paths';
import { booleanAt, itemsAt, textAt, textsAt, valueAt } from '../configValue';
import { readConfig, withLowerCaseKeys } from '../readConfig';
import type { Config } from '../site';

/** A folder of the workspace and where Hugo puts it: `{ folder: 'docs', target: 'post' }` in `content`. */
export interface Mount {
  readonly folder: FilePath;
  readonly target: string;
}

/** Hugo's folders, the site's own before those of its themes. */
export interface HugoFolders {
  readonly content: readonly Mount[];
  /** Where themes bring pages of their own. */
  readonly themeContent: readonly Mount[];
  readonly statics: readonly Mount[];
  readonly assets: readonly Mount[];
  readonly layouts: readonly Mount[];
  /** Of `layouts`, those that are a theme's or module's. */
  readonly themeFolders: readonly FilePath[];
  /** `false` if a theme or module that the config names isn't in the workspace. */
  readonly isComplete: boolean;
}

type Component = 'content' | 'static' | 'assets' | 'layouts';

/** By component: the config's key for it, and the folder that it is without that key. */
const componentKeys: ReadonlyMap<Component, { readonly key: string; readonly folder: string }> = new Map([
  ['content', { key: 'contentdir', folder: 'content' }],
  ['static', { key: 'staticdir', folder: 'static' }],
  ['assets', { key: 'assetdir', folder: 'assets' }],
  ['layouts', { key: 'layoutdir', folder: 'layouts' }],
]);

/** Where Hugo looks for its files: `contentDir` and its like, languages, module mounts, themes and vendored modules. */
export function hugoFolders(
  root: FilePath,
  config: Config,
  files: ReadonlyMap<FilePath, string>,
): HugoFolders {
  const themes = findThemes(root, config, files);
  const folders = [{ root, config }, ...themes.found];
  const all = (component: Component): readonly Mount[] =>
    folders.flatMap((folder) => mountsOf(component, folder.root, folder.config));
  return {
    // The pages that a theme brings are not this writer's notes.
    content: mountsOf('content', root, config),
    themeContent: themes.found.flatMap((theme) => mountsOf('content', theme.root, theme.config)),
    statics: all('static'),
    assets: all('assets'),
    layouts: all('layouts'),
    themeFolders: themes.found.map((theme) => theme.root),
    isComplete: themes.isComplete,
  };
}

function mountsOf(component: Component, root: FilePath, config: Config): readonly Mount[] {
  const mounted = itemsAt(config, 'module', 'mounts').flatMap((mount) => {
    const target = textAt(mount, 'target')?.replace(/\/+$/, '');
    const folder = joinPath(root, textAt(mount, 'source') ?? '');
    if (target === undefined || folder === undefined) return [];
    if (target !== component && !target.startsWith(`${component}/`)) return [];
    return [{ folder, target: target.slice(component.length + 1) }];
  });
  // Hugo leaves out a component's usual folder as soon as a mount speaks of it.
  if (mounted.length > 0) return mounted;
  return usualFolders(component, config).flatMap((name) => {
    const folder = joinPath(root, name);
    return folder === undefined ? [] : [{ folder, target: '' }];
  });
}

function usualFolders(component: Component, config: Config): readonly string[] {
  const row = componentKeys.get(component);
  if (row === undefined) return [];
  const named = textsAt(config, row.key);
  const numbered = component === 'static' ? numberedKeys(config, row.key) : [];
  const usual = named.length + numbered.length > 0 ? [...named, ...numbered] : [row.folder];
  return [...new Set([...usual, ...languageFolders(config, row.key)])];
}

/** `staticDir0` … `staticDir10`. */
function numberedKeys(config: Config, key: string): readonly string[] {
  return Array.from({ length: 11 }, (_, index) => textsAt(config, `${key}${index}`)).flat();
}

function languageFolders(config: Config, key: string): readonly string[] {
  const languages = valueAt(config, 'languages');
  if (typeof languages !== 'object' || languages === null) return [];
  return Object.values(languages).flatMap((language: unknown) =>
    booleanAt(language, 'disabled') === true ? [] : textsAt(language, key),
  );
}

interface Theme {
  readonly root: FilePath;
  readonly config: Config;
}

/** A theme that names a theme that names …: no real chain is longer. */
const longestThemeChain = 8;

/** The themes and modules that the config names and that lie in the workspace, in the order in which Hugo asks them. */
function findThemes(
  root: FilePath,
  config: Config,
  files: ReadonlyMap<FilePath, string>,
): { readonly found: readonly Theme[]; readonly isComplete: boolean } {
  const themesFolder = joinPath(root, textAt(config, 'themesdir') ?? 'themes');
  const vendorFolder = joinPath(root, '_vendor');
  const found = new Map<FilePath, Theme>();
  let isComplete = true;
  let wanted = themeNames(config);
  for (let depth = 0; depth < longestThemeChain && wanted.length > 0; depth++) {
    const next: string[] = [];
    for (const name of wanted) {
      const folder = [themesFolder, vendorFolder, root]
        .map((parent) => (parent === undefined ? undefined : joinPath(parent, name)))
        .find((path): path is FilePath => path !== undefined && path !== root && hasFiles(path, files));
      if (folder === undefined) isComplete = false;
      if (folder === undefined || found.has(folder)) continue;
      const theme = { root: folder, config: themeConfig(folder, files) };
      found.set(folder, theme);
      next.push(...themeNames(theme.config));
    }
    wanted = next;
  }
  return { found: [...found.values()], isComplete };
}

function themeNames(config: Config): readonly string[] {
  const imports = itemsAt(config, 'module', 'imports').flatMap((item) => textsAt(item, 'path'));
  return [...textsAt(config, 'theme'), ...imports];
}

function hasFiles(folder: FilePath, files: ReadonlyMap<FilePath, string>): boolean {
  for (const path of files.keys()) if (path.startsWith(`${folder}/`)) return true;
  return false;
}

const themeConfigNames = ['hugo', 'config', 'theme'].flatMap((name) =>
  ['.toml', '.yaml', '.yml', '.json'].map((extension) => name + extension),
);

function themeConfig(folder: FilePath, files: ReadonlyMap<FilePath, string>): Config {
  for (const name of themeConfigNames) {
    const text = files.get(`${folder}/${name}`);
    if (text !== undefined && !name.startsWith('theme')) return withLowerCaseKeys(readConfig(name, text));
  }
  return {};
}
