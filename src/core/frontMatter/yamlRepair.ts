import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Span } from '../text/span';
import type { FrontMatterFault } from './frontMatter';

/** What came of parsing, after the faults were hidden from the parser one by one. Spans are in the source. */
export interface RepairedYaml {
  readonly document: Document.Parsed;
  /** As long as the source; hidden characters are replaced by private-use ones or blanks. */
  readonly masked: string;
  readonly faults: readonly FrontMatterFault[];
}

/** A text with more faults than this is no front matter that somebody is writing. */
const maxFaults = 25;

/** Each fault costs one more parse: a long text gets fewer, so that none takes seconds. Most are below 1,000. */
const maxParsedLength = 40_000;

/**
 * Parses YAML as libyaml would, and names what it would refuse. After a fault `yaml` guesses, mostly wrongly, so the
 * characters that caused it are hidden and the text is parsed again.
 */
export function repairYaml(source: string): RepairedYaml {
  const strict = refusedByLibyaml(source);
  const faults = [...strict.faults];
  // `yaml` takes a `\r` before a line's end for text in places; a blank it doesn't.
  let masked = strict.masked.replaceAll('\r\n', ' \n');
  let document = parseYaml(masked);
  const rounds = Math.min(maxFaults, Math.ceil(maxParsedLength / (source.length + 1)));
  for (let round = 0; round < rounds; round++) {
    const finding = findNext(document, source, masked);
    if (finding === undefined) break;
    if (finding.fault !== undefined && !isOnLineOfOthers(finding.fault, faults, source))
      faults.push(finding.fault);
    if (finding.masked === masked) break;
    masked = finding.masked;
    document = parseYaml(masked);
  }
  // In a text without faults a `|` block keeps its lines as they are.
  if (faults.length === 0 && masked === source.replaceAll('\r\n', ' \n') && masked !== source)
    return { document: parseYaml(source), masked: source, faults };
  return { document, masked, faults };
}

/** How `yaml` is asked to parse: scalars stay as written, and what both generators accept is accepted. */
function parseYaml(source: string): Document.Parsed {
  return parseDocument(source, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

/** What `yaml` takes and libyaml doesn't: control characters, and a tab between a list's dash and its item. */
function refusedByLibyaml(source: string): { readonly masked: string; readonly faults: FrontMatterFault[] } {
  const faults: FrontMatterFault[] = [];
  let masked = source;
  const indented = indentedStart(source);
  if (indented !== undefined) {
    faults.push({
      reason: 'bad-indent',
      span: trimmed(source, lineAround(source, indented.start)),
      data: {},
    });
    masked = blank(masked, indented);
  }
  for (const match of source.matchAll(
    /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|^[ ]*(?:- +)*-[ ]*\t\s*(?=\S)/gm,
  )) {
    if (faults.length >= maxFaults) break;
    const start = match.index + Math.max(0, match[0].indexOf('\t'));
    const isTab = match[0].includes('\t');
    const span = { start, end: isTab ? match.index + match[0].length : start + 1 };
    const name = `U+${source.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}`;
    faults.push(
      isTab ? { reason: 'tab', span, data: {} } : { reason: 'control-character', span, data: { name } },
    );
    masked = blank(masked, span);
  }
  return { masked, faults };
}

function findNext(document: Document.Parsed, source: string, masked: string): Finding | undefined {
  const error = document.errors[0];
  return error === undefined ? mappingOnKeyLine(document, masked) : explain(error, source, masked, document);
}

/** One slip makes the parser complain about its line several times. */
function isOnLineOfOthers(
  fault: FrontMatterFault,
  others: readonly FrontMatterFault[],
  source: string,
): boolean {
  const lineOf = (one: FrontMatterFault): number => lineAround(source, one.span.start).start;
  return others.some((other) => lineOf(other) === lineOf(fault));
}

/** `tags: [a]:`: `yaml` passes over the colon, or takes the list for another key; libyaml doesn't. */
function mappingOnKeyLine(document: Document.Parsed, masked: string): Finding | undefined {
  let at: number | undefined;
  visit(document, {
    Collection(_, node) {
      const end = node.flow === true ? node.range?.[1] : undefined;
      if (at === undefined && end !== undefined && /^[ \t]*:(?:\s|$)/.test(masked.slice(end, end + 2)))
        at = node.range?.[0];
    },
    Pair(_, { key, value }) {
      const keyEnd = (key as Node | null)?.range?.[1];
      const start = isMap(value) && value.flow !== true ? value.range?.[0] : undefined;
      if (at !== undefined || keyEnd === undefined || start === undefined) return;
      if (!masked.slice(keyEnd, start).includes('\n')) at = start;
    },
  });
  return at === undefined ? undefined : colonInValue(masked, lineAround(masked, at), at);
}

/** Fields that start further right than later ones: libyaml stops at the first of these, and drops them all. */
function indentedStart(source: string): Span | undefined {
  const first = /^([ ]*)[^\s#]/m.exec(source);
  const indent = first?.[1]?.length ?? 0;
  if (first === null || indent === 0) return undefined;
  const lines = source.slice(first.index).matchAll(/^([ ]*)[^\s#]/gm);
  for (const { 1: blanks = '', index } of lines)
    if (blanks.length < indent) return { start: first.index, end: first.index + index };
  return undefined;
}

interface Finding {
  /** `undefined` for what only `yaml` refuses. */
  readonly fault: FrontMatterFault | undefined;
  readonly masked: string;
}

function explain(error: YAMLError, source: string, masked: string, document: Document.Parsed): Finding {
  const at = Math.min(error.pos[0], source.length);
  const line = lineAround(masked, at);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return tab(masked, line);
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (error.message.startsWith('A block sequence')) return lineFault('bad-indent', masked, line);
      if (masked.startsWith('? ', at)) return reservedStart(masked, line, at);
      return colonInValue(masked, line, at);
    case 'BAD_SCALAR_START':
      return reservedStart(masked, line, at);
    case 'BAD_DQ_ESCAPE':
      return {
        fault: { reason: 'bad-escape', span: { start: at, end: at + 2 }, data: {} },
        masked: hide(masked, { start: at, end: at + 1 }),
      };
    case 'MISSING_CHAR':
      if (error.message.startsWith('Missing closing')) return unclosedQuote(masked, document, at);
      if (error.message.startsWith('Comments'))
        return { fault: undefined, masked: blank(masked, { start: at, end: line.end }) };
      return lineFault('no-colon', masked, line);
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutColon(masked, line);
    case 'BAD_INDENT':
      if (/^Flow/.test(error.message)) return unclosedBracket(masked, document, at);
      return lineFault('bad-indent', masked, line);
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, masked, line, at);
    default:
      return restFault(error, masked, line, at);
  }
}

function tab(masked: string, line: Span): Finding {
  const indent = /^[ \t]*/.exec(masked.slice(line.start, line.end))?.[0] ?? '';
  const first = line.start + Math.max(0, indent.indexOf('\t'));
  const span = { start: first, end: Math.max(line.start + indent.length, first + 1) };
  return { fault: { reason: 'tab', span, data: {} }, masked: blank(masked, span) };
}

/** `title: Rust: the talk` */
function colonInValue(masked: string, line: Span, at: number): Finding {
  const value = { start: at, end: line.end };
  const text = masked.slice(value.start, value.end);
  if (!hasColon.test(text)) return nextLineIndented(masked, line);
  const end = at + withoutComment(text).length;
  return {
    fault: { reason: 'colon-in-value', span: { start: at, end }, data: { value: masked.slice(at, end) } },
    masked: hideColons(masked, value),
  };
}

const hasColon = /:(?=\s|$)/;

/** `a: 1` with a deeper `b: 2` below: the second line stands too far right. */
function nextLineIndented(masked: string, line: Span): Finding {
  let next = lineAround(masked, Math.min(line.end + 1, masked.length));
  while (next.end < masked.length && !hasColon.test(masked.slice(next.start, next.end)))
    next = lineAround(masked, next.end + 1);
  return lineFault('bad-indent', masked, next);
}

function reservedStart(masked: string, line: Span, at: number): Finding {
  const end = at + withoutComment(masked.slice(at, line.end)).length;
  const hidden = hideColons(hide(masked, { start: at, end: at + 1 }), { start: at, end: line.end });
  return {
    fault: { reason: 'reserved-start', span: { start: at, end }, data: { character: masked.charAt(at) } },
    masked: hidden,
  };
}

/** A quote that closes at column 0 of a later line is fine with libyaml; one that never closes isn't. */
function unclosedQuote(masked: string, document: Document.Parsed, at: number): Finding {
  const start = startOfNode(document, (node) => isScalar(node) && node.range?.[1] === at) ?? at;
  const quote = masked.charAt(start);
  const close = closingQuote(masked, start);
  if (close !== undefined && endsHere(masked, close + 1))
    return { fault: undefined, masked: joinLines(masked, { start, end: close }) };
  const line = lineAround(masked, start);
  const span = { start, end: start + masked.slice(start, line.end).trimEnd().length };
  return {
    fault: { reason: 'unclosed-quote', span, data: { quote } },
    masked: hideColons(hide(masked, { start, end: start + 1 }), line, start),
  };
}

function closingQuote(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '\\' && quote === '"') at++;
    else if (unit !== quote) continue;
    else if (quote === "'" && text.charAt(at + 1) === "'") at++;
    else return at;
  }
  return undefined;
}

/** Whether nothing but a comment, or what closes a list, follows on the line. */
function endsHere(text: string, at: number): boolean {
  const rest = text.slice(at, lineAround(text, at).end);
  return /^[ \t]*(?:[ \t]#.*|[,\]}].*)?$/.test(rest);
}

/** libyaml lets the items of `[` … `]` stand at column 0; `yaml` doesn't. */
function unclosedBracket(masked: string, document: Document.Parsed, at: number): Finding {
  const start = startOfNode(
    document,
    (node) => isCollection(node) && node.flow === true && (node.range?.[0] ?? at) < at,
  );
  if (start === undefined) return lineFault('bad-indent', masked, lineAround(masked, at));
  const close = closingBracket(masked, start);
  if (close !== undefined && endsHere(masked, close + 1)) {
    const joined = joinLines(masked, { start, end: close });
    if (joined !== masked) return { fault: undefined, masked: joined };
  }
  const line = lineAround(masked, start);
  const span = { start, end: start + masked.slice(start, line.end).trimEnd().length };
  const data = { bracket: masked.charAt(start) };
  return { fault: { reason: 'unclosed-bracket', span, data }, masked: blank(masked, span) };
}

function closingBracket(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charAt(at);
    const follows = ' \t\n[{,:'.includes(text.charAt(at - 1));
    if ((unit === '"' || unit === "'") && follows) at = closingQuote(text, at) ?? at;
    else if (unit === '#' && ' \t\n'.includes(text.charAt(at - 1))) at = lineAround(text, at).end - 1;
    else if (unit === '[' || unit === '{') depth++;
    else if ((unit === ']' || unit === '}') && --depth === 0) return at;
  }
  return undefined;
}

/** `title` alone, or `title:Hello`. */
function withoutColon(masked: string, line: Span): Finding {
  const text = masked.slice(line.start, line.end);
  if (/^\s*- /.test(text)) return lineFault('bad-indent', masked, line);
  return lineFault(/^\s*[\w-]+:\S/.test(text) ? 'no-blank-after-colon' : 'no-colon', masked, line);
}

function unexpected(error: YAMLError, masked: string, line: Span, at: number): Finding {
  const text = masked.slice(line.start, line.end);
  if (/block-seq-ind on same line/.test(error.message))
    return {
      fault: {
        reason: 'list-on-key-line',
        span: { start: at, end: line.start + text.trimEnd().length },
        data: {},
      },
      masked: blank(masked, { start: at, end: line.end }),
    };
  const quoted = /^\s*(?:- +)?(?:[^\s'"][^:]*:[ \t]+)?(?=["'])/.exec(text);
  if (quoted === null || !error.message.startsWith('Unexpected scalar'))
    return restFault(error, masked, line, at);
  const start = line.start + quoted[0].length;
  const span = { start, end: line.start + withoutComment(text).length };
  return {
    fault: { reason: 'text-after-quote', span, data: { quote: masked.charAt(start) } },
    masked: blank(masked, { start: at, end: line.end }),
  };
}

function restFault(error: YAMLError, masked: string, line: Span, at: number): Finding {
  const rest = { start: at, end: line.end };
  if (masked.slice(rest.start, rest.end).trim() === '')
    return lineFault('syntax', masked, line, error.message);
  const span = { start: at, end: at + masked.slice(at, line.end).trimEnd().length };
  return { fault: { reason: 'syntax', span, data: { detail: error.message } }, masked: blank(masked, rest) };
}

function trimmed(text: string, line: Span): Span {
  const content = text.slice(line.start, line.end);
  const start = line.start + content.length - content.trimStart().length;
  return { start, end: Math.max(start, line.start + content.trimEnd().length) };
}

function lineFault(reason: FrontMatterFault['reason'], masked: string, line: Span, detail?: string): Finding {
  const text = masked.slice(line.start, line.end);
  const span = trimmed(masked, line);
  const data: Record<string, string> = { line: text.trim() };
  if (detail !== undefined) data.detail = detail;
  return { fault: { reason, span, data }, masked: blank(masked, line) };
}

function lineAround(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  let end = text.indexOf('\n', at);
  if (end === -1) end = text.length;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return { start: Math.min(start, end), end };
}

function withoutComment(text: string): string {
  const comment = /\s#/.exec(text);
  return (comment === null ? text : text.slice(0, comment.index)).trimEnd();
}

function startOfNode(document: Document.Parsed, matches: (node: Node) => boolean): number | undefined {
  let start: number | undefined;
  visit(document, {
    Node(_, node) {
      if (start === undefined && matches(node as Node)) start = (node as Node).range?.[0];
    },
  });
  return start;
}

/** Replaces ASCII characters by private-use ones, which mean nothing to the parser. */
function hide(text: string, span: Span): string {
  return replaceIn(text, span, (part) =>
    part.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xe000)),
  );
}

function hideColons(text: string, line: Span, from = line.start): string {
  return replaceIn(text, { start: from, end: line.end }, (part) => part.replace(/:(?=\s|$)/g, '\uE03A'));
}

function blank(text: string, span: Span): string {
  return replaceIn(text, span, (part) => part.replace(/[^\r\n]/g, ' '));
}

/** Makes one line of several; comments between them go. */
function joinLines(text: string, span: Span): string {
  const isQuoted = text.charAt(span.start) === '"' || text.charAt(span.start) === "'";
  const part = text.slice(span.start, span.end);
  const bare = isQuoted ? part : part.replace(/(^|\s)#[^\n]*/g, (comment) => ' '.repeat(comment.length));
  return text.slice(0, span.start) + bare.replace(/[\r\n]/g, ' ') + text.slice(span.end);
}

function replaceIn(text: string, span: Span, change: (part: string) => string): string {
  return text.slice(0, span.start) + change(text.slice(span.start, span.end)) + text.slice(span.end);
}
