import { liquidBlocks } from '../../check/liquid/tag';
import type { Note } from '../../note';
import type { Parameter, Tag } from '../../shortcode/shortcode';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { fileNameOf, joinPath } from '../../text/paths';
import { type Span, touches } from '../../text/span';
import type { AssistContext, Completion } from '../assist';
import { openTagsBefore } from '../place/openTagsBefore';
import { placeInTag, tagAt } from '../place/placeInTag';
import { snippetText } from '../place/shortcodeText';
import { parameterCompletions } from './shortcodeParameterCompletions';
import { valueCompletions } from './shortcodeValueCompletions';

/** In a Jekyll site: tags behind `{%`, the includes there are, their parameters and values, posts for `post_url`. */
export function completeLiquid(note: Note, offset: number, context: AssistContext): readonly Completion[] {
  if (context.site.generator !== 'jekyll') return [];
  const tag = tagAt(note, offset, 'liquid');
  if (tag === undefined) return [];
  if (offset <= tag.nameSpan.end) return tagCompletions(tag, note, offset, context);
  if (tag.name === 'include') return includeCompletions(tag, note, offset, context);
  if (tag.name === 'post_url') return postCompletions(tag, offset, context);
  return [];
}

/** What most notes use of Liquid, in VS Code's snippet syntax, without the end of the tag. */
const tags: ReadonlyMap<string, string> = new Map([
  ['include', 'include $0'],
  ['include_relative', 'include_relative $0'],
  ['highlight', 'highlight $1'],
  ['link', 'link $0'],
  ['post_url', 'post_url $0'],
  ['raw', 'raw'],
  ['comment', 'comment'],
  ['assign', 'assign $1 = $0'],
  ['capture', 'capture $1'],
  ['if', 'if $1'],
  ['unless', 'unless $1'],
  ['else', 'else'],
  ['elsif', 'elsif $0'],
  ['for', 'for $1 in $2'],
]);

function tagCompletions(
  tag: Tag,
  note: Note,
  offset: number,
  { translate }: AssistContext,
): readonly Completion[] {
  const { start, end } = tag.nameSpan;
  const isWritten = start < end && start <= offset;
  const span = isWritten ? { start, end } : { start: offset, end: offset };
  const blank = /[\s-]/.test(note.text[span.start - 1] ?? '') ? '' : ' ';
  const missing = missingEnd(tag, span, note);
  const ends = openTagsBefore(note, tag, (name) => liquidBlocks.has(name)).map(({ name }, i) => ({
    label: `end${name}`,
    kind: 'closingTag' as const,
    edit: { span, newText: `${blank}end${name}${missing === '' ? '' : ` ${missing}`}` },
    isSnippet: false,
    detail: translate('Close "{name}"', { name }),
    sortText: `0${i}`,
  }));
  const starts = [...tags].map(([name, snippet], i) => ({
    label: name,
    kind: 'shortcode' as const,
    edit: { span, newText: blank + (missing === '' ? snippet : wholeTag(name, snippet, missing)) },
    isSnippet: true,
    sortText: `1${String.fromCharCode(firstLetter + i)}`,
    suggestNext: name === 'include' || name === 'post_url',
  }));
  return [...ends, ...starts];
}

/** `a`: the order of the tags in a list. */
const firstLetter = 97;

/** What the end of a tag lacks: editors put a `}` behind `{`. */
type MissingEnd = '' | '%' | '%}';

function missingEnd({ isUnterminated }: Tag, { end }: Span, { text }: Note): MissingEnd {
  if (!isUnterminated) return '';
  return /^[ \t]*\}/.test(text.slice(end, end + farthestBrace)) ? '%' : '%}';
}

/** Spaces that may stand before the brace, and the brace. */
const farthestBrace = 8;

function wholeTag(name: string, snippet: string, missing: MissingEnd): string {
  const end = missing.replace('}', '\\}');
  if (!liquidBlocks.has(name)) return `${snippet} ${end}`;
  return `${snippet.replace('$0', '$2')} %\\}$0{% end${name} ${end}`;
}

function includeCompletions(
  tag: Tag,
  note: Note,
  offset: number,
  context: AssistContext,
): readonly Completion[] {
  const [file] = tag.parameters;
  if (file === undefined || offset <= file.value.span.end) {
    const span = wordAt(file, offset);
    const isNew = tag.parameters.length < 2;
    return [...context.site.shortcodes.values()]
      .filter(({ dialect }) => dialect === 'liquid')
      .map((definition) => includeCompletion(definition, span, isNew));
  }
  const definition = context.site.shortcodes.get(file.value.text);
  if (definition === undefined) return [];
  const place = placeInTag({ ...tag, parameters: tag.parameters.slice(1) }, offset, note.text);
  if (place.kind === 'value') return valueCompletions(place, definition, context);
  return place.kind === 'parameter' ? parameterCompletions(place, definition, note, context) : [];
}

/** The word at the cursor, which is replaced; nothing where the cursor stands before it. */
function wordAt(parameter: Parameter | undefined, offset: number): Span {
  const span = parameter?.value.span;
  return span !== undefined && touches(span, offset) ? span : { start: offset, end: offset };
}

function includeCompletion(definition: ShortcodeDefinition, span: Span, isNew: boolean): Completion {
  const needed = definition.parameters.filter(({ required }) => required);
  const parameters = needed.map(({ name }, i) => ` ${name}="$${i + 1}"`).join('');
  return {
    label: definition.name,
    kind: 'file',
    edit: { span, newText: isNew ? snippetText(definition.name) + parameters : definition.name },
    isSnippet: isNew,
    detail: definition.template ?? '',
    documentation: definition.description,
  };
}

/** The newest posts are the likeliest. */
function postCompletions(
  tag: Tag,
  offset: number,
  { site, files, path: own }: AssistContext,
): readonly Completion[] {
  const posts = (files.pagesBelow?.(site.source) ?? [])
    .filter((path) => /(?:^|\/)_posts\//.test(path) && joinPath(site.source, path) !== own)
    .map(fileNameOf)
    .filter((name) => /^\d{4}-\d{1,2}-\d{1,2}-.+\.\w+$/.test(name))
    .sort()
    .reverse();
  const [post] = tag.parameters;
  if (post !== undefined && offset > post.value.span.end) return [];
  const span = wordAt(post, offset);
  return posts.map((name, i) => ({
    label: name.replace(/\.\w+$/, ''),
    kind: 'page',
    edit: { span, newText: name.replace(/\.\w+$/, '') },
    isSnippet: false,
    sortText: String(i).padStart(postDigits, '0'),
  }));
}

/** Enough for the posts of a life. */
const postDigits = 5;
