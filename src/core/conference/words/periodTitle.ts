import { wordSet } from '../../text/wordSet';

/** Stretches of time that people look back on, or ahead to. */
const periods = wordSet(`
  year years yearly annual month months monthly week weeks weekly weeknotes quarter quarterly decade q1 q2 q3 q4
  année années mois semaine trimestre jahr jahre jahres jahresrückblick monat monats monatsrückblick woche wochenrückblick
  año años mes meses semana ano anos mês
  january february march april may june july august september october november december
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  januar februar märz juni juli oktober dezember
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre anno mese settimana
`);

/** What such titles say besides. */
const others = wordSet(`
  a an the my our in of for on at to and back looking look review reviewed recap retrospective retrospect reflections
  reflecting summary wrap up wrapup notes update report goals plans resolutions bye goodbye hello
  un une le la les mon notre de du des l d en et pour bilan rétrospective résumé objectifs
  ein eine das der die mein unser auf im und rückblick ausblick ziele
  mi mis nuestro el los del y para resumen balance retrospectiva objetivos
  um uma o meu minha do da e no na resumo metas
`);

const numbered = /^(?:week|semaine|woche|semana)$/;

/** Whether a title is about a stretch of time and nothing else: `2018 in review`, `May recap`, `Rückblick auf 2018`. */
export function isPeriodTitle(title: string): boolean {
  let hasPeriod = false;
  let before = '';
  for (const [word] of title.toLowerCase().matchAll(/[\p{L}\d]+/gu)) {
    if (periods.has(word) || /^(?:19|20)\d\d$/.test(word)) hasPeriod = true;
    // `Week 5` is one, `May 5` a day.
    else if (!others.has(word) && !(numbered.test(before) && /^\d{1,2}$/.test(word))) return false;
    before = word;
  }
  return hasPeriod;
}
