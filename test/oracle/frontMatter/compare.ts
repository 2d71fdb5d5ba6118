import type { OurReading } from './ourReading';
import type { OracleCase, Outcome } from './outcome';

/** Where our reading and the generator's part, each kind counted by itself. */
export interface Comparison {
  readonly verdict: boolean;
  /** `undefined` where the generator names no line, or doesn't stop. */
  readonly line: boolean | undefined;
  readonly values: readonly { readonly name: string; readonly ours: string; readonly theirs: string }[];
  readonly comparedValues: number;
}

const names = ['url', 'title', 'date', 'tags', 'categories', 'aliases'] as const;

/** `mutatedLine`: the line that was broken on purpose; to name it is as right as to name where the parser gave up. */
export function compare(ours: OurReading, theirs: Outcome, text: string, mutatedLine?: number): Comparison {
  const verdict = ours.outcome.verdict === expectedVerdict(theirs, ours);
  const values =
    verdict && theirs.verdict === 'fine'
      ? names.flatMap((name) => {
          const one = JSON.stringify(ours.outcome[name] ?? null);
          const other = JSON.stringify(theirs[name] ?? null);
          return one === other ? [] : [{ name, ours: one, theirs: other }];
        })
      : [];
  const isFault = theirs.verdict === 'aborts' || theirs.verdict === 'dataLost';
  return {
    verdict,
    line: verdict && isFault ? isRightLine(ours, theirs, text, mutatedLine) : undefined,
    values,
    comparedValues: verdict && theirs.verdict === 'fine' ? names.length : 0,
  };
}

/** A page whose fields the generator doesn't see has lost them; one that never had any hasn't. */
function expectedVerdict(theirs: Outcome, ours: OurReading): string {
  if (theirs.verdict !== 'fine' || theirs.unread === undefined) return theirs.verdict;
  return ours.outcome.verdict === 'dataLost' ? 'dataLost' : 'fine';
}

function isRightLine(
  { errorLines }: OurReading,
  { line }: Outcome,
  text: string,
  mutatedLine: number | undefined,
): boolean | undefined {
  if (line === undefined && mutatedLine === undefined) return undefined;
  const accepted = new Set([line, mutatedLine]);
  // libyaml names the line at which it gave up: the one after the fault, when that is only seen there.
  if (line !== undefined) accepted.add(previousFilledLine(text, line));
  return errorLines.some((one) => accepted.has(one));
}

function previousFilledLine(text: string, line: number): number {
  const lines = text.split(/\r?\n/);
  let previous = line - 1;
  while (previous > 1 && (lines[previous - 1] ?? '').trim() === '') previous--;
  return previous;
}

/** A disagreement that is meant, and why. */
export interface Reason {
  readonly why: string;
  readonly holds: (one: OracleCase, theirs: Outcome, ours: OurReading) => boolean;
}
