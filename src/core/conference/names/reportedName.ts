import { dayIn, isNumberWord } from '../words/framing';
import { isReportWord, type Token, tokensOf } from '../words/nameWords';

/**
 * What a report's title is about, where it says nothing else: `Fence Lovers` of `My notes from Fence Lovers`, of `Second day
 * of talks at Fence Lovers`, of `Fence Lovers notes` and of `Fence Lovers - the first day`.
 */
export function reportedName(title: string): string {
  const tokens = tokensOf(title, {});
  const isOfDay = dayIn(title) !== undefined;
  const isOwn = ({ text }: Token) => !isReportWord(text) && !(isOfDay && ofDay(text));
  const isLast = isOfDay ? isOwn : ({ text }: Token) => !reportEnd.test(text);
  const name = tokens.slice(tokens.findIndex(isOwn), tokens.findLastIndex(isLast) + 1);
  const isName =
    name.length < tokens.length && name.every(({ isName, opens }, i) => isName && (i === 0 || !opens));
  return isName ? name.map(({ text }) => text).join(' ') : title;
}

/** Of `Fourth and last day of talks`. */
function ofDay(word: string): boolean {
  return isNumberWord(word) || wordOfDay.test(word);
}

/** What such a title ends in, where it tells of no day. */
const reportEnd =
  /^(?:notes?|recaps?|trip|reports?|reviews?|summary|(?:round|wrap)-?up|compte|rendu|compte-rendu|bericht|rückblick|resumen|resumo|notizen|notas)$/iu;

const wordOfDay =
  /^(?:\d{1,2}|d[ií]a|tage?|giorno|last|final|dernière?|letzter?|últim[oa]|conférences|vorträge|charlas|palestras)$/iu;
