// Each of the sixty files of the extension imports `vscode`. Bundled as CommonJS, each would get a copy of its own of
// the whole API, name by name, before anything else is done: half of the time that loading takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './ensureDependencies.mjs';

const types = join(projectFolder, 'node_modules', '@types', 'vscode', 'index.d.ts');
const exported = /^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm;

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

function sharedApi() {
  const names = new Set([...readFileSync(types, 'utf8').matchAll(exported)].map(([, name]) => name));
  const lines = [...names].map((name) => `export const ${name} = vscode.${name};`);
  return ["const vscode = require('vscode');", ...lines].join('\n');
}
