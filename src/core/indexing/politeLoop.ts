import type { Clock } from './clock';

/**
 * A quarter of a frame: nobody notices it, neither while typing nor in an animation. Reading a file takes several turns
 * of others: with longer slices, work would keep the reads waiting that it then waits for itself.
 */
export const maxSliceMs = 4;

/** Work on many things, none of which takes long: every 4 ms others have their turn. */
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
