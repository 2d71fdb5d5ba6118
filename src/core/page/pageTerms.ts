import type { Field, Value } from '../frontMatter/frontMatter';
import type { Note } from '../note';
import { hugoTaxonomies, termName } from '../site/hugo/taxonomies';
import type { Site } from '../site/site';
import { hugoText } from './scalarText';

/**
 * The terms that a page's front matter makes, as `termName` writes them: `tags: [Go, C++]` → `go`, `c`. At least all of
 * them: a field counts wherever it stands (`cascade` gives its own to other pages). None outside Hugo's sites.
 */
export function pageTerms({ frontMatter, text }: Note, site: Site): readonly string[] {
  if (site.generator !== 'hugo' || frontMatter === undefined) return [];
  const taxonomies = hugoTaxonomies(site.config);
  const terms = new Set<string>();
  const walk = (fields: readonly Field[]): void => {
    for (const { name, value } of fields) {
      if (taxonomies.has(name.toLowerCase()))
        for (const term of scalarsIn(value)) terms.add(termName(hugoText(term, text) ?? ''));
      for (const item of value.kind === 'list' ? value.items : [value])
        if (item.kind === 'mapping') walk(item.fields);
    }
  };
  walk(frontMatter.fields);
  return [...terms].filter((term) => term !== '');
}

function scalarsIn(value: Value): readonly Value[] {
  if (value.kind === 'list') return value.items;
  return value.kind === 'mapping' ? [] : [value];
}
