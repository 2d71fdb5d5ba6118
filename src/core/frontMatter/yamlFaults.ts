import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml';
import type { Span } from '../text/span';
import type { FrontMatterFault } from './frontMatter';
import { blank, hide, hideColons, joinLines, lineAround, trimmed, withoutComment } from './mask';

/** What one complaint of the parser's comes to. */
export interface Finding {
  /** `undefined` for what only `yaml` refuses. */
  readonly fault: FrontMatterFault | undefined;
  readonly masked: string;
}

/** Says what is really wrong where `yaml` complains, and hides it from the next parse. */
export function explain(
  error: YAMLError,
  source: string,
  masked: string,
  document: Document.Parsed,
): Finding {
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
        fault: {
          reason: 'bad-escape',
          span: { start: at, end: at + 2 },
          data: { character: masked.charAt(at + 1) },
        },
        masked: hide(masked, { start: at, end: at + 1 }),
      };
    case 'MISSING_CHAR':
      if (error.message.startsWith('Missing closing')) return unclosedQuote(masked, document, at);
      if (error.message.startsWith('Comments'))
        return { fault: undefined, masked: blank(masked, { start: at, end: line.end }) };
      return withoutColon(masked, line);
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
  // Not what stands for a carriage return behind it.
  const indent = /^[ \t]*\t/.exec(masked.slice(line.start, line.end))?.[0] ?? '';
  const first = line.start + Math.max(0, indent.indexOf('\t'));
  const span = { start: first, end: Math.max(line.start + indent.length, first + 1) };
  return { fault: { reason: 'tab', span, data: {} }, masked: blank(masked, span) };
}

/** `title: Rust: the talk` */
export function colonInValue(masked: string, line: Span, at: number): Finding {
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
  if (/^\s*-[^\s-]/.test(text)) return lineFault('no-space-after-dash', masked, line);
  return lineFault(/^\s*[\w-]+:\S/.test(text) ? 'no-space-after-colon' : 'no-colon', masked, line);
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
  const opened = /^\s*(?:- +)?(?:[^\s'"#][^:]*:[ \t]+)?(?=[[{*>|])/.exec(text);
  if (opened !== null && at > line.start + opened[0].length)
    return reservedStart(masked, line, line.start + opened[0].length);
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

function lineFault(reason: FrontMatterFault['reason'], masked: string, line: Span, detail?: string): Finding {
  const text = masked.slice(line.start, line.end);
  const span = trimmed(masked, line);
  const data: Record<string, string> = { line: text.trim() };
  if (detail !== undefined) data.detail = detail;
  return { fault: { reason, span, data }, masked: blank(masked, line) };
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
