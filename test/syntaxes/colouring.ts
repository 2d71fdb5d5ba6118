import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IOnigLib, parseRawGrammar, Registry } from 'vscode-textmate';
import manifest from '../../package.json';

/** A piece of a line and the scopes that colour it. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Cuts a note into coloured pieces, as VS Code does. */
export type Colouring = (text: string) => readonly Token[];

/** Where a real VS Code's built-in extensions are: named by whoever runs the test, or in the test host. */
const hostExtensions = [
  process.env.VSCODE_EXTENSIONS ?? '',
  'test/host/server/node_modules/code-server/lib/vscode/extensions',
].find((folder) => folder !== '' && existsSync(join(folder, 'markdown-basics')));

/** VS Code's own grammars, of the installed test host; `undefined` if there is none. */
export const realGrammars =
  hostExtensions === undefined
    ? undefined
    : new Map(
        Object.entries({
          'text.html.markdown': 'markdown-basics/syntaxes/markdown.tmLanguage.json',
          'text.html.derivative': 'html/syntaxes/html-derivative.tmLanguage.json',
          'text.html.basic': 'html/syntaxes/html.tmLanguage.json',
          'source.json': 'json/syntaxes/JSON.tmLanguage.json',
          'source.yaml': 'yaml/syntaxes/yaml.tmLanguage.json',
        }).map(([scope, file]) => [scope, join(hostExtensions, file)]),
      );

/** A small Markdown grammar of this project's own, with rules of the same kinds. */
export const standInGrammars = new Map([
  ['text.html.markdown', 'test/fixtures/grammars/markdown.tmLanguage.json'],
]);

/** The Markdown grammar among `grammars`, with the injections of package.json. */
export async function colouringWith(grammars: ReadonlyMap<string, string>): Promise<Colouring> {
  const injections = manifest.contributes.grammars;
  const ours = new Map(injections.map((grammar) => [grammar.scopeName, grammar.path]));
  const registry = new Registry({
    onigLib: onigLib(),
    loadGrammar: async (scope) => {
      const path = ours.get(scope) ?? grammars.get(scope);
      return path === undefined ? null : parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
    getInjections: (scope) =>
      injections
        .filter((grammar) => grammar.injectTo.some((target) => target === scope))
        .map((grammar) => grammar.scopeName),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (grammar === null) throw new Error('no Markdown grammar');
  return (text) => {
    let stack = INITIAL;
    return text.split('\n').flatMap((line) => {
      const result = grammar.tokenizeLine(line, stack);
      stack = result.ruleStack;
      return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
    });
  };
}

async function onigLib(): Promise<IOnigLib> {
  await loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  return { createOnigScanner, createOnigString };
}
