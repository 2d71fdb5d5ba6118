import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completionsAt } from '../../src/core/assist/completion/completionsAt';
import { fixesFor } from '../../src/core/assist/fixes/fixesFor';
import { hoverAt } from '../../src/core/assist/reading/hoverAt';
import { checkNote } from '../../src/core/check/checkNote';
import { problemTable } from '../../src/core/check/problemTable';
import type { Field, Value } from '../../src/core/frontMatter/frontMatter';
import { Note } from '../../src/core/note';
import { applyEdits } from '../../src/core/text/edits';
import { covers, type Span } from '../../src/core/text/span';
import { contextOf, type TestGenerator } from '../support/frontMatterSites';
import { fc } from '../support/seeded';

const generators = fc.constantFrom<TestGenerator>('hugo', 'jekyll', 'plain');
const names = fc.constantFrom(
  'title',
  'date',
  'tags',
  'draft',
  'categories',
  'slug',
  '<<',
  '__proto__',
  'a b',
);
const values = fc.oneof(
  fc.constantFrom(
    'A',
    'A: b',
    '@a',
    '*a',
    '&a b',
    '"a',
    "'it's'",
    '[a, b',
    '{a: b}',
    '- a',
    '|',
    '>-',
    '1.10',
  ),
  fc.constantFrom(
    '2019-05-24',
    '2019-13-45',
    'yes',
    '',
    '# c',
    'C #d',
    '“a”',
    'a, b',
    '"\\d"',
    '\ta',
    '😀',
    '~',
  ),
  fc.string({ maxLength: 8 }),
);
const lines = fc.oneof(
  fc.tuple(names, fc.constantFrom(': ', ':', ' = ', '\t:', ' : '), values).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('', '  ', '\t', '- ', '  - '), values).map((parts) => parts.join('')),
);
const fences = fc.constantFrom('---', '+++', '{', '', '----', '--- ', '<!--', '...');
const pages = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '\n'),
    fences,
    fc.array(lines, { maxLength: 7 }),
    fc.constantFrom('---', '+++', '}', '', '...'),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([before, open, middle, close, end]) => before + [open, ...middle, close, 'body', ''].join(end));
/** Pages that most likely have front matter, and something wrong with it. */
const brokenYaml = fc
  .tuple(fc.array(fc.tuple(names, values), { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([fields, end]) => ['---', ...fields.map((field) => field.join(': ')), '---', 'body', ''].join(end));
const strictValues = fc.oneof(
  values,
  fc.constantFrom(
    '"A"',
    '"A",',
    '"A";',
    '["a" "b"]',
    '["a", "b",]',
    '[a, "b"',
    'True',
    '“A”',
    "'A'",
    '"A" // b',
    '010',
    '"It\\\'s"',
    '{a = 1,}',
    '{"a": 1,}',
    'Rust, the talk',
  ),
);
const brokenToml = fc
  .tuple(
    fc.array(fc.tuple(names, fc.constantFrom(' = ', ': ', ' '), strictValues), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([fields, end]) => ['+++', ...fields.map((field) => field.join('')), '+++', 'body', ''].join(end));
const brokenJson = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('"title"', '"draft"', '"tags"', 'title', "'date'"),
        fc.constantFrom(': ', ' = '),
        strictValues,
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom('\n', ',\n', ',\r\n'),
  )
  .map(([fields, end]) => `{\n"slug": "a",\n${fields.map((field) => field.join('')).join(end)}\n}\nbody\n`);
const brokenPages = fc.oneof(brokenYaml, brokenToml, brokenJson);
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), pages, brokenToml, brokenJson);

function spansOf(field: Field): readonly Span[] {
  return [field.key, field.whole, ...spansIn(field.value)];
}

function spansIn(value: Value): readonly Span[] {
  if (value.kind === 'list') return [value.span, ...value.items.flatMap(spansIn)];
  if (value.kind === 'mapping') return [value.span, ...value.fields.flatMap(spansOf)];
  return [value.span];
}

test('any text is read without throwing, and every span lies in it', () => {
  fc.assert(
    fc.property(anyText, generators, (text, generator) => {
      const note = new Note(text);
      const whole = { start: 0, end: text.length };
      const { frontMatter } = note;
      const problems = checkNote(note, contextOf(generator));
      const spans = [
        ...(frontMatter?.fields ?? []).flatMap(spansOf),
        ...(frontMatter?.faults ?? []).map(({ span }) => span),
        ...problems.map(({ span }) => span),
      ];
      for (const span of spans)
        assert.ok(covers(whole, span) && span.start <= span.end, JSON.stringify({ span, text }));
    }),
    { numRuns: 800 },
  );
});

test('help can be asked for anywhere', () => {
  fc.assert(
    fc.property(anyText, generators, fc.nat(80), (text, generator, at) => {
      const note = new Note(text);
      const offset = Math.min(at, text.length);
      const context = contextOf(generator);
      hoverAt(note, offset, context);
      for (const { edit } of completionsAt(note, offset, context)) {
        assert.ok(
          edit.span.start <= offset && offset <= edit.span.end,
          JSON.stringify({ edit, text, offset }),
        );
        assert.ok(edit.span.end <= text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('each fix leaves one problem of its code fewer, no new error, and the rest of the text as it was', () => {
  let tried = 0;
  fc.assert(
    fc.property(brokenPages, generators, (text, generator) => {
      const note = new Note(text);
      const context = contextOf(generator);
      const before = checkNote(note, context).filter(({ code }) => code.startsWith('front-matter.'));
      const errors = (problems: typeof before): number =>
        problems.filter(({ code }) => problemTable[code].severity === 'error').length;
      for (const problem of before.slice(0, 3))
        for (const fix of fixesFor(problem, note, context)) {
          tried++;
          const fixed = applyEdits(text, fix.edits);
          const after = checkNote(new Note(fixed), context).filter(({ code }) =>
            code.startsWith('front-matter.'),
          );
          const same = (problems: typeof before): number =>
            problems.filter(({ code }) => code === problem.code).length;
          assert.ok(
            same(after) < same(before) && errors(after) <= errors(before),
            JSON.stringify({ text, fixed }),
          );
          assert.equal(applyEdits(fixed, inverse(text, fix.edits)), text);
        }
    }),
    { numRuns: 600 },
  );
  assert.ok(tried > 100, `only ${tried} fixes were tried`);
});

/** The edits that bring the old text back. */
function inverse(text: string, edits: readonly { readonly span: Span; readonly newText: string }[]) {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, newText }) => {
      const start = span.start + moved;
      moved += newText.length - (span.end - span.start);
      return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
    });
}
