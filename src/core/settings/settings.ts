import type { Severity } from '../check/problem';

/** What the user sets under `conferenceNotes.`, the same for the editor and the command line. */
export interface Settings {
  /** Globs of the files that may be notes. */
  readonly include: readonly string[];
  /** Globs of the files that never are. */
  readonly exclude: readonly string[];
  /** Bytes; a larger file is not read. */
  readonly maxFileSize: number;
  /** How many notes are read in a workspace without a disk (a virtual one). */
  readonly maxVirtualNotes: number;
  /** By the code of the problem; one that isn't here has the severity of the table. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Globs of notes without problems. */
  readonly ignoreProblemsIn: readonly string[];
  /** Glob of notes → a JSON Schema, or the path of one in the workspace folder. */
  readonly schemas: ReadonlyMap<string, unknown>;
  /** By name: the shortcodes whose templates can't be read. */
  readonly shortcodes: ReadonlyMap<string, unknown>;
  readonly conferences: ConferenceSettings;
  /** Whether the sidebar's selection follows the cursor. */
  readonly followEditor: boolean;
}

/** How conferences are recognised, where the notes alone don't say it. */
export interface ConferenceSettings {
  /** Globs of notes that are conference notes, whatever they look like. */
  readonly include: readonly string[];
  /** Globs of notes that are none. */
  readonly exclude: readonly string[];
  /** The site's own front-matter key → ours: `meetup` → `conference`. */
  readonly keys: ReadonlyMap<string, string>;
  /** Glob of a folder or file → the conference's name and year: `trips/cph/**` → `KubeCon EU 2018`. */
  readonly names: ReadonlyMap<string, string>;
  /** What the folder that all paths start from is called itself: `fenceconf19-notes`; `''` where it doesn't matter. */
  readonly root: string;
}

/** Build output, dependencies and what generators keep for themselves. Hidden folders are never walked. */
export const defaultExclude: readonly string[] = [
  '**/.*/**',
  '**/node_modules/**',
  '**/vendor/**',
  '**/public/**',
  '**/_site/**',
  '**/resources/_gen/**',
  '**/themes/**',
  '**/archetypes/**',
  '**/scaffolds/**',
  '**/_templates/**',
];

/** What VS Code and the generators call Markdown. */
export const defaultInclude: readonly string[] = ['**/*.{md,markdown,mdx}'];

/** A note of a megabyte is a book; what is larger was written by a program. */
export const defaultMaxFileSizeKb = 1024;

/** Each file of a virtual workspace is a request to somebody's server. */
export const defaultMaxVirtualNotes = 2000;

/**
 * Settings as they were found: `get('problems.severity')` answers with whatever the user wrote, or `undefined`. Values
 * of a wrong type count as not set. `root` is the name of the folder that they are for.
 */
export function readSettings(get: (key: string) => unknown, root = ''): Settings {
  return {
    include: strings(get('files.include')) ?? defaultInclude,
    exclude: strings(get('files.exclude')) ?? defaultExclude,
    maxFileSize: (positive(get('files.maxSize')) ?? defaultMaxFileSizeKb) * 1024,
    maxVirtualNotes: positive(get('files.maxVirtualNotes')) ?? defaultMaxVirtualNotes,
    severities: severities(get('problems.severity')),
    ignoreProblemsIn: strings(get('problems.ignore')) ?? [],
    schemas: entries(get('frontMatter.schemas')),
    shortcodes: entries(get('shortcodes.definitions')),
    conferences: {
      include: strings(get('conferences.include')) ?? [],
      exclude: strings(get('conferences.exclude')) ?? [],
      keys: stringEntries(get('conferences.keys')),
      names: stringEntries(get('conferences.names')),
      root,
    },
    followEditor: get('sidebar.followEditor') !== false,
  };
}

const levels: ReadonlySet<unknown> = new Set<Severity | 'off'>(['error', 'warning', 'info', 'hint', 'off']);

function severities(value: unknown): ReadonlyMap<string, Severity | 'off'> {
  const isLevel = (level: unknown): level is Severity | 'off' => levels.has(level);
  return filtered(entries(value), isLevel);
}

function stringEntries(value: unknown): ReadonlyMap<string, string> {
  return filtered(entries(value), (entry): entry is string => typeof entry === 'string');
}

function filtered<T>(
  map: ReadonlyMap<string, unknown>,
  isWanted: (value: unknown) => value is T,
): ReadonlyMap<string, T> {
  const wanted = new Map<string, T>();
  for (const [key, value] of map) if (isWanted(value)) wanted.set(key, value);
  return wanted;
}

function entries(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map<string, unknown>(Object.entries(value));
}

function strings(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((item): item is string => typeof item === 'string');
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
