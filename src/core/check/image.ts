import type { Note } from '../note';
import type { ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import { pageFieldsOf } from '../site/pageFields';
import { type Span, textOf } from '../text/span';
import type { CheckContext } from './checkContext';
import { type MissingFile, missingFile } from './missingFile';
import type { Problem, ProblemRow } from './problem';

/** Pictures that the page will lack. */
export const imageProblems = {
  'image.missing': {
    severity: 'warning',
    summary:
      'The picture is in none of the places from which the site would serve it. Looked for in the static and asset folders, beside the page and where the address points; addresses on other hosts, and those that a template works out, are left alone.',
    message: 'The picture "{source}" isn\'t there; the site looks for {path}.',
    suggestion: ' Did you mean "{closest}"?',
  },
} as const satisfies Record<string, ProblemRow>;

/** Pictures in Markdown, in HTML and in the built-in shortcodes, where the file certainly isn't there. */
export function checkImages(note: Note, context: CheckContext): readonly Problem[] {
  if (context.site.generator === 'plain') return [];
  const page = pageFieldsOf(note.frontMatter);
  // Some pictures stand in a note again and again.
  const known = new Map<string, MissingFile | undefined>();
  const sources = [...note.outline.images.map((image) => image.source), ...shortcodeSources(note, context)];
  return sources.flatMap((span): readonly Problem[] => {
    const source = textOf(note.text, span);
    const missing = known.has(source) ? known.get(source) : missingFile(source, page, context);
    known.set(source, missing);
    if (missing === undefined) return [];
    const { path, closest } = missing;
    // Sizes and classes (`?width=600px`) have nothing to do with where it is.
    const data = { source: source.replace(/[?#].*$/, ''), path };
    return [{ code: 'image.missing', span, data: closest === undefined ? data : { ...data, closest } }];
  });
}

/** The values of parameters that name a picture. A site's own template may do anything with them: only the built-in ones. */
function shortcodeSources(note: Note, context: CheckContext): readonly Span[] {
  return note.shortcodes.tags.flatMap((tag) => {
    const definition = context.site.shortcodes.get(tag.name);
    if (definition?.origin !== 'builtin' || definition.dialect !== tag.dialect) return [];
    return tag.parameters
      .filter((parameter) => isImage(parameter.name, definition))
      .map((parameter) => parameter.value.content);
  });
}

function isImage(name: string | undefined, definition: ShortcodeDefinition): boolean {
  return definition.parameters.some((row) => row.name === name && row.type === 'image');
}
