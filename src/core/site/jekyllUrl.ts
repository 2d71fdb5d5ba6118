import { type FilePath, fileNameOf, folderOf, isInside, relativeTo } from '../text/paths';
import { entriesAt, itemsAt, textAt, valueAt } from './configValue';
import { dayOfYear, type PageDate, pageDate } from './pageDate';
import type { Config, PageFields } from './site';

/** Jekyll's names for common permalinks; `:output_ext` is `.html` for every note. */
const styles: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

/** The path part of the address that Jekyll gives a page. */
export function jekyllUrl(path: FilePath, page: PageFields, config: Config, source: FilePath): string {
  const inside = relativeTo(source, path);
  const pattern = page.url ?? defaultPermalink(inside, config);
  const collection = collectionOf(inside);
  if (collection === 'posts' || collection === 'drafts') return postUrl(inside, page, pattern, config);
  if (collection !== undefined) return collectionUrl(collection, inside, page, pattern, config);
  return pageUrl(inside, page.url ?? pattern, config);
}

/** `posts` of `blog/_posts/2019-05-20-a.md`; `undefined` for a page that is in none. */
export function collectionOf(inside: FilePath): string | undefined {
  const folder = folderOf(inside)
    .split('/')
    .find((part) => part.startsWith('_'));
  return folder?.slice(1);
}

function postUrl(inside: FilePath, page: PageFields, pattern: string | undefined, config: Config): string {
  const permalink = pattern ?? textAt(config, 'permalink') ?? 'date';
  const above = inside.slice(0, Math.max(0, inside.search(/(?:^|\/)_(?:posts|drafts)\//)));
  const categories = [...above.split('/').filter((part) => part !== ''), ...(page.categories ?? [])];
  const stem = stemOf(inside).replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '');
  return filled(styles.get(permalink) ?? permalink, {
    categories: [...new Set(categories)].map(slugify).join('/'),
    title: page.slug ?? stem,
    slug: slugify(page.slug ?? stem),
    date: pageDate(inside, page.date),
  });
}

function collectionUrl(
  collection: string,
  inside: FilePath,
  page: PageFields,
  pattern: string | undefined,
  config: Config,
): string {
  const own = textAt(config, 'collections', collection, 'permalink');
  const permalink = page.url ?? own ?? pattern ?? collectionStyle(config);
  const below = inside.slice(inside.indexOf(`_${collection}/`) + collection.length + 2);
  const stem = stemOf(inside);
  return filled(styles.get(permalink) ?? permalink, {
    categories: (page.categories ?? []).map(slugify).join('/'),
    collection,
    path: below.replace(/\.[^./]+$/, ''),
    name: slugify(stem),
    title: page.slug ?? stem,
    slug: slugify(page.slug ?? stem),
    date: pageDate(inside, page.date),
  });
}

/** Without its own permalink a collection's addresses only end as the site's do. */
function collectionStyle(config: Config): string {
  const style = textAt(config, 'permalink') ?? 'date';
  return style === 'pretty' || style.endsWith('/') ? '/:collection/:path/' : '/:collection/:path:output_ext';
}

function pageUrl(inside: FilePath, permalink: string | undefined, config: Config): string {
  const stem = stemOf(inside);
  const folder = folderOf(inside);
  const base = folder === '' ? '' : `/${folder}`;
  if (permalink !== undefined && !styles.has(permalink)) {
    return filled(permalink, { basename: stem, path: base.slice(1), title: stem });
  }
  if (stem === 'index') return `${base}/`;
  const style = permalink ?? textAt(config, 'permalink') ?? 'date';
  return style === 'pretty' || (!styles.has(style) && style.endsWith('/'))
    ? `${base}/${stem}/`
    : `${base}/${stem}.html`;
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
function defaultPermalink(inside: FilePath, config: Config): string | undefined {
  let best: string | undefined;
  let bestLength = -1;
  const type = collectionOf(inside) ?? 'pages';
  for (const row of itemsAt(config, 'defaults')) {
    const permalink = textAt(row, 'values', 'permalink');
    const path = (textAt(row, 'scope', 'path') ?? '').replace(/\/+$/, '');
    const wanted = valueAt(row, 'scope', 'type');
    if (permalink === undefined || path.length < bestLength || !isInside(path, inside)) continue;
    if (typeof wanted === 'string' && wanted !== type) continue;
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
