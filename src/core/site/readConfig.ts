import type { Field, ReadFields, Value } from '../frontMatter/frontMatter';
import { readJson } from '../frontMatter/jsonReader';
import { readToml } from '../frontMatter/tomlReader';
import { readYaml } from '../frontMatter/yamlReader';
import { extensionOf, type FilePath } from '../text/paths';
import { isMapping } from './configValue';
import type { Config } from './site';

/** A config is read by people; what is larger was generated, and holds nothing we ask for. */
const longestConfig = 1_000_000;

/** Deeper than any generator's own keys; what is deeper is dropped, so that no config can exhaust the stack. */
const deepestConfig = 32;

const readers: ReadonlyMap<string, (source: string, offset: number) => ReadFields> = new Map([
  ['.yml', readYaml],
  ['.yaml', readYaml],
  ['.toml', readToml],
  ['.json', readJson],
]);

/**
 * A config file as plain data: YAML, TOML or JSON by its extension, dates as they are written. Never throws: of a file
 * that is broken while typed as much is returned as could be understood, `{}` at worst.
 */
export function readConfig(path: FilePath, text: string): Config {
  const reader = readers.get(extensionOf(path).toLowerCase());
  if (reader === undefined || text.length > longestConfig) return {};
  return mappingOf(reader(text, 0).fields, 0);
}

/** `{ BaseURL: { X: 1 } }` → `{ baseurl: { x: 1 } }`: Hugo's keys have no letter case. */
export function withLowerCaseKeys(config: Config): Config {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [key.toLowerCase(), lowerCase(value)]),
  );
}

function lowerCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerCase);
  return isMapping(value) ? withLowerCaseKeys(value) : value;
}

/** `fromEntries` makes own properties only: a key `__proto__` is a key like any other. */
function mappingOf(fields: readonly Field[], depth: number): Config {
  return Object.fromEntries(fields.map(({ name, value }) => [name, plain(value, depth + 1)]));
}

function plain(value: Value, depth: number): unknown {
  if (depth > deepestConfig) return undefined;
  switch (value.kind) {
    case 'list':
      return value.items.map((item) => plain(item, depth + 1));
    case 'mapping':
      return mappingOf(value.fields, depth);
    case 'null':
      return undefined;
    default:
      return value.value;
  }
}
