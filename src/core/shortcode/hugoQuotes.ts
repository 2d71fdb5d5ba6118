import type { Span } from '../text/span';
import { isSpace } from './hugoCharacters';
import type { FaultReason, ParameterValue } from './shortcode';

/** A quoted value, where the text goes on behind it, and what Hugo would say. */
export interface QuotedReading {
  readonly value: ParameterValue;
  readonly next: number;
  readonly fault: { readonly reason: FaultReason; readonly span: Span } | undefined;
}

/**
 * `"…"` with `\"` for a quote in it, and `\"…\"`, which ends at the first quote and knows no escapes. Ends on its line:
 * one that doesn't is taken to end before the tag's own end (`{{< a "x >}}`) or with the line.
 */
export function readQuoted(text: string, start: number, tagEnd: string): QuotedReading {
  const isEscaped = text[start] === '\\';
  let open = start;
  while (text[open] !== '"' && text[open] !== '\n' && open < text.length) open += 1;
  const content = open + 1;
  let hasEscapes = false;
  let faultAt: number | undefined;
  for (let i = content; i < text.length && text[open] === '"'; i++) {
    const unit = text[i];
    if (unit === '\n') break;
    if (unit === '"') return closed(i, i + 1);
    if (unit !== '\\') continue;
    if (text[i + 1] === '`') faultAt ??= i;
    if (text[i + 1] !== '"') continue;
    if (isEscaped) return closed(i, i + 2);
    hasEscapes = true;
    i += 1;
  }
  return unclosedQuote(text, start, Math.min(content, text.length), tagEnd, '"', 'string-unclosed');

  function closed(contentEnd: number, next: number): QuotedReading {
    const source = text.slice(content, contentEnd);
    const value: ParameterValue = {
      span: { start, end: next },
      content: { start: content, end: contentEnd },
      // Hugo drops every backslash once there is an escaped quote, and none otherwise.
      text: hasEscapes ? source.replaceAll('\\', '') : source,
      quote: '"',
      type: 'string',
    };
    const fault =
      faultAt === undefined
        ? undefined
        : ({ reason: 'bad-escape', span: { start: faultAt, end: faultAt + 2 } } as const);
    return { value, next, fault };
  }
}

/** `` `…` ``: over any number of lines, without escapes. */
export function readRaw(text: string, start: number, tagEnd: string): QuotedReading {
  const end = text.indexOf('`', start + 1);
  if (end < 0) return unclosedQuote(text, start, start + 1, tagEnd, '`', 'raw-string-unclosed');
  const content = { start: start + 1, end };
  const value: ParameterValue = {
    span: { start, end: end + 1 },
    content,
    text: text.slice(content.start, content.end),
    quote: '`',
    type: 'string',
  };
  return { value, next: end + 1, fault: undefined };
}

function unclosedQuote(
  text: string,
  start: number,
  content: number,
  tagEnd: string,
  quote: '"' | '`',
  reason: FaultReason,
): QuotedReading {
  let next = content;
  while (next < text.length && text[next] !== '\n' && text[next] !== '\r' && !text.startsWith(tagEnd, next))
    next += 1;
  if (text.startsWith(tagEnd, next) && text[next - 1] === '/' && next > content) next -= 1;
  let end = next;
  while (end > content && isSpace(text[end - 1] ?? '')) end -= 1;
  const span = { start, end };
  const value: ParameterValue = {
    span,
    content: { start: content, end },
    text: text.slice(content, end),
    quote,
    type: 'string',
  };
  return { value, next, fault: { reason, span } };
}

/** Which characters end what was opened with one that Hugo knows no quote in. */
const meantQuotes: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['“', '”“'],
  ['”', '”“'],
  ['„', '“”'],
  ['‘', '’‘'],
  ['’', '’‘'],
  ['«', '»'],
]);

/** So many apostrophes may stand in a value before its end is no more looked for. */
const mostApostrophes = 4;

/**
 * A value in quotes that Hugo does not know, as the writer means it: `'two words'`, `“two words”`. `undefined` where
 * there is none, or where Hugo's own reading (up to the next blank) is the same value with its quotes.
 */
export function findMeantQuote(text: string, start: number, tagEnd: string): ParameterValue | undefined {
  const open = text[start] ?? '';
  const closers = meantQuotes.get(open);
  if (closers === undefined) return undefined;
  const end = findMeantEnd(text, start + 1, closers, tagEnd);
  if (end === undefined) return undefined;
  const content = { start: start + 1, end };
  return {
    span: { start, end: end + 1 },
    content,
    text: text.slice(content.start, content.end),
    quote: open === "'" ? "'" : 'smart',
    type: 'string',
  };
}

function findMeantEnd(text: string, start: number, closers: string, tagEnd: string): number | undefined {
  let apostrophes = 0;
  for (let i = start; i < text.length; i++) {
    const unit = text[i] ?? '';
    if (unit === '\n' || text.startsWith(tagEnd, i)) return undefined;
    if (!closers.includes(unit)) continue;
    const after = text[i + 1] ?? '\n';
    if (isSpace(after) || after === '/' || text.startsWith(tagEnd, i + 1)) return i;
    apostrophes += 1;
    if (apostrophes === mostApostrophes) return undefined;
  }
  return undefined;
}
