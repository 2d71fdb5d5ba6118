/**
 * A stretch of a document: half-open UTF-16 offsets into the *whole* text, as VS Code's `offsetAt` counts.
 *
 * ```md
 * title: Hello      key ← [0, 5)   value ← [7, 12)
 * ```
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in the span, its end included: a cursor after the last character still touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether all of `inner` lies in `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span moved by `distance`: what a parser of a block says, in offsets of the document. */
export function shift(span: Span, distance: number): Span {
  return { start: span.start + distance, end: span.end + distance };
}

/** A span up to the end of its first line: of its first `\n` or `\r\n`. */
export function firstLineOf(text: string, span: Span): Span {
  const [line = ''] = textOf(text, span).split(/\r?\n/, 1);
  return { start: span.start, end: span.start + line.length };
}

/** The characters a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
