import type { CheckContext } from '../../check/checkContext';
import { knowsAllShortcodes } from '../../check/shortcode/certainty';
import type { Note } from '../../note';
import { allShortcodes } from '../../shortcode/scanShortcodes';
import type { Dialect, Shortcode, Tag } from '../../shortcode/shortcode';
import type { Edit } from '../../text/edits';
import type { FilePath } from '../../text/paths';
import { covers, type Span, touches } from '../../text/span';
import type { AssistContext } from '../assist';
import { definitionAt, nameSpanOf } from './shortcodeHover';

/** The dialect that means something in a site; a folder without a generator is read as Hugo's. */
export function dialectOf({ site }: CheckContext): Dialect {
  return site.generator === 'jekyll' ? 'liquid' : 'hugo';
}

function callsOf(note: Note, dialect: Dialect): readonly Shortcode[] {
  return allShortcodes(note.shortcodes.shortcodes).filter(({ open }) => open.dialect === dialect);
}

/** The call on one of whose names `offset` stands. */
function callNamedAt(note: Note, offset: number, context: CheckContext): Shortcode | undefined {
  return callsOf(note, dialectOf(context)).find(
    ({ open, close }) =>
      touches(open.nameSpan, offset) || (close !== undefined && touches(close.nameSpan, offset)),
  );
}

/** The tag on whose name (an include's: its file) `offset` stands. */
function tagNamedAt(note: Note, offset: number, context: CheckContext): Tag | undefined {
  const dialect = dialectOf(context);
  return note.shortcodes.tags.find((tag) => tag.dialect === dialect && touches(nameSpanOf(tag), offset));
}

/** The template behind the name at `offset`: the name's span, and the file. For those that are built in there is none. */
export function templateAt(
  note: Note,
  offset: number,
  context: AssistContext,
): { readonly span: Span; readonly path: FilePath } | undefined {
  const tag = tagNamedAt(note, offset, context);
  const path = tag === undefined ? undefined : definitionAt(tag, context)?.template;
  return tag === undefined || path === undefined ? undefined : { span: nameSpanOf(tag), path };
}

/** The name of the shortcode or include at `offset`, to look for its other calls. */
export function calledNameAt(note: Note, offset: number, context: AssistContext): string | undefined {
  const tag = tagNamedAt(note, offset, context);
  if (tag === undefined) return undefined;
  return tag.dialect === 'hugo'
    ? tag.name
    : tag.name === 'include'
      ? tag.parameters[0]?.value.text
      : undefined;
}

/** Where a note names a shortcode (its closing tags too) or an include. */
export function callSpans(note: Note, name: string, dialect: Dialect): readonly Span[] {
  return note.shortcodes.tags.flatMap((tag): readonly Span[] => {
    if (tag.dialect !== dialect) return [];
    if (dialect === 'hugo') return tag.name === name ? [tag.nameSpan] : [];
    const [file] = tag.parameters;
    return tag.name === 'include' && file?.value.text === name ? [file.value.span] : [];
  });
}

/**
 * The names of the pair on one of whose names `offset` stands, `{{< talk >}}…{{< /talk >}}` → both `talk`; one name for
 * a call that stands alone. Liquid's `highlight` and `endhighlight` belong together but are not written the same.
 */
export function pairNamesAt(note: Note, offset: number, context: CheckContext): readonly Span[] {
  const call = callNamedAt(note, offset, context);
  if (call === undefined) return [];
  return [call.open.nameSpan, ...(call.close === undefined ? [] : [call.close.nameSpan])];
}

/** The two names that must stay the same while one of them is typed. */
export function linkedNamesAt(note: Note, offset: number, context: CheckContext): readonly Span[] {
  const names = dialectOf(context) === 'hugo' ? pairNamesAt(note, offset, context) : [];
  return names.length === 2 ? names : [];
}

/** Letters, digits, `_` and `-`, with `/` between the parts of a name in a sub-folder. */
const hugoName = /^[\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*(?:\/[\p{L}\p{Nd}_-]+)*$/u;

/** What renaming the call at `offset` changes: the names of the pair. `undefined` if it can't be called so. */
export function renameCall(
  note: Note,
  offset: number,
  newName: string,
  context: CheckContext,
): readonly Edit[] | undefined {
  if (dialectOf(context) !== 'hugo' || !hugoName.test(newName)) return undefined;
  const names = pairNamesAt(note, offset, context);
  return names.length === 0 ? undefined : names.map((span) => ({ span, newText: newName }));
}

/** What can be folded: pairs, from the opening tag to the closing one, and tags that go over several lines. */
export function foldableSpans(note: Note, context: CheckContext): readonly Span[] {
  const calls = callsOf(note, dialectOf(context));
  return calls.flatMap(({ open, close, whole }) => {
    const tag = open.whole;
    const pair = close === undefined || close.isUnterminated ? [] : [whole];
    return [...pair, ...(open.isUnterminated ? [] : [tag])].filter(({ start, end }) =>
      note.text.slice(start, end).includes('\n'),
    );
  });
}

/** What "expand selection" goes through at `offset`, innermost first: value, parameter, tag, body, pair. */
export function selectionSpans(note: Note, offset: number, context: CheckContext): readonly Span[] {
  const around = callsOf(note, dialectOf(context)).filter(({ whole }) => touches(whole, offset));
  const spans = around.flatMap((call) => [
    ...spansOfTag(call.open, offset),
    call.inner,
    ...closingSpan(call),
    call.whole,
  ]);
  const touched = spans.filter((span) => touches(span, offset) && span.start < span.end);
  const sorted = touched.sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const span of sorted) {
    const last = nested.at(-1);
    const isNew = last === undefined || last.start !== span.start || last.end !== span.end;
    if (isNew && (last === undefined || covers(span, last))) nested.push(span);
  }
  return nested;
}

function spansOfTag({ nameSpan, parameters, whole }: Tag, offset: number): readonly Span[] {
  const parameter = parameters.find((other) => touches(other.whole, offset));
  const inner =
    parameter === undefined ? [] : [parameter.value.content, parameter.value.span, parameter.whole];
  return [nameSpan, ...inner, whole];
}

function closingSpan({ close }: Shortcode): readonly Span[] {
  return close === undefined ? [] : [close.whole];
}

/** What only the site knows about a name. */
export interface NameToken {
  readonly span: Span;
  readonly kind: 'known' | 'unknown' | 'deprecated';
}

/** The names of shortcodes and includes in text order, coloured by whether this site has them. */
export function nameTokens(note: Note, context: AssistContext): readonly NameToken[] {
  const dialect = dialectOf(context);
  if (context.site.generator === 'plain') return [];
  return note.shortcodes.tags.flatMap((tag): readonly NameToken[] => {
    const span = nameSpanOf(tag);
    if (tag.dialect !== dialect || tag.name === '' || span.start === span.end) return [];
    if (dialect === 'liquid' && tag.name !== 'include') return [];
    const definition = definitionAt(tag, context);
    if (definition === undefined) return knowsAllShortcodes(context) ? [{ span, kind: 'unknown' }] : [];
    return [{ span, kind: definition.deprecated === undefined ? 'known' : 'deprecated' }];
  });
}
