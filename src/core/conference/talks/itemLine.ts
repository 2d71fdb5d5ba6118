import { isKindOnly, withoutFrame } from '../lines/sessionFrame';
import type { TalkContext } from '../lines/talkContext';
import type { TalkLine } from '../lines/talkLine';
import { readTalkLine, titled } from '../lines/talkLine';
import type { Phrase } from '../markup/phrase';
import type { Lexicon } from '../people/lexicon';
import { surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { joined, speakersInProse } from '../people/proseSpeakers';
import { addressKind, labelKind } from '../words/addresses';
import { speakerVerbs } from '../words/words';
import { markedLine } from './markedLine';

/** Where link or bold end the title, people are only sought after it. */
export function lineOf(words: string, linked: string | undefined, context: TalkContext): TalkLine {
  const { lexicon, habits } = context;
  const marked = linked === undefined ? undefined : markedLine(linked, words, context);
  if (marked !== undefined) return marked;
  // `"Oak, Ash and Elm: A Guide"`.
  if (quotation.test(words)) return titled(words);
  return readTalkLine(words, lexicon, habits);
}

/** `**Fences**. _Ana Ruiz (Acme)_`, `**Gates** by _Bo_ & _Cy_`: who stands in italics right behind a marked title. */
export function slantedBehind(
  { text, slanted }: Phrase,
  title: string | undefined,
  lexicon: Lexicon,
): TalkLine | undefined {
  if (title === undefined) return undefined;
  const behind = text.indexOf(title) + title.length;
  const [first, ...others] = slanted.filter(({ start }) => start >= behind);
  if (first === undefined) return undefined;
  const between = beforeSlanted.exec(text.slice(behind, first.start));
  if (between === null) return undefined;
  let { end } = first;
  for (const other of others) if (joined.test(text.slice(end, other.start))) end = other.end;
  const words = text.slice(first.start, end);
  const { names, companies, score } = readPeople(words, lexicon);
  if (score >= surePerson) return { ...titled(title), people: names, companies, score };
  return between[1] !== undefined && /^\S{2,30}$/.test(words)
    ? { ...titled(title), people: [words], score: surePerson }
    : undefined;
}

const beforeSlanted = /^[\s"”».,:–—-]*(?:(by|par|von|por|di|de) )?$/iu;

/** Nothing but one. */
const quotation = /^["“«„][^"“”«»„]{4,200}["”»“][.,]?$/u;

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

/** The lead, if it is bold and what follows it in parentheses or after a dash is somebody. */
export function boldLead(phrase: Phrase, lead: string | undefined): string | undefined {
  return [...phrase.strong, ...phrase.slanted].some(
    ({ start, end }) => end > start && phrase.text.slice(start, end) === lead,
  )
    ? lead
    : undefined;
}

/** The marked words that an item begins with: bold, quoted or linked. */
export function leadOf(phrase: Phrase): string | undefined {
  const { text } = phrase;
  const { rest } = withoutFrame(text);
  const start = text.length - rest.length;
  const near = (at: number) => at <= Math.max(2, text.indexOf(rest.slice(0, 12)) + 1, 0) || at <= start;
  // The bold word of `**Panel**: Fences` is no title.
  const bold = phrase.strong.find(
    (span) => near(span.start) && span.end > span.start && !isKindOnly(text.slice(span.start, span.end)),
  );
  if (bold !== undefined) return text.slice(bold.start, bold.end);
  const link = leadLink(phrase);
  if (link !== undefined) return text.slice(link.start, link.end);
  // `_Fences_: very good`
  const slanted = phrase.slanted.find(({ start, end }) => near(start) && /^\s*[:–—]/u.test(text.slice(end)));
  if (slanted !== undefined) return text.slice(slanted.start, slanted.end);
  const quoted = /^[^\p{L}]{0,4}["“«„]([^"”»“]{4,200})["”»“]/u.exec(text);
  return quoted?.[1];
}

/** The link whose words an item's title is, whatever quotes it stands in; no `[video](…)`. */
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

/**
 * `Fences of Oak - Ana Ruiz` of `Oak in practice (Acme): [Fences of Oak - Ana Ruiz](https://youtu.be/…)`: where the author's
 * own words end in a colon and all that follows is one link to a recording or a session, it says title and speaker itself.
 */
export function sessionLinkedLast(
  phrase: Phrase,
  words: string,
  { lexicon, habits }: TalkContext,
): string | undefined {
  const link = phrase.links.at(-1);
  if (link === undefined) return undefined;
  const said = phrase.text.slice(link.start, link.end).trim();
  const kind = addressKind(link.target);
  if ((kind !== 'recording' && kind !== 'schedule') || !words.endsWith(said)) return undefined;
  const before = words.slice(0, words.length - said.length);
  if (!ownWords.test(before) || withoutFrame(words).rest === said) return undefined;
  return readTalkLine(said, lexicon, habits).people.length > 0 ? said : undefined;
}

/** Several, and a colon. */
const ownWords = /^\S+ \S.*: $/u;

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

/** Without what parts it from the rest, and as a file what it is called: `[Fences of Oak.md](…)`. */
function readTitle(text: string): string {
  return text
    .replace(/^["“”«„]\s*|\s*["“”»]$/gu, '')
    .replace(/[\s:,.–—-]+$/u, '')
    .replace(/\.md$/, '')
    .trim();
}

/** `Fences – Ana Ruiz showed how they grow`: with whom the comment tells of. */
export function withTold(line: TalkLine, comment: string, { lexicon }: TalkContext): TalkLine {
  const people = speakersInProse(comment.replace(/^[\s:–—-]+/, ''), lexicon);
  return people.length === 0 ? line : { ...line, people, score: surePerson };
}
