const noun =
  '(?:talks|sessions|keynotes|presentations|conférences|présentations|vorträge|charlas|ponencias|palestras)\\b';

/** In lower case, where the search is many times faster. */
const announcements: readonly RegExp[] = [
  // `the three sessions I attended`, `las charlas a las que asistí`.
  new RegExp(
    `\\b${noun},?(?: \\S+){0,4}? (?:(?:i|we|ich|wir|nous avons|j['’]ai) (?:\\S+ ){0,2}(?:attended|saw|watched|visited|went|enjoyed|liked|found|picked|besucht|gesehen|gehört|assisté|vu|suivi)|asist|assisti)`,
  ),
  // `my notes from the talks`, `summaries of some sessions`.
  new RegExp(
    `\\b(?:notes?|summar(?:y|ies)|recaps?|highlights|impressions|overview|list|picks|notas|resum(?:en|o)|résumé|retours?|zusammenfassung|eindrücke|notizen)(?: \\S+){0,6}? ${noun}`,
  ),
  // `my favourite talks`.
  new RegExp(`\\b(?:favou?rite|best|notable|interesting|meilleures|mejores|melhores|besten) ${noun}`),
  // `Here are my notes from FenceConf:`, `Below a few highlights:`.
  /\b(?:here (?:are|is)|below|following|voici|hier|aquí|abaixo)\b[^.!?]{0,60}\b(?:notes|highlights|takeaways|talks|sessions|picks|notas|notizen|résumés?)\b/,
  // `My notes from FenceConf`.
  /\b(?:my|our|some|rough|raw|mes|meine|mis|minhas) (?:\w+ )?(?:notes|notas|notizen) (?:from|on|of|about|von|zu|sur|de|sobre)\b/,
];

/**
 * Whether running text announces that what follows tells of sessions, one after the other: `Here are my notes from the
 * talks I attended`. Some texts that do are about something else; it is one sign among others.
 */
export function announcesSessions(text: string): boolean {
  const lower = text.toLowerCase();
  return announcements.some((pattern) => pattern.test(lower));
}
