// A name for the code that makes summaries: another one whenever that code is another.
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/** What a stored summary is made and read by. */
const entries = ['./src/core/conference/notes/summarize', './src/core/indexing/storedSummaries'];

/**
 * A hash of all code, the parsers' too, that recognises a note's talks. Comments and the like don't change it.
 *
 * @param {string} folder the project's top
 * @returns {Promise<string>}
 */
export async function summaryStamp(folder) {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    stdin: { contents: entries.map((path) => `export * from '${path}';`).join('\n'), resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [{ contents }] = outputFiles;
  return createHash('sha256').update(contents).digest('hex').slice(0, 16);
}
