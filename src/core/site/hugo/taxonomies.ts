import { entriesAt } from '../configValue';
import type { Config } from '../site';

/** The fields whose values have pages of their own, in lower case: those that the config names, else Hugo's two. */
export function hugoTaxonomies(config: Config): ReadonlySet<string> {
  const languages = entriesAt(config, 'languages').map(([, language]) => language);
  const named = [config, ...languages].flatMap((one) => entriesAt(one, 'taxonomies').map(([, name]) => name));
  const names = named.filter((name) => typeof name === 'string').map((name) => name.toLowerCase());
  return new Set(named.length === 0 ? ['tags', 'categories'] : names);
}

/** A term, or what `ref` calls it, so that all that could be the same is the same: `C++ & Über` → `c-uber`. */
export function termName(term: string): string {
  return term
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
