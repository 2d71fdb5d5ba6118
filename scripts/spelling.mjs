// Spells what people read in English: the documents, the words of package.json and all messages.
//   npm run spelling             names the words that no dictionary has, and where they are
//   npm run spelling -- --add    takes them into scripts/ownWords.txt: look at what it added
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nspell from 'nspell';
import { projectFolder } from './ensureDependencies.mjs';

const ownWordsFile = join(projectFolder, 'scripts', 'ownWords.txt');
const dictionary = (ending) =>
  readFileSync(join(projectFolder, 'node_modules', 'dictionary-en', `index.${ending}`), 'utf8');
const speller = nspell(dictionary('aff'), dictionary('dic'));
const ownWords = existsSync(ownWordsFile)
  ? readFileSync(ownWordsFile, 'utf8').split('\n').filter(Boolean)
  : [];
const known = new Set(ownWords.map((word) => word.toLowerCase()));

const unknown = new Map();
for (const [place, text] of [...documents(), ...messages()]) {
  for (const word of wordsIn(text)) {
    if (isKnown(word)) continue;
    unknown.set(word, [...(unknown.get(word) ?? []), place]);
  }
}
if (process.argv.includes('--add')) {
  const all = [...new Set([...ownWords, ...unknown.keys()])];
  writeFileSync(ownWordsFile, `${all.sort((a, b) => a.localeCompare(b, 'en')).join('\n')}\n`);
} else {
  for (const [word, places] of unknown)
    console.error(`${word}: ${[...new Set(places)].slice(0, 3).join(', ')}`);
  if (unknown.size > 0) process.exit(1);
}

/** The dictionary is American; British words, and those of the trade, are in our own list. */
function isKnown(word) {
  return known.has(word.toLowerCase()) || speller.correct(word);
}

function documents() {
  const folders = ['docs', '.github'].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );
  const own = readdirSync(projectFolder).filter((name) => name.endsWith('.md'));
  return [...own, ...folders, 'samples/README.md', 'samples/hugo/README.md', 'test/host/README.md'].map(
    (file) => [file, readFileSync(join(projectFolder, file), 'utf8')],
  );
}

/** The English is the key of its translations; that each is translated is another test's. */
function messages() {
  const read = (file) => JSON.parse(readFileSync(join(projectFolder, file), 'utf8'));
  return [
    ...Object.keys(read('l10n/bundle.l10n.fr.json')).map((message) => ['a message', message]),
    ...Object.values(read('package.nls.json')).map((message) => ['package.nls.json', message]),
  ];
}

/** Words of prose: no code, no addresses, no `{placeholders}`, no names of fields and files. */
function wordsIn(text) {
  const prose = text
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, ' ')
    .replace(/^ {4}.*$/gm, ' ')
    .replace(/`[^`\n]*`|<!--[\s\S]*?-->|<[^>\n]*>|\{[^}\n]*\}|https?:\S+|\]\([^)]*\)|%\w+%/g, ' ')
    .replace(/[\w.-]*[\w]\.\w[\w.-]*|[\w-]*[_/][\w/.-]*|--\w[\w-]*/g, ' ');
  return (
    prose
      .match(/(?<![\p{L}\d@#$])\p{L}(?:[\p{L}’']*\p{L})?(?![\p{L}\d])/gu)
      ?.map((word) => word.replace(/’/g, "'")) ?? []
  );
}
