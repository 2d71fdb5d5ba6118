import { encodePath } from '../site/address';
import type { PageFields } from '../site/site';
import { closest } from '../text/closest';
import { type FilePath, fileNameOf, folderOf } from '../text/paths';
import type { CheckContext, FileFacts } from './checkContext';

/** A file that a note names and that isn't there. */
export interface MissingFile {
  /** Where it was expected first. */
  readonly path: FilePath;
  /** An address that leads to a file which the writer may have meant. */
  readonly closest: string | undefined;
}

/**
 * The local file that an address names, if it is certainly not there: every place where the site could serve it from is
 * known and lacks it. `undefined` for one that exists, a remote one, and whatever a theme that isn't here may bring.
 */
export function missingFile(
  source: string,
  page: PageFields,
  context: CheckContext,
): MissingFile | undefined {
  const { site, files, path: note } = context;
  const candidates = site.filesFor(source, note, page);
  const [first] = candidates;
  if (first === undefined || candidates.some((path) => files.has(path) !== false)) return undefined;
  if (mayLieElsewhere(source, candidates, context)) return undefined;
  return {
    path: first,
    closest: nearest(source, candidates, files) ?? seenFromElsewhere(source, page, context),
  };
}

/** The usual mistakes about where a page's address is: from the site's top, or from the note's folder. */
function seenFromElsewhere(source: string, page: PageFields, context: CheckContext): string | undefined {
  if (!isRelative(source)) return undefined;
  const bare = source.trim().replace(/^(?:\.{1,2}\/)+/, '');
  return [`/${bare}`, `../${bare}`, `../../${bare}`].find((address) =>
    context.site.filesFor(address, context.path, page).some((path) => context.files.has(path) === true),
  );
}

function isRelative(source: string): boolean {
  return !/^<?\/|\{[{%]/.test(source.trim());
}

/**
 * Whether something that isn't in the workspace may bring the file: for an address from the site's top another server
 * (if the site has no static files at all), or a theme that isn't here (but hardly into a folder of the site's own).
 */
function mayLieElsewhere(source: string, candidates: readonly FilePath[], context: CheckContext): boolean {
  const { site, files } = context;
  // Seen from the page: only the site itself can put a file there.
  if (isRelative(source)) return false;
  if (site.staticFolders.every((folder) => isEmpty(folder, files))) return true;
  return site.layouts === undefined && !candidates.some((path) => isInOwnFolder(path, context));
}

function isInOwnFolder(path: FilePath, { site, files }: CheckContext): boolean {
  const folder = folderOf(path);
  const isTop = site.staticFolders.includes(folder) || site.contentFolders.includes(folder);
  return !isTop && !isEmpty(folder, files);
}

/** `false` as long as it isn't known. */
function isEmpty(folder: FilePath, files: FileFacts): boolean {
  return files.entriesIn?.(folder)?.length === 0;
}

/**
 * The address with the name of a file that does lie in one of the folders: of the same name but for its ending, or
 * nearly. One with other numbers is the next of a row, and was hardly meant.
 */
function nearest(source: string, candidates: readonly FilePath[], files: FileFacts): string | undefined {
  for (const path of candidates) {
    const name = fileNameOf(path);
    const stem = stemOf(name);
    const entries = (files.entriesIn?.(folderOf(path)) ?? []).filter(
      (entry) => numbersIn(entry) === numbersIn(name),
    );
    const found =
      entries.find((entry) => stemOf(entry) === stem) ?? closest(name, entries, Math.floor(stem.length / 3));
    if (found !== undefined) return withFileName(source, name, found);
  }
  return undefined;
}

function stemOf(name: string): string {
  return name.replace(/\.\w+$/, '');
}

/** `day2-hall-01.jpg` → `2 01`. An ending like `.mp3` is none. */
function numbersIn(name: string): string {
  return (stemOf(name).match(/\d+/g) ?? []).join(' ');
}

/** What stands before and after the name stays: `/a/picure.png?w=1` → `/a/picture.png?w=1`. */
function withFileName(source: string, wrong: string, right: string): string | undefined {
  for (const written of [wrong, encodePath(wrong)]) {
    const start = source.lastIndexOf(written);
    if (start >= 0) return source.slice(0, start) + encodePath(right) + source.slice(start + written.length);
  }
  return undefined;
}
