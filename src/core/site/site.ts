import type { ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import type { FilePath } from '../text/paths';

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

/**
 * A site as its files describe it: immutable, made anew when one of them changes.
 * All paths are relative to the workspace folder.
 */
export interface Site {
  readonly generator: GeneratorId;
  /** The folder that holds the site's config; `''` is the workspace folder itself. */
  readonly root: FilePath;
  /** The config as plain data, keys as written (Hugo's in lower case); `{}` where it can't be read. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The shortcodes (Hugo) or includes (Jekyll) that notes may call, by the name they are called with. */
  readonly shortcodes: ReadonlyMap<string, ShortcodeDefinition>;
  /** The names of layouts that exist; `undefined` where they can't be known (a theme that isn't in the workspace). */
  readonly layouts: ReadonlySet<string> | undefined;

  roleOf(path: FilePath): Role;

  /**
   * Where the file that `source` names may lie, most likely first: `/images/x.jpg?width=600px` in `content/post/a.md`
   * → `content/images/x.jpg`, `static/images/x.jpg`, … Empty for an address that is no local file (`https:`, `data:`).
   */
  filesFor(source: string, note: FilePath): readonly FilePath[];
}

/** A generator's rules. A new generator is one file that exports one of these. */
export interface Generator {
  readonly id: GeneratorId;
  /** Names of files that show that a folder is a site of this generator, e.g. `hugo.toml`. */
  readonly markers: readonly string[];
  /** Whether the folder with this marker really is such a site (`config.toml` may be anybody's). */
  recognises(marker: string, text: string, files: readonly FilePath[]): boolean;
  /** Glob patterns, relative to the site's root, of the files that `readSite` wants to read. */
  readonly siteFiles: readonly string[];
  /** Never throws: a config that is broken while typed gives the site that could be understood. */
  readSite(root: FilePath, files: ReadonlyMap<FilePath, string>): Site;
}
