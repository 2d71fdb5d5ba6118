import { type FilePath, fileNameOf, folderOf } from '../../text/paths';
import { booleanAt, entriesAt, itemsAt, textAt } from '../configValue';
import { dayOfYear, type PageDate, pageDate } from '../pageDate';
import type { Config, PageFields } from '../site';
import { jekyllDefault } from './defaults';

/** Jekyll's names for common permalinks; `:output_ext` is `.html` for every note. */
const styles: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

/** A page, and where Jekyll finds it. */
export interface JekyllPlace {
  /** As seen from the site's source. */
  readonly inside: FilePath;
  /** `posts`, `drafts`, `talks`; `undefined` for a page that is in none. */
  readonly collection: string | undefined;
  readonly page: PageFields;
}

/**
 * The path part of the address that Jekyll gives a page, not percent-encoded; `undefined` for a post without a day and
 * for a collection that has no pages of its own.
 */
export function jekyllUrl(place: JekyllPlace, config: Config): string | undefined {
  const { collection } = place;
  // Only the site's own setting may be one of the styles' names; elsewhere it is taken literally.
  const pattern = place.page.url ?? textOf(defaultOf('permalink', place, config));
  if (collection === undefined) return pageUrl(place, pattern, config);
  if (collection === 'posts' || collection === 'drafts') return postUrl(place, pattern, config);
  return collectionUrl(place, collection, pattern, config);
}

function postUrl(place: JekyllPlace, own: string | undefined, config: Config): string | undefined {
  const { inside, collection, page } = place;
  const date = pageDate(inside, page.date ?? textOf(defaultOf('date', place, config)));
  const isDated = /^\d{2,4}-\d{1,2}-\d{1,2}-/.test(fileNameOf(inside));
  if (collection === 'posts' && !isDated) return undefined;
  const style = textAt(config, 'permalink') ?? 'date';
  const folders = inside.slice(0, Math.max(0, inside.search(/(?:^|\/)_(?:posts|drafts)\//)));
  const above = folders === textAt(config, 'collections_dir') ? '' : folders;
  const stem = stemOf(inside).replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '');
  return filled(own ?? styles.get(style) ?? style, {
    categories: categoriesOf([...above.split('/'), ...categoriesIn(place, config)]),
    title: prettySlug(page.slug ?? stem),
    slug: slugify(page.slug ?? stem),
    date,
  });
}

function collectionUrl(
  place: JekyllPlace,
  collection: string,
  own: string | undefined,
  config: Config,
): string | undefined {
  const { inside, page } = place;
  if (booleanAt(config, 'collections', collection, 'output') !== true) return undefined;
  const pattern = own ?? textAt(config, 'collections', collection, 'permalink') ?? collectionStyle(config);
  const below = inside.slice(inside.indexOf(`_${collection}/`) + collection.length + 2);
  const stem = stemOf(inside);
  return filled(pattern, {
    categories: categoriesOf(categoriesIn(place, config)),
    collection,
    path: below.replace(/\.[^./]+$/, ''),
    name: slugify(stem),
    title: prettySlug(page.slug ?? stem),
    slug: slugify(page.slug ?? stem),
    date: pageDate(inside, page.date ?? textOf(defaultOf('date', place, config))),
  });
}

/** Without its own permalink a collection's addresses only end as the site's do. */
function collectionStyle(config: Config): string {
  return closesWithSlash(config) ? '/:collection/:path/' : '/:collection/:path:output_ext';
}

function closesWithSlash(config: Config): boolean {
  const style = textAt(config, 'permalink') ?? 'date';
  return style === 'pretty' || style.endsWith('/');
}

function pageUrl({ inside }: JekyllPlace, own: string | undefined, config: Config): string {
  const stem = stemOf(inside);
  const folder = folderOf(inside);
  if (own !== undefined) return filled(own, { basename: stem, path: folder, title: stem });
  const base = folder === '' ? '' : `/${folder}`;
  if (stem === 'index') return `${base}/`;
  return closesWithSlash(config) ? `${base}/${stem}/` : `${base}/${stem}.html`;
}

function categoriesOf(names: readonly string[]): string {
  const used = names.filter((name) => name !== '').map((name) => name.toLowerCase());
  return [...new Set(used)].join('/');
}

function stemOf(path: FilePath): string {
  return fileNameOf(path).replace(/\.[^.]+$/, '');
}

interface Parts {
  readonly categories?: string;
  readonly title?: string;
  readonly slug?: string;
  readonly collection?: string;
  readonly path?: string;
  readonly name?: string;
  readonly basename?: string;
  readonly date?: PageDate | undefined;
}

function filled(pattern: string, parts: Parts): string {
  const { date } = parts;
  const values = new Map<string, string | undefined>([
    ...Object.entries(parts).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
    ['output_ext', '.html'],
    ['year', date?.year],
    ['short_year', date?.year.slice(2)],
    ['month', date?.month],
    ['i_month', date && String(Number(date.month))],
    ['day', date?.day],
    ['i_day', date && String(Number(date.day))],
    ['y_day', date && String(dayOfYear(date)).padStart(3, '0')],
  ]);
  const address = pattern.replace(
    /:([a-z]+(?:_[a-z]+)*)/g,
    (whole, name: string) => values.get(name) ?? whole,
  );
  return `/${address}`.replace(/\/{2,}/g, '/');
}

function defaultOf(name: string, { inside, collection }: JekyllPlace, config: Config): unknown {
  return jekyllDefault(name, inside, collection, config);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Those of the config's `defaults:`, then the page's own: Jekyll joins them. */
function categoriesIn(place: JekyllPlace, config: Config): readonly string[] {
  const given = defaultOf('categories', place, config);
  const words: readonly unknown[] = Array.isArray(given) ? given : (textOf(given)?.split(/\s+/) ?? []);
  return [...words.map(String), ...(place.page.categories ?? [])];
}

/** Jekyll's `slugify` in its mode "pretty", which keeps letter case and most signs: `Other Name` → `Other-Name`. */
function prettySlug(text: string): string {
  return text.replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '');
}

/** Jekyll's `slugify` in its default mode: runs of what is neither letter nor digit become one `-`. */
function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The names of the collections that the config declares: a list, or a mapping. */
export function collectionNames(config: Config): ReadonlySet<string> {
  const listed = itemsAt(config, 'collections').filter((name): name is string => typeof name === 'string');
  const mapped = entriesAt(config, 'collections').map(([name]) => name);
  return new Set(['posts', ...listed, ...mapped]);
}
