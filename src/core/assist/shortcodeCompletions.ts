import type { Note } from '../note';
import type { Tag } from '../shortcode/shortcode';
import type { ParameterDefinition, ShortcodeDefinition } from '../shortcode/shortcodeDefinition';
import type { Span } from '../text/span';
import { isOlder } from '../text/versions';
import type { AssistContext, Completion } from './assist';
import { openTagsBefore } from './openTagsBefore';
import { type PlaceInTag, placeInTag, tagAt } from './placeInTag';
import { parameterCompletions } from './shortcodeParameterCompletions';
import { snippetText } from './shortcodeText';
import { valueCompletions } from './shortcodeValueCompletions';

/**
 * In a Hugo site: names of shortcodes behind `{{<` and `{{%` (with the parameters they need and the end of the tag),
 * parameters not yet given, values, closing tags behind `{{< /`. Behind a mere `{{` whole calls.
 */
export function completeShortcodes(
  note: Note,
  offset: number,
  context: AssistContext,
): readonly Completion[] {
  if (context.site.generator !== 'hugo') return [];
  const tag = tagAt(note, offset, 'hugo');
  if (tag === undefined) return wholeCalls(note, offset, context);
  const place = placeInTag(tag, offset, note.text);
  if (place.kind === 'name') return nameCompletions(place, note, offset, context);
  const definition = context.site.shortcodes.get(tag.name);
  if (definition === undefined || definition.dialect !== 'hugo') return [];
  if (place.kind === 'value') return valueCompletions(place, definition, context);
  return parameterCompletions(place, definition, note, context);
}

/** Those that notes of this site may call: none that is too new for its Hugo, and none that has been given up. */
function usableShortcodes({ site }: AssistContext): readonly ShortcodeDefinition[] {
  const { version, shortcodes } = site;
  return [...shortcodes.values()].filter(
    ({ dialect, since, deprecated }) =>
      dialect === 'hugo' &&
      deprecated === undefined &&
      (since === undefined || version === undefined || !isOlder(version, since)),
  );
}

function nameCompletions(
  { tag }: PlaceInTag,
  note: Note,
  offset: number,
  context: AssistContext,
): readonly Completion[] {
  const before = note.text.slice(tag.whole.start, offset);
  const closings = closingTags(tag, note, context);
  if (tag.kind === 'close') return closings;
  const names = usableShortcodes(context).map((definition, i) =>
    nameCompletion(tag, note, offset, definition, i),
  );
  return /^\{\{[<%]\s*$/.test(before) ? [...names, ...closings] : names;
}

function nameCompletion(
  tag: Tag,
  note: Note,
  offset: number,
  definition: ShortcodeDefinition,
  index: number,
): Completion {
  const end = endOf(tag, note);
  const isNew =
    tag.parameters.length === 0 &&
    (end.isMissing || note.text.slice(tag.content.start, tag.content.end).trim() === '');
  const blank =
    tag.nameSpan.start === tag.whole.start + delimiterLength &&
    !/\s/.test(note.text[tag.nameSpan.start - 1] ?? '')
      ? ' '
      : '';
  const common = {
    label: definition.name,
    kind: 'shortcode' as const,
    detail: detailOf(definition),
    documentation: definition.description,
    sortText: `${definition.origin === 'builtin' ? 1 : 0}${String(index).padStart(indexDigits, '0')}`,
  };
  if (!isNew)
    return {
      ...common,
      edit: { span: nameSpanAt(tag, offset), newText: blank + definition.name },
      isSnippet: false,
    };
  const span = { start: nameSpanAt(tag, offset).start, end: end.span.end };
  return {
    ...common,
    edit: { span, newText: blank + callSnippet(definition, tag.delimiter) },
    isSnippet: true,
  };
}

/** Enough for the number of shortcodes of any site. */
const indexDigits = 4;
/** `{{<` */
const delimiterLength = 3;

function nameSpanAt({ name, nameSpan }: Tag, offset: number): Span {
  return name === '' ? { start: offset, end: offset } : nameSpan;
}

/** What follows the name up to the end of the tag, that end included; the editor may have put a `}}` there. */
function endOf(tag: Tag, note: Note): { readonly span: Span; readonly isMissing: boolean } {
  const isMissing =
    tag.isUnterminated || !note.text.slice(0, tag.whole.end).endsWith(tag.delimiter === '<' ? '>}}' : '%}}');
  const end = tag.isUnterminated ? Math.max(tag.nameSpan.end, tag.content.start) : tag.whole.end;
  return { span: { start: tag.nameSpan.end, end }, isMissing };
}

/** `figure src="$1" >}}$0`, with a closing tag where there is a body. */
export function callSnippet(definition: ShortcodeDefinition, delimiter: '<' | '%'): string {
  const [open, close] = delimiter === '<' ? ['{{<', '>}}'] : ['{{%', '%}}'];
  const name = snippetText(definition.name);
  const needed = definition.parameters.filter(({ required }) => required);
  const isByPlace = needed.every(({ position }) => position !== undefined);
  const parameters = needed.map((row, i) => parameterSnippet(row, i + 1, isByPlace)).join('');
  const ending = close.replace(/\}/g, '\\}');
  if (definition.body === 'none') return `${name}${parameters} ${ending}$0`;
  return `${name}${parameters} ${ending}$0${open} /${name} ${ending}`;
}

function parameterSnippet(
  { name, values }: ParameterDefinition,
  tabStop: number,
  isByPlace: boolean,
): string {
  const choice = values.length > 0 && values.every((value) => /^[\w-]+$/.test(value));
  const value = choice ? `\${${tabStop}|${values.join(',')}|}` : `$${tabStop}`;
  return isByPlace || name === undefined ? ` "${value}"` : ` ${name}="${value}"`;
}

function detailOf({ origin, template }: ShortcodeDefinition): string {
  return origin === 'builtin' ? 'Hugo' : (template ?? '');
}

/** Whole calls behind `{{`, which says nothing yet of its delimiter; `}}` may stand behind it already. */
function wholeCalls(note: Note, offset: number, context: AssistContext): readonly Completion[] {
  const { text } = note;
  if (!text.startsWith('{{', offset - 2) || text[offset - 3] === '{') return [];
  const end = text.startsWith('}}', offset) ? offset + 2 : offset;
  const span = { start: offset, end };
  return usableShortcodes(context).map((definition, i) => ({
    label: definition.name,
    kind: 'shortcode',
    edit: { span, newText: `< ${callSnippet(definition, '<')}` },
    isSnippet: true,
    detail: detailOf(definition),
    documentation: definition.description,
    sortText: `${definition.origin === 'builtin' ? 1 : 0}${String(i).padStart(indexDigits, '0')}`,
  }));
}

/** What is open before this tag and takes a body, innermost first. */
function closingTags(tag: Tag, note: Note, { site, translate }: AssistContext): readonly Completion[] {
  const takesBody = (name: string): boolean => site.shortcodes.get(name)?.body !== 'none';
  const open = openTagsBefore(note, tag, takesBody);
  const end = endOf(tag, note);
  return open.map(({ name, delimiter }, i) => {
    const closing = delimiter === '<' ? '>}}' : '%}}';
    const start = tag.whole.start + delimiterLength;
    const ending = end.isMissing ? ` ${closing}` : '';
    const span = { start, end: end.isMissing ? end.span.end : tag.nameSpan.end };
    return {
      label: `/${name}`,
      kind: 'closingTag',
      edit: { span, newText: ` /${name}${ending}` },
      isSnippet: false,
      detail: translate('Close "{name}"', { name }),
      sortText: `${tag.kind === 'close' ? '' : '2'}${i}`,
    };
  });
}
