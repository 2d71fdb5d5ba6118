import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }));

describe('each row of SECURITY.md is proved by a test that exists', () => {
  const rows = readFileSync('SECURITY.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!what comes from others|---)/.test(line));
  assert.ok(rows.length > 20, 'the table is gone');
  for (const row of rows) {
    const [, what = '', , , proof = ''] = row.split(/(?<!\\) ?\| ?/);
    it(what, () => {
      // `test/x.test.ts` `one`, `another`, `test/y.test.ts` `a third`
      const files = [...proof.matchAll(/`(test\/[\w./]+\.test\.m?[jt]s)`((?:,? `(?!test\/)[^`]+`)+)/g)];
      assert.ok(files.length > 0, 'no test is named');
      for (const [, file = '', names = ''] of files) {
        assert.ok(existsSync(file), `${file} does not exist`);
        const source = readFileSync(file, 'utf8');
        for (const [, name = ''] of names.matchAll(/`([^`]+)`/g))
          assert.ok(source.includes(name), `${file} has no test "${name}"`);
      }
    });
  }
});

/** What could ask a server, or make code of a text. */
const means =
  /\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bWebTransport\b|\bsendBeacon\b|\bimportScripts\b|(?<![.\w])fetch\s*\(|\beval\s*\(|\bnew Function\b|(?<![.\w])Function\s*\(/g;

it('the bundles hold nothing that could ask a server or run a text', async () => {
  for (const [entry, platform] of [
    ['src/extension/activate.ts', 'browser'],
    ['src/cli/main.ts', 'node'],
  ] as const) {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify: true,
      platform,
      format: 'cjs',
      external: ['vscode'],
      mainFields: platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
      define: definesOfTheBuild(),
      logLevel: 'silent',
    });
    const [bundle] = outputFiles;
    assert.deepEqual(bundle?.text.match(means) ?? [], [], entry);
  }
});

/** What the real build takes out by its name; what it puts in says nothing here. */
function definesOfTheBuild(): Record<string, string> {
  const script = readFileSync('scripts/buildBundles.mjs', 'utf8');
  const removed = [...script.matchAll(/^\s+(\w+): 'undefined',$/gm)].map(([, name = '']) => [
    name,
    'undefined',
  ]);
  return { ...Object.fromEntries(removed), summaryStamp: '""', sampleFiles: '{}' };
}

it('no Markdown that is shown is trusted', () => {
  const trusting = sources.filter(({ text }) =>
    /\bisTrusted\b(?! *\)| *\?|;)|\bsupportHtml\b/.test(withoutTrustOf(text)),
  );
  assert.deepEqual(
    trusting.map(({ file }) => file),
    [],
  );
});

/** A workspace is trusted or not; that is another matter. */
function withoutTrustOf(text: string): string {
  return text.replace(/workspace\.isTrusted/g, '');
}

it('no part of it starts another program', () => {
  const starting = sources.filter(({ text }) =>
    /child_process|worker_threads|\bcreateTerminal\b|\bShellExecution\b|\bProcessExecution\b/.test(text),
  );
  assert.deepEqual(
    starting.map(({ file }) => file),
    [],
  );
});
