import { type FilePath, fileNameOf, folderOf, isInside, relativeTo } from '../../text/paths';
import { booleanAt, entriesAt, isMapping, textAt, valueAt } from '../configValue';
import { dayOfYear, monthName, type PageDate, pageDate, weekdayOf } from '../pageDate';
import type { Config, PageFields } from '../site';
import type { Mount } from './folders';

/** Where a content file stands among Hugo's pages: `content/de/post/a/index.md` → `{ path: 'post/a', name: 'a' }`. */
interface PagePlace {
  /** The folders, from the content folder on. */
  readonly folders: readonly string[];
  /** The page's own name; a section's is `undefined`. */
  readonly name: string | undefined;
  readonly language: string | undefined;
}

/** The path part of the address that Hugo gives a page, not percent-encoded: `/post/a/`. `undefined` outside `content`. */
export function hugoUrl(
  path: FilePath,
  fields: PageFields,
  config: Config,
  content: readonly Mount[],
): string | undefined {
  const page = withoutEmptySlug(fields);
  const place = placeOf(path, config, content);
  if (place === undefined) return undefined;
  const prefix = languagePrefix(place.language, config);
  if (page.url !== undefined && page.url !== '') return prefix + ownAddress(page.url);
  const pattern = place.name === undefined ? undefined : permalinkPattern(place, config);
  const address =
    pattern === undefined
      ? [...place.folders, page.slug ?? place.name ?? ''].map(sanitize).join('/')
      : filled(pattern, path, place, page);
  const bare = `/${address}`.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  return `${prefix}${bare}${booleanAt(config, 'uglyurls') === true && bare !== '' ? '.html' : '/'}`;
}

/** To Hugo an empty slug is none. */
function withoutEmptySlug({ slug, ...rest }: PageFields): PageFields {
  return slug === undefined || slug === '' ? rest : { ...rest, slug };
}

/** The `url` of front matter: as it is, but for the `/` that closes what looks like no file. */
function ownAddress(url: string): string {
  const rooted = url.startsWith('/') ? url : `/${url}`;
  return rooted.endsWith('/') || rooted.includes('.') ? rooted : `${rooted}/`;
}

function placeOf(path: FilePath, config: Config, content: readonly Mount[]): PagePlace | undefined {
  const mount = mountOf(path, content);
  if (mount === undefined) return undefined;
  const inside = relativeTo(mount.folder, path);
  const folders = [mount.target, folderOf(inside)]
    .join('/')
    .split('/')
    .filter((part) => part !== '');
  const { stem, language } = withoutLanguage(fileNameOf(inside).replace(/\.[^.]+$/, ''), config);
  const found = language ?? languageOfFolder(mount.folder, config);
  if (stem === '_index') return { folders, name: undefined, language: found };
  if (stem !== 'index') return { folders, name: stem, language: found };
  return { folders: folders.slice(0, -1), name: folders.at(-1), language: found };
}

/** The mount in which `path` lies, the innermost of several. */
export function mountOf(path: FilePath, mounts: readonly Mount[]): Mount | undefined {
  return [...mounts]
    .sort((a, b) => b.folder.length - a.folder.length)
    .find((mount) => path !== mount.folder && isInside(mount.folder, path));
}

/** `a.de` → `a`, if the site has a language `de`. */
function withoutLanguage(
  stem: string,
  config: Config,
): { readonly stem: string; readonly language: string | undefined } {
  const dot = stem.lastIndexOf('.');
  const language = stem.slice(dot + 1).toLowerCase();
  if (dot <= 0 || valueAt(config, 'languages', language) === undefined) return { stem, language: undefined };
  return { stem: stem.slice(0, dot), language };
}

function languageOfFolder(folder: FilePath, config: Config): string | undefined {
  return entriesAt(config, 'languages').find(([, language]) => {
    const own = textAt(language, 'contentdir');
    return own !== undefined && (folder === own || folder.endsWith(`/${own}`));
  })?.[0];
}

function languagePrefix(language: string | undefined, config: Config): string {
  const usual = (textAt(config, 'defaultcontentlanguage') ?? 'en').toLowerCase();
  const own = language ?? usual;
  const isPrefixed = own !== usual || booleanAt(config, 'defaultcontentlanguageinsubdir') === true;
  return isPrefixed && entriesAt(config, 'languages').length > 0 ? `/${own}` : '';
}

/** The config's pattern for the page's section; since 0.114 it may stand under `page`. */
function permalinkPattern(place: PagePlace, config: Config): string | undefined {
  const permalinks = valueAt(config, 'permalinks');
  const section = (place.folders[0] ?? '').toLowerCase();
  const pages = valueAt(permalinks, 'page');
  return textAt(isMapping(pages) ? pages : permalinks, section === '' ? '/' : section);
}

function filled(pattern: string, path: FilePath, place: PagePlace, page: PageFields): string {
  const date = pageDate(path, page.date) ?? noDate;
  return pattern.replace(/:([a-z]+)(\[[^\]]*\])?/g, (whole, name: string, slice: string | undefined) => {
    if (name === 'sections') return sliced(place.folders, slice).map(sanitize).join('/');
    return tokens.get(name)?.(place, page, date) ?? whole;
  });
}

/** What Hugo takes a page without a date to be of. */
const noDate: PageDate = { year: '0001', month: '01', day: '01' };

/** `[1:]`, `[:2]`, `[last]`: which of the sections are meant. */
function sliced(folders: readonly string[], slice: string | undefined): readonly string[] {
  const match = /^\[(\d*|last):?(\d*|last)\]$/.exec(slice ?? '[0:]');
  if (match === null) return folders;
  const indexOf = (text: string): number => (text === 'last' ? folders.length - 1 : Number(text));
  const [, from = '', to = ''] = match;
  if (!match[0].includes(':')) return folders.slice(indexOf(from), indexOf(from) + 1);
  return folders.slice(from === '' ? 0 : indexOf(from), to === '' ? undefined : indexOf(to));
}

type Token = (place: PagePlace, page: PageFields, date: PageDate) => string;

const title: Token = (place, page) => urlize(page.title ?? place.name ?? '');
const baseName: Token = (place) => urlize(place.name ?? '');
const slugOr =
  (other: Token): Token =>
  (place, page, date) =>
    page.slug === undefined ? other(place, page, date) : urlize(page.slug);

/** What Hugo's permalink patterns may name. */
const tokens: ReadonlyMap<string, Token> = new Map<string, Token>([
  ['year', (_place, _page, date) => String(Number(date.year))],
  ['month', (_place, _page, date) => date.month],
  ['monthname', (_place, _page, date) => monthName(date.month).toLowerCase()],
  ['day', (_place, _page, date) => date.day],
  ['weekday', (_place, _page, date) => String(weekdayOf(date))],
  ['yearday', (_place, _page, date) => String(dayOfYear(date))],
  ['section', (place) => urlize(place.folders[0] ?? '')],
  ['title', title],
  ['slug', slugOr(title)],
  ['filename', baseName],
  ['contentbasename', baseName],
  ['slugorfilename', slugOr(baseName)],
  ['slugorcontentbasename', slugOr(baseName)],
]);

/** As Hugo makes a name part of a path: lower case, blanks to `-`, what is neither letter nor digit left out. */
function sanitize(name: string): string {
  return name
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}./\\_#+~@\s-]/gu, '')
    .replace(/[\s-]+/g, (gap) => '-'.repeat(Math.max(1, gap.replace(/\s/g, '').length)));
}

/** As Hugo makes a title part of a permalink. */
function urlize(name: string): string {
  return sanitize(name).replace(/\+/g, '-');
}
