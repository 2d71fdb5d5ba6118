import type { ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import type { FilePath } from '../text/paths';
import type { MarkdownFeatures } from './markdownFeatures';

/** `plain`: a folder in which no generator was found. Its notes get no generator's verdicts. */
export type GeneratorId = 'hugo' | 'jekyll' | 'plain';

/** What a Markdown file is to its site. Problems are only sought in `page` and `draft`. */
export type Role =
  /** Published, if its front matter lets it. */
  | 'page'
  /** Shown only when drafts are asked for (Jekyll's `_drafts`). */
  | 'draft'
  /** The generator reads it as something else: a template, an archetype, data. */
  | 'template'
  /** The generator doesn't read it: a README, a file beside the site. */
  | 'outside';

/** A config as plain data. Read it with `valueAt` and its like: its keys are anybody's. */
export type Config = Readonly<Record<string, unknown>>;

/** What a page says of itself that its address may depend on: its own front matter. */
export interface PageFields {
  readonly title?: string;
  readonly slug?: string;
  /** Hugo's `url`, Jekyll's `permalink`. */
  readonly url?: string;
  /** `2018-05-21…`; the one in the file's name is found without it. */
  readonly date?: string;
  readonly categories?: readonly string[];
}

/**
 * A site as its files describe it: immutable, made anew when one of them changes.
 * All paths are relative to the workspace folder.
 */
export interface Site {
  readonly generator: GeneratorId;
  /** The folder that holds the site's config; `''` is the workspace folder itself. */
  readonly root: FilePath;
  /** The folder the generator starts from: Jekyll's `source`; otherwise the root. */
  readonly source: FilePath;
  /** The config as plain data, keys as written (Hugo's in lower case); `{}` where it can't be read. */
  readonly config: Config;
  /** The site's own files that were read: config, templates, includes, data. */
  readonly files: ReadonlyMap<FilePath, string>;
  /** The shortcodes (Hugo) or includes (Jekyll) that notes may call, by the name they are called with. */
  readonly shortcodes: ReadonlyMap<string, ShortcodeDefinition>;
  /**
   * The names of layouts that exist; `undefined` where they can't be known (a theme or module that isn't in the
   * workspace): then `shortcodes` isn't all there is either, and no name may be called unknown.
   */
  readonly layouts: ReadonlySet<string> | undefined;
  /** The folders whose Markdown files are pages: `content`, or Jekyll's source. */
  readonly contentFolders: readonly FilePath[];
  /** The folders whose files are served as they are: `static`, or Jekyll's source. */
  readonly staticFolders: readonly FilePath[];
  /** The generator's version that the site asks for, `0.111.3`; `undefined` where nothing says it. */
  readonly version: string | undefined;
  /** What the generator's Markdown does beyond CommonMark. */
  readonly markdown: MarkdownFeatures;
  /** Whether a page whose date is still to come is published all the same. */
  readonly publishesFuture: boolean;
  /** Whether drafts are published all the same. */
  readonly publishesDrafts: boolean;
  /** IANA name of the zone of dates without an offset; `undefined`: UTC for Hugo, the machine's for Jekyll. */
  readonly timeZone: string | undefined;

  /** `hasFrontMatter`: Jekyll copies a page without front matter as it is, so that it is `outside`. */
  roleOf(path: FilePath, hasFrontMatter?: boolean): Role;

  /**
   * Where the file that `source` names may lie, most likely first: `/images/x.jpg?width=600px` in `content/post/a.md`
   * → `static/images/x.jpg`, `assets/images/x.jpg`, … Empty for an address that is no local file (`https:`, `data:`)
   * or that can't be known (a Liquid variable, a folder outside the workspace). What `page` says of its own address
   * counts for relative ones: a browser sees them from there.
   */
  filesFor(source: string, note: FilePath, page?: PageFields): readonly FilePath[];

  /** The path part of the page's address on the site, `/post/a/`; `undefined` for a file that is no page. */
  urlOf(path: FilePath, page: PageFields): string | undefined;
}

/** Shortcodes that the user's settings describe; they stand over those that were read. */
export type OwnShortcodes = ReadonlyMap<string, ShortcodeDefinition>;

/**
 * A generator's rules. A new generator is one file that exports one of these, and one row in `generators`. One whose
 * front matter nobody has looked into follows `plain` in that, and only says where its files are.
 */
export interface Generator {
  /** Whose rules its front matter and shortcodes follow. */
  readonly id: GeneratorId;
  /** Paths, relative to a folder, of files that show that it is a site of this generator; strongest first. */
  readonly markers: readonly string[];
  /** Whether the folder with this marker really is such a site (`config.toml` may be anybody's). */
  recognises(marker: string, text: string): boolean;
  /** Glob patterns, for any folder, of the files that `readSite` wants to read. */
  readonly siteFiles: readonly string[];
  /** Never throws: a config that is broken while typed gives the site that could be understood. */
  readSite(root: FilePath, files: ReadonlyMap<FilePath, string>, own?: OwnShortcodes): Site;
}
