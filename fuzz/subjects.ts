import assert from 'node:assert/strict';
import { hostilePayloads, hostilePlaces } from '../test/preview/support/hostilePayloads';
import { contextOf } from '../test/support/frontMatterSites';
import { fc } from '../test/support/seeded';
import { hugoContext, jekyllContext } from '../test/support/shortcodeSites';
import { mutated } from './mutations';
import { assistsWell, checksWell, fixesWell, readsWell, refactorsWell } from './noteProperties';
import {
  bytesDecodeWell,
  diffHolds,
  draws,
  drawsHarmless,
  encodings,
  escapesWell,
  problemsPrintWell,
  talksFoundWell,
} from './outputProperties';
import {
  fieldsReadWell,
  globsHold,
  pathsHold,
  settingsReadWell,
  siteReadsWell,
  storedReadWell,
  templateReadsWell,
} from './siteProperties';
import { bodies, calls, configs, fieldBlocks, frontMatters, notes, phrases, templates } from './texts';

/** Something that takes anybody's text, and what must hold whatever the text is. */
export interface Subject {
  readonly name: string;
  /** How many of a thousand inputs are its own. */
  readonly share: number;
  /** Tries it on as many inputs as are wanted; stops at the first that fails, which it makes as small as it can. */
  run(how: Run): Outcome;
}

/** Which inputs are tried. */
export interface Run {
  readonly seed: number;
  readonly count: number;
  /** Of one failing input, as an earlier run named it. */
  readonly path?: string | undefined;
  /** Told before each input, so that somebody else can see which one never ends. */
  readonly onInput?: (number: number) => void;
}

/** What came of it. */
export interface Outcome {
  readonly tried: number;
  readonly failure: Failure | undefined;
}

/** An input for which something doesn't hold: as small as it became. */
export interface Failure {
  readonly path: string;
  readonly input: string;
  readonly reason: string;
}

function subject<T>(
  name: string,
  share: number,
  input: fc.Arbitrary<T>,
  holds: (input: T) => unknown,
): Subject {
  return { name, share, run: (how) => tried(input, holds, how) };
}

function tried<T>(
  input: fc.Arbitrary<T>,
  holds: (input: T) => unknown,
  { seed, count, path, onInput }: Run,
): Outcome {
  let number = 0;
  const property = fc.property(input, (value) => {
    onInput?.(number);
    number += 1;
    const seen = holds(value);
    if (number % timesOnce === 0)
      assert.equal(told(holds(value)), told(seen), 'another answer the second time');
  });
  const details = fc.check(property, {
    seed,
    numRuns: count,
    ...(path === undefined ? {} : { path, endOnFailure: true }),
  });
  if (!details.failed) return { tried: details.numRuns, failure: undefined };
  return {
    tried: details.numRuns,
    failure: {
      path: details.counterexamplePath ?? '',
      input: fc.stringify(details.counterexample?.[0]),
      reason: reasonOf(details.errorInstance),
    },
  };
}

/** As many inputs are tried for each one that is tried twice, to see that the answer is the same. */
const timesOnce = 4;

function told(seen: unknown): string {
  return JSON.stringify(seen, (_key, value: unknown) => (value instanceof Map ? [...value] : value)) ?? '';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const contexts = {
  hugo: hugoContext(),
  'old hugo': hugoContext('0.60'),
  jekyll: jekyllContext(),
  plain: contextOf('plain'),
} as const;
const sites = fc.constantFrom('hugo', 'old hugo', 'jekyll', 'plain');
const offsets = fc.nat(300);

const paths = fc.constantFrom(
  'content/post/2018-05-21-kubecon.md',
  '_posts/2019-05-24-goconf-day-1.md',
  'notes/kubecon-eu-2018/index.md',
  'talks/__proto__.md',
  'README.md',
);

const drawn = fc.constantFrom('content/a.md', '_posts/2019-05-24-a.md', 'a.md');
const configOf = (path: string): Readonly<Record<string, string>> =>
  path === 'content/a.md'
    ? { 'hugo.toml': 'enableEmoji = true\n[markup.goldmark.parser.attribute]\nblock = true\n' }
    : path === 'a.md'
      ? {}
      : { '_config.yml': 'title: x\n' };

/** Without braces: those would end the call that the payload stands in, and so make it the note's own text. */
const payloads = fc
  .array(fc.constantFrom(...hostilePayloads, ' ', '"', "'", '>', '<', '\n', '\n\n', '\u0000'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

const globPieces = fc.constantFrom(
  '*',
  '**',
  '**/',
  '/',
  '?',
  '{',
  '}',
  ',',
  '[',
  ']',
  '!',
  '-',
  'a',
  'b.md',
  '\\',
  '(',
);
const globs = fc.array(globPieces, { maxLength: 10 }).map((parts) => parts.join(''));
const pathPieces = fc.constantFrom(
  ...['..', '.', '/', '//', '\\', '..\\', 'a', 'b.md', '%2e%2e', 'C:', 'file:', '~', ' ', '\u0000', '😀', ''],
);
const anyPaths = fc.array(pathPieces, { maxLength: 8 }).map((parts) => parts.join(''));

const settingNames = fc.constantFrom(
  ...['files.include', 'files.exclude', 'files.maxSize', 'files.maxVirtualNotes', 'problems.severity'],
  ...['problems.ignore', 'frontMatter.schemas', 'shortcodes.definitions', 'conferences.include'],
  ...['conferences.exclude', 'conferences.keys', 'conferences.names', 'sidebar.followEditor'],
);
const schemaWords = fc.constantFrom(
  ...[
    'type',
    'properties',
    'required',
    'enum',
    'items',
    'pattern',
    'format',
    '$ref',
    'anyOf',
    'not',
    'minimum',
  ],
  ...[
    'string',
    'array',
    'object',
    '#',
    '#/properties/a',
    '(',
    '__proto__',
    'title',
    'date',
    '**/*.md',
    '{body}',
  ],
);
const schemas = fc.anything({
  key: schemaWords,
  values: [schemaWords, fc.boolean(), fc.integer(), fc.constant(null)],
  maxDepth: 4,
  maxKeys: 4,
});

const any = fc.oneof(
  { weight: 4, arbitrary: notes },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** All that takes anybody's text. `files` are notes to be mutated: a corpus, or the samples. */
export function subjects(files: readonly Uint8Array[]): readonly Subject[] {
  const real = mutated(files, mostBytes);
  return [
    subject('notes', 100, any, readsWell),
    subject('front matter', 100, frontMatters, readsWell),
    subject('bodies', 160, bodies, readsWell),
    subject(
      'calls',
      200,
      fc.array(calls, { maxLength: 4 }).map((all) => all.join('')),
      readsWell,
    ),
    subject('fields', 20, fieldBlocks, fieldsReadWell),
    subject('templates', 80, templates, templateReadsWell),
    subject('paths', 90, fc.tuple(anyPaths, anyPaths), ([base, relative]) => pathsHold(base, relative)),
    subject('globs', 90, fc.tuple(globs, anyPaths), ([glob, path]) => globsHold(glob, path)),
    subject(
      'bytes',
      50,
      fc.tuple(fc.uint8Array({ maxLength: 60 }), bodies, fc.constantFrom(...encodings)),
      ([bytes, text, encoding]) => bytesDecodeWell(bytes, text, encoding),
    ),
    subject('escapes', 30, phrases, escapesWell),
    subject('diffs', 20, fc.tuple(bodies, bodies), ([before, after]) => diffHolds(before, after)),
    subject('checks', 25, fc.tuple(any, sites), ([text, site]) => checksWell(text, contexts[site])),
    subject('fixes', 8, fc.tuple(notes, sites), ([text, site]) => fixesWell(text, contexts[site])),
    subject('help', 8, fc.tuple(notes, sites, offsets), ([text, site, at]) =>
      assistsWell(text, contexts[site], at),
    ),
    subject('refactorings', 8, fc.tuple(notes, sites, offsets, offsets), ([text, site, from, to]) =>
      refactorsWell(text, contexts[site], from, to),
    ),
    subject('problems in print', 3, fc.tuple(notes, phrases), ([text, file]) =>
      problemsPrintWell(text, file),
    ),
    subject('talks', 3, fc.tuple(notes, paths), ([text, path]) => talksFoundWell(text, path)),
    subject('sites', 2, fc.tuple(configs, templates, anyPaths), ([config, template, address]) =>
      siteReadsWell(config, template, address),
    ),
    subject(
      'settings',
      2,
      fc.tuple(fc.dictionary(settingNames, schemas, { maxKeys: 3 }), schemas, frontMatters),
      ([values, schema, text]) => settingsReadWell(values, schema, text),
    ),
    subject('stored summaries', 4, fc.tuple(phrases, fc.string({ unit: 'binary' })), ([stamp, damaged]) =>
      storedReadWell(stamp, damaged),
    ),
    subject('preview', 2, fc.tuple(notes, drawn, templates), ([text, path, template]) =>
      draws(path, { ...configOf(path), [path]: text, '_includes/talk.html': template }),
    ),
    subject('raw HTML left out', 1, fc.tuple(bodies, payloads), ([text, payload]) =>
      drawsHarmless('content/a.md', { 'hugo.toml': '', 'content/a.md': `${text}\n\n${payload}` }),
    ),
    subject(
      'hostile',
      1,
      fc.tuple(payloads, fc.constantFrom(...Object.values(hostilePlaces))),
      ([payload, write]) =>
        drawsHarmless('content/a.md', {
          'hugo.toml': '[markup.goldmark.renderer]\nunsafe = true',
          'content/a.md': `---\nevil: ${JSON.stringify(payload)}\n---\n\n${write(payload.replaceAll('`', "'"))}\n`,
        }),
    ),
    subject('hostile includes', 1, payloads, (payload) =>
      drawsHarmless('a.md', {
        '_config.yml': `evil: ${JSON.stringify(payload)}\n`,
        '_includes/evil.html': `${payload}<div>{{ include.x }}</div>${payload}`,
        'a.md': `---\nevil: ${JSON.stringify(payload)}\n---\n\n{% include evil.html x=page.evil %} {{ page.evil }}\n`,
      }),
    ),
    subject('changed files', 1, fc.tuple(real, sites, offsets), ([text, site, at]) => [
      readsWell(text),
      fixesWell(text, contexts[site]),
      assistsWell(text, contexts[site], at * changedStretch),
      talksFoundWell(text, 'content/post/2018-05-21-kubecon.md'),
      draws('content/a.md', { 'hugo.toml': '', 'content/a.md': text }),
    ]),
  ];
}

/** Of a real file as much as front matter and some talks take. */
const mostBytes = 4000;

/** Offsets are chosen for small texts; these are larger. */
const changedStretch = 13;

/** For those who only share out the work. */
export const shares: readonly { readonly name: string; readonly share: number }[] = subjects([]).map(
  ({ name, share }) => ({ name, share }),
);
