import assert from 'node:assert/strict';
import type { Edit } from '../src/core/text/edits';
import type { Span } from '../src/core/text/span';

/** All spans in what a reader made of `text` lie in it, and start before they end. */
export function spansHold(made: unknown, text: string): void {
  const waiting: unknown[] = [made];
  const seen = new Set<unknown>();
  for (let value = waiting.pop(); value !== undefined || waiting.length > 0; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isSpan(value)) spanHolds(value, text);
    waiting.push(...(value instanceof Map ? value.values() : Object.values(value)));
  }
}

function isSpan(value: object): value is Span {
  return (
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
  );
}

/** A span lies in the text and starts before it ends. */
export function spanHolds({ start, end }: Span, text: string): void {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length,
    `[${start}, ${end}) in a text of ${text.length}`,
  );
}

/** Edits that can be applied: in the text, apart from each other, and never through the middle of a character. */
export function editsHold(edits: readonly Edit[], text: string): void {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let last = 0;
  for (const { span } of sorted) {
    spanHolds(span, text);
    assert.ok(span.start >= last, `edits overlap at ${span.start}`);
    assert.ok(
      !cutsCharacter(text, span.start) && !cutsCharacter(text, span.end),
      `[${span.start}, ${span.end}) cuts a character in two`,
    );
    last = span.end;
  }
}

function cutsCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) && offset > 0;
}
