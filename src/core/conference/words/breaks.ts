const meal =
  'lunch|dinner|breakfast|brunch|déjeuner|petit-déjeuner|dîner|mittagessen|abendessen|frühstück|almuerzo|cena|desayuno|almoço|jantar';

const breakWords: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:morning|afternoon|evening|opening|welcome|closing|tea|coffee|lunch|short|kaffee|mittags?|[a-z]+day) ?)?(?:breaks?|snacks?|welcome|introductions?|coffee|drinks|comida|essen|${meal}|registration|check-?in|doors(?: open)?|networking|pauses?(?: café| déjeuner)?|café|accueil|mittagspause|kaffeepause|pause|einlass|descanso|pausa|intervalo|registro|cocktail|apéro|party|social event|reception)(?:$| ?[(&+/,:@-]| and | et | und )`,
    'u',
  ),
  // `Dinner with the team`, `Curry for dinner`, `Game night`
  new RegExp(
    `^(?:${meal}) (?:at|(?:with|mit|avec|con|com) (?:the|my|den?|des|les|el|los|os?)) |\\s(?:party|reception|game night|${meal})!?$`,
    'u',
  ),
  // `Opening and welcome`, `Closing remarks`
  /^(?:opening|welcome|closing|final|eröffnung|ouverture|apertura|abertura)(?: (?:and|&|und|et|y|e) (?:opening|welcome|introductions?|closing|begrüßung|accueil|bienvenida)| remarks?| words?| address| session)+$/u,
  // `Swag @ Acme booth`, `Happy hour`
  /(?:@|^at|\sat) (?:\S+ ){0,3}booths?(?!\p{L})|\bhappy (?:\p{L}+ )?hour\b/u,
  // `Fence Awards Ceremony and Closing`: what else a programme holds
  /^(?:\S+ ){0,3}(?:awards? (?:ceremony|presentations?)|prize giving|business meeting|poster (?:session|reception)s?|remise des prix|preisverleihung|mitgliederversammlung|entrega de (?:premios|prêmios))(?:$| ?[(&+,–—-]| and | et | und | y | e )/u,
  // `Ceremonia de apertura`
  /^(?:(?:ceremonia|cerimônia|cérémonie) (?:de |d['’])?(?:apertura|clausura|inauguración|cierre|abertura|encerramento|ouverture|clôture)|(?:networking|cierre|despedida|clausura|snacks|merienda|acreditación|acreditaciones|credenciamento|recepción|recepção)(?: (?:y|e|del?|do|da|final|finales)(?: .*)?)?|(?:talks|charlas|ponencias|palestras|talleres|oficinas|conférences|vorträge) (?:paralel[oa]s|parallèles)(?: .*)?)$/u,
  // what travellers do
  /^(?:(?:wake|get) up|(?:arrive|arrival|depart(?:ure)?|leave for|check[ -](?:in|out))(?: .*)?|(?:head|go|drive|walk|back) (?:home|to the (?:hotel|airport|station|venue))|(?:train|flight|bus|zug|flug|vol|tren|vuelo|trem|voo)(?: (?:to|from|leaves|arrives|home|nach|vers|pour|a|para)(?: .*)?)?|hotel|aufstehen|ankunft|abreise|anreise|rückfahrt|arrivée|départ|llegada|salida|chegada|saída)$/u,
];

/** Whether words are a break in a programme, or a traveller's day: `Lunch`, `Kaffeepause`, `12:30 Coffee break`, `Train to Oslo`. */
export function isBreak(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/^(?:[\d\s:.h–—|-]+(?:[ap]m|uhr)?|(?:noon|mittag)(?=[\s:]))[\s:–—|-]*/u, '')
    .trim();
  return breakWords.some((pattern) => pattern.test(words));
}
