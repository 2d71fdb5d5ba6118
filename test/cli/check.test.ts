import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { BuiltCli, type Content, type Run } from './builtCli';

const cli = new BuiltCli();

/** A Hugo site in which `content/post/a.md` has one picture too few. */
const site: Readonly<Record<string, Content>> = {
  'hugo.toml': 'baseURL = "https://example.org/"\n',
  'static/images/hall.png': 'png',
  'content/post/a.md': '---\ntitle: A\n---\n![Hall](/images/hall.png) ![Stage](/images/hal.png)\n',
  'content/post/b.md': '---\ntitle: B\n---\nFine.\n',
  'README.md': '![Nothing](/images/nope.png)\n',
};

const missing = {
  file: 'content/post/a.md',
  code: 'image.missing',
  severity: 'warning',
  message:
    'The picture "/images/hal.png" isn\'t there; the site looks for static/images/hal.png. Did you mean "/images/hall.png"?',
  range: { start: { line: 3, character: 35 }, end: { line: 3, character: 50 } },
  fixes: ['Change to "/images/hall.png"'],
};

const check = (files: Readonly<Record<string, Content>>, ...args: readonly string[]): Run =>
  cli.run(cli.folder(files), 'check', ...args);

/** The codes of what is found, with the files, in the order in which they are printed. */
function codesOf(run: Run): readonly string[] {
  const { problems }: { problems: readonly { file: string; code: string }[] } = JSON.parse(run.out);
  return problems.map(({ file, code }) => `${file} ${code}`);
}

describe('check', () => {
  it('prints the JSON of the contract', () => {
    const run = check(site, '--format', 'json');
    assert.deepEqual(JSON.parse(run.out), { version: 1, files: 3, problems: [missing] });
    assert.equal(run.err, '');
    assert.equal(run.code, 0);
  });

  it('counts UTF-16 units from zero', () => {
    const run = check(
      { ...site, 'content/post/a.md': '---\r\ntitle: A\r\n---\r\n🎤 é ![x](/nope.png)\r\n' },
      '--format=json',
    );
    const { problems } = JSON.parse(run.out);
    assert.deepEqual(problems[0].range, {
      start: { line: 3, character: 10 },
      end: { line: 3, character: 19 },
    });
  });

  const exits: Readonly<Record<string, number>> = { error: 0, warning: 1, info: 1, never: 0 };
  for (const [level, code] of Object.entries(exits))
    it(`--fail-on ${level} exits with ${code}`, () =>
      assert.equal(check(site, '--fail-on', level).code, code));

  it('is for people: one line a problem, a sum at the end, no colour in a pipe', () => {
    const { out } = check(site);
    assert.match(
      out,
      /^content\/post\/a\.md\n {2}4:36 +warning +The picture .* image\.missing\n\n3 notes checked: 1 warning\n$/,
    );
    assert.doesNotMatch(out, /\u001b/);
  });

  it('prints workflow annotations for GitHub', () => {
    const { out } = check(site, '--format', 'github');
    assert.match(
      out,
      /^::warning file=content\/post\/a\.md,line=4,endLine=4,col=36,endColumn=51,title=image\.missing::The picture "/,
    );
  });

  it('escapes what an annotation would take as its own', () => {
    const { out } = check(
      { 'hugo.toml': '', 'static/x.png': '', 'content/a,b:c.md': '![x](/50%25off.png)\n' },
      '--format',
      'github',
    );
    assert.match(out, /file=content\/a%2Cb%3Ac\.md,/);
    assert.match(out, /::The picture "\/50%2525off\.png"/);
  });

  it('prints SARIF 2.1.0 with all rules and one-based columns', () => {
    const sarif = JSON.parse(check(site, '--format', 'sarif').out);
    assert.equal(sarif.version, '2.1.0');
    const [{ tool, results, columnKind }] = sarif.runs;
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.equal(tool.driver.rules[results[0].ruleIndex].id, 'image.missing');
    assert.equal(results[0].level, 'warning');
    assert.deepEqual(results[0].locations[0].physicalLocation, {
      artifactLocation: { uri: 'content/post/a.md' },
      region: { startLine: 4, startColumn: 36, endLine: 4, endColumn: 51 },
    });
  });

  it('finds the site of one file, from wherever it is asked', () => {
    const folder = cli.folder(site);
    assert.deepEqual(codesOf(cli.run(join(folder, 'content/post'), 'check', 'a.md', '--format=json')), [
      'a.md image.missing',
    ]);
    assert.deepEqual(codesOf(cli.run(join(folder, 'static'), 'check', '../content', '--format=json')), [
      '../content/post/a.md image.missing',
    ]);
  });

  it('finds a site beside its content', () => {
    const folder = cli.folder({
      'src/hugo.toml': 'contentDir = "../content"',
      'src/static/images/x.png': '',
      'content/a.md': '![x](/images/y.png)\n',
    });
    assert.deepEqual(codesOf(cli.run(folder, 'check', 'content/a.md', '--format=json')), [
      'content/a.md image.missing',
    ]);
  });

  it('is silent where there is no site', () => {
    assert.deepEqual(
      codesOf(check({ 'notes/a.md': '![x](/images/y.png)\n{{< nope >}}\n' }, '--format=json')),
      [],
    );
  });

  it('tells of front matter in conference notes where there is no site', () => {
    const broken = '---\ntitle: [open\n---\n';
    const report = broken.replace('title', 'conference: ExampleConf 2019\ntitle');
    const run = check({ 'recipe.md': broken, 'exampleconf-2019.md': report }, '--format=json');
    assert.deepEqual(
      codesOf(run).map((line) => line.split(' ')[0]),
      ['exampleconf-2019.md'],
    );
  });

  it('knows which other page stands at an address', () => {
    const note = (fields: string) => `---\ntitle: A\n${fields}---\n`;
    const run = check(
      { 'hugo.toml': '', 'content/a.md': note('aliases: [/b/]\n'), 'content/b.md': note('') },
      '--format=json',
    );
    assert.deepEqual(codesOf(run), ['content/a.md front-matter.alias-collision']);
  });

  it('takes several paths, and each file once', () => {
    const run = check(site, 'content', 'content/post/a.md', '--format=json');
    assert.deepEqual(codesOf(run), ['content/post/a.md image.missing']);
    assert.equal(JSON.parse(run.out).files, 2);
  });
});

describe('settings', () => {
  const settings = (text: string) => ({ ...site, '.vscode/settings.json': text });

  it('are those of the editor, comments and closing commas allowed', () => {
    const text = '{\n// mine\n"conferenceNotes.problems.severity": { "image.missing": "error", },\n}';
    assert.equal(check(settings(text)).code, 1);
  });
  it('switch a problem off', () => {
    const text = '{ "conferenceNotes.problems.severity": { "image.missing": "off" } }';
    assert.deepEqual(codesOf(check(settings(text), '--format=json')), []);
  });
  it('ignore problems in some notes', () => {
    const text = '{ "conferenceNotes.problems.ignore": ["content/post/**"] }';
    assert.deepEqual(codesOf(check(settings(text), '--format=json')), []);
  });
  it('leave files out', () => {
    const run = check(settings('{ "conferenceNotes.files.exclude": ["**/post/**"] }'), '--format=json');
    assert.equal(JSON.parse(run.out).files, 1);
  });
  it('come from --config instead', () => {
    const files = { ...settings('{}'), 'ci.json': '{ "problems.severity": { "image.missing": "error" } }' };
    assert.equal(check(files, '--config', 'ci.json').code, 1);
  });
  it('describe shortcodes whose templates are not there', () => {
    const files = {
      'hugo.toml': '',
      'layouts/_default/single.html': '',
      'content/a.md': '---\ntitle: A\n---\n{{< speaker nmae="Ana" >}}\n',
    };
    const text =
      '{ "conferenceNotes.shortcodes.definitions": { "speaker": { "parameters": ["name", "url"], "body": "none" } } }';
    assert.deepEqual(codesOf(check(files, '--format=json')), ['content/a.md shortcode.unknown']);
    assert.deepEqual(codesOf(check({ ...files, '.vscode/settings.json': text }, '--format=json')), [
      'content/a.md shortcode.unknown-parameter',
    ]);
  });
  it('bring schemas, in the settings or in a file', () => {
    const schema = '{ "properties": { "rating": { "type": "number" } } }';
    const note = { 'hugo.toml': '', 'content/a.md': '---\ntitle: A\nrating: high\n---\n' };
    const inline = `{ "conferenceNotes.frontMatter.schemas": { "content/**": ${schema} } }`;
    const named = '{ "conferenceNotes.frontMatter.schemas": { "content/**": "schemas/note.json" } }';
    const expected = ['content/a.md front-matter.schema'];
    assert.deepEqual(codesOf(check({ ...note, '.vscode/settings.json': inline }, '--format=json')), expected);
    const files = { ...note, '.vscode/settings.json': named, 'schemas/note.json': schema };
    assert.deepEqual(codesOf(check(files, '--format=json')), expected);
  });
  it('may be broken', () => assert.equal(check(settings('{ "conferenceNotes.'), '--format=json').code, 0));
});

describe('wrong use ends with 2, a message, and nothing on stdout', () => {
  const cases: readonly (readonly string[])[] = [
    [],
    ['chekc'],
    ['check', '--nope'],
    ['check', '--format', 'tree'],
    ['check', '--dry-run'],
    ['check', '--fail-on', 'hint'],
    ['list', '--format', 'pretty'],
    ['list', '--fail-on', 'error'],
    ['render'],
    ['render', 'content'],
    ['render', 'a.md', 'b.md'],
    ['check', 'nowhere.md'],
    ['check', 'content', 'nowhere'],
    ['list', 'nowhere'],
    ['fix', 'nowhere'],
    ['render', 'nowhere.md'],
    ['check', '--config', 'nowhere.json'],
  ];
  const folder = cli.folder(site);
  for (const args of cases)
    it(args.join(' ') || 'no command', () => {
      const run = cli.run(folder, ...args);
      assert.equal(run.code, 2);
      assert.equal(run.out, '');
      assert.match(run.err, /^conference-notes: [^\n]+\n(?:Try [^\n]+\n)?$/);
    });
});

describe('help', () => {
  it('--help', () => assert.match(cli.run('.', '--help').out, /^Usage: conference-notes COMMAND/));
  it('--version', () => assert.match(cli.run('.', '--version').out, /^\d+\.\d+\.\d+\n$/));
  it('check --help', () => assert.equal(cli.run('.', 'check', '--help').code, 0));
});

describe('files of all kinds', () => {
  const text = '---\ntitle: A\n---\n![x](/nope.png)\n';
  const expected = { start: { line: 3, character: 5 }, end: { line: 3, character: 14 } };
  const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const encodings: Readonly<Record<string, Buffer>> = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with a mark': Buffer.from(`\ufeff${text}`),
    'UTF-16 LE with a mark': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16 LE': Buffer.from(text, 'utf16le'),
    'UTF-16 BE with a mark': utf16be,
    'UTF-16 BE': utf16be.subarray(2),
    'with bytes that are no UTF-8': Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xc3, 0x28])]),
  };
  for (const [name, bytes] of Object.entries(encodings))
    it(name, () => {
      const { out } = check({ 'hugo.toml': '', 'static/x.png': '', 'content/a.md': bytes }, '--format=json');
      assert.deepEqual(JSON.parse(out).problems[0].range, expected);
    });

  it('a picture named .md, an empty file and a folder named .md', () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256));
    const run = check(
      { 'hugo.toml': '', 'content/a.md': bytes, 'content/b.md': '', 'content/c.md/d.md': '' },
      '--format=json',
    );
    assert.equal(run.code, 0);
    assert.equal(JSON.parse(run.out).files, 3);
  });

  it('links: no loop, nothing from outside, a file once', () => {
    const outside = cli.folder({ 'secret.md': text });
    const folder = cli.folder({
      'hugo.toml': '',
      'static/x.png': '',
      'content/a.md': text,
      'content/loop': { link: '..' },
      'content/self.md': { link: 'self.md' },
      'content/dangling.md': { link: 'nowhere.md' },
      'content/outside.md': { link: join(outside, 'secret.md') },
      'content/elsewhere': { link: outside },
    });
    assert.deepEqual(codesOf(cli.run(folder, 'check', '--format=json')), ['content/a.md image.missing']);
  });

  it('what cannot be read is named once, the rest is right', () => {
    const folder = cli.folder({ ...site, 'content/post/secret.md': text, 'content/closed/a.md': text });
    chmodSync(join(folder, 'content/post/secret.md'), 0);
    chmodSync(join(folder, 'content/closed'), 0);
    const run = cli.runUnprivileged(folder, 'check', '--format=json');
    chmodSync(join(folder, 'content/closed'), 0o755);
    assert.deepEqual(codesOf(run), ['content/post/a.md image.missing']);
    assert.deepEqual(run.err.split('\n').sort(), [
      '',
      "conference-notes: Can't read content/closed: permission denied",
      "conference-notes: Can't read content/post/secret.md: permission denied",
    ]);
  });

  it('one that was asked for and cannot be read ends with 2', () => {
    const folder = cli.folder({ ...site, 'content/post/secret.md': text });
    chmodSync(join(folder, 'content/post/secret.md'), 0);
    const run = cli.runUnprivileged(folder, 'check', 'content/post/secret.md');
    assert.deepEqual([run.code, run.out], [2, '']);
    assert.match(run.err, /^conference-notes: Can't read content\/post\/secret\.md: permission denied\n$/);
  });

  it('a name with control characters cannot reach the terminal', () => {
    const { out } = check({ 'hugo.toml': '', 'static/x.png': '', 'content/\u001b[31m.md': text });
    assert.doesNotMatch(out, /\u001b/);
  });

  it('whoever has read enough may go', () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`content/${i}.md`, text]));
    const run = cli.shell(
      cli.folder({ 'hugo.toml': '', 'static/x.png': '', ...many }),
      '$CLI check | head -n 1',
    );
    assert.equal(run.out, 'content/0.md\n');
    assert.equal(run.err, '');
  });
});
