import type { Present } from '../../core/conference/tree/newNote';

/** Now, by the clock of whoever writes. */
export function present(): Present {
  const date = new Date();
  return { now: date.getTime(), offset: -date.getTimezoneOffset() };
}
