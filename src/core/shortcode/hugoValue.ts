import type { Span } from '../text/span';
import type { FaultReason, ParameterValue } from './shortcode';

/** A value, where the text goes on behind it, and what Hugo would say. */
export interface ValueReading {
  readonly value: ParameterValue;
  readonly next: number;
  readonly fault: { readonly reason: FaultReason; readonly span: Span } | undefined;
}
