import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unifiedDiff } from '../../src/cli/unifiedDiff';
import { BuiltCli, bytesOf, type Content } from './builtCli';

const cli = new BuiltCli();

/** The smart quotes are a safe fix; the rest must survive to the byte. */
const wrong = '---\ntitle: A   # kept\n---\n\n{{< figure src=“/x.png” alt=“X” >}}\n\ntrailing   \n';
const right = wrong.replace(/[“”]/g, '"');
const site = (note: Content) => ({ 'hugo.toml': '', 'static/x.png': '', 'content/a.md': note });

describe('fix', () => {
  it('--dry-run prints a diff that git takes, and changes nothing', () => {
    const folder = cli.folder(site(wrong));
    const run = cli.run(folder, 'fix', '--dry-run');
    assert.equal(run.code, 0);
    assert.match(run.out, /^--- a\/content\/a\.md\n\+\+\+ b\/content\/a\.md\n@@ -2,6 \+2,6 @@\n/);
    assert.equal(bytesOf(folder, 'content/a.md').toString(), wrong);
    cli.shell(folder, '$CLI fix --dry-run | git apply --unsafe-paths -');
    assert.equal(bytesOf(folder, 'content/a.md').toString(), right);
  });

  const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
    'UTF-8': (text) => Buffer.from(text),
    CRLF: (text) => Buffer.from(text.replace(/\n/g, '\r\n')),
    'a byte order mark': (text) => Buffer.from(`\ufeff${text}`),
    'UTF-16 LE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16 BE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  };
  for (const [name, encode] of Object.entries(encodings))
    it(`changes nothing but the quotes: ${name}`, () => {
      const folder = cli.folder(site(encode(wrong)));
      const run = cli.run(folder, 'fix');
      assert.equal(run.out, 'content/a.md\n');
      assert.deepEqual(bytesOf(folder, 'content/a.md'), encode(right));
      assert.equal(cli.run(folder, 'fix').out, '');
      assert.deepEqual(readdirSync(join(folder, 'content')), ['a.md']);
    });

  it('says how many notes it mended, beside its output', () => {
    const folder = cli.folder({
      ...site(wrong),
      'content/toml.md': '+++\ntitle: "A"\ndraft = False\n+++\n',
      'content/json.md': '{\n"title": "A"\n"draft": false,\n}\n',
      'content/fine.md': '---\ntitle: A\n---\n',
    });
    assert.match(cli.run(folder, 'fix', '--dry-run').err, /^4 notes looked at, 3 would be mended; /);
    const { out, err } = cli.run(folder, 'fix');
    assert.equal(out, 'content/a.md\ncontent/json.md\ncontent/toml.md\n');
    assert.match(err, /^4 notes looked at, 3 mended; /);
    assert.equal(bytesOf(folder, 'content/toml.md').toString(), '+++\ntitle = "A"\ndraft = false\n+++\n');
    assert.equal(bytesOf(folder, 'content/json.md').toString(), '{\n"title": "A",\n"draft": false\n}\n');
    assert.equal(cli.run(folder, 'fix').err, '4 notes looked at, nothing to mend without asking\n');
  });

  it('leaves a file alone whose bytes are no text', () => {
    const bytes = Buffer.concat([Buffer.from(wrong), Buffer.from([0xff, 0xfe, 0xc3])]);
    const folder = cli.folder(site(bytes));
    assert.equal(cli.run(folder, 'fix').out, '');
    assert.deepEqual(bytesOf(folder, 'content/a.md'), bytes);
  });

  it('writes through a link to a file of the folder', () => {
    const folder = cli.folder({ ...site(wrong), 'content/b.md': { link: 'a.md' } });
    cli.run(folder, 'fix');
    assert.equal(bytesOf(folder, 'content/a.md').toString(), right);
    assert.equal(bytesOf(folder, 'content/b.md').toString(), right);
  });

  it('does what the settings leave to be done', () => {
    const settings = '{ "conferenceNotes.problems.ignore": ["**"] }';
    const folder = cli.folder({ ...site(wrong), '.vscode/settings.json': settings });
    assert.equal(cli.run(folder, 'fix').out, '');
  });
});

describe('a diff', () => {
  const lines = (...texts: readonly string[]) => texts.join('\n');
  const checkDiff = (name: string, before: string, after: string, expected: string) =>
    it(name, () =>
      assert.equal(unifiedDiff('a', before, after), expected && `--- a/a\n+++ b/a\n${expected}`),
    );

  checkDiff('equal', 'a\n', 'a\n', '');
  checkDiff('one line of one', 'a\n', 'b\n', '@@ -1 +1 @@\n-a\n+b\n');
  checkDiff('a line more', 'a\n', 'a\nb\n', '@@ -1 +1,2 @@\n a\n+b\n');
  checkDiff('all gone', 'a\n', '', '@@ -1 +0,0 @@\n-a\n');
  checkDiff('from nothing', '', 'a\n', '@@ -0,0 +1 @@\n+a\n');
  checkDiff(
    'no line end',
    'a\nb',
    'a\nc',
    '@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n',
  );
  checkDiff(
    'two hunks',
    lines('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', ''),
    lines('1', 'x', '3', '4', '5', '6', '7', '8', '9', 'y', ''),
    lines(
      '@@ -1,5 +1,5 @@',
      ' 1',
      '-2',
      '+x',
      ' 3',
      ' 4',
      ' 5',
      '@@ -7,4 +7,4 @@',
      ' 7',
      ' 8',
      ' 9',
      '-10',
      '+y',
      '',
    ),
  );
  checkDiff(
    'near changes in one hunk',
    lines('1', '2', '3', '4', '5', '6', ''),
    lines('1', 'x', '3', '4', 'y', '6', ''),
    lines('@@ -1,6 +1,6 @@', ' 1', '-2', '+x', ' 3', ' 4', '-5', '+y', ' 6', ''),
  );
});
