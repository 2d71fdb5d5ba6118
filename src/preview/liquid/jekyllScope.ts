import { readFrontMatter } from '../../core/frontMatter/readFrontMatter';
import { isMapping, textAt } from '../../core/site/configValue';
import { pageFieldsOf } from '../../core/site/pageFields';
import { readConfig } from '../../core/site/readConfig';
import type { Site } from '../../core/site/site';
import { type FilePath, fileNameOf, isInside, joinPath, relativeTo } from '../../core/text/paths';
import { pageData } from '../pageData';
import type { PreviewNote } from '../previewContext';

type Data = Record<string, unknown>;

/** What a note's Liquid knows: `site`, `page`, `jekyll`. Lists of pages are made when they are first asked for. */
export function jekyllScope(note: PreviewNote, text: string): Readonly<Data> {
  const scope = data({
    layout: data({}),
    content: '',
    jekyll: data({ environment: 'development', version: note.site.version ?? '4.3.1' }),
  });
  lazily(scope, 'site', () => siteScope(note));
  lazily(scope, 'page', () => pageScope(note.path, text, note));
  return scope;
}

function siteScope(note: PreviewNote): Data {
  const { site } = note;
  const scope = data({ ...site.config });
  scope.url ??= '';
  scope.baseurl ??= '';
  lazily(scope, 'data', () => dataOf(note));
  const posts = once(() => postsOf(note));
  lazily(scope, 'posts', posts);
  lazily(scope, 'tags', () => grouped(posts(), 'tags'));
  lazily(scope, 'categories', () => grouped(posts(), 'categories'));
  return scope;
}

/** `page.*`: its front matter, and what Jekyll adds. */
function pageScope(path: FilePath, text: string, note: PreviewNote): Data {
  const inside = isInside(note.site.source, path) ? relativeTo(note.site.source, path) : path;
  const name = fileNameOf(path);
  const stem = name.replace(/\.[^.]+$/, '');
  const dated = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)$/.exec(stem);
  const own = pageData(text);
  const scope = data({
    content: '',
    title: titleFrom(dated?.[2] ?? stem),
    ...(dated === null ? {} : { date: dated[1], slug: dated[2] }),
    ...own,
    tags: listOf(own.tags ?? own.tag),
    categories: listOf(own.categories ?? own.category),
    path: inside,
    relative_path: inside,
    name,
  });
  lazily(scope, 'url', () => note.site.urlOf(path, pageFieldsOf(readFrontMatter(text))) ?? `/${inside}`);
  return scope;
}

function postsOf(note: PreviewNote): readonly Data[] {
  const posts: Data[] = [];
  for (const path of note.pages()) {
    if (!path.includes('_posts/') || !isInside(note.site.source, path)) continue;
    const text = note.textOf(path);
    if (text !== undefined) posts.push(pageScope(path, text, note));
    if (posts.length >= mostPosts) break;
  }
  return posts.sort((a, b) => String(b.date).localeCompare(String(a.date)));
}

/** More than these need not be read for one preview. */
const mostPosts = 500;

/** Sites never change: what their data files say is read once. */
const dataOfSites = new WeakMap<Site, Data>();

function dataOf({ site }: PreviewNote): Data {
  const known = dataOfSites.get(site);
  if (known !== undefined) return known;
  const read = dataFiles(site);
  dataOfSites.set(site, read);
  return read;
}

/** `_data/people.yml` → `site.data.people`; folders nest. */
function dataFiles(site: Site): Data {
  const folder = joinPath(site.source, textAt(site.config, 'data_dir') ?? '_data') ?? '_data';
  const all = data({});
  for (const [path, text] of site.files) {
    if (!isInside(folder, path) || !/\.(?:ya?ml|json|toml)$/.test(path)) continue;
    const parts = relativeTo(folder, path)
      .replace(/\.\w+$/, '')
      .split('/');
    const last = parts.pop() ?? '';
    let place = all;
    for (const part of parts) {
      const next = place[part];
      if (isMapping(next)) place = next as Data;
      else {
        const made = data({});
        place[part] = made;
        place = made;
      }
    }
    place[last] = dataFile(path, text);
  }
  return all;
}

/** A data file may be a list, which a config never is: it is read as the one value of a mapping. */
function dataFile(path: FilePath, text: string): unknown {
  if (/^\s*\[/.test(text)) return readConfig('list.json', `{"list":${text}}`).list;
  const bare = text.replace(/^\ufeff?(?:\s*(?:#[^\n]*|---[ \t]*)\n)*/, '');
  return /^\s*-\s/.test(bare) ? readConfig('list.yml', `list:\n${bare}`).list : readConfig(path, text);
}

function grouped(posts: readonly Data[], key: string): Data {
  const groups = data({});
  for (const post of posts) {
    for (const name of post[key] as readonly string[]) {
      const group = groups[name];
      if (Array.isArray(group)) group.push(post);
      else groups[name] = [post];
    }
  }
  return groups;
}

/** Jekyll's lists of tags: a list, or words between blanks. */
function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/\s+/).filter((word) => word !== '') : [];
}

/** `kubecon-eu-day-1` → `Kubecon Eu Day 1`, as Jekyll names a post without a title. */
function titleFrom(slug: string): string {
  return slug
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Without a prototype: `page.constructor` is nothing. */
function data(values: Readonly<Data>): Data {
  return Object.assign(Object.create(null), values);
}

function lazily(target: Data, name: string, make: () => unknown): void {
  Object.defineProperty(target, name, { get: once(make), enumerable: true, configurable: true });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
