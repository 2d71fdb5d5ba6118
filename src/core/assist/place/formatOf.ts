import type { FrontMatterFormat } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';

/** The format of a note's front matter; YAML for a note without any. */
export function formatOf({ frontMatter }: Note): FrontMatterFormat {
  return frontMatter?.block.format ?? 'yaml';
}
