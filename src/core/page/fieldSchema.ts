/** The part of JSON Schema that this program reads itself; a validator reads the rest. */
export interface FieldSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema | boolean;
  readonly required?: readonly string[];
  readonly deprecated?: boolean;
}

/** A schema of front matter: one property a field. */
export interface FrontMatterSchema extends FieldSchema {
  readonly properties: { readonly [name: string]: FieldSchema };
  /** Ours: the fields that are offered first, in this order. */
  readonly 'x-order'?: readonly string[];
}

/** The kinds of value a schema allows, as JSON Schema calls them; empty where it doesn't say. */
export function typesOf(schema: FieldSchema): readonly string[] {
  if (typeof schema.type === 'string') return [schema.type];
  if (schema.type !== undefined) return schema.type;
  return [...new Set((schema.anyOf ?? []).flatMap(typesOf))];
}

/** The values a schema names: all that are allowed, or examples. */
export function namedValues(schema: FieldSchema): readonly unknown[] {
  if (schema.enum !== undefined) return schema.enum;
  if (schema.const !== undefined) return [schema.const];
  return schema.examples ?? [];
}

/** Whether anything can be taken for a schema: user's settings may hold whatever they like. */
export function isSchema(value: unknown): value is FieldSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
