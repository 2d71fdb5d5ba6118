import type { Note } from '../../note';
import { allShortcodes } from '../../shortcode/scanShortcodes';
import type { Tag } from '../../shortcode/shortcode';
import type { ParameterDefinition, ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { type Span, textOf } from '../../text/span';
import { isOlder } from '../../text/versions';
import type { AssistContext, Completion } from '../assist';
import { openTagsBefore } from '../place/openTagsBefore';
import { type PlaceInTag, placeInTag, tagAt } from '../place/placeInTag';
import { snippetText } from '../place/shortcodeText';
import { parameterCompletions } from './shortcodeParameterCompletions';
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
  return [...shortcodes.values()]
    .filter(
      ({ dialect, since, deprecated }) =>
        dialect === 'hugo' &&
        deprecated === undefined &&
        (since === undefined || version === undefined || !isOlder(version, since)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameCompletions(
  { tag }: PlaceInTag,
  note: Note,
  offset: number,
  context: AssistContext,
): readonly Completion[] {
  const before = note.text.slice(tag.whole.start, offset);
  const closings = closingTags(tag, note, context);
  // Behind the name of a closing tag nothing follows.
  if (tag.kind === 'close') return closings.filter(({ edit }) => offset <= edit.span.end);
  const names = usableShortcodes(context).map((definition, i) => ({
    ...nameCompletion(tag, note, offset, definition, i),
    documentation: context.translate(definition.description, {}),
  }));
  return /^\{\{[<%]\s*$/.test(before) ? [...names, ...closings] : names;
}

function nameCompletion(
  tag: Tag,
  note: Note,
  offset: number,
  definition: ShortcodeDefinition,
  index: number,
): Completion {
  const span = nameSpanAt(tag, offset);
  // A name behind the cursor is the text that goes on: `{{< ¦ and so on`.
  const isBefore = offset < tag.nameSpan.start;
  const ending = isBefore ? 'none' : endingFor(definition, tag, note);
  const blank = /\s/.test(note.text[span.start - 1] ?? '') ? '' : ' ';
  const isNew = isBefore || tag.parameters.length === 0;
  const touchesEnd = (ending === 'whole' || ending === 'spare') && span.end === tag.content.end;
  const gap = isNew && touchesEnd ? ' ' : '';
  const call = isNew ? callSnippet(definition, tag.delimiter, ending) + gap : definition.name;
  return {
    label: definition.name,
    kind: 'shortcode',
    edit: { span, newText: blank + call },
    isSnippet: isNew,
    detail: detailOf(definition),
    sortText: sortTextOf(definition, index),
  };
}

function sortTextOf({ origin }: ShortcodeDefinition, index: number): string {
  return `${origin === 'builtin' ? 1 : 0}${String(index).padStart(indexDigits, '0')}`;
}

/** Enough for the number of shortcodes of any site. */
const indexDigits = 4;
/** `{{<` */
const delimiterLength = 3;

function nameSpanAt({ name, nameSpan }: Tag, offset: number): Span {
  return name === '' || offset < nameSpan.start ? { start: offset, end: offset } : nameSpan;
}

/**
 * What there is of a tag's end already: all of it, the `>}}` that may become a closing tag's, the `}}` that editors put
 * behind `{{`, or nothing.
 */
type Ending = 'whole' | 'spare' | 'braces' | 'none';

/** A tag that is still empty, and that nothing closes, lends its end to the closing tag. */
function endingFor(definition: ShortcodeDefinition, tag: Tag, note: Note): Ending {
  const ending = endingOf(tag, note);
  if (ending !== 'whole' || definition.body === 'none' || tag.kind !== 'open') return ending;
  const isEmpty = textOf(note.text, tag.content).trim() === '' && tag.parameters.length === 0;
  const { tags, shortcodes } = note.shortcodes;
  const isPaired = allShortcodes(shortcodes).some(({ open, close }) => open === tag && close !== undefined);
  const next = tags.find(({ name, whole }) => whole.start > tag.whole.start && name === definition.name);
  return isEmpty && !isPaired && next?.kind !== 'close' ? 'spare' : 'whole';
}

function endingOf(tag: Tag, { text }: Note): Ending {
  const written = text.slice(tag.content.end, tag.whole.end);
  if (tag.isUnterminated)
    return /^[ \t]*\}\}/.test(text.slice(tag.whole.end, tag.whole.end + farthestBraces)) ? 'braces' : 'none';
  return written === '}}' ? 'braces' : 'whole';
}

/** Blanks that may stand before the braces, and the braces. */
const farthestBraces = 8;

/**
 * What follows `{{< `: the name, the parameters that are needed, and as much of the end of the tag and of a closing tag
 * as is missing: `figure src="$1" >}}$0`.
 */
function callSnippet(definition: ShortcodeDefinition, delimiter: '<' | '%', ending: Ending): string {
  const [open, close] = delimiter === '<' ? ['{{<', '>'] : ['{{%', '%'];
  const name = snippetText(definition.name);
  const needed = definition.parameters.filter(({ required }) => required);
  const isByPlace = needed.every(({ position }) => position !== undefined);
  const parameters = needed.map((row, i) => parameterSnippet(row, i + 1, isByPlace)).join('');
  if (ending === 'whole') return name + parameters;
  if (ending === 'spare') return `${name}${parameters} ${close}\\}\\}$0${open} /${name}`;
  const braces = ending === 'braces' ? '' : '\\}\\}';
  if (definition.body === 'none')
    return `${name}${parameters} ${close}${braces}${ending === 'none' ? '$0' : ''}`;
  return `${name}${parameters} ${close}\\}\\}$0${open} /${name} ${close}${braces}`;
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
  const ending = text.startsWith('}}', offset) ? 'braces' : 'none';
  return usableShortcodes(context).map((definition, i) => ({
    label: definition.name,
    kind: 'shortcode',
    edit: { span: { start: offset, end: offset }, newText: `< ${callSnippet(definition, '<', ending)}` },
    isSnippet: true,
    detail: detailOf(definition),
    documentation: context.translate(definition.description, {}),
    sortText: sortTextOf(definition, i),
  }));
}

/** What is open before this tag and takes a body, innermost first. */
function closingTags(tag: Tag, note: Note, { site, translate }: AssistContext): readonly Completion[] {
  const takesBody = (name: string): boolean => site.shortcodes.get(name)?.body !== 'none';
  const ending = endingOf(tag, note);
  const touchesEnd = tag.content.end === Math.max(tag.nameSpan.end, tag.content.start);
  const missing =
    ending === 'whole'
      ? touchesEnd
        ? ' '
        : ''
      : ` ${tag.delimiter === '<' ? '>' : '%'}${ending === 'none' ? '}}' : ''}`;
  const span = {
    start: tag.whole.start + delimiterLength,
    end: Math.max(tag.nameSpan.end, tag.content.start),
  };
  return openTagsBefore(note, tag, takesBody).map(({ name }, i) => ({
    label: `/${name}`,
    kind: 'closingTag',
    edit: { span, newText: ` /${name}${missing}` },
    isSnippet: false,
    detail: translate('Close "{name}"', { name }),
    sortText: `${tag.kind === 'close' ? '' : '2'}${i}`,
  }));
}
