import type { OurReading } from './ourReading';
import { buildTime, type OracleCase, type Outcome } from './outcome';

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
  const isCompared = verdict && theirs.verdict === 'fine' && ours.outcome.verdict === 'fine';
  const values = isCompared
    ? names.flatMap((name) => {
        const one = plain(name, ours.outcome);
        const other = plain(name, theirs);
        return one === other ? [] : [{ name, ours: one, theirs: other }];
      })
    : [];
  const isFault = theirs.verdict === 'aborts' || theirs.verdict === 'dataLost';
  return {
    verdict,
    line: verdict && isFault ? isRightLine(ours, theirs, text, mutatedLine) : undefined,
    values,
    comparedValues: isCompared ? names.length : 0,
  };
}

/** Comparable: an empty title is none, and a page without a date has the build's in Jekyll. */
function plain(name: (typeof names)[number], outcome: Outcome): string {
  const value = outcome[name];
  if (value === undefined || value === '' || (name === 'date' && value === buildTime)) return 'nothing';
  return JSON.stringify(name === 'url' ? decodeURI(String(value)) : value);
}

/** A page whose fields the generator doesn't see has lost them; one that never had any hasn't. */
function expectedVerdict(theirs: Outcome, ours: OurReading): string {
  // Jekyll copies a page as it is if it finds no front matter: the page isn't published, the text with its fields is.
  if (theirs.verdict === 'unpublished' && ours.codes.some((code) => unseen.has(code))) return 'dataLost';
  if (theirs.verdict !== 'fine' || theirs.unread === undefined) return theirs.verdict;
  return ours.outcome.verdict === 'dataLost' ? 'dataLost' : 'fine';
}

const unseen: ReadonlySet<string> = new Set([
  'front-matter.missing-opening',
  'front-matter.not-at-start',
  'front-matter.byte-order-mark',
]);

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
