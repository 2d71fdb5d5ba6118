/** One thing by which something shows what it is, and how much that weighs. */
export type Sign<Reading> = readonly [weight: number, test: (reading: Reading) => boolean];

/** The sum of the weights of the signs that hold. */
export function weigh<Reading>(signs: readonly Sign<Reading>[], reading: Reading): number {
  let sum = 0;
  for (const [weight, test] of signs) if (test(reading)) sum += weight;
  return sum;
}
