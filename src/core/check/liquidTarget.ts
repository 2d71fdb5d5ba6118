import type { Tag } from '../shortcode/shortcode';
import { closest } from '../text/closest';
import { type FilePath, fileNameOf, folderOf, joinPath } from '../text/paths';
import type { CheckContext } from './checkContext';
import type { Problem } from './problem';

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
  if (span === undefined || target === undefined || files.has(target) !== false) return [];
  const known = closest(fileNameOf(target), files.entriesIn?.(folderOf(target)) ?? []);
  const suggestion = known === undefined ? {} : { closest: path.slice(0, path.lastIndexOf('/') + 1) + known };
  return [{ code: 'liquid.missing-link', span, data: { path, ...suggestion } }];
}

/** `2019-05-24-a-talk`, with the folders below `_posts` before it. */
const postName = /^\/?(?:(.+)\/)?(\d+-\d+-\d+-.+)$/;

function checkPost(name: string, tag: Tag, context: CheckContext): readonly Problem[] {
  const span = tag.parameters[0]?.value.span;
  if (span === undefined) return [];
  const match = postName.exec(name);
  if (match === null) return [{ code: 'liquid.missing-post', span, data: { name } }];
  const [, folder = '', stem = ''] = match;
  const posts = postFolders(folder, context.site.source).map((path) => context.files.entriesIn?.(path));
  const names = posts.flatMap((entries) => entries ?? []).map(withoutEnding);
  // Posts may lie in any `_posts` of the site: only what is known of these folders counts.
  if (posts.some((entries) => entries === undefined) || names.length === 0 || names.includes(stem)) return [];
  const known = closest(stem, names);
  if (known === undefined) return [];
  const prefix = folder === '' ? '' : `${folder}/`;
  return [{ code: 'liquid.missing-post', span, data: { name, closest: prefix + known } }];
}

/** Jekyll knows a folder below `_posts` and one that holds a `_posts`. */
function postFolders(folder: string, source: FilePath): readonly FilePath[] {
  const folders = folder === '' ? ['_posts'] : [`_posts/${folder}`, `${folder}/_posts`];
  return folders.flatMap((path) => joinPath(source, path) ?? []);
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
