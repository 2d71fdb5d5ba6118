import type { Field, Value } from '../frontMatter/frontMatter';

/** JSON's kinds of value. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [name: string]: PlainValue };

/** A value without spans, as JSON has it; dates are texts. */
export function plainValue(value: Value): PlainValue {
  switch (value.kind) {
    case 'list':
      return value.items.map(plainValue);
    case 'mapping':
      return plainFields(value.fields);
    case 'null':
      return null;
    default:
      return value.value;
  }
}

/** Fields as one object; of duplicates the last counts. A field called `__proto__` is a field like any other. */
export function plainFields(fields: readonly Field[]): { readonly [name: string]: PlainValue } {
  return Object.fromEntries(fields.map(({ name, value }) => [name, plainValue(value)]));
}
