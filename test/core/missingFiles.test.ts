import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FileFacts } from '../../src/core/check/checkContext';
import { checkImages } from '../../src/core/check/image';
import { checkLinks } from '../../src/core/check/link';
import { Note } from '../../src/core/note';
import { readSites, siteOf } from '../../src/core/site/sites';
import { textOf } from '../../src/core/text/span';

/** A site's files: those with text are read, of the others only the name counts. */
interface Tree {
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
}

const hugo: Tree = {
  path: 'content/post/a.md',
  files: {
    'hugo.toml': '',
    'layouts/_default/single.html': '',
    'static/images/hall.png': '',
    'static/images/stage.jpg': '',
    'content/post/beside.png': '',
    'content/post/b.md': '',
    'content/post/last-year.md': '',
  },
};
const bundle: Tree = { path: 'content/trip/index.md', files: { ...hugo.files, 'content/trip/own.png': '' } };
const numbered: Tree = {
  path: 'content/trip/index.md',
  files: { ...hugo.files, 'content/trip/slide-10.png': '', 'content/trip/slide-12.png': '' },
};
const withTheme: Tree = { ...hugo, files: { ...hugo.files, 'hugo.toml': 'theme = "not-here"' } };
const withHook: Tree = {
  ...hugo,
  files: { ...hugo.files, 'layouts/_default/_markup/render-image.html': '' },
};
const withFigure: Tree = {
  ...hugo,
  files: { ...hugo.files, 'layouts/shortcodes/figure.html': '{{ .Get "src" }}' },
};
const bare: Tree = { ...hugo, files: { 'hugo.toml': '', 'content/post/b.md': '' } };
const jekyll: Tree = {
  path: '_posts/2019-05-20-a.md',
  files: {
    '_config.yml': 'baseurl: /blog',
    '_layouts/post.html': '',
    'images/hall.png': '',
    '_posts/beside.png': '',
  },
};
const plain: Tree = { path: 'notes/a.md', files: { 'notes/b.md': '' } };

/** `«…»` stand around each address that must be reported; `suggestion` is the address offered for the first one. */
function check(tree: Tree, marked: string, suggestion?: string, facts?: FileFacts): void {
  it(`${tree.path}: ${marked}`, () => {
    const note = new Note(marked.replace(/[«»]/g, ''));
    const context = {
      path: tree.path,
      site: siteOf(tree.path, readSites(new Map(Object.entries(tree.files)))),
      files: facts ?? factsOf(Object.keys(tree.files)),
      now: 0,
    };
    const problems = [...checkImages(note, context), ...checkLinks(note, context)];
    const codes = tree === hugo && /^\[/.test(marked) ? ['link.missing-page'] : ['image.missing'];
    assert.ok(problems.every(({ code }) => codes.includes(code)));
    const expected = [...marked.matchAll(/«(.*?)»/g)].map(([, address]) => address);
    assert.deepEqual(
      problems.map(({ span }) => textOf(note.text, span)),
      expected,
    );
    assert.equal(problems[0]?.data.closest, suggestion);
  });
}

function factsOf(paths: readonly string[]): FileFacts {
  return {
    has: (path) => paths.includes(path),
    entriesIn: (folder) => {
      const start = folder === '' ? '' : `${folder}/`;
      const inside = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
      return [...new Set(inside.map((path) => path.split('/')[0] ?? ''))];
    },
  };
}

describe('a picture that is there', () => {
  check(hugo, '![x](/images/hall.png)');
  check(hugo, '![x](/images/hall.png?width=600px&classes=shadow "title")');
  check(hugo, '![x](</images/hall.png>)');
  check(hugo, '![x](/images/h%61ll.png)');
  check(hugo, '<img src="/images/hall.png" alt="x">');
  check(hugo, '![x](../beside.png)');
  check(hugo, '![x][hall]\n\n[hall]: /images/hall.png');
  check(hugo, '{{< figure src="/images/hall.png" >}}');
  check(bundle, '![x](own.png)');
  check(jekyll, '![x]({{ site.baseurl }}/images/hall.png)');
  check(jekyll, "![x]({{ '/images/hall.png' | relative_url }})");
  check(jekyll, '![x](/blog/images/hall.png)');
  check(jekyll, '![x](/images/hall.png)');
});

describe('a picture that is missing', () => {
  check(hugo, '![x](«/images/hal.png»)', '/images/hall.png');
  check(hugo, '![x](«/images/HALL.PNG?width=1#a»)', '/images/hall.png?width=1#a');
  check(hugo, '![x](«/images/something-else.gif»)');
  check(hugo, '![x](«/images/\ud800hall.png»)', '/images/hall.png');
  check(hugo, '<img alt="x" src="«/images/nope.png»">');
  check(hugo, '![x](«images/hall.png»)', '/images/hall.png');
  check(hugo, '![x](«beside.png»)', '../beside.png');
  check(hugo, '{{< figure src="«/images/stag.jpg»" caption="x" >}}', '/images/stage.jpg');
  check(hugo, '![x](«/nope/x.png»)');
  check(hugo, '![x](«/images/stage.webp»)', '/images/stage.jpg');
  check(hugo, '![x](«/images/hill2.png»)');
  check(hugo, '![x](«/images/bill.png»)');
  check(numbered, '![x](«slide-11.png»)');
  check(numbered, '![x](«slde-12.png»)', 'slide-12.png');
  check(bundle, '![x](«won.png»)', 'own.png');
  check(withTheme, '![x](«/images/hal.png»)', '/images/hall.png');
  check(jekyll, '![x]({{ site.baseurl }}/images/hall.png) ![x](«beside.png»)');
  check(jekyll, "![x](«{{ '/images/hal.png' | relative_url }}»)", "{{ '/images/hall.png' | relative_url }}");
});

describe('a picture of which nobody can know', () => {
  check(hugo, '![x](https://example.org/nope.png)');
  check(hugo, '![x](//example.org/nope.png)');
  check(hugo, '![x](data:image/png;base64,AAAA)');
  check(hugo, '`![x](/nope.png)` and\n\n    ![x](/nope.png)\n\n```\n![x](/nope.png)\n```');
  check(hugo, '<!-- ![x](/nope.png) -->');
  check(withTheme, '![x](/theme/logo.png)');
  check(withHook, '![x](beside.png)');
  check(withFigure, '{{< figure src="nope.png" >}}');
  check(bare, '![x](/media/2019/x.png)');
  check(jekyll, '![x]({{ page.image }})');
  check(jekyll, '![x]({% if a %}/x.png{% endif %})');
  check(plain, '![x](nope.png)');
  check(hugo, '![x](/images/hal.png)', undefined, { has: () => undefined });
  check({ ...hugo, path: 'content/post/_index.md' }, '![x](beside.png)');
});

it('the message names the picture, and not how large it is to be', () => {
  const note = new Note('![x](/images/nope.png?width=600px#a)');
  const site = siteOf(hugo.path, readSites(new Map(Object.entries(hugo.files))));
  const files = factsOf(Object.keys(hugo.files));
  const [problem] = checkImages(note, { path: hugo.path, site, files, now: 0 });
  assert.equal(problem?.data.source, '/images/nope.png');
});

describe('links to notes', () => {
  check(hugo, '[b](b.md) [b](./b.md#talks) [b](../post/b.md) [b](/post/b.md)');
  check(hugo, '[c](«c.md»)');
  check(hugo, '[c](«last-yaer.md»)', 'last-year.md');
  check(hugo, '[c](«other/long-ago.md#talks»)');
  check(hugo, '[c](https://example.org/c.md) [c](/post/c/) [c](#c.md) [c](c)');
  check(plain, '[c](c.md)');
});
