import { matchesGlob } from '../../text/glob';
import type { FilePath } from '../../text/paths';
import { itemsAt, textAt, valueAt } from '../configValue';
import type { Config } from '../site';

/**
 * The value that the config's `defaults:` give to a field of a page without it; `undefined` for none. Of all scopes that
 * hold the page the longest path wins, then one with a type, then the last, as in Jekyll.
 *
 * @param inside the page as seen from the site's source
 * @param collection `posts`, `drafts`, `talks`; `undefined` for a page that is in none
 */
export function jekyllDefault(
  name: string,
  inside: FilePath,
  collection: string | undefined,
  config: Config,
): unknown {
  let best: { readonly length: number; readonly hasType: boolean; readonly value: unknown } | undefined;
  for (const row of itemsAt(config, 'defaults')) {
    const value = valueAt(row, 'values', name);
    const path = textAt(row, 'scope', 'path') ?? '';
    const type = textAt(row, 'scope', 'type');
    if (value === undefined || (type !== undefined && !isOfType(type, collection))) continue;
    if (!isHeld(inside, path, config)) continue;
    const [length, hasType] = [path.length, type !== undefined];
    const isBetter =
      best === undefined || length > best.length || (length === best.length && (hasType || !best.hasType));
    if (isBetter) best = { length, hasType, value };
  }
  return best?.value;
}

/** Drafts are read as posts; the types were once called by their singulars. */
function isOfType(type: string, collection: string | undefined): boolean {
  if (collection === undefined) return type === 'pages' || type === 'page';
  if (collection !== 'drafts' && collection !== 'posts') return type === collection;
  return type === 'posts' || type === 'post';
}

/** Paths are compared as texts: `_posts/2019` holds all posts of that year. */
function isHeld(inside: FilePath, scope: string, config: Config): boolean {
  const top = textAt(config, 'collections_dir') ?? '';
  const below = (path: string): string =>
    top !== '' && path.startsWith(`${top}/`) ? path.slice(top.length + 1) : path;
  if (!scope.includes('*')) return below(inside).startsWith(below(scope));
  const glob = scope.replace(/\/+$/, '');
  const parts = inside.split('/');
  const around = parts.map((_, i) => parts.slice(0, i + 1).join('/'));
  // To Jekyll a glob without folders is one for the top of the site.
  return (glob.includes('/') ? around : around.slice(0, 1)).some((path) => matchesGlob(glob, path));
}
