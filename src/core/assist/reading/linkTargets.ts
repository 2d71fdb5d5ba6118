import { postNamed } from '../../check/liquid/target';
import { pageParameters, referenceFacts } from '../../check/shortcode/reference';
import type { Note } from '../../note';
import type { Tag } from '../../shortcode/shortcode';
import { hugoReference, languageOf, type ReferenceFacts } from '../../site/hugo/reference';
import { type FilePath, folderOf, joinPath } from '../../text/paths';
import { type Span, textOf } from '../../text/span';
import type { AssistContext } from '../assist';
import { pictureAddresses } from '../place/pictureAddresses';
import { dialectOf } from './shortcodeStructure';

/** A place in a note that names a file, and where that may lie, most likely first. */
export interface LinkTarget {
  readonly span: Span;
  readonly candidates: readonly FilePath[];
}

/**
 * What shortcodes and Liquid tags name: pictures, the pages of `ref` and `relref`, Jekyll's `link`, `post_url` and
 * `include_relative`. Markdown's own links are VS Code's to follow.
 */
export function linkTargets(note: Note, context: AssistContext): readonly LinkTarget[] {
  const references = referenceFacts(note, context);
  const dialect = dialectOf(context);
  const tags = note.shortcodes.tags.filter((tag) => tag.dialect === dialect && tag.kind !== 'close');
  const pictures = pictureAddresses(note).map((span) => ({
    span,
    candidates: context.site.filesFor(textOf(note.text, span), context.path),
  }));
  const pages = tags.flatMap((tag) =>
    dialect === 'hugo' ? referredBy(tag, context, references) : namedBy(tag, context),
  );
  return [...pictures, ...pages].filter(({ candidates }) => candidates.length > 0);
}

function referredBy(tag: Tag, { site, path }: AssistContext, facts: ReferenceFacts): readonly LinkTarget[] {
  const definition = site.shortcodes.get(tag.name);
  if (definition === undefined) return [];
  return pageParameters(tag, definition).flatMap(({ value }) => {
    const found = hugoReference(value.text, path, site, facts);
    if (found.kind !== 'page') return [];
    const language = languageOf(path);
    const own = found.files.filter((file) => languageOf(file) === language);
    return [{ span: value.content, candidates: [...own, ...found.files] }];
  });
}

function namedBy({ name, parameters }: Tag, { site, files, path }: AssistContext): readonly LinkTarget[] {
  const value = parameters[0]?.value;
  if (value === undefined || value.text.includes('{')) return [];
  const target =
    name === 'link'
      ? joinPath(site.source, value.text)
      : name === 'include_relative'
        ? joinPath(folderOf(path), value.text)
        : name === 'post_url'
          ? postNamed(value.text, site, files)
          : undefined;
  return target === undefined ? [] : [{ span: value.content, candidates: [target] }];
}
