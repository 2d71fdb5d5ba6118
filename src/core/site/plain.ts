import { extensionOf, type FilePath, folderOf, joinPath } from '../text/paths';
import { distinctPaths, pathOfAddress } from './address';
import { plainFeatures } from './markdownFeatures';
import { isNeverNote } from './neverNotes';
import type { Generator, Site } from './site';

/** A folder of notes without a generator: what the file says is all there is. */
export const plain: Generator = {
  id: 'plain',
  markers: [],
  recognises: () => false,
  siteFiles: [],
  readSite: plainSite,
};

const extensions: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdx']);

/** The site of notes that lie in none. */
export function plainSite(root: FilePath = ''): Site {
  return {
    generator: 'plain',
    root,
    source: root,
    config: {},
    files: new Map(),
    shortcodes: new Map(),
    layouts: undefined,
    contentFolders: [root],
    staticFolders: [root],
    version: undefined,
    markdown: plainFeatures,
    publishesFuture: true,
    publishesDrafts: true,
    timeZone: undefined,
    roleOf: (path) =>
      extensions.has(extensionOf(path).toLowerCase()) && !isNeverNote(path) ? 'page' : 'outside',
    filesFor: (source, note) => filesFor(source, note, root),
    urlOf: () => undefined,
  };
}

/** As GitHub resolves addresses: from the note's folder, or with a leading `/` from the top of the repository. */
function filesFor(source: string, note: FilePath, root: FilePath): readonly FilePath[] {
  const path = pathOfAddress(source);
  if (path === undefined || /\{[{%]/.test(path)) return [];
  return distinctPaths([joinPath(path.startsWith('/') ? root : folderOf(note), path)]);
}
