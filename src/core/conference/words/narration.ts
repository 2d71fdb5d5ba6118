import { oneSession, severalSessions } from './words';

const one = `(?:${oneSession}|speaker|sesión|apresentação|sessão)`;
const some = `(?:${one}s?|${severalSessions}|vorträgen|talleres)`;

/** A way to speak of what was heard and seen. Letters with accents are letters, so `\b` won't do at a word's end. */
const way = (words: string) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'u');

/**
 * How people who were at a conference tell of it, a row a way: each is common elsewhere, several of them together are
 * not. For text in lower case.
 */
const ways: readonly RegExp[] = [
  // `the second talk`, `einige gute Vorträge`, `a palestra mais interessante`
  way(
    `(?:first|second|third|next|last|final|closing|opening|best|favou?rites?|another|great|good|interesting|excellent|amazing|many|some|few|several|other|most \\p{L}+|(?:erste|zweite|dritte|nächste|letzte|weitere|beste|gute|interessante|spannende)[nrms]?|viele|einige|première|deuxième|dernière|seconde|autres?|quelques|plusieurs|meilleures?|primera|segunda|última|mejor(?:es)?|algunas|varias|otras?|primeira|melhor(?:es)?|algumas|várias|outras?|prim[oa]|second[oa]|ultim[oa]|alcuni|altri|divers[ie]) (?:\\p{L}+ )?${some}|(?:charlas?|ponencias?|palestras?|conférences?|présentations?) (?:m[áa]is|más|la plus|les plus)`,
  ),
  // `her talk`, `cette présentation`
  way(
    `(?:his|her|their|this|the|seine[mnr]?|ihre[mnr]?|diese[mnrs]?|ce|cet|cette|son|sa|leur|su|esta|sua|essa|nessa|desta) (?:\\p{L}+ )?${one}`,
  ),
  // `the talk by`, `der Vortrag war`
  way(
    `${some} (?:by|from|was|were|started|began|about|with|i (?:attended|saw|went|liked|enjoyed)|von|über|war|waren|par|sur|était|étaient|sobre|por|fue|fueron|foi|foram)`,
  ),
  // `gave a talk`, `sprach über`
  way(
    `(?:gave|presented|delivered|held) (?:(?:an?|the|his|her|their|my|our) )?(?:\\p{L}+ ){0,3}${one}|(?:spoke|talked|presented) (?:about|on)|hielt|präsentierte|sprach über|(?:a|ont) (?:présenté|donné|animé|parlé|expliqué|montré)|(?:presentó|habló|explicó|impartió|apresentou|falou|ministrou|apresentad[ao] por)|ha (?:parlato|presentato|mostrato|spiegato|raccontato|illustrato)`,
  ),
  // `the venue was`, `l’événement a réuni`
  way(
    '(?:conferences?|events?|venue|organi[sz](?:ation|ers)|food|atmosphere|attendees|schedule|edition|konferenz|veranstaltung|kongress|organisation|stimmung|événement|journée|édition|evento|conferencia|conferência|organización|organização|edición|edição|conferenza|organizzazione|edizione) (?:was|were|had|is|itself|war|waren|hatte|était|a (?:été|donc|réuni|eu)|fue|estuvo|ha sido|foi|teve|è stat[oa]|ha avuto)|partecipanti|teilnehmer|participantes|asistentes|participants',
  ),
  // `attended`, `j’ai assisté`
  way(
    'attend(?:ed|ing)?|went to|was at|been to|visited|back from|returned from|besucht(?:e|en)?|war(?:en)? (?:ich|wir|auf|bei)|ich war|wir waren|assist[éiíe]|assistimos|asist[íi](?:mos|r)?|participé|particip(?:ei|amos|ar)|retour sur|estuv(?:e|imos)|estive(?:mos)?|(?:ho|abbiamo) (?:partecipato|assistito|seguito|visto)|sono stat[oa]',
  ),
];

const firstPerson =
  /(?<![\p{L}\d])(?:i|we|my|our|me|us|ich|wir|mir|mich|uns|je|j|nous|mon|mes|yo|nos|nosotros|eu|meu|minha|io|mi|ho|abbiamo|mio|mia)(?![\p{L}\d])/gu;
const secondPerson =
  /(?<![\p{L}\d])(?:you|your|yours|du|dich|dir|dein|deine|vous|votre|vos|tu|usted|ustedes|você|vocês)(?![\p{L}\d])/gu;

/** So many of the ways make it sure. */
const enoughWays = 4;

/**
 * Whether a text tells of sessions that its author heard, by the ways people speak of them. Who gives advice on
 * conferences speaks in the same ways, but to the reader: `you` stands there more often than `I`. For text in lower case.
 */
export function tellsOfHearing(lower: string): boolean {
  let missing = 0;
  for (const pattern of ways) {
    if (!pattern.test(lower)) missing++;
    if (missing > ways.length - enoughWays) return false;
  }
  return count(lower, secondPerson) <= count(lower, firstPerson);
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}
