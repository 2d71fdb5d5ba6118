import type { Problem } from '../../check/problem';
import { checkPublishing } from '../../check/publish';
import type { Field, FrontMatterFormat } from '../../frontMatter/frontMatter';
import { Note } from '../../note';
import { ownPublishingFields } from '../../site/hugo/cascade';
import type { Site } from '../../site/site';
import type { FilePath } from '../../text/paths';

/** The fields by which generators decide whether a page is published. */
const decisive: ReadonlySet<string> = new Set([...ownPublishingFields, 'lastmod', 'modified']);

/** Longer values are neither dates nor booleans. */
const maxField = 100;

const frames: Readonly<Record<FrontMatterFormat, { open: string; between: string; close: string }>> = {
  yaml: { open: '---\n', between: '\n', close: '\n---\n' },
  toml: { open: '+++\n', between: '\n', close: '\n+++\n' },
  json: { open: '{\n', between: ',\n', close: '\n}\n' },
};

/**
 * Of a note's front matter that which decides whether it is published, as written: small enough to be kept, and to be
 * asked again when the site's settings change or time has passed. `''` where nothing does.
 */
export function publishFactsOf({ frontMatter, text }: Note): string {
  if (frontMatter === undefined) return '';
  const { open, between, close } = frames[frontMatter.block.format];
  const lines = frontMatter.fields.flatMap((field) => lineOf(field, text));
  return lines.length === 0 ? '' : `${open}${lines.join(between)}${close}`;
}

function lineOf({ name, key, value }: Field, text: string): readonly string[] {
  if (!decisive.has(name.toLowerCase())) return [];
  const line = text.slice(key.start, value.span.end);
  // What comes through a merge key or a table has another's place.
  const isOwn = text.slice(key.start, key.end).includes(name);
  return isOwn && line.length <= maxField && !/[\r\n]/.test(line) ? [line] : [];
}

/** Why the site leaves the page out at the moment `now`; `undefined` if it doesn't. */
export function whyUnpublished(facts: string, path: FilePath, site: Site, now: number): Problem | undefined {
  // A page needs front matter to be one.
  const note = new Note(facts === '' ? '---\n---\n' : facts);
  return checkPublishing(note, { path, site, now, files: { has: () => undefined } })[0];
}
