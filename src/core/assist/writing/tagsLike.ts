import { stringOf, stringsOf } from '../../frontMatter/fields';
import type { Field } from '../../frontMatter/frontMatter';
import { quoted, written, writtenList } from '../../frontMatter/writeValue';
import { slugOf } from '../../text/slugOf';
import { textOf } from '../../text/span';
import type { Neighbour } from './noteHabits';

/** `HarborConf 2025` → `HarborConf`: what its next editions are tagged with as well. */
const year = /\s*\b(?:19|20)\d\d\b\s*/;

/** How people make a tag of a conference's name. */
const tagForms: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replace(year, ' ').trim(),
  slugOf,
  (name) => slugOf(name.replace(year, ' ')),
  (name) => slugOf(name).replaceAll('-', ''),
  (name) => slugOf(name.replace(year, ' ')).replaceAll('-', ''),
];

/**
 * The value of a field for tags, in the model's spelling: those that most of the neighbours have, and the new
 * conference's where the model is tagged with its own. `undefined` if nothing is left to say.
 */
export function tagsLike(
  field: Field,
  model: Neighbour,
  neighbours: readonly Neighbour[],
  conference: string | undefined,
): string | undefined {
  const old = textOf(model.note.text, field.value.span);
  if (field.value.kind === 'mapping') return undefined;
  const separator = separatorIn(field);
  const split = (other: Field): readonly string[] =>
    other.value.kind === 'list' || separator === undefined
      ? stringsOf(other.value)
      : (stringOf(other.value) ?? '').split(separator).map((tag) => tag.trim());
  const all = neighbours.flatMap(
    ({ note }) => note.frontMatter?.fields.find(({ name }) => name === field.name) ?? [],
  );
  const isCommon = (tag: string): boolean =>
    all.filter((other) => split(other).includes(tag)).length * 2 > all.length;
  const tags = split(field).flatMap((tag) => {
    const form = tagForms.find((one) => model.conference !== undefined && one(model.conference.name) === tag);
    if (form !== undefined) return conference === undefined ? [] : [form(conference)];
    return all.length === 0 || isCommon(tag) ? [tag] : [];
  });
  if (tags.length === 0) return undefined;
  if (tags.join('\n') === split(field).join('\n')) return old;
  if (field.value.kind !== 'list') {
    const joined = tags.join(separator === ',' ? ', ' : ' ');
    return old.startsWith('"') || old.startsWith("'") ? quoted(joined, 'json') : joined;
  }
  return old.startsWith('-')
    ? tags.map((tag) => `- ${written(tag, 'yaml')}`).join('\n')
    : flowLike(tags, old);
}

/** Jekyll reads a text as several tags; one with commas is a list to those who wrote it. */
function separatorIn({ value }: Field): string | undefined {
  if (value.kind !== 'string') return undefined;
  return value.value.includes(',') ? ',' : ' ';
}

/** Quotes where the model has quotes. */
function flowLike(tags: readonly string[], old: string): string {
  const quote = /^\[\s*(["'])/.exec(old)?.[1];
  if (quote === undefined) return writtenList(tags, 'yaml');
  return `[${tags.map((tag) => (quote === "'" && !tag.includes("'") ? `'${tag}'` : quoted(tag, 'json'))).join(', ')}]`;
}
