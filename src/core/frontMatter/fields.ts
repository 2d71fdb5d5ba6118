import type { Field, FrontMatter, Value } from './frontMatter';

/**
 * The field called `name`, letter case counting; of duplicates the last, as the generators take it.
 * With `ignoreCase` (Hugo) `Title` and `TITLE` are found too.
 */
export function fieldNamed(
  frontMatter: Pick<FrontMatter, 'fields'> | undefined,
  name: string,
  options: { readonly ignoreCase?: boolean } = {},
): Field | undefined {
  if (options.ignoreCase !== true) return frontMatter?.fields.findLast((field) => field.name === name);
  const wanted = name.toLowerCase();
  return frontMatter?.fields.findLast((field) => field.name.toLowerCase() === wanted);
}

/** The value of one of `names`, the first that is there; for a mapping's fields as well. */
export function valueNamed(
  source: { readonly fields: readonly Field[] } | undefined,
  ...names: readonly string[]
): Value | undefined {
  for (const name of names) {
    const field = source?.fields.findLast((one) => one.name === name);
    if (field !== undefined) return field.value;
  }
  return undefined;
}

/** A single value as text: `Hello`, `2019`, `true`, `2019-05-24`; `undefined` for lists, mappings and nothing. */
export function stringOf(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case 'string':
    case 'date':
      return value.value;
    case 'number':
    case 'boolean':
      return String(value.value);
    default:
      return undefined;
  }
}

/** A list's single values as text; one single value counts as a list of one. Blank ones are left out. */
export function stringsOf(value: Value | undefined): readonly string[] {
  const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  return items.flatMap((item) => stringOf(item)?.trim() ?? []).filter((text) => text !== '');
}
