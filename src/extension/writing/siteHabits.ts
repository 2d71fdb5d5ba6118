import { type Neighbour, type NoteHabits, noteHabits } from '../../core/assist/writing/noteHabits';
import type { NoteKind } from '../../core/conference/summary';
import { stringOf, valueNamed } from '../../core/frontMatter/fields';
import { type FilePath, isInside } from '../../core/text/paths';
import type { Indexer } from '../index/indexer';
import type { PlacedSite } from '../workspace/chooseSite';
import type { NoteTexts } from '../workspace/noteTexts';
import type { WorkspaceSettings } from '../workspace/settings';
import type { Sites } from '../workspace/sites';
import type { WorkspaceNotes } from '../workspace/workspaceNotes';
import { pathIn, uriOf } from '../workspace/workspacePaths';

/** Where a site's habits are learnt from. */
export interface SiteHabitsParts {
  readonly indexer: Indexer;
  readonly sites: Sites;
  readonly files: WorkspaceNotes;
  readonly texts: NoteTexts;
  readonly settings: WorkspaceSettings;
}

/** As many everyday posts say what a site's notes look like. */
const mostPosts = 30;

/**
 * How a site writes its notes of these kinds: learnt from those that it has, else from its everyday posts, else from
 * its archetypes.
 */
export async function siteHabits(
  placed: PlacedSite,
  kinds: readonly NoteKind[],
  parts: SiteHabitsParts,
): Promise<NoteHabits> {
  const told = await toldNotes(placed, kinds, parts);
  const neighbours = told.length > 0 ? told : await everydayPosts(placed, parts);
  return noteHabits(neighbours, placed.site, await archetypesOf(placed, parts));
}

/** Those that the catalog knows, newest first. */
async function toldNotes(
  placed: PlacedSite,
  kinds: readonly NoteKind[],
  parts: SiteHabitsParts,
): Promise<readonly Neighbour[]> {
  const { base, site } = placed;
  const { indexer, sites, texts } = parts;
  await indexer.ready();
  const known = knownNotes(placed, parts)
    .filter(({ path, kind }) => kinds.includes(kind) && sites.siteFor({ base, path })?.root === site.root)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .slice(0, mostPosts);
  const read = await Promise.all(
    known.map(async ({ path, name, day }) => ({
      path,
      note: await texts.read(uriOf({ base, path })),
      conference: { name, day },
    })),
  );
  return read.flatMap(({ path, note, conference }) =>
    note === undefined ? [] : [{ path, note, conference }],
  );
}

async function everydayPosts(placed: PlacedSite, parts: SiteHabitsParts): Promise<readonly Neighbour[]> {
  const { base, site } = placed;
  const { files, texts, settings } = parts;
  const { include, exclude } = settings.for(base);
  const found = await files.find({ folder: base, include, exclude });
  const paths = found
    .map((uri) => pathIn(base, uri))
    .filter((path) => isInside(site.root, path) && isPost(path) && site.roleOf(path, true) === 'page')
    .sort()
    .reverse()
    .slice(0, mostPosts);
  const read = await Promise.all(
    paths.map(async (path) => ({ path, note: await texts.read(uriOf({ base, path })) })),
  );
  // Of some the catalog knows that they are about a conference: its tags are no other's.
  const told = new Map(knownNotes(placed, parts).map(({ path, name, day }) => [path, { name, day }]));
  return read
    .flatMap(({ path, note }) => (note === undefined ? [] : [{ path, note, conference: told.get(path) }]))
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
}

/** The notes of a folder that the catalog knows, with the names of their conferences. */
function knownNotes({ base }: PlacedSite, { indexer }: SiteHabitsParts) {
  return indexer
    .conferences()
    .filter(({ folder }) => folder === base.toString())
    .flatMap(({ conference }) => conference.notes.map((about) => ({ ...about, name: conference.name })));
}

/** Lists of pages and pages at the top (`about.md`) are made once, not again and again. */
function isPost(path: FilePath): boolean {
  return path.includes('/') && !/(?:^|\/)(?:_index|readme)\./i.test(path);
}

function dateOf({ note }: Neighbour): string {
  return stringOf(valueNamed(note.frontMatter, 'date')) ?? '';
}

async function archetypesOf(
  { base, site }: PlacedSite,
  { files }: SiteHabitsParts,
): Promise<ReadonlyMap<FilePath, string>> {
  if (site.generator !== 'hugo') return new Map();
  const folder = site.root === '' ? 'archetypes' : `${site.root}/archetypes`;
  const found = await files.find({ folder: base, include: [`${folder}/**/*.md`], exclude: [] });
  const read = await Promise.all(
    found.map(async (uri) => [pathIn(base, uri), await files.read(uri)] as const),
  );
  return new Map(read.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}
