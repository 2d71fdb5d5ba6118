import type { Note } from '../../note';
import type { Dialect, Parameter, Tag } from '../../shortcode/shortcode';
import { type Span, touches } from '../../text/span';

/** What stands at a place inside of a tag. */
export type PlaceInTag =
  /** The name, or where it will be; `span` is what is written of it. */
  | { readonly kind: 'name'; readonly tag: Tag; readonly span: Span }
  /** A parameter's name, or a word that may become one; empty where nothing is written yet. */
  | {
      readonly kind: 'parameter';
      readonly tag: Tag;
      readonly span: Span;
      readonly parameter: Parameter | undefined;
    }
  /** A value; `span` is what stands between its quotes, or all of it. */
  | { readonly kind: 'value'; readonly tag: Tag; readonly span: Span; readonly parameter: Parameter };

/** `{{<`, `>}}` */
const hugoDelimiter = 3;
/** `{%`, `%}` */
const liquidDelimiter = 2;

/** The tag of a dialect between whose delimiters `offset` stands. */
export function tagAt(note: Note, offset: number, dialect: Dialect): Tag | undefined {
  const length = dialect === 'hugo' ? hugoDelimiter : liquidDelimiter;
  return note.shortcodes.tags.find((tag) => {
    if (tag.dialect !== dialect || offset < tag.whole.start + length) return false;
    return offset <= (tag.isUnterminated ? tag.whole.end : Math.max(tag.content.end, tag.whole.end - length));
  });
}

/** What stands at `offset` inside of `tag`. */
export function placeInTag(tag: Tag, offset: number, text: string): PlaceInTag {
  const isUnnamed = tag.name === '' && tag.parameters.length === 0;
  if (tag.kind === 'close' || isUnnamed || offset <= tag.nameSpan.end) {
    // In the space before a name another one begins: an edit must hold the cursor.
    const span = touches(tag.nameSpan, offset) ? tag.nameSpan : { start: offset, end: offset };
    return { kind: 'name', tag, span };
  }
  for (const parameter of tag.parameters) {
    const { value, key, name } = parameter;
    if (name !== undefined && touches(key, offset)) return { kind: 'parameter', tag, span: key, parameter };
    if (!touches(value.span, offset)) continue;
    const isWord = name === undefined && value.quote === 'none' && tag.dialect === 'hugo';
    if (isWord) return { kind: 'parameter', tag, span: value.span, parameter };
    if (touches(value.content, offset)) return { kind: 'value', tag, span: value.content, parameter };
  }
  let start = offset;
  while (start > tag.nameSpan.end && /[\w-]/.test(text[start - 1] ?? '')) start -= 1;
  return { kind: 'parameter', tag, span: { start, end: offset }, parameter: undefined };
}
