import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../src/core/site/site';
import { isSiteFile, readSites } from '../../src/core/site/sites';

/** The site in `samples/<name>`, read as the extension reads it. Run from the project's folder. */
export function sampleSite(name: 'hugo' | 'jekyll'): Site {
  const root = join('samples', name);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const files = new Map(
    paths.filter(isSiteFile).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  const [site] = readSites(files);
  if (site === undefined) throw new Error(`no site found in ${root}`);
  return site;
}
