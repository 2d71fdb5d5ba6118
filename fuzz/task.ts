import type { Family } from './families';
import type { Growth } from './growth';
import type { Outcome } from './subjects';

/** What a worker is asked. */
export type Task =
  | { readonly kind: 'growth'; readonly family: Family; readonly size: number }
  | {
      readonly kind: 'inputs';
      readonly subject: string;
      readonly seed: number;
      readonly count: number;
      readonly path?: string | undefined;
    };

/** What it answers. */
export type Answer =
  | { readonly kind: 'growth'; readonly found: readonly Growth[] }
  | { readonly kind: 'inputs'; readonly outcome: Outcome };
