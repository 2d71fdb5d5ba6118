import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';
import { build } from 'esbuild';
import { Liquid } from 'liquidjs';
import * as whole from 'yaml';
import { unusedParts } from '../scripts/unusedParts.mjs';

/** The libraries as they are in the extension's bundle. */
async function asShipped(): Promise<{
  readonly parseDocument: typeof whole.parseDocument;
  readonly Liquid: typeof Liquid;
  readonly Validator: typeof Validator;
  readonly emojis: unknown;
  readonly code: string;
}> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { parseDocument } from 'yaml';
        export { Liquid } from 'liquidjs';
        export { Validator } from '@cfworker/json-schema';
        export { parseTOML } from 'toml-eslint-parser';
        export { default as emojis } from 'markdown-it-emoji/lib/data/full.mjs';`,
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    mainFields: ['browser', 'module', 'main'],
    plugins: [unusedParts],
  });
  const code = outputFiles[0]?.text ?? '';
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  return { ...(await import(address)), code };
}

/** All that we ask of a parsed text: what stands where, and what is wrong with it. */
function partsOf({ contents, errors, warnings }: whole.Document): unknown {
  const plain = (_key: string, value: unknown): unknown =>
    typeof value === 'bigint' ? String(value) : value;
  const walk = (node: unknown): unknown => {
    const { range, value, items, key, source, tag, anchor } = (node ?? {}) as Record<string, unknown>;
    return {
      range,
      source,
      tag,
      anchor,
      value: typeof value === 'object' ? walk(value) : value,
      key: key && walk(key),
      items: Array.isArray(items) ? items.map(walk) : undefined,
    };
  };
  const said = [...errors, ...warnings].map(({ code, message, pos }) => ({ code, message, pos }));
  return JSON.parse(JSON.stringify({ contents: walk(contents), said }, plain));
}

const asRead = { prettyErrors: false };

test('without the part that writes it, YAML is read as before', async () => {
  const { parseDocument, code } = await asShipped();
  assert.doesNotMatch(code, /function stringifyString|ArrowFunctionExpression|lineStarts\[line/);
  for (const text of [
    'title: "Fences"\ntags: [oak, &a elm, *a]\ndate: 2019-05-24\n',
    'a: &x {b: 1, c: [~, .5, 0x1f, 1_000]}\nd: *x\n<<: *x\n',
    '? [a, b]\n: |\n  block\n? {c: d}\n: >-\n  folded\n\n  twice\n',
    '!!set {a, b}\n',
    'a: !unknown 1\nb: "no end\n',
    'a: 1\na: 2\n',
    '- a\n b: c\n\t- d\n',
    '',
  ])
    assert.deepEqual(partsOf(parseDocument(text, asRead)), partsOf(whole.parseDocument(text, asRead)), text);
});

test('without what analyses and serves them, Liquid’s templates are rendered as before', async () => {
  const { Liquid: Shipped, code } = await asShipped();
  assert.doesNotMatch(code, /DummyScope|\*children\(|StreamedEmitter|class RenderTag/);
  for (const text of [
    '{% assign x = "oak" %}{{ x | append: "!" }}{% capture y %}{{ x }}s{% endcapture %}{{ y }}',
    '{% for n in (1..5) reversed limit:3 %}{{ forloop.index }}{{ n }}{% else %}none{% endfor %}',
    '{% for n in nothing %}{{ n }}{% else %}none{% endfor %}{% cycle "a", "b" %}{% increment i %}{% decrement i %}',
    '{% if x contains "a" and true %}a{% elsif x %}b{% else %}c{% endif %}{% unless x %}d{% endunless %}',
    '{% case x %}{% when "a", "b" %}e{% else %}f{% endcase %}{% raw %}{{ x }}{% endraw %}{% comment %}g{% endcomment %}',
    '{% tablerow n in (1..4) cols:2 %}{{ n }}{% endtablerow %}',
    '{% liquid assign z = 3\n echo z | plus: 4 %}{{ "2019-05-24" | date: "%d %b" }}{{ a[b.c]["d"] | default: "h" }}',
  ]) {
    const render = (Engine: typeof Liquid) => new Engine().parseAndRenderSync(text, { x: 'abc' });
    assert.equal(render(Shipped), render(Liquid), text);
  }
});

test('written as one text, the names of emojis are the same', async () => {
  const { emojis } = await asShipped();
  const source = readFileSync('node_modules/markdown-it-emoji/lib/data/full.mjs', 'utf8');
  assert.deepEqual({ ...(emojis as object) }, JSON.parse(source.slice(source.indexOf('{'))));
});

test('without places in the schema, a validator finds the same at the same places', async () => {
  const { Validator: Shipped, code } = await asShipped();
  assert.doesNotMatch(code, /keywordLocation|relative-json-pointer/);
  const schema: Schema = {
    $defs: { text: { type: 'string', minLength: 3, pattern: '^o', format: 'uri' } },
    type: 'object',
    required: ['title', 'date'],
    properties: {
      title: { $ref: '#/$defs/text' },
      date: { type: 'string', format: 'date-time' },
      tags: { type: 'array', items: { enum: ['oak', 'elm'] }, uniqueItems: true, contains: { const: 'oak' } },
      size: { anyOf: [{ minimum: 3 }, { not: { multipleOf: 2 } }], maximum: 9 },
    },
    patternProperties: { '^x-': { type: 'boolean' } },
    additionalProperties: false,
    dependentSchemas: { size: { required: ['tags'] } },
    propertyNames: { maxLength: 5 },
  };
  for (const value of [
    { title: 'ok', date: '2019-05-24', tags: ['ash', 'ash'], size: 10, 'x-rain': 1, rain: 2 },
    { title: 'oak:fence', date: '2019-05-24T10:00:00Z', tags: ['oak'], size: 5 },
    { title: 3, size: 2 },
    'oak',
  ]) {
    const found = (Engine: typeof Validator) =>
      new Engine(schema, '2020-12', false)
        .validate(value)
        .errors.map(({ keyword, instanceLocation, error }) => ({ keyword, instanceLocation, error }));
    assert.deepEqual(found(Shipped), found(Validator));
  }
});
