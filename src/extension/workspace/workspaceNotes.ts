import * as vscode from 'vscode';
import { forEachPolitely } from '../../core/indexing/politeLoop';
import { expandBraces, globMatcher } from '../../core/text/glob';
import { type FolderEntry, folderEntries } from './folderEntries';
import { hostClock } from './hostClock';
import { atMost } from './promises';
import { pathIn } from './workspacePaths';

/** Which files of a folder are wanted. Globs are relative to the folder. */
export interface FileQuery {
  readonly folder: vscode.Uri;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** How large a file may be, and who wants to know of one that is larger. */
export interface SizeLimit {
  readonly bytes: number;
  exceeded?(): void;
}

/** Gets files that were found, before all are. */
type OnSome = (some: readonly vscode.Uri[]) => void;

/** A walk through no more folders than these. */
interface Few {
  readonly most: number;
  readonly onSome: OnSome;
}

const noLimit: SizeLimit = { bytes: Number.POSITIVE_INFINITY };

/** A search that takes longer than this has no one to answer it; walking may as well begin. */
const searchTimeoutMs = 3000;

/** The schemes whose files VS Code itself searches. */
const searchableSchemes: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** To look into as many takes no longer than a search. */
const fewFolders = 300;

/** Nobody nests folders deeper than this. */
const maxDepth = 40;

/** The one that finds and reads files. */
export class WorkspaceNotes {
  /** Where a search has found nobody to answer it: the next one doesn't wait again. */
  readonly #walkedSchemes = new Set<string>();
  /** Folders that are too large to be walked. */
  readonly #searched = new Set<string>();
  /** What the log says already: the index, the checks and the preview may all ask for the same file. */
  readonly #told = new Set<string>();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /**
   * The files of a folder that are wanted, in no special order. What `files.exclude` hides is never among them.
   * `onSome` may get some of them long before all are found.
   */
  async find(query: FileQuery, onSome: OnSome = () => {}): Promise<readonly vscode.Uri[]> {
    const isWanted = matcherOf(query);
    const few = await this.#walkFew(query, onSome);
    if (few !== undefined) return few;
    const found = await this.#search(query);
    if (found === undefined) return (await this.#walk(query)) ?? [];
    const wanted: vscode.Uri[] = [];
    await forEachPolitely(found, hostClock, (uri) => {
      if (isWanted(pathIn(query.folder, uri))) wanted.push(uri);
    });
    return wanted;
  }

  /** The file's bytes; `undefined` if it isn't there or can't be read, which the log then says. */
  async readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      if (!isMissing(error)) this.#warnOnce(`Could not read ${uri.toString(true)}: ${wordsOf(error)}`);
      return undefined;
    }
  }

  /** The file's text, without a byte order mark; `undefined` as for `readBytes`, or if it is too large or no text. */
  async read(uri: vscode.Uri, limit: SizeLimit = noLimit): Promise<string | undefined> {
    const bytes = await this.readBytes(uri);
    if (bytes === undefined) return undefined;
    if (bytes.byteLength > limit.bytes) {
      this.#warnOnce(`Left out, since it is larger than ${limit.bytes / 1024} KB: ${uri.toString(true)}`);
      limit.exceeded?.();
      return undefined;
    }
    const text = decode(bytes);
    if (text === undefined) this.#warnOnce(`Left out, since it is no text: ${uri.toString(true)}`);
    return text;
  }

  /** VS Code's own search; `undefined` where the folder's file system has none. */
  async #search({ folder, include, exclude }: FileQuery): Promise<readonly vscode.Uri[] | undefined> {
    if (this.#walkedSchemes.has(folder.scheme)) return undefined;
    const search = vscode.workspace.findFiles(
      new vscode.RelativePattern(folder, anyOf(include)),
      exclude.length === 0 ? undefined : new vscode.RelativePattern(folder, anyOf(exclude)),
    );
    if (searchableSchemes.has(folder.scheme)) return this.#unlessItFails(search, folder.scheme);
    const found = await this.#unlessItFails(atMost(search, searchTimeoutMs), folder.scheme);
    // A file system without search answers with nothing, if at all.
    if (found === undefined) this.#walkedSchemes.add(folder.scheme);
    return found === undefined || found.length === 0 ? undefined : found;
  }

  /** A search that cannot be done at all (its program is missing) must not leave the folder looking empty. */
  async #unlessItFails<T>(search: Thenable<T>, scheme: string): Promise<T | undefined> {
    try {
      return await search;
    } catch (error) {
      this.log.warn(`VS Code's search failed, so the folders are walked: ${wordsOf(error)}`);
      this.#walkedSchemes.add(scheme);
      return undefined;
    }
  }

  #warnOnce(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.log.warn(message);
  }

  /**
   * A search starts a program and sends all it finds through the window and back: where there are few folders, to look
   * into each is sooner done. `undefined` where there are many, or links, of which the search knows more.
   */
  async #walkFew(query: FileQuery, onSome: OnSome): Promise<readonly vscode.Uri[] | undefined> {
    const key = query.folder.toString();
    if (!searchableSchemes.has(query.folder.scheme) || this.#searched.has(key)) return undefined;
    if (leavesOutIgnored(query.folder)) return undefined;
    const found = await this.#walk(query, { onSome, most: fewFolders });
    if (found === undefined) this.#searched.add(key);
    return found;
  }

  /** `undefined` if there are more folders than `most`, or links to some. */
  async #walk(query: FileQuery, few?: Few): Promise<readonly vscode.Uri[] | undefined> {
    const isWanted = matcherOf(query);
    const isExcluded = globMatcher([...query.exclude, ...hiddenIn(query.folder)]);
    const found: vscode.Uri[] = [];
    let level: readonly FolderEntry[] = [{ uri: query.folder, isFolder: true, isLinked: false }];
    let seen = 0;
    for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
      seen += level.length;
      if (few !== undefined && (seen > few.most || level.some(({ isLinked }) => isLinked))) return undefined;
      const listings = await Promise.all(level.map((folder) => this.#list(folder)));
      const below: FolderEntry[] = [];
      await forEachPolitely(inParts(listings.flat()), hostClock, (entries) => {
        const some: vscode.Uri[] = [];
        for (const entry of entries) {
          const path = pathIn(query.folder, entry.uri);
          if (isExcluded(path)) continue;
          if (entry.isFolder) below.push(entry);
          else if (isWanted(path)) some.push(entry.uri);
        }
        few?.onSome(some);
        found.push(...some);
      });
      level = below;
    }
    return found;
  }

  /** What lies in a folder; nothing in one that can't be listed, which the log then says. */
  async #list(folder: FolderEntry): Promise<readonly FolderEntry[]> {
    try {
      return await folderEntries(folder);
    } catch (error) {
      this.#warnOnce(`Could not list ${folder.uri.toString(true)}: ${wordsOf(error)}`);
      return [];
    }
  }
}

/** As many are looked at and handed on in a moment. */
const partSize = 200;

function* inParts<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += partSize) yield items.slice(at, at + partSize);
}

/** Whether a path (relative to the workspace folder) is one that the query wants. */
export function matcherOf({ include, exclude }: Omit<FileQuery, 'folder'>): (path: string) => boolean {
  const isIncluded = globMatcher(include);
  const isExcluded = globMatcher(exclude);
  return (path) => isIncluded(path) && !isExcluded(path);
}

/** Whether VS Code's search, if it is told to, finds nothing that Git ignores. */
function leavesOutIgnored(folder: vscode.Uri): boolean {
  const search = vscode.workspace.getConfiguration('search', folder);
  return search.get('experimental.useIgnoreFilesInFindFiles') === true;
}

/** The globs of what the user hides, but for what is hidden only beside other files. */
function hiddenIn(folder: vscode.Uri): readonly string[] {
  const hidden = vscode.workspace.getConfiguration('files', folder).get<object>('exclude', {});
  return Object.entries(hidden).flatMap(([glob, how]) => (how === true ? [glob] : []));
}

/** Made once: thousands of notes are read. */
const utf8 = new TextDecoder();

/** A picture, a sound, an archive: each has a zero among so many of its first bytes, which no text has. */
const headLength = 32;

/** UTF-8, or UTF-16 with its mark; single bytes that are neither become replacement characters. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.subarray(0, headLength).includes(0) ? undefined : utf8.decode(bytes);
}

/** All in one, without braces in braces: VS Code's search finds nothing with those. */
function anyOf(globs: readonly string[]): string {
  const expanded = globs.flatMap(expandBraces);
  const [only] = expanded;
  return expanded.length === 1 && only !== undefined ? only : `{${expanded.join(',')}}`;
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
