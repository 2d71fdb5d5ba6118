import type { Config } from './site';

/** What stands under `keys` in a config: `valueAt(config, 'markup', 'goldmark')`. Own keys only: configs are untrusted. */
export function valueAt(config: unknown, ...keys: readonly string[]): unknown {
  let value = config;
  for (const key of keys) {
    if (!isMapping(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** The text under `keys`; `undefined` for anything else. */
export function textAt(config: unknown, ...keys: readonly string[]): string | undefined {
  const value = valueAt(config, ...keys);
  return typeof value === 'string' ? value : undefined;
}

/** The boolean under `keys`, also in the spellings of YAML 1.1 that both generators still read. */
export function booleanAt(config: unknown, ...keys: readonly string[]): boolean | undefined {
  const value = valueAt(config, ...keys);
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (/^(?:yes|on|true)$/i.test(value)) return true;
  return /^(?:no|off|false)$/i.test(value) ? false : undefined;
}

/** The texts under `keys`: of a list, or the one that stands there alone. */
export function textsAt(config: unknown, ...keys: readonly string[]): readonly string[] {
  const value = valueAt(config, ...keys);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === 'string' && item !== '');
}

/** The items of the list under `keys`. */
export function itemsAt(config: unknown, ...keys: readonly string[]): readonly unknown[] {
  const value = valueAt(config, ...keys);
  return Array.isArray(value) ? value : [];
}

/** The keys and values of the mapping under `keys`. */
export function entriesAt(
  config: unknown,
  ...keys: readonly string[]
): readonly (readonly [string, unknown])[] {
  const value = valueAt(config, ...keys);
  return isMapping(value) ? Object.entries(value) : [];
}

export function isMapping(value: unknown): value is Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `over` laid on `base`: mappings are joined, everything else is replaced. Safe for keys like `__proto__`. */
export function mergeConfigs(base: Config, over: Config): Config {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const before = merged.get(key);
    merged.set(key, isMapping(before) && isMapping(value) ? mergeConfigs(before, value) : value);
  }
  return Object.fromEntries(merged);
}
