// All words for people, and their translations.
//   npm run messages               says which translations are missing, left over, misprinted or have other {placeholders}
//   npm run messages -- --add fr   brings the French files up to date: missing ones are added empty, left over ones go
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './ensureDependencies.mjs';
import { importSource } from './importSource.mjs';

/** The first argument, where it is no literal: its words stand in a table that is read below. */
const fromTables =
  /^(?:row\.(?:message|summary)|message|suggestion|value|(?:\w+\.)*description(?: \?\? '')?)$/;

/** What no text of a language may hold, once its code and links are left out. */
const misprints = {
  fr: ['a space that may break before : ; ? ! » or after «', / [:;?!»]|«(?!\u00a0)|(?<!\u00a0)»/],
  de: ['quotes of another language', /[«»”]|(?<!„[^“]*)“/],
};

const codeOrLink = /`[^`]*`|\]\([^)]*\)/g;

const english = {
  bundle: new Map([...(await messagesInTables()), ...messagesInCode()].map((message) => [message, message])),
  package: entriesOf('package.nls.json'),
};
const added = process.argv[process.argv.indexOf('--add') + 1];
if (process.argv.includes('--add')) for (const part of Object.keys(english)) bringUpToDate(part, added);

const faults = languages().flatMap((language) => [
  ...faultsOf('bundle', language),
  ...faultsOf('package', language),
]);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(
  `${english.bundle.size + english.package.size} messages in ${languages().join(', ')}: all there.`,
);

/** `fr` → the file with its part of the translation. */
function fileOf(part, language) {
  return part === 'bundle' ? `l10n/bundle.l10n.${language}.json` : `package.nls.${language}.json`;
}

function languages() {
  const names = readdirSync(join(projectFolder, 'l10n'));
  return names.flatMap((name) => /^bundle\.l10n\.([\w-]+)\.json$/.exec(name)?.[1] ?? []);
}

function faultsOf(part, language) {
  const file = fileOf(part, language);
  const translated = entriesOf(file);
  const leftOver = [...translated.keys()].filter((key) => !english[part].has(key));
  return [
    ...leftOver.map((key) => `${file}: nothing says this any more: ${key}`),
    ...[...english[part]].flatMap(([key, words]) => {
      const translation = translated.get(key);
      if (translation === undefined || translation === '') return [`${file}: not translated: ${key}`];
      const isWhole = shapeOf(words) === shapeOf(translation);
      return isWhole ? [] : [`${file}: other placeholders, links or ends than the English: ${key}`];
    }),
    ...misprintsOf(file, language, translated),
  ];
}

function misprintsOf(file, language, translated) {
  const [fault, pattern] = misprints[language] ?? ['', /(?!)/];
  const misprinted = [...translated].filter(([, words]) => pattern.test(words.replace(codeOrLink, '')));
  return misprinted.map(([key]) => `${file}: ${fault}: ${key}`);
}

/** What a translation must keep: {placeholders}, `code`, links to commands and settings, blanks at the ends. */
function shapeOf(words) {
  const parts = words.match(/\{\w+\}|`[^`]+`|\]\([^)]*\)|#conferenceNotes\.[\w.]+#|\$\([\w-]+\)/g) ?? [];
  return JSON.stringify([/^\s*/.exec(words)[0], parts.sort(), /\s*$/.exec(words)[0]]);
}

function bringUpToDate(part, language) {
  const file = fileOf(part, language);
  const translated = entriesOf(file);
  const entries = [...english[part].keys()].sort().map((key) => [key, translated.get(key) ?? '']);
  writeFileSync(join(projectFolder, file), `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`);
}

function entriesOf(file) {
  const path = join(projectFolder, file);
  return new Map(existsSync(path) ? Object.entries(JSON.parse(readFileSync(path, 'utf8'))) : []);
}

async function messagesInTables() {
  const { problemTable } = await importSource('src/core/check/problemTable.ts');
  const { phrases } = await importSource('src/core/check/phrase.ts');
  const rows = Object.values(problemTable).flatMap(({ message, suggestion, summary }) => [
    message,
    suggestion,
    summary,
  ]);
  const descriptions = [...(await shortcodeDescriptions()), ...fieldDescriptions()];
  return [...rows, ...phrases, ...descriptions].filter((words) => words !== undefined && words !== '');
}

async function shortcodeDescriptions() {
  const { builtinShortcodes } = await importSource('src/core/shortcode/builtinShortcodes.ts');
  return builtinShortcodes.flatMap(({ description, parameters }) => [
    description,
    ...parameters.map((parameter) => parameter.description),
  ]);
}

function fieldDescriptions() {
  return readdirSync(join(projectFolder, 'schemas')).flatMap((file) => {
    const { properties } = JSON.parse(readFileSync(join(projectFolder, 'schemas', file), 'utf8'));
    return Object.values(properties).map(({ description }) => description);
  });
}

/** `translate('…')` and `l10n.t('…')`: a literal, or words from a table. */
function messagesInCode() {
  return sources().flatMap((file) => {
    const text = readFileSync(join(projectFolder, file), 'utf8');
    const calls = text.matchAll(/\b(?:translate|l10n\.t)\(\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^,)]*)/g);
    return [...calls].flatMap(([call, argument]) => {
      if (/^['"]/.test(argument)) return [unquote(argument)];
      if (fromTables.test(argument.trim())) return [];
      throw new Error(`${file}: words that no script can collect: ${call}`);
    });
  });
}

function sources() {
  return readdirSync(join(projectFolder, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('src', file));
}

/** The text of a literal: `'It\'s'` → `It's`. */
function unquote(literal) {
  return literal.slice(1, -1).replace(/\\(u[\da-f]{4}|.)/gi, (_, escaped) => {
    if (escaped.length > 1) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return escaped === 'n' ? '\n' : escaped;
  });
}
