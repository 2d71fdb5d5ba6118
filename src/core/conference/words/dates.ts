import { daysIn } from '../../page/zonedInstant';

/** How months begin, in English, French, German, Spanish and Portuguese, accents left out. */
const months: readonly string[] = [
  'jan|ene',
  'feb|fev',
  'mar',
  'apr|avr|abr',
  'may|mai',
  'jun|juin',
  'jul|juil',
  'aug|aou|ago',
  'sep|set',
  'oct|okt|out',
  'nov',
  'dec|dez|dic',
];
const monthName = '([a-z]{3,10})\\.?';
const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/;
/** `21 May 2019`, `21st of May, 2019`, `21. Mai 2019`, `21-23 mai 2019`, `le 1er juin 2019`. */
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?:\\s*[-–]\\s*\\d{1,2}(?:st|nd|rd|th|\\.)?)?\\s+(?:of |de )?${monthName},?\\s+(?:de )?(\\d{4})\\b`,
);
/** `May 21, 2019`, `May 21st-23rd 2019`. */
const monthFirst = new RegExp(
  `\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2}(?:st|nd|rd|th)?)?,?\\s+(\\d{4})\\b`,
);

/** `21.5.2019`, a day first wherever dots are written, and `21/5/2019` or `5/21/2019`. */
const figures = /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d./])/;

/**
 * `2018-05-21` of any of the ways dates are written; of several days the first. `undefined` for a day that no calendar has,
 * and for figures alone that are a day in one country and a month in another (`03/04/2019`).
 */
export function dateOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const plain = iso.exec(value);
  if (plain !== null) return dated(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const words = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const first = dayFirst.exec(words);
  if (first !== null) return dated(Number(first[3]), monthOf(first[2] ?? ''), Number(first[1]));
  const second = monthFirst.exec(words);
  if (second !== null) return dated(Number(second[3]), monthOf(second[1] ?? ''), Number(second[2]));
  return dayInFigures(value);
}

function dayInFigures(value: string): string | undefined {
  const [, one = '', mark, other = '', year] = figures.exec(value) ?? [];
  const [a, b] = [Number(one), Number(other)];
  if (mark === '.' || a > 12) return dated(Number(year), b, a);
  return b > 12 ? dated(Number(year), a, b) : undefined;
}

/** 0 for a word that names none. */
function monthOf(word: string): number {
  return (
    months.findIndex((beginnings) => beginnings.split('|').some((beginning) => word.startsWith(beginning))) +
    1
  );
}

function dated(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
