import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Span, shift } from '../text/span';
import type { Field, FrontMatterFault, ReadFields, Value } from './frontMatter';

/** Reads a JSON object, with spans in the whole document. Comments and closing commas are faults, as for Hugo. */
export function readJson(source: string, offset: number): ReadFields {
  const errors: ParseError[] = [];
  const root = tryParse(source, errors);
  const fields = root?.type === 'object' ? fieldsOf(root, offset) : [];
  return { fields, faults: firstOfEachLine(errors, source).map((error) => faultOf(error, source, offset)) };
}

/** Lists nested thousands deep end the parser's recursion. */
function tryParse(source: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** One slip makes the parser complain several times in a row. */
function firstOfEachLine(errors: readonly ParseError[], source: string): readonly ParseError[] {
  const seen = new Set<number>();
  return errors.filter((error) => {
    const line = source.lastIndexOf('\n', error.offset - 1);
    return seen.has(line) ? false : seen.add(line);
  });
}

function faultOf(error: ParseError, source: string, offset: number): FrontMatterFault {
  const start = Math.min(error.offset, Math.max(0, source.length - 1));
  const span = { start, end: Math.min(source.length, start + Math.max(1, error.length)) };
  if (printParseErrorCode(error.error) === 'UnexpectedEndOfString')
    return { reason: 'unclosed-quote', span: shift(span, offset), data: { quote: '"' } };
  return {
    reason: 'syntax',
    span: shift(span, offset),
    data: { detail: sentences[printParseErrorCode(error.error)] ?? 'This is not valid JSON.' },
  };
}

const sentences: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A name in double quotes is expected here; after the last value no comma is allowed.',
  ValueExpected: 'A value is expected here: text needs double quotes.',
  ColonExpected: 'A colon is expected between name and value.',
  CommaExpected: 'A comma is expected between two values.',
  CloseBraceExpected: 'A closing "}" is missing.',
  CloseBracketExpected: 'A closing "]" is missing.',
  InvalidSymbol: 'Text needs double quotes.',
  InvalidNumberFormat: 'This is not a number that JSON knows.',
  InvalidCommentToken: 'JSON has no comments.',
  InvalidEscapeCharacter: 'Write a backslash twice.',
  InvalidUnicode: 'This is not a Unicode escape.',
  InvalidCharacter: 'This character needs an escape.',
};

function fieldsOf(object: Node, offset: number): readonly Field[] {
  return (object.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (key === undefined) return [];
    const keySpan = spanOf(key, offset);
    const read = value === undefined ? emptyAfter(property, keySpan, offset) : toValue(value, offset);
    return {
      name: String(key.value),
      key: keySpan,
      value: read,
      whole: { start: keySpan.start, end: Math.max(keySpan.end, read.span.end) },
    };
  });
}

function emptyAfter(property: Node, key: Span, offset: number): Value {
  const at = property.colonOffset === undefined ? key.end : property.colonOffset + 1 + offset;
  return { kind: 'null', span: { start: at, end: at } };
}

function toValue(node: Node, offset: number): Value {
  const span = spanOf(node, offset);
  switch (node.type) {
    case 'string':
      return { kind: 'string', span, value: String(node.value), style: 'quoted' };
    case 'number':
      return { kind: 'number', span, value: Number(node.value) };
    case 'boolean':
      return { kind: 'boolean', span, value: node.value === true };
    case 'array':
      return { kind: 'list', span, items: (node.children ?? []).map((item) => toValue(item, offset)) };
    case 'object':
      return { kind: 'mapping', span, fields: fieldsOf(node, offset) };
    default:
      return { kind: 'null', span };
  }
}

function spanOf(node: Node, offset: number): Span {
  return shift({ start: node.offset, end: node.offset + node.length }, offset);
}
