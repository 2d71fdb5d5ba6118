import { matchesAt } from '../../text/matchesAt';

const talkCall = /\{[{%][<%]?\s*(?:include\s+)?[\w/-]*talk\b/iy;

/** Whether a text calls a shortcode or includes a file that is named for talks, as far as can be told without reading its calls. */
export function callsTalk(text: string): boolean {
  return matchesAt(text, '{', talkCall).length > 0;
}
