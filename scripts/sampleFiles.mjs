// The sample site that travels inside the extension.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The one that is packed; the other is for those who have the sources. */
export const packedSample = 'samples/hugo';

/** What Hugo writes when the sample is built here. */
const generated = /^(public|resources)\/|^\.hugo_build\.lock$/;

/**
 * Its files, as paths inside of it. In the browser an extension can read its own files but not list them, so that the
 * list is put into the code.
 *
 * @param {string} folder the project's top
 * @returns {string[]}
 */
export function sampleFiles(folder) {
  const top = join(folder, packedSample);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !generated.test(path))
    .sort();
}
