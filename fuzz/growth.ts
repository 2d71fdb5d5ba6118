import { type Family, textOf } from './families';
import { type Operation, operations } from './operations';

/** Work on a family's texts that grows faster than the texts. */
export interface Growth {
  readonly operation: string;
  /** 1 for work that doubles with the text, 2 for work that then is four times as much. */
  readonly exponent: number;
  readonly milliseconds: number;
  readonly length: number;
}

/** How much longer the longer text is. */
const longer = 4;
/** Where the whole takes no longer than this, chance and the collector of garbage say more than the work. */
const noticeable = 60;
/** Twice the text may take a little more than twice as long: memory is not equally fast everywhere. */
const mostExponent = 1.5;
/** What looks bad is measured this often again, and the best counts. */
const timesAgain = 3;

/** What of all operations grows faster than texts of this family, from `length` characters to four times as many. */
export function growthOf(family: Family, length: number): readonly Growth[] {
  const short = textOf(family, length);
  const long = textOf(family, length * longer);
  return operations.flatMap((operation) => {
    if (milliseconds(operation, long) < noticeable) return [];
    const again = Array.from({ length: timesAgain });
    const most = Math.min(...again.map(() => milliseconds(operation, long)));
    const least = Math.min(...again.map(() => milliseconds(operation, short)));
    const exponent = Math.log(most / Math.max(least, 0.1)) / Math.log(long.length / short.length);
    if (most < noticeable || exponent <= mostExponent) return [];
    return [{ operation: operation.name, exponent, milliseconds: most, length: long.length }];
  });
}

function milliseconds({ run }: Operation, text: string): number {
  const start = performance.now();
  run(text);
  return performance.now() - start;
}
