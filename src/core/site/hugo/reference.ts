import { type FilePath, fileNameOf, folderOf, isInside, joinPath, relativeTo } from '../../text/paths';
import { mayBePage, withoutPageEnding } from '../pageFiles';
import type { Site } from '../site';
import { hugoContent } from './content';
import type { Mount } from './folders';
import { type HugoPages, hugoPages, withoutLanguage } from './pages';
import { hugoTaxonomies, termName } from './taxonomies';

/** What is known of the pages that a reference may lead to. */
export interface ReferenceFacts {
  /** As in `FileFacts`. */
  readonly pagesBelow: (folder: FilePath) => readonly FilePath[] | undefined;
  /** Whether a page of the site has a term of this `termName`; `undefined`: not known (yet). */
  readonly hasTerm: (name: string) => boolean | undefined;
}

/** The page that a `ref` finds, or that there is certainly none. */
export type Reference =
  /** `files`: in the workspace, those that make the page (its translations); none for a section that has no own. */
  | { readonly kind: 'page'; readonly files: readonly FilePath[] }
  /** Several pages have the name, and none of them lies beside the note: Hugo stops if they are all published. */
  | { readonly kind: 'ambiguous'; readonly files: readonly FilePath[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' };

const unknown: Reference = { kind: 'unknown' };

/**
 * What `ref` and `relref` make of `written` in a note: `/post/a.md` from the content folder, `./a.md` from the note,
 * `post/a` from either, `a` by its name wherever it lies, else a taxonomy or a term. Where Hugo's versions differ, what
 * any of them finds is there. `unknown` where not all pages are known.
 */
export function hugoReference(written: string, note: FilePath, site: Site, facts: ReferenceFacts): Reference {
  const path = referencePath(written);
  const content = contentOf(site, facts);
  if (path === undefined || path === '' || content === undefined) return unknown;
  if (content.some(({ pages }) => pages.hasOthers)) return unknown;
  const targets = targetsOf(
    path,
    note,
    content.map(({ mount }) => mount),
  );
  const atPath = content.flatMap((one) => targets.flatMap((target) => [one.at(target)].filter(isKnown)));
  if (atPath.length > 0) return { kind: 'page', files: [...new Set(atPath.flat())] };
  const named = isName(path) ? content.flatMap((one) => [one.named(fileNameOf(path))].filter(isKnown)) : [];
  if (named.length > 0) return oneOf([...new Set(named.flat())], note, content);
  const isTerm = mayBeTerm(path, site, facts);
  if (isTerm === undefined) return unknown;
  return isTerm ? { kind: 'page', files: [] } : { kind: 'missing' };
}

function isKnown(files: readonly FilePath[] | undefined): files is readonly FilePath[] {
  return files !== undefined;
}

/** Which of several pages a name means. Those of another language, or of a theme, are not in the way. */
function oneOf(files: readonly FilePath[], note: FilePath, content: readonly Content[]): Reference {
  const own = content.find(({ mount }) => isInside(mount.folder, note))?.mount.folder;
  const rivals = files.filter(
    (file) => own !== undefined && isInside(own, file) && languageOf(file) === languageOf(note),
  );
  return rivals.length > 1 ? { kind: 'ambiguous', files: rivals } : { kind: 'page', files };
}

/** `fr` of `day-1.fr.md`. */
export function languageOf(file: FilePath): string | undefined {
  return /\.([a-z]{2,3}(?:-[a-z]+)?)\.[^.]+$/i.exec(fileNameOf(file))?.[1];
}

/** `/post/a.md#talks` → `/post/a.md`; `undefined` for what is no path. */
export function referencePath(written: string): string | undefined {
  const [path = ''] = written.split(/[#?]/);
  if (/^[a-z][a-z\d+.-]*:|\\/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path).trim().replace(/\/+$/, '');
  } catch {
    return undefined;
  }
}

/** All files of pages, by their content folders; `undefined` as long as one of them isn't known, or a theme is missing. */
export function contentFiles(
  site: Site,
  { pagesBelow }: Pick<ReferenceFacts, 'pagesBelow'>,
): readonly { readonly mount: Mount; readonly files: readonly FilePath[] }[] | undefined {
  if (site.layouts === undefined) return undefined;
  const folders: { readonly mount: Mount; readonly files: readonly FilePath[] }[] = [];
  for (const mount of hugoContent(site)) {
    const files = pagesBelow(mount.folder);
    if (files === undefined) return undefined;
    folders.push({ mount, files });
  }
  return folders.some(({ files }) => files.length > 0) ? folders : undefined;
}

/** One content folder that answers with files of the workspace; `undefined` for a page that it lacks. */
interface Content {
  readonly mount: Mount;
  readonly pages: HugoPages;
  readonly at: (path: string) => readonly FilePath[] | undefined;
  readonly named: (name: string) => readonly FilePath[] | undefined;
}

function contentOf(site: Site, facts: ReferenceFacts): readonly Content[] | undefined {
  return contentFiles(site, facts)?.map(({ mount, files }) => {
    const pages = hugoPages(files);
    const lookUp = (known: HugoPages['paths'], called: string): readonly FilePath[] | undefined =>
      spellings(called)
        .map((spelling) => known.get(spelling))
        .find((made) => made !== undefined)
        ?.flatMap((file) => joinPath(mount.folder, file) ?? []);
    return {
      mount,
      pages,
      at: (path) => {
        const inside = pathIn(mount, path);
        // The home page, and what stands above a mount, need no file.
        return inside === undefined
          ? undefined
          : (lookUp(pages.paths, inside) ?? (inside === '' ? [] : undefined));
      },
      named: (name) => lookUp(pages.names, name),
    };
  });
}

/** A page's ending may be left out, or be another one's. */
function spellings(called: string): readonly string[] {
  const lower = called.toLowerCase();
  const bare = withoutPageEnding(lower);
  return [lower, bare, withoutLanguage(bare), lower.replace(/\.[^./]*$/, '')];
}

/** `a.md`, `/a.md`: looked for in all folders. */
function isName(path: string): boolean {
  return !path.includes('/', 1) && !path.startsWith('.');
}

/** The paths among Hugo's pages that a reference in a note may mean. */
function targetsOf(path: string, note: FilePath, mounts: readonly Mount[]): readonly string[] {
  const top = /^\.\.?(?:\/|$)/.test(path) ? [] : [''];
  const around = path.startsWith('/') ? [] : mounts.filter(({ folder }) => isInside(folder, note));
  const bases = [...top, ...around.flatMap((mount) => noteFolders(mount, note))];
  return bases.map((base) => joinBelowTop(base, path).toLowerCase());
}

/** A path among Hugo's pages as seen from a mount; `undefined` if it isn't there. */
function pathIn({ target }: Mount, path: string): string | undefined {
  const prefix = target === '' ? '' : `${target.toLowerCase()}/`;
  if (path === '' || prefix.startsWith(`${path}/`)) return '';
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** `../` at the top stays there. */
function joinBelowTop(base: FilePath, path: string): FilePath {
  const parts: string[] = [];
  for (const part of `${base}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Where a note is, to Hugo: a bundle's `index.md` stands for its folder. */
function noteFolders({ folder, target }: Mount, note: FilePath): readonly FilePath[] {
  const own = joinPath(target, folderOf(relativeTo(folder, note))) ?? '';
  return /^_?index\./.test(fileNameOf(note)) ? [own, folderOf(own)] : [own];
}

/** `tags`, `/tags/go`, `go`: pages of taxonomies have no files of their own. */
function mayBeTerm(path: string, { config }: Site, { hasTerm }: ReferenceFacts): boolean | undefined {
  const taxonomies = hugoTaxonomies(config);
  const [first = '', ...rest] = path.split('/').filter((part) => !/^\.*$/.test(part));
  const isTaxonomy = taxonomies.has(first.toLowerCase());
  if (rest.length === 0 && isTaxonomy) return true;
  if (rest.length > 0 && !isTaxonomy && !path.startsWith('.')) return false;
  const [name = '', ...others] = spellings(rest.length === 0 ? first : rest.join('/')).map(termName);
  const answers = [name, ...others].map(hasTerm);
  if (answers.includes(true)) return true;
  // Nobody gives a term the ending of a file.
  return answers.includes(undefined) && !mayBePage(path) ? undefined : false;
}
