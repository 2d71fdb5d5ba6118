import { plainWordsOf } from '../../text/slugOf';
import { countryNamed, countryOf, isRegion, yearOf } from '../words/nameWords';

/** `KubeConEU`: an end and a region without a space between them. */
const gluedRegions = /(con|conf|fest|summit|camp)(eu|na|us|uk|europe|asia|india|africa)(?!\p{L})/giu;

/** A word with capitals that may be a country's, before or behind the name of a series. */
const besideName = /(?<= )\p{Lu}{2}(?![\p{L}\d])|^\p{Lu}\p{Ll}{3,9}(?= \S)/gu;

const generic = /^(?:the|conf|conference|conférence|konferenz|conferencia|conferência|conferenza|edition)$/u;

/** How series compare: letters and digits only, without region, `conference` as `conf`; `React Conférence` is `reactconf`. */
export function seriesKey(series: string): string {
  const words = plainWords(series).filter((word) => !isRegion(word) && yearOf(word) === undefined);
  return (words.length === 0 ? plainWords(series) : words)
    .map((word) => (generic.test(word) ? 'conf' : word.replace(/conference$/, 'conf')))
    .filter((word) => word !== 'the')
    .join('');
}

/** The region a series names, in one spelling: `EU` and `Europe` are `eu`, `US` and `Americas` `na`; `''` without one. */
export function regionKey(series: string): string {
  const words = plainWords(series).filter(isRegion).map(countryNamed);
  const text = words.join('');
  const same: Readonly<Record<string, string>> = {
    europe: 'eu',
    europa: 'eu',
    northamerica: 'na',
    america: 'na',
    americas: 'na',
    // No conference has one there and another in North America.
    us: 'na',
    usa: 'na',
  };
  return Object.hasOwn(same, text)
    ? (same[text] ?? text)
    : text === 'virtual' || text === 'online'
      ? ''
      : text;
}

function plainWords(text: string): readonly string[] {
  const placed = text.replace(gluedRegions, '$1 $2 ').replace(besideName, (word) => countryOf(word) ?? word);
  return plainWordsOf(placed).map((word) => word.toLowerCase());
}
