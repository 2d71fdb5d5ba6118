import type { ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../text/span';
import type { FaultReason, FrontMatterFault } from './frontMatter';
import { hide, lastQuoteOnLine, lineAround, put, trimmed } from './mask';

/** What one complaint of the parser's comes to, with the text in which it would not complain. */
export interface JsonFinding {
  readonly fault: FrontMatterFault;
  /** As long as the source: what stands for a value that can't be read is `0`. */
  readonly masked: string;
}

type Complaint = ReturnType<typeof printParseErrorCode>;

/**
 * Says what is really wrong where the parser complains first, and hides it from the next parse, so that one slip costs
 * one fault: `{"a": True "b": 1}` → `True` needs quotes or small letters, then a comma is missing.
 */
export function explainJson(complaint: Complaint, error: ParseError, masked: string): JsonFinding {
  const at = Math.min(error.offset, masked.length - 1);
  const place = placeAt(masked, at);
  switch (complaint) {
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return comment(masked, at, error.length);
    case 'UnexpectedEndOfString':
      return unclosedQuote(place, at);
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return badEscape(masked, at);
    case 'InvalidCharacter':
      return controlCharacter(masked, at);
    case 'InvalidSymbol':
      return symbol(place, at);
    case 'CommaExpected':
      return noComma(place, at);
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return misplaced(place, at, complaint);
    case 'ColonExpected':
      return noColon(place, at);
    case 'CloseBracketExpected':
    case 'CloseBraceExpected':
      return unclosedBracket(place, at);
    default:
      return value(place, valueStart(masked, at));
  }
}

/** What stands around a complaint. */
interface Place {
  readonly masked: string;
  /** The end of the last thing before it. */
  readonly before: number;
  /** Where the list or object around it starts. */
  readonly around: number;
  readonly isList: boolean;
}

function placeAt(masked: string, at: number): Place {
  const open: number[] = [];
  for (let i = 0; i < at; i++) {
    const unit = masked.charAt(i);
    if (unit === '"') i = stringEnd(masked, i, at);
    else if (unit === '[' || unit === '{') open.push(i);
    else if (unit === ']' || unit === '}') open.pop();
  }
  const around = open.at(-1) ?? 0;
  const before = masked.slice(0, at).trimEnd().length;
  return { masked, before, around, isList: masked.charAt(around) === '[' };
}

/** Where the quote at `start` is closed, at the latest before `limit`. */
function stringEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && text.charAt(end) !== '"' && text.charAt(end) !== '\n')
    end += text.charAt(end) === '\\' ? 2 : 1;
  return end;
}

function found(
  reason: FaultReason,
  span: Span,
  masked: string,
  data: Readonly<Record<string, string>> = {},
): JsonFinding {
  return { fault: { reason, span, data }, masked };
}

function comment(masked: string, at: number, length: number): JsonFinding {
  const span = trimmed(masked, { start: at, end: at + length });
  return found('foreign-comment', span, put(masked, span, ''));
}

/** The rest of the line, but for its closing comma; with the next line where the quote is closed there. */
function unclosedQuote({ masked, before, isList }: Place, at: number): JsonFinding {
  const line = lineAround(masked, at);
  const end = at + withoutComma(masked.slice(at, line.end)).length;
  const span = { start: at, end };
  const isValue = isList || masked.charAt(before - 1) === ':';
  const next = /^\r?\n[^":\r\n]*"(?=\s*[,\]}\r\n])/.exec(masked.slice(line.end, line.end + longestLine))?.[0];
  const whole = { start: at, end: next === undefined ? end : line.end + next.length };
  return found('unclosed-quote', span, put(masked, whole, isValue ? '0' : ''), { quote: '"' });
}

function withoutComma(text: string): string {
  const said = text.trimEnd();
  return said.endsWith(',') ? said.slice(0, -1) : said;
}

/** A text that goes on in a longer line was hardly meant to. */
const longestLine = 1000;

const jsonEscape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|\\/g;

function badEscape(masked: string, at: number): JsonFinding {
  const end = stringEnd(masked, at, masked.length);
  const bad = [...masked.slice(at, end).matchAll(jsonEscape)].find(([sequence]) => sequence.length === 1);
  const start = at + (bad?.index ?? 0);
  return found('bad-escape', { start, end: start + 2 }, hide(masked, { start, end: start + 1 }), {
    character: masked.charAt(start + 1),
  });
}

function controlCharacter(masked: string, at: number): JsonFinding {
  const start = at + Math.max(0, masked.slice(at).search(/[\x00-\x1F]/));
  const span = { start, end: start + 1 };
  const name = `U+${masked.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}`;
  return found('control-character', span, put(masked, span, ' '), { name });
}

/** A word without quotes, or a character that JSON doesn't know. */
function symbol(place: Place, at: number): JsonFinding {
  const { masked, before, isList } = place;
  const previous = masked.charAt(before - 1);
  if (previous === ':' || (isList && (previous === '[' || previous === ','))) return value(place, at);
  if (previous === '{' || previous === ',') return key(place, at);
  const span = { start: at, end: at + 1 };
  if (masked.charAt(at) === '=') return found('no-colon', span, put(masked, span, ':'));
  if (masked.charAt(at) === ';') return found('missing-comma', span, put(masked, span, ','));
  return before === at && previous === '"' ? textAfterQuote(masked, at) : rest(place, at);
}

/** A name without quotes. */
function key(place: Place, at: number): JsonFinding {
  const text = /^[^:{}[\],\r\n]*/.exec(place.masked.slice(at, at + longestLine))?.[0].trimEnd() ?? '';
  const span = { start: at, end: at + text.length };
  const isKey = /^\s*:/.test(place.masked.slice(span.end, span.end + 2));
  if (!isKey || text.length < 2) return rest(place, at);
  // The reader takes the name from the source.
  return found('missing-quotes', span, put(place.masked, span, `"${'x'.repeat(text.length - 2)}"`), {
    value: text,
    format: 'JSON',
  });
}

/** A value that is neither text in quotes nor anything else that JSON knows. */
function value({ masked, isList }: Place, start: number): JsonFinding {
  const line = masked.slice(start, lineAround(masked, start).end);
  const text = (isList ? /^[^,\]]*/ : /^[^,}]*(?:,(?!\s*(?:$|["'“}]))[^,}]*)*/).exec(line)?.[0].trimEnd();
  const span = { start, end: start + Math.max(1, text?.length ?? 0) };
  return found('missing-quotes', span, put(masked, span, '0'), {
    value: masked.slice(start, span.end),
    format: 'JSON',
  });
}

/** Where the word that reaches up to `at` starts: `2019` of `2019-05-24`. */
function valueStart(masked: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\s:,[{"]/.test(masked.charAt(start - 1))) start--;
  return start;
}

/** `"A "b" c"` */
function textAfterQuote(masked: string, at: number): JsonFinding {
  const line = lineAround(masked, at);
  const head = masked.slice(line.start, at);
  const start = line.start + (/^.*?:\s*(?=")/.exec(head)?.[0].length ?? head.indexOf('"'));
  const span = { start, end: lastQuoteOnLine(masked, at) ?? at };
  return found('text-after-quote', span, put(masked, { start, end: Math.max(span.end, at + 1) }, '0'), {
    quote: '"',
  });
}

function noComma(place: Place, at: number): JsonFinding {
  const { masked, before, isList } = place;
  const isField = /^"[^"\r\n]*"\s*:/.test(masked.slice(at, at + longestLine));
  // `"tags": ["a", "b",` and the next field's name, which was taken for an item.
  if (isList && masked.charAt(at) === ':') {
    const name = masked.lastIndexOf('"', before - 2);
    // `[10:30`: no name at all.
    return name < place.around || masked.charAt(before - 1) !== '"'
      ? value(place, valueStart(masked, at))
      : unclosedBracket({ ...place, before: masked.slice(0, name).trimEnd().length }, at);
  }
  if (isList && (masked.charAt(at) === '}' || isField)) return unclosedBracket(place, at);
  if (before === at)
    return masked.charAt(at - 1) === '"' ? textAfterQuote(masked, at) : value(place, valueStart(masked, at));
  const gap = { start: before, end: before + 1 };
  return found('missing-comma', { start: before - 1, end: before }, put(masked, gap, ','));
}

/** A comma too many, or nothing where a value should be. */
function misplaced(place: Place, at: number, complaint: Complaint): JsonFinding {
  const { masked, before } = place;
  const previous = masked.charAt(before - 1);
  const isComma = masked.charAt(at) === ',';
  if (complaint === 'ValueExpected' && previous === ':') return missingValue(place, at);
  const comma = isComma ? at : before - 1;
  if (!isComma && previous !== ',') return rest(place, at);
  const span = { start: comma, end: comma + 1 };
  return found('extra-comma', span, put(masked, span, ''), { mark: ',' });
}

function missingValue({ masked, before }: Place, at: number): JsonFinding {
  const line = lineAround(masked, before - 1);
  const start = line.start + Math.max(0, masked.slice(line.start, before).lastIndexOf('"', before - 1));
  const key = /"[^"]*"\s*:$/.exec(masked.slice(line.start, before));
  const span = { start: key === null ? start : line.start + key.index, end: before };
  if (before < at) return found('missing-value', span, put(masked, { start: before, end: before + 1 }, '0'));
  const end = masked.charAt(at) === ',' ? at + 1 : at;
  return found('missing-value', span, put(masked, { start: span.start, end }, ''));
}

function noColon(place: Place, at: number): JsonFinding {
  const { masked, before, around } = place;
  const start = Math.max(around + 1, masked.lastIndexOf('"', before - 2));
  const span = { start, end: before };
  const isEnd = /[,}\]]/.test(masked.charAt(at));
  if (before < at && !isEnd)
    return found('no-colon', span, put(masked, { start: before, end: before + 1 }, ':'));
  return found('no-colon', span, put(masked, { start, end: masked.charAt(at) === ',' ? at + 1 : at }, ''));
}

function unclosedBracket({ masked, around, before }: Place, at: number): JsonFinding {
  const line = lineAround(masked, around);
  const end = around + withoutComma(masked.slice(around, Math.min(line.end, at))).length;
  // The object that all fields stand in has no end that could be hidden.
  if (around === 0) return found('unclosed-bracket', { start: 0, end: 1 }, masked, { bracket: '{' });
  const last = masked.charAt(before - 1) === ',' ? before - 1 : before;
  return found('unclosed-bracket', { start: around, end }, put(masked, { start: around, end: last }, '0'), {
    bracket: masked.charAt(around),
  });
}

/** What nobody can make anything of, up to the line's end. */
function rest({ masked }: Place, at: number): JsonFinding {
  const line = lineAround(masked, at);
  const end = Math.max(at + 1, at + masked.slice(at, line.end).trimEnd().length);
  const span = { start: at, end };
  return found('syntax', span, put(masked, span, ''), { detail: 'This is not valid JSON.' });
}
