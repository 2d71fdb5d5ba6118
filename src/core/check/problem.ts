import type { Span } from '../text/span';
import type { ProblemCode } from './problemTable';

/**
 * Something to tell the writer, as data. Words and severity come from the table of problems, last.
 * `data` fills the `{placeholders}` of the message and is what fixes read.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly data: Readonly<Record<string, string>>;
  /** Where this one is less grave, or graver, than its row in the table says. */
  readonly severity?: Severity;
}

/**
 * `error`: the generator would abort, or publish the page with data lost. `warning`: it builds, surely not as meant.
 * `info`: it does what was asked, and the writer may want to know. `hint`: style.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One row of the table of problems. */
export interface ProblemRow {
  readonly severity: Severity;
  /** What it means and what to do, for the README. */
  readonly summary: string;
  /** For people, with `{placeholders}`; plain words, no closing jargon. */
  readonly message: string;
  /** Added to the message where `data` has all of its placeholders: ` Did you mean "{closest}"?` */
  readonly suggestion?: string;
}
