import type { Span } from './span';

/**
 * Answers whether a span lies in one of `spans` (which may be in any order and in one another): one look at all of them,
 * then a search by halves for each answer.
 */
export function coveredBy(spans: readonly Span[]): (span: Span) => boolean {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return ({ start, end }) => {
    let low = 0;
    let high = joined.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((joined[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const candidate = joined[low - 1];
    return candidate !== undefined && end <= candidate.end;
  };
}
