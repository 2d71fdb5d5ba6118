import { stringOf, stringsOf, valueNamed } from '../frontMatter/fields';
import type { FrontMatter } from '../frontMatter/frontMatter';
import type { PageFields } from './site';

/** What a page's front matter says of its own address, in either generator's words. */
export function pageFieldsOf(frontMatter: FrontMatter | undefined): PageFields {
  const text = (...names: readonly string[]) => stringOf(valueNamed(frontMatter, ...names))?.trim();
  const found = {
    title: text('title', 'Title'),
    slug: text('slug'),
    url: text('url', 'permalink'),
    date: text('date', 'Date'),
  };
  const categories = stringsOf(valueNamed(frontMatter, 'category', 'categories'));
  return { ...withoutBlanks(found), ...(categories.length === 0 ? {} : { categories }) };
}

function withoutBlanks<Key extends string>(
  texts: Readonly<Record<Key, string | undefined>>,
): { readonly [key in Key]?: string } {
  const filled: { [key in Key]?: string } = {};
  for (const key in texts) {
    const text = texts[key];
    if (text !== undefined && text !== '') filled[key] = text;
  }
  return filled;
}
