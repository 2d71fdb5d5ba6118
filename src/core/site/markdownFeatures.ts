/** What a site's Markdown does beyond CommonMark: as its config says, else as its generator does by itself. */
export interface MarkdownFeatures {
  /** Whether raw HTML comes through (Hugo leaves it out unless `unsafe` is set). */
  readonly html: boolean;
  /** `:tada:` */
  readonly emoji: boolean;
  /** `[^1]` */
  readonly footnotes: boolean;
  /** `Term` ⏎ `: Definition` */
  readonly definitionLists: boolean;
  /** `- [ ] to do` */
  readonly taskLists: boolean;
  readonly tables: boolean;
  readonly strikethrough: boolean;
  /** A bare `https://…` becomes a link. */
  readonly linkify: boolean;
  /** `"quotes"`, `--` and `...` become their typographic forms. */
  readonly typographer: boolean;
  /** A line end in a paragraph becomes a line break. */
  readonly hardWraps: boolean;
  /** `# Title {#id .class}` */
  readonly headingAttributes: boolean;
  /** `{.class}` on the line after a block (Hugo). */
  readonly blockAttributes: boolean;
  /** `{: .class}` and `{:toc}` (kramdown). */
  readonly kramdownAttributes: boolean;
}

/** What VS Code's preview does anyway: for folders without a generator. */
export const plainFeatures: MarkdownFeatures = {
  html: true,
  emoji: false,
  footnotes: false,
  definitionLists: false,
  taskLists: false,
  tables: true,
  strikethrough: true,
  linkify: true,
  typographer: false,
  hardWraps: false,
  headingAttributes: false,
  blockAttributes: false,
  kramdownAttributes: false,
};
