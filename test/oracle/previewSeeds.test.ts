import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { findFrontMatter } from '../../src/core/frontMatter/findFrontMatter';
import { elementsOf, listOf } from '../preview/support/domOf';
import { renderPage } from '../preview/support/renderPage';
import { isInstalled } from '../support/isInstalled';
import { leniency } from './preview/leniency';

/** Real notes with figures, where they and Hugo are at hand: nothing of them is kept here. */
const corpus = join('..', 'shared', 'corpus');
const posts = join(corpus, 'notes', 'alexdmoss+alexos.dev', 'content', 'posts');
const config = 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n';
const skip = !existsSync(posts)
  ? `There is no ${posts}`
  : isInstalled('hugo')
    ? false
    : 'Hugo is not installed';

describe('the figures of real notes are those that Hugo makes of them', { skip }, () => {
  if (skip !== false) return;
  const notes = notesWithFigures();
  const published = publish(notes);
  for (const [i, { name, body }] of notes.entries())
    it(name, () => {
      const ours = renderPage('content/a.md', {
        'hugo.toml': config,
        'content/a.md': `---\ntitle: x\n---\n${body}`,
      });
      const expected = figuresIn(published[i] ?? '');
      assert.ok(expected.length > 0);
      assert.deepEqual(figuresIn(ours), expected);
    });
});

interface Note {
  readonly name: string;
  readonly body: string;
}

function notesWithFigures(): readonly Note[] {
  const seeds = join(corpus, 'seeds');
  const files = [seeds, posts].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.md'))
      .map((path) => join(folder, path)),
  );
  return files.flatMap((name) => {
    const text = readFileSync(name, 'utf8');
    const body = text.slice(findFrontMatter(text)?.whole.end ?? 0);
    // Only Hugo's own shortcodes: those of a theme would stop the build.
    const calls = [...body.matchAll(/\{\{[<%]\s*\/?\s*([\w-]+)/g)].map(([, call]) => call);
    return calls.length > 0 && calls.every((call) => call === 'figure') ? [{ name, body }] : [];
  });
}

function publish(notes: readonly Note[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-preview-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    write('config.toml', config);
    write('layouts/_default/single.html', '{{ .Content }}');
    write('layouts/index.html', 'x');
    for (const [i, { body }] of notes.entries()) write(`content/n${i}.md`, `---\ntitle: x\n---\n${body}`);
    execFileSync('hugo', ['--quiet'], { cwd: folder, stdio: 'ignore' });
    return notes.map((_, i) => readFileSync(join(folder, 'public', `n${i}`, 'index.html'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With their addresses, which the command line leaves as they are. */
function figuresIn(html: string): readonly string[] {
  return elementsOf(html, ({ tagName }) => tagName === 'figure').map((figure) => {
    const addresses = elementsOf(
      html,
      (element) => element.tagName === 'img' && element.parentNode === figure,
    );
    const sources = addresses.map(({ attrs }) => attrs.find(({ name }) => name === 'src')?.value);
    return [listOf(figure, leniency), ...sources].join('\n');
  });
}
