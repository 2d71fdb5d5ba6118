import type { Severity } from '../core/check/problem';
import type { ProblemCode } from '../core/check/problemTable';
import type { Range } from '../core/text/lines';

/** A problem as the command line tells of it: the contract's JSON is this object. */
export interface FoundProblem {
  /** Relative to the working directory. */
  readonly file: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** The titles of the ways to mend it. */
  readonly fixes: readonly string[];
}

/** What one run of `check` found. */
export interface CheckResult {
  /** How many Markdown files were looked at. */
  readonly files: number;
  readonly problems: readonly FoundProblem[];
}
