import { stringsOf } from '../../frontMatter/fields';
import type { Field, FrontMatterFormat } from '../../frontMatter/frontMatter';
import { written, writtenDate } from '../../frontMatter/writeValue';
import type { Note } from '../../note';
import { namedValues, typesOf } from '../../page/fieldSchema';
import { type KnownField, knownFields } from '../../page/fieldSchemas';
import type { AssistContext, Completion } from '../assist';
import { type FrontMatterPlace, frontMatterPlace } from '../place/frontMatterPlace';
import { openedFrontMatter } from '../place/openedFrontMatter';
import { dateAsWritten } from '../writing/dateAsWritten';

/** Offers front matter's keys and values: from the schemas, from the site, and from the user's own notes. */
export function frontMatterCompletions(
  typed: Note,
  offset: number,
  context: AssistContext,
): readonly Completion[] {
  const note = openedFrontMatter(typed, offset);
  const place = frontMatterPlace(note, offset);
  if (place === undefined) return [];
  return place.kind === 'key' ? keys(place, note, context) : values(place, note, context);
}

type KeyPlace = Extract<FrontMatterPlace, { readonly kind: 'key' }>;
type ValuePlace = Extract<FrontMatterPlace, { readonly kind: 'value' }>;

function known(note: Note, { site, schemas }: AssistContext): ReadonlyMap<string, KnownField> {
  return knownFields(site.generator, note.frontMatter, schemas);
}

function keys(place: KeyPlace, note: Note, context: AssistContext): readonly Completion[] {
  const fields = note.frontMatter?.fields ?? [];
  const format = note.frontMatter?.block.format ?? 'yaml';
  const isWritten = (name: string): boolean =>
    fields.some((field) => isOther(field, place) && sameName(field, name));
  return [...known(note, context).values()]
    .filter(({ name, schema }) => !isWritten(name) && schema.deprecated !== true)
    .map((field): Completion => {
      const { text, isSnippet } = place.isBare
        ? keyText(field, format, note, place, context)
        : bareKey(field, format);
      return {
        label: field.name,
        kind: 'field',
        edit: { span: place.replace, newText: text },
        isSnippet,
        detail: field.origin,
        documentation: context.translate(field.schema.description ?? '', {}),
        sortText: String(field.rank).padStart(4, '0') + field.name,
        suggestNext: !isSnippet,
      };
    });
}

/** The key that is being typed is no reason to leave itself out. */
function isOther({ key }: Field, { replace }: KeyPlace): boolean {
  return key.end <= replace.start || key.start >= replace.end;
}

function sameName(field: Field, name: string): boolean {
  return field.name.toLowerCase() === name.toLowerCase();
}

interface KeyText {
  readonly text: string;
  readonly isSnippet: boolean;
}

function bareKey({ name }: KnownField, format: FrontMatterFormat): KeyText {
  return { text: format === 'json' ? `"${name}"` : name, isSnippet: false };
}

/** The key with the shape of its value: `tags: [$1]`, `draft = ${1|true,false|}`. */
function keyText(
  field: KnownField,
  format: FrontMatterFormat,
  note: Note,
  place: KeyPlace,
  context: AssistContext,
): KeyText {
  const types = typesOf(field.schema);
  const start = { yaml: `${field.name}: `, toml: `${field.name} = `, json: `"${field.name}": ` }[format];
  const end = format === 'json' && !/^\s*\}/.test(note.text.slice(place.replace.end)) ? ',' : '';
  if (field.schema.format === 'date-time') {
    return { text: start + writtenDate(dateAsWritten(context), format) + end, isSnippet: false };
  }
  if (types[0] === 'array')
    return { text: `${start}[${format === 'yaml' ? '$1' : '"$1"'}]${end}`, isSnippet: true };
  if (types[0] === 'boolean') return { text: `${start}\${1|true,false|}${end}`, isSnippet: true };
  if (types[0] === 'object') {
    const shape = { yaml: `${field.name}:\n  $1`, toml: `${start}{ $1 }`, json: `${start}{ $1 }${end}` }[
      format
    ];
    return { text: shape, isSnippet: true };
  }
  const isText = types[0] === 'string' || types.length === 0;
  if (format === 'yaml' || !isText) return { text: start, isSnippet: false };
  return { text: `${start}"$1"${end}`, isSnippet: true };
}

interface Offered {
  readonly value: string;
  readonly kind: Completion['kind'];
  readonly detail?: string;
  /** Whether it is no text: `true`, `10`. */
  readonly isLiteral?: boolean;
}

function values(place: ValuePlace, note: Note, context: AssistContext): readonly Completion[] {
  const format = note.frontMatter?.block.format ?? 'yaml';
  const written = new Set(
    place.isItem
      ? stringsOf(note.frontMatter?.fields.findLast(({ name }) => name === place.name)?.value)
      : [],
  );
  const typed = note.text.slice(place.replace.start, place.replace.end).trim();
  const seen = new Set<string>();
  return offeredValues(place.name, note, context)
    .filter(({ value }) => (value === typed || !written.has(value)) && !seen.has(value) && seen.add(value))
    .map((offered, index) => ({
      label: offered.value,
      kind: offered.kind,
      edit: { span: place.replace, newText: valueText(offered, place, format) },
      isSnippet: false,
      sortText: String(index).padStart(4, '0'),
      ...(offered.detail === undefined ? {} : { detail: offered.detail }),
    }));
}

/** The user's own words first, most used first; then what the schema and the site name. */
function offeredValues(name: string, note: Note, context: AssistContext): readonly Offered[] {
  const { translate, vocabulary } = context;
  const field = [...known(note, context).values()].find(
    (one) => one.name.toLowerCase() === name.toLowerCase(),
  );
  const isYesOrNo = field !== undefined && typesOf(field.schema)[0] === 'boolean';
  const own = (isYesOrNo ? [] : vocabularyNames(name))
    .flatMap((one) => vocabulary.valuesOf(one))
    .map(({ value, count }): Offered => {
      const detail =
        count === 1 ? translate('in 1 note', {}) : translate('in {count} notes', { count: String(count) });
      return { value, kind: 'value', detail };
    });
  if (field?.schema.format === 'date-time')
    return [{ value: dateAsWritten(context), kind: 'date', isLiteral: true }];
  const layouts = name.toLowerCase() === 'layout' ? [...(context.site.layouts ?? [])].sort() : [];
  return [
    ...own,
    ...layouts.map((value): Offered => ({ value, kind: 'value' })),
    ...(field === undefined ? [] : schemaValues(field)),
  ];
}

function schemaValues({ schema }: KnownField): readonly Offered[] {
  const isBoolean = typesOf(schema).includes('boolean') && typesOf(schema)[0] === 'boolean';
  const named = isBoolean ? [true, false] : namedValues(schema).flat();
  return named.flatMap((value): readonly Offered[] => {
    if (typeof value === 'string') return [{ value, kind: 'value' }];
    if (typeof value === 'boolean' || typeof value === 'number')
      return [{ value: String(value), kind: 'value', isLiteral: true }];
    return [];
  });
}

/** Fields that say the same thing by several names. */
const synonyms: readonly (readonly string[])[] = [
  ['tags', 'tag'],
  ['categories', 'category'],
  ['authors', 'author'],
  ['speakers', 'speaker'],
  ['conference', 'event', 'eventName'],
  ['location', 'venue'],
];

function vocabularyNames(name: string): readonly string[] {
  const lower = name.toLowerCase();
  const group = synonyms.find((names) => names.some((one) => one.toLowerCase() === lower)) ?? [];
  return [name, ...group.filter((one) => one !== name)];
}

function valueText({ value, isLiteral }: Offered, place: ValuePlace, format: FrontMatterFormat): string {
  const blank = place.needsBlank ? ' ' : '';
  if (place.quote === '"') return JSON.stringify(value).slice(1, -1);
  if (place.quote === "'") return value.replaceAll("'", "''");
  if (isLiteral === true)
    return blank + (/^(?:true|false|-?\d+)$/.test(value) ? value : writtenDate(value, format));
  return blank + written(value, format);
}
