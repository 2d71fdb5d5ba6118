import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import { type Span, shift } from '../text/span';
import type { FrontMatterFault } from './frontMatter';
import { blank, hide, put } from './mask';
import { closingBracket, explainToml } from './tomlFaults';

/** What came of parsing, after the faults were hidden from the parser one by one. Spans are in the source. */
export interface RepairedToml {
  readonly table: AST.TOMLTopLevelTable | undefined;
  /** As long as the source; what can't be read is replaced by blanks, a value by `0`. */
  readonly masked: string;
  readonly faults: readonly FrontMatterFault[];
}

/** The parser gives up at its first error, so what it stumbles over is hidden and the rest is read again. */
export function repairToml(source: string): RepairedToml {
  const faults: FrontMatterFault[] = [];
  let masked = source;
  for (let round = 0; round < maxFaults; round++) {
    const parsed = tryParse(masked);
    if (!(parsed instanceof ParseError)) return { table: parsed.body[0], masked, faults };
    const noticed = statementAt(masked, parsed);
    const statement =
      openArrayAbove(masked, noticed.start) ?? openTableAbove(masked, noticed) ?? wholeArray(masked, noticed);
    const fault = faultOf(parsed, masked, statement);
    // Within one that is known it is about what stands in for that one.
    const isAgain = faults.some(({ span }) => span.start <= fault.span.start && fault.span.end <= span.end);
    if (!isAgain) faults.push(fault);
    masked = isAgain ? blank(masked, statement) : hideFault(masked, fault, statement);
  }
  return { table: undefined, masked, faults };
}

/** A text with more faults than this is no front matter that somebody is writing. */
const maxFaults = 25;

function tryParse(source: string): AST.TOMLProgram | ParseError {
  try {
    return parseTOML(source, { tomlVersion: '1.0' });
  } catch (error) {
    if (error instanceof ParseError) return error;
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
    const previous = lineStart(source, at - 1);
    const text = source.slice(previous, at);
    if (statementStart.test(text)) return /=\s*(?:\[|\{|"""|''')/.test(text) ? previous : undefined;
    at = previous;
  }
  return undefined;
}

const statementStart = /^\s*(?:\[|["']?[\w.-]+["']?\s*=)/;

/** The text without what the parser stumbled over: a mark or a value where that is enough, else the whole statement. */
function hideFault(masked: string, { reason, span }: FrontMatterFault, statement: Span): string {
  const isValue = masked.slice(statement.start, span.start).trim() !== '';
  switch (reason) {
    case 'missing-quotes':
      return isValue ? put(masked, span, '0') : blank(masked, statement);
    case 'extra-comma':
    case 'foreign-comment':
    case 'control-character':
      return blank(masked, span);
    case 'bad-escape':
      return hide(masked, { start: span.start, end: span.start + 1 });
    case 'missing-comma':
      return put(masked, { start: span.end, end: span.end + 1 }, ',');
    case 'unclosed-quote':
      return blank(masked, withClosingLine(masked, statement));
    default:
      return blank(masked, statement);
  }
}

/** A quote that is closed on the next line is one slip, not two. */
function withClosingLine(source: string, { start, end }: Span): Span {
  const next = /^\r?\n[^"'=\r\n]*["'][ \t]*(?=[\r\n]|$)/.exec(source.slice(end, end + longestLine))?.[0];
  return { start, end: end + (next?.length ?? 0) };
}

/** A text that goes on in a longer line was hardly meant to. */
const longestLine = 1000;

/** A statement with all lines of the array that starts in it. */
function wholeArray(source: string, statement: Span): Span {
  const text = source.slice(statement.start, statement.start + longestArray);
  const bracket = /^[^=\n]*=[ \t]*(?=\[)/.exec(text)?.[0].length;
  const close = bracket === undefined ? undefined : closingBracket(text, bracket);
  if (close === undefined || nextStatement.test(text.slice(0, close))) return statement;
  const lineEnd = source.indexOf('\n', statement.start + close);
  return { start: statement.start, end: Math.max(statement.end, lineEnd === -1 ? source.length : lineEnd) };
}

const nextStatement = /\n[ \t]*(?:[\w.-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=/;

/** An array that is never closed swallows the statements below it: the nearest such above `start`. */
function openArrayAbove(source: string, start: number): Span | undefined {
  const above = source.slice(Math.max(0, start - longestArray), start);
  const found = /(?:^|\n)[ \t]*["']?[\w.-]+["']?[ \t]*=[ \t]*\[[^[\]=]*$/.exec(above);
  if (found === null) return undefined;
  const at = start - above.length + found.index;
  return { start: source.charAt(at) === '\n' ? at + 1 : at, end: start };
}

/** A table in braces that goes on in a second line, which TOML 1.0 forbids. */
function openTableAbove(source: string, { start, end }: Span): Span | undefined {
  const above = source.slice(Math.max(0, start - longestArray), start);
  const line = /(?:^|\n)[^\n=]+=[ \t]*\{[^{}\n]*\n$/.exec(above)?.[0];
  return line === undefined ? undefined : { start: start - line.replace(/^\n/, '').length, end };
}

/** How far above an array may have been opened. */
const longestArray = 2000;

function faultOf(error: ParseError, source: string, statement: Span): FrontMatterFault {
  const text = source.slice(statement.start, statement.end);
  const found = explainToml(text, { message: error.message, index: error.index - statement.start });
  const isNothing = found.span.start === found.span.end;
  const span = isNothing ? { start: 0, end: text.length } : found.span;
  return { ...found, span: shift(span, statement.start) };
}
