import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkShortcodes } from '../../src/core/check/shortcode/shortcode';
import { Note } from '../../src/core/note';
import { builtinShortcodes } from '../../src/core/shortcode/builtinShortcodes';
import { readSites, siteOf } from '../../src/core/site/sites';
import { isOlder } from '../../src/core/text/versions';
import { isInstalled } from '../support/isInstalled';
import { askHugo, pageOf, refusalOf } from './shortcodes/askHugo';
import { generatedCases } from './shortcodes/generatedCases';
import { lexerCases } from './shortcodes/lexerCases';
import { ourReading } from './shortcodes/ourReading';
import { comparable, type Reading } from './shortcodes/reading';

const goldenFile = join('test', 'oracle', 'goldens', 'shortcodes.json');
const generatedCount = 600;
const seed = 20261121;
/** The share of cases that must be read as Hugo reads them. */
const wanted = 0.995;
/** Where Hugo is installed, one of so many cases is asked anew; all of them by `ORACLE_LIVE=all`. */
const sampleStep = process.env.ORACLE_LIVE === 'all' ? 1 : 30;

const generated = generatedCases(generatedCount, seed);

/** Readings that differ for a known reason. */
const deliberate: readonly { readonly why: string; readonly holds: (text: string) => boolean }[] = [
  {
    why: 'behind two slashes Hugo reads the name anew, as of no tag; we read what is meant, and tell of the slash',
    holds: (text) => /\/\s*\/.*\/\s*[a-z]/.test(text),
  },
];

/** Read, or asked for, once. */
const goldens = readGoldens();

async function readGoldens(): Promise<ReadonlyMap<string, Reading>> {
  if (process.env.WRITE_GOLDENS === '1') {
    const readings = await askHugo([...lexerCases, ...generated]);
    const lines = [...readings].sort(([a], [b]) => (a < b ? -1 : 1)).map((entry) => JSON.stringify(entry));
    writeFileSync(goldenFile, `[\n${lines.join(',\n')}\n]\n`);
  }
  const entries: readonly (readonly [string, Reading])[] = existsSync(goldenFile)
    ? JSON.parse(readFileSync(goldenFile, 'utf8'))
    : [];
  return new Map(entries);
}

function judge(name: string, cases: readonly string[], theirs: ReadonlyMap<string, Reading>): void {
  const parting = cases.filter((text) => {
    const reading = theirs.get(text);
    assert.ok(reading !== undefined, `no golden for ${JSON.stringify(text)}`);
    return comparable(ourReading(text)) !== comparable(reading);
  });
  for (const text of parting) {
    const why = deliberate.find(({ holds }) => holds(text))?.why ?? 'NO REASON';
    console.log(`${JSON.stringify(text)}: ${why}`);
    console.log(`  theirs ${JSON.stringify(theirs.get(text))}\n  ours   ${JSON.stringify(ourReading(text))}`);
  }
  const share = 1 - parting.length / cases.length;
  console.log(`${name}: ${cases.length} cases, ${(share * 100).toFixed(1)} % read as Hugo does`);
  assert.ok(
    parting.every((text) => deliberate.some(({ holds }) => holds(text))),
    'a difference without a reason',
  );
  assert.ok(share >= wanted);
}

test('written tags are read as Hugo reads them', async () => {
  judge('written', lexerCases, await goldens);
});

test('tags put together by chance are read as Hugo reads them', async () => {
  judge('generated', generated, await goldens);
});

test('Hugo still says what it said', async (context) => {
  if (!isInstalled('hugo')) {
    context.skip('Hugo is not installed');
    return;
  }
  const known = await goldens;
  const sample = [...lexerCases, ...generated].filter((_, i) => i % sampleStep === 0);
  for (const [text, reading] of await askHugo(sample))
    assert.equal(comparable(reading), comparable(known.get(text) ?? []), text);
});

/** Templates that write HTML, surely or not. */
const htmlTemplates = {
  box: '<div class="{{ .Get 0 }}">{{ .Inner }}</div>',
  plain: '{{ .Inner }}',
  card: '{{ with .Get "title" }}<b>{{ . }}</b>{{ end }}',
  after: '{{ if .Get 0 }}x{{ end }}<i>y</i>',
  old: '{{ $_hugo_config := `{ "version": 1 }` }}<i>y</i>',
};

/** Calls, and whether the check must see that HTML of theirs is lost; where it is silent, nothing may be told of Hugo. */
const htmlCalls: readonly (readonly [string, 'told' | 'kept' | 'silent'])[] = [
  ['{{% figure src="/a.png" %}}', 'told'],
  ['{{< figure src="/a.png" >}}', 'kept'],
  ['a {{% figure src="/a.png" %}} b', 'told'],
  ['- a\n  {{% youtube abc %}}', 'told'],
  ['{{% vimeo 1 %}}', 'told'],
  ['{{% gist user 1 %}}', 'told'],
  ['{{% highlight go %}}\nx := 1\n{{% /highlight %}}', 'told'],
  ['{{< highlight go >}}\nx := 1\n{{< /highlight >}}', 'kept'],
  ['[x]({{% ref "p.md" %}})', 'kept'],
  ['{{% param title %}}', 'kept'],
  ['{{% box a %}}x{{% /box %}}', 'told'],
  ['{{< box a >}}x{{< /box >}}', 'kept'],
  ['{{% after %}}', 'told'],
  ['{{% old %}}', 'kept'],
  ['{{% card %}}', 'kept'],
  ['{{% card title="x" %}}', 'silent'],
  ['{{< plain >}}{{% figure src="/a.png" %}}{{< /plain >}}', 'kept'],
  ['{{% plain %}}{{% figure src="/a.png" %}}{{% /plain %}}', 'told'],
  ['```\n{{% figure src="/a.png" %}}\n```', 'kept'],
];

test('HTML is said to be lost where Hugo leaves it out', async (context) => {
  if (!isInstalled('hugo')) {
    context.skip('Hugo is not installed');
    return;
  }
  const templates = Object.entries(htmlTemplates).map(
    ([name, text]) => [`layouts/shortcodes/${name}.html`, text] as const,
  );
  const path = 'content/p.md';
  const site = siteOf(path, readSites(new Map([['hugo.toml', 'title = "x"'], ...templates])));
  for (const [body, wanted] of htmlCalls) {
    const lost = (await pageOf(body, htmlTemplates)).includes('raw HTML omitted');
    const problems = checkShortcodes(new Note(body), { path, site, files: { has: () => undefined }, now: 0 });
    const isTold = problems.some(({ code }) => code === 'shortcode.dropped-html');
    assert.deepEqual({ lost, isTold }, { lost: wanted !== 'kept', isTold: wanted === 'told' }, body);
  }
});

test('the table of built-in shortcodes is what this Hugo brings along', async (context) => {
  const version = /v(\d+\.\d+\.\d+)/.exec(
    spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '',
  )?.[1];
  if (version === undefined) {
    context.skip('Hugo is not installed');
    return;
  }
  for (const { name, since, body } of builtinShortcodes) {
    const isKnown: boolean = since === undefined || !isOlder(version, since);
    assert.equal(
      await refusalOf(`{{< ${name} >}}`),
      isKnown ? (body === 'none' ? 'other' : 'unclosed') : 'unknown',
      name,
    );
  }
});
