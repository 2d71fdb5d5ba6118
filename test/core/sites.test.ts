import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSiteFile, readSites, siteOf } from '../../src/core/site/sites';

/** Files of a workspace, with the text of those that have one. */
type Tree = Readonly<Record<string, string>>;

function checkSites(tree: Tree, ...expected: readonly string[]): void {
  const sites = readSites(new Map(Object.entries(tree)));
  assert.deepEqual(
    sites.map((site) => `${site.generator} ${site.root}`.trim()),
    expected,
  );
}

const hugo = 'baseURL = "https://example.org/"';

describe('a folder is a site by its config', () => {
  it('hugo.toml', () => checkSites({ 'hugo.toml': '' }, 'hugo'));
  it('hugo.yaml', () => checkSites({ 'blog/hugo.yaml': 'title: x' }, 'hugo blog'));
  it('hugo.json', () => checkSites({ 'hugo.json': '{}' }, 'hugo'));
  it('config.toml of Hugo', () => checkSites({ 'config.toml': hugo }, 'hugo'));
  it('config.yaml of Hugo', () => checkSites({ 'config.yaml': 'languageCode: en\ntitle: x' }, 'hugo'));
  it('config.json of Hugo', () => checkSites({ 'config.json': '{"baseURL": "/"}' }, 'hugo'));
  it('config.toml with a theme and a menu', () =>
    checkSites({ 'config.toml': 'theme = "x"\n[menu]\n[params]' }, 'hugo'));
  it("somebody else's config.toml", () => checkSites({ 'config.toml': 'title = "x"\n[server]\nport = 1' }));
  it("Zola's config.toml", () =>
    checkSites({ 'config.toml': 'base_url = "https://example.org"\ntitle = "x"' }));
  it('an empty config.json', () => checkSites({ 'config.json': '' }));
  it('a broken config.toml', () => checkSites({ 'config.toml': `${hugo}\ntitle = "unclosed\n` }, 'hugo'));
  it('config/_default', () => checkSites({ 'config/_default/hugo.toml': '' }, 'hugo'));
  it('config/_default of a site below', () =>
    checkSites({ 'a/b/config/_default/config.yaml': '' }, 'hugo a/b'));
  it('_config.yml', () => checkSites({ '_config.yml': '' }, 'jekyll'));
  it('_config.toml', () => checkSites({ '_config.toml': 'title = "x"' }, 'jekyll'));
  it("Hexo's _config.yml", () =>
    checkSites({ '_config.yml': 'source_dir: source\nnew_post_name: :title.md' }));
  it("Jupyter Book's _config.yml", () =>
    checkSites({ '_config.yml': 'execute:\n  execute_notebooks: force' }));
  it('both: Hugo', () => checkSites({ '_config.yml': '', 'hugo.toml': '' }, 'hugo'));
  it('a README alone', () => checkSites({ 'README.md': '# Notes' }));
  it('in node_modules', () => checkSites({ 'node_modules/x/hugo.toml': hugo }));
  it("a theme's example site", () =>
    checkSites({ 'hugo.toml': '', 'themes/x/exampleSite/hugo.toml': '' }, 'hugo'));
  it('several, innermost first', () =>
    checkSites(
      { '_config.yml': '', 'docs/hugo.toml': '', 'a/_config.yml': '' },
      'hugo docs',
      'jekyll a',
      'jekyll',
    ));
});

describe('a file belongs to the innermost site', () => {
  const tree = {
    '_config.yml': '',
    'docs/hugo.toml': '',
    'src/hugo.yaml': 'contentDir: ../content',
  };
  const cases = {
    '_posts/2019-05-20-a.md': 'jekyll ',
    'docs/content/a.md': 'hugo docs',
    'content/posts/a.md': 'hugo src',
    'documents/a.md': 'jekyll ',
  };
  for (const [path, expected] of Object.entries(cases))
    it(path, () => {
      const site = siteOf(path, readSites(new Map(Object.entries(tree))));
      assert.equal(`${site.generator} ${site.root}`, expected);
    });
  it('without any it is a plain folder', () => assert.equal(siteOf('a.md', []).generator, 'plain'));
});

describe('what each file is to its site', () => {
  const hugoTree = {
    'hugo.toml':
      'theme = "x"\n[[module.mounts]]\nsource = "content"\ntarget = "content"\n[[module.mounts]]\nsource = "notes"\ntarget = "content/notes"',
  };
  const jekyllTree = {
    '_config.yml': 'collections: [talks]\nexclude: [drafts/, "*.tmp.md"]\ninclude: [_pages]',
  };
  const check = (tree: Tree, path: string, role: string, hasFrontMatter = true) =>
    it(`${path}: ${role}`, () =>
      assert.equal(
        siteOf(path, readSites(new Map(Object.entries(tree)))).roleOf(path, hasFrontMatter),
        role,
      ));

  check(hugoTree, 'content/post/a.md', 'page');
  check(hugoTree, 'content/post/a.html.md', 'page');
  check(hugoTree, 'content/post/a.MD', 'page');
  check(hugoTree, 'content/post/bundle/index.markdown', 'page');
  check(hugoTree, 'notes/a.md', 'page');
  check(hugoTree, 'content/a.mdx', 'outside');
  check(hugoTree, 'content/post/README.md', 'outside');
  check(hugoTree, 'content/AGENTS.md', 'outside');
  check(hugoTree, 'content/.obsidian/a.md', 'outside');
  check(hugoTree, 'content/a.md~', 'outside');
  check(hugoTree, 'README.md', 'outside');
  check(hugoTree, 'elsewhere/a.md', 'outside');
  check(hugoTree, 'archetypes/default.md', 'template');
  check(hugoTree, 'layouts/shortcodes/a.md', 'template');
  check(hugoTree, 'themes/x/README.md', 'outside');
  check(hugoTree, 'public/a.md', 'outside');
  check({ ...hugoTree, 'themes/x/layouts/index.html': '' }, 'themes/x/archetypes/default.md', 'template');

  check(jekyllTree, '_posts/2019-05-20-a.md', 'page');
  check(jekyllTree, '_posts/2019-05-20-a.md', 'page', false);
  check(jekyllTree, '_posts/2019_05_20_a.md', 'page');
  check(jekyllTree, 'trips/_posts/2019-05-20-a.markdown', 'page');
  check(jekyllTree, '_drafts/a.md', 'draft');
  check(jekyllTree, '_talks/a.md', 'page');
  check(jekyllTree, '_talks/a.md', 'outside', false);
  check(jekyllTree, '_other/a.md', 'outside');
  check(jekyllTree, '_includes/a.md', 'template');
  check(jekyllTree, '_layouts/a.md', 'template');
  check(jekyllTree, '_data/a.md', 'template');
  check(jekyllTree, '_pages/a.md', 'page');
  check(jekyllTree, 'about.md', 'page');
  check(jekyllTree, 'about.md', 'outside', false);
  check(jekyllTree, 'README.md', 'outside');
  check(jekyllTree, 'LICENSE.md', 'outside');
  check(jekyllTree, '.github/ISSUE_TEMPLATE/bug.md', 'outside');
  check(jekyllTree, 'drafts/a.md', 'outside');
  check(jekyllTree, 'a.tmp.md', 'outside');
  check(jekyllTree, 'node_modules/x/a.md', 'outside');
  check(jekyllTree, '_site/a.md', 'outside');
  check(jekyllTree, 'a.mdx', 'outside');

  check({}, 'notes/a.md', 'page');
  check({}, 'readme.md', 'outside');
  check({}, 'docs/README.de.md', 'outside');
  check({}, 'CONTRIBUTING.md', 'outside');
  check({}, 'archetypes/post.md', 'outside');
  check({}, '.claude/agents/a.md', 'outside');
  check({}, 'a.txt', 'outside');
});

describe('which files say something about a site', () => {
  const cases = {
    'hugo.toml': true,
    'a/b/config.yaml': true,
    'config/_default/menus.en.toml': true,
    'layouts/shortcodes/talk.html': true,
    'themes/x/layouts/_shortcodes/talk.md': true,
    'layouts/post/single.html': true,
    '_config.yml': true,
    '_includes/figure.html': true,
    'docs/_data/talks.json': true,
    '.github/workflows/build.yml': true,
    'netlify.toml': true,
    'content/post/a.md': false,
    '_posts/2019-05-20-a.md': false,
    'static/a.png': false,
    'package.json': false,
  };
  for (const [path, expected] of Object.entries(cases))
    it(`${path}: ${expected}`, () => assert.equal(isSiteFile(path), expected));
});

describe('what a site says of itself', () => {
  const site = (tree: Tree) => {
    const [first] = readSites(new Map(Object.entries(tree)));
    if (first === undefined) throw new Error('no site');
    return first;
  };
  it('keys in any case, and own keys only', () => {
    const { publishesFuture, publishesDrafts, timeZone } = site({
      'hugo.toml': 'BUILDFUTURE = true\nbuilddrafts = true\ntimeZone = "Europe/Vienna"\n["__proto__"]\nx = 1',
    });
    assert.deepEqual([publishesFuture, publishesDrafts, timeZone], [true, true, 'Europe/Vienna']);
  });
  it("config/_default joins its files, with its environment's over them", () => {
    const { config } = site({
      'config/_default/hugo.toml': 'title = "Usual"',
      'config/_default/params.toml': 'author = "Ana"',
      'config/_default/menus.de.toml': '[[main]]\nname = "Start"',
      'config/production/hugo.toml': 'title = "Real"',
    });
    assert.deepEqual(config, {
      title: 'Real',
      params: { author: 'Ana' },
      languages: { de: { menus: { main: [{ name: 'Start' }] } } },
    });
  });
  it('shortcodes: own over theme over built in', () => {
    const { shortcodes } = site({
      'hugo.toml': 'theme = "x"',
      'layouts/shortcodes/talk.html': '{{ .Get "title" }}',
      'themes/x/layouts/shortcodes/talk.html': '{{ .Get "name" }}',
      'themes/x/layouts/shortcodes/figure.html': '{{ .Get "src" }}',
    });
    const seen = ['talk', 'figure', 'ref', 'nope'].map((name) => shortcodes.get(name)?.origin);
    assert.deepEqual(seen, ['site', 'theme', 'builtin', undefined]);
    assert.deepEqual(
      shortcodes.get('talk')?.parameters.map(({ name }) => name),
      ['title'],
    );
  });
  it('layouts are known where the theme is here', () => {
    const { layouts } = site({
      'hugo.toml': 'theme = ["x"]',
      'themes/x/layouts/talk/single.html': '',
      'layouts/_default/list.html': '',
      'layouts/partials/head.html': '',
    });
    assert.deepEqual([...(layouts ?? [])].sort(), ['_default', 'list', 'single', 'talk']);
  });
  it('layouts are not known where it is not', () => {
    assert.equal(site({ 'hugo.toml': 'theme = "x"', 'layouts/_default/list.html': '' }).layouts, undefined);
    assert.equal(
      site({ 'hugo.toml': '[[module.imports]]\npath = "example.org/theme"', 'layouts/a.html': '' }).layouts,
      undefined,
    );
    assert.equal(site({ '_config.yml': 'theme: minima', '_layouts/post.html': '' }).layouts, undefined);
  });
  it("Jekyll's layouts and includes", () => {
    const { layouts, shortcodes } = site({
      '_config.yml': '',
      '_layouts/post.html': '',
      '_layouts/talks/card.html': '',
      '_includes/talks/video.html': '<a href="{{ include.url }}">',
    });
    assert.deepEqual([...(layouts ?? [])], ['post', 'talks/card']);
    assert.deepEqual([...shortcodes.keys()], ['talks/video.html']);
  });
  const versions: Readonly<Record<string, Tree>> = {
    '0.120.4': { 'netlify.toml': '[build.environment]\nHUGO_VERSION = "0.120.4"' },
    '0.121.1': { '.github/workflows/pages.yml': 'with:\n  hugo-version: "0.121.1"' },
    '0.122.0': { '.tool-versions': 'node 20\nhugo extended_0.122.0' },
    '0.110.0': { 'hugo.toml': '[module.hugoVersion]\nmin = "0.110.0"' },
  };
  for (const [version, tree] of Object.entries(versions))
    it(`version ${version} from ${Object.keys(tree)[0]}`, () =>
      assert.equal(site({ 'hugo.toml': '', ...tree }).version, version));
  it("Jekyll's version", () =>
    assert.equal(site({ '_config.yml': '', 'Gemfile.lock': 'GEM\n    jekyll (4.3.1)\n' }).version, '4.3.1'));
  it("Goldmark's and kramdown's ways", () => {
    const plain = site({ 'hugo.toml': '' }).markdown;
    assert.deepEqual(
      [plain.html, plain.emoji, plain.footnotes, plain.kramdownAttributes],
      [false, false, true, false],
    );
    const set = site({
      'hugo.yaml':
        'enableEmoji: true\nmarkup: { goldmark: { renderer: { unsafe: true }, extensions: { footnote: false, typographer: { disable: true } } } }',
    }).markdown;
    assert.deepEqual([set.html, set.emoji, set.footnotes, set.typographer], [true, true, false, false]);
    const kramdown = site({ '_config.yml': 'plugins: [jemoji]' }).markdown;
    assert.deepEqual([kramdown.html, kramdown.emoji, kramdown.kramdownAttributes], [true, true, true]);
  });
});

describe('no config makes it throw', () => {
  const deep = '['.repeat(20_000);
  const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `k${i}: &k${i} [*a, *a, *a]`).join('\n')}`;
  const texts = [
    '',
    '\u0000',
    '[',
    '{',
    '---\n- a',
    '"',
    deep,
    `a: ${deep}`,
    `a = ${deep}`,
    bomb,
    '\ud800',
    'a: *nope',
    '<<: *x',
  ];
  for (const name of ['hugo.toml', 'hugo.yaml', 'hugo.json', '_config.yml'])
    it(name, () => {
      for (const text of texts) readSites(new Map([[name, text]]));
    });
});
