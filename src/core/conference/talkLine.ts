import {
  isCompanyName,
  isRole,
  type Lexicon,
  nameScore,
  type People,
  readPeople,
  surePerson,
} from './people';
import type { TalkKind } from './summary';

/** Which side of the separator people stand on, throughout a file. */
export type Order = 'titleFirst' | 'speakerFirst';

/** How the lines of a file are built, by all of them together. */
export interface Habits {
  /** Which side of the separator people stand on; `undefined` where that isn't clear. */
  readonly order: Order | undefined;
  /** Whether lines that are nothing but a person head a talk. */
  readonly bareSpeakers: boolean;
}

export const noHabits: Habits = { order: undefined, bareSpeakers: false };

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
}

interface KindRow {
  readonly kind: TalkKind;
  readonly pattern: string;
}

/** What sessions are called, as a prefix (`Keynote: …`) or as a mark at the end (`… (keynote)`). */
const kindRows: readonly KindRow[] = [
  {
    kind: 'lightning',
    pattern: 'lightning[ -](?:talk|demo|session)s?|ignite(?: talk)?|blitzvortrag|quickie|short talk',
  },
  {
    kind: 'keynote',
    pattern:
      "(?:\\w+[ -]){0,2}(?:keynote|key note)s?(?: (?:d[’']|de )?\\w+)?|plenary(?: talk)?|plénière|eröffnungsvortrag|invited talk",
  },
  {
    kind: 'panel',
    pattern:
      'panel(?: discussion| session)?s?|table ronde|podiumsdiskussion|mesa redonda|fireside chat|roundtable',
  },
  { kind: 'workshop', pattern: 'workshop|tutorial|atelier|taller|oficina|hands[ -]on(?: lab)?|training' },
  {
    kind: 'talk',
    pattern:
      'talk|session|presentation|demo|vortrag|conf(?:é|e)rence|charla|ponencia|palestra|présentation|bof',
  },
];

const anyKind = kindRows.map(({ pattern }) => pattern).join('|');
const prefix = new RegExp(`^(?:the )?(${anyKind})(?: *#?\\d+)? *(?::|[–—|-] )\\s*(?=\\S)`, 'iu');
const suffix = new RegExp(`\\s*[([](${anyKind})[)\\]]\\s*$`, 'iu');
const bracketed = new RegExp(`^[([](${anyKind})[)\\]]\\s*[:–—-]?\\s*`, 'iu');

const time =
  /^[[(]?\d{1,2}(?:[:.h][0-5]\d)?(?: ?[ap]\.?m\.?|h| ?uhr)?(?:\s*(?:-|–|—|to|bis|à|a)\s*\d{1,2}(?:[:.h][0-5]\d)?(?: ?[ap]\.?m\.?|h| ?uhr)?)?[\])]?\s*(?:[:–—|-]\s*)?/iu;
const hasTime = /^[[(]?(?:(?:[01]?\d|2[0-4])[:h.][0-5]\d|\d{1,2} ?[ap]m|\d{1,2}h)(?![\d.])/iu;
const numbering = /^(?:#?\d{1,2}[.)]\s+|#\d{1,2}:?\s+)/u;
const track = /^\[[^\][]{1,30}\]\s*[:–—-]?\s*(?=\S)/u;

const separator = /\s+(?:[-–—|•·]{1,3}|::|\/{1,2})\s+|\s*[–—]\s+|\s+[–—]\s*|\s+@\s+/gu;
const byWord =
  /(?:,\s*|\s+|["”»)]\s*)[([]?(?:(?:talk|session|keynote|presented|given|delivered|présentée?|animée?|vorgestellt|gehalten)\s+)?(?<word>by|par|von|por|with|w\/|avec|mit|com|de|di|from)\s*:?(?=\s+\S)/giu;
/** Prepositions that join other things as well need a surer name after them. */
const looseBy = /^(?:with|w\/|avec|mit|com|de|di|from)$/iu;

interface Split {
  readonly title: string;
  readonly people: People;
  readonly order: Order;
  readonly by: boolean;
  readonly score: number;
}

/** Reads a line of plain words. `habits` are what the rest of the file does, where that is known. */
export function readTalkLine(text: string, lexicon: Lexicon, habits: Habits = noHabits): TalkLine {
  const { order } = habits;
  const { rest: framed, kind, hasPrefix } = withoutFrame(text);
  const rest = framed.replace(/\s+(?:by|par|von|por) (?:me|myself|us|mir|uns|moi|nous|mí|mim)\b[.!]?$/iu, '');
  if (!mayNamePeople(rest, habits))
    return {
      title: bareTitle(rest),
      people: [],
      companies: [],
      kind,
      hasPrefix,
      score: 0,
      isSpeakerOnly: false,
      order: undefined,
      by: false,
    };
  const splits = [
    ...quotedSplits(rest, lexicon),
    ...looseSplits(rest, lexicon, order),
    ...bySplits(rest, lexicon),
    ...separatorSplits(rest, lexicon, order),
    ...commaSplits(rest, lexicon),
  ];
  const best = splits
    .map((split) => ({
      split,
      score: split.score + (order !== undefined && split.order === order ? 0.3 : 0),
    }))
    .reduce<{ split: Split; score: number } | undefined>(
      (a, b) => (a === undefined || b.score > a.score ? b : a),
      undefined,
    );
  const alone = speakerOnly(rest, lexicon, habits);
  if (alone !== undefined && (best === undefined || alone.score + 0.1 >= best.score))
    return {
      title: '',
      people: alone.names,
      companies: alone.companies,
      kind,
      hasPrefix,
      score: alone.score,
      isSpeakerOnly: true,
      order: undefined,
      by: false,
    };
  if (best === undefined)
    return {
      title: bareTitle(rest),
      people: [],
      companies: [],
      kind,
      hasPrefix,
      score: 0,
      isSpeakerOnly: false,
      order: undefined,
      by: false,
    };
  const { split } = best;
  // `Ana Ruiz - Keynote: Title`.
  const inner = withoutFrame(split.title);
  return {
    title: bareTitle(
      split.order === 'titleFirst' && order === 'speakerFirst' ? withoutCompany(inner.rest) : inner.rest,
    ),
    people: split.people.names,
    companies: split.people.companies,
    kind: kind === 'talk' ? inner.kind : kind,
    hasPrefix: hasPrefix || inner.hasPrefix,
    score: split.score,
    isSpeakerOnly: false,
    order: split.order,
    by: split.by,
  };
}

/** `Title - Acme` before a name, in a file where companies stand in the middle. */
function withoutCompany(title: string): string {
  return title.replace(/\s+[-–—|]\s+[^\s–—|-]+(?: [^\s–—|-]+)?$/u, '');
}

const twoCapitals = /\p{Lu}.*\s\p{Lu}/u;
const anySeparator = /[-–—|,:(@&"“«•·/]|\b(?:by|par|von|por|with|avec|mit|com|de|di|and|et|from|at)\b/iu;

/** Whether a line can name persons at all: most lines can't, and the look is cheap. */
function mayNamePeople(text: string, { bareSpeakers }: Habits): boolean {
  return twoCapitals.test(text) && (bareSpeakers || anySeparator.test(text));
}

/** Takes off times, numbers, tracks and what says which kind of session it is. */
export function withoutFrame(text: string): {
  rest: string;
  kind: TalkKind;
  hasPrefix: boolean;
  hasTime: boolean;
} {
  let rest = text.trim();
  let kind: TalkKind = 'talk';
  let hasPrefix = false;
  let timed = false;
  for (let i = 0; i < 4; i++) {
    const before = rest;
    if (hasTime.test(rest)) {
      rest = rest.replace(time, '');
      timed = true;
    }
    rest = rest.replace(numbering, '');
    const found = prefix.exec(rest) ?? bracketed.exec(rest);
    if (found !== null && found[0].length < rest.length) {
      rest = rest.slice(found[0].length);
      kind = kind === 'talk' ? kindOf(found[1] ?? '') : kind;
      hasPrefix = true;
    } else rest = rest.replace(track, '');
    rest = rest.replace(/^["“«]([^"“”«»]*)["”»]\s*$/u, '$1');
    if (rest === before) break;
  }
  const end = suffix.exec(rest);
  if (end !== null && end.index > 0) {
    rest = rest.slice(0, end.index);
    kind = kind === 'talk' ? kindOf(end[1] ?? '') : kind;
    hasPrefix = true;
  }
  return { rest, kind, hasPrefix, hasTime: timed };
}

/** Which kind of session `words` names; `talk` for any that we don't know. */
export function kindOf(words: string): TalkKind {
  return (
    kindRows.find(({ pattern }) => new RegExp(`^(?:${pattern})s?$`, 'iu').test(words.trim()))?.kind ?? 'talk'
  );
}

function* bySplits(text: string, lexicon: Lexicon): Iterable<Split> {
  for (const match of text.matchAll(byWord)) {
    const title = text.slice(0, match.index) + (/^["”»)]/.exec(match[0])?.[0] ?? '');
    const right = text
      .slice(match.index + match[0].length)
      .replace(/[)\]]\.?$/u, (end) => (text.includes('(') ? end : ''));
    const isLoose = looseBy.test(match.groups?.word ?? '');
    const people = peopleAtStart(balanced(right), lexicon);
    const isQuoted = /["”»]\s*$/.test(title);
    const needed = isLoose && !isQuoted ? 0.7 : 0.4;
    if (people.score < needed || title.trim() === '' || sharesWord(title, people)) continue;
    yield { title, people, order: 'titleFirst', by: true, score: people.score + (isLoose ? 0.05 : 0.3) };
  }
}

/** Where people may end: at a mark, or before a word in lower case that joins no names. */
const afterPeople =
  /[:;.]\s|\s[-–—]\s|,\s(?=\p{Ll})|\s\((?=\p{Ll})|\s(?:and|et|und|y|e)\s(?=\p{Ll})|\s(?!(?:and|et|und|y|e|van|von|der|den|de|del|la|le|di|da|dos|at|from|chez|bei)\s)(?=\p{Ll}{2,})/gu;

/** `von Ana Ruiz: sehr schön`: people, and what is said after them. */
function peopleAtStart(text: string, lexicon: Lexicon): People {
  const whole = readPeople(text, lexicon);
  if (whole.score > 0) return whole;
  for (const end of text.matchAll(afterPeople)) {
    const people = readPeople(text.slice(0, end.index), lexicon);
    if (people.score > 0) return people;
  }
  return whole;
}

function* separatorSplits(text: string, lexicon: Lexicon, order: Order | undefined): Iterable<Split> {
  const cuts = [...text.matchAll(separator)];
  for (const [i, cut] of cuts.entries()) {
    const left = text.slice(0, cut.index).trim();
    const right = text.slice(cut.index + cut[0].length).trim();
    if (left === '' || right === '') continue;
    const isAt = cut[0].trim() === '@';
    const after = isAt ? undefined : readPeople(right, lexicon);
    if (after !== undefined && after.score >= surePerson && !sharesWord(left, after))
      // The last separator that a name follows: a title may hold the others.
      yield { title: left, people: after, order: 'titleFirst', by: false, score: after.score + 0.01 * i };
    const next = cuts[i + 1];
    if (!isAt) yield* speakerFirst(left, right, lexicon, next !== undefined ? cuts.length - i : 0);
  }
  const colon = /^([^:]{4,60}):\s+(\S.*)$/u.exec(text);
  if (colon !== null) {
    const people = readPeople(colon[1] ?? '', lexicon);
    // Titles hold colons as well: only where the file does so throughout, or a role or handle stands there.
    const isUsual = people.hasRole || people.names.length > 1 || order === 'speakerFirst';
    if (people.score >= surePerson && isUsual && !sharesWord(colon[2] ?? '', people))
      yield { title: colon[2] ?? '', people, order: 'speakerFirst', by: false, score: people.score - 0.05 };
  }
}

/** `Ana Ruiz @ana - Acme - Catching Cats`: what stands between the name and the last dash is role or company. */
function* speakerFirst(left: string, right: string, lexicon: Lexicon, more: number): Iterable<Split> {
  const people = readPeople(left, lexicon);
  if (people.score < surePerson || sharesWord(right, people)) return;
  if (more > 0 && people.names.length > 0) {
    const pieces = right.split(separator).filter((piece) => piece !== undefined);
    const title = pieces.slice(1).join(' - ');
    const company = pieces[0] ?? '';
    // `Ana Ruiz - Staff Engineer - Acme` has no title.
    if (isRole(company) && title.split(/\s+/).length <= 3) return;
    if (title !== '' && isCompanyPiece(company, people))
      yield {
        title,
        people: { ...people, companies: [...people.companies, ...(isRole(company) ? [] : [company])] },
        order: 'speakerFirst',
        by: false,
        score: people.score + 0.02,
      };
  }
  if (isRole(right) && right.split(/\s+/).length <= 6) return;
  // `Ana Ruiz - Staff Engineer - Acme`.
  if (people.hasRole && /\s[-–—|]\s/u.test(left) && right.split(/\s+/).length <= 3) return;
  yield { title: right, people, order: 'speakerFirst', by: false, score: people.score - 0.02 };
}

/** Whether what stands between name and title is a company: few words, no sentence, and none is known yet. */
function isCompanyPiece(text: string, { companies }: People): boolean {
  return text.split(/\s+/).length <= 4 && !/[!?…]$/u.test(text) && (companies.length === 0 || isRole(text));
}

/** `Title, Ana Ruiz`: only a sure name counts, for titles hold commas. */
function* commaSplits(text: string, lexicon: Lexicon): Iterable<Split> {
  for (const match of text.matchAll(/,\s+/g)) {
    const title = text.slice(0, match.index);
    if (title.trim().split(/\s+/).length < 1 || nameScore(title, lexicon) >= surePerson) continue;
    const people = readPeople(text.slice(match.index + match[0].length), lexicon);
    if (people.score >= 0.8 && !sharesWord(title, people) && !/\b(?:and|et|und|y|e)\s*$/.test(title))
      yield { title, people, order: 'titleFirst', by: false, score: people.score - 0.2 };
  }
  const parenthesis = /^(.{3,}?)\s*\(([^()]{5,100})\)\s*$/u.exec(text);
  if (parenthesis !== null) {
    const people = readPeople(parenthesis[2] ?? '', lexicon);
    const title = parenthesis[1] ?? '';
    if (people.score >= 0.8 && !sharesWord(title, people) && readPeople(title, lexicon).score === 0)
      yield { title, people, order: 'titleFirst', by: false, score: people.score - 0.15 };
  }
}

/** `Ana Ruiz, Staff Engineer, Acme`: nothing but a person. */
function speakerOnly(text: string, lexicon: Lexicon, { order, bareSpeakers }: Habits): People | undefined {
  const people = readPeople(text, lexicon);
  if (people.score < surePerson) return undefined;
  if (people.hasRole) return endsInTitle(text) ? undefined : people;
  const pieces = text.split(/\s+[-–—|]\s+|,\s+/u);
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

/** `Ana Ruiz (Acme) - Catching Cats`: what stands after the last dash is neither a role nor, after one, a company. */
function endsInTitle(text: string): boolean {
  const [, ...pieces] = text.split(/\s+[-–—|]\s+/u);
  const last = pieces.at(-1);
  if (last === undefined || !/\s/.test(last.trim())) return false;
  // Only where the company is known already, or the words are too many for one.
  const isNamed =
    /\([^()]*\)|@\w/.test(text.slice(0, text.length - last.length)) || last.split(/\s+/).length > 4;
  return isNamed && !pieces.some(isRole) && !isCompanyName(last);
}

/** `"Catching Cats", Ana Ruiz`; `Ana Ruiz: "Catching Cats"`. */
function* quotedSplits(text: string, lexicon: Lexicon): Iterable<Split> {
  const first = /^([^"“”«»]{4,80}?)\s*[:,–—-]?\s*["“«]([^"“”«»]+)["”»]\.?$/u.exec(text);
  if (first !== null) {
    const people = readPeople(first[1] ?? '', lexicon);
    if (people.score >= surePerson)
      yield { title: first[2] ?? '', people, order: 'speakerFirst', by: false, score: people.score + 0.2 };
  }
  const last = /^["“«]([^"“”«»]+)["”»]\s*[:,–—|-]?\s*\(?([^"“”«»]{4,120}?)\)?$/u.exec(text);
  if (last !== null) {
    const people = readPeople(last[2] ?? '', lexicon);
    if (people.score >= surePerson)
      yield { title: last[1] ?? '', people, order: 'titleFirst', by: false, score: people.score + 0.2 };
  }
}

const noSides = { left: false, right: false, alone: false };

/** `Ana Ruiz about catching cats`; in a file that names people first also `Ana Ruiz (Acme) Catching Cats`. */
function* looseSplits(text: string, lexicon: Lexicon, order: Order | undefined): Iterable<Split> {
  const about = /^(.{4,60}?)\s+(?:about|on|über|sur|sobre|zu|zum|zur|:)\s+(\S.{5,})$/u.exec(text);
  const company =
    order === 'speakerFirst' ? /^([^()]{4,50}\([^()]{2,40}\))\s+(\p{L}.{5,})$/u.exec(text) : null;
  for (const match of [about, company]) {
    if (match === null) continue;
    const people = readPeople(match[1] ?? '', lexicon);
    if (people.score < 0.8 || sharesWord(match[2] ?? '', people)) continue;
    yield { title: match[2] ?? '', people, order: 'speakerFirst', by: false, score: people.score - 0.25 };
  }
}

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

/** `Previews (Preview Driven Development)`: a name that repeats the title's words is none. */
function sharesWord(title: string, people: People): boolean {
  const own = new Set(
    title
      .toLowerCase()
      .match(/[\p{L}]{4,}/gu)
      ?.map(stem) ?? [],
  );
  return people.names.some((name) =>
    (name.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []).some((word) => own.has(stem(word))),
  );
}

function stem(word: string): string {
  return word.replace(/s$/, '');
}

function balanced(text: string): string {
  const opens = text.split('(').length;
  const closes = text.split(')').length;
  return closes > opens ? text.replace(/\)([^)]*)$/, '$1') : text;
}

/** A title without quotes around it, closing full stop, or separators left at its ends. */
export function bareTitle(text: string): string {
  let title = text
    .trim()
    .replace(/^[\s:|–—•·-]+|[\s:|–—•·,-]+$/gu, '')
    .replace(/\s*[([](?:room|salle|raum|sala|hall|track|stage|auditorium)\b[^()[\]]*[)\]]$/iu, '')
    .replace(/\s*\(\s*\)|\s*\[\s*\]/g, '')
    .trim();
  const quoted = /^["“”«„‘']\s*(.+?)\s*["”“»'’]$/u.exec(title);
  if (quoted !== null && !/["“”«»„]/u.test(quoted[1] ?? '')) title = quoted[1] ?? '';
  return title.replace(/(?<!\.)\.$/, '').trim();
}
