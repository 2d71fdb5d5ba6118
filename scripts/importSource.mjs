// Lets a script read what the sources say, which are TypeScript.
import { build } from 'esbuild';
import { projectFolder } from './ensureDependencies.mjs';

/** What a source file exports. `path` is relative to the project's folder. */
export async function importSource(path) {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
  });
  const [{ text }] = outputFiles;
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}
