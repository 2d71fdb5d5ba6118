import { isCompanyLike, isRole } from '../words/roles';
import { nameParticles } from '../words/words';
import type { Lexicon } from './lexicon';
import type { People } from './namedPeople';
import { cleanName, clearPerson, doubtfulPerson, mayBeSurnamed, nameScore, surePerson } from './nameScore';
import { type Group, groupsOf, handle, maxCompanyWords } from './peopleGroups';

const companyPreposition = /\s+(?:@\s*|at\s+|of\s+|from\s+|chez\s+|de\s+chez\s+|bei\s+)(?=\S)/u;
/**
 * Reads `Ana Ruiz, Staff Engineer, Acme & Bo Lind (Initech)`: who, of which company, how surely. Names come bare:
 * without roles, companies, handles, titles.
 */
export function readPeople(text: string, lexicon: Lexicon): People {
  const known = lexicon.people.get(text);
  if (known !== undefined) return known;
  const people = freshPeople(text, lexicon);
  lexicon.people.set(text, people);
  return people;
}

function freshPeople(text: string, lexicon: Lexicon): People {
  const source = text
    .replace(beforeName, '')
    .replace(inBrackets, '($1)')
    .replace(room, '')
    .replace(degree, '')
    .replace(/[\s,:.–—-]+$/u, '');
  if (source.length > 400 || !mayBeginWithPerson(source)) return nobody;
  const hasHandle = source.includes('@') && source.search(handle) >= 0;
  const parts = groupsOf(source);
  const names: string[] = [];
  const companies: string[] = [];
  let hasRole = false;
  let total = 0;
  let isOpen = false;
  for (const [i, group] of parts.entries()) {
    const [first = '', ...rest] = group.parts;
    const person =
      personIn(
        first,
        lexicon,
        parts.length > 1 || hasHandle || (rest.length > 0 && !source.includes(': ')),
      ) ?? joinedPerson(group, parts, lexicon);
    if (person === undefined) {
      // `Product Manager, Cloud AI and Co-Founder, Acme`: the group goes on with the one before it.
      if (i === 0) return nobody;
      if (!isOpen && !isRole(group.text) && (!isCompanyLike(first) || isLong(first))) return nobody;
      hasRole ||= isRole(group.text);
      const company = group.parts.at(-1) ?? '';
      if (group.parts.length > 1 && !isRole(company)) companies.push(company);
      continue;
    }
    names.push(person.name);
    total += person.score;
    hasRole ||= person.role;
    if (person.company !== undefined) companies.push(person.company);
    isOpen = rest.length > 0 || person.role;
    const read = readRest(person.name, rest, parts.slice(i + 1), lexicon);
    const company = read.companies.at(-1);
    // `Ana Ruiz, Acme (Finland)`
    const isPlace =
      group.isClosed &&
      company !== undefined &&
      company === rest.at(-1) &&
      nameScore(company, lexicon) < surePerson;
    if (!isPlace) companies.push(...group.companies);
    // `Several Fences (Oak)` is nobody because of that.
    hasRole ||= group.companies.length > 0 && person.score >= clearPerson;
    names.push(...read.names);
    const areAll = read.names.length > 1 && read.names.length === rest.length;
    const joined = areAll || lexicon.habits.commasJoinPeople ? clearPerson : 0.7;
    for (const name of read.names)
      total += lexicon.isLinked(name) ? 1 : initialled.test(name) ? clearPerson : joined;
    companies.push(...read.companies);
    hasRole ||= read.hasRole;
  }
  if (names.length === 0) return nobody;
  const mean = total / names.length;
  return {
    names,
    companies: companiesOf(companies),
    hasRole,
    hasHandle,
    score: Math.min(1, mean + (hasRole || hasHandle ? 0.15 : 0)),
  };
}

/** Longer than the name of a company. */
function isLong(words: string): boolean {
  return words.split(' ').length > 4;
}

/** What is left of a separator before a name. */
const beforeName = /^[\s,:–—-]+/u;
/** `Ana Ruiz [Acme]` */
const inBrackets = /\[([^\][()]{2,60})\]/g;
/** `Ana Ruiz, Acme, Room 2` */
const room = /, (?:room|salle|raum|saal|sala|hall|stage) [\p{L}\d.]{1,6}$/iu;
/** `, Ph.D.`, `, MFA` */
const degree = /, ?(?:Ph\. ?D|M\. ?Sc|M\.?F\.?A|M\.?B\.?A|M\.D|Ed\. ?D|J\.D)\.?(?=[,;)]|\s+(?:and|&)\s|$)/gu;
const nameStart =
  /^(?:[\p{Lu}("'“«@]|[dol]['’]|(?:dr|prof|mr|mrs|ms|mme|frau|herr|sir|dipl|phd|msc|bsc)[\s.])/u;
const smallSecondWord = /^\p{Lu}[\p{L}.-]*\s+(\p{Ll}+)(?=\s)/u;
/** Small words that may follow a name, or stand in one. */
const afterName: ReadonlySet<string> = new Set([
  ...nameParticles,
  ...'at from chez de bei and et und y e mit avec dr prof mr mrs ms mme frau herr sir dipl phd msc bsc'.split(
    ' ',
  ),
]);

/** Whether a stretch may begin with a person's name: cheap, and only ever wrong in saying yes. Most titles don't. */
export function mayBeginWithPerson(stretch: string): boolean {
  const text = stretch.replace(beforeName, '');
  if (!nameStart.test(text)) return false;
  const second = smallSecondWord.exec(text)?.[1];
  return second === undefined || afterName.has(second);
}

/** What follows a person's name between commas: roles, companies, or more persons. */
function readRest(
  first: string,
  rest: readonly string[],
  later: readonly Group[],
  lexicon: Lexicon,
): { names: string[]; companies: string[]; hasRole: boolean } {
  const names: string[] = [];
  const companies: string[] = [];
  let hasRole = false;
  const laterHasCompany = later.some(({ parts, companies: named }) => parts.length > 1 || named.length > 0);
  for (const [i, part] of rest.entries()) {
    if (part === '') continue;
    if (isRole(part)) {
      hasRole = true;
      continue;
    }
    // `Ana Ruiz, Bo Lind from Acme`; `Ana Ruiz, Port Authority of Acme` is one person.
    const employed = companyPreposition.exec(part);
    if (employed !== null && employed[0] !== ' of ' && isNameLike(part.slice(0, employed.index))) {
      names.push(part.slice(0, employed.index));
      companies.push(part.slice(employed.index + employed[0].length));
      continue;
    }
    if (isNameLike(part) && (lexicon.isLinked(part) || (!lexicon.isLinked(first) && isListed(i))))
      names.push(part);
    else companies.push(part);
  }
  return { names, companies, hasRole };

  /** `A B, C D, role`: the role belongs to the nearest name. `A B, C D & E F`: a list of names. */
  function isListed(i: number): boolean {
    const following = rest[i + 1];
    return (
      (following !== undefined && (isRole(following) || (companies.length > 0 && !isNameLike(following)))) ||
      (following === undefined && later.length > 0 && !laterHasCompany) ||
      (following === undefined && lexicon.habits.commasJoinPeople) ||
      // `A. Ruiz, B. Lind`
      initialled.test(rest[i] ?? '') ||
      (rest.length >= 2 && rest.every(isNameLike)) ||
      // `Ana Ruiz, Bo Lind, Cy Moe, Acme`
      (rest.length >= 3 && i < rest.length - 1 && rest.slice(0, -1).every(isNameLike)) ||
      (companies.length > 0 && rest.length > i + 1)
    );
  }

  function isNameLike(part: string): boolean {
    // `E. Bo Lind`, `Dr. Bo Lind`: the full stop is no company's.
    const bare = cleanName(part).replace(initials, '');
    return nameScore(part, lexicon) >= surePerson && !isCompanyLike(bare) && !isRole(part);
  }
}

const initialled = /^(?:\p{Lu}\.-? ?){1,2}\p{Lu}\p{Ll}+$/u;
const initials = /(?<!\p{L})\p{Lu}\.-?/gu;

interface Person {
  readonly name: string;
  readonly score: number;
  readonly role: boolean;
  readonly company: string | undefined;
}

/** The person a part begins with: `Ana Ruiz`, `Ana Ruiz Go Product Manager`, `Ana Ruiz from Acme`, `Ana Ruiz @ Acme`. */
function personIn(part: string, lexicon: Lexicon, hasCompany: boolean): Person | undefined {
  const bare = part.replace(/^["'“«]+|["'”»]+$/g, '').trim();
  const score = nameScore(bare, lexicon);
  if (score >= doubtfulPerson) return { name: cleanName(bare), score, role: false, company: undefined };
  const preposition = companyPreposition.exec(bare);
  // `Red Hats at FenceConf 2019` are at an event.
  if (preposition !== null && !/\d{4}$/.test(bare)) {
    const name = bare.slice(0, preposition.index);
    const known = nameScore(name, lexicon);
    if (known >= surePerson)
      return {
        name: cleanName(name),
        score: known,
        role: true,
        company: bare.slice(preposition.index + preposition[0].length),
      };
  }
  const tokens = bare.split(/\s+/);
  // `Too Many Fences? Notes from Builders` is a title.
  if (
    tokens.length > 2 &&
    !/[?!:]| (?:Should|Must|Can|Will|Would|Could|Are|Is) /.test(bare) &&
    isRole(tokens.slice(2).join(' '))
  )
    for (const length of [3, 2]) {
      const name = tokens.slice(0, length).join(' ');
      const known = nameScore(name, lexicon);
      if (known >= surePerson && isRole(tokens.slice(length).join(' ')))
        return { name: cleanName(name), score: known, role: true, company: undefined };
    }
  if (score > 0 && hasCompany) return { name: cleanName(bare), score: 0.45, role: false, company: undefined };
  return undefined;
}

/** `Ana Back and Bo Lind`: beside somebody clear a surname may be a word of titles. */
function joinedPerson({ text }: Group, all: readonly Group[], lexicon: Lexicon): Person | undefined {
  return all.some((other) => nameScore(other.text, lexicon) >= clearPerson) && mayBeSurnamed(text, lexicon)
    ? { name: cleanName(text), score: surePerson, role: false, company: undefined }
    : undefined;
}

const nobody: People = { names: [], companies: [], hasRole: false, hasHandle: false, score: 0 };

/** What may be companies of all that stands where they do: those begin with a capital and are no sentences. */
function companiesOf(items: readonly string[]): readonly string[] {
  const bare = items.map((item) => item.replace(/^[\s|–—-]+|[\s|]+$/g, ''));
  return [...new Set(bare.filter(mayBeCompany))];
}

function mayBeCompany(words: string): boolean {
  return /^[^\p{Ll}\s]/u.test(words) && words.split(/\s+/).length <= maxCompanyWords && !sentence.test(words);
}

/** `Ana Ruiz - Naming fences is hard`, `Bo Lind: "Oh, a gate"`: what is told behind a name, and no company. */
const sentence = /["“”«»„]|: | (?:is|was|are|were|ist|war|est|es|é) /u;

/** `Ana Ruiz d’Acme`, after `par`, as `Ana Ruiz chez Acme`: behind a whole name stands who employs the person. */
export function withFrenchCompany(people: string): string {
  return people.replace(frenchCompany, '$1 chez ');
}

const frenchCompany = /(?<=^ ?| et |, )(\p{Lu}\S+ \p{Lu}\S+) d(?:e |['’])(?=\p{Lu})/gu;
