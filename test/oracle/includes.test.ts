import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkLiquid } from '../../src/core/check/liquid/liquid';
import { problemTable } from '../../src/core/check/problemTable';
import { Note } from '../../src/core/note';
import type { ParameterValue } from '../../src/core/shortcode/shortcode';
import { readSites, siteOf } from '../../src/core/site/sites';
import { includeCases } from './shortcodes/includeCases';

/** What an include was given, or that Jekyll stops. */
type Answer = 'stops' | { readonly given: Readonly<Record<string, unknown>> };

const goldenFile = join('test', 'oracle', 'goldens', 'includes.json');

function askJekyll(): readonly Answer[] | undefined {
  const { status, stdout } = spawnSync('ruby', [join('test', 'oracle', 'shortcodes', 'includeOracle.rb')], {
    input: JSON.stringify(includeCases),
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', TZ: 'UTC' },
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

if (process.env.WRITE_GOLDENS === '1') {
  const answers = askJekyll();
  assert.ok(answers !== undefined, 'Jekyll is needed for this');
  const lines = includeCases.map((text, i) => JSON.stringify([text, answers[i]]));
  writeFileSync(goldenFile, `[\n${lines.join(',\n')}\n]\n`);
}
const entries: readonly (readonly [string, Answer])[] = existsSync(goldenFile)
  ? JSON.parse(readFileSync(goldenFile, 'utf8'))
  : [];
const goldens = new Map(entries);

const path = '_posts/2020-01-01-a.md';
const site = siteOf(
  path,
  readSites(
    new Map([
      ['_config.yml', 'title: x\n'],
      ['_layouts/post.html', '{{ content }}'],
      ['_includes/dump.html', '{% for parameter in include %}{% endfor %}'],
    ]),
  ),
);

/** The variables of the page. */
const variables: ReadonlyMap<string, unknown> = new Map([
  ['name', 'ANA'],
  ['deep.er', 'DEEP'],
]);

function ourAnswer(parameters: string): Answer {
  const note = new Note(`{% include dump.html${parameters} %}`);
  const problems = checkLiquid(note, { path, site, files: { has: () => undefined }, now: 0 });
  if (problems.some(({ code }) => problemTable[code].severity === 'error')) return 'stops';
  const [tag] = note.shortcodes.tags;
  const given = (tag?.parameters.slice(1) ?? []).map(
    ({ name, value }) => [name ?? '', meaningOf(value)] as const,
  );
  return { given: Object.fromEntries(given) };
}

function meaningOf({ type, text }: ParameterValue): unknown {
  if (type === 'variable') return variables.get(text) ?? null;
  return type === 'string' ? text : JSON.parse(text);
}

test('parameters of include are read as Jekyll reads them', () => {
  const parting = includeCases.filter((text) => {
    const theirs = goldens.get(text);
    assert.ok(theirs !== undefined, `no golden for ${JSON.stringify(text)}`);
    try {
      assert.deepEqual(ourAnswer(text), theirs);
      return false;
    } catch {
      console.log(
        `${JSON.stringify(text)}: theirs ${JSON.stringify(theirs)}, ours ${JSON.stringify(ourAnswer(text))}`,
      );
      return true;
    }
  });
  console.log(
    `include: ${includeCases.length} cases, ${includeCases.length - parting.length} read as Jekyll does`,
  );
  assert.deepEqual(parting, []);
});

test('Jekyll still says what it said', (context) => {
  const answers = askJekyll();
  if (answers === undefined) {
    context.skip('Jekyll is not installed');
    return;
  }
  assert.deepEqual(new Map(includeCases.map((text, i) => [text, answers[i]])), goldens);
});
