import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newNoteLike, type Present } from '../../src/core/conference/tree/newNote';
import { Note } from '../../src/core/note';
import { slugOf } from '../../src/core/text/slugOf';

const title = 'KubeCon 2018, day 2';
/** Past all times of day that are written below. */
const evening: Present = { now: Date.parse('2018-05-03T20:00:00Z'), offset: 120 };

function checkText(name: string, neighbour: string, expected: string, newTitle = title): void {
  test(name, () => assert.equal(newNoteLike(new Note(neighbour), 'a.md', newTitle, evening).text, expected));
}

checkText(
  'YAML keeps what both say, in its order and spelling',
  '---\nlayout: post # as always\ntitle: KubeCon 2018, day 1\ndate: 2018-05-02 10:00:00 +0200\nslug: one\ntags:\n  - kubecon\naliases:\n  - /x\n  - /y\n---\n\nText\n',
  '---\nlayout: post # as always\ntitle: KubeCon 2018, day 2\ndate: 2018-05-03 10:00:00 +0200\ntags:\n  - kubecon\n---\n\n',
);
checkText(
  'a title that YAML would misread is quoted',
  '---\ntitle: One\n---\nText\n',
  '---\ntitle: "Day 2: more #talks"\n---\n\n',
  'Day 2: more #talks',
);
checkText(
  'line ends stay',
  '---\r\ntitle: One\r\n---\r\nText\r\n',
  '---\r\ntitle: Two\r\n---\r\n\r\n',
  'Two',
);
checkText(
  'TOML',
  '+++\ntitle = "One"\ndate = 2018-05-02T10:00:00Z\ndescription = "x"\ntags = ["a"]\n+++\n',
  '+++\ntitle = "KubeCon 2018, day 2"\ndate = 2018-05-03T10:00:00Z\ntags = ["a"]\n+++\n\n',
);
checkText(
  'JSON',
  '{ "title": "One", "tags": ["a"] }\nText',
  '{ "title": "KubeCon 2018, day 2", "tags": ["a"] }\n\n',
);
checkText('no front matter', '# One\n', '# KubeCon 2018, day 2\n\n');

function checkPath(neighbour: string, expected: string): void {
  test(neighbour, () => assert.equal(newNoteLike(new Note(''), neighbour, title, evening).path, expected));
}

checkPath('_posts/2018-05-02-kubecon-day-1.md', '_posts/2018-05-03-kubecon-2018-day-2.md');
checkPath('content/posts/day-1.markdown', 'content/posts/day-2.markdown');
checkPath('content/posts/day-1/index.md', 'content/posts/day-2/index.md');
checkPath('talks/one/README.md', 'talks/kubecon-2018-day-2/README.md');
checkPath('day-1.md', 'day-2.md');
checkPath('KubeCon-day-1.md', 'KubeCon-2018-day-2.md');
checkPath('2018/KubeCon_1.md', '2018/KubeCon_2018_day_2.md');

test('what is of no day is not named after one', () => {
  const beside = (path: string) => newNoteLike(new Note(''), path, 'What We Saw', evening).path;
  assert.equal(beside('kubecon/day-1.md'), 'kubecon/what-we-saw.md');
  assert.equal(beside('_posts/2018-05-02-day-1.md'), '_posts/2018-05-03-what-we-saw.md');
});

/** The date of a note made when clocks that are `hours` ahead of UTC show `wall`, beside one of `date`. */
function checkDate(wall: string, hours: number, date: string, expected: string): void {
  test(`${date} at ${wall}, ${hours} h ahead`, () => {
    const now = Date.parse(`${wall}:00Z`) - hours * 3_600_000;
    const { text } = newNoteLike(new Note(`---\ndate: ${date}\n---\n`), 'a.md', title, {
      now,
      offset: hours * 60,
    });
    assert.equal(text, `---\ndate: ${expected}\n---\n\n`);
  });
}

const morning = '2026-11-22T08:15';
checkDate(morning, 0, '2018-05-02', '2026-11-22');
checkDate(morning, 0, '2018-05-02T07:00:00Z', '2026-11-22T07:00:00Z');
checkDate(morning, 0, '2018-05-02T10:00:00Z', '2026-11-22T08:15:00Z');
checkDate(morning, 0, '2018-05-02 10:00', '2026-11-22 08:15');
checkDate(morning, 1, '"2018-05-02T10:00:00.5+02:00"', '"2026-11-22T09:15:00.5+02:00"');
// It is 10:15 already where this clock stands.
checkDate(morning, 0, '2018-05-02 10:00:00 +0200', '2026-11-22 10:00:00 +0200');
checkDate(morning, 0, '2018-05-02 10:30:00 +0200', '2026-11-22 10:15:00 +0200');
checkDate(morning, -5, '2018-05-02 09:00:00 -0500', '2026-11-22 08:15:00 -0500');
// Without a zone it is read in UTC or the writer's own: past in both.
checkDate(morning, 1, '2018-05-02 08:00:00', '2026-11-22 07:15:00');
checkDate(morning, -5, '2018-05-02 09:00:00', '2026-11-22 08:15:00');
// The new day has not begun everywhere.
checkDate('2026-11-22T00:30', 9, '2018-05-02', '2026-11-21');
checkDate('2026-11-22T21:30', -5, '2018-05-02', '2026-11-22');

test('slugs', () => {
  assert.equal(slugOf('Café — “Été” 2018!'), 'cafe-ete-2018');
  assert.equal(slugOf('日本 2020'), '日本-2020');
  assert.equal(slugOf('../..'), 'note');
});
