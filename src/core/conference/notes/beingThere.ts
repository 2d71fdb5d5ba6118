import { allMatches } from '../../text/allMatches';
import { lettersOf } from '../../text/lettersOf';
import { type ConferenceName, nameOf } from '../names/conferenceName';
import type { HeadEvidence } from './evidence';

/** As much of a note's beginning tells where its author was. */
export const firstSentences = 700;

/** Words by which one tells of having been somewhere, in lower case; to be made part of an expression. */
export const attendingWords =
  "attend(?:ed|ing)|conferences?|conférences?|konferenz(?:en)?|conferencias?|conferências?|kongress(?:es)?|last week|talks i|edition|édition|went to|was at|been to|assist(?:é|er) à|j['’]étais à|nous étions à|besuch(?:t|te)|asist[ií]|asistir|he estado en|estuv(?:e|imos) en|particip(?:ei|ar|amos|é|er)|estive(?:mos)? n[ao]s?|est(?:eve|ive|ivemos|iveram) presentes?|ho (?:partecipato|assistito|seguito)|(?:sono stat[oa]|siamo stati) a|conferenz[ae]|had a (?:great|good|wonderful|fantastic|lovely) time (?:at|in)|palestra(?:s|r|nte)?|charlas|vorträge|speakers?|keynotes?|this year['’]?s|notes from|参加し|行ってき|登壇し|参加了|参会|다녀왔|참가";
/** Letters with accents are letters: after `assisté à` a word ends. */
const attending = new RegExp(`(?<![a-zß-öø-ÿ\\d])(?:${attendingWords})(?![a-zß-öø-ÿ\\d])`);

/** Whether the first sentences, or the description, speak of having been somewhere or of conferences. */
export function saysAttending({ intro, description }: HeadEvidence): boolean {
  return (
    attending.test(intro.slice(0, firstSentences).toLowerCase()) ||
    (description !== '' && attending.test(description.toLowerCase()))
  );
}

/** One travels to other places than conferences. For text in lower case, as the next. */
const beingAt =
  /\b(?:attend(?:ed|ing)?|notes from|been at|speak(?:ing)? at|spoke at|talk at|assist(?:é|er) à|vortrag auf|war(?:en)? (?:ich|wir)|(?:ich|wir) war(?:en)?|particip(?:ei|ar|amos|é|er)|asist(?:í|ir|imos)|partecipato|sono stat[oa])(?![a-z])/g;
/** So far from such words the name stands. */
const near = 90;

/** `apart from attending FenceTalk`, where the title is `FenceTalk 2019`. */
export function tellsOfBeingAt(intro: string, series: string): boolean {
  const wanted = lettersOf(series);
  if (wanted.length < 4) return false;
  const start = intro.slice(0, 900).toLowerCase();
  const isIn = (from: number, to: number) => lettersOf(start.slice(Math.max(0, from), to)).includes(wanted);
  return allMatches(start, beingAt).some(({ index, 0: words }) => isIn(index, index + words.length + near));
}

/** `Here are my notes from Fences SF`: right behind such words, as any name may stand somewhere near them. */
export function namesWhereItWas(intro: string, name: string): boolean {
  const wanted = lettersOf(name);
  if (wanted.length < 4) return false;
  const start = intro.slice(0, 900).toLowerCase();
  return allMatches(start, beingAt).some(({ index, 0: words }) => {
    const from = index + words.length;
    return lettersOf(start.slice(from, from + name.length + article)).includes(wanted);
  });
}

/** Room for ` at the `, ` auf den `. */
const article = 10;

const session = '(?:talk|session|keynote|presentation|Vortrag|conférence|charla|palestra)';
const nameBeforeYear = '\\p{Lu}[\\p{L}.]{2,30}(?: \\p{Lu}[\\p{L}.]{1,30}){0,2}';
const nameAndYear = `${nameBeforeYear} (?:19|20)\\d{2}`;
const heardAt = new RegExp(
  `\\b${session}\\b[^.!?]{0,40}? (?:at|from|auf|bei|à|en|na|no) (?:the )?${nameAndYear}(?!\\d)|\\b(?:[Tt]his|[Tt]he|[Aa]n?) ${nameAndYear} ${session}\\b`,
  'u',
);
/** So soon a note says so that is about one session. */
const firstWords = 200;

/** `A talk that I saw at Fences 2019`, `This Fences 2019 session`, in a note's first words. */
function tellsOfSession(intro: string): boolean {
  return heardAt.test(intro.slice(0, firstWords));
}

/** Whether that is what the first words, the title or the description say. */
export function isOfOneSession({ intro, title, description }: HeadEvidence): boolean {
  return [intro, title, description].some(tellsOfSession);
}

/** `This is a live blog for the session titled …` */
export function areNotesOfOne(intro: string): boolean {
  return notesOfOne.test(intro);
}

const notesOfOne =
  /^(?:this|here|these|below)\b[^.!?]{0,50}?\b(?:live ?blog|notes|recap|summary|write-?up)\b[^.!?]{0,20}? (?:of|for|from|on) (?:the|a|an|this) (?:[\w-]+ ){0,3}?(?:session|talk|keynote|presentation)\b/i;

/** `Fences 2019` of `A talk that I saw at Fences 2019`. */
export function sessionPlace(intro: string): ConferenceName | undefined {
  const [said = ''] = heardAt.exec(intro.slice(0, firstWords)) ?? [];
  const [, series, year] = named.exec(said) ?? [];
  return series === undefined ? undefined : nameOf(series, year);
}

const named = new RegExp(
  `(?<!\\p{L})(?!(?:This|The|At|During) )(${nameBeforeYear}) ((?:19|20)\\d{2})(?!\\d)`,
  'u',
);

/** The word beside a year in a text that is called so: `Fences` and 2019 of `Back from Fences 2019`, for `fences`. */
export function datedWord(
  text: string,
  isCalled: (word: string) => boolean,
): { readonly word: string; readonly year: number } | undefined {
  // `Oak Fences 2019` is more than `Fences`.
  const isWhole = ({ index }: RegExpExecArray) =>
    !/\p{Lu}\p{L}* $/u.test(text.slice(Math.max(0, index - 30), index));
  const dated = anyYear.test(text) ? allMatches(text, wordAndYear) : [];
  const match = dated.find((one) => isCalled(one[1] ?? '') && isWhole(one));
  const [all = '', word = ''] = match ?? [];
  return match === undefined ? undefined : { word, year: Number(all.slice(-4)) };
}

const anyYear = /[ ,](?:19|20)\d{2}/;
const wordAndYear =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}.]{3,30}|\d\p{Lu}[\p{L}\d]{1,9})[ ,]{1,2}(?:19|20)\d{2}(?!\d)/gu;
