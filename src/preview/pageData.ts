import { stringOf, stringsOf, valueNamed } from '../core/frontMatter/fields';
import type { Field, Value } from '../core/frontMatter/frontMatter';
import { readFrontMatter } from '../core/frontMatter/readFrontMatter';
import type { PageFields } from '../core/site/site';

/** What a page's front matter says, as plain data without a prototype; of duplicate keys the last. */
export function pageData(text: string): Readonly<Record<string, unknown>> {
  return dataOf(readFrontMatter(text)?.fields ?? []);
}

/** What a page's address may depend on. */
export function pageFields(text: string): PageFields {
  const frontMatter = readFrontMatter(text);
  const said = (...names: readonly string[]) => stringOf(valueNamed(frontMatter, ...names));
  const title = said('title');
  const slug = said('slug');
  const url = said('permalink', 'url');
  const date = said('date');
  const categories = stringsOf(valueNamed(frontMatter, 'categories', 'category'));
  return {
    ...(title === undefined ? {} : { title }),
    ...(slug === undefined ? {} : { slug }),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
    ...(categories.length === 0 ? {} : { categories }),
  };
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
