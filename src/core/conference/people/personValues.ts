import { stringOf, valueNamed } from '../../frontMatter/fields';
import type { Value } from '../../frontMatter/frontMatter';

/** The persons a parameter or field says outright: `Ana Ruiz, Bo Lind`, `Ana Ruiz & Bo Lind`, `ana-ruiz`. */
export function personsFrom(text: string): readonly string[] {
  return namesApart(text.replace(wikiLink, '$1'))
    .map(personFrom)
    .filter((name) => name !== undefined);
}

/** `[[Ana Ruiz]]`, `[[people/ana|Ana Ruiz]]` in notes that are kept as a wiki. */
const wikiLink = /\[\[(?:[^\][]{0,200}[|/])?([^\][|/]{1,100})\]\]/g;

/** What stands between commas and words like *and*. */
export function namesApart(text: string): readonly string[] {
  return text
    .split(/\s*(?:,|;|&|\/|\s(?:and|et|und|y|e)\s)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** `ana-ruiz` and `ana_ruiz` are keys made of a name; `admin`, `a_ruiz` and `team` name nobody. */
function personFrom(text: string): string | undefined {
  const name = text
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/^\[([^\][]*)\](?:\([^()]*\))?$/, '$1')
    .replace(/^@/, '')
    .trim();
  if (name === '' || name.length > 60 || /[{}<>]|https?:|\.\w+$/.test(name)) return undefined;
  if (/\s/.test(name)) return name;
  const parts = name.split(/[-_]/);
  if (/^\p{Lu}\p{L}+$/u.test(name)) return name;
  if (parts.length < 2 || parts.length > 4 || parts.some((part) => !/^\p{L}{2,}$/u.test(part)))
    return undefined;
  if (/team|staff|admin|equipe/iu.test(name)) return undefined;
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

/** The persons a front-matter value names: a string, a list of strings, or of mappings with a `name`. */
export function personsOf(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  if (value.kind === 'list') return value.items.flatMap(personsOf);
  if (value.kind === 'mapping')
    return personsFrom(stringOf(valueNamed(value, 'name', 'title', 'speaker')) ?? '');
  return personsFrom(stringOf(value) ?? '');
}

/** The companies that go with them. */
export function companiesOf(value: Value | undefined): readonly string[] {
  if (value?.kind === 'list') return value.items.flatMap(companiesOf);
  if (value?.kind !== 'mapping') return [];
  const company = stringOf(
    valueNamed(value, 'affiliation', 'company', 'organization', 'organisation', 'employer'),
  );
  return company === undefined || company === '' ? [] : [company];
}
