import type { Span } from '../text/span';
import type { FaultReason, ShortcodeFault } from './shortcode';

/** What is wrong with one of Hugo's tags, as it is found: of the faults that aren't slips only the first tells anything. */
export class HugoTagFaults {
  #all: ShortcodeFault[] = [];
  /** Something other than a slip was found: what follows may not be the tag's own text any more. */
  #isLost = false;

  get all(): readonly ShortcodeFault[] {
    return this.#all;
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  add(reason: FaultReason, span: Span, data: ShortcodeFault['data']): void {
    if (!isSlip(reason)) {
      if (this.#isLost) return;
      this.#isLost = true;
    }
    this.#all.push({ reason, dialect: 'hugo', span, data });
  }

  /** The tag ends sooner than it seemed: what was found behind its end is not its own. */
  endAt(end: number): void {
    this.#all = this.#all.filter(({ span }) => span.end <= end);
    this.#isLost = this.#all.some(({ reason }) => !isSlip(reason));
  }
}

/** What is blamed one by one, as each needs its own mending, and is meant clearly. */
function isSlip(reason: FaultReason): boolean {
  return reason === 'single-quotes' || reason === 'smart-quotes' || reason === 'double-slash';
}
