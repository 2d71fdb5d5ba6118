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
import { booleanAt, textAt } from '../configValue';
import { isNeverNote } from '../neverNotes';
import { ofDialect } from '../ofDialect';
import { readConfig, withLowerCaseKeys } from '../readConfig';
import type { Config, Generator, OwnShortcodes, PageFields, Role, Site } from '../site';
import { hugoConfigNames, readHugoConfig } from './config';
import { type HugoFolders, hugoFolders, type Mount } from './folders';
import { hugoMarkdown } from './markdown';
import { hugoShortcodes } from './shortcodes';
import { hugoUrl, mountOf } from './url';
import { hugoVersion } from './version';

/** https://gohugo.io: `content/`, `static/`, `layouts/shortcodes/`. */
export const hugo: Generator = {
  id: 'hugo',
  markers: [
    ...hugoConfigNames.filter((name) => name.startsWith('hugo.')),
    ...hugoConfigNames.filter((name) => name.startsWith('hugo.')).map((name) => `config/_default/${name}`),
    ...hugoConfigNames.filter((name) => name.startsWith('config.')).map((name) => `config/_default/${name}`),
    ...hugoConfigNames.filter((name) => name.startsWith('config.')),
  ],
  recognises: isHugoConfig,
  siteFiles: [
    '**/{hugo,config,theme}.{toml,yaml,yml,json}',
    '**/config/{_default,production}/*.{toml,yaml,yml,json}',
    '**/layouts/**/*.html',
    '**/layouts/{shortcodes,_shortcodes}/**',
    '**/{netlify.toml,vercel.json,.tool-versions,.gitlab-ci.yml}',
    '**/.github/workflows/*.{yml,yaml}',
  ],
  readSite: (root, files, own = new Map()) => new HugoSite(root, files, own),
};

/** Keys that only Hugo's config has; one of them is proof that a `config.toml` is Hugo's. */
const ownKeys: ReadonlySet<string> = new Set([
  'baseurl',
  'languagecode',
  'defaultcontentlanguage',
  'contentdir',
  'publishdir',
  'enableemoji',
  'enablerobotstxt',
  'enablegitinfo',
  'disablekinds',
  'builddrafts',
  'buildfuture',
  'pygmentsstyle',
  'metadataformat',
  'canonifyurls',
  'relativeurls',
]);

/** Keys that Hugo's config usually has, and others' sometimes; two of them are proof. */
const usualKeys: ReadonlySet<string> = new Set([
  'title',
  'theme',
  'params',
  'menu',
  'menus',
  'markup',
  'permalinks',
  'taxonomies',
  'outputs',
  'languages',
  'paginate',
  'pagination',
  'module',
  'staticdir',
  'assetdir',
]);

function isHugoConfig(marker: string, text: string): boolean {
  if (fileNameOf(marker).startsWith('hugo.') || marker.startsWith('config/_default/')) return true;
  const keys = Object.keys(withLowerCaseKeys(readConfig(marker, text)));
  return keys.some((key) => ownKeys.has(key)) || keys.filter((key) => usualKeys.has(key)).length >= 2;
}

/** The extensions of Markdown that Hugo knows. */
const contentExtensions: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdown']);

class HugoSite implements Site {
  readonly generator = 'hugo';
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
  readonly #folders: HugoFolders;
  readonly #basePath: string;
  readonly #hasRenderHooks: boolean;

  constructor(
    readonly root: FilePath,
    readonly files: ReadonlyMap<FilePath, string>,
    own: OwnShortcodes,
  ) {
    this.source = root;
    this.config = readHugoConfig(root, files);
    this.#folders = hugoFolders(root, this.config, files);
    this.#basePath = pathOfBaseUrl(textAt(this.config, 'baseurl') ?? '');
    this.#hasRenderHooks = [...files.keys()].some((path) => /\/_markup\/render-(?:image|link)/.test(path));
    this.version = hugoVersion(root, this.config, files);
    this.shortcodes = new Map([...hugoShortcodes(this.#folders, files), ...ofDialect('hugo', own)]);
    this.layouts = this.#folders.isComplete ? layoutNames(this.#folders.layouts, files) : undefined;
    this.contentFolders = this.#folders.content.map((mount) => mount.folder);
    this.staticFolders = this.#folders.statics.map((mount) => mount.folder);
    this.markdown = hugoMarkdown(this.config, this.version);
    this.publishesFuture = booleanAt(this.config, 'buildfuture') ?? false;
    this.publishesDrafts = booleanAt(this.config, 'builddrafts') ?? false;
    this.timeZone = textAt(this.config, 'timezone');
  }

  roleOf(path: FilePath): Role {
    const mount = mountOf(path, this.#folders.content);
    // The folders above the site may be called anything.
    const inside = mount === undefined ? path : relativeTo(mount.folder, path);
    if (mount !== undefined) {
      if (isNeverNote(inside) || /^#|~$/.test(fileNameOf(inside))) return 'outside';
      return contentExtensions.has(extensionOf(path).toLowerCase()) ? 'page' : 'outside';
    }
    return isTemplate(path, this.root, this.#folders) ? 'template' : 'outside';
  }

  filesFor(source: string, note: FilePath, page: PageFields = {}): readonly FilePath[] {
    const path = pathOfAddress(source);
    if (path === undefined || path.includes('{{')) return [];
    if (path.startsWith('/')) return distinctPaths(this.#rooted(path));
    const seen = this.#rooted(resolveUrlPath(this.urlOf(note, page) ?? '/', path));
    const beside = joinPath(folderOf(note), path);
    // A bundle's own files stand first: that is where the writer looks.
    const isBundle = /^_?index\./.test(fileNameOf(note));
    const found = isBundle ? [beside, ...seen] : seen;
    if (!this.#mayBeResolved(path)) return distinctPaths([...found, ...this.#assets(path)]);
    return distinctPaths([...found, beside, ...this.#rooted(`/${path}`)]);
  }

  /** Whether a template may lead a relative address elsewhere than a browser would. */
  #mayBeResolved(path: string): boolean {
    return this.layouts === undefined || this.#hasRenderHooks || /\.(?:md|markdown)$/i.test(path);
  }

  #assets(path: string): readonly (FilePath | undefined)[] {
    return this.#folders.assets.map((mount) => fileIn(mount, `/${path}`));
  }

  /** The files that the site may serve at an address from its top. */
  #rooted(path: string): readonly (FilePath | undefined)[] {
    const { statics, content, assets } = this.#folders;
    const addresses = [path, withoutBase(path, this.#basePath)].filter((address) => address !== undefined);
    return addresses.flatMap((address) =>
      [...statics, ...content, ...assets].map((mount) => fileIn(mount, address)),
    );
  }

  urlOf(path: FilePath, page: PageFields): string | undefined {
    return hugoUrl(path, page, this.config, this.#folders.content);
  }
}

/** `/images/x.png` in a folder that is mounted at `images` → `x.png` there; `undefined` if it isn't below the mount. */
function fileIn(mount: Mount, address: string): FilePath | undefined {
  const prefix = mount.target === '' ? '/' : `/${mount.target}/`;
  return address.startsWith(prefix) ? joinPath(mount.folder, address.slice(prefix.length)) : undefined;
}

const templateFolders: readonly string[] = ['archetypes', 'data', 'i18n'];

function isTemplate(path: FilePath, root: FilePath, folders: HugoFolders): boolean {
  return [
    ...templateFolders.map((name) => joinPath(root, name)),
    ...folders.layouts.map((mount) => mount.folder),
    ...folders.assets.map((mount) => mount.folder),
    ...folders.themeFolders,
  ].some((folder) => folder !== undefined && isInside(folder, path));
}

/** The names that front matter's `layout` and `type` may give: `layouts/talk/single.html` → `talk`, `single`. */
function layoutNames(layouts: readonly Mount[], files: ReadonlyMap<FilePath, string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of files.keys()) {
    const mount = mountOf(path, layouts);
    if (mount === undefined || !path.endsWith('.html')) continue;
    const parts = relativeTo(mount.folder, path).split('/');
    if (/^_?(?:partials|shortcodes|markup)$/.test(parts[0] ?? '')) continue;
    for (const part of parts) names.add(part.replace(/\..*$/, ''));
  }
  return names;
}
