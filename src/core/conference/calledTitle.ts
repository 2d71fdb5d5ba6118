import { allMatches } from './allMatches';
import type { HeadEvidence } from './evidence';

const called =
  /(?:session|talk|keynote|presentation|vortrag|conférence|charla|palestra)\b[^"“«.]{0,40}["“«]([^"”»]{8,160})["”»]/giu;

/**
 * The title of the one session that a page says it is about: `This is a liveblog of the session titled "Fences"`, on a page
 * that bears this title. `undefined` for all others.
 */
export function calledTitle({
  title,
  intro,
  description,
}: Pick<HeadEvidence, 'title' | 'intro' | 'description'>): string | undefined {
  return allMatches(`${description} ${intro.slice(0, 400)}`, called)
    .map(([, words = '']) => words.replace(/[,.]$/, ''))
    .find((words) => title.includes(words));
}
