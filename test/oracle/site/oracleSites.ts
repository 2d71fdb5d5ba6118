/** A small site, and the addresses that its pages use. */
export interface OracleSite {
  readonly name: string;
  readonly generator: 'hugo' | 'jekyll';
  readonly config: { readonly path: string; readonly text: string };
  /** Pages by path, with their front matter's lines. */
  readonly pages: Readonly<Record<string, string>>;
  /** Files that are no pages; each one's content is its own path, so that it is known again in the output. */
  readonly files: readonly string[];
  /** Addresses as notes write them; each is tried on every page. */
  readonly addresses: readonly string[];
}

/** What the generator makes of it. */
export interface OracleAnswer {
  /** By the page's path: the path part of its address, `null` for one that isn't published as a page. */
  readonly urls: Readonly<Record<string, string | null>>;
  /** By `page` and `address`, with a blank between: the file that a browser gets, `null` for none. */
  readonly served: Readonly<Record<string, string | null>>;
}

const titled = (title: string, ...lines: string[]): string => [`title: ${title}`, ...lines].join('\n');
const dated = (title: string, ...lines: string[]): string => titled(title, 'date: 2019-05-20', ...lines);

const hugoFiles = [
  'static/images/hall.png',
  'static/x.png',
  'static/a b.png',
  'assets/asset.png',
  'content/post/beside.png',
  'content/post/bundle/own.png',
  'content/post/bundle/pictures/deep.png',
  'content/post/plain/under.png',
];

const hugoAddresses = [
  '/images/hall.png',
  '/images/hall.png?width=600px&classes=shadow',
  '/x.png#top',
  'images/hall.png',
  '/a%20b.png',
  '<a b.png>',
  'beside.png',
  '../beside.png',
  'own.png',
  './own.png',
  'pictures/deep.png',
  'under.png',
  '/post/bundle/own.png',
  '../../images/hall.png',
  '../../../../images/hall.png',
  '/asset.png',
  '/missing.png',
  'https://example.org/x.png',
];

const hugoPages = {
  'content/about.md': titled('About'),
  'content/post/plain.md': titled('Plain'),
  'content/post/bundle/index.md': titled('Bundle'),
  'content/post/_index.md': titled('Posts'),
};

const hugoNames = {
  'content/post/UPPER Case.md': titled('Upper'),
  'content/post/2019-05-20-dated.md': dated('Dated'),
  'content/post/slugged.md': dated('Slugged', 'slug: Other Name'),
  'content/post/addressed.md': dated('Addressed', 'url: /elsewhere/here'),
  'content/post/addressed-file.md': dated('Addressed File', 'url: /elsewhere/page.html'),
  'content/post/Ünï.code & more.md': dated('Ünï.code & more'),
  'content/post/under_score+plus.md': dated('under_score+plus'),
  'content/post/dots.in.name.md': dated('dots.in.name'),
  'content/post/dashes - and -- more.md': dated('Dashes - and -- More'),
  'content/post/sub/_index.md': titled('Sub'),
  'content/post/sub/deep/_index.md': titled('Deep'),
  'content/post/sub/deep/note.md': dated('Deep Note'),
  'content/post/bundled/index.md': dated('Bundled', 'slug: by-slug'),
  'content/talks/first.md': titled('First, a Talk!', 'date: 2018-01-09'),
  'content/top.md': dated('Top'),
};

const jekyllFiles = [
  'images/hall.png',
  'x.png',
  'a b.png',
  '_posts/beside.png',
  'about/under.png',
  '_includes/hidden.png',
  'node_modules/dep.png',
];

const jekyllAddresses = [
  '/images/hall.png',
  '/images/hall.png?width=600px',
  'images/hall.png',
  '/a%20b.png',
  'beside.png',
  '../images/hall.png',
  '../../../images/hall.png',
  '{{ site.baseurl }}/images/hall.png',
  "{{ '/images/hall.png' | relative_url }}",
  '{{ "x.png" | relative_url }}',
  '{% link images/hall.png %}',
  '{{ site.baseurl }}{% link x.png %}',
  '/_includes/hidden.png',
  '/node_modules/dep.png',
  '/missing.png',
];

const jekyllPages = {
  '_posts/2019-05-20-day-one.md': titled('Day One'),
  '_posts/2019-5-2-Short_Zeros.md': titled('Short'),
  'trips/_posts/2019-05-20-abroad.md': titled('Abroad', 'categories: [One, "Two Words"]'),
  '_posts/2019-05-21-moved.md': titled('Moved', 'permalink: /here/'),
  '_posts/2019-05-22-slugged.md': titled('Slugged', 'slug: other name'),
  '_posts/2019-05-23-other-day.md': titled('Other', 'date: 2018-02-03 10:00:00 +0000'),
  '_posts/undated.md': titled('Undated'),
  '_posts/2019_05_20-underscores.md': titled('Underscores'),
  'about.md': titled('About'),
  'about/index.md': titled('Index'),
  'about/team.markdown': titled('Team'),
  'notes/Some Note.md': titled('Some'),
  '_talks/first.md': titled('First'),
  '_talks/2019/Second Talk.md': titled('Second'),
  '_hidden/note.md': titled('Hidden'),
  '_pages/kept.md': titled('Kept'),
  '.secret/note.md': titled('Secret'),
  'excluded/note.md': titled('Excluded'),
  'excluded-too.md': titled('Too'),
  'node_modules/dep/readme.md': titled('Dependency'),
  '_underscored.md': titled('Underscored'),
};

const hugoConfig = (...lines: string[]): OracleSite['config'] => ({
  path: 'config.toml',
  text: ['baseURL = "https://example.org/"', ...lines].join('\n'),
});
const jekyllConfig = (...lines: string[]): OracleSite['config'] => ({
  path: '_config.yml',
  text: lines.join('\n'),
});

/** Each differs from the usual in what its name says. */
export const oracleSites: readonly OracleSite[] = [
  {
    name: 'hugo',
    generator: 'hugo',
    config: hugoConfig(),
    pages: hugoPages,
    files: hugoFiles,
    addresses: hugoAddresses,
  },
  {
    name: 'hugo below a path',
    generator: 'hugo',
    config: { path: 'config.toml', text: 'baseURL = "https://example.org/blog/"' },
    pages: hugoPages,
    files: hugoFiles,
    addresses: [...hugoAddresses, '/blog/images/hall.png'],
  },
  {
    name: 'hugo with mounts',
    generator: 'hugo',
    config: hugoConfig(
      '[[module.mounts]]',
      'source = "content"',
      'target = "content"',
      '[[module.mounts]]',
      'source = "docs"',
      'target = "content/handbook"',
      '[[module.mounts]]',
      'source = "pictures"',
      'target = "static/images"',
    ),
    pages: { 'content/post/plain.md': titled('Plain'), 'docs/intro.md': titled('Intro') },
    files: ['pictures/hall.png', 'static/images/other.png', 'docs/beside.png'],
    addresses: ['/images/hall.png', '/images/other.png', '/handbook/beside.png', '../beside.png'],
  },
  {
    name: 'hugo with two static folders',
    generator: 'hugo',
    config: hugoConfig('staticDir = ["static", "extra"]', 'contentDir = "pages"'),
    pages: { 'pages/a.md': titled('A'), 'content/b.md': titled('B') },
    files: ['static/one.png', 'extra/two.png'],
    addresses: ['/one.png', '/two.png'],
  },
  { name: 'hugo names', generator: 'hugo', config: hugoConfig(), pages: hugoNames, files: [], addresses: [] },
  {
    name: 'hugo permalinks',
    generator: 'hugo',
    config: hugoConfig(
      '[permalinks]',
      'post = "/:year/:month/:day/:slug/"',
      'talks = "/t/:monthname/:title"',
    ),
    pages: hugoNames,
    files: [],
    addresses: [],
  },
  {
    name: 'hugo permalinks with sections',
    generator: 'hugo',
    config: hugoConfig(
      '[permalinks]',
      'post = "/x/:sections[1:]/:filename/"',
      'talks = "/:section/:yearday-:weekday/:title/"',
    ),
    pages: hugoNames,
    files: [],
    addresses: [],
  },
  {
    name: 'hugo ugly',
    generator: 'hugo',
    config: hugoConfig('uglyURLs = true'),
    pages: { ...hugoNames, ...hugoPages },
    files: hugoFiles,
    addresses: hugoAddresses,
  },
  {
    name: 'hugo languages',
    generator: 'hugo',
    config: hugoConfig(
      'defaultContentLanguage = "en"',
      '[languages.en]',
      'weight = 1',
      '[languages.de]',
      'weight = 2',
    ),
    pages: {
      'content/post/a.md': titled('A'),
      'content/post/a.de.md': titled('A'),
      'content/post/b.fr.md': titled('B'),
      'content/post/bundle/index.de.md': titled('Bundle'),
    },
    files: [],
    addresses: [],
  },
  {
    name: 'hugo languages in folders',
    generator: 'hugo',
    config: hugoConfig(
      'defaultContentLanguage = "en"',
      'defaultContentLanguageInSubdir = true',
      '[languages.en]',
      'contentDir = "content/english"',
      '[languages.de]',
      'contentDir = "content/deutsch"',
    ),
    pages: { 'content/english/post/a.md': titled('A'), 'content/deutsch/post/a.md': titled('A') },
    files: [],
    addresses: [],
  },
  {
    name: 'jekyll',
    generator: 'jekyll',
    config: jekyllConfig('collections: [talks]', 'include: [_pages]', 'exclude: [excluded]'),
    pages: jekyllPages,
    files: jekyllFiles,
    addresses: jekyllAddresses,
  },
  {
    name: 'jekyll pretty',
    generator: 'jekyll',
    config: jekyllConfig('permalink: pretty', 'collections: { talks: { output: true } }'),
    pages: jekyllPages,
    files: jekyllFiles,
    addresses: jekyllAddresses,
  },
  {
    name: 'jekyll below a path',
    generator: 'jekyll',
    config: jekyllConfig('baseurl: /blog', 'permalink: none'),
    pages: jekyllPages,
    files: jekyllFiles,
    addresses: [...jekyllAddresses, '/blog/images/hall.png'],
  },
  {
    name: 'jekyll permalinks',
    generator: 'jekyll',
    config: jekyllConfig(
      'permalink: /:categories/:short_year/:i_month/:i_day/:title/',
      'collections: { talks: { output: true, permalink: "/t/:path:output_ext" } }',
      'defaults:',
      '  - { scope: { path: "notes" }, values: { permalink: "/n/:basename/" } }',
    ),
    pages: jekyllPages,
    files: [],
    addresses: [],
  },
  {
    name: 'jekyll ordinal',
    generator: 'jekyll',
    config: jekyllConfig('permalink: ordinal', 'collections: { talks: { output: true, permalink: pretty } }'),
    pages: jekyllPages,
    files: [],
    addresses: [],
  },
  {
    name: 'jekyll collections in a folder',
    generator: 'jekyll',
    config: jekyllConfig('collections_dir: sets', 'collections: { talks: { output: true } }'),
    pages: {
      'sets/_talks/first.md': titled('First'),
      'sets/_posts/2019-05-20-a.md': titled('A'),
      '_talks/not-here.md': titled('Not here'),
      '_posts/2019-05-20-b.md': titled('B'),
    },
    files: [],
    addresses: [],
  },
  {
    name: 'jekyll source below',
    generator: 'jekyll',
    config: jekyllConfig('source: src'),
    pages: { 'src/_posts/2019-05-20-a.md': titled('A'), 'src/b.md': titled('B'), 'c.md': titled('C') },
    files: ['src/img/x.png', 'img/y.png'],
    addresses: ['/img/x.png', '/img/y.png'],
  },
];
