import { keepShape } from './keepShape';
import type { Span } from './span';

/** Spans that are asked for the one that holds an offset; sorted once, then found by halving. */
export class Regions<T extends Span> {
  readonly #sorted: readonly T[];
  /** Up to each index the largest end, since regions may lie in each other. */
  readonly #reach: readonly number[];

  constructor(spans: readonly T[]) {
    this.#sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
    let reach = 0;
    this.#reach = this.#sorted.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  /** Whether any of them holds `offset`. */
  has(offset: number): boolean {
    return (this.#reach[this.#lastStart(offset)] ?? 0) > offset;
  }

  /** The one that begins last before `offset` and holds it. */
  at(offset: number): T | undefined {
    for (let i = this.#lastStart(offset); i >= 0 && (this.#reach[i] ?? 0) > offset; i--) {
      const span = this.#sorted[i];
      if (span !== undefined && offset < span.end) return span;
    }
    return undefined;
  }

  /** The index of the last that starts at or before `offset`; -1 for none. */
  #lastStart(offset: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

keepShape(new Regions([]));
