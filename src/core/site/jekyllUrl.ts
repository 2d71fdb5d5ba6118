import { type FilePath, fileNameOf, folderOf, isInside } from '../text/paths';
import { booleanAt, entriesAt, itemsAt, textAt } from './configValue';
import { dayOfYear, type PageDate, pageDate } from './pageDate';
import type { Config, PageFields } from './site';

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
  const pattern = place.page.url ?? defaultPermalink(place, config);
  if (collection === undefined) return pageUrl(place, pattern, config);
  if (collection === 'posts' || collection === 'drafts') return postUrl(place, pattern, config);
  return collectionUrl(place, collection, pattern, config);
}

function postUrl(
  { inside, collection, page }: JekyllPlace,
  own: string | undefined,
  config: Config,
): string | undefined {
  const date = pageDate(inside, page.date);
  const isDated = /^\d{2,4}-\d{1,2}-\d{1,2}-/.test(fileNameOf(inside));
  if (collection === 'posts' && !isDated) return undefined;
  const style = textAt(config, 'permalink') ?? 'date';
  const folders = inside.slice(0, Math.max(0, inside.search(/(?:^|\/)_(?:posts|drafts)\//)));
  const above = folders === textAt(config, 'collections_dir') ? '' : folders;
  const stem = stemOf(inside).replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '');
  return filled(own ?? styles.get(style) ?? style, {
    categories: categoriesOf([...above.split('/'), ...(page.categories ?? [])]),
    title: page.slug === undefined ? stem : slugify(page.slug),
    slug: slugify(page.slug ?? stem),
    date,
  });
}

function collectionUrl(
  { inside, page }: JekyllPlace,
  collection: string,
  own: string | undefined,
  config: Config,
): string | undefined {
  if (booleanAt(config, 'collections', collection, 'output') !== true) return undefined;
  const pattern = own ?? textAt(config, 'collections', collection, 'permalink') ?? collectionStyle(config);
  const below = inside.slice(inside.indexOf(`_${collection}/`) + collection.length + 2);
  const stem = stemOf(inside);
  return filled(pattern, {
    categories: categoriesOf(page.categories ?? []),
    collection,
    path: below.replace(/\.[^./]+$/, ''),
    name: slugify(stem),
    title: page.slug === undefined ? stem : slugify(page.slug),
    slug: slugify(page.slug ?? stem),
    date: pageDate(inside, page.date),
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

/** Jekyll's `slugify` in its default mode: runs of what is neither letter nor digit become one `-`. */
function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The permalink that `defaults:` gives the page; the longest path that fits wins, as in Jekyll. */
function defaultPermalink({ inside, collection }: JekyllPlace, config: Config): string | undefined {
  let best: string | undefined;
  let bestLength = -1;
  for (const row of itemsAt(config, 'defaults')) {
    const permalink = textAt(row, 'values', 'permalink');
    const path = (textAt(row, 'scope', 'path') ?? '').replace(/\/+$/, '');
    const wanted = textAt(row, 'scope', 'type') ?? '';
    if (permalink === undefined || path.length < bestLength || !isInside(path, inside)) continue;
    if (wanted !== '' && wanted !== (collection ?? 'pages')) continue;
    best = permalink;
    bestLength = path.length;
  }
  return best;
}

/** The names of the collections that the config declares: a list, or a mapping. */
export function collectionNames(config: Config): ReadonlySet<string> {
  const listed = itemsAt(config, 'collections').filter((name): name is string => typeof name === 'string');
  const mapped = entriesAt(config, 'collections').map(([name]) => name);
  return new Set(['posts', ...listed, ...mapped]);
}
