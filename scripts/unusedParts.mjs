// What libraries bring along for others to use, and nobody here does: left out, the download is 1 % smaller.
import { readFileSync } from 'node:fs';

/** Files of packages, and what stands there instead. */
const parts = [
  // YAML is read, and written as its author did: by edits of the text.
  { filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/, instead: withoutExports },
  // The library for TOML adds its nodes to those of JavaScript, for linters to walk through.
  {
    filter: /[\\/]eslint-visitor-keys[\\/]lib[\\/]index\.js$/,
    instead: () => '// @__NO_SIDE_EFFECTS__\nexport function unionWith(keys) { return keys; }',
  },
];

/** For esbuild; a build in which it finds nothing to leave out fails, since a library has changed. */
export const unusedParts = {
  name: 'unused-parts',
  setup(build) {
    for (const { filter, instead } of parts) {
      let found = 0;
      build.onLoad({ filter }, ({ path }) => {
        found++;
        return { contents: instead(readFileSync(path, 'utf8')) };
      });
      build.onEnd(() =>
        found > 0
          ? undefined
          : { errors: [{ text: `No file is like ${filter} any more: see unusedParts.mjs` }] },
      );
    }
  },
};

/** A module that exports the same names, and nothing under them. */
function withoutExports(source) {
  const [, names = ''] = /^export \{ ([^}]+) \};$/m.exec(source) ?? [];
  return names
    .split(', ')
    .map((name) => `export const ${name} = undefined;`)
    .join('\n');
}
