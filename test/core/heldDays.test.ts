import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';

const talk = '\n## Mending Old Fences - Ana Ruiz\n\nThey were old, and many, and wet, and all were mended.\n';

/** When and where the one conference of these notes was: `2019-05-21 – 2019-05-23, Oslo`; `''` for unknown. */
function checkHeld(notes: Readonly<Record<string, string>>, expected: string): void {
  const catalog = new Catalog();
  for (const [path, text] of Object.entries(notes)) catalog.set(path, summarize(new Note(text), path));
  const [conference, ...others] = catalog.conferences;
  assert.ok(conference !== undefined);
  assert.equal(others.length, 0);
  const { days, place } = conference;
  const when = days === undefined ? '' : `${days.first} – ${days.last}`;
  assert.equal([when, place ?? ''].filter((part) => part !== '').join(', '), expected, JSON.stringify(notes));
}

const one = (top: string, frontMatter = '') =>
  checkHeld.bind(undefined, {
    'fenceconf-2019.md': `${frontMatter}# FenceConf 2019\n\n${top}\n${talk}`,
  });

test('a line at the top tells when and where a conference was', () => {
  one('May 21-23, 2019 — Oslo, Norway')('2019-05-21 – 2019-05-23, Oslo, Norway');
  one('Saturday 21st May 2019, University of Oslo.')('2019-05-21 – 2019-05-21, University of Oslo');
  one('**Dates:** 21.–23. Mai')('2019-05-21 – 2019-05-23');
  one('_21 et 22 mai 2019 à Lyon_')('2019-05-21 – 2019-05-22, Lyon');
  one('*Tuesday, 21 May* | San Jose')('2019-05-21 – 2019-05-21, San Jose');
  checkHeld({ 'fenceconf.md': `# FenceConf 2019 (April 27-28, 2019)\n${talk}` }, '2019-04-27 – 2019-04-28');
});

test('what tells of something else', () => {
  one('May 21, 2021 — Oslo')('');
  one('I wrote it on May 21, 2019, when I had slept again.')('');
  one('By Cy Moe, 21 May 2019')('');
  one('May 21-23, 2019 was when they met, and that was a week before I had the time to write.')(
    '2019-05-21 – 2019-05-23',
  );
});

test('front matter tells it where it has an end, or days and not one day', () => {
  one('', '---\ndate: 2019-05-21\nend_date: 2019-05-23\n---\n\n')('2019-05-21 – 2019-05-23');
  one('', '---\ndates: May 21 to 23\n---\n\n')('2019-05-21 – 2019-05-23');
  one('', '---\ndate: 2019-05-21\n---\n\n')('');
});

test('headings of days tell it together, and the notes of all days', () => {
  one(`## Day 1 Friday, Oct 4\n${talk}\n## Day 2 Saturday, Oct 5\n${talk.replace('Fences', 'Walls')}`)(
    '2019-10-04 – 2019-10-05',
  );
  checkHeld(
    {
      'fenceconf-2019/day-1.md': `# FenceConf 2019, day 1\n\nFriday, October 4\n${talk}`,
      'fenceconf-2019/day-2.md': `# FenceConf 2019, day 2\n\nSaturday, October 5\n${talk.replace('Fences', 'Walls')}`,
    },
    '2019-10-04 – 2019-10-05',
  );
});
