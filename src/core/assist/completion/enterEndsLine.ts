import type { Note } from '../../note';
import { typesOf } from '../../page/fieldSchema';
import { knownFields } from '../../page/fieldSchemas';
import type { AssistContext } from '../assist';
import { frontMatterPlace } from '../place/frontMatterPlace';
import { openedFrontMatter } from '../place/openedFrontMatter';

/**
 * Whether whoever typed `opener`, which opened the list of completions, may well press Enter next to end the line:
 * after a line break always, for a second one; after YAML's `tags:` too, whose list may stand on the lines below.
 */
export function enterEndsLine(opener: string, typed: Note, offset: number, context: AssistContext): boolean {
  if (opener === '\n') return true;
  const note = openedFrontMatter(typed, offset);
  if (note.frontMatter?.block.format !== 'yaml' || (opener !== ':' && opener !== ' ')) return false;
  const place = frontMatterPlace(note, offset);
  if (place?.kind !== 'value' || place.isItem || place.replace.end > place.replace.start) return false;
  const known = knownFields(context.site.generator, note.frontMatter, context.schemas);
  const lower = place.name.toLowerCase();
  const schema = [...known.values()].find(({ name }) => name.toLowerCase() === lower)?.schema;
  return schema === undefined || typesOf(schema).some((type) => type === 'array' || type === 'object');
}
