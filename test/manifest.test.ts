import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'jsonc-parser';
import { problemTable } from '../src/core/check/problemTable';
import { readSettings } from '../src/core/settings/settings';

interface Command {
  readonly command: string;
  readonly title: string;
}

interface Setting {
  readonly default: unknown;
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
}

/** What package.json may hold; a part that isn't there is empty. */
interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands?: readonly Command[];
    readonly configuration?: { readonly properties: Readonly<Record<string, Setting>> };
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
    readonly keybindings?: readonly MenuItem[];
    readonly menus?: Readonly<Record<string, readonly MenuItem[]>>;
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs?: readonly { readonly steps: readonly { readonly description: string }[] }[];
    readonly viewsWelcome?: readonly { readonly view: string; readonly contents: string }[];
  };
}

const source = readFileSync('package.json', 'utf8');
const manifest: Manifest = JSON.parse(source);
const contributes = manifest.contributes;
const commands = (contributes.commands ?? []).map(({ command }) => command);
const settings = contributes.configuration?.properties ?? {};
const code = filesUnder('src').map((file) => readFileSync(file, 'utf8'));
const extensionCode = filesUnder('src/extension').map((file) => readFileSync(file, 'utf8'));

describe('commands', () => {
  const registered = [
    ...called(/\bregister(?:TextEditor)?Command\(\s*(?:'([^']+)'|(\w+))/g),
    // Where a file registers many, its own function puts the prefix before their names.
    ...called(/\bregister\(\s*'(\w+)'/g).map((name) => `conferenceNotes.${name}`),
  ];

  it('are registered, each contributed one', () => same(commands, registered));
  it('are contributed once', () => assert.deepEqual(commands, [...new Set(commands)]));

  it('are those that menus and keys name', () => {
    const named = [
      ...Object.values(contributes.menus ?? {}).flat(),
      ...(contributes.keybindings ?? []),
    ].flatMap(({ command }) => command ?? []);
    assert.deepEqual(without(named, commands), []);
  });

  it('are those that welcome texts and the walkthrough link to', () => {
    const texts = [
      ...(contributes.viewsWelcome ?? []).map(({ contents }) => contents),
      ...(contributes.walkthroughs ?? []).flatMap(({ steps }) => steps.map(({ description }) => description)),
    ];
    const linked = texts.flatMap((text) =>
      [...say(text).matchAll(/\(command:([\w.]+)/g)].map(([, command = '']) => command),
    );
    const own = linked.filter((command) => command.startsWith('conferenceNotes.'));
    assert.deepEqual(without(own, [...commands, 'conferenceNotes.conferences.focus']), []);
  });
});

describe('settings', () => {
  const prefix = 'conferenceNotes.';
  const reader = readFileSync('src/core/settings/settings.ts', 'utf8');
  const read = [...reader.matchAll(/\bget\('([^']+)'\)/g)].map(([, name = '']) => `${prefix}${name}`);
  const elsewhere = called(/\bgetConfiguration\('conferenceNotes'[^)]*\)\.get(?:<\w+>)?\('([^']+)'/g);

  it('are read, each contributed one', () =>
    same(Object.keys(settings), [...read, ...elsewhere.map((name) => `${prefix}${name}`)]));

  it('have the same defaults in package.json and in the code', () =>
    assert.deepEqual(
      readSettings((name) => settings[`${prefix}${name}`]?.default),
      readSettings(() => undefined),
    ));
});

describe('views', () => {
  const views = Object.values(contributes.views ?? {}).flatMap((list) => list.map(({ id }) => id));

  it('are made, each contributed one', () =>
    same(
      views,
      called(
        /\b(?:createTreeView|registerTreeDataProvider|registerWebviewViewProvider)(?:<[^(]*>)?\(\s*(?:'([^']+)'|(\w+))/g,
      ),
    ));

  it('have a container', () => {
    const containers = Object.values(contributes.viewsContainers ?? {}).flatMap((list) =>
      list.map(({ id }) => id),
    );
    const ownHolders = Object.keys(contributes.views ?? {}).filter(
      (id) => !['explorer', 'scm', 'test'].includes(id),
    );
    same(ownHolders, containers);
  });

  it('are those that the welcome texts stand in', () =>
    assert.deepEqual(
      without(
        (contributes.viewsWelcome ?? []).map(({ view }) => view),
        views,
      ),
      [],
    ));
});

describe('context keys', () => {
  const set = called(/'setContext',\s*(?:'([^']+)'|(\w+))/g);
  const conditions = /"(?:when|enablement)": "((?:[^"\\]|\\.)*)"|"onContext:([^"]*)"/g;
  const asked = [...source.matchAll(conditions)].flatMap(([, when, event = '']) =>
    [...(when ?? event).matchAll(/\bconferenceNotes\.\w+/g)].map(([key]) => key),
  );
  const known = [...set, ...Object.keys(settings).map((name) => `config.${name}`), ...viewIds()];

  it('are set, each one that a condition asks for', () => assert.deepEqual(without(asked, known), []));
  it('are asked for, each one that is set', () => assert.deepEqual(without(set, asked), []));

  function viewIds(): readonly string[] {
    return Object.values(contributes.views ?? {}).flatMap((list) => list.map(({ id }) => id));
  }
});

describe('files that package.json names', () => {
  const named = [...source.matchAll(/"(\.?\/?(?:images|media|syntaxes|snippets|schemas|l10n)\/[^"]+)"/g)];

  for (const [, file = ''] of named) it(file, () => assert.ok(existsSync(file)));
});

describe('grammars', () => {
  for (const { scopeName, path } of contributes.grammars) {
    const grammar = parse(readFileSync(path, 'utf8'));
    it(`${path} has the scope it is registered with`, () => assert.equal(grammar.scopeName, scopeName));
    it(`${path} includes only what exists`, () => {
      const scopes = contributes.grammars.map((other) => other.scopeName);
      const included = [...readFileSync(path, 'utf8').matchAll(/"include": "([^"]+)"/g)].map(
        ([, name = '']) => name,
      );
      for (const name of included) {
        if (name.startsWith('#')) assert.ok(Object.hasOwn(grammar.repository, name.slice(1)), name);
        else assert.ok([...scopes, 'text.html.markdown#inline', 'source.json'].includes(name), name);
      }
    });
  }
});

describe('words', () => {
  const used = [...source.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
  const words = existsSync('package.nls.json') ? Object.keys(readJson('package.nls.json')) : [];

  it('exist, each one that package.json uses, and are used, each one that exists', () => same(used, words));
  it('are words: no title or description is written into package.json itself', () => {
    const bare = [
      ...JSON.stringify(contributes).matchAll(/"(?:title|description|markdownDescription)":"([^%"][^"]*)"/g),
    ];
    assert.deepEqual(
      bare.map(([, text]) => text),
      [],
    );
  });
});

describe('versions', () => {
  const oldest = manifest.engines.vscode.replace('^', '');

  it('the editor and the browser run the same file', () => assert.equal(manifest.main, manifest.browser));
  it('the types of VS Code are not newer than the oldest VS Code', () => {
    const types = (manifest.devDependencies['@types/vscode'] ?? '').replace(/^[^\d]*/, '');
    assert.ok(types.localeCompare(oldest, 'en', { numeric: true }) <= 0, `${types} is newer than ${oldest}`);
  });
  it('activates on Markdown and on what it contributes, never on everything', () => {
    for (const event of manifest.activationEvents)
      assert.match(event, /^(onLanguage:markdown|workspaceContains:.+|onFileSystem:.+)$/);
  });
  it('names scripts that exist', () => {
    for (const command of Object.values(manifest.scripts)) {
      const file = /^node (\S+\.mjs)/.exec(command)?.[1];
      if (file !== undefined) assert.ok(existsSync(file), file);
    }
  });
});

describe('problem codes', () => {
  const tests = filesUnder('test')
    .filter((file) => !file.endsWith('manifest.test.ts'))
    .map((file) => readFileSync(file, 'utf8'));

  for (const problem of Object.keys(problemTable)) {
    it(`${problem} has a test`, () => assert.ok(tests.some((test) => names(test, problem))));
  }
  /** In full, or without its area in a suite about one area. */
  function names(test: string, problem: string): boolean {
    const [area = '', name = ''] = problem.split('.');
    return (
      test.includes(problem) || (test.includes(`${area}.`) && new RegExp(`['"\`]${name}[ '"\`]`).test(test))
    );
  }

  it('have the form area.what-is-wrong', () => {
    for (const problem of Object.keys(problemTable)) {
      assert.match(problem, /^(front-matter|publish|shortcode|liquid|figure|image|link)\.[a-z]+(-[a-z]+)*$/);
    }
  });
  it('are those that settings.json proposes', () => {
    const { stderr } = spawnSync(process.execPath, ['scripts/problemCodes.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
  });
  it('are those that the code gives, and the reverse', () => {
    const given = code.flatMap((text) =>
      [...text.matchAll(/\bcode: '([a-z-]+\.[a-z-]+)'/g)].map(([, name = '']) => name),
    );
    assert.deepEqual(without(given, Object.keys(problemTable)), []);
  });
});

it("README.md's tables are those of the sources", () => {
  const { stderr } = spawnSync(process.execPath, ['scripts/readme.mjs', '--check'], { encoding: 'utf8' });
  assert.equal(stderr, '');
});

/** What the extension's code passes: a literal, or a constant of the same file. */
function called(pattern: RegExp): readonly string[] {
  return extensionCode.flatMap((text) =>
    [...text.matchAll(pattern)].flatMap(([, literal, name]) => literal ?? constantIn(text, name) ?? []),
  );
}

function constantIn(text: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : new RegExp(`\\bconst ${name} = '([^']+)'`).exec(text)?.[1];
}

function same(left: readonly string[], right: readonly string[]): void {
  assert.deepEqual([...new Set(left)].sort(), [...new Set(right)].sort());
}

function without(list: readonly string[], others: readonly string[]): readonly string[] {
  return list.filter((item) => !others.includes(item));
}

/** `%some.key%` in the words of package.nls.json. */
function say(text: string): string {
  const words = readJson('package.nls.json');
  return text.replace(/^%(.+)%$/, (whole, key: string) => String(words[key] ?? whole));
}

function readJson(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs|md|json)$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file));
}
