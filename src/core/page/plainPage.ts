import { fieldNamed, stringOf, stringsOf } from '../frontMatter/fields';
import type { FrontMatter } from '../frontMatter/frontMatter';
import { goDate } from './goDate';
import type { PageData } from './pageData';

/** The fields as they stand, for folders of no known generator: no rule of publishing applies there. */
export function plainPage(frontMatter: FrontMatter | undefined): PageData {
  const value = (name: string) => fieldNamed(frontMatter, name, { ignoreCase: true });
  const field = value('date');
  const instant = goDate(stringOf(field?.value) ?? '', undefined);
  return {
    title: stringOf(value('title')?.value),
    date: instant === undefined ? undefined : { instant, field },
    publishDate: undefined,
    expiryDate: undefined,
    isDraft: stringOf(value('draft')?.value) === 'true',
    tags: stringsOf(value('tags')?.value),
    categories: stringsOf(value('categories')?.value),
    aliases: stringsOf(value('aliases')?.value),
  };
}
