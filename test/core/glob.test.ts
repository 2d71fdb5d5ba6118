import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandBraces, globMatcher, matchesGlob } from '../../src/core/text/glob';

function check(glob: string, matching: readonly string[], others: readonly string[]): void {
  test(glob, () => {
    for (const path of matching) assert.equal(matchesGlob(glob, path), true, path);
    for (const path of others) assert.equal(matchesGlob(glob, path), false, path);
  });
}

check('**/*.md', ['a.md', 'x/a.md', 'x/y/a.b.md'], ['a.mdx', 'md', 'a.md/b']);
check('**/*.{md,markdown}', ['a.md', 'x/a.markdown'], ['a.mdown', 'a.{md']);
check('**/.*/**', ['.git/config', 'x/.venv/y/a.md'], ['a.md', 'x/a.b/c.md']);
check('**/public/**', ['public/a.md', 'x/public/y/a.md'], ['publications/a.md', 'x/my-public/a.md']);
check('*.tmp', ['a.tmp', 'x/a.tmp'], ['a.tmp/b']);
check('content/*/a?.md', ['content/x/ab.md'], ['content/x/y/ab.md', 'content/x/a.md', 'content/x/a/.md']);
check('./notes/[a-c]*.md', ['notes/b1.md'], ['notes/d1.md', 'x/notes/b1.md']);
check('notes/[!a]*.md', ['notes/b.md'], ['notes/a.md']);
check('a+(b).md', ['a+(b).md', 'x/a+(b).md'], ['aab.md']);
check('[z-a].md', [], ['z.md', '[z-a].md']);
check('{a,b', ['a', 'x/b'], ['{a,b']);
check('talks/**', ['talks', 'talks/a.md', 'talks/x/a.md'], ['mytalks/a.md']);

check('**/*-*-*-*.{md,mdx}', ['a-b-c-d.md', 'x/1-2-3-4-5.mdx'], ['a-b-c.md', 'a-b-c-d.txt', 'a-b/c-d.md']);
check('**/a/**/[b-c]*/**/*.md', ['a/b/x.md', 'x/a/y/c1/z/q.md'], ['a/d/x.md', 'b/a/x.md']);
check('*/*/*/*/**', ['a/b/c/d', 'a/b/c/d/e'], ['a/b/c']);

test('many stars take no longer than few', () => {
  const folder = `${'a'.repeat(250)}/`.repeat(8);
  assert.equal(matchesGlob(`${'*a'.repeat(100)}*b`, 'a'.repeat(250)), false);
  assert.equal(matchesGlob(`${'**/a*/'.repeat(20)}b`, folder), false);
  assert.equal(matchesGlob(`${'*a'.repeat(100)}*`, 'a'.repeat(250)), true);
});

test('a matcher asks all of its globs', () => {
  const isExcluded = globMatcher(['**/node_modules/**', '*.bak']);
  assert.deepEqual(
    ['a.md', 'node_modules/a.md', 'x/a.bak'].filter((path) => !isExcluded(path)),
    ['a.md'],
  );
});

test('braces are expanded, nested ones too', () => {
  assert.deepEqual(expandBraces('**/{a,b}.{x,y}'), ['**/a.x', '**/a.y', '**/b.x', '**/b.y']);
  assert.deepEqual(expandBraces('{a,{b,c}d}'), ['a', 'bd', 'cd']);
  assert.deepEqual(expandBraces('a}{'), ['a}{']);
  assert.deepEqual(expandBraces('{a,b}'.repeat(40)), ['{a,b}'.repeat(40)]);
  assert.deepEqual(expandBraces('**/*.md'), ['**/*.md']);
});
