import type { Span } from '../text/span';

/** `href="https://…"`: `value` is what stands between the quotes. */
export interface HtmlAttribute {
  readonly name: string;
  readonly value: Span;
}

/** `<img src="a.png">`, `</a>`. Names in lower case. */
export interface HtmlTag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: readonly HtmlAttribute[];
  readonly whole: Span;
}

const name = /[a-z][a-z0-9-]*/iy;
const attributeName = /\s*([a-z_:@][\w.:@-]*)/iy;
const equals = /\s*=\s*/y;
const bareValue = /[^\s"'=<>`]+/y;
const tagEnd = /\s*\/?>/y;

/** The tag that opens at `start` (a `<`) and ends before `end`; `undefined` if none is complete there. */
export function htmlTagAt(text: string, start: number, end: number): HtmlTag | undefined {
  const isClosing = text[start + 1] === '/';
  const found = matchAt(name, text, start + (isClosing ? 2 : 1));
  if (found === undefined) return undefined;
  const attributes: HtmlAttribute[] = [];
  let at = name.lastIndex;
  for (;;) {
    if (matchAt(tagEnd, text, at) !== undefined) {
      const stop = tagEnd.lastIndex;
      if (stop > end) return undefined;
      return { name: found.toLowerCase(), isClosing, attributes, whole: { start, end: stop } };
    }
    const key = matchAt(attributeName, text, at);
    if (key === undefined || attributeName.lastIndex > end) return undefined;
    at = attributeName.lastIndex;
    if (matchAt(equals, text, at) === undefined) continue;
    const value = valueAt(text, equals.lastIndex, end);
    if (value === undefined) return undefined;
    attributes.push({ name: key.trim().toLowerCase(), value: value.content });
    at = value.end;
  }
}

function valueAt(text: string, at: number, end: number): { content: Span; end: number } | undefined {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const close = closingQuote(text, at + 1, end, quote);
    if (close === undefined) return undefined;
    return { content: { start: at + 1, end: close }, end: close + 1 };
  }
  if (matchAt(bareValue, text, at) === undefined) return undefined;
  return { content: { start: at, end: bareValue.lastIndex }, end: bareValue.lastIndex };
}

/** Quotes inside Liquid's `{{ "…" | relative_url }}` don't end the value. */
function closingQuote(text: string, from: number, end: number, quote: string): number | undefined {
  const close = text.indexOf(quote, from);
  if (close < 0 || close >= end) return undefined;
  const output = text.slice(from, close).lastIndexOf('{{');
  if (output < 0) return close;
  const outputEnd = text.indexOf('}}', from + output);
  if (outputEnd < close) return close;
  const after = text.indexOf(quote, outputEnd);
  return after < 0 || after >= end ? undefined : after;
}

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}
