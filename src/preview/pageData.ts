import type { Field, Value } from '../core/frontMatter/frontMatter';
import { readFrontMatter } from '../core/frontMatter/readFrontMatter';

/** What a page's front matter says, as plain data without a prototype; of duplicate keys the last. */
export function pageData(text: string): Readonly<Record<string, unknown>> {
  return dataOf(readFrontMatter(text)?.fields ?? []);
}

function dataOf(fields: readonly Field[]): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null);
  for (const { name, value } of fields) data[name] = plain(value);
  return data;
}

function plain(value: Value): unknown {
  switch (value.kind) {
    case 'list':
      return value.items.map(plain);
    case 'mapping':
      return dataOf(value.fields);
    case 'null':
      return undefined;
    default:
      return value.value;
  }
}
