import { labelKind } from './addresses';
import type { Lexicon } from './lexicon';
import { nameScore, surePerson } from './nameScore';
import { readPeople } from './people';
import { peopleAfter } from './peopleAfter';
import type { Phrase } from './phrase';
import { speakersInProse } from './proseSpeakers';
import { bareTitle, withoutFrame } from './sessionFrame';
import type { TalkContext } from './talkContext';
import type { TalkLine } from './talkLine';
import { readTalkLine } from './talkLine';
import { nameShape, speakerVerbs } from './words';

/** `- Ed and Thomas` after a linked title: given names alone. */
const givenNames =
  /^\s*[-–—|]\s*(\p{Lu}\p{Ll}{1,14}(?:\s*(?:,|&|and|et|und|y)\s+\p{Lu}\p{Ll}{1,14}){0,3})\s*$/u;

/** Where link or bold end the title, people are only sought after it. */
export function lineOf(
  words: string,
  lead: string | undefined,
  linked: string | undefined,
  { lexicon, habits }: TalkContext,
): TalkLine {
  const after = linked === undefined ? '' : words.slice(words.indexOf(linked) + linked.length);
  if (
    linked !== undefined &&
    /^\s*["”»)]?\s*(?:[-–—|,;:(&]|by\b|par\b|von\b|por\b|and\b|et\b)/u.test(after)
  ) {
    const people = readPeople(
      after.replace(/^[\s"”»),;:|–—-]*(?:by|par|von|por)?\s*/u, '').replace(/^\(|\)$/g, ''),
      lexicon,
    );
    const led = readTalkLine(linked, lexicon, habits);
    // After a dash or `by` the link is the whole title, whatever it holds.
    if (
      people.score >= surePerson &&
      led.people.length > 0 &&
      !led.isSpeakerOnly &&
      /^\s*["”»)]?\s*(?:[-–—|(]|by\b|par\b|von\b|por\b)/u.test(after)
    )
      return {
        ...led,
        title: bareTitle(withoutFrame(linked).rest),
        people: people.names,
        companies: people.companies,
        score: people.score,
      };
    if (people.score >= surePerson && !led.isSpeakerOnly)
      return {
        ...led,
        people: [...led.people, ...people.names],
        companies: [...led.companies, ...people.companies],
        score: people.score,
      };
  }
  // `[Fences](…) Ana Ruiz`: nothing but a name.
  const bare = linked === undefined || !/^ \p{Lu}/u.test(after) ? undefined : readPeople(after, lexicon);
  if (linked !== undefined && bare !== undefined && bare.score >= 0.8)
    return { ...titled(linked), people: bare.names, companies: bare.companies, score: bare.score };
  const led =
    linked === undefined ? undefined : readTalkLine(linked.replace(/[\s:.]+$/, ''), lexicon, habits);
  if (linked !== undefined && led?.isSpeakerOnly === false && /\s\p{Ll}+,?\s\p{Ll}/u.test(after)) {
    // `**Ana Ruiz – Fences:** there was a lot of wood`.
    if (led.people.length > 0 && led.score >= surePerson) return led;
    // `**Fences**, de Ana Ruiz: me gustó mucho`.
    const people = peopleAfter(after, lexicon);
    if (people !== undefined)
      return { ...titled(linked), people: people.names, companies: people.companies, score: people.score };
  }
  // `**Fences** - Ana Ruiz did very well`, `**Wire Fences** - not for me`: a title, whatever it looks like, and who told it.
  const said = linked === undefined ? undefined : /^\s*[-–—:]\s+(\S.{12,})$/u.exec(after)?.[1];
  if (
    linked !== undefined &&
    said !== undefined &&
    /\s\p{Ll}/u.test(said) &&
    !speakerVerbs.test(said.toLowerCase())
  ) {
    const people = personBefore(said, lexicon) ?? speakersInProse(said, lexicon);
    const isTitle = people.length > 0 || /^\p{Ll}/u.test(said);
    if (isTitle && readTalkLine(linked, lexicon, habits).people.length === 0)
      return { ...titled(linked), people, score: people.length > 0 ? surePerson : 0 };
  }
  // `**Fences** (Ana Ruiz) - we saw how …`
  const aside = linked === undefined ? undefined : /^\s*["”»]?\s*\(([^()]{3,80})\)/u.exec(after)?.[1];
  const inAside = aside === undefined ? undefined : readPeople(aside, lexicon);
  if (linked !== undefined && inAside !== undefined && inAside.score >= 0.8)
    return {
      ...readTalkLine(linked, lexicon, habits),
      title: bareTitle(withoutFrame(linked).rest),
      people: inAside.names,
      companies: inAside.companies,
      score: inAside.score,
      isSpeakerOnly: false,
    };
  const given = linked === undefined ? undefined : givenNames.exec(after)?.[1];
  if (linked !== undefined && given !== undefined)
    return {
      ...readTalkLine(linked, lexicon, habits),
      people: given.split(/\s*(?:,|&|\b(?:and|et|und|y)\b)\s*/u).filter((name) => name !== ''),
      score: surePerson,
    };
  const whole = withoutNoun(readTalkLine(words, lexicon, habits));
  if (lead === undefined || whole.people.length > 0) return whole;
  const begun = readTalkLine(lead, lexicon, habits);
  return begun.people.length > 0 || begun.hasPrefix ? begun : whole;
}

/** Longer lines that name no title are sentences: a name, a role and a company are shorter. */
const longName = 100;

/**
 * `Ana Ruiz from Acme showed how fences can be moved.`, `Bo Lind, a shepherd. We talked of wool.`,
 * `Cy Moe - of Acme - explained how to mend gates`: tells of a person, and names no session.
 */
export function isAboutPerson({ isSpeakerOnly, hasPrefix, order, title }: TalkLine, words: string): boolean {
  if (hasPrefix) return false;
  if (isSpeakerOnly) return words.length > longName || /\s\S+\s\S+\s\S+\s\S+[.!]$/u.test(words);
  return (
    order === 'speakerFirst' && (/^\p{Ll}/u.test(title) ? speakerVerbs.test(title) : tellsOn.test(title))
  );
}

/** `She showed how oak is dried`: what goes on about somebody. */
const tellsOn = /^(?:He|She|They|Er|Sie|Il|Elle|Él|Ella|Ele|Ela) \p{Ll}/u;

/** The line of a title of which nothing else is known yet. */
export function titled(words: string): TalkLine {
  const { rest, kind, hasPrefix } = withoutFrame(words);
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
    hasHandle: false,
  };
}

const articleAndNoun = /^The (\p{Lu}.*) (?:talk|session|keynote|presentation|workshop|tutorial|panel)$/u;

/** `The Wire Fences workshop by Ana Ruiz` is about a session called `Wire Fences`. */
function withoutNoun(line: TalkLine): TalkLine {
  const title = line.by ? articleAndNoun.exec(line.title)?.[1] : undefined;
  return title === undefined ? line : { ...line, title };
}

/** The person that a sentence begins with: `Ana Ruiz did …`. */
function personBefore(sentence: string, lexicon: Lexicon): readonly string[] | undefined {
  const name = beginsWithName.exec(sentence)?.[0];
  return name !== undefined && nameScore(name, lexicon) >= 0.8 ? [name] : undefined;
}

const beginsWithName = new RegExp(`^${nameShape}(?=\\s\\p{Ll})`, 'u');

/** The lead, if it is bold and what follows it in parentheses or after a dash is somebody. */
export function boldLead(phrase: Phrase, lead: string | undefined): string | undefined {
  return phrase.strong.some(({ start, end }) => end > start && phrase.text.slice(start, end) === lead)
    ? lead
    : undefined;
}

/** The marked words that an item begins with: bold, quoted or linked. */
export function leadOf(phrase: Phrase): string | undefined {
  const { text } = phrase;
  const { rest } = withoutFrame(text);
  const start = text.length - rest.length;
  const near = (at: number) => at <= Math.max(2, text.indexOf(rest.slice(0, 12)) + 1, 0) || at <= start;
  const bold = phrase.strong.find((span) => near(span.start) && span.end > span.start);
  if (bold !== undefined) return text.slice(bold.start, bold.end);
  const link = leadLink(phrase);
  if (link !== undefined) return text.slice(link.start, link.end);
  const quoted = /^[^\p{L}]{0,4}["“«„]([^"”»“]{4,200})["”»“]/u.exec(text);
  return quoted?.[1];
}

export function leadLink(phrase: Phrase) {
  if (phrase.links.length === 0) return undefined;
  const rest = withoutFrame(phrase.text).rest;
  let start = rest === '' ? 0 : Math.max(0, phrase.text.indexOf(rest));
  // `" [Fences](…)": very good`.
  while (/["“«„ ]/.test(phrase.text.charAt(start))) start++;
  return phrase.links.find(
    (link) =>
      link.start <= start + 1 &&
      link.end > link.start &&
      labelKind(phrase.text.slice(link.start, link.end)) === undefined,
  );
}

/** The title of an item: its lead, unless the line says better. */
export function titleOf(line: TalkLine, lead: string | undefined): string {
  if (lead !== undefined && isFollowedBySentence(line.title, lead)) return readTitle(withoutFrame(lead).rest);
  if (line.people.length > 0 || lead === undefined) return line.title;
  const { rest } = withoutFrame(lead);
  return readTitle(rest);
}

/** `[Fences](…) I went there because …`: the link is the title, the rest is about it. */
function isFollowedBySentence(title: string, lead: string): boolean {
  return title.startsWith(lead) && /^\s+\p{Lu}\p{Ll}*\s+\p{Ll}+\s/u.test(title.slice(lead.length));
}

function readTitle(text: string): string {
  return text
    .replace(/^["“”«„]\s*|\s*["“”»]$/gu, '')
    .replace(/[\s:,.–—-]+$/u, '')
    .trim();
}
