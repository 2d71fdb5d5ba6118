import { type FilePath, folderOf } from '../../text/paths';
import { dateOf } from '../words/dates';

/** When a path says that a note was written. */
export interface PathDate {
  readonly date: string | undefined;
  /** The file's name without the day that it begins with. */
  readonly slug: string;
}

const dayFirst = /^((?:19|20)\d{2})[-_]?(\d{1,2})[-_]?(\d{1,2})(?!\d)[-_ ]?(.*)$/;
/** Figures that stand together have two places each: `201905` is no day. */
const glued = /^\d{8}(?!\d)|^\d{4}[-_]/;

/**
 * The day of `2019-05-21-fences.md` and `20190521-fences.md`, else of the folders `2019/05/21/`, else no day. `name` is the
 * file's name without its ending, or that of the folder which it is the page of.
 */
export function pathDate(folders: readonly string[], name: string): PathDate {
  const dated = glued.test(name) ? dayFirst.exec(name) : null;
  const own = dated === null ? undefined : dateOf(`${dated[1]}-${dated[2]}-${dated[3]}`);
  if (dated !== null && own !== undefined) return { date: own, slug: dated[4] ?? '' };
  return { date: folderDate(folders), slug: name };
}

function folderDate(folders: readonly string[]): string | undefined {
  for (let i = folders.length - 3; i >= 0; i--) {
    const day = folders.slice(i, i + 3).join('-');
    if (/^(?:19|20)\d{2}-\d{1,2}-\d{1,2}$/.test(day)) return dateOf(day);
  }
  return undefined;
}

/** The year of the day that a file's path names; `undefined` where it names none. */
export function pathYear(path: FilePath): number | undefined {
  const parts = path.split('/');
  const { date } = pathDate(parts.slice(0, -1), parts.at(-1) ?? '');
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** `2019` of `posts/2019/fences.md`. */
export function yearFolder(path: FilePath): number | undefined {
  const year = folderOf(path)
    .split('/')
    .findLast((folder) => /^(?:19[89]|20[0-4])\d$/.test(folder));
  return year === undefined ? undefined : Number(year);
}
