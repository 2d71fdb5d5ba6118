import { type OutputUnit, type Schema, Validator, validate } from '@cfworker/json-schema';
import type { Field, Value } from '../frontMatter/frontMatter';
import type { Span } from '../text/span';
import { type FieldSchema, isSchema, typesOf } from './fieldSchema';
import { goDate } from './goDate';
import { plainFields, plainValue } from './plainValue';

/** What a user's schema finds at fault. */
export interface SchemaFault {
  readonly kind: 'missing' | 'value';
  readonly span: Span;
  /** The missing field, or the one whose value it is. */
  readonly name: string;
  /** What the validator says. */
  readonly detail: string;
}

/** Whether a value is of a kind that one of our schemas allows. Dates are left to the rules of dates. */
export function fitsSchema(value: Value, schema: FieldSchema): boolean {
  if (typesOf(schema).length === 0 && schema.enum === undefined && schema.pattern === undefined) return true;
  return validate(plainValue(value), { ...withoutFormat(schema) }, '2020-12', {}, true).valid;
}

function withoutFormat({ format: _format, ...schema }: FieldSchema): Schema {
  return JSON.parse(JSON.stringify(schema));
}

/**
 * What a schema of the user's own finds at fault in front matter, each at its place. Empty for what is no schema: a
 * broken one says nothing about notes.
 */
export function schemaFaults(schema: unknown, fields: readonly Field[], whole: Span): readonly SchemaFault[] {
  if (!isSchema(schema)) return [];
  const errors = errorsOf(schema, fields);
  // A parent repeats what its children say; they say where.
  const leaves = errors.filter(({ keyword }) => !containers.has(keyword));
  return leaves.flatMap((error) => faultOf(error, fields, whole) ?? []);
}

const containers: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'items',
  'prefixItems',
  'additionalItems',
  '$ref',
  '$dynamicRef',
  'allOf',
  'if',
]);

function errorsOf(schema: FieldSchema, fields: readonly Field[]): readonly OutputUnit[] {
  try {
    return new Validator(JSON.parse(JSON.stringify(schema)), '2020-12', false).validate(plainFields(fields))
      .errors;
  } catch (error) {
    // The validator throws on references to nowhere, on circles, and on patterns that are none.
    if (error instanceof Error) return [];
    throw error;
  }
}

function faultOf(error: OutputUnit, fields: readonly Field[], whole: Span): SchemaFault | undefined {
  const path = error.instanceLocation
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
  const place = placeOf(path, fields, whole);
  if (error.keyword === 'format' && place.text !== undefined && goDate(place.text, undefined) !== undefined)
    return undefined;
  const missing = error.keyword === 'required' ? /"([^"]*)"/.exec(error.error)?.[1] : undefined;
  if (missing !== undefined) return { kind: 'missing', span: place.key, name: missing, detail: error.error };
  return { kind: 'value', span: place.value, name: path[0] ?? '', detail: error.error };
}

interface Place {
  readonly key: Span;
  readonly value: Span;
  readonly text: string | undefined;
}

/** Where the value stands that a path leads to; as far as it can be followed. */
function placeOf(path: readonly string[], fields: readonly Field[], whole: Span): Place {
  let place: Place = { key: whole, value: whole, text: undefined };
  let inside: Value | undefined = { kind: 'mapping', span: whole, fields };
  for (const part of path) {
    if (inside?.kind === 'mapping') {
      const field: Field | undefined = inside.fields.findLast((one) => one.name === part);
      if (field === undefined) break;
      place = { key: field.key, value: notEmpty(field.value.span, field.key), text: textOf(field.value) };
      inside = field.value;
    } else if (inside?.kind === 'list') {
      const item: Value | undefined = inside.items[Number(part)];
      if (item === undefined) break;
      place = { key: item.span, value: notEmpty(item.span, place.key), text: textOf(item) };
      inside = item;
    } else break;
  }
  return place;
}

function textOf(value: Value): string | undefined {
  return value.kind === 'string' || value.kind === 'date' ? value.value : undefined;
}

function notEmpty(span: Span, otherwise: Span): Span {
  return span.end > span.start ? span : otherwise;
}
