import { bareTitle, isKindOnly, withoutFrame } from '../lines/sessionFrame';
import type { TalkContext } from '../lines/talkContext';
import type { TalkLine } from '../lines/talkLine';
import { readTalkLine, titled } from '../lines/talkLine';
import type { Lexicon } from '../people/lexicon';
import type { People } from '../people/namedPeople';
import { clearPerson, surePerson } from '../people/nameScore';
import { readPeople, withFrenchCompany } from '../people/people';
import { peopleAfter } from '../people/peopleAfter';
import { speakersInProse } from '../people/proseSpeakers';
import { speakerVerbs } from '../words/words';

/** The bold or linked words that an item begins with, and what stands behind them. */
interface Mark {
  readonly marked: string;
  readonly after: string;
  /** What the marked words say by themselves. */
  readonly led: TalkLine;
  readonly lexicon: Lexicon;
}

/** Who spoke, by what stands behind a title that bold or a link sets off. The first that finds somebody decides. */
const readers: readonly ((mark: Mark) => TalkLine | undefined)[] = [
  namedBehind,
  withPeople,
  nameAlone,
  linkedLast,
  commented,
  toldBehind,
  givenBehind,
];

/** What a line says that begins with a marked title; `undefined` where nothing behind the title says who spoke. */
export function markedLine(
  marked: string,
  words: string,
  { lexicon, habits }: TalkContext,
): TalkLine | undefined {
  const after = words.slice(words.indexOf(marked) + marked.length);
  const mark = { marked, after, led: readTalkLine(marked, lexicon, habits), lexicon };
  for (const read of readers) {
    const line = read(mark);
    // `**Opening keynote** by Ana Ruiz` has no title.
    if (line !== undefined)
      return line.people.length > 0 && isKindOnly(line.title)
        ? { ...line, title: '', isSpeakerOnly: true }
        : line;
  }
  return undefined;
}

/** A line, and who told it. */
function toldBy(line: TalkLine, { names, companies, score }: People): TalkLine {
  return { ...line, people: names, companies, score };
}

const joint = /^\s*["”»)]?\s*(?:[-–—|,;:(&]|by\b|par\b|von\b|por\b|and\b|et\b)/u;
/** After a dash or `by` the marked words are the whole title, whatever they hold. */
const sureJoint = /^\s*["”»)]?\s*(?:[-–—|(]|by\b|par\b|von\b|por\b)/u;

/** `[Fences](…) - Ana Ruiz`, `[Fences - Ana Ruiz](…) & Bo Lind`. */
function namedBehind({ marked, after, led, lexicon }: Mark): TalkLine | undefined {
  if (!joint.test(after) || led.isSpeakerOnly) return undefined;
  const said = after.replace(/^[\s"”»),;:|–—-]*(?:by|par|von|por)?\s*/u, '').replace(/^\(|\)$/g, '');
  const people = readPeople(/^\W*par\s/.test(after) ? withFrenchCompany(said) : said, lexicon);
  if (people.score < surePerson) return undefined;
  if (led.people.length > 0 && sureJoint.test(after))
    return toldBy({ ...led, title: bareTitle(withoutFrame(marked).rest) }, people);
  return {
    ...led,
    people: [...led.people, ...people.names],
    companies: [...led.companies, ...people.companies],
    score: people.score,
  };
}

const withWord =
  /^,? (?:with|mit|avec|con|com|featuring) (\p{Lu}[^:;]{4,200}?)[.,]?(?: \((?=\p{Ll})[^()]*\)?)?\.?$/u;

/** `[Fences](…) with Ana Ruiz, Bo Lind, and Cy Moe (organized by Di Fox)` */
function withPeople({ marked, after, led, lexicon }: Mark): TalkLine | undefined {
  const people = readPeople(withWord.exec(after)?.[1] ?? '', lexicon.joiningPeople);
  return led.people.length === 0 && people.score >= surePerson ? toldBy(titled(marked), people) : undefined;
}

/** `[Fences](…) Ana Ruiz`: nothing but a name. */
function nameAlone({ marked, after, lexicon }: Mark): TalkLine | undefined {
  if (!/^ \p{Lu}/u.test(after)) return undefined;
  const people = readPeople(after, lexicon);
  return people.score >= clearPerson ? toldBy(titled(marked), people) : undefined;
}

const closingPerson = /[\s,](?:by|par|von|por|pel[ao]|d[aeo])\s+(\p{Lu}[^,.:;()]{2,40})\.?$/u;

/** `[Fences](…), on how oak grows, by [Ana Ruiz](…)`: who is linked where the line ends. */
function linkedLast({ marked, after, lexicon }: Mark): TalkLine | undefined {
  const name = closingPerson.exec(after)?.[1];
  return name !== undefined && lexicon.isLinked(name)
    ? { ...titled(marked), people: [name], score: surePerson }
    : undefined;
}

const byFirst = /^["”»)\s]*(?:by|par|von|por)\s/u;

/** `**Ana Ruiz – Fences:** there was a lot of wood`, `**Fences**, de Ana Ruiz: me gustó mucho`. */
function commented({ marked, after, led, lexicon }: Mark): TalkLine | undefined {
  if (led.isSpeakerOnly || !/\s\p{Ll}+,?\s\p{Ll}/u.test(after)) return undefined;
  const people = led.people.length === 0 || byFirst.test(after) ? peopleAfter(after, lexicon) : undefined;
  if (people === undefined && led.people.length > 0 && led.score >= surePerson)
    return { ...led, title: led.title.replace(/[\s:.]+$/, '') };
  return people === undefined ? undefined : toldBy(titled(marked), people);
}

/** `**Fences** - Ana Ruiz did very well`, `**Wire Fences** - not for me`: a title, whatever it looks like, and who told it. */
function toldBehind({ marked, after, led, lexicon }: Mark): TalkLine | undefined {
  const said = /^\s*[-–—:]\s+(\S.{12,})$/u.exec(after)?.[1];
  if (said === undefined || !/\s\p{Ll}/u.test(said) || speakerVerbs.test(said.toLowerCase()))
    return undefined;
  const people = speakersInProse(said, lexicon);
  const isTitle = people.length > 0 || /^\p{Ll}/u.test(said);
  return isTitle && led.people.length === 0
    ? { ...titled(marked), people, score: people.length > 0 ? surePerson : 0 }
    : undefined;
}

/** `- Ed and Thomas` after a linked title: given names alone. */
const givenNames =
  /^\s*[-–—|]\s*(\p{Lu}\p{Ll}{1,14}(?:\s*(?:,|&|and|et|und|y)\s+\p{Lu}\p{Ll}{1,14}){0,3})\s*$/u;

function givenBehind({ after, led }: Mark): TalkLine | undefined {
  const names = givenNames.exec(after)?.[1]?.split(/\s*(?:,|&|\b(?:and|et|und|y)\b)\s*/u);
  return names === undefined
    ? undefined
    : { ...led, people: names.filter((name) => name !== ''), score: surePerson };
}
