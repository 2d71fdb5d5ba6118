import type { Lexicon } from '../people/lexicon';
import type { People } from '../people/namedPeople';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { closingPeople, dashedPeople, withPlainParentheses } from '../people/peopleAtEnd';
import { surnamesAtStart } from '../people/surnamesAtStart';
import type { TalkKind } from '../summary';
import { countingLetter } from '../words/framing';
import { isCompanyName, isInstitution, isOffice, isRole } from '../words/roles';
import { leaderNouns, speakerNouns } from '../words/words';
import { cornerQuoted } from './cornerQuotes';
import { type Habits, noHabits, type Order } from './habits';
import { bareTitle, isKindOnly, kindOf, withoutFrame } from './sessionFrame';
import type { Split } from './split';
import { splitsOf } from './titleSplits';

/** What one line says of a talk. */
export interface TalkLine {
  readonly title: string;
  readonly people: readonly string[];
  readonly companies: readonly string[];
  readonly kind: TalkKind;
  /** Whether `TALK:`, `Keynote:` or the like says that it is one. */
  readonly hasPrefix: boolean;
  /** How surely the line names persons: 0 … 1. */
  readonly score: number;
  /** `Ana Ruiz - Acme`: no title at all. */
  readonly isSpeakerOnly: boolean;
  readonly order: Order | undefined;
  readonly by: boolean;
  /** `Fences - @ana`, `@ana: Fences`: somebody whose name isn't told. */
  readonly hasHandle: boolean;
}

const handleAtEnd =
  /\s+(?:[-–—|]|by|par|von|por)\s+@[\w.-]{2,}(?:(?:,|\s&|\s(?:and|et|und|y|e))\s+@[\w.-]{2,})*$/;
/** `Fences | Speaker: Ana Ruiz`, `Fences (presented by Ana Ruiz)`. */
const labelWithin = new RegExp(
  `((?:[–—|(,•·]|(?<=\\s)-)\\s*)(?:(?:${speakerNouns}|${leaderNouns})\\s?:|(?:presented|led|given) by)\\s*(?=\\S)`,
  'iu',
);
/** `Ana Ruiz Keynote`, `Ana Ruiz’s talk` */
const keynoteOf =
  /^(\p{Lu}[^,:]{3,40}?)(?: (?:opening |closing )?(keynote)|['’]s? (?:opening |closing )?(keynote|talk|session|presentation|workshop))$/iu;
const handleInParentheses = /\s*\(@[\w.-]{2,}\)$/;
const handleAtStart = /^@[\w.-]{2,}\s*(?:\s[-–—|]|:)\s+(?=\S)/u;

/** Reads a line of plain words. `habits` are what the rest of the file does, where that is known. */
export function readTalkLine(text: string, lexicon: Lexicon, usual: Habits = noHabits): TalkLine {
  const said = usual.areLettered ? text.replace(countingLetter, '') : text;
  const frame = withoutFrame(withPlainParentheses(said));
  const corner = cornerQuoted(frame.rest, lexicon);
  if (corner !== undefined) return { ...titleLine(corner.title, corner), ...sureOf(corner.people) };
  const { kind, hasPrefix } = frame;
  const framed = usual.bare(frame.rest);
  // `Keynote: Ana Ruiz`; what one learns in a workshop may look like a name.
  const habits =
    hasPrefix && kind !== 'talk' && kind !== 'workshop' ? { ...usual, bareSpeakers: true } : usual;
  const { order } = habits;
  const hasHandle =
    framed.includes('@') && [handleAtEnd, handleAtStart, handleInParentheses].some((one) => one.test(framed));
  const told = framed
    .replace(labelWithin, '$1')
    .replace(handleAtEnd, '')
    .replace(handleAtStart, '')
    .replace(/\)\.$/, ')');
  const rest = withoutMe(told);
  const [, speaker = '', keynote, session = keynote] = keynoteOf.exec(rest) ?? [];
  if (speaker !== '' && nameScore(speaker, lexicon) >= clearPerson)
    return speakerLine(
      readPeople(speaker, lexicon),
      clearPerson,
      { kind: kindOf(session ?? ''), hasPrefix: true },
      false,
      hasHandle,
    );
  const led = kindBefore(rest, lexicon) ?? ownedTitle(rest, lexicon) ?? authored(rest, habits);
  if (led !== undefined) return led;
  const closing = habits.closingPeople ? closingPeople(told) : undefined;
  const titleOnly = () =>
    titleLine(rest.includes('@') ? rest.replace(handleInParentheses, '') : rest, frame, hasHandle);
  const unread = () => {
    const found = closing ?? (habits.dashedPeople ? dashedPeople(told) : undefined);
    return found === undefined
      ? titleOnly()
      : { ...titleLine(found.title, frame), people: found.people, score: surePerson };
  };
  if (!mayNamePeople(rest, habits) || handleAtStart.test(framed)) return unread();
  let best: Split | undefined;
  let bestScore = 0;
  for (const split of splitsOf(rest, lexicon, habits)) {
    const score = split.score + (order !== undefined && split.order === order ? 0.3 : 0);
    if (best !== undefined && score <= bestScore) continue;
    best = split;
    bestScore = score;
  }
  const alone = speakerOnly(rest, lexicon, habits);
  if (alone !== undefined && (best === undefined || alone.score + 0.1 >= bestScore))
    return speakerLine(alone, alone.score, frame, false, hasHandle);
  // `Oak Posts - Wood from Within (Ana Ruiz)` names nobody before the dash.
  const isClosed =
    best?.order === 'speakerFirst' &&
    closing?.people.every((name) => nameScore(name, lexicon) >= clearPerson) === true;
  if (best === undefined || isClosed) return unread();
  return partedLine(best, frame, order, hasHandle);
}

function sureOf(people: readonly string[]): Pick<TalkLine, 'people' | 'score'> {
  return { people, score: people.length > 0 ? surePerson : 0 };
}

const kindOfPeople =
  /^(\S+(?: \S+){0,2}) (?:by|with|von|mit|par|avec|por|con|com) (.{4,120}?)(?:\s+[-–—|]\s+|:\s+|,?\s+(?=["“«„]))(\S.+)$/iu;

/** `Keynote by Ana Ruiz: Fences`, `Panel with Ana Ruiz and Bo Lind - "Fences"`: kind, people, title. */
function kindBefore(text: string, lexicon: Lexicon): TalkLine | undefined {
  const [, kind = '', who = '', title = ''] = kindOfPeople.exec(text) ?? [];
  if (!isKindOnly(kind)) return undefined;
  const { names, companies, score } = readPeople(who, lexicon.joiningPeople);
  // `Keynote by Ana Ruiz - Staff Engineer`, `… - Acme`.
  const isTitle =
    /^["“«„]/.test(title) ||
    (/\s/.test(title) &&
      !isOffice(title) &&
      !isCompanyName(title) &&
      readPeople(title, lexicon).score < clearPerson);
  return score >= surePerson && isTitle
    ? { ...titled(title), people: names, companies, score, kind: kindOf(kind), hasPrefix: true }
    : undefined;
}

/** `Ruiz, Lind & Moe: Fences` */
function authored(text: string, { surnames }: Habits): TalkLine | undefined {
  const found = surnames ? surnamesAtStart(text) : undefined;
  return (
    found && {
      ...titled(found.title),
      ...sureOf(found.people),
      ...(found.title === '' ? { isSpeakerOnly: true } : { order: 'speakerFirst' }),
    }
  );
}

const sessionOf =
  /^(\p{Lu}[^,:]{3,40}?)['’]s? (?:\p{L}+ ){0,2}(keynote|talk|session|presentation|workshop)\s?(?::|\s[–—-])\s+(\S.+)$/iu;

/** `Ana Ruiz’s keynote: Fences` */
function ownedTitle(text: string, lexicon: Lexicon): TalkLine | undefined {
  const [, who = '', kind = '', title = ''] = sessionOf.exec(text) ?? [];
  const { names, companies, score } = readPeople(who, lexicon);
  return score >= clearPerson
    ? { ...titled(title), people: names, companies, score, kind: kindOf(kind), hasPrefix: true }
    : undefined;
}

const keynoteTitle = /^(?:opening |closing )?keynote(?= \p{Lu}\S* \S)/iu;

/** What a line says that is parted into title and people. */
function partedLine(
  split: Split,
  { kind, hasPrefix }: Frame,
  order: Order | undefined,
  hasHandle: boolean,
): TalkLine {
  const { title, people, score, by } = split;
  // `Opening keynote by Ana Ruiz`, `Keynote (Ana Ruiz)`, `Keynote -- Ana Ruiz`.
  if (isKindOnly(title)) {
    const only = { kind: kindOf(title.replace(/^the /iu, '')), hasPrefix: true };
    return speakerLine(people, score, only, by, hasHandle);
  }
  // `Ana Ruiz - Keynote: Title`, `Keynote Title - Ana Ruiz`.
  const inner = withoutFrame(title.replace(keynoteTitle, '$&: '));
  return {
    title: bareTitle(
      split.order === 'titleFirst' && order === 'speakerFirst' ? withoutCompany(inner.rest) : inner.rest,
    ),
    people: people.names,
    companies: people.companies,
    kind: kind === 'talk' ? inner.kind : kind,
    hasPrefix: hasPrefix || inner.hasPrefix,
    score,
    isSpeakerOnly: false,
    order: split.order,
    by,
    hasHandle,
  };
}

/** The line of words that surely are a title and name nobody, whatever they look like: `Keynote: Fences`. */
export function titled(words: string): TalkLine {
  const frame = withoutFrame(words);
  return titleLine(frame.rest, frame);
}

/** `Fences by me` says no name. */
export function withoutMe(text: string): string {
  return text.replace(/\s+(?:by|par|von|por) (?:me|myself|us|mir|uns|moi|nous|mí|mim)\b[.!]?$/iu, '');
}

type Frame = Pick<TalkLine, 'kind' | 'hasPrefix'>;

/** A line that is nothing but who speaks. */
function speakerLine(
  { names, companies }: People,
  score: number,
  { kind, hasPrefix }: Frame,
  by: boolean,
  hasHandle: boolean,
): TalkLine {
  return {
    title: '',
    people: names,
    companies,
    kind,
    hasPrefix,
    score,
    isSpeakerOnly: true,
    order: undefined,
    by,
    hasHandle,
  };
}

/** A line that is nothing but a title. */
export function titleLine(title: string, { kind, hasPrefix }: Frame, hasHandle = false): TalkLine {
  return {
    title: bareTitle(title),
    people: [],
    companies: [],
    kind,
    hasPrefix,
    score: 0,
    isSpeakerOnly: false,
    order: undefined,
    by: false,
    hasHandle,
  };
}

/** `Title - Acme` before a name, in a file where companies stand in the middle. */
function withoutCompany(title: string): string {
  return title.replace(/\s+[-–—|]\s+[^\s–—|-]+(?: [^\s–—|-]+)?$/u, '');
}

const twoCapitals = /\p{Lu}.*\s\p{Lu}/u;
const anySeparator =
  /[-–—|,:;([@&"“«•·~/]|\b(?:by|par|von|por|with|avec|mit|com|de|di|and|et|from|at|on|about|über|sur|sobre)\b/iu;

/** Whether a line can name persons at all: most lines can't, and the look is cheap. */
function mayNamePeople(text: string, { bareSpeakers }: Habits): boolean {
  return (twoCapitals.test(text) && (bareSpeakers || anySeparator.test(text))) || byEastAsian.test(text);
}

/** Scripts without capitals. */
const byEastAsian = /\sby [\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** `Ana Ruiz, Staff Engineer, Acme`: nothing but a person. */
function speakerOnly(text: string, lexicon: Lexicon, { order, bareSpeakers }: Habits): People | undefined {
  const people = readPeople(text, lexicon);
  if (people.score < surePerson) return undefined;
  if (people.hasRole)
    return endsInTitle(text) || titleFollows(text, order) || /: \p{Lu}/u.test(text) ? undefined : people;
  // `Panel: Ana Ruiz, Bo Lind`
  const several =
    bareSpeakers && !lexicon.habits.commasAddCompanies ? readPeople(text, lexicon.joiningPeople) : people;
  if (bareSpeakers && several.names.length > 1 && several.companies.length === 0) return several;
  const pieces = text.split(/\s+[-–—|]\s+|,\s+/u);
  // `Ana Ruiz, University of Acme, USA`
  if (pieces.length > 2 && people.score >= clearPerson && pieces.slice(1).some(isInstitution)) return people;
  const company = pieces.slice(1).join(' ');
  // `Ana Ruiz - Acme`, `Ana Ruiz - Catching Cats`: a company is one word, or calls itself one.
  const isCompany =
    company !== '' &&
    order !== 'speakerFirst' &&
    pieces.length === 2 &&
    (!/\s/.test(company) || isCompanyName(company));
  if (company !== '') return isCompany ? people : undefined;
  return bareSpeakers ? people : undefined;
}

/** `Ana Ruiz - DevOps Without Tears` where lines name people first: only an office is none. */
function titleFollows(text: string, order: Order | undefined): boolean {
  const [, first, ...others] = text.split(/\s+[-–—|]\s+/u);
  return order === 'speakerFirst' && first !== undefined && others.length === 0 && !isOffice(text);
}

/** `Ana Ruiz (Acme) - Catching Cats`: what stands after the last dash is neither a role nor, after one, a company. */
function endsInTitle(text: string): boolean {
  const [, ...pieces] = text.split(/\s+[-–—|]\s+/u);
  const last = pieces.at(-1);
  if (last === undefined) return false;
  // Only where the company is known already, or the words are too many for one.
  const isNamed =
    /\([^()]*\)|@\w/.test(text.slice(0, text.length - last.length)) || last.split(/\s+/).length > 4;
  return isNamed && !pieces.some(isRole) && !isCompanyName(last);
}

const noSides = { left: false, right: false, alone: false };

/** Which side of its separator a line names people on; for the habits of a whole file. */
export function sidesOf(text: string, lexicon: Lexicon): { left: boolean; right: boolean; alone: boolean } {
  if (!twoCapitals.test(text) || !anySeparator.test(text)) return noSides;
  const { rest } = withoutFrame(text);
  const whole = readPeople(rest, lexicon);
  if (whole.score >= surePerson && whole.hasRole) return { left: false, right: false, alone: true };
  const pieces = rest.split(/\s+[-–—|]\s+|\s+::\s+|:\s+(?=[\p{Lu}"“«])/u);
  const isPerson = (piece: string | undefined) => readPeople(piece ?? '', lexicon).score >= surePerson;
  if (pieces.length < 2) return noSides;
  return {
    left: isPerson(pieces[0]),
    right: isPerson(pieces.slice(1).join(', ')) || isPerson(pieces.at(-1)),
    alone: false,
  };
}
