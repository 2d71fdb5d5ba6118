// Each of the sixty files of the extension imports `vscode`. Bundled as CommonJS, each would get a copy of its own of
// the whole API, name by name, before anything else is done: half of the time that loading takes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './ensureDependencies.mjs';

const sources = join(projectFolder, 'src', 'extension');

/** The name of the module that stands between us and the API. */
const namespace = 'vscode-once';

/** For esbuild: one `require('vscode')`, whose parts all files share. */
export const vscodeOnce = {
  name: namespace,
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace: asking }) =>
      asking === namespace ? { path: 'vscode', external: true } : { path: 'vscode', namespace },
    );
    build.onLoad({ filter: /^vscode$/, namespace }, () => ({ contents: sharedApi() }));
  },
};

/** What our files take of the API, by name. */
function sharedApi() {
  const files = readdirSync(sources, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const text = files.map((file) => readFileSync(join(sources, file), 'utf8')).join('\n');
  const names = new Set([...text.matchAll(/\bvscode\.([a-zA-Z]\w*)/g)].map(([, name]) => name));
  const exported = [...names].sort().map((name) => `export const ${name} = vscode.${name};`);
  return ["const vscode = require('vscode');", ...exported].join('\n');
}
