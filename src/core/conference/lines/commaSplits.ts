import { allMatches } from '../../text/allMatches';
import type { Lexicon } from '../people/lexicon';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { sharesWord } from '../people/sharedWords';
import type { Split } from './split';

/** Also the end of a question. */
const comma = /(?:,|(?<=\p{L}[?!]))\s+/gu;
/** Who is not named. */
const andOthers =
  /,? (?:(?:and|&|et|und|y|e) (?:(?:many|several) )?(?:others|colleagues|friends|co|andere|autres|otr[ao]s|outr[ao]s)|et al)\.?$/iu;
/** `Panel (Ana Ruiz`: what stands before a comma within parentheses. */
export const openBracket = /[([][^)\]]*$/;

/** `Title, Ana Ruiz`: only a sure name counts, for titles hold commas. */
export function* commaSplits(text: string, lexicon: Lexicon): Iterable<Split> {
  for (const match of allMatches(text, comma)) {
    const title = text.slice(0, match.index);
    if (title.trim() === '' || openBracket.test(title)) continue;
    if (readPeople(title, lexicon).score >= surePerson) continue;
    // `Fences, Ana Ruiz, Bo Lind`: who stands before another comma is no part of the title.
    if (nameScore(title.split(/,\s+/).slice(1).at(-1) ?? '', lexicon) >= clearPerson) continue;
    const right = text.slice(match.index + match[0].length);
    // `Fences: Oak Posts, Wire, and Gates`.
    const last = /,\s(?:and|und|et|y|e)\s(.+)$/u.exec(right)?.[1];
    if (last !== undefined && nameScore(last, lexicon) < surePerson) continue;
    const people = readPeople(right, lexicon);
    // `Why Fences? Ana Ruiz, Acme`
    const isSure = match[0].startsWith(',') || people.companies.length > 0;
    if (
      isSure &&
      people.score >= (people.names.length > 2 ? ofSeveral : clearPerson) &&
      !sharesWord(title, people) &&
      !/\b(?:and|et|und|y|e)\s*$/.test(title)
    )
      yield { title, people, order: 'titleFirst', by: false, score: people.score - 0.2 };
  }
  const parenthesis = /^(.{3,}?)\s*[([]([^()[\]]{5,100})[)\]]\s*$/u.exec(text);
  if (parenthesis !== null) {
    const people = readPeople((parenthesis[2] ?? '').replace(andOthers, ''), lexicon);
    const title = parenthesis[1] ?? '';
    // What stands before may look like names itself; two names or an initial are no company of theirs.
    const isPeople = people.names.length > 1;
    const isTitle = readPeople(title, lexicon).score === 0;
    if (people.score >= clearPerson && !sharesWord(title, people) && (isTitle || isPeople))
      yield {
        title,
        people,
        order: 'titleFirst',
        by: false,
        score: people.score + (isPeople ? 0.2 : -0.15),
      };
  }
}

/** Where commas part several, one may look like a company. */
const ofSeveral = 0.7;
