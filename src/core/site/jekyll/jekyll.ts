import { globMatcher } from '../../text/glob';
import {
  extensionOf,
  type FilePath,
  fileNameOf,
  folderOf,
  isInside,
  joinPath,
  relativeTo,
} from '../../text/paths';
import { distinctPaths, pathOfAddress, pathOfBaseUrl, resolveUrlPath, withoutBase } from '../address';
import { booleanAt, textAt, textsAt, valueAt } from '../configValue';
import { isNeverNote } from '../neverNotes';
import { ofDialect } from '../ofDialect';
import { readConfig } from '../readConfig';
import type { Config, Generator, OwnShortcodes, PageFields, Role, Site } from '../site';
import { followLiquid } from './address';
import { jekyllMarkdown } from './markdown';
import { jekyllShortcodes } from './shortcodes';
import { collectionNames, jekyllUrl } from './url';
import { jekyllVersion } from './version';

const configNames = ['_config.yml', '_config.yaml', '_config.toml'];

/** https://jekyllrb.com: `_posts/`, `_includes/`, `_layouts/`, collections. */
export const jekyll: Generator = {
  id: 'jekyll',
  markers: configNames,
  recognises: isJekyllConfig,
  siteFiles: [
    '**/_config.{yml,yaml,toml}',
    '**/_includes/**',
    '**/_layouts/**',
    '**/_data/**/*.{yml,yaml,json}',
    '**/_plugins/**/*.rb',
    '**/{Gemfile,Gemfile.lock}',
  ],
  readSite: (root, files, own = new Map()) => new JekyllSite(root, files, own),
};

/** Keys that show that a `_config.yml` is Hexo's or Jupyter Book's. */
const foreignKeys: readonly string[] = [
  'source_dir',
  'new_post_name',
  'skip_render',
  'execute',
  'launch_buttons',
  'only_build_toc_files',
  'sphinx',
];

function isJekyllConfig(marker: string, text: string): boolean {
  const config = readConfig(marker, text);
  return !foreignKeys.some((key) => valueAt(config, key) !== undefined);
}

/** What Jekyll leaves out by itself (its documentation's "Configuration: exclude"). */
const usualExclude = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
];

class JekyllSite implements Site {
  readonly generator = 'jekyll';
  readonly source: FilePath;
  readonly config: Config;
  readonly shortcodes: Site['shortcodes'];
  readonly layouts: Site['layouts'];
  readonly contentFolders: readonly FilePath[];
  readonly staticFolders: readonly FilePath[];
  readonly version: string | undefined;
  readonly markdown: Site['markdown'];
  readonly publishesFuture: boolean;
  readonly publishesDrafts: boolean;
  readonly timeZone: string | undefined;
  readonly #extensions: ReadonlySet<string>;
  readonly #collections: ReadonlySet<string>;
  readonly #collectionsFolder: FilePath;
  readonly #includes: (path: string) => boolean;
  readonly #excludes: (path: string) => boolean;
  readonly #basePath: string;

  constructor(
    readonly root: FilePath,
    readonly files: ReadonlyMap<FilePath, string>,
    own: OwnShortcodes,
  ) {
    this.config = readJekyllConfig(root, files);
    this.source = joinPath(root, textAt(this.config, 'source') ?? '') ?? root;
    this.#extensions = markdownExtensions(this.config);
    this.#collections = collectionNames(this.config);
    this.#collectionsFolder = joinPath('', textAt(this.config, 'collections_dir') ?? '') ?? '';
    this.#includes = entryMatcher(textsAt(this.config, 'include'));
    this.#excludes = entryMatcher([...usualExclude, ...textsAt(this.config, 'exclude')]);
    this.#basePath = pathOfBaseUrl(textAt(this.config, 'baseurl') ?? '');
    this.version = jekyllVersion(root, files);
    const includes = joinPath(this.source, textAt(this.config, 'includes_dir') ?? '_includes') ?? this.source;
    this.shortcodes = new Map([...jekyllShortcodes(includes, files), ...ofDialect('liquid', own)]);
    this.layouts = layoutNames(this.source, this.config, files);
    this.contentFolders = [this.source];
    this.staticFolders = [this.source];
    this.markdown = jekyllMarkdown(this.config);
    this.publishesFuture = booleanAt(this.config, 'future') ?? false;
    this.publishesDrafts = booleanAt(this.config, 'show_drafts') ?? false;
    this.timeZone = textAt(this.config, 'timezone');
  }

  roleOf(path: FilePath, hasFrontMatter = true): Role {
    if (!isInside(this.source, path)) return 'outside';
    const inside = relativeTo(this.source, path);
    if (!this.#extensions.has(extensionOf(path).toLowerCase())) return 'outside';
    if (this.#isLeftOut(inside)) return 'outside';
    const folder = this.#specialFolder(inside);
    if (folder === '_posts' || folder === '_drafts') {
      if (!isInside(this.#collectionsFolder, inside)) return 'outside';
      return folder === '_posts' ? 'page' : 'draft';
    }
    if (!hasFrontMatter) return 'outside';
    if (folder === undefined) return 'page';
    return this.#isCollection(inside, folder) ? 'page' : isTemplateFolder(folder) ? 'template' : 'outside';
  }

  /** The first folder on the way whose name starts with `_`, but for those that the config includes. */
  #specialFolder(inside: FilePath): string | undefined {
    const parts = inside.split('/');
    const index = parts.findIndex((part) => part.startsWith('_'));
    if (index < 0) return undefined;
    const isIncluded = this.#includes(parts.slice(0, index + 1).join('/'));
    return isIncluded && !isTemplateFolder(parts[index] ?? '') ? undefined : parts[index];
  }

  #isCollection(inside: FilePath, folder: string): boolean {
    const path = this.#collectionsFolder === '' ? folder : `${this.#collectionsFolder}/${folder}`;
    return this.#collections.has(folder.slice(1)) && inside.startsWith(`${path}/`);
  }

  #isLeftOut(inside: FilePath): boolean {
    if (this.#includes(inside)) return false;
    return isNeverNote(inside) || this.#excludes(inside) || /^#|~$/.test(fileNameOf(inside));
  }

  filesFor(source: string, note: FilePath, page: PageFields = {}): readonly FilePath[] {
    const followed = followLiquid(source, this.config);
    const path = followed && pathOfAddress(followed.address);
    if (path === undefined) return [];
    if (path.startsWith('/')) {
      const addresses = [withoutBase(path, this.#basePath), path].filter((address) => address !== undefined);
      return distinctPaths(addresses.flatMap((address) => this.#served(address)));
    }
    const seen = this.#served(resolveUrlPath(this.urlOf(note, page) ?? '/', path));
    return distinctPaths(this.#mayBeResolved(path) ? [...seen, joinPath(folderOf(note), path)] : seen);
  }

  /** Whether a plugin may lead a relative address elsewhere than a browser would. */
  #mayBeResolved(path: string): boolean {
    const plugins = [...textsAt(this.config, 'plugins'), ...textsAt(this.config, 'gems')];
    const gems = this.files.get(joinPath(this.root, 'Gemfile') ?? '') ?? '';
    return /\.(?:md|markdown)$/i.test(path) || /postfiles|asset/.test([...plugins, gems].join(' '));
  }

  /** The files that Jekyll may serve at an address from the site's top. */
  #served(address: string): readonly (FilePath | undefined)[] {
    const path = address.slice(1);
    const [name = '', ...below] = path.split('/');
    const inCollection = this.#collections.has(name) && name !== 'posts';
    const collected = joinPath(this.#collectionsFolder, [`_${name}`, ...below].join('/'));
    return [this.#isServed(path) ? path : undefined, inCollection ? collected : undefined].map((inside) =>
      inside === undefined ? undefined : joinPath(this.source, inside),
    );
  }

  /** Jekyll copies neither what it leaves out nor what lies in a folder of its own. */
  #isServed(path: string): boolean {
    if (this.#includes(path)) return true;
    return !this.#excludes(path) && !path.split('/').some((part) => /^[_.#]|~$/.test(part));
  }

  urlOf(path: FilePath, page: PageFields): string | undefined {
    const role = this.roleOf(path);
    if (role !== 'page' && role !== 'draft') return undefined;
    const inside = relativeTo(this.source, path);
    const folder = this.#specialFolder(inside);
    return jekyllUrl({ inside, collection: folder?.slice(1), page }, this.config);
  }
}

function readJekyllConfig(root: FilePath, files: ReadonlyMap<FilePath, string>): Config {
  for (const name of configNames) {
    const text = files.get(joinPath(root, name) ?? name);
    if (text !== undefined) return readConfig(name, text);
  }
  return {};
}

function markdownExtensions(config: Config): ReadonlySet<string> {
  const names = textAt(config, 'markdown_ext') ?? 'markdown,mkdown,mkdn,mkd,md';
  return new Set(names.split(',').map((name) => `.${name.trim().toLowerCase()}`));
}

/** Jekyll's entries match as a glob, or as the start of a path. */
function entryMatcher(entries: readonly string[]): (path: string) => boolean {
  const plain = entries.map((entry) => entry.replace(/^\.?\//, '')).filter((entry) => entry !== '');
  const matches = globMatcher(plain.filter((entry) => /[*?[{]/.test(entry)).map((entry) => `./${entry}`));
  return (path) => plain.some((entry) => path.startsWith(entry)) || matches(path);
}

function isTemplateFolder(folder: string): boolean {
  return /^_(?:includes|layouts|data|plugins|sass|site)$/.test(folder);
}

/** `_layouts/talks/card.html` → `talks/card`; `undefined` if a theme brings layouts that aren't here. */
function layoutNames(
  source: FilePath,
  config: Config,
  files: ReadonlyMap<FilePath, string>,
): ReadonlySet<string> | undefined {
  if (valueAt(config, 'theme') !== undefined || valueAt(config, 'remote_theme') !== undefined)
    return undefined;
  const folder = joinPath(source, textAt(config, 'layouts_dir') ?? '_layouts') ?? source;
  const names = [...files.keys()]
    .filter((path) => path !== folder && isInside(folder, path))
    .map((path) => relativeTo(folder, path).replace(/\.[^./]+$/, ''));
  // GitHub Pages lays its own theme under a site without any layout.
  return names.length === 0 ? undefined : new Set(names);
}
