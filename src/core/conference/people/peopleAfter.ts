import { allMatches } from '../../text/allMatches';
import type { Lexicon } from './lexicon';
import type { People } from './namedPeople';
import { surePerson } from './nameScore';
import { readPeople } from './people';

interface PeopleAfter extends People {
  /** Whether nothing follows them. */
  readonly isAll: boolean;
}

const introduced = /^["”»'’]?(?:[\s,(]*(?:by|par|von|por|de|with|from|[-–—])|,)\s+(\S.{3,120})/iu;
const mayEnd = /[,.;:()]|\s(?=(?:\p{Ll}{3,}|in|on|am|im|en|em|su|à)\b)|$/gu;

/** `Ana Ruiz. She …`, not `Prof. Ana Ruiz` or `Ana M. Ruiz`. */
const sentenceEnd = /(?<=\p{Ll}{2})(?<!Prof|Dipl)\.\s/u;

/** The persons right after a title: `Title (video) par Ana Ruiz, Acme, parlait de …`, `Title, de Ana Ruiz: muy buena`. */
export function peopleAfter(after: string, lexicon: Lexicon): PeopleAfter | undefined {
  const rest = introduced.exec(after)?.[1] ?? '';
  const [by = ''] = rest.split(sentenceEnd);
  for (const { index } of [...allMatches(by, mayEnd)].reverse()) {
    const people = readPeople(by.slice(0, index), lexicon);
    if (people.score >= surePerson) return { ...people, isAll: index === rest.length };
  }
  return undefined;
}
