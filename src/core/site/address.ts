import type { FilePath } from '../text/paths';

/**
 * The path that an address as written in a note names: `/images/a%20b.png?width=600px#top` → `/images/a b.png`.
 * `undefined` for what is no local file: `https:`, `//host`, `data:`, `#fragment`.
 */
export function pathOfAddress(source: string): string | undefined {
  const address = unescapeMarkdown(source.trim());
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return undefined;
  const path = decode(address.replace(/[?#].*$/s, ''));
  return path === '' ? undefined : path;
}

/** Markdown's own quoting of an address: `<a b.png>`, `a\_b.png`, `a&amp;b.png`. */
function unescapeMarkdown(address: string): string {
  const bare = address.startsWith('<') && address.endsWith('>') ? address.slice(1, -1) : address;
  return bare.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
}

/** `%` may stand for itself in an address that was never encoded. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** A path as an address has it: `a b.png` → `a%20b.png`. Half a character (a lone surrogate) stays what it is. */
export function encodePath(path: string): string {
  try {
    return encodeURI(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/**
 * `path` as a browser resolves it from a page at `base`: `../x.png` at `/post/a/` → `/post/x.png`; what would climb
 * above the top stays at the top.
 */
export function resolveUrlPath(base: string, path: string): string {
  const from = path.startsWith('/') ? '' : base.slice(0, base.lastIndexOf('/') + 1);
  const parts: string[] = [];
  for (const part of `${from}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}${path.endsWith('/') && parts.length > 0 ? '/' : ''}`;
}

/** The path part of a site's address, without a closing `/`: `https://example.org/blog/` → `/blog`. */
export function pathOfBaseUrl(baseUrl: string): string {
  return baseUrl.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, '').replace(/\/+$/, '');
}

/** `/blog/x.png` on a site below `/blog` → `/x.png`; `undefined` for a path that lies elsewhere. */
export function withoutBase(path: string, base: string): string | undefined {
  return base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

/** Each once, in order, without those that would leave the workspace. */
export function distinctPaths(paths: readonly (FilePath | undefined)[]): readonly FilePath[] {
  return [...new Set(paths)].filter((path): path is FilePath => path !== undefined && path !== '');
}
