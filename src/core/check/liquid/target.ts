import type { Tag } from '../../shortcode/shortcode';
import type { Site } from '../../site/site';
import { closest } from '../../text/closest';
import { type FilePath, fileNameOf, folderOf, joinPath, relativeTo } from '../../text/paths';
import type { CheckContext, FileFacts } from '../checkContext';
import type { Problem } from '../problem';

/** `link` and `post_url`: Jekyll stops if what they name isn't there. */
export function checkLiquidTarget(tag: Tag, context: CheckContext): readonly Problem[] {
  const value = tag.parameters[0]?.value;
  if (tag.isUnterminated || tag.kind === 'close' || value === undefined || value.text.includes('{'))
    return [];
  if (tag.name === 'link') return checkLink(value.text, tag, context);
  return tag.name === 'post_url' ? checkPost(value.text, tag, context) : [];
}

function checkLink(path: string, tag: Tag, { site, files }: CheckContext): readonly Problem[] {
  const span = tag.parameters[0]?.value.span;
  const target = joinPath(site.source, path);
  if (span === undefined || target === undefined) return [];
  const isThere = files.has(target);
  // Jekyll compares paths as they are written: only files that it copies as they are have a `/` before theirs.
  if (isThere === undefined || (isThere && !path.startsWith('/_posts/'))) return [];
  const near = isThere
    ? relativeTo(site.source, target)
    : nearTo(target, site.source, files.entriesIn?.(folderOf(target)) ?? []);
  const suggestion = near === undefined ? {} : { closest: near };
  return [{ code: 'liquid.missing-link', span, data: { path, ...suggestion } }];
}

function nearTo(target: FilePath, source: FilePath, names: readonly string[]): FilePath | undefined {
  const near = closest(fileNameOf(target), names);
  return near === undefined ? undefined : relativeTo(source, joinPath(folderOf(target), near) ?? target);
}

/** `2019-05-24-a-talk`, with or without folders before it: Jekyll finds it in any. */
const postName = /^(?:.*\/)?(\d+)-(\d+)-(\d+)-([^/]+)$/;

function checkPost(name: string, tag: Tag, { site, files }: CheckContext): readonly Problem[] {
  const span = tag.parameters[0]?.value.span;
  if (span === undefined) return [];
  if (postOf(name) === undefined) return [{ code: 'liquid.missing-post', span, data: { name } }];
  const known = postsOf(site, files);
  if (known === undefined || postNamed(name, site, files) !== undefined) return [];
  const posts = known.map(nameOf);
  const written = fileNameOf(name);
  const near = closest(written, posts);
  const suggestion = near === undefined ? {} : { closest: name.slice(0, -written.length) + near };
  return [{ code: 'liquid.missing-post', span, data: { name, ...suggestion } }];
}

/** The file of the post that `post_url` names so; `undefined` if it isn't there, or not known yet. */
export function postNamed(name: string, site: Site, files: FileFacts): FilePath | undefined {
  const wanted = postOf(name);
  if (wanted === undefined) return undefined;
  const found = postsOf(site, files)?.find((path) => postOf(nameOf(path)) === wanted);
  return found === undefined ? undefined : joinPath(site.source, found);
}

/** From the site's source folder. */
function postsOf({ source }: Site, files: FileFacts): readonly FilePath[] | undefined {
  return files.pagesBelow?.(source)?.filter((path) => /(?:^|\/)_posts\//.test(path));
}

/** `2019-5-7-a` and `2019-05-07-a` are one post; letters must be as in the file's name. */
function postOf(name: string): string | undefined {
  const match = postName.exec(name);
  if (match === null) return undefined;
  const [, year, month, day, slug = ''] = match;
  return `${Number(year)}-${Number(month)}-${Number(day)}-${slug}`;
}

function nameOf(path: FilePath): string {
  return fileNameOf(path).replace(/\.[^.]+$/, '');
}
