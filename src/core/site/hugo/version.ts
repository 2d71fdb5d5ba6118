import { type FilePath, folderOf, isInside } from '../../text/paths';
import { textAt } from '../configValue';
import type { Config } from '../site';

/** Where people write which Hugo builds their site, surest first. Each takes the version as its only group. */
const places: readonly { readonly file: RegExp; readonly version: RegExp }[] = [
  { file: /(?:^|\/)\.tool-versions$/, version: /^(?:go)?hugo[ \t]+(?:extended_)?v?(\d+\.\d+(?:\.\d+)?)/m },
  {
    file: /(?:^|\/)(?:netlify\.toml|vercel\.json|\.gitlab-ci\.yml)$/,
    version: /\bHUGO_VERSION["']?[ \t]*[:=][ \t]*["']?v?(\d+\.\d+(?:\.\d+)?)/,
  },
  {
    file: /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/,
    version: /\bhugo[-_]version["']?[ \t]*[:=][ \t]*["']?v?(\d+\.\d+(?:\.\d+)?)/i,
  },
];

/** `0.111.3`: the Hugo that the site's build asks for, else the oldest that its config allows. */
export function hugoVersion(
  root: FilePath,
  config: Config,
  files: ReadonlyMap<FilePath, string>,
): string | undefined {
  for (const { file, version } of places) {
    for (const [path, text] of files) {
      if (!file.test(path) || !isInside(homeOf(path), root)) continue;
      const found = version.exec(text)?.[1];
      if (found !== undefined) return found;
    }
  }
  return textAt(config, 'module', 'hugoversion', 'min');
}

/** The folder that such a file speaks for. */
function homeOf(path: FilePath): FilePath {
  return folderOf(path.replace(/\.github\/workflows\/[^/]+$/, 'x'));
}
