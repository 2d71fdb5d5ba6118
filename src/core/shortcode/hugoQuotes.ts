import { isSpace } from './hugoCharacters';
import type { ValueReading } from './hugoValue';
import type { FaultReason, ParameterValue } from './shortcode';

/**
 * `"…"` with `\"` for a quote in it, and `\"…\"`, which ends at the first quote and knows no escapes. Ends on its line:
 * one that doesn't is taken to end before the tag's own end (`{{< a "x >}}`) or with the line.
 */
export function readQuoted(text: string, start: number, tagEnd: string): ValueReading {
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

  function closed(contentEnd: number, next: number): ValueReading {
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
export function readRaw(text: string, start: number, tagEnd: string): ValueReading {
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
): ValueReading {
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
