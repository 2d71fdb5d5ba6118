import type { Lexicon } from '../people/lexicon';
import type { People } from '../people/namedPeople';
import { surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { isCompanyName, isRole } from '../words/roles';

const untilComma = /^(.{4,40}?)(?:,|(?<=\p{Ll}{2})\.)\s+(\S.*)$/u;

/** What stands before the first comma or full stop of a line, and behind it. */
export function partsAtComma(line: string): { readonly first: string; readonly rest: string } | undefined {
  const [, first, rest] = untilComma.exec(line) ?? [];
  return first === undefined || rest === undefined ? undefined : { first, rest };
}

/**
 * `Ana Ruiz, Fences of Oak`, `Bo Lind. Keynote`: who speaks, and the title, where lines go so throughout; `undefined` where
 * the rest is a role, a company or more people.
 */
export function leadingPeople(
  line: string,
  lexicon: Lexicon,
): { readonly people: People; readonly title: string } | undefined {
  const { first = '', rest = '' } = partsAtComma(line) ?? {};
  const people = readPeople(first, lexicon);
  if (people.score < surePerson || !/\s/.test(rest)) return undefined;
  const isNobody =
    !isRole(rest) && !rest.split(employers).some(isEmployer) && readPeople(rest, lexicon).score < surePerson;
  return isNobody ? { people, title: rest } : undefined;
}

/** Several may stand there: `Acme Labs | University of Acme, USA`. */
const employers = /,\s+|\s\|\s/;

function isEmployer(part: string): boolean {
  return part.split(' ').length <= longEmployer && isCompanyName(part);
}

/** In words; longer ones are titles. */
const longEmployer = 6;
