import type { Site } from '../site/site';
import { closest } from '../text/closest';
import { type FilePath, fileNameOf, folderOf } from '../text/paths';
import type { CheckContext, FileFacts } from './checkContext';

/** A file that a note names and that isn't there. */
export interface MissingFile {
  /** Where it was expected first. */
  readonly path: FilePath;
  /** The name of a file beside it that the writer may have meant. */
  readonly closest: string | undefined;
}

/**
 * The local file that an address names, if it is certainly not there: every place where the site could serve it from is
 * known and lacks it. `undefined` for one that exists, a remote one, and whatever a theme that isn't here may bring.
 */
export function missingFile(source: string, context: CheckContext): MissingFile | undefined {
  const { site, files, path: note } = context;
  const candidates = site.filesFor(source, note);
  const [first] = candidates;
  if (first === undefined || candidates.some((path) => files.has(path) !== false)) return undefined;
  if (mayBeOfTheme(first, candidates, note, site, files)) return undefined;
  return { path: first, closest: nearest(candidates, files) };
}

/** A theme that isn't in the workspace may bring any file, but hardly one into a folder of the site's own pictures. */
function mayBeOfTheme(
  first: FilePath,
  candidates: readonly FilePath[],
  note: FilePath,
  site: Site,
  files: FileFacts,
): boolean {
  if (site.layouts !== undefined || site.generator === 'plain') return false;
  if (folderOf(first) === folderOf(note)) return false;
  return !candidates.some((path) => hasEntries(folderOf(path), site, files));
}

function hasEntries(folder: FilePath, site: Site, files: FileFacts): boolean {
  if (site.staticFolders.includes(folder) || site.contentFolders.includes(folder)) return false;
  return (files.entriesIn?.(folder) ?? []).length > 0;
}

function nearest(candidates: readonly FilePath[], files: FileFacts): string | undefined {
  for (const path of candidates) {
    const name = fileNameOf(path);
    const found = closest(name, files.entriesIn?.(folderOf(path)) ?? []);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `source` with another file name; what stands before and after the name stays: `/a/picure.png?w=1` → `/a/picture.png?w=1`. */
export function withFileName(source: string, name: string): string {
  const end = /[?#]/.exec(source)?.index ?? source.length;
  const start = source.lastIndexOf('/', end - 1) + 1;
  return source.slice(0, start) + encodeURI(name) + source.slice(end);
}
