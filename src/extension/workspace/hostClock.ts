import type { Clock } from '../../core/indexing/politeQueue';

/** The time of the extension host. */
export const hostClock: Clock = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};
