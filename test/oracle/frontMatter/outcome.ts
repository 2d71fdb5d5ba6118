/** What a generator makes of one page. */
export type Verdict =
  /** The build ends with an error. */
  | 'aborts'
  /** The build goes on, the page isn't in it. */
  | 'unpublished'
  /** The page is published as if its front matter weren't there. */
  | 'dataLost'
  | 'fine';

/** Compact, for it stands in the goldens a thousand times: what is empty or absent is left out. */
export interface Outcome {
  readonly verdict: Verdict;
  /** One-based line in the file that the generator's message names, if it names one. */
  readonly line?: number;
  /** The generator's message, shortened: for the reader of a disagreement. */
  readonly message?: string;
  readonly url?: string;
  readonly title?: string;
  /** `2019-05-24T10:00:00Z` */
  readonly date?: string;
  readonly tags?: readonly string[];
  readonly categories?: readonly string[];
  readonly aliases?: readonly string[];
  readonly draft?: true;
  /** The generator found no front matter. */
  readonly unread?: true;
}

/** One small site with one page of interest. */
export interface OracleCase {
  readonly id: string;
  readonly generator: 'hugo' | 'jekyll';
  /** The page: `content/post/a.md`, `_posts/2019-05-24-a.md`. */
  readonly path: string;
  readonly text: string;
  /** Lines of the site's config besides the usual ones: TOML for Hugo, YAML for Jekyll. */
  readonly config?: string;
}

/** The moment at which every build is said to happen. */
export const buildTime = '2026-01-15T12:00:00Z';

export const hugoConfig = `title = "Oracle"
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "home", "section", "robotsTXT"]
`;

export const jekyllConfig = 'title: Oracle\n';
