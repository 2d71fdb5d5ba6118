import { labelKind } from './addresses';
import { allMatches } from './allMatches';
import type { Lexicon } from './lexicon';
import { clearPerson, nameScore, surePerson } from './nameScore';
import type { Phrase } from './phrase';
import { speakersInProse } from './proseSpeakers';
import { withoutFrame } from './sessionFrame';
import type { TalkContext } from './talkContext';
import { type TalkLine, titled } from './talkLine';
import { nameShape, oneSession } from './words';

const quoted = /["“«„] ?(['‘]?\p{Lu}[^"”»“]{5,200}?) ?["”»“]/gu;

/** What stands right before a session's title: `talk “`, `it was called “`, `un atelier intitulé «`. */
const calledBefore = new RegExp(
  `(?<!\\p{L})(?:${oneSession}|titled|entitled|called|named|intitulée?|titulad[ao]|intitulad[ao]|namens|(?:mit|unter) dem titel|\\((?:from|aus|de))[\\s,:–—-]*["“«„]?$`,
  'iu',
);

/** What stands right after one: `“…” talk`. */
const calledAfter = new RegExp(`^["”»“]?\\s*${oneSession}(?!\\p{L})`, 'iu');

/** `Ana Ruiz’s “…”`, `Ana Ruiz' keynote, […](…)`. */
const owner = new RegExp(
  `(${nameShape})['’]s?\\s+(?:\\p{Ll}+\\s+){0,2}(?:${oneSession}[,:]?\\s*)?["“«„]?$`,
  'u',
);

/** `Ana Ruiz: […](…)`, `A. Ruiz with “…”`, `Vortrag von Bo Lind: […](…)`. */
const teller = new RegExp(
  `(?:^|(?:[Bb]y|[Pp]ar|[Vv]on|[Pp]or|[Dd]e)\\s+)(?!(?:By|Par|Von|Por|De)\\s)(${nameShape})\\s*(?:[:,–—-]|with|mit|avec|con|com|on|über|sur|sobre)?\\s*["“«„]?$`,
  'u',
);

/** So far before a title it is said whose it is. */
const reach = 160;

/** `Ana Ruiz gave a talk on “Fences of Wood” that I liked`: an item of an announced list that tells of its session. */
export function toldLine(words: string, { lexicon }: TalkContext): TalkLine | undefined {
  const title = allMatches(words, quoted)[0]?.[1];
  return title?.includes(' ') === true ? toldOf(title, speakersInProse(words, lexicon)) : undefined;
}

/**
 * A sentence that says that the words it quotes or links are a session’s title: `Ana Ruiz was fun. Her talk was called
 * “Fences of Wood”`, `I liked Bo Lind’s [Gates](…)`.
 */
export function calledLine(phrase: Phrase, words: string, { lexicon }: TalkContext): TalkLine | undefined {
  for (const { title, start, end } of titlesIn(phrase, words)) {
    if (isPerson(title, lexicon)) continue;
    const before = words.slice(Math.max(0, start - reach), start);
    const owned = ownerOf(before, lexicon);
    const after = words.slice(end);
    if (owned === undefined && !calledBefore.test(before) && !calledAfter.test(after)) continue;
    if (owned !== undefined) return toldOf(title, [owned]);
    // Who else the sentence names may be quoted: `“Oil them” – Cy Moe (from “Gates and Hinges” by Bo Lind)`.
    return toldOf(title, speakersInProse(byWord.test(after) ? after : words, lexicon));
  }
  return undefined;
}

const byWord = /^["”»“]? ?(?:by|par|von|por) /iu;

/** Of several words; of two both with a capital, not `GitHub notes`. */
const mayBeTitle = /^\P{Ll}\S*\s(?:\P{Ll}\S*$|.*\s)/u;

interface Stretch {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** What is quoted, linked or bold in an item, in text order. */
function titlesIn({ text, links, strong }: Phrase, words: string): readonly Stretch[] {
  const stretches: Stretch[] = allMatches(words, quoted).map((match) => ({
    title: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const marked of [...links, ...strong]) {
    const title = text.slice(marked.start, marked.end);
    const start = words.indexOf(title);
    if (start > 0 && labelKind(title) === undefined)
      stretches.push({ title, start, end: start + title.length });
  }
  return stretches.filter(({ title }) => mayBeTitle.test(title)).sort((a, b) => a.start - b.start);
}

function ownerOf(before: string, lexicon: Lexicon): string | undefined {
  const name = (owner.exec(before) ?? teller.exec(withoutFrame(before).rest))?.[1];
  return name !== undefined && nameScore(name, lexicon) >= surePerson ? name : undefined;
}

function toldOf(title: string, people: readonly string[]): TalkLine {
  return { ...titled(title.replace(/[,.]$/, '')), people, score: people.length > 0 ? surePerson : 0 };
}

/** Whether marked words are somebody’s name: `[Ana Ruiz](https://twitter.com/ana) told of …`. */
export function isPerson(marked: string, lexicon: Lexicon): boolean {
  return lexicon.isLinked(marked) || nameScore(marked, lexicon) >= clearPerson;
}
