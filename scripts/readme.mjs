// Writes the tables of README.md from what they tell of: `npm run readme`. With --check it only says what differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './ensureDependencies.mjs';
import { importSource } from './importSource.mjs';

const manifest = readJson('package.json');
const words = readJson('package.nls.json');
const { problemTable } = await importSource('src/core/check/problemTable.ts');

const commandWords = {
  addTalkShortcode:
    'writes a template for talks, `layouts/shortcodes/talk.html` or `_includes/talk.html`, if there is none',
  trySamples: 'copies a small site to where you say, and opens it',
  cancelReading: 'stops the reading of a large workspace',
  checkAllNotes: 'finds the problems of all notes, not only of the open ones',
  clearFilter: 'ends a filter of the sidebar',
  copyOverview: 'puts the overview of a conference on the clipboard',
  filter: 'shows only what lacks a recording or notes, or has problems',
  newConference: "asks for name, place and days, and writes notes that look as the site's others do",
  newTalkNote: "writes a note about one talk, as the site's other talk pages are",
  fixNextProblem: 'goes to the next problem that has a fix, and shows its fixes',
  goToTalk:
    'finds any talk by words of its title, its speakers, a company, a conference or a place, with or without their accents',
  groupBy: 'groups the sidebar by conference, year, series, speaker, company or tag',
  insertFrontMatter: 'begins a note with title, date and tags, in the format that its neighbours have',
  insertTalk: 'asks for title, speakers and recording, and writes the talk as the site does',
  showOverview: 'shows a whole conference on one page: talks, speakers, what is missing',
  openPreview: "opens VS Code's Markdown preview",
  refresh: 'reads all notes anew, should the sidebar have missed something',
  saveOverview: 'saves the overview of a conference as a post of the site',
  sortBy: 'sorts the sidebar: newest first, by name, most talks first',
};

/** One function a table; its name is the one between the README's `<!-- table: … -->` comments. */
const tables = {
  problems: () =>
    table(
      ['Code', 'Severity', 'What it means'],
      Object.entries(problemTable).map(([code, { severity, summary }]) => [
        `<a id="${anchorOf(code)}"></a>\`${code}\``,
        severity,
        summary,
      ]),
    ),
  settings: () =>
    table(
      ['Setting', 'What it does', 'Default'],
      settings().map(([name, { markdownDescription, description, default: preset }]) => [
        `\`${name}\``,
        // `#name#` is a link to a setting only inside VS Code.
        say(markdownDescription ?? description).replace(/`#([\w.]+)#`/g, '`$1`'),
        `\`${JSON.stringify(preset)}\``,
      ]),
    ),
  commands: () =>
    table(
      ['Command', 'What it does'],
      paletteCommands().map(({ command, title, category }) => [
        `**${category === undefined ? '' : `${say(category)}: `}${say(title)}**`,
        [wordsFor(command), keysOf(command)].filter((part) => part !== '').join(' '),
      ]),
    ),
  fields: () =>
    table(
      ['Field', 'What it says', 'In'],
      [...fields()].map(([name, { description, schemas }]) => [
        `\`${name}\``,
        description,
        schemas.join(', '),
      ]),
    ),
  snippets: () =>
    table(
      ['Type', 'You get'],
      ['hugo', 'jekyll'].flatMap((generator) =>
        Object.entries(readJson(`snippets/${generator}.code-snippets`)).map(
          ([name, { prefix = ['*Surround With…*'], description }]) => [
            prefix.map((word) => (word.startsWith('*') ? word : `\`${word}\``)).join(' or '),
            `${name.slice(0, name.indexOf(':'))}: ${description}`,
          ],
        ),
      ),
    ),
};

const path = join(projectFolder, 'README.md');
const before = readFileSync(path, 'utf8');
const after = before.replace(
  /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- \/table -->)/g,
  (_, open, name, close) => `${open}\n${tables[name]()}\n${close}`,
);
for (const name of Object.keys(tables)) {
  if (!before.includes(`<!-- table: ${name} -->`)) throw new Error(`README.md has no place for the ${name}`);
}
if (before !== after && process.argv.includes('--check')) {
  console.error('The tables of README.md are not those of the sources: npm run readme');
  process.exit(1);
}
writeFileSync(path, after);

function settings() {
  return [manifest.contributes.configuration ?? []]
    .flat()
    .flatMap((section) => Object.entries(section.properties));
}

/** The fields of conference notes and talk pages, each once, with the schemas that have it. */
function fields() {
  const found = new Map();
  for (const name of ['conference-note', 'talk-page']) {
    const { title, properties } = readJson(`schemas/${name}.schema.json`);
    for (const [field, { description }] of Object.entries(properties)) {
      const known = found.get(field) ?? { description, schemas: [] };
      found.set(field, { ...known, schemas: [...known.schemas, title.toLowerCase()] });
    }
  }
  return found;
}

/** Those that the command palette offers. */
function paletteCommands() {
  const hidden = (manifest.contributes.menus?.commandPalette ?? [])
    .filter(({ when }) => when === 'false')
    .map(({ command }) => command);
  return (manifest.contributes.commands ?? []).filter(({ command }) => !hidden.includes(command));
}

/** What a command does. One without words here stops the script: it is new. */
function wordsFor(command) {
  const name = command.replace('conferenceNotes.', '');
  if (!Object.hasOwn(commandWords, name)) throw new Error(`Say in scripts/readme.mjs what ${name} does`);
  return commandWords[name];
}

function keysOf(command) {
  return (manifest.contributes.keybindings ?? [])
    .filter((binding) => binding.command === command)
    .map(({ key }) => `\`${key}\``)
    .join(' ');
}

/** `%some.key%` in the words of package.nls.json. */
function say(text) {
  return text.replace(/^%(.+)%$/, (_, key) => words[key]);
}

/** What GitHub and VS Code make of a heading would change with its words; a code never changes. */
function anchorOf(code) {
  return code.replace('.', '-');
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(inCell))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function inCell(text) {
  return String(text)
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

function readJson(file) {
  return JSON.parse(readFileSync(join(projectFolder, file), 'utf8'));
}
