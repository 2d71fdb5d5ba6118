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
  // What is wrong is said in our words, at its place.
  { filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]errors\.js$/, instead: withoutPrettyErrors },
  // Templates are rendered to texts; nobody asks which variables they use, or for files and streams.
  { filter: /[\\/]liquidjs[\\/]dist[\\/]liquid\.browser\.mjs$/, instead: withoutServing },
  // Where in front matter something is wrong is asked for, and not where in the schema.
  { filter: /[\\/]json-schema[\\/]dist[\\/]esm[\\/]validate\.js$/, instead: withoutSchemaPlaces },
  // Front matter holds addresses and dates, and no templates of them or pointers into JSON.
  { filter: /[\\/]json-schema[\\/]dist[\\/]esm[\\/]format\.js$/, instead: withoutRareFormats },
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

/** Errors without the function that draws where they are. */
function withoutPrettyErrors(source) {
  return source
    .replaceAll('\r\n', '\n')
    .replace(/^const prettifyError = [\s\S]*?^\};\n/m, 'const prettifyError = () => () => {};\n');
}

/**
 * Liquid without what renders files to streams and serves them, its tags without the methods that only its analysis of
 * variables calls, and without the tags that read files and the filters that are newer than Jekyll's, which it hasn't or has
 * of its own; nothing else needs what these alone do.
 */
function withoutServing(source) {
  return source
    .replaceAll('\r\n', '\n')
    .replace(
      /^ {4}\*?(?:children|arguments|blockScope|localScope|partialScope|_?renderFile(?:Sync)?|_?parse(?:Partial|Layout)?File(?:Sync|Cached)?|evalValue(?:Sync)?|parseAndRender|render(?=\(tpl)|render(?:File|Templates)?ToNodeStream)\([^)]*\) \{\n[\s\S]*?^ {4}\}\n/gm,
      '',
    )
    .replace(/^ {4}express\(\) \{\n[\s\S]*?(?=^\}\n)/m, '')
    .replace(/^ {8}this\.(?:fs|loader|parseFile|readFile) = .*\n/gm, '')
    .replace(
      /^ {4}if \((?:options\.hasOwnProperty\('cache'\)|\(!options\.fs\.dirname|options\.templates).*\n[\s\S]*?^ {4}\}\n/gm,
      '',
    )
    .replace(/^ {4}fs(?:: fs)?,\n/m, '')
    .replace(/^class (?:Include|Render|Layout|Block)Tag extends Tag \{\n[\s\S]*?^\}\n/gm, '')
    .replace(/^ {4}(?:include|render|layout|block): \w+Tag,\n/gm, '')
    .replace(/^ {2}(?:(?:reject|has|find_index)(?:_exp)?|sum|base64_\w+): \w+,\n/gm, '')
    .replace(/(?<=^export \{.*)\b(?:Include|Render|Layout|Block)Tag, /gm, '');
}

/** The formats of texts, without those of networks and of JSON itself. */
function withoutRareFormats(source) {
  return source.replace(
    /^ {4}(?:'uri-template'|ipv[46]|hostname|'(?:relative-)?json-pointer[\w-]*'): .*\n/gm,
    '',
  );
}

/** A validator that doesn't say where in the schema a rule stands. */
function withoutSchemaPlaces(source) {
  return source
    .replace(/^ *(?:const )?keywordLocation(?:[:=,]| =).*\n/gm, '')
    .replace(/, (?:keywordLocation|`\$\{keywordLocation\}\/(?:[^`{]|\{[^}]*\})*`)(?=[,)])/g, ", ''");
}

/** How much of the name before it a name begins with, as a capital (`A`: nothing); the rest of it; its emoji. */
const nameAndEmoji = /([A-Z])([a-z\d_+-]*?)([\d#*]\u20e3|[^\w+-]+)/g;

/** What would be drawn as a letter, unless a selector follows that says it is an emoji. */
const likeLetters = /(?!\p{Emoji_Presentation})\p{Emoji}/gu;

/** A module that exports what reads like the same object, from one text: by the alphabet, each name after the one before it. */
function namesInOne(source) {
  const emojis = JSON.parse(/\{[^{}]*\}/.exec(source)?.[0] ?? '{}');
  const names = Object.keys(emojis).sort();
  const text = names
    .map((name, i) => {
      const before = names[i - 1] ?? '';
      const differs = [...name, ''].findIndex((letter, at) => letter === '' || letter !== before[at]);
      const alike = Math.min(differs, 25);
      return String.fromCharCode(65 + alike) + name.slice(alike) + emojis[name].replace(/\ufe0f/g, '');
    })
    .join('');
  // Read when somebody first asks: a preview of a site that has them, and not each start of the extension.
  return `
const read = () => {
  let name = '';
  return Object.fromEntries(
    [...${JSON.stringify(text)}.matchAll(${nameAndEmoji})].map(([, alike, rest, emoji]) => [
      (name = name.slice(0, alike.charCodeAt(0) - 65) + rest),
      emoji.replace(${likeLetters}, '$&\ufe0f'),
    ]),
  );
};
let known;
const emojis = () => (known ??= read());
export default new Proxy({}, {
  get: (_, name) => emojis()[name],
  ownKeys: () => Reflect.ownKeys(emojis()),
  getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(emojis(), name),
});`;
}
