/** A Hugo site, its pages by path with their front matter's lines, and references that are tried in some of its notes. */
export interface ReferenceSite {
  readonly name: string;
  readonly config: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly references: readonly string[];
}

/** By note and reference, with a space between: the address that Hugo writes, `null` where it finds no page. */
export type ReferenceAnswers = Readonly<Record<string, string | null>>;

const titled = 'title: x';

const usual: ReferenceSite = {
  name: 'usual',
  config: '',
  pages: {
    'content/about.md': titled,
    'content/posts/_index.md': titled,
    'content/posts/day-1.md': 'title: Day One\ntags: [Go, Cloud Native, C++, 2019]\ncategories: Trips',
    'content/posts/bundle/index.md': 'title: Bundle\nslug: other',
    'content/posts/branch/_index.md': titled,
    'content/posts/branch/leaf.md': titled,
    'content/posts/sub/deep.md': 'title: Deep\ncascade:\n  tags: [Handed Down]',
    'content/auto/inner/x.md': titled,
    'content/auto/Upper Case.md': titled,
    'content/posts/moved.md': 'title: Moved\nurl: /somewhere/\naliases: [/old]',
    'content/tags/rust/_index.md': titled,
  },
  notes: [
    'content/about.md',
    'content/posts/day-1.md',
    'content/posts/bundle/index.md',
    'content/posts/_index.md',
  ],
  references: [
    ...['about', 'about.md', 'ABOUT', ' about ', 'about#top', 'about?a=b', 'about/', '/about', './about'],
    ...['../about', '../../about', 'posts/../about', 'abuot', 'abuot.md', '/abuot', './abuot', '#top'],
    ...[
      'day-1',
      'day-1.md',
      'day-1.html',
      'day-1.de',
      'day-1%20',
      '/day-1',
      'posts/day-1',
      '/posts/day-1.md',
    ],
    ...['posts//day-1', './day-1', '/posts/day-1/', 'day-2', 'posts/day-2', '/posts/day-2.md', './day-2'],
    ...['bundle', 'other', 'posts/bundle', '/posts/bundle/index.md', 'bundle/index.md', 'index.md', 'index'],
    ...[
      'branch',
      'posts/branch',
      'leaf',
      '/leaf',
      'branch/leaf',
      './branch/leaf',
      'posts/leaf',
      '/posts/leaf',
    ],
    ...[
      'sub',
      'posts/sub',
      '/posts/sub',
      'deep',
      'sub/deep',
      'auto',
      '/auto',
      'auto/',
      'inner',
      '/auto/inner',
    ],
    ...['x', 'auto/x', 'Upper Case', 'upper case', 'auto/upper case', 'moved', 'somewhere', '/old', 'old'],
    ...['posts', 'Posts', 'posts/', 'post', 'posts/_index.md', '_index.md', '/', '.', '..', './', '../'],
    ...[
      'tags',
      '/tags',
      'categories',
      'go',
      'Go',
      '/tags/go',
      'tags/go',
      'cloud-native',
      'tags/cloud-native',
    ],
    ...[
      'c++',
      '2019',
      'trips',
      'categories/trips',
      'handed-down',
      'rust',
      '/tags/rust',
      'speakers',
      'python',
    ],
    ...['tags/python', '/tags/python', 'nothing', 'nothing/here', '/nothing/day-1', 'Day One'],
  ],
};

const taxonomies: ReferenceSite = {
  name: 'with taxonomies of its own',
  config: '[taxonomies]\nspeaker = "speakers"\n',
  pages: {
    'content/about.md': titled,
    'content/posts/day-1.md': 'title: x\nspeakers: [Ana Ruiz, "Über Ö", X.Y, 2019-05-20]\ntags: [Go]',
    'content/speakers/bob/_index.md': titled,
    'content/speakers/carl.md': titled,
  },
  notes: ['content/about.md', 'content/speakers/carl.md'],
  references: [
    ...['speakers', 'speaker', 'ana-ruiz', 'Ana-Ruiz', 'ana-ruiz.md', '/ana-ruiz', '/speakers/ana-ruiz'],
    ...['speakers/ana-ruiz', './ana-ruiz', 'über-ö', 'x.y', 'x.y.md', 'bob', 'carl', 'speakers/carl', 'tags'],
    ...['go', 'tags/go', 'ana', '2019-05-20', 'speakers/nobody', 'speakers/bob/', 'dora'],
  ],
};

const languages: ReferenceSite = {
  name: 'in two languages',
  config: 'defaultContentLanguage = "en"\n[languages.en]\n[languages.fr]\n',
  pages: {
    'content/about.md': titled,
    'content/about.fr.md': titled,
    'content/posts/only.fr.md': titled,
    'content/posts/day.en.md': titled,
    'content/talks/_index.fr.md': titled,
  },
  notes: ['content/about.md', 'content/about.fr.md'],
  references: [
    ...['about', 'about.md', 'about.fr.md', 'about.en.md', 'only', 'only.md', 'only.fr.md', 'day', 'day.md'],
    ...['posts', 'posts/day', 'posts/day.en.md', 'talks', 'dya', 'posts/dya.md', 'posts/only.de'],
  ],
};

const mounts: ReferenceSite = {
  name: 'with mounts',
  config:
    '[[module.mounts]]\nsource = "content"\ntarget = "content"\n[[module.mounts]]\nsource = "docs"\ntarget = "content/hand/book"\n',
  pages: { 'content/about.md': titled, 'docs/b.md': titled, 'docs/c/d.md': titled },
  notes: ['content/about.md', 'docs/b.md'],
  references: [
    ...['b', 'b.md', '/b', './b', 'docs/b', '/docs/b', 'hand', 'hand/book', '/hand/book/b', 'hand/book/b.md'],
    ...[
      '/hand/book/c/d',
      'c',
      'd',
      'c/d',
      'e',
      '/hand/book/e',
      './about',
      '../../about',
      '../about',
      'book/b',
    ],
  ],
};

const theme: ReferenceSite = {
  name: 'with a theme that brings pages',
  config: 'theme = "calm"\n',
  pages: {
    'content/about.md': titled,
    'content/posts/a.md': titled,
    'themes/calm/content/imprint.md': titled,
    'themes/calm/content/legal/terms.md': titled,
  },
  notes: ['content/about.md', 'content/posts/a.md'],
  references: ['imprint', '/imprint.md', 'legal/terms', 'terms', 'legal', 'imprnt', '/legal/term.md', './a'],
};

const namesakes: ReferenceSite = {
  name: 'with pages of the same name',
  config: '',
  pages: {
    'content/about.md': titled,
    'content/2019/day-1.md': titled,
    'content/2019/day-2.md': titled,
    'content/2020/day-1.md': titled,
    'content/2020/trip/index.md': titled,
    'content/2021/trip.md': titled,
    'content/2021/day-3.fr.md': titled,
  },
  notes: ['content/about.md', 'content/2019/day-2.md', 'content/2020/trip/index.md'],
  references: [
    ...['day-1', 'day-1.md', '/day-1', './day-1', '../day-1', '/2019/day-1', '2020/day-1.md', 'trip'],
    ...['trip.md', '/2021/trip', 'trip/index.md', 'day-2', 'day-1#top'],
  ],
};

/** Each differs from the first in what its name says. */
export const referenceSites: readonly ReferenceSite[] = [
  usual,
  taxonomies,
  languages,
  mounts,
  theme,
  namesakes,
];
