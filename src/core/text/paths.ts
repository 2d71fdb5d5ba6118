/**
 * Paths in the core are strings with `/`, relative to the workspace folder, without `.`, `..` or a leading `/`.
 * The folder itself is `''`.
 */
export type FilePath = string;

/**
 * `base` and `relative` joined and made plain; `undefined` if the result would leave the workspace folder. To Windows a
 * backslash parts folders too (`..\\..\\x`): no site names a file with one.
 */
export function joinPath(base: FilePath, relative: string): FilePath | undefined {
  if (relative.includes('\\')) return undefined;
  const whole = base === '' ? relative : `${base}/${relative}`;
  if (!loosePart.test(whole)) return whole;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** A part that is empty, `.` or `..`: most paths have none. */
const loosePart = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** `content/post` of `content/post/a.md`; `''` for a file at the top. */
export function folderOf(path: FilePath): FilePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `a.md` of `content/post/a.md`. */
export function fileNameOf(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `.md` of `a.html.md`; `''` without one. */
export function extensionOf(path: FilePath): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}

/** Whether `path` lies in `folder` (at any depth); everything lies in `''`. */
export function isInside(folder: FilePath, path: FilePath): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** `path` as seen from `folder`, in which it must lie. */
export function relativeTo(folder: FilePath, path: FilePath): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

/**
 * A path as a part of an address: `a b/c#1.md` → `a%20b/c%231.md`. Brackets are encoded too, which would end a link of
 * Markdown; half a character (a lone surrogate) becomes U+FFFD.
 */
export function addressOf(path: FilePath): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}

/**
 * The address of a file for who takes `/` for the top of a folder: `/b.md` for `/site/b.md` from `/site`, and
 * `/../notes/b.md` for `/notes/b.md`. Both paths begin with a slash.
 */
export function addressFrom(folder: string, file: string): string {
  const top = folder.replace(/\/+$/, '');
  return file.startsWith(`${top}/`)
    ? addressOf(file.slice(top.length))
    : top.replace(/[^/]+/g, '..') + addressOf(file);
}
