import type { Clock } from './politeQueue';

/** Half a frame: nobody notices it, neither while typing nor in an animation. */
export const maxSliceMs = 8;

/** Work on many things, none of which takes long: every 8 ms others have their turn. */
export async function forEachPolitely<T>(
  items: Iterable<T>,
  clock: Clock,
  work: (item: T) => void,
): Promise<void> {
  let end = clock.now() + maxSliceMs;
  for (const item of items) {
    work(item);
    if (clock.now() < end) continue;
    await clock.pause();
    end = clock.now() + maxSliceMs;
  }
}
