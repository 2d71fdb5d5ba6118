import type { Field, Value } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { type FieldSchema, typesOf } from '../../page/fieldSchema';
import { type KnownField, knownFields } from '../../page/fieldSchemas';
import { isJekyllDocument } from '../../page/jekyllPage';
import { fitsSchema, schemaFaults } from '../../page/schemaFaults';
import { closest } from '../../text/closest';
import type { CheckContext } from '../checkContext';
import type { Phrase } from '../phrase';
import type { Problem, ProblemRow } from '../problem';

/** What the schemas of front matter say: names and kinds of fields. */
export const frontMatterFieldProblems = {
  'front-matter.wrong-type': {
    severity: 'warning',
    summary: 'A value of a kind that the generator or the theme can do nothing with.',
    message: '"{name}" should be {expected}, not {found}.',
  },
  'front-matter.unknown-field': {
    severity: 'hint',
    summary: 'A key that looks like a misspelt known one.',
    message: 'Nobody knows "{name}".',
    suggestion: ' Did you mean "{closest}"?',
  },
  'front-matter.wrong-case': {
    severity: 'warning',
    summary: 'A key in capitals: to Jekyll it is another one.',
    message: 'To Jekyll "{name}" is not "{closest}": it reads only small letters.',
  },
  'front-matter.missing-title': {
    severity: 'hint',
    summary: 'The page has no title.',
    message: 'This page has no title.',
  },
  'front-matter.missing-field': {
    severity: 'warning',
    summary: 'A field that a schema of your own demands is missing.',
    message: '"{name}" is missing here.',
  },
  'front-matter.schema': {
    severity: 'warning',
    summary: 'A value that a schema of your own does not allow.',
    message: '"{name}" is not as {schema} wants it: {detail}',
  },
} as const satisfies Record<string, ProblemRow>;

/** Whether the fields are called and shaped as the schemas have them. */
export function checkFrontMatterFields(note: Note, context: CheckContext): readonly Problem[] {
  const { frontMatter } = note;
  if (frontMatter === undefined) return [];
  const known = knownFields(context.site.generator, frontMatter);
  const { fields, block } = frontMatter;
  const own = context.schemas ?? [];
  const userNames = knownFields('plain', undefined, own);
  const names: Names = {
    known: new Set([...known.keys(), ...userNames.keys()]),
    guessed: [...known.keys()],
    knownInLower: new Set([...known.keys()].map((name) => name.toLowerCase())),
    written: new Set(fields.map(({ name }) => name)),
    writtenInLower: new Set(fields.map(({ name }) => name.toLowerCase())),
  };
  return [
    ...fields.flatMap((field) => [...misspelt(field, names, context), ...wrongType(field, known, context)]),
    ...missingTitle(note, context),
    ...own.flatMap(({ name: schema, schema: content }) =>
      schemaFaults(content, fields, block.open).map(
        ({ kind, span, name, detail }): Problem =>
          kind === 'missing'
            ? { code: 'front-matter.missing-field', span, data: { name } }
            : { code: 'front-matter.schema', span, data: { name, schema, detail } },
      ),
    ),
  ];
}

/** The generator stops at these itself, or reads them by other rules. */
const leftToOthers: Readonly<Record<string, ReadonlySet<string>>> = {
  hugo: new Set(['outputs', '_build']),
  jekyll: new Set(['slug', 'permalink']),
};

function wrongType(
  field: Field,
  known: ReadonlyMap<string, KnownField>,
  { path, site }: CheckContext,
): readonly Problem[] {
  const { name, value } = field;
  // Dates are no kind that JSON Schema knows.
  if (value.kind === 'null' || value.kind === 'date') return [];
  if (leftToOthers[site.generator]?.has(name.toLowerCase())) return [];
  if (site.generator === 'jekyll' && name === 'categories' && isJekyllDocument(path, site)) return [];
  const schema = schemaOf(name, known, site.generator === 'hugo');
  if (schema === undefined || fitsSchema(value, schema)) return [];
  const data = { name, expected: wordsFor(schema), found: kindWords[value.kind] };
  return [{ code: 'front-matter.wrong-type', span: value.span, data }];
}

function schemaOf(
  name: string,
  known: ReadonlyMap<string, KnownField>,
  ignoreCase: boolean,
): FieldSchema | undefined {
  const exact = known.get(name)?.schema;
  if (exact !== undefined || !ignoreCase) return exact;
  const wanted = name.toLowerCase();
  return [...known.values()].find((field) => field.name.toLowerCase() === wanted)?.schema;
}

const kindWords: Readonly<Record<Value['kind'], Phrase>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
  date: 'a date',
  list: 'a list',
  mapping: 'a mapping',
};

/** A kind in words: alone, and where a list of such is as good. */
const typeWords: ReadonlyMap<string, readonly [alone: Phrase, withList: Phrase]> = new Map([
  ['string', ['text', 'text or a list']],
  ['number', ['a number', 'a number or a list']],
  ['integer', ['a whole number', 'a whole number or a list']],
  ['boolean', ['true or false', 'true or false, or a list']],
  ['object', ['a mapping', 'a mapping or a list']],
]);

/** The first kind that a schema names, and whether a list does as well: the others are what generators forgive. */
function wordsFor(schema: FieldSchema): Phrase {
  const types = typesOf(schema);
  const words = types.map((type) => typeWords.get(type)).find((found) => found !== undefined);
  if (words === undefined) return 'a list';
  return types.includes('array') ? words[1] : words[0];
}

/** Keys that Jekyll itself reads: in capitals they are lost. */
const jekyllKeys: readonly string[] = [
  'title',
  'date',
  'layout',
  'tags',
  'categories',
  'permalink',
  'published',
];

/** What a note's fields are compared with: gathered once, for there may be thousands of them. */
interface Names {
  /** By the generator, a theme or the user. */
  readonly known: ReadonlySet<string>;
  /** Those that a misspelt one may have meant. */
  readonly guessed: readonly string[];
  readonly knownInLower: ReadonlySet<string>;
  /** The note's own. */
  readonly written: ReadonlySet<string>;
  readonly writtenInLower: ReadonlySet<string>;
}

function misspelt({ name, key }: Field, names: Names, { site }: CheckContext): readonly Problem[] {
  if (names.known.has(name)) return [];
  const lower = name.toLowerCase();
  if (site.generator === 'jekyll' && jekyllKeys.includes(lower) && !names.written.has(lower))
    return [{ code: 'front-matter.wrong-case', span: key, data: { name, closest: lower } }];
  if (names.knownInLower.has(lower)) return [];
  const near = closest(name, names.guessed, 1);
  if (near === undefined || names.writtenInLower.has(near.toLowerCase())) return [];
  if (!isSlip(lower, near.toLowerCase())) return [];
  return [{ code: 'front-matter.unknown-field', span: key, data: { name, closest: near } }];
}

/** Short words are near to many others. */
const shortestMisspelt = 4;

/** One letter too many, too few or another, or two exchanged; a plural is another word. */
function isSlip(name: string, near: string): boolean {
  if (name.length < shortestMisspelt || name.charAt(0) !== near.charAt(0)) return false;
  const bare = (word: string): string => word.replaceAll(/[-_\s]/g, '').replace(/e?s$/, '');
  if (bare(name) === bare(near)) return false;
  let start = 0;
  while (start < near.length && name.charAt(start) === near.charAt(start)) start++;
  let end = 0;
  while (end < near.length - start && name.at(-1 - end) === near.at(-1 - end)) end++;
  const one = name.slice(start, Math.max(start, name.length - end));
  const other = near.slice(start, near.length - end);
  return (
    (one.length <= 1 && other.length <= 1) || (one.length === 2 && one === [...other].reverse().join(''))
  );
}

/** A post of Jekyll's is called after its file, and list pages need no title. */
function missingTitle({ frontMatter }: Note, { path, site }: CheckContext): readonly Problem[] {
  if (frontMatter === undefined || frontMatter.faults.length > 0 || site.generator === 'plain') return [];
  if (site.generator === 'jekyll' || /(?:^|\/)_?index\.[^/]*$/.test(path)) return [];
  const { fields, block } = frontMatter;
  const hasTitle = fields.some(({ name }) => /^(?:title|linktitle|name)$/i.test(name));
  if (hasTitle || fields.length === 0) return [];
  return [{ code: 'front-matter.missing-title', span: block.open, data: {} }];
}
