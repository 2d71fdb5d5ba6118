import { extensionOf, type FilePath, fileNameOf, folderOf } from '../../text/paths';
import { plainWordsOf, slugOf } from '../../text/slugOf';
import { dayIn } from '../words/framing';

/**
 * How a site names its files: a path with `{year}`, `{month}`, `{day}` of its date, `{slug}` of its title,
 * `{conference}` for the slug of its conference, and `{number}` for the day of the conference.
 * `content/posts/{year}/{slug}/index.md`, `_posts/{year}-{month}-{day}-{slug}.md`.
 */
export type PathPattern = string;

/** What a path is made of besides the pattern. */
export interface PathParts {
  /** `2018-05-21` */
  readonly date: string;
  readonly title: string;
  /** The conference's name, where the note is about one. */
  readonly conference: string | undefined;
  /** Which of its days; `undefined` for a note about all of it. */
  readonly day: number | undefined;
}

/** The pattern that a note's path follows. */
export function pathPatternOf(path: FilePath, conference: string | undefined): PathPattern {
  const { folders, name, end } = partsOf(path);
  return [...folderPatterns(folders, conference), namePattern(name)].join('/') + end;
}

/** The folders above a note, the file or bundle that is named after it, and what follows that name. */
function partsOf(path: FilePath) {
  const isBundle = /^(?:_?index|readme)\./i.test(fileNameOf(path));
  const named = isBundle ? folderOf(path) : path.slice(0, path.length - extensionOf(path).length);
  return {
    folders: folderOf(named)
      .split('/')
      .filter((folder) => folder !== ''),
    name: fileNameOf(named),
    end: path.slice(named.length),
  };
}

/** The path of a new note; nothing of what was asked for can lead out of the pattern's folder. */
export function pathAfter(pattern: PathPattern, { date, title, conference, day }: PathParts): FilePath {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const values = new Map([
    ['year', year],
    ['month', month],
    ['day', dayOfMonth],
    ['conference', slugOf(conference ?? title)],
    ['number', String(day ?? 1)],
    ['slug', slugOf(title)],
    ['under_scored', slugOf(title).replaceAll('-', '_')],
    ['capitals', wordsOf(title).join('-')],
    ['under_capitals', wordsOf(title).join('_')],
  ]);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
}

/** `slugOf` for files whose names have capitals. */
function wordsOf(title: string): readonly string[] {
  const words = plainWordsOf(title);
  return words.length === 0 ? ['Note'] : words;
}

/**
 * The path of a note that is made like the one at `path` and stands beside it, as another bundle where that is one:
 * `2018/2018-05-02-day-1.md` → `2018/2018-05-03-day-2.md`.
 */
export function pathBeside(path: FilePath, { date, title }: Pick<PathParts, 'date' | 'title'>): FilePath {
  const { folders, name, end } = partsOf(path);
  const day = dayIn(title);
  const like = namePattern(name);
  const pattern = day === undefined ? like.replace(/\p{L}+[-_]?\{number\}/u, '{slug}') : like;
  const file = pathAfter(pattern, { date, title, conference: undefined, day });
  return [...folders, file].join('/') + end;
}

/** `2018`, `2018/05`, `2018-05` and the conference's own folder. */
function folderPatterns(folders: readonly string[], conference: string | undefined): readonly string[] {
  const slug = conference === undefined ? undefined : slugOf(conference);
  return folders.map((folder, i) => {
    if (slug !== undefined && slugOf(folder) === slug) return '{conference}';
    if (/^(?:19|20)\d\d$/.test(folder)) return '{year}';
    if (/^(?:19|20)\d\d-\d\d$/.test(folder)) return '{year}-{month}';
    if (!/^\d\d$/.test(folder)) return folder;
    if (/^(?:19|20)\d\d$/.test(folders[i - 1] ?? '')) return '{month}';
    return /^(?:19|20)\d\d$/.test(folders[i - 2] ?? '') ? '{day}' : folder;
  });
}

/**
 * `2018-05-21-my-title` → `{year}-{month}-{day}-{slug}`, `My-Title` → `{capitals}`; a name that is all the conference's
 * day keeps its word.
 */
function namePattern(name: string): string {
  const dated = /^(?:19|20)\d\d-\d\d(-\d\d)?[-_]/.exec(name);
  const date = dated === null ? '' : `{year}-{month}${dated[1] === undefined ? '' : '-{day}'}`;
  const mark = dated?.[0].slice(-1) ?? '';
  const rest = name.slice(dated?.[0].length ?? 0);
  const day = /^((?:day|jour|tag|d[ií]a|giorno|dag)[-_]?)\d$/iu.exec(rest);
  if (day !== null) return `${date}${mark}${day[1]}{number}`;
  const hasCapitals = /\p{Lu}/u.test(rest);
  const [dashed, scored] = hasCapitals ? ['{capitals}', '{under_capitals}'] : ['{slug}', '{under_scored}'];
  return `${date}${mark}${rest.includes('_') && !rest.includes('-') ? scored : dashed}`;
}
