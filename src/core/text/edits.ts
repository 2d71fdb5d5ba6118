import type { Span } from './span';

/** Puts `newText` where `span` is; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after all edits, which may come in any order but must not overlap. Nothing outside their spans changes. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let copied = 0;
  for (const { span, newText } of sorted) {
    if (span.start < copied) throw new RangeError(`Edits overlap at ${span.start}`);
    result += text.slice(copied, span.start) + newText;
    copied = span.end;
  }
  return result + text.slice(copied);
}
