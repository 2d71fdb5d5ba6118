import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { CheckContext, FileFacts, PageFacts } from '../core/check/checkContext';
import { summarize } from '../core/conference/notes/summarize';
import { ownDefinitions } from '../core/settings/ownDefinitions';
import { schemasFor } from '../core/settings/schemasFor';
import type { Settings } from '../core/settings/settings';
import { generators } from '../core/site/generators';
import type { Site } from '../core/site/site';
import { isSiteFile, readSites, siteOf } from '../core/site/sites';
import { globMatcher } from '../core/text/glob';
import type { FilePath } from '../core/text/paths';
import { diskFacts } from './diskFacts';
import { pageIndex } from './pageIndex';
import { readText } from './readText';
import { settingsFor } from './settingsFile';
import { UnreadablePath } from './unreadablePath';
import { type Failures, walkFolder } from './walkFolder';

/** What the editor would have as a workspace folder, for some of the paths of the command line. */
export interface Workspace {
  /** Absolute; what paths of the core are relative to. */
  readonly base: string;
  /** The Markdown files that were asked for, sorted. */
  readonly notes: readonly FilePath[];
  /** All Markdown files of the sites that the notes belong to, sorted. */
  readonly pages: readonly FilePath[];
  readonly settings: Settings;
  readonly sites: readonly Site[];
  /** Which of a site's pages stand where. */
  readonly pagesOf: (site: Site) => PageFacts;
  readonly files: FileFacts;
  /** What could not be read so far; grows while notes are read. */
  readonly failures: Failures;
}

/** The workspaces that the paths lie in. Throws `UnreadablePath` for a path that isn't there. */
export function openWorkspaces(paths: readonly string[], config: string | undefined): readonly Workspace[] {
  const byBase = new Map<string, string[]>();
  for (const path of paths.map((path) => resolve(path))) {
    demandReadable(path);
    const base = baseOf(path);
    byBase.set(base, [...(byBase.get(base) ?? []), path]);
  }
  return [...byBase].map(([base, inside]) => openWorkspace(base, inside, config));
}

/** What the core may know besides a note itself. */
export function contextOf(workspace: Workspace, path: FilePath, now: number): CheckContext {
  const { settings, sites, files } = workspace;
  const site = siteOf(path, sites);
  return {
    path,
    site,
    files,
    now,
    schemas: schemasFor(path, settings, (file) => readNamed(workspace, file)),
    isConferenceNote: (note) => summarize(note, path, settings.conferences) !== undefined,
    pages: workspace.pagesOf(site),
  };
}

/** A file's text; `undefined`, and a failure of the workspace, if it can't be read. */
export function readNote(workspace: Workspace, path: FilePath): string | undefined {
  return readFile(workspace.base, path, workspace.failures);
}

/** The text of a file that a note or a setting names; `undefined` too for a link that leads out of the workspace. */
export function readNamed(workspace: Workspace, path: FilePath): string | undefined {
  return leadsOut(workspace.base, path) ? undefined : readNote(workspace, path);
}

function leadsOut(base: string, path: FilePath): boolean {
  try {
    return !realpathSync(join(base, path)).startsWith(realpathSync(base) + sep);
  } catch {
    // What isn't there leads nowhere.
    return false;
  }
}

/**
 * One file after the other: what the system has in its cache is read four times as fast as through promises, and a text
 * is dropped before the next one comes.
 */
function readFile(base: string, path: FilePath, failures: Failures): string | undefined {
  try {
    return readText(`${base}/${path}`);
  } catch (error) {
    failures.set(path, error);
    return undefined;
  }
}

/** A file of a workspace as the user sees it from the working directory, with `/`. */
export function displayPath(workspace: Workspace, path: FilePath): string {
  return withSlashes(relative(process.cwd(), join(workspace.base, path))) || '.';
}

function openWorkspace(base: string, paths: readonly string[], config: string | undefined): Workspace {
  const folder = paths.length === 1 ? folderAt(paths[0] ?? base) : base;
  const settings = settingsFor(folder, config, basename(base));
  const failures: Failures = new Map();
  const walk = (folder: string): readonly FilePath[] =>
    walkFolder(base, pathIn(base, folder), isNeverWalked, failures);
  const asked = new Map(paths.map((path) => [path, isFolder(path) ? walk(path) : [pathIn(base, path)]]));
  const roots = siteRootsAround(paths, base).filter((root) => !asked.has(root));
  const all = new Set([...asked.values(), ...roots.map(walk)].flat());
  const pages = [...all].filter(noteMatcher(settings)).sort();
  const texts = siteFiles(base, [...all].filter(isSiteFile).sort(), failures);
  const sites = readSites(texts, ownDefinitions(settings));
  return {
    base,
    notes: notesAmong(pages, asked),
    pages,
    settings,
    sites,
    pagesOf: pageIndex(pages, sites, (path) => readFile(base, path, failures)),
    files: diskFacts(base),
    failures,
  };
}

/** Of `pages` those that lie in the folders that were asked for, and all files that were named themselves; sorted. */
function notesAmong(
  pages: readonly FilePath[],
  asked: ReadonlyMap<string, readonly FilePath[]>,
): readonly FilePath[] {
  const inFolders = new Set<FilePath>();
  const named: FilePath[] = [];
  for (const [path, files] of asked)
    if (isFolder(path)) for (const file of files) inFolders.add(file);
    else named.push(...files);
  const found = pages.filter((page) => inFolders.has(page));
  return named.length === 0 ? found : [...new Set([...found, ...named])].sort();
}

function noteMatcher({ include, exclude }: Settings): (path: FilePath) => boolean {
  const isIncluded = globMatcher(include);
  const isExcluded = globMatcher(exclude);
  return (path) => isIncluded(path) && !isExcluded(path);
}

/** Hidden folders but for the workflows that name a generator's version, dependencies and build output. */
function isNeverWalked(folder: FilePath): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return (name.startsWith('.') && name !== '.github') || neverWalked.has(name);
}

const neverWalked: ReadonlySet<string> = new Set(['node_modules', '_site', 'public']);

function siteFiles(
  base: string,
  paths: readonly FilePath[],
  failures: Failures,
): ReadonlyMap<FilePath, string> {
  const texts = new Map<FilePath, string>();
  for (const path of paths) {
    const text = readFile(base, path, failures);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

/** The folder that the editor would have opened: with its own settings or repository, else the site's, else the path's. */
function baseOf(path: string): string {
  const folder = folderAt(path);
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || existsSync(join(at, '.vscode', 'settings.json'))) return at;
    if (dirname(at) === at) break;
  }
  return siteRootAbove(folder) ?? folder;
}

/** The sites above the paths, up to `base`; where there is none, those beside them (`src/` with `contentDir: ../content`). */
function siteRootsAround(paths: readonly string[], base: string): readonly string[] {
  const roots = new Set<string>();
  for (const path of paths) {
    const above = siteRootAbove(folderAt(path), base);
    if (above !== undefined) roots.add(above);
    else for (const root of siteRootsIn(base)) roots.add(root);
  }
  return [...roots];
}

function siteRootAbove(folder: string, top?: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (isSiteRoot(at)) return at;
    if (at === top || dirname(at) === at) return undefined;
  }
}

function siteRootsIn(base: string): readonly string[] {
  return readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isNeverWalked(entry.name))
    .map((entry) => join(base, entry.name))
    .filter(isSiteRoot);
}

function isSiteRoot(folder: string): boolean {
  return generators.some((generator) =>
    generator.markers.some((marker) => {
      const text = readMarker(join(folder, marker));
      return text !== undefined && generator.recognises(marker, text);
    }),
  );
}

/** `undefined` for what isn't there, isn't a file or isn't ours to read. */
function readMarker(file: string): string | undefined {
  try {
    return readText(file);
  } catch {
    return undefined;
  }
}

function folderAt(path: string): string {
  return isFolder(path) ? path : dirname(path);
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

/** The paths that were asked for must all be readable; what lies in a folder may fail by itself. */
function demandReadable(path: string): void {
  try {
    accessSync(path, isFolder(path) ? constants.R_OK | constants.X_OK : constants.R_OK);
  } catch (error) {
    throw UnreadablePath.from(withSlashes(relative(process.cwd(), path)) || '.', error);
  }
}

function pathIn(base: string, path: string): FilePath {
  return withSlashes(relative(base, path));
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
