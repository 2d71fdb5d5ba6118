import type { FaultReason, FrontMatterFault } from './frontMatter';
import { withoutComment } from './mask';

/** What the parser complains of, and where in the statement. */
export interface TomlComplaint {
  readonly message: string;
  /** From the statement's start; may lie behind its end. */
  readonly index: number;
}

/** Says what is really wrong with a statement (`title: "A"`) at which the parser stops. Spans are in the statement. */
export function explainToml(statement: string, complaint: TomlComplaint): FrontMatterFault {
  if (complaint.message.startsWith('Defining a key multiple times')) return definedTwice(statement);
  const control = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/.exec(statement);
  if (control !== null) return controlCharacter(statement, control.index);
  const text = statement.trimEnd();
  const start = text.length - text.trimStart().length;
  if (text.charAt(start) === '[') return header(text, start);
  const key = keyIn(text, start);
  if (key === undefined) return unknown(text, start, complaint);
  const next = text.charAt(key.next);
  if (next === '=') return valueFault(text, key, complaint);
  if (next === ':') return fault('no-equals-sign', key.start, key.next + 1, { name: nameIn(text, key) });
  return withoutSign(text, key);
}

/** The name on the left side of a statement, and where the next thing stands. */
interface Key {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const keyPart = /(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\w-]+)/y;

/** `a`, `"a b"`, `a.b` */
function keyIn(text: string, start: number): Key | undefined {
  let end = start;
  for (;;) {
    keyPart.lastIndex = end;
    if (!keyPart.test(text)) return undefined;
    end = keyPart.lastIndex;
    const next = skipBlanks(text, end);
    if (text.charAt(next) !== '.') return { start, end, next };
    end = skipBlanks(text, next + 1);
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  return at;
}

function fault(
  reason: FaultReason,
  start: number,
  end: number,
  data: Readonly<Record<string, string>> = {},
): FrontMatterFault {
  return { reason, span: { start, end: Math.max(end, start) }, data };
}

function nameIn(text: string, { start, end }: Key): string {
  return text.slice(start, end).replace(/^["']|["']$/g, '');
}

function controlCharacter(statement: string, at: number): FrontMatterFault {
  const name = `U+${statement.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  return fault('control-character', at, at + 1, { name });
}

function definedTwice(statement: string): FrontMatterFault {
  const name = /^\s*\[*\s*["']?([\w.-]+)/.exec(statement)?.[1] ?? statement.trim();
  const start = statement.length - statement.trimStart().length;
  return fault('duplicate-field', start, statement.trimEnd().length, { name });
}

/** `[params` */
function header(text: string, start: number): FrontMatterFault {
  const bracket = text.startsWith('[[', start) ? '[[' : '[';
  const end = endOfFirstLine(text);
  if (text.includes(']', start)) return syntax(text, start);
  return fault('unclosed-bracket', start, end, { bracket });
}

function endOfFirstLine(text: string): number {
  const end = text.search(/\r?\n/);
  return end === -1 ? text.length : end;
}

/** A statement that has no name. */
function unknown(text: string, start: number, complaint: TomlComplaint): FrontMatterFault {
  const curly = /^[“”„‘’][^“”„‘’\n]*[“”‘’](?=\s*=)/.exec(text.slice(start))?.[0];
  if (curly !== undefined) return missingQuotes(text, start, start + curly.length);
  return syntax(text, start, complaint);
}

/** `talk title = "A"`, `title "A"` */
function withoutSign(text: string, key: Key): FrontMatterFault {
  const sign = text.indexOf('=', key.next);
  const words = sign === -1 ? undefined : text.slice(key.start, sign).trimEnd();
  if (words !== undefined && /^[\w-]+(?:[ \t]+[\w-]+)*$/.test(words))
    return missingQuotes(text, key.start, key.start + words.length);
  return fault('no-equals-sign', key.start, key.end, { name: nameIn(text, key) });
}

function missingQuotes(text: string, start: number, end: number): FrontMatterFault {
  return fault('missing-quotes', start, end, { value: text.slice(start, end), format: 'TOML' });
}

function valueFault(text: string, key: Key, complaint: TomlComplaint): FrontMatterFault {
  const start = skipBlanks(text, key.next + 1);
  switch (text.charAt(start)) {
    case '"':
    case "'":
      return stringFault(text, start, complaint);
    case '[':
      return listFault(text, start, complaint);
    case '{':
      return tableFault(text, start, complaint);
    case '':
    case '#':
    case '\n':
    case '\r':
      return fault('missing-value', key.start, key.next + 1);
    default:
      return bareFault(text, start, complaint);
  }
}

/** `"C:\dir"`, `"A`, `"A",`, `'It's me'` */
function stringFault(text: string, start: number, complaint: TomlComplaint): FrontMatterFault {
  const quote = text.charAt(start);
  const isEscape = /escape|unicode/i.test(complaint.message);
  const isCut = isEscape && complaint.index >= text.length;
  if (isEscape && !isCut) return badEscape(text, start, complaint);
  const triple = quote.repeat(3);
  if (text.startsWith(triple, start) && (isCut || /Unterminated/.test(complaint.message)))
    return fault('unclosed-quote', start, text.length, { quote: triple });
  if (text.startsWith(triple, start)) return syntax(text, start, complaint);
  const close = closeOf(text, start);
  if (close === undefined) return fault('unclosed-quote', start, text.trimEnd().length, { quote });
  return behindValue(text, start, close + 1, quote);
}

/** The place of the quote that closes the one at `start`, on the same line. */
function closeOf(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length && text.charAt(at) !== '\n'; at++) {
    if (text.charAt(at) === '\\' && quote === '"') at++;
    else if (text.charAt(at) === quote) return at;
  }
  return undefined;
}

function badEscape(text: string, start: number, { index }: TomlComplaint): FrontMatterFault {
  const backslash = text.lastIndexOf('\\', index);
  const at = backslash > start ? backslash : start;
  return fault('bad-escape', at, at + 2, { character: text.charAt(at + 1) });
}

/** What may not stand behind a whole value: `"A",`, `true;`, `5 // five`, `'It's'`. */
function behindValue(text: string, start: number, end: number, quote?: string): FrontMatterFault {
  const at = skipBlanks(text, end);
  const rest = text.slice(at, at + (/[\r\n]|$/.exec(text.slice(at))?.index ?? 0)).trimEnd();
  if (/^[,;](?:\s*#|$)/.test(rest)) return fault('extra-comma', at, at + 1, { mark: rest.charAt(0) });
  if (rest.startsWith('//') || rest.startsWith('/*')) return fault('foreign-comment', at, at + rest.length);
  const whole = text.slice(start, at + rest.length).replace(/,$/, '');
  return quote === undefined
    ? missingQuotes(text, start, start + whole.length)
    : fault('text-after-quote', start, start + whole.length, { quote });
}

/** `["a" "b"]`, `[a, b]`, `["a"` */
function listFault(text: string, start: number, { message, index }: TomlComplaint): FrontMatterFault {
  const close = closingBracket(text, start);
  if (close === undefined) return fault('unclosed-bracket', start, endOfFirstLine(text), { bracket: '[' });
  if (index > close) return behindValue(text, start, close + 1);
  if (/escape|unicode/i.test(message)) return badEscape(text, start, { message, index });
  const before = text.slice(0, index).trimEnd();
  if (/["'\w\]}]$/.test(before) && /["'[{]/.test(text.charAt(index)) && before.length < index)
    return fault('missing-comma', before.length - 1, before.length);
  if (/[,[]$/.test(before)) {
    const item = /^[^,\]\r\n]*/.exec(text.slice(index))?.[0].trimEnd() ?? '';
    if (item === '') return fault('extra-comma', index, index + 1, { mark: text.charAt(index) });
    return missingQuotes(text, index, index + item.length);
  }
  return syntax(text, start, { message, index });
}

/** The bracket that closes the one at `start`; those in quotes and comments don't count. */
export function closingBracket(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '"' || unit === "'") at = closeOf(text, at) ?? at;
    else if (unit === '#') at += /[\r\n]|$/.exec(text.slice(at))?.index ?? 0;
    else if (unit === '[') depth++;
    else if (unit === ']' && --depth === 0) return at;
  }
  return undefined;
}

/** `{a = 1,}` */
function tableFault(text: string, start: number, complaint: TomlComplaint): FrontMatterFault {
  const comma = /,\s*$/.exec(text.slice(0, complaint.index));
  if (comma !== null && text.charAt(complaint.index) === '}')
    return fault('extra-comma', comma.index, comma.index + 1, { mark: ',' });
  if (!text.includes('}', start))
    return fault('unclosed-bracket', start, endOfFirstLine(text), { bracket: '{' });
  return syntax(text, start, complaint);
}

const scalar =
  /^(?:true|false|[-+]?(?:0|[1-9][\d_]*)(?:\.\d[\d_]*)?|\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d)?)?)(?=\s|[,;]|$)/;

/** `Rust`, `True`, `2019-5-4`, `2019-02-30`, `true,` */
function bareFault(text: string, start: number, { message }: TomlComplaint): FrontMatterFault {
  const line = text.slice(start, start + endOfFirstLine(text.slice(start)));
  const whole = scalar.exec(line)?.[0];
  if (whole !== undefined && /^\d{4}-\d\d-\d\d/.test(whole) && /invalid date|invalid time/i.test(message))
    return fault('impossible-date', start, start + whole.length, { value: whole });
  const isMarked = whole !== undefined && /^\s*(?:[,;]|\/[/*])/.test(line.slice(whole.length));
  if (isMarked) return behindValue(text, start, start + whole.length);
  const bare = withoutComment(line);
  return missingQuotes(text, start, start + bare.length);
}

/** What the parser's own words are worth to a person. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/inline table|Unterminated inline-table/i, 'A table in braces must stand on one line.'],
  [/bare key|key/i, 'A name is expected here, then "=" and a value.'],
];

function syntax(text: string, start: number, complaint?: TomlComplaint): FrontMatterFault {
  const known = sentences.find(([pattern]) => complaint !== undefined && pattern.test(complaint.message));
  return fault('syntax', start, text.length, { detail: known?.[1] ?? 'This is not valid TOML.' });
}
