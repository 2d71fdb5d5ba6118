import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import { type Span, shift } from '../text/span';
import type { Field, FrontMatterFault, ReadFields, Value } from './frontMatter';

/**
 * Reads TOML 1.0, with spans in the whole document. The parser gives up at its first error, so the statement at
 * fault is blanked and the rest is read again.
 */
export function readToml(source: string, offset: number): ReadFields {
  const faults: FrontMatterFault[] = [];
  let masked = source;
  for (let round = 0; round < maxFaults; round++) {
    const parsed = tryParse(masked);
    if (!(parsed instanceof ParseError)) return { fields: fieldsOfTable(parsed.body[0], offset), faults };
    const statement = statementAt(masked, parsed);
    faults.push(faultOf(parsed, source, statement, offset));
    masked = blank(masked, statement);
  }
  return { fields: [], faults };
}

/** A text with more faults than this is no front matter that somebody is writing. */
const maxFaults = 25;

function tryParse(source: string): AST.TOMLProgram | ParseError {
  try {
    return parseTOML(source, { tomlVersion: '1.0' });
  } catch (error) {
    if (error instanceof ParseError) return error;
    // Arrays nested thousands deep end the parser's recursion.
    if (error instanceof RangeError) return new ParseError('unexpected-token', 0, 1, 0, { token: '[' });
    throw error;
  }
}

/**
 * The line the parser complains of; the one before if the complaint is about a line's end or a string left open, or
 * comes at the start of the line after (`title =` ⏎ `[params]`).
 */
function statementAt(source: string, error: ParseError): Span {
  let at = Math.min(error.index, source.length);
  const isLate = noticedLate.test(error.message) || source.slice(0, at).trimEnd().endsWith('=');
  for (let line = lineStart(source, at); line > 0; line = lineStart(source, at)) {
    if (source.slice(line, at).trim() !== '' || !(isLate || isLineEnd(source, at))) break;
    at = line - 1;
  }
  const start = lineStart(source, at);
  let end = source.indexOf('\n', at);
  if (end === -1) end = source.length;
  const opener = openMultiline(source, start);
  return { start: opener ?? start, end };
}

/** What the parser says when it meets the next statement and misses the end of this one. */
const noticedLate = /on the same line|^Unterminated table-key|^Unspecified values/;

function lineStart(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
}

function isLineEnd(source: string, at: number): boolean {
  return at === source.length || source.charAt(at) === '\n' || source.charAt(at) === '\r';
}

/** An array or a string of several lines that a line belongs to starts at the nearest key above it. */
function openMultiline(source: string, start: number): number | undefined {
  const line = source.slice(
    start,
    source.indexOf('\n', start) === -1 ? undefined : source.indexOf('\n', start),
  );
  if (statementStart.test(line)) return undefined;
  let at = start;
  while (at > 0) {
    const previous = source.lastIndexOf('\n', at - 2) + 1;
    const text = source.slice(previous, at);
    if (statementStart.test(text)) return /=\s*(?:\[|\{|"""|''')/.test(text) ? previous : undefined;
    at = previous;
  }
  return undefined;
}

const statementStart = /^\s*(?:\[|["']?[\w.-]+["']?\s*=)/;

function faultOf(error: ParseError, source: string, statement: Span, offset: number): FrontMatterFault {
  const text = source.slice(statement.start, statement.end);
  const lead = text.length - text.trimStart().length;
  const span = {
    start: statement.start + lead,
    end: statement.start + Math.max(lead, text.trimEnd().length),
  };
  const where = shift(span.end > span.start ? span : statement, offset);
  if (error.message.startsWith('Defining a key multiple times')) {
    const name = /^\s*\[*\s*["']?([\w.-]+)/.exec(text)?.[1] ?? text.trim();
    return { reason: 'duplicate-field', span: where, data: { name } };
  }
  if (/unterminated|string|quote/i.test(error.message) && /=\s*["']/.test(text))
    return { reason: 'unclosed-quote', span: where, data: { quote: /=\s*(["'])/.exec(text)?.[1] ?? '"' } };
  return { reason: 'syntax', span: where, data: { detail: error.message } };
}

function blank(text: string, span: Span): string {
  return (
    text.slice(0, span.start) +
    text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ') +
    text.slice(span.end)
  );
}

/** A table while it is put together: TOML may add to it from several places. */
interface Table {
  readonly key: Span;
  whole: Span;
  readonly children: Map<string, Table | TableList | Field>;
  readonly kind: 'table';
}

interface TableList {
  readonly key: Span;
  whole: Span;
  readonly items: Table[];
  readonly kind: 'tables';
}

function fieldsOfTable(top: AST.TOMLTopLevelTable, offset: number): readonly Field[] {
  const root = newTable({ start: 0, end: 0 });
  for (const node of top.body) {
    if (node.type === 'TOMLKeyValue') addKeyValue(root, node, offset);
    else addTable(root, node, offset);
  }
  return finish(root);
}

function addTable(root: Table, node: AST.TOMLTable, offset: number): void {
  const keys = node.key.keys;
  const whole = spanOf(node, offset);
  let table = root;
  for (const [index, key] of keys.entries()) {
    const isLast = index === keys.length - 1;
    table = descend(table, key, whole, offset, isLast && node.kind === 'array');
  }
  for (const pair of node.body) addKeyValue(table, pair, offset);
}

function addKeyValue(into: Table, node: AST.TOMLKeyValue, offset: number): void {
  const keys = node.key.keys;
  const last = keys[keys.length - 1];
  if (last === undefined) return;
  const whole = spanOf(node, offset);
  let table = into;
  for (const key of keys.slice(0, -1)) table = descend(table, key, whole, offset, false);
  const name = nameOf(last);
  table.children.set(name, { name, key: spanOf(last, offset), value: toValue(node.value, offset), whole });
}

function descend(
  table: Table,
  key: AST.TOMLBare | AST.TOMLQuoted,
  whole: Span,
  offset: number,
  append: boolean,
): Table {
  const name = nameOf(key);
  const existing = table.children.get(name);
  const fresh = newTable(spanOf(key, offset), whole);
  if (append) {
    if (existing !== undefined && 'kind' in existing && existing.kind === 'tables')
      existing.items.push(fresh);
    else table.children.set(name, { kind: 'tables', key: fresh.key, whole, items: [fresh] });
    return fresh;
  }
  if (existing === undefined || !('kind' in existing)) {
    table.children.set(name, fresh);
    return fresh;
  }
  if (existing.kind === 'table') return existing;
  return existing.items[existing.items.length - 1] ?? fresh;
}

function newTable(key: Span, whole: Span = key): Table {
  return { kind: 'table', key, whole, children: new Map() };
}

function finish(table: Table): readonly Field[] {
  return [...table.children].map(([name, child]) => {
    if (!('kind' in child)) return child;
    const { key, whole } = child;
    if (child.kind === 'table')
      return { name, key, whole, value: { kind: 'mapping', span: whole, fields: finish(child) } };
    const items = child.items.map(
      (item): Value => ({ kind: 'mapping', span: item.whole, fields: finish(item) }),
    );
    return { name, key, whole, value: { kind: 'list', span: whole, items } };
  });
}

function toValue(node: AST.TOMLContentNode, offset: number): Value {
  const span = spanOf(node, offset);
  if (node.type === 'TOMLArray')
    return { kind: 'list', span, items: node.elements.map((element) => toValue(element, offset)) };
  if (node.type === 'TOMLInlineTable') {
    const table = newTable(span);
    for (const pair of node.body) addKeyValue(table, pair, offset);
    return { kind: 'mapping', span, fields: finish(table) };
  }
  switch (node.kind) {
    case 'string':
      return { kind: 'string', span, value: node.value, style: node.multiline ? 'block' : 'quoted' };
    case 'integer':
    case 'float':
      return { kind: 'number', span, value: node.value };
    case 'boolean':
      return { kind: 'boolean', span, value: node.value };
    default:
      return { kind: 'date', span, value: node.datetime };
  }
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

function spanOf(node: { readonly range: readonly [number, number] }, offset: number): Span {
  return shift({ start: node.range[0], end: node.range[1] }, offset);
}
