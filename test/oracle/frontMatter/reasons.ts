import type { Reason } from './compare';

/** Where our reading parts from the generators' on purpose, or can't follow them. */
export const reasons: readonly Reason[] = [];
