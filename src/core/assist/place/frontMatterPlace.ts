import type { FrontMatterFormat } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { type Span, textOf } from '../../text/span';
import { lineSpan } from './noteLines';

/** What can be written at a place in front matter. */
export type FrontMatterPlace =
  /** A top-level key; `replace` is what stands of it. `isBare`: nothing follows on the line. */
  | { readonly kind: 'key'; readonly replace: Span; readonly isBare: boolean }
  /** A value, or an item of a list, of the field called `name`. */
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly replace: Span;
      /** The quote that is open already, so that none is to be added. */
      readonly quote: '"' | "'" | undefined;
      readonly isItem: boolean;
      /** Whether the value needs a blank before it. */
      readonly needsBlank: boolean;
    };

/** What can be written at `offset`; `undefined` outside of front matter and where text is free. */
export function frontMatterPlace(note: Note, offset: number): FrontMatterPlace | undefined {
  const block = note.frontMatter?.block;
  if (block === undefined || offset < block.content.start || offset > block.content.end) return undefined;
  if (isInBlockText(note, offset)) return undefined;
  const line = lineSpan(note, note.lines.lineAt(offset));
  const before = textOf(note.text, { start: Math.max(line.start, block.content.start), end: offset });
  const after = textOf(note.text, { start: offset, end: Math.max(offset, line.end) });
  return (
    keyPlace(before, after, offset, block.format) ?? valuePlace(note, before, after, offset, block.format)
  );
}

/** In YAML's `|` and `>` texts, and in strings of several lines, anything may be written. */
function isInBlockText(note: Note, offset: number): boolean {
  return (note.frontMatter?.fields ?? []).some(
    ({ value }) =>
      value.kind === 'string' &&
      value.style !== 'plain' &&
      value.span.start < offset &&
      offset < value.span.end &&
      note.lines.lineAt(value.span.start) !== note.lines.lineAt(offset),
  );
}

const keyBefore: Readonly<Record<FrontMatterFormat, RegExp>> = {
  yaml: /^[\w-]*$/,
  toml: /^[\w-]*$/,
  json: /^\s*\{?\s*(?:"[\w-]*)?$/,
};

function keyPlace(
  before: string,
  after: string,
  offset: number,
  format: FrontMatterFormat,
): FrontMatterPlace | undefined {
  if (!keyBefore[format].test(before)) return undefined;
  const started = /"?[\w-]*$/.exec(before)?.[0] ?? '';
  const rest = /^[\w-]*"?/.exec(after)?.[0] ?? '';
  const replace = { start: offset - started.length, end: offset + rest.length };
  return { kind: 'key', replace, isBare: after.slice(rest.length).trim() === '' };
}

const valueBefore: Readonly<Record<FrontMatterFormat, RegExp>> = {
  yaml: /^\s*(?:- )?["']?([\w-]+)["']?\s*:(\s*)(.*)$/,
  toml: /^\s*["']?([\w-]+)["']?\s*=(\s*)(.*)$/,
  json: /^\s*\{?\s*"([\w-]+)"\s*:(\s*)(.*)$/,
};

function valuePlace(
  note: Note,
  before: string,
  after: string,
  offset: number,
  format: FrontMatterFormat,
): FrontMatterPlace | undefined {
  const match = valueBefore[format].exec(before);
  if (match !== null && !/^\s/.test(before)) {
    const [, name = '', blanks = '', value = ''] = match;
    return placeIn(name, value, after, offset, blanks === '' && format === 'yaml');
  }
  if (format === 'json' && match !== null) {
    const [, name = '', , value = ''] = match;
    return placeIn(name, value, after, offset, false);
  }
  const item = format === 'yaml' ? /^\s*-(\s*)(.*)$/.exec(before) : /^\s*()(.*)$/.exec(before);
  if (item === null) return undefined;
  const name = fieldAround(note, offset);
  if (name === undefined || (format === 'yaml' && /:\s/.test(item[2] ?? ''))) return undefined;
  const needsBlank = format === 'yaml' && item[1] === '';
  const place = placeIn(name, item[2] ?? '', after, offset, needsBlank);
  return place && { ...place, isItem: true };
}

/** The field in whose lines `offset` lies: the nearest top-level key above. */
function fieldAround(note: Note, offset: number): string | undefined {
  const fields = note.frontMatter?.fields ?? [];
  const above = fields.findLast(({ key }) => key.end < offset);
  const isList = above !== undefined && (above.value.kind === 'list' || above.value.kind === 'null');
  return isList ? above.name : undefined;
}

function placeIn(
  name: string,
  value: string,
  after: string,
  offset: number,
  needsBlank: boolean,
): Extract<FrontMatterPlace, { readonly kind: 'value' }> | undefined {
  const isItem = /^\[/.test(value) && !value.includes(']');
  if (/^[{|>&*!]/.test(value) || (value.startsWith('[') && !isItem)) return undefined;
  const started = isItem ? (/(?:"[^"]*|'[^']*|[^,[\s"'][^,]*|)$/.exec(value.slice(1))?.[0] ?? '') : value;
  const quote = started.startsWith('"') ? '"' : started.startsWith("'") ? "'" : undefined;
  if (quote !== undefined && started.indexOf(quote, 1) !== -1) return undefined;
  const ending =
    quote === '"' ? /^[^"\n]*/ : quote === "'" ? /^[^'\n]*/ : isItem ? /^[^,\]\n]*/ : /^[^,#\n]*/;
  const rest = (ending.exec(after)?.[0] ?? '').trimEnd();
  const start = offset - started.length + (quote === undefined ? 0 : 1);
  return { kind: 'value', name, replace: { start, end: offset + rest.length }, quote, isItem, needsBlank };
}
