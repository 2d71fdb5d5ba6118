import { allMatches } from '../../text/allMatches';
import { nameShape } from '../words/words';
import type { Lexicon } from './lexicon';
import { clearPerson, nameScore } from './nameScore';

/**
 * Who spoke, for a talk of which neither its heading nor its first sentences say it outright: who is linked in `text`, its
 * beginning, or whom `all` of its notes call the speaker.
 */
export function speakersInText(text: string, all: string, lexicon: Lexicon): readonly string[] {
  const linked = linkedIn(text, lexicon);
  return linked.length > 0 ? linked : calledIn(all, lexicon);
}

/** Who of the first words is linked to a page of their own. */
function linkedIn(text: string, lexicon: Lexicon): readonly string[] {
  const start = text.slice(0, 200);
  const linked = (words: RegExp) => allMatches(start, words).find(([name]) => lexicon.isLinked(name))?.[0];
  const name = linked(twoWords) ?? linked(oneWord);
  return name === undefined ? [] : [name];
}

/** Whom a later sentence calls the speaker: `According to the presenter Ana Ruiz, …`. */
function calledIn(text: string, lexicon: Lexicon): readonly string[] {
  // `… the presenter Ana Ruiz. He …`
  const name = calledSpeaker.exec(text.slice(0, maxSection))?.[1]?.split(/(?<=\p{Ll}{2})\./u, 1)[0];
  return name !== undefined && nameScore(name, lexicon) >= clearPerson ? [name] : [];
}

const calledSpeaker = new RegExp(
  `(?<!\\p{L})(?:the|our|la|le|l['’]|der|die|el|o|a) ?(?:speaker|presenter|oratrice|orateur|Referent(?:in)?|ponente|palestrante),? [*_[]{0,3}(${nameShape})(?![\\p{L}'’])`,
  'u',
);
/** So far into a talk's notes one says who spoke. */
const maxSection = 3000;

/** `[Ana](https://twitter.com/ana) showed …` */
const oneWord = /(?<![\p{L}-])\p{Lu}[\p{L}’-]{2,}(?![\p{L}'’-])/gu;
const twoWords = new RegExp(`(?<![\\p{L}-])${nameShape}`, 'gu');
