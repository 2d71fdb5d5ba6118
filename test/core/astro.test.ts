import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSiteFile, readSites, siteOf } from '../../src/core/site/sites';

const note = 'src/content/blog/day-1.md';

function siteAt(path: string, config = 'export default defineConfig({})', file = 'astro.config.mjs') {
  return siteOf(path, readSites(new Map([[file, config]])));
}

describe('an Astro project', () => {
  it('is known by its config, whatever language that is in', () => {
    for (const ending of ['mjs', 'ts', 'js', 'mts', 'cjs']) {
      assert.ok(isSiteFile(`blog/astro.config.${ending}`));
      assert.equal(siteAt('blog/a.md', '', `blog/astro.config.${ending}`).root, 'blog');
    }
  });

  it('has its content in collections and pages', () =>
    assert.deepEqual(siteAt(note).contentFolders, ['src/content', 'src/pages']));

  it('passes over what begins with an underscore', () => {
    assert.equal(siteAt(note).roleOf(note), 'page');
    assert.equal(siteAt(note).roleOf('src/content/blog/_draft.md'), 'outside');
    assert.equal(siteAt(note).roleOf('src/pages/_old/a.md'), 'outside');
    assert.equal(siteAt(note).roleOf('src/content/blog/a.astro'), 'outside');
  });
});

describe('a picture of an Astro project', () => {
  const files = (address: string, config?: string) => siteAt(note, config).filesFor(address, note);

  it('with a leading slash is what is served as it is', () =>
    assert.deepEqual(files('/img/a%20b.png?x#y'), ['public/img/a b.png']));
  it('otherwise lies beside the note', () => {
    assert.deepEqual(files('./a.png'), ['src/content/blog/a.png']);
    assert.deepEqual(files('../../assets/a.png'), ['src/assets/a.png']);
  });
  it('of another host, or outside of the workspace, is none', () => {
    assert.deepEqual(files('https://example.org/a.png'), []);
    assert.deepEqual(files('../../../../a.png'), []);
  });
  it('is where the config says, if it says so plainly', () => {
    assert.deepEqual(files('/a.png', "export default { publicDir: './static/' }"), ['static/a.png']);
    assert.deepEqual(files('/a.png', 'export default { publicDir: folder() }'), ['public/a.png']);
    assert.deepEqual(files('/a.png', "export default { publicDir: '../../etc' }"), ['a.png']);
  });
});

describe('an address of an Astro project', () => {
  for (const [path, url] of [
    ['src/pages/index.md', '/'],
    ['src/pages/talks/day-1.md', '/talks/day-1/'],
    ['src/pages/talks/index.mdx', '/talks/'],
    [note, undefined],
  ] as const)
    it(`${path}: ${url}`, () => assert.equal(siteAt(path).urlOf(path, {}), url));
});
