import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const documents = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...markdownUnder('docs'),
  ...markdownUnder('media'),
  ...markdownUnder('.github'),
  'samples/README.md',
  'samples/hugo/README.md',
];

for (const document of documents) {
  describe(document, () => {
    const text = readFileSync(document, 'utf8');

    for (const target of new Set(targetsIn(text))) {
      if (/^[a-z]+:/.test(target)) continue;
      it(`links to ${target}`, () => checkTarget(document, target));
    }

    it('names no address that nobody has yet', () => {
      const hosts = [...text.matchAll(/https?:\/\/([^/\s)"'`]+)/g)].map(([, host = '']) => host);
      const real = hosts.filter((host) => !/(^|\.)example(\.com)?$|^…$|^127\.0\.0\.1|^localhost/.test(host));
      assert.deepEqual(without(real, knownHosts), []);
    });
  });
}

it('every word of documents and messages is in the dictionary, or in our own list', () => {
  const { stderr } = spawnSync(process.execPath, ['scripts/spelling.mjs'], { encoding: 'utf8' });
  assert.equal(stderr, '');
});

/** Sites that the documents may point to: of the tools that they speak of. */
const knownHosts: readonly string[] = ['keepachangelog.com', 'code.visualstudio.com', 'docs.github.com'];

/** `[text](target)`, `![alt](target)` and `src="target"`, outside code. */
function targetsIn(text: string): readonly string[] {
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  );
}

function checkTarget(document: string, target: string): void {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : join(dirname(document), path);
  assert.ok(existsSync(file), `${file} does not exist`);
  if (anchor === undefined || !statSync(file).isFile()) return;
  assert.ok(anchorsOf(readFileSync(file, 'utf8')).includes(anchor), `${file} has no #${anchor}`);
}

/** Of headings, as GitHub and VS Code make them: `## Two words` → `two-words`. */
function anchorsOf(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...text.matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id)];
}

function markdownUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
}

function without(list: readonly string[], others: readonly string[]): readonly string[] {
  return list.filter((item) => !others.includes(item));
}
