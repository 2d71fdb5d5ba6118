import { parse } from 'jsonc-parser';
import { isTooDeep } from '../frontMatter/nesting';
import type { UserSchema } from '../page/fieldSchemas';
import { matchesGlob } from '../text/glob';
import { type FilePath, joinPath } from '../text/paths';
import type { Settings } from './settings';

/**
 * The user's schemas for a note (`conferenceNotes.frontMatter.schemas`): those whose glob fits. A schema stands in the
 * settings, or in a file of the workspace folder, whose text `textOf` gives; one that isn't there is left out.
 */
export function schemasFor(
  path: FilePath,
  { schemas }: Settings,
  textOf: (file: FilePath) => string | undefined,
): readonly UserSchema[] {
  return [...schemas].flatMap(([glob, value]) => {
    if (!matchesGlob(glob, path)) return [];
    if (typeof value !== 'string') return [{ name: glob, schema: value }];
    const file = joinPath('', value);
    const text = file === undefined ? undefined : textOf(file);
    return text === undefined ? [] : [{ name: value, schema: jsonOf(text) }];
  });
}

/** Comments are welcome; what is broken counts as far as it can be read. What is nested like no schema is none. */
function jsonOf(text: string): unknown {
  return isTooDeep(text) ? undefined : parse(text, [], { allowTrailingComma: true });
}
