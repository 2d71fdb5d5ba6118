import { joinedLines } from '../markup/joinedLines';
import { linkTail } from '../markup/linkSyntax';
import { severalSessions } from './words';

const noun = `${severalSessions}\\b`;

/** What `I`, `wir` or `j’ai` did with sessions, right after the pronoun and a word or two. */
const did =
  'attended|saw|watched|visited|went|enjoyed|liked|loved|found|picked|caught|heard|joined|recommend|' +
  'besucht|gesehen|gehört|sah|besuchte|hörte|empfehle|assisté|vu|suivi|aimé|préféré|retenu';

const anyNoun = new RegExp(`${noun}|(?:session|talk) (?:live|note|recap|report|summar|write)`);

/** By a noun for sessions. In lower case, where the search is many times faster. */
const ofSessions: readonly RegExp[] = [
  // `the three sessions I attended`, `las charlas a las que asistí`.
  new RegExp(
    `\\b${noun},?(?: \\S+){0,4}? (?:(?:(?:i|we)(?:['’]ve)?|ich|wir|nous avons|j['’]ai) (?:\\S+ ){0,2}(?:${did})|asist|assisti|acompanhei|(?:que|quais) (?:eu |nós )?(?:vi|vimos)\\b|que m[áa]s me gust|que (?:eu )?mais gostei)`,
  ),
  // `my notes from the talks`, `summaries of some sessions`.
  new RegExp(
    `\\b(?:notes?|summar(?:y|ies)|recaps?|highlights|impressions|overview|list|picks|selection|comments|thoughts|remarks|notas|resum(?:en|o)|résumé|retours?|sélection|zusammenfassung|eindrücke|notizen|auswahl|selección|seleção)(?: \\S+){0,6}? ${noun}`,
  ),
  // `links to the session liveblogs`
  /\b(?:session|talk) (?:live ?blogs|notes|recaps|reports|summaries|write-?ups)\b/,
  // `I’ll be giving two presentations`, `we gave three talks`.
  new RegExp(
    `\\b(?:i|we)(?:['’](?:ll|m|re)| will| am| are)?(?: be)? (?:giving|gave|presenting|presented) (?:\\S+ )?${noun}`,
  ),
  // `today’s sessions`.
  new RegExp(`\\b(?:today|yesterday|this (?:morning|afternoon|evening))['’]s ${noun}`),
  // `the workshops of the first day were:`
  new RegExp(
    `\\b${noun}(?: [^\\s.!?:]+){0,5} (?:are|were|included?|sind|waren|sont|étaient|son|fueron|são|foram):\\s*$`,
  ),
  // `my favourite talks`.
  new RegExp(
    `\\b(?:favou?rite|best|notable|interesting|recommended|meilleures|mejores|melhores|besten|liebsten|spannendsten|interessantesten) ${noun}`,
  ),
  // `meine Lieblingsvorträge`, `mes conférences préférées`, `palestras recomendadas`.
  /\blieblings(?:talks|sessions|vorträge)\b/,
  new RegExp(
    `\\b${noun} (?:préférées|recommandées|marquantes|suivantes|favoritas|recomendadas|destacadas|preferidas)`,
  ),
  // `die folgenden Vorträge`, `las siguientes charlas`.
  new RegExp(`\\b(?:following|folgenden?|siguientes|seguintes)(?: \\S+){0,2}? ${noun}`),
];

/** As much of a section's text is read for what it announces. */
export const announcing = 2000;

/**
 * Whether running text announces that what follows tells of sessions, one after the other: `Here are my notes from the
 * talks I attended`. Some texts that do are about something else; it is one sign among others.
 */
export function announcesSessions(text: string): boolean {
  const lower = joinedLines(text.toLowerCase());
  const isOne = (pattern: RegExp) => pattern.test(lower);
  return anyNoun.test(lower) && ofSessions.some(isOne);
}

/** `I also went to a few other sessions`, `nous avons vu quelques conférences`. */
const wentTo = new RegExp(
  `(?:^|[^\\p{L}])(?:(?:i|we|j['’]ai|nous avons) (?:\\S+ ){0,2}(?:${did})|(?:ich|wir) (?:habe|haben|war|waren)|ass?ist[íi]\\S*|vimos|vi)(?: \\S+){0,5} ${severalSessions}(?!\\p{L})`,
  'u',
);

/** Whether a sentence says to which sessions its author went. */
export function saysWentTo(sentence: string): boolean {
  return wentTo.test(sentence.toLowerCase());
}

/** `Favourite talk: [Fences - Ana Ruiz](…)`: which one was chosen, and nothing else. */
export const chosenLabel = new RegExp(
  `^\\s*(?=[\\p{L} ]{4,30}: *\\[[^\\][]+\\]${linkTail}\\s*$)(?=[^:]*(?:pick|favou?rite|best|top|highlight|recommend|liebling|préféré|coup de|favorit|melhor|mejor))[^:]*: *`,
  'iu',
);
