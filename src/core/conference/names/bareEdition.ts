import { isReportWord } from '../words/nameWords';
import type { ConferenceName } from './conferenceName';

/** What may stand beside name, year and place of an edition that a title is about. */
const beside =
  /(?<![\p{L}\p{N}])(?:(?:day|jour|tag|día|dia|part|teil) ?\d+|(?:my )?(?:recap|notes|report|summary|retour sur(?: l[ae])?|notas|resumen|resumo|rückblick|bericht|the|in|à|en|em|au|at))(?![\p{L}\p{N}])/giu;

/** `6/6/2019 FenceConf`, `2019-06-06: FenceConf` */
const date = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[\s:–—-]+/u;

/** Whether a title names one edition and nothing else: `Fences 2019`, `Fences 2019 Oslo - day 1`, not `Fences in 2019: how to build`. */
export function isBareEdition(title: string, { series, year, place }: ConferenceName): boolean {
  if (year === undefined || title.length > 80) return false;
  const rest = [series, place ?? '', String(year), `’${String(year).slice(2)}`, `'${String(year).slice(2)}`]
    .filter((part) => part !== '')
    .reduce((text, part) => text.replace(part, ' '), title.replace(date, ''))
    .replace(beside, ' ');
  return rest.split(/[^\p{L}\p{N}-]+/u).every((word) => !/[\p{L}\p{N}]/u.test(word) || isReportWord(word));
}
