import { parse as parseJson } from 'jsonc-parser';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { parseDocument } from 'yaml';
import { extensionOf, type FilePath } from '../text/paths';
import { isMapping } from './configValue';
import type { Config } from './site';

/** A config is read by people; what is larger was generated, and holds nothing we ask for. */
const longestConfig = 1_000_000;

/** Deeper than any generator's own keys; what is deeper is dropped, so that no config can exhaust the stack. */
const deepestConfig = 32;

/**
 * A config file as plain data: YAML, TOML or JSON by its extension. Never throws: of a file that is broken while typed
 * as much is returned as its parser understood, `{}` at worst.
 */
export function readConfig(path: FilePath, text: string): Config {
  const value = readData(path, text);
  return isMapping(value) ? value : {};
}

/** The same for a data file, which may be a list as well. `undefined` where nothing could be understood. */
export function readData(path: FilePath, text: string): unknown {
  if (text.length > longestConfig) return undefined;
  const reader = readers.get(extensionOf(path).toLowerCase());
  return reader === undefined ? undefined : plain(attempt(reader, text), 0);
}

/** `{ BaseURL: { X: 1 } }` → `{ baseurl: { x: 1 } }`: Hugo's keys have no letter case. */
export function withLowerCaseKeys(config: Config): Config {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key.toLowerCase(),
      isMapping(value) ? withLowerCaseKeys(value) : Array.isArray(value) ? value.map(lowerCaseItem) : value,
    ]),
  );
}

function lowerCaseItem(item: unknown): unknown {
  return isMapping(item) ? withLowerCaseKeys(item) : item;
}

const readers: ReadonlyMap<string, (text: string) => unknown> = new Map([
  ['.yml', readYaml],
  ['.yaml', readYaml],
  ['.toml', readToml],
  ['.json', (text) => parseJson(text, [], { allowTrailingComma: true })],
]);

function readYaml(text: string): unknown {
  // An alias may be used often in a menu, but never so often that the data explodes.
  return parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).toJS({ maxAliasCount: 100 });
}

/** How many broken statements are left out before the rest is given up. */
const mostTomlRepairs = 5;

function readToml(text: string): unknown {
  let lines = text.split('\n');
  for (let repairs = 0; repairs <= mostTomlRepairs; repairs++) {
    try {
      return getStaticTOMLValue(parseTOML(lines.join('\n')));
    } catch (error) {
      const line = lineOf(error);
      if (line === undefined) return undefined;
      lines = lines.map((text, index) => (index === line ? '' : text));
    }
  }
  return undefined;
}

/** Zero-based; the parser's error says it one-based. */
function lineOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const line: unknown = Reflect.get(error, 'lineNumber');
  return typeof line === 'number' ? line - 1 : undefined;
}

/** The parsers throw on what they can't build, an alias bomb or a nesting that exhausts the stack. */
function attempt(reader: (text: string) => unknown, text: string): unknown {
  try {
    return reader(text);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Only plain data, bounded in depth: dates become text, everything else that is no JSON is dropped. */
function plain(value: unknown, depth: number): unknown {
  if (depth > deepestConfig) return undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, depth + 1)]));
}
