import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathDate } from '../../src/core/conference/names/pathDate';
import { dateOf, daysOf } from '../../src/core/conference/words/dates';

/** A day as notes write it, and as calendars do; `''` for none. */
function checkDate(text: string, expected: string): void {
  assert.equal(dateOf(text) ?? '', expected, text);
}

test('days in figures and in words', () => {
  checkDate('2018-5-2T10:00:00Z', '2018-05-02');
  checkDate('May 21, 2019', '2019-05-21');
  checkDate('Sept. 3rd 2019', '2019-09-03');
  checkDate('21st of May, 2019', '2019-05-21');
  checkDate('le 1er août 2019', '2019-08-01');
  checkDate('21. März 2019', '2019-03-21');
  checkDate('21. März 2019'.normalize('NFD'), '2019-03-21');
  checkDate('3 de diciembre de 2019', '2019-12-03');
  checkDate('May 21-23, 2019', '2019-05-21');
  checkDate('21–23 juin 2019', '2019-06-21');
  checkDate('on 3.4.2019', '2019-04-03');
  checkDate('(21/5/2019)', '2019-05-21');
  checkDate('5/21/2019', '2019-05-21');
});

test('what is no day', () => {
  checkDate('2019-02-30', '');
  checkDate('31 June 2019', '');
  checkDate('Room 12 of 2019', '');
  checkDate('03/04/2019', '');
  checkDate('13/14/2019', '');
  checkDate('1.2.3.2019', '');
  checkDate('May 2019', '');
});

/** The days of a stay, where nothing else is said in 2019; `''` for none. */
function checkDays(text: string, first: string, last = first): void {
  const days = daysOf(text, 2019);
  assert.deepEqual([days?.first ?? '', days?.last ?? ''], [first, last], text);
}

test('days of a stay', () => {
  checkDays('May 21-23, 2018', '2018-05-21', '2018-05-23');
  checkDays('March 8th to 10th, 2016', '2016-03-08', '2016-03-10');
  checkDays('30 May – 1 June', '2019-05-30', '2019-06-01');
  checkDays('May 30 to June 1, 2018', '2018-05-30', '2018-06-01');
  checkDays('13th - 16th May 2018.', '2018-05-13', '2018-05-16');
  checkDays('les 25 et 26 août', '2019-08-25', '2019-08-26');
  checkDays('vom 3. bis 5. März', '2019-03-03', '2019-03-05');
  checkDays('3 a 5 de março de 2018', '2018-03-03', '2018-03-05');
  checkDays('of 12 people, 21 May 2018 was', '2018-05-21');
  checkDays('May 21 10:00', '2019-05-21');
  checkDays('23-21 May', '2019-05-23');
  checkDays('1 June - 30 August', '2019-06-01');
  checkDays('decision 12', '');
  checkDays('31 June', '');
  assert.equal(daysOf('21 May'), undefined);
  assert.equal(
    '(21 août 2018)'.slice(daysOf('(21 août 2018)')?.start, daysOf('(21 août 2018)')?.end),
    '21 août 2018',
  );
});

/** The day that a path names, and what is left of the file's name; `''` for none. */
function checkPath(folder: string, name: string, date: string, slug: string): void {
  assert.deepEqual(pathDate(folder.split('/'), name), { date: date === '' ? undefined : date, slug }, name);
}

test('days in paths', () => {
  checkPath('_posts', '2019-5-21-fences', '2019-05-21', 'fences');
  checkPath('posts', '20190521_fences', '2019-05-21', 'fences');
  checkPath('posts', '2019_05_21_fences', '2019-05-21', 'fences');
  checkPath('posts', '2019_fences', '', '2019_fences');
  checkPath('posts', '20190521', '2019-05-21', '');
  checkPath('blog/2019/05/21', 'fences', '2019-05-21', 'fences');
  checkPath('blog/2019/05/21', '2018-05-21-fences', '2018-05-21', 'fences');
  checkPath('blog/2019/05', 'fences', '', 'fences');
  checkPath('blog', '2019-fences', '', '2019-fences');
  checkPath('blog', '20191399-fences', '', '20191399-fences');
});
