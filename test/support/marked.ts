import type { Span } from '../../src/core/text/span';

/** A text with its marks taken out: `«…»` around spans, `¦` where the cursor is. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
  /** -1 without one. */
  readonly cursor: number;
}

/** Takes the marks out of a text: `{{< «figur» ¦>}}`. Spans may not be in one another. */
export function unmarked(marked: string): Marked {
  let text = '';
  let cursor = -1;
  const spans: Span[] = [];
  let start = 0;
  for (const part of marked.split(/([«»¦])/)) {
    if (part === '«') start = text.length;
    else if (part === '»') spans.push({ start, end: text.length });
    else if (part === '¦') cursor = text.length;
    else text += part;
  }
  return { text, spans, cursor };
}
