// What libraries bring along for others to use, and nobody here does, or what they write at length: without it the download
// is 1 % smaller.
import { readFileSync } from 'node:fs';

/** Files of packages, and what stands there instead. */
const parts = [
  // YAML is read, and written as its author did: by edits of the text.
  {
    filter:
      /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|parse[\\/]cst-visit|doc[\\/](?:createNode|applyReviver))\.js$/,
    instead: withoutExports,
  },
  // Two thousand names of emojis, each in quotes.
  { filter: /[\\/]markdown-it-emoji[\\/]lib[\\/]data[\\/]full\.mjs$/, instead: namesInOne },
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

/** A name, and its emoji: what is no letter of a name, or a key with a figure. */
const nameAndEmoji = /([\w+-]+?)([\d#*]\ufe0f\u20e3|[^\w+-]+)/g;

/** A module that exports the same object, written as one text. */
function namesInOne(source) {
  const emojis = JSON.parse(/\{[^{}]*\}/.exec(source)?.[0] ?? '{}');
  const text = Object.entries(emojis).flat().join('');
  const read = [...text.matchAll(nameAndEmoji)].map(([, name, emoji]) => [name, emoji]);
  if (JSON.stringify(Object.fromEntries(read)) !== JSON.stringify(emojis))
    throw new Error('Names of emojis are written otherwise than they were: see unusedParts.mjs');
  return `const text = ${JSON.stringify(text)};
export default Object.fromEntries(
  [...text.matchAll(${nameAndEmoji})].map(([, name, emoji]) => [name, emoji]),
);`;
}
