import { type PathPattern, pathPatternOf } from '../../conference/tree/pathPattern';
import type { Field } from '../../frontMatter/frontMatter';
import { Note } from '../../note';
import type { Site } from '../../site/site';
import { type FilePath, isInside, joinPath, relativeTo } from '../../text/paths';
import { textOf } from '../../text/span';

/** A note of the same site, from which is learnt how its notes look. */
export interface Neighbour {
  readonly path: FilePath;
  readonly note: Note;
  /** The conference it is about, and which day of it; `undefined` for an everyday post. */
  readonly conference: { readonly name: string; readonly day: number | undefined } | undefined;
}

/** What a site's notes have in common. */
export interface NoteHabits {
  readonly pattern: PathPattern;
  /** The note that a new one is made like: one of those, or an archetype; `undefined` if there is none. */
  readonly model: Neighbour | undefined;
  /** Those in whose folders new ones go too; newest first. */
  readonly neighbours: readonly Neighbour[];
}

/** As many notes say what is usual now; what older ones look like was usual once. */
const mostNeighbours = 10;

/** Archetypes and folders whose name says that they are for conferences, then for anything. */
const likelySections = ['conferences', 'conference', 'events', 'event', 'posts', 'post', 'blog', 'articles'];

/**
 * How a new note of this site looks: where most of `neighbours` (newest first) lie, and made like the newest that has
 * all that most have. Without any, as its archetype says; without that, as the generator's own documentation does.
 */
export function noteHabits(
  neighbours: readonly Neighbour[],
  site: Site,
  archetypes: ReadonlyMap<FilePath, string> = new Map(),
): NoteHabits {
  const known = neighbours.slice(0, mostNeighbours).map((one) => ({ one, pattern: patternOf(one) }));
  const pattern = mostOften(known.map((entry) => entry.pattern)) ?? usualPattern(site, archetypes);
  const alike = known.filter((entry) => entry.pattern === pattern).map(({ one }) => one);
  return { pattern, model: modelOf(alike) ?? archetypeOf(pattern, site, archetypes), neighbours: alike };
}

/** The names of the fields that most of the notes have. */
export function usualFields(neighbours: readonly Neighbour[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { note } of neighbours)
    for (const name of new Set(note.frontMatter?.fields.map((field) => field.name) ?? []))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 > neighbours.length).map(([name]) => name));
}

/** Whether most of the notes that have the field say the same in it, letter for letter. */
export function isSameInMost(field: Field, model: Note, neighbours: readonly Neighbour[]): boolean {
  const own = textOf(model.text, field.value.span);
  const all = neighbours.flatMap(({ note }) => {
    const other = note.frontMatter?.fields.find(({ name }) => name === field.name);
    return other === undefined ? [] : [textOf(note.text, other.value.span)];
  });
  // An archetype is alone, and means what it says.
  return all.length === 0 || all.filter((text) => text === own).length * 2 > all.length;
}

function patternOf({ path, conference }: Neighbour): PathPattern {
  return pathPatternOf(path, conference?.name);
}

/** Of those named equally often the first, which is the newest's. */
function mostOften(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | undefined;
  for (const [value, count] of counts)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/** The newest of those that lack least of what is usual. */
function modelOf(neighbours: readonly Neighbour[]): Neighbour | undefined {
  const usual = usualFields(neighbours);
  const lacking = ({ note }: Neighbour): number => {
    const own = new Set(note.frontMatter?.fields.map(({ name }) => name) ?? []);
    return [...usual].filter((name) => !own.has(name)).length;
  };
  return [...neighbours].sort((a, b) => lacking(a) - lacking(b))[0];
}

/** Where a first note goes. */
function usualPattern(site: Site, archetypes: ReadonlyMap<FilePath, string>): PathPattern {
  const [content = ''] = site.contentFolders;
  if (site.generator === 'jekyll') return under(content, '_posts/{year}-{month}-{day}-{slug}.md');
  if (site.generator !== 'hugo') return under(content, '{slug}.md');
  const folder = under(site.root, 'archetypes');
  const sections = [...archetypes.keys()]
    .filter((path) => isInside(folder, path))
    .map((path) => relativeTo(folder, path).replace(/(?:\/.*|\.\w+)$/, ''));
  const section = likelySections.find((name) => sections.includes(name)) ?? 'posts';
  const isBundle = archetypes.has(`${folder}/${section}/index.md`);
  return under(content, `${section}/{slug}${isBundle ? '/index' : ''}.md`);
}

/** Hugo's own order: the archetype of the section, as a file or a folder, then the one for all. */
function archetypeOf(
  pattern: PathPattern,
  site: Site,
  archetypes: ReadonlyMap<FilePath, string>,
): Neighbour | undefined {
  const [content = ''] = site.contentFolders;
  const [section = ''] = isInside(content, pattern) ? relativeTo(content, pattern).split('/') : [];
  const folder = under(site.root, 'archetypes');
  for (const name of [`${section}.md`, `${section}/index.md`, 'default.md']) {
    const text = archetypes.get(`${folder}/${name}`);
    if (text === undefined) continue;
    return { path: pattern, note: new Note(withoutActions(text)), conference: undefined };
  }
  return undefined;
}

/** What the template computes is asked for or filled in later: `{{ .Date }}` → a date, all else → an empty text. */
function withoutActions(archetype: string): string {
  return archetype.replace(
    /(?<=([:=][ \t]*)?)(["']?)\{\{-?[^{}]*\}\}\2/g,
    (action, before: string | undefined, quote: string) => {
      // A day without a time is a date in every format, and the only part that isn't made up.
      if (/\.Date\b|\bnow\b/.test(action)) return `${quote}2019-05-24${quote}`;
      return before === undefined && quote === '' ? '' : '""';
    },
  );
}

function under(folder: FilePath, path: string): FilePath {
  return joinPath(folder, path) ?? path;
}
