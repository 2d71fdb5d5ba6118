import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newNoteLike, slugOf } from '../../src/core/conference/newNote';
import { Note } from '../../src/core/note';

const title = 'KubeCon 2018, day 2';
const date = '2018-05-03';

function checkText(name: string, neighbour: string, expected: string, newTitle = title): void {
  test(name, () => assert.equal(newNoteLike(new Note(neighbour), 'a.md', newTitle, date).text, expected));
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
  test(neighbour, () => assert.equal(newNoteLike(new Note(''), neighbour, title, date).path, expected));
}

checkPath('_posts/2018-05-02-kubecon-day-1.md', '_posts/2018-05-03-kubecon-2018-day-2.md');
checkPath('content/posts/day-1.markdown', 'content/posts/kubecon-2018-day-2.markdown');
checkPath('content/posts/day-1/index.md', 'content/posts/kubecon-2018-day-2/index.md');
checkPath('talks/one/README.md', 'talks/kubecon-2018-day-2/README.md');
checkPath('day-1.md', 'kubecon-2018-day-2.md');

test('slugs', () => {
  assert.equal(slugOf('Café — “Été” 2018!'), 'cafe-ete-2018');
  assert.equal(slugOf('日本 2020'), '日本-2020');
  assert.equal(slugOf('../..'), 'note');
});
