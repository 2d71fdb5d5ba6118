import { allMatches } from '../../text/allMatches';
import { eastAsianName } from '../people/eastAsianPeople';
import type { Lexicon } from '../people/lexicon';
import type { People } from '../people/namedPeople';
import { clearPerson, hasEverydayWord, nameScore, surePerson } from '../people/nameScore';
import { mayBeginWithPerson, readPeople, withFrenchCompany } from '../people/people';
import { behindColon } from '../people/peopleAtEnd';
import { sharesNames, sharesWord } from '../people/sharedWords';
import { isCompanyName, isOffice, isRole } from '../words/roles';
import { commaSplits, openBracket } from './commaSplits';
import type { Habits, Order } from './habits';
import { leadingPeople } from './peopleAtStart';
import { isKindOnly } from './sessionFrame';
import type { Split } from './split';

/** Also `Fences -Ana Ruiz`, `Fences- Ana Ruiz` and `Fences/ Ana Ruiz`, where a space is forgotten. */
const separator =
  /;\s+|\s+(?:[-–—|•·~]{1,3}|::?|\/{1,2})\s+|\s*[–—]\s+|\s+[–—]\s*|\s+@\s+|\s+-(?=\p{Lu}\p{Ll}+ \p{Lu})|(?<=\p{Ll})-\s+(?=\p{Lu}\p{Ll}+ \p{Lu})|(?<=\p{L})\/\s+(?=\p{Lu}\p{Ll}+ \p{Lu})/gu;

const byWord =
  /(?:,\s*|\s+|["”»)]\s*)[([]?(?:(?:talk|session|keynote|presented|given|delivered|présentée?|animée?|vorgestellt|gehalten)\s+)?(?<word>by|par|von|por|with|w\/|avec|mit|com|de|di|from)\s*:?(?=\s+\S)/giu;

const anyBy = /(?:by|par|von|por|with|w\/|avec|mit|com|de|di|from)\s*:?\s/i;

const closingBy = /\s(?:by|par|von|por|with|w\/|avec|mit|com|de|di|from)\s*:?$/iu;

/** Prepositions that join other things as well need a surer name after them. */
const looseBy = /^(?:with|w\/|avec|mit|com|de|di|from)$/iu;
const laterBy = /\s(?:by|par) \p{Lu}/u;
/** Names have them as well. */
const ofName = /^(?:von|de|di)$/iu;
/** These say `of` and `for` as well. */
const ofBy = /^(?:von|por)$/iu;
/** After these, what follows has to be people to the end. */
const veryLooseBy = /^(?:de|di|com|mit|from)$/iu;

/** All ways to part a line; `habits` are what the rest of the file does. */
export function* splitsOf(text: string, lexicon: Lexicon, habits: Habits): Iterable<Split> {
  // Each way is only tried where the line has what it parts by.
  if (/["“«„]/.test(text)) {
    yield* quotedSplits(text, lexicon);
    yield* quotedFirst(text, lexicon);
  }
  if (mayBeginWithPerson(text)) yield* looseSplits(text, lexicon, habits.order);
  if (anyBy.test(text)) yield* bySplits(text, lexicon);
  if (/[-–—|•·~:;/@]/.test(text)) yield* separatorSplits(text, lexicon, habits);
  if (/[,([]/.test(text)) yield* commaSplits(text, lexicon);
  const led = habits.leadingPeople ? leadingPeople(text, lexicon) : undefined;
  if (led !== undefined) yield { ...led, order: 'speakerFirst', by: false, score: led.people.score + 0.2 };
}

function* bySplits(text: string, lexicon: Lexicon): Iterable<Split> {
  for (const match of allMatches(text, byWord)) {
    const said = text.slice(match.index + match[0].length).trim();
    if (eastAsianName.test(said))
      yield {
        title: text.slice(0, match.index),
        people: peopleCalled([said]),
        order: 'titleFirst',
        by: true,
        score: 1,
      };
    if (match.groups?.word === 'by' && isHalfName(said))
      yield {
        title: text.slice(0, match.index),
        people: peopleCalled([said]),
        order: 'titleFirst',
        by: true,
        score: 0.6,
      };
    if (!mayBeginWithPerson(said)) continue;
    const before = text.slice(0, match.index + match[0].length).replace(closingBy, '');
    const title = isKindOnly(before)
      ? before
      : text.slice(0, match.index) + (/^["”»)]/.exec(match[0])?.[0] ?? '');
    // `Fences (Ana de León Ruiz)`
    if (!match[0].startsWith(')') && openBracket.test(text.slice(0, match.index))) continue;
    const told = text
      .slice(match.index + match[0].length)
      .replace(/[)\]]\.?$/u, (end) => (text.includes('(') ? end : ''));
    const right = match.groups?.word === 'par' ? withFrenchCompany(told) : told;
    const isLoose = looseBy.test(match.groups?.word ?? '');
    // `Every State with Every Merge by Ana Ruiz`: the later `by` is the one.
    if (isLoose && (laterBy.test(right) || endsInPeople(right, lexicon))) continue;
    const isQuoted = /["”»]\s*$/.test(title);
    // `Ana de León Ruiz - Fences`: a name.
    if (/^\p{Lu}\S+$/u.test(title) && match.groups?.word === 'de' && !isKindOnly(title)) continue;
    // `Fences - Ana Ruiz de León`
    const behind = title
      .split(/\s[-–—|]\s/u)
      .slice(1)
      .at(-1);
    if (
      behind !== undefined &&
      ofName.test(match.groups?.word ?? '') &&
      nameScore(`${behind}${match[0]}${right}`, lexicon) >= surePerson
    )
      continue;
    const people =
      !isQuoted && veryLooseBy.test(match.groups?.word ?? '')
        ? readPeople(balanced(right), lexicon)
        : peopleAtStart(balanced(right), lexicon);
    const needed =
      isLoose && !isQuoted
        ? 0.7
        : ofBy.test(match.groups?.word ?? '') && !isKindOnly(title)
          ? surePerson
          : 0.4;
    // `Learning by Trolling, Ana Ruiz`: who comes last.
    const [first = '', ...others] = right.split(/,\s+/);
    if (
      others.length === 1 &&
      !first.trim().includes(' ') &&
      nameScore(others[0] ?? '', lexicon) >= clearPerson
    )
      continue;
    const given = isLoose || people.score >= needed ? undefined : givenName(title, right, lexicon);
    if (given !== undefined)
      yield { title, people: given, order: 'titleFirst', by: true, score: given.score };
    const isRepeated = isLoose ? sharesWord(title, people) : sharesNames(title, people);
    if (people.score < needed || title.trim() === '' || isRepeated) continue;
    const whole = isLoose && talkedWith.test(title) && !isKindOnly(title) ? text : title;
    yield {
      title: whole,
      people,
      order: 'titleFirst',
      by: true,
      score: people.score + (isLoose ? 0.05 : 0.3),
    };
  }
}

/** `ana Ruiz`, `Ana ruiz`: written in haste. */
function isHalfName(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length === 2 &&
    words.every((word) => /^\p{L}{3,}$/u.test(word) && !hasEverydayWord(word.toLowerCase())) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length === 1
  );
}

/** `An interview with Ana Ruiz`: nothing is left of the title without who was asked. */
const talkedWith = /(?:interview|conversation|chat|gespräch|entretien|entrevista|conversa(?:ción)?)$/iu;

/** `Fences with Great Posts (Ana Ruiz)`, `Fences with Big Posts - Ana Ruiz`: who stands last, not what stands before. */
function endsInPeople(text: string, lexicon: Lexicon): boolean {
  const inner = /\(([^()]{5,60})\)$|\s[-–—|]\s([^()–—|-]{5,60})$/u
    .exec(text)
    ?.slice(1)
    .find((name) => name !== undefined);
  return inner !== undefined && readPeople(inner, lexicon).score >= clearPerson;
}

/** Where people may end: at a mark, or before a word in lower case that joins no names. */
const afterPeople =
  /(?<!\s\p{Lu})[:;.]\s|\s[-–—]\s|,\s(?=\p{Ll})|\s\((?=\p{Ll})|\s(?:and|et|und|y|e)\s(?=\p{Ll})|\s(?!(?:and|et|und|y|e|van|von|der|den|de|del|la|le|di|da|dos|at|from|chez|bei)\s)(?=\p{Ll}{2,})/gu;

/** `Opening keynote by Ana`; in a file that does so throughout also `Fences by Ana`. */
function givenName(title: string, right: string, lexicon: Lexicon): People | undefined {
  const name = right.trim().replace(/[!.]+$/, '');
  if (!(lexicon.habits.givenNamesAfterBy || isKindOnly(title)) || !/^\p{Lu}\p{Ll}{1,14}$/u.test(name))
    return undefined;
  return nameScore(name, lexicon) > 0 ? peopleCalled([name]) : undefined;
}

function peopleCalled(names: readonly string[]): People {
  return { names, companies: [], hasRole: false, hasHandle: false, score: 0.6 };
}

/** `von Ana Ruiz: sehr schön`: people, and what is said after them. */
function peopleAtStart(text: string, lexicon: Lexicon): People {
  const whole = readPeople(text, lexicon);
  if (whole.score > 0) return whole;
  for (const end of allMatches(text, afterPeople)) {
    const people = readPeople(text.slice(0, end.index), lexicon);
    if (people.score >= surePerson) return people;
  }
  return whole;
}

function* separatorSplits(text: string, lexicon: Lexicon, habits: Habits): Iterable<Split> {
  const cuts = allMatches(text, separator);
  for (const [i, cut] of cuts.entries()) {
    const left = text.slice(0, cut.index).trim();
    const right = text.slice(cut.index + cut[0].length).trim();
    if (left === '' || right === '') continue;
    const isAt = cut[0].trim() === '@';
    // `Title - Ana Ruiz / Bo Lind`, `Title - Ana Ruiz, Acme; Bo Lind, Initech`: the mark joins people.
    if (
      /[/;]/.test(cut[0]) &&
      readPeople(left.split(/\s[-–—|]\s/u).at(-1) ?? '', lexicon).score >= surePerson
    )
      continue;
    const after = isAt ? undefined : readPeople(right, lexicon);
    if (after !== undefined && after.score >= surePerson && !sharesWord(left, after))
      // The last separator that a name follows: a title may hold the others.
      yield { title: left, people: after, order: 'titleFirst', by: false, score: after.score + 0.01 * i };
    const next = cuts[i + 1];
    if (!isAt) yield* speakerFirst(left, right, lexicon, next !== undefined, habits);
  }
  const behind = habits.colonPeople ? behindColon(text) : undefined;
  if (behind !== undefined) {
    const people = readPeople(behind.people, lexicon);
    if (people.score >= surePerson)
      yield { title: behind.title, people, order: 'titleFirst', by: false, score: people.score + 0.1 };
  }
  const colon = /^([^:]{4,60}):\s+(\S.*)$/u.exec(text);
  if (colon !== null) {
    const people = readPeople(colon[1] ?? '', lexicon);
    // Titles hold colons as well: only where the file does so throughout or tells of the person, or a role stands there.
    const isUsual =
      people.hasRole ||
      (people.names.length > 1 && !areThings(people.names)) ||
      habits.order === 'speakerFirst' ||
      lexicon.isToldOf(colon[1] ?? '');
    const isPerson = people.score >= surePerson && mayEndIn(colon[1] ?? '', habits);
    if (isPerson && isUsual && !sharesWord(colon[2] ?? '', people))
      yield { title: colon[2] ?? '', people, order: 'speakerFirst', by: false, score: people.score - 0.05 };
  }
}

/** `Oak Fences, Iron Gates and Stone Walls`: that all of several should be called so is no chance. */
function areThings(names: readonly string[]): boolean {
  return names.length > 2 && names.every((name) => /\p{Ll}s$/u.test(name));
}

/** `Ana Ruiz @ana - Acme - Catching Cats`: what stands between the name and the last dash is role or company. */
function* speakerFirst(
  left: string,
  right: string,
  lexicon: Lexicon,
  hasMore: boolean,
  habits: Habits,
): Iterable<Split> {
  const people = readPeople(left, lexicon);
  if (people.score < surePerson || !mayEndIn(left, habits) || sharesWord(right, people)) return;
  if (hasMore && people.names.length > 0) {
    const pieces = right.split(separator).filter((piece) => piece !== undefined);
    const title = pieces.slice(1).join(' - ');
    const company = pieces[0] ?? '';
    // `Ana Ruiz - Staff Engineer - Acme` has no title.
    if (isRole(company) && title.split(/\s+/).length <= 3) return;
    if (title !== '' && !goesOn(company, title) && mayStandBetween(company, habits))
      yield {
        title,
        people: { ...people, companies: [...people.companies, ...(isRole(company) ? [] : [company])] },
        order: 'speakerFirst',
        by: false,
        score: people.score + 0.02,
      };
  }
  const isOwnRole = habits.order === 'speakerFirst' ? isOffice : isRole;
  if (isOwnRole(right) && right.split(/\s+/).length <= 6) return;
  // `Ana Ruiz - Staff Engineer - Acme`.
  if (people.hasRole && /\s[-–—|]\s/u.test(left) && right.split(/\s+/).length <= 3) return;
  yield { title: right, people, order: 'speakerFirst', by: false, score: people.score - 0.02 };
}

/** Whether something stands between name and title at all: not where lines go from one to the other. */
function mayStandBetween(text: string, { titleFollows }: Habits): boolean {
  return !titleFollows || isOffice(text) || (isCompanyName(text) && !/^the /i.test(text));
}

/** The same of what a stretch holds after a name and a dash. */
function mayEndIn(people: string, habits: Habits): boolean {
  const [, between] = people.split(/\s[-–—|]\s/);
  return between === undefined || mayStandBetween(between, habits);
}

/** `Ana Ruiz - Fences – in the rain`: what goes on in small letters is a subtitle. */
function goesOn(before: string, after: string): boolean {
  return /^\p{Lu}/u.test(before) && /^\p{Ll}/u.test(after);
}

/** `Ana Ruiz, "Catching Cats"`, `Ana Ruiz: "Catching Cats"`. */
function* quotedSplits(text: string, lexicon: Lexicon): Iterable<Split> {
  const [, before, title = ''] =
    /^([^"“”«»]{2,80}?)\s*[:,–—-]?\s*["“«]([^"“”«»]+)["”»]\.?$/u.exec(text) ?? [];
  if (before === undefined) return;
  const people = readPeople(before, lexicon);
  // What stands between a name and a quotation may be the rest of the title.
  if (people.score >= surePerson && people.companies.every((company) => company.split(/\s+/).length <= 3))
    yield { title, people, order: 'speakerFirst', by: false, score: people.score + 0.2 };
}

/** `"Catching Cats" Ana Ruiz - Acme` */
function* quotedFirst(text: string, lexicon: Lexicon): Iterable<Split> {
  const [, title = '', behind = ''] =
    /^["“«„]([^"“”«»„]{4,})["”»“] (\p{Lu}[^"“”«»]{3,80})$/u.exec(text) ?? [];
  const people = readPeople(behind, lexicon);
  if (people.score >= clearPerson)
    yield { title, people, order: 'titleFirst', by: false, score: people.score + 0.2 };
}

/** `Ana Ruiz about catching cats`; in a file that names people first also `Ana Ruiz (Acme) Catching Cats`. */
function* looseSplits(text: string, lexicon: Lexicon, order: Order | undefined): Iterable<Split> {
  const about =
    /^(.{4,60}?)\s+(?:about|on|über|sur|sobre|zu|zum|zur|:|(?:presents?|présente(?:nt)?|präsentier(?:t|en)|presentan?|apresentam?) ?:)\s+(\S.{5,})$/u.exec(
      text,
    );
  const company =
    order === 'speakerFirst' ? /^([^()]{4,50}\([^()]{2,40}\))\s+(\p{L}.{5,})$/u.exec(text) : null;
  for (const match of [about, company]) {
    if (match === null) continue;
    const people = readPeople(match[1] ?? '', lexicon);
    if (people.score < clearPerson || sharesWord(match[2] ?? '', people)) continue;
    yield { title: match[2] ?? '', people, order: 'speakerFirst', by: false, score: people.score - 0.25 };
  }
}

function balanced(text: string): string {
  const opens = text.split('(').length;
  const closes = text.split(')').length;
  return closes > opens ? text.replace(/\)([^)]*)$/, '$1') : text;
}
