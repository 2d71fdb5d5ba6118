import { daysIn } from '../../page/zonedInstant';

/** Months in English, French, German, Spanish, Portuguese and Italian, in full and shortened, accents left out. */
const months: readonly RegExp[] = [
  /^(?:jan(?:uary|uar|ner|vier|v|eiro)?|ene(?:ro)?|gen(?:naio)?)$/,
  /^(?:feb(?:ruary|ruar|rero|braio)?|fev(?:rier|r|ereiro)?)$/,
  /^mar(?:ch|s|z|zo|co)?$/,
  /^(?:apr(?:ile?)?|avr(?:il)?|abr(?:il)?)$/,
  /^(?:ma[yi]o?|mag(?:gio)?)$/,
  /^(?:jun(?:e|i|io|ho)?|juin|giu(?:gno)?)$/,
  /^(?:jul(?:y|i|io|ho)?|juil(?:let)?|lug(?:lio)?)$/,
  /^(?:aug(?:ust)?|aout?|ago(?:sto)?)$/,
  /^(?:sep(?:t|tember|tembre|tiembre)?|set(?:embro|tembre)?)$/,
  /^(?:o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|ott(?:obre)?)$/,
  /^nov(?:embe?re?|iembre|embro)?$/,
  /^(?:de[cz](?:embe?re?|embro)?|dic(?:iembre|embre)?)$/,
];
const month = '(?:of |de )?([a-z]{3,10})\\.?';
const day = '(\\d{1,2})(?![\\d:])(?:st|nd|rd|th|er|\\.)?';
const to = '\\s*(?:[-–—&/]|(?:to|and|et|und|bis|y|e|a|al|au)\\b)\\s*';
const year = '(?:,?\\s+(?:de )?(\\d{4})\\b)?';

/** How days are written in words, as many as two of one stay, and which group is what. */
const forms: readonly {
  readonly pattern: RegExp;
  readonly groups: Readonly<Record<'first' | 'firstMonth' | 'last' | 'lastMonth' | 'year', number>>;
}[] = [
  // `21 May 2019`, `21st of May, 2019`, `21-23 mai 2019`, `30 May – 1 June`, `le 1er juin 2019`
  {
    pattern: new RegExp(`(?<![a-z\\d])${day}(?:(?:\\s+${month})?${to}${day})?\\s+${month}${year}`, 'g'),
    groups: { first: 1, firstMonth: 2, last: 3, lastMonth: 4, year: 5 },
  },
  // `May 21, 2019`, `May 21st-23rd 2019`, `May 30 to June 1`
  {
    pattern: new RegExp(`(?<![a-z\\d])${month}\\s+${day}(?:${to}(?:${month}\\s+)?${day})?${year}`, 'g'),
    groups: { firstMonth: 1, first: 2, lastMonth: 3, last: 4, year: 5 },
  },
];
const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/;

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
  return daysOf(value.normalize())?.first ?? dayInFigures(value);
}

/** Days that stand in a text, as calendars write them, and where. */
export interface WrittenDays {
  readonly first: string;
  readonly last: string;
  readonly start: number;
  readonly end: number;
}

/** Nobody goes to a conference for longer. */
const longestStay = 14;

/**
 * The first days that a text names with their month in words; accents are read where they are parts of their letters
 * (NFC). Without a year the days are of `usual`; where that isn't given either, they are none.
 */
export function daysOf(text: string, usual?: number): WrittenDays | undefined {
  // Marks are taken off their letters and stay in place, so that offsets hold.
  const words = text.toLowerCase().replace(/[à-ÿ]/g, (letter) => letter.normalize('NFKD').charAt(0));
  for (const { pattern, groups } of forms)
    for (const found of words.matchAll(pattern)) {
      const given = found[groups.year];
      const at = given === undefined ? usual : Number(given);
      const firstMonth = monthOf(found[groups.firstMonth] ?? found[groups.lastMonth] ?? '');
      const first = at === undefined ? undefined : dated(at, firstMonth, Number(found[groups.first]));
      if (at === undefined || first === undefined) continue;
      const lastMonth = monthOf(found[groups.lastMonth] ?? found[groups.firstMonth] ?? '');
      const last = dated(at, lastMonth, Number(found[groups.last])) ?? first;
      const isStay = last >= first && daysApart(first, last) < longestStay;
      return { first, last: isStay ? last : first, start: found.index, end: found.index + found[0].length };
    }
  return undefined;
}

/** From the first to the last of some days, in any order; `undefined` for none, and where these are `longest` days apart. */
export function stretchOf(
  days: readonly string[],
  longest: number,
): { readonly first: string; readonly last: string } | undefined {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return daysApart(first, last) < longest ? { first, last } : undefined;
}

function daysApart(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}

function dayInFigures(value: string): string | undefined {
  const [, one = '', mark, other = '', year] = figures.exec(value) ?? [];
  const [a, b] = [Number(one), Number(other)];
  if (mark === '.' || a > 12) return dated(Number(year), b, a);
  return b > 12 ? dated(Number(year), a, b) : undefined;
}

/** 0 for a word that names none. */
function monthOf(word: string): number {
  return months.findIndex((pattern) => pattern.test(word)) + 1;
}

function dated(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
