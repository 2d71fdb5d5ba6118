import type { FoundTalks } from '../talks/findTalks';
import type { Sign } from '../words/weigh';
import { saysAttending } from './beingThere';
import type { BodyEvidence, HeadEvidence } from './evidence';

/** What the body's signals look at. */
interface Bodied {
  readonly body: BodyEvidence;
  readonly head: HeadEvidence;
}

/** What the whole body shows of it. These only count beside some of `signals`: a page full of names may be about anything. */
const bodySignals: readonly Sign<Bodied>[] = [
  // two talks with speakers or recordings
  [0.3, ({ body: { found } }) => clearTalks(found) >= 2],
  // talks
  [0.2, ({ body: { found } }) => found.talks.length > 0],
  // speaks of sessions
  [0.2, ({ body }) => body.sessionWords >= 3],
  // begins with a visit, and tells of sessions that its author heard; the dearest to look for
  [0.3, ({ body, head }) => saysAttending(head) && body.tellsOfHearing],
];

/** With less than this in path, front matter and first sentences the body is only looked through where it speaks of sessions. */
const doubtfulHead = 0.29;
const fewSessionWords = 2;

/** Whether a note with so much weight in path, front matter and first sentences is worth looking through. */
export function isWorthReading(body: BodyEvidence, headed: number): boolean {
  return headed >= doubtfulHead || body.sessionWords >= fewSessionWords;
}

/** How many talks name a speaker or show a recording. */
export function clearTalks({ talks }: FoundTalks): number {
  return talks.filter(({ speakers, video }) => speakers.length > 0 || video !== undefined).length;
}

/**
 * The sum of the weights of the signals of the body. It looks no further where even all that are left can't bring it to
 * `needed`, nor where it has reached `enough`.
 */
export function bodyWeightOf(
  body: BodyEvidence,
  head: HeadEvidence,
  { needed, enough }: { readonly needed: number; readonly enough: number },
): number {
  let sum = 0;
  let left = allBodyWeight;
  for (const [weight, test] of bodySignals) {
    if (sum + left < needed || sum >= enough) break;
    left -= weight;
    if (test({ body, head })) sum += weight;
  }
  return sum;
}

/** A little more, so that no rounding ends the look too early. */
const allBodyWeight = bodySignals.reduce((sum, [weight]) => sum + weight, 0.001);
