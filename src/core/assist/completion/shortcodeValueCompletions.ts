import { definitionOf } from '../../check/shortcode/parameters';
import type { ParameterDefinition, ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { extensionOf, type FilePath, folderOf, joinPath } from '../../text/paths';
import type { Span } from '../../text/span';
import type { AssistContext, Completion } from '../assist';
import type { PlaceInTag } from '../place/placeInTag';

/** What a value may be: true or false, the words that the template knows, pictures, pages. A quote is closed. */
export function valueCompletions(
  place: Extract<PlaceInTag, { kind: 'value' }>,
  definition: ShortcodeDefinition,
  context: AssistContext,
): readonly Completion[] {
  const { quote, span, content } = place.parameter.value;
  const completions = valuesFor(place, definition, context);
  if (quote === 'none' || quote === 'smart' || content.end < span.end) return completions;
  return completions.map((completion) => {
    const { edit, suggestNext } = completion;
    // In a folder the path goes on.
    return suggestNext === true
      ? completion
      : { ...completion, edit: { ...edit, newText: edit.newText + quote } };
  });
}

function valuesFor(
  place: Extract<PlaceInTag, { kind: 'value' }>,
  definition: ShortcodeDefinition,
  context: AssistContext,
): readonly Completion[] {
  const { tag, parameter, span } = place;
  const passed = tag.name === 'include' ? tag.parameters.slice(1) : tag.parameters;
  const row = definitionOf(parameter, passed.indexOf(parameter), definition);
  if (row === undefined) return [];
  if (row.type === 'image' || row.type === 'page') return fileCompletions(place, row.type, context);
  const own = row.type === 'bool' ? ['true', 'false'] : [];
  return [...new Set([...own, ...row.values, ...knownValues(row, context)])].map((value, i) => ({
    label: value,
    kind: 'value',
    edit: { span, newText: value },
    isSnippet: false,
    sortText: String(i).padStart(indexDigits, '0'),
    ...(value === row.default ? { detail: context.translate('the default', {}) } : {}),
  }));
}

/** Enough for a list that people look through. */
const indexDigits = 4;

/** What the user's own notes say: a speaker in a shortcode is mostly one of the front matter's speakers. */
function knownValues({ name }: ParameterDefinition, { vocabulary }: AssistContext): readonly string[] {
  const field = name === undefined ? undefined : vocabularyFields.get(name);
  return field === undefined ? [] : vocabulary.valuesOf(field).map(({ value }) => value);
}

const vocabularyFields: ReadonlyMap<string, string> = new Map([
  ['speaker', 'speakers'],
  ['speakers', 'speakers'],
  ['author', 'author'],
  ['room', 'room'],
  ['tag', 'tags'],
]);

const pictures = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const pages = /\.(?:md|markdown|html)$/i;

/** Files and folders where the site would look for what has been written so far; and before a `/` all pages. */
function fileCompletions(
  { parameter, span }: Extract<PlaceInTag, { kind: 'value' }>,
  type: 'image' | 'page',
  context: AssistContext,
): readonly Completion[] {
  const written = parameter.value.text;
  const folder = written.slice(0, written.lastIndexOf('/') + 1);
  const isWanted = (name: string): boolean => (type === 'image' ? pictures : pages).test(name);
  // Of two files of a name the one that the site finds first.
  const files = new Map(
    [...foldersFor(folder, type, context)]
      .reverse()
      .flatMap((path) => (context.files.entriesIn?.(path) ?? []).map((name) => [name, path] as const)),
  );
  const listed = [...files]
    .filter(([name]) => !name.startsWith('.') && (isWanted(name) || extensionOf(name) === ''))
    .filter(([name, path]) => type === 'image' || isOther(name, path, folder, context))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, path]): Completion => {
      const completion = fileCompletion(name, folder, isWanted(name), type, span);
      const picture = type === 'image' && isWanted(name) ? joinPath(path, name) : undefined;
      return picture === undefined ? completion : { ...completion, picture };
    });
  return type === 'page' && folder === '' ? [...listed, ...pageCompletions(span, context)] : listed;
}

/** Whether it makes sense to refer to a page from here: not to itself, and to a section by its folder. */
function isOther(name: string, folder: FilePath, written: string, { path }: AssistContext): boolean {
  return joinPath(folder, name) !== path && (written !== '' || !/^_?index\./.test(name));
}

/** More than this nobody looks through, and each costs time. */
const mostPages = 2000;

/** The pages in folders, from the content folder: found by any part of their path. */
function pageCompletions(span: Span, { site, files, path: own }: AssistContext): readonly Completion[] {
  const below = site.contentFolders.flatMap((folder) =>
    (files.pagesBelow?.(folder) ?? []).filter((path) => joinPath(folder, path) !== own),
  );
  return [...new Set(below)]
    .filter((path) => pages.test(path) && path.includes('/'))
    .slice(0, mostPages)
    .map((path) => ({
      label: `/${path}`,
      kind: 'page',
      edit: { span, newText: `/${path}` },
      isSnippet: false,
      sortText: `2${path}`,
    }));
}

function fileCompletion(
  name: string,
  folder: string,
  isFile: boolean,
  type: 'image' | 'page',
  span: Span,
): Completion {
  const path = `${folder}${name}`;
  return {
    label: isFile ? name : `${name}/`,
    kind: type === 'page' && isFile ? 'page' : 'file',
    edit: { span, newText: isFile ? path : `${path}/` },
    isSnippet: false,
    sortText: `${isFile ? 0 : 1}${name}`,
    suggestNext: !isFile,
  };
}

/** For `/images/` the folders of static files, for `images/` beside the note as well. */
function foldersFor(
  folder: string,
  type: 'image' | 'page',
  { site, path }: AssistContext,
): readonly FilePath[] {
  const roots = type === 'image' ? site.staticFolders : site.contentFolders;
  const bases = folder.startsWith('/') ? roots : [folderOf(path), ...roots];
  return bases.flatMap((base) => joinPath(base, folder) ?? []);
}
