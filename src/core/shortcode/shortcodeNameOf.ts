import type { FilePath } from '../text/paths';

/** `layouts/shortcodes/`, `layouts/_shortcodes/` (0.146 and newer, in any folder of layouts), those of themes too. */
const hugoFolder = /(?:^|\/)layouts\/(?:.*\/)?_?shortcodes\/(.+)$/;

/**
 * The name by which Hugo's templates of shortcodes are called: sub-folders belong to it, language and output format
 * don't: `layouts/shortcodes/media/clip.en.amp.html` → `media/clip`. `undefined` for any other file.
 */
export function shortcodeNameOf(path: FilePath): string | undefined {
  const inside = hugoFolder.exec(path)?.[1];
  if (inside === undefined) return undefined;
  const folder = inside.slice(0, inside.lastIndexOf('/') + 1);
  const [stem = '', ...suffixes] = inside.slice(folder.length).split('.');
  return stem === '' || suffixes.length === 0 ? undefined : folder + stem;
}

/**
 * Of two templates of one name, whether Hugo rather takes the first for an HTML page in the default language:
 * `name.html` before `name.html.html`, those before `name.de.html`, and these before `name.json`.
 */
export function isPreferredTemplate(path: FilePath, other: FilePath): boolean {
  return rank(path) < rank(other);
}

/** So much worse is a template that isn't HTML than one with suffixes. */
const otherFormat = 100;

function rank(path: FilePath): number {
  const suffixes = path
    .slice(path.lastIndexOf('/') + 1)
    .split('.')
    .slice(1);
  return suffixes.length + (suffixes.at(-1) === 'html' ? 0 : otherFormat);
}
