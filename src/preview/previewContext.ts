import type { FileFacts } from '../core/check/checkContext';
import type { Translate } from '../core/check/problemTable';
import type { Site } from '../core/site/site';
import type { FilePath } from '../core/text/paths';

/** The note that is drawn, and where. */
export interface PreviewNote {
  readonly path: FilePath;
  readonly site: Site;
  readonly files: FileFacts;
  /** The site's Markdown files, for `ref` and `post_url`; empty where they aren't known. */
  pages(): Iterable<FilePath>;
  /** The text of one of them; `undefined` where it isn't known. */
  textOf(page: FilePath): string | undefined;
  /** Under which address a picture of the workspace loads where the note is shown. `source` is what the note says. */
  pictureAddress(file: FilePath, source: string): string;
  /** The same for a page to link to. `url` is its address on the site, `undefined` for one that has none. */
  pageAddress(page: FilePath, url: string | undefined): string;
  /** Whether `?width=600px&classes=shadow` is applied to pictures, or left to the site as it stands. */
  readonly appliesPictureQuery: boolean;
  /** How TOML and JSON front matter is shown; YAML's is VS Code's own affair. */
  readonly frontMatterStyle: FrontMatterStyle;
}

export type FrontMatterStyle = 'table' | 'codeBlock' | 'hide';

/** All that the plugin asks of the program it runs in. */
export interface PreviewContext {
  /**
   * The note with exactly this text: all that can be known while Markdown is parsed. `undefined` if there is none; then
   * both dialects are read, and which one counts is decided when it is drawn.
   */
  noteWithText(text: string): PreviewNote | undefined;
  /** The note being drawn, by markdown-it's `env`; `undefined` where nothing tells. */
  noteBeingDrawn(env: object): PreviewNote | undefined;
  /** Whether YAML front matter is somebody else's to show (VS Code's). */
  readonly yamlIsShownElsewhere: boolean;
  readonly translate: Translate;
}
