import type { Span } from '../text/span';
import type { Field, ReadFields, Value } from './frontMatter';
import { plainScalar } from './plainScalar';

/**
 * Reads YAML that is nothing but `key: value` and simple lists, as most front matter is, many times faster than a YAML
 * parser. `undefined` for any other, which says nothing against it: this reads exactly what the full reader would, or
 * doesn't read it.
 *
 * @param source the block's content
 * @param offset where the content starts in the document
 */
export function readPlainYaml(source: string, offset: number): ReadFields | undefined {
  if (notPlain.test(source)) return undefined;
  const fields: Field[] = [];
  const names = new Set<string>();
  let list: OpenList | undefined;
  for (let at = 0, next = 0; at < source.length; at = next) {
    const newline = source.indexOf('\n', at);
    next = newline === -1 ? source.length : newline + 1;
    const line = source.slice(at, newline === -1 ? next : newline).trimEnd();
    if (line === '') continue;
    const item = listItem.exec(line);
    if (item !== null) {
      const dash = (item[1] ?? '').length;
      // Only below a key that has no value yet, and all in one column.
      if (list === undefined || (list.items.length > 0 && list.indent !== dash)) return undefined;
      const value = readScalar(line.slice(item[0].length), offset + at + item[0].length);
      if (value === undefined) return undefined;
      if (list.items.length === 0) list.start = offset + at + dash;
      list.indent = dash;
      list.items.push(value);
      continue;
    }
    closeList(list, fields);
    list = undefined;
    const [lead, name = ''] = keyStart.exec(line) ?? [];
    if (lead === undefined || names.has(name)) return undefined;
    names.add(name);
    const key = { start: offset + at, end: offset + at + name.length };
    const value =
      lead.length < line.length
        ? readValue(line.slice(lead.length), offset + at + lead.length)
        : emptyAfter(key);
    if (value === undefined) return undefined;
    fields.push({ name, key, value, whole: { start: key.start, end: value.span.end } });
    if (value.kind === 'null' && lead.length === line.length) list = { indent: 0, start: 0, items: [] };
  }
  closeList(list, fields);
  return { fields, faults: [] };
}

/** Blanks other than spaces, line ends of their own kind and control characters: what they mean depends. */
const notPlain = /[^\S \r\n]|\r(?!\n)|[\x00-\x08\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/;
/** A name's length is limited by what YAML takes for a key without a question mark. */
const keyStart = /^([A-Za-z_][\w-]{0,100}):(?:$| +)/;
const listItem = /^( *)- +/;
/** What can't begin anything but text, a number or a date. */
const scalarStart = /^[\p{L}\p{N}/($+]/u;
/** In brackets a comma ends an item, and a brace or a colon begins something else. */
const bracketItem = /^(?:[\p{L}\p{N}][\p{L}\p{N} _./&+'’-]*|"[^"\\,]*"|'[^',]*')$/u;

interface OpenList {
  indent: number;
  start: number;
  readonly items: Value[];
}

/** Gives the last field the items that stood below it. */
function closeList(list: OpenList | undefined, fields: Field[]): void {
  const field = fields.at(-1);
  const end = list?.items.at(-1)?.span.end;
  if (list === undefined || field === undefined || end === undefined) return;
  const value: Value = { kind: 'list', span: { start: list.start, end }, items: list.items };
  fields[fields.length - 1] = { ...field, value, whole: { start: field.whole.start, end } };
}

function emptyAfter(key: Span): Value {
  return { kind: 'null', span: { start: key.end + 1, end: key.end + 1 } };
}

function readValue(text: string, start: number): Value | undefined {
  return text.startsWith('[') ? readBrackets(text, start) : readScalar(text, start);
}

/** A value on one line: text without anything that YAML could take for a sign, or in quotes without escapes. */
function readScalar(text: string, start: number): Value | undefined {
  const span = { start, end: start + text.length };
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, 1);
    if (close !== text.length - 1 || close < 1) return undefined;
    const value = text.slice(1, close);
    return quote === '"' && value.includes('\\')
      ? undefined
      : { kind: 'string', span, value, style: 'quoted' };
  }
  if (!scalarStart.test(text) || text.includes(': ') || text.includes(' #') || text.endsWith(':'))
    return undefined;
  return plainScalar(text, span);
}

/** `[a, "b c"]` */
function readBrackets(text: string, start: number): Value | undefined {
  if (!text.endsWith(']')) return undefined;
  const items: Value[] = [];
  let at = 1;
  const inside = text.slice(1, -1);
  if (inside.trim() !== '')
    for (const part of inside.split(',')) {
      const item = part.trim();
      if (!bracketItem.test(item)) return undefined;
      const value = readScalar(item, start + at + part.length - part.trimStart().length);
      if (value === undefined) return undefined;
      items.push(value);
      at += part.length + 1;
    }
  return { kind: 'list', span: { start, end: start + text.length }, items };
}
