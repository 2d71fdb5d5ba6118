import { valueNamed } from '../frontMatter/fields';
import type { FrontMatter, Value } from '../frontMatter/frontMatter';
import { jekyllDefault } from '../site/jekyll/defaults';
import type { Site } from '../site/site';
import { type FilePath, fileNameOf, folderOf, isInside, relativeTo } from '../text/paths';
import type { PageData, PageMoment } from './pageData';
import { type RubyDate, rubyDate } from './rubyDate';
import { jekyllText } from './scalarText';

/** A page's data as Jekyll sees it. Tags and categories are split as Jekyll splits them. */
export function jekyllPage(
  frontMatter: FrontMatter | undefined,
  text: string,
  path: FilePath,
  site: Site,
): PageData {
  const own = valueNamed(frontMatter, 'title');
  // Ruby takes `No` for a title that isn't there.
  const title = own?.kind === 'boolean' && !own.value ? undefined : jekyllText(own, text);
  const isDocument = isJekyllDocument(path, site);
  const given = (name: string): unknown => jekyllDefaultOf(name, path, site);
  const asWritten = (name: string): readonly string[] => {
    const value = valueNamed(frontMatter, name);
    return value === undefined ? [] : wholeWords(value, text);
  };
  return {
    title: title ?? textOf(given('title')) ?? (isDocument ? titleOfFileName(path) : undefined),
    date: isDocument ? dateOf(frontMatter, text, path, site) : pageDateOf(frontMatter, text, site),
    publishDate: undefined,
    expiryDate: undefined,
    isDraft: jekyllFolder(path, site) === '_drafts',
    tags: isDocument ? jekyllTags(frontMatter, text, given('tags')) : asWritten('tags'),
    categories: !isDocument
      ? asWritten('categories')
      : [
          ...new Set([
            ...foldersAbove(path, site),
            ...wordsOf(given('categories')),
            ...splitWords(valueNamed(frontMatter, 'categories'), text),
            ...jekyllWords(frontMatter, text, 'category', 'categories'),
          ]),
        ],
    aliases: [],
  };
}

/** What the site's `defaults:` give to a field that the page doesn't have. */
export function jekyllDefaultOf(name: string, path: FilePath, site: Site): unknown {
  const collection = jekyllFolder(path, site)?.slice(1);
  return jekyllDefault(name, relativeTo(site.source, path), collection, site.config);
}

/** The first folder on the way whose name starts with `_`: `_posts`, `_drafts` or a collection's. */
export function jekyllFolder(path: FilePath, site: Site): string | undefined {
  if (!isInside(site.source, path)) return undefined;
  return folderOf(relativeTo(site.source, path))
    .split('/')
    .find((part) => part.startsWith('_'));
}

/** Posts, drafts and a collection's files; other pages keep their data as written. */
export function isJekyllDocument(path: FilePath, site: Site): boolean {
  return jekyllFolder(path, site) !== undefined;
}

/** The names of files in `_posts` that Jekyll reads: `2019-05-24-a-title.md`. It skips all others without a word. */
export const postFileName = /^(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$/;

/** What Jekyll makes of a `date` that front matter gives. */
export function jekyllDate(value: Value, text: string, site: Site): RubyDate {
  const zone = site.timeZone;
  // A list is parsed as Ruby prints it: there may be a date in it.
  if (value.kind === 'list' || value.kind === 'mapping')
    return { kind: /\d/.test(text.slice(value.span.start, value.span.end)) ? 'unknown' : 'invalid' };
  if (value.kind === 'date') return rubyDate(value.value, /\d:\d/.test(value.value) ? undefined : zone);
  const written = jekyllText(value, text) ?? '';
  return rubyDate(written, zone);
}

function dateOf(
  frontMatter: FrontMatter | undefined,
  text: string,
  path: FilePath,
  site: Site,
): PageMoment | undefined {
  const field = frontMatter?.fields.findLast(({ name }) => name === 'date');
  if (field !== undefined) {
    const date = jekyllDate(field.value, text, site);
    return date.kind === 'instant' ? { instant: date.instant, field } : undefined;
  }
  const given = textOf(jekyllDefaultOf('date', path, site));
  const date = rubyDate(given ?? postFileName.exec(fileNameOf(path))?.[1] ?? '', site.timeZone);
  return date.kind === 'instant' ? { instant: date.instant, field: undefined } : undefined;
}

/** Only posts and their like have their dates parsed; elsewhere only what YAML takes for a date is one. */
function pageDateOf(frontMatter: FrontMatter | undefined, text: string, site: Site): PageMoment | undefined {
  const field = frontMatter?.fields.findLast(({ name }) => name === 'date');
  if (field?.value.kind !== 'date') return undefined;
  const date = jekyllDate(field.value, text, site);
  return date.kind === 'instant' ? { instant: date.instant, field } : undefined;
}

/** `_posts/2019-05-24-my-day.md` → `My Day`. */
function titleOfFileName(path: FilePath): string {
  const name = fileNameOf(path);
  const slug = postFileName.exec(name)?.[2] ?? name.replace(/\.[^.]+$/, '');
  return slug
    .replace(/\.+$/, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

/** `talks/_posts/…` is in the category `talks`; what lies below `_posts` says nothing. */
function foldersAbove(path: FilePath, site: Site): readonly string[] {
  const folder = jekyllFolder(path, site);
  if (folder !== '_posts' && folder !== '_drafts') return [];
  const folders = folderOf(relativeTo(site.source, path)).split('/');
  return folders.slice(0, folders.indexOf(folder));
}

function jekyllTags(frontMatter: FrontMatter | undefined, text: string, given: unknown): readonly string[] {
  const isOwn = valueNamed(frontMatter, 'tag', 'tags') !== undefined;
  return isOwn ? jekyllWords(frontMatter, text, 'tag', 'tags') : wordsOf(given);
}

/** Of a value of the config: the items of a list, or the words of a text. */
function wordsOf(given: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(given) ? given : (textOf(given)?.split(/\s+/) ?? []);
  return items.map(String).filter((word) => word !== '');
}

function textOf(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

/** The singular key's value taken whole, else the plural's, whose text is split at blanks. */
export function jekyllWords(
  frontMatter: Pick<FrontMatter, 'fields'> | undefined,
  text: string,
  singular: string,
  plural: string,
): readonly string[] {
  const one = valueNamed(frontMatter, singular);
  const isGiven = one !== undefined && one.kind !== 'null' && !(one.kind === 'boolean' && !one.value);
  return isGiven ? wholeWords(one, text) : splitWords(valueNamed(frontMatter, plural), text);
}

function wholeWords(value: Value, text: string): readonly string[] {
  if (value.kind === 'list') return value.items.flatMap((item) => wholeWords(item, text));
  const word = jekyllText(value, text);
  return word === undefined ? [] : [word];
}

function splitWords(value: Value | undefined, text: string): readonly string[] {
  if (value?.kind === 'list') return wholeWords(value, text);
  if (value?.kind !== 'string') return [];
  const written = jekyllText(value, text);
  // What YAML takes for a number isn't split, and isn't a list.
  return written !== value.value ? [] : value.value.split(/\s+/).filter((word) => word !== '');
}
