import { textAt } from '../configValue';
import type { Config } from '../site';

/** An address in which every Liquid output could be followed. */
export interface FollowedAddress {
  readonly address: string;
  /** Whether it names a file by its path in the source (`{% link %}`), not by its address on the site. */
  readonly isSourcePath: boolean;
}

/**
 * An address as written with the Liquid in it worked out: `{{ site.baseurl }}/x.png`, `{{ '/x.png' | relative_url }}`,
 * `{% link assets/x.png %}` → `/x.png`. `undefined` if it holds anything else: what that prints can't be known.
 */
export function followLiquid(source: string, config: Config): FollowedAddress | undefined {
  if (!/\{[{%]/.test(source)) return { address: source, isSourcePath: false };
  const link =
    /^\s*(?:\{\{-?\s*site\.(?:url|baseurl)\s*-?\}\}\s*)*\{%-?\s*link\s+([^\s{}]+)\s*-?%\}(.*)$/s.exec(source);
  if (link !== null) return { address: `/${link[1] ?? ''}${link[2] ?? ''}`, isSourcePath: true };
  const address = source.replace(
    /\{\{-?([^{}]*?)-?\}\}/g,
    (whole, output: string) => printed(output.trim(), config) ?? whole,
  );
  return /\{[{%]/.test(address) ? undefined : { address, isSourcePath: false };
}

/** What an output prints, as a path from the top of the site; `undefined` for one that we don't follow. */
function printed(output: string, config: Config): string | undefined {
  if (/^site\.(?:url|baseurl)$/.test(output)) return '';
  const literal =
    /^(["'])([^"']*)\1((?:\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url)))*)$/.exec(
      output,
    );
  if (literal !== null) {
    const [, , path = '', filters = ''] = literal;
    return filters === '' || path.startsWith('/') ? path : `/${path}`;
  }
  const own = /^site\.([\w-]+)$/.exec(output)?.[1];
  return own === undefined ? undefined : textAt(config, own);
}
