import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { talkTemplate } from '../../src/core/assist/writing/talkTemplate';
import { checkNote } from '../../src/core/check/checkNote';
import { Note } from '../../src/core/note';
import { readSites, siteOf } from '../../src/core/site/sites';
import { isInstalled } from '../support/isInstalled';

/** Files of a small site, with the template that we add and a note that calls it. */
interface TalkSite {
  readonly files: ReadonlyMap<string, string>;
  readonly note: string;
  readonly build: readonly [command: 'hugo' | 'jekyll', ...string[]];
  readonly page: string;
}

const front = '---\ntitle: Day 1\ndate: 2025-06-02\n---\n';

const hugo: TalkSite = {
  files: new Map([
    ['hugo.toml', 'baseURL = "https://example.org/"\n'],
    ['config.toml', 'baseURL = "https://example.org/"\n'],
    ['layouts/_default/single.html', '{{ .Content }}'],
    ['layouts/_default/list.html', ''],
    [
      'content/post/a.md',
      `${front}{{< talk title="Tides & <Maps>" speakers="Ana Ruiz, Bo Lind" time="09:30" room="Hall 1" video="https://example.org/v" slides="/s.pdf" link="https://example.org/p" >}}\nGood **notes**.\n{{< /talk >}}\n\n{{< talk title="Alone" />}}\n`,
    ],
  ]),
  note: 'content/post/a.md',
  build: ['hugo', '--quiet', '--source'],
  page: 'public/post/a/index.html',
};

const jekyll: TalkSite = {
  files: new Map([
    ['_config.yml', 'title: x\npermalink: /:title.html\n'],
    ['_layouts/post.html', '{{ content }}'],
    [
      '_posts/2025-06-02-a.md',
      `---\ntitle: Day 1\nlayout: post\n---\n{% include talk.html title="Tides & <Maps>" speakers="Ana Ruiz, Bo Lind" time="09:30" room="Hall 1" video="https://example.org/v" slides="/s.pdf" link="https://example.org/p" notes="Good **notes**." %}\n\n{% include talk.html title="Alone" %}\n`,
    ],
  ]),
  note: '_posts/2025-06-02-a.md',
  build: ['jekyll', 'build', '--quiet', '--trace', '--disable-disk-cache', '--source'],
  page: '_site/a.html',
};

describe('the talk template that we add to a site', () => {
  it('builds in real Hugo', (context) => checkBuild(hugo, context));
  it('builds in real Jekyll', (context) => checkBuild(jekyll, context));
  it('makes the call of it known', () => {
    for (const { files, note } of [hugo, jekyll]) {
      const all = withTemplate(files, note);
      const context = {
        path: note,
        site: siteOf(note, readSites(all)),
        files: { has: () => undefined },
        now: Date.UTC(2026, 0),
      };
      assert.deepEqual(checkNote(new Note(all.get(note) ?? ''), context), []);
    }
  });
  it('is for no folder without a generator', () => {
    assert.equal(talkTemplate(siteOf('a.md', readSites(new Map()))), undefined);
  });
});

function withTemplate(files: ReadonlyMap<string, string>, note: string): ReadonlyMap<string, string> {
  const template = talkTemplate(siteOf(note, readSites(files)));
  assert.ok(template !== undefined);
  return new Map([...files, [template.path, template.text]]);
}

function checkBuild({ files, note, build, page }: TalkSite, context: TestContext): void {
  const [command, ...args] = build;
  if (!isInstalled(command)) {
    context.skip(`${command} is not installed`);
    return;
  }
  const root = mkdtempSync(join(tmpdir(), 'talk-template-'));
  try {
    for (const [path, text] of withTemplate(files, note)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const built = spawnSync(command, [...args, root], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' },
    });
    assert.equal(built.status, 0, built.stdout + built.stderr);
    checkPage(readFileSync(join(root, page), 'utf8'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function checkPage(html: string): void {
  assert.match(html, /<h3><a href="https:\/\/example\.org\/p">Tides &amp; &lt;Maps&gt;<\/a><\/h3>/);
  assert.match(html, /Ana Ruiz, Bo Lind/);
  assert.match(html, /<time>09:30<\/time> Hall 1/);
  assert.match(html, /<p>Good <strong>notes<\/strong>\.<\/p>/);
  assert.match(html, /<a href="https:\/\/example\.org\/v"[^>]*>Recording<\/a>/);
  assert.match(html, /<a href="\/s\.pdf"[^>]*>Slides<\/a>/);
  assert.match(html, /<h3>Alone<\/h3>/);
  assert.equal(html.match(/<article/g)?.length, 2);
}
