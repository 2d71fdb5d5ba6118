import { type FilePath, fileNameOf } from '../text/paths';

/** A day as permalinks need it. */
export interface PageDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The day that a page's `date` says, else the one in its file's name: `2018-05-21…` */
export function pageDate(path: FilePath, date: string | undefined): PageDate | undefined {
  const match =
    /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/.exec(date ?? '') ??
    /^(\d{4})-(\d{1,2})-(\d{1,2})-/.exec(fileNameOf(path));
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return { year, month: month.padStart(2, '0'), day: day.padStart(2, '0') };
}

/** `January` for `01`. */
export function monthName(month: string): string {
  return monthNames[Number(month) - 1] ?? '';
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Tuesday` for 1 January 2019. */
export function weekdayOf(date: PageDate): number {
  return new Date(Date.UTC(Number(date.year), Number(date.month) - 1, Number(date.day))).getUTCDay();
}

/** 1 for 1 January. */
export function dayOfYear(date: PageDate): number {
  const start = Date.UTC(Number(date.year), 0, 1);
  return (Date.UTC(Number(date.year), Number(date.month) - 1, Number(date.day)) - start) / 86_400_000 + 1;
}
