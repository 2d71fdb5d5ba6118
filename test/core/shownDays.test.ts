import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conference, ConferenceNote } from '../../src/core/conference/summary';
import { shownDays } from '../../src/core/conference/tree/shownDays';

/** The days shown of a conference in 2019 with notes of these dates: `2019-05-21 – 2019-05-23`; `''` for none. */
function checkDays(
  dates: readonly (string | undefined)[],
  expected: string,
  more: Partial<Conference> = {},
): void {
  const notes = dates.map((date, i): ConferenceNote => {
    const common = {
      kind: 'report',
      day: undefined,
      isDraft: false,
      publishFacts: '',
      tags: [],
      talks: [],
    } as const;
    return { path: `${i}.md`, title: '', date, ...common };
  });
  const about = { id: '', name: '', series: '', place: undefined, year: 2019, days: undefined };
  const days = shownDays({ ...about, notes, ...more });
  assert.equal(days === undefined ? '' : `${days.first} – ${days.last}`, expected, dates.join());
}

test('what the notes tell, else when they were written, if that was at the conference', () => {
  checkDays(['2019-05-23', undefined, '2019-05-21'], '2019-05-21 – 2019-05-23');
  checkDays(['2019-05-23'], '2019-05-20 – 2019-05-22', { days: { first: '2019-05-20', last: '2019-05-22' } });
  checkDays(['2019-05-23', '2021-01-01'], '2019-05-23 – 2019-05-23');
  checkDays(['2019-05-23', '2021-01-01'], '', { year: undefined });
  checkDays(['2019-04-12', '2019-05-26'], '');
  checkDays([undefined], '');
});
