import { lettersOf } from '../../text/lettersOf';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { type TalkLinks, talkLinksOf } from '../lines/talkLinks';
import type { Phrase } from '../markup/phrase';
import { nameScore, surePerson } from '../people/nameScore';
import { oneSession } from '../words/words';

/** In the singular: `sessions` are the programme. */
const nounIn = new RegExp(`(?<!\\p{L})${oneSession}(?![\\p{L}\\p{N}])`, 'iu');

/** Pages of many sessions, and those for who wants to give one. */
const others =
  /(?:^|[/_-])(?:tracks?|rooms?|devrooms?|days?|speakers?|sponsors?|cfp|call-for-[a-z]+|submi[st]\w*|proposals?|guidelines|faq|blog|news)(?:[/_.-]|$)/i;

/** Fewer words may spell any page: `code-of-conduct`. */
const spelltWords = 4;
const minLetters = 5;

/**
 * Whether a link leads to the page of one session on the conference's own site, which has its name: `fenceconf.example/2019/ruiz`,
 * linked by words that are called a talk, or by as many words as the address spells.
 */
export function isOwnSessionPage(
  words: string,
  /** The character that stands before the link. */
  before: string,
  address: string,
  { page, lexicon }: TalkContext,
): boolean {
  const [, host = '', path = ''] = /^https?:\/\/([^/\s]{4,100})\/([^?#\s]{3,200})/i.exec(address) ?? [];
  if (path === '' || page.names.length === 0 || others.test(path)) return false;
  const site = plainLettersOf(host);
  if (!page.names.some((name) => isNamed(site, plainLettersOf(name)))) return false;
  const spelt = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const last =
    path
      .replace(/\/$/, '')
      .replace(/\.\w+$/, '')
      .split('/')
      .at(-1) ?? '';
  // `"Fences"` leads to `…/fences-ana-ruiz/`.
  const isQuoted = /["“«„]/u.test(before + words.charAt(0));
  if (isQuoted && spelt.length > 0 && plainLettersOf(last).startsWith(plainLettersOf(words))) return true;
  if (spelt.length < 2 || nameScore(words, lexicon) >= surePerson) return false;
  if (
    spelt.length >= spelltWords &&
    plainLettersOf(words).startsWith(plainLettersOf(last)) &&
    last.includes('-')
  )
    return last.split('-').length >= spelltWords;
  return nounIn.test(words);
}

/** What a line's links lead to; where none is known for a schedule page, the session's on the conference's own site. */
export function sessionLinksOf(phrase: Phrase, context: TalkContext): TalkLinks {
  const links = talkLinksOf(phrase);
  if (links.link !== undefined) return links;
  const { text } = phrase;
  const own = phrase.links.find(({ start, end, target }) =>
    isOwnSessionPage(text.slice(start, end), text.charAt(start - 1), target, context),
  );
  return own === undefined ? links : { ...links, link: own.target };
}

/** `https://fenceconf.example/2019/` of `…/2019/ruiz.html`, `…/sessions.php#` of `…/sessions.php#139`. */
const folder = /^https?:\/\/[^/\s]+\/(?:[^\s#]*#(?=\d)|(?:[^\s#?]*\/)?(?=[^\s#?/]+\/?$))/i;

/** So many of a note's talks have their pages in one place. */
const fewestPages = 3;

/** Whether an address lies where several of a note's talks have their pages. */
export function besideTalks(talks: readonly FoundTalk[]): (address: string) => boolean {
  const counts = new Map<string, number>();
  for (const { link } of talks) {
    const place = folder.exec(link ?? '')?.[0];
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return (address) =>
    (counts.get(folder.exec(address)?.[0] ?? '') ?? 0) >= fewestPages &&
    !others.test(address) &&
    !sitePage.test(address);
}

/** What else lies beside the pages of talks. */
const sitePage =
  /[/_-](?:index|home|program(?:me|ma?)?|schedule|agenda|fahrplan|zeitplan|venue|location|travel|tickets?|registration|about|team|contact|kontakt|imprint|impressum|code[_-]of[_-]conduct|coc)(?:\.\w+)?\/?$/i;

function isNamed(site: string, name: string): boolean {
  return name.length >= minLetters && site.includes(name);
}

/** Addresses are written without accents. */
function plainLettersOf(text: string): string {
  return lettersOf(text.normalize('NFKD'));
}
