import { type FilePath, joinPath } from '../../text/paths';

/** Surest first; the group is the version. */
const places: readonly { readonly file: string; readonly version: RegExp }[] = [
  { file: 'Gemfile.lock', version: /^ {4}jekyll \((\d+\.\d+(?:\.\d+)?)/m },
  { file: 'Gemfile', version: /^\s*gem ["']jekyll["'],\s*["'][~>=\s]*(\d+\.\d+(?:\.\d+)?)/m },
];

/** `4.3.1`: the Jekyll that the site's Gemfile asks for. */
export function jekyllVersion(root: FilePath, files: ReadonlyMap<FilePath, string>): string | undefined {
  for (const { file, version } of places) {
    const found = version.exec(files.get(joinPath(root, file) ?? file) ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
