import { allMatches } from '../../text/allMatches';
import type { Span } from '../../text/span';
import { withoutFrame } from '../lines/sessionFrame';
import type { TalkContext } from '../lines/talkContext';
import { type TalkLine, titled } from '../lines/talkLine';
import type { Phrase } from '../markup/phrase';
import type { Lexicon } from '../people/lexicon';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { speakersInProse } from '../people/proseSpeakers';
import { labelKind } from '../words/addresses';
import { nameShape, oneSession } from '../words/words';

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

const giver = new RegExp(`^["”»“]?\\s*(?:from|by|von|par|por|d[ea])\\s+(${nameShape})(?!\\p{L})`, 'u');

/** So far before a title it is said whose it is. */
const reach = 160;

/** `Ana Ruiz gave a talk on “Fences of Wood” that I liked`, `_Fences_ by Bo Lind was fun`: an item of an announced list. */
export function toldLine(phrase: Phrase, words: string, { lexicon }: TalkContext): TalkLine | undefined {
  const slanted = stretchesIn(phrase.slanted, phrase, words).filter(isTitle);
  const [first] = [...quotedIn(words), ...slanted.filter(({ title }) => !isPerson(title, lexicon))];
  if (first?.title.includes(' ') !== true) return undefined;
  const before = words.slice(Math.max(0, first.start - reach), first.start);
  const owned = ownerOf(before, lexicon);
  const people = owned === undefined ? speakersInProse(words, lexicon) : [owned];
  return toldOf(first.title, people.length > 0 ? people : tellerAfter(words.slice(first.end), lexicon));
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

export interface Stretch {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** What is quoted, linked or bold in an item, in text order. */
function titlesIn(phrase: Phrase, words: string): readonly Stretch[] {
  const marked = stretchesIn([...phrase.links, ...phrase.strong], phrase, words).filter(
    ({ start }) => start > 0,
  );
  return [...quotedIn(words), ...marked].filter(isTitle).sort((a, b) => a.start - b.start);
}

export function isTitle({ title }: Stretch): boolean {
  return mayBeTitle.test(title);
}

function quotedIn(words: string): readonly Stretch[] {
  return allMatches(words, quoted).map((match) => ({
    title: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The stretches of a phrase that are among `words` and no labels. */
function stretchesIn(spans: readonly Span[], { text }: Phrase, words: string): readonly Stretch[] {
  return spans.flatMap((span) => {
    const title = text.slice(span.start, span.end);
    const start = words.indexOf(title);
    return start < 0 || labelKind(title) !== undefined ? [] : [{ title, start, end: start + title.length }];
  });
}

function ownerOf(before: string, lexicon: Lexicon): string | undefined {
  const name = (owner.exec(before) ?? teller.exec(withoutFrame(before).rest))?.[1];
  return name !== undefined && nameScore(name, lexicon) >= surePerson ? name : undefined;
}

/** `“…” from Ana Ruiz told …`: of a company nobody says so with a name of two words. */
function tellerAfter(after: string, lexicon: Lexicon): readonly string[] {
  // `… from Ana Ruiz. Today …`
  const name = giver.exec(after)?.[1]?.split(/(?<=\p{Ll}{2})\./u, 1)[0];
  return name !== undefined && nameScore(name, lexicon) >= surePerson ? [name] : [];
}

function toldOf(title: string, people: readonly string[]): TalkLine {
  return { ...titled(title.replace(/[,.]$/, '')), people, score: people.length > 0 ? surePerson : 0 };
}

/** Whether marked words are somebody’s name: `[Ana Ruiz](https://twitter.com/ana) told of …`. */
export function isPerson(marked: string, lexicon: Lexicon): boolean {
  return nameScore(marked, lexicon) >= clearPerson;
}
