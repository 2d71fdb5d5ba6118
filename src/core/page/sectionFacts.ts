import { fieldNamed } from '../frontMatter/fields';
import type { FrontMatter, Value } from '../frontMatter/frontMatter';
import type { Note } from '../note';
import { publishingFields } from '../site/hugo/cascade';
import type { Site } from '../site/site';
import { type FilePath, folderOf } from '../text/paths';
import { pageDataOf } from './pageDataOf';

/**
 * What a section's `_index.md` decides for the pages below it: what hides the section hides them too, and its `cascade`
 * gives them fields. Both seen with Hugo 0.111.3.
 */
export interface SectionFacts {
  readonly isDraft: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly publishDate: number | undefined;
  readonly expiryDate: number | undefined;
  /** Of the fields that decide whether a page is published, those in its `cascade`; in small letters. */
  readonly cascades: readonly string[];
}

/** `undefined` for a page that is no section of Hugo's. */
export function sectionFactsOf(note: Note, path: FilePath, site: Site): SectionFacts | undefined {
  if (site.generator !== 'hugo' || !/(?:^|\/)_index(?:\.[\w-]+)?\.[a-z]+$/i.test(path)) return undefined;
  const page = pageDataOf(note.frontMatter, note.text, path, site);
  return {
    isDraft: page.isDraft,
    publishDate: page.publishDate?.instant,
    expiryDate: page.expiryDate?.instant,
    cascades: cascadesIn(note.frontMatter),
  };
}

/** The facts of the sections around a page, the innermost first, from all facts by the folders they are about. */
export function sectionsAbove(
  path: FilePath,
  facts: ReadonlyMap<FilePath, readonly SectionFacts[]>,
): readonly SectionFacts[] {
  const found: SectionFacts[] = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    found.push(...(facts.get(folder) ?? []));
    if (folder === '') return found;
  }
}

const deciding: ReadonlySet<string> = new Set(publishingFields);

/** Of one mapping, or of a list of them for several targets. */
function cascadesIn(frontMatter: FrontMatter | undefined): readonly string[] {
  const cascade = fieldNamed(frontMatter, 'cascade', { ignoreCase: true })?.value;
  const rows: readonly Value[] =
    cascade?.kind === 'list' ? cascade.items : cascade === undefined ? [] : [cascade];
  return rows
    .flatMap((row) => (row.kind === 'mapping' ? row.fields : []))
    .map(({ name }) => name.toLowerCase())
    .filter((name) => deciding.has(name));
}
