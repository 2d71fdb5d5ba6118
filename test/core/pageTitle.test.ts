import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';

function check(path: string, text: string, expected: string): void {
  assert.equal(summarize(new Note(text), path)?.title, expected, path);
}

const item = '- Fences of Oak - Ana Ruiz (Acme)\n- Gates for All - Bo Lind (Initech)\n';

test('a note without a title is called by its file', () => {
  check('fenceconf-2019/day-1-keynotes.md', item, 'day 1 keynotes');
  check('fenceconf-2019/03_Opening.md', item, 'Opening');
  check('fenceconf-2019/Fences - Ana Ruiz.md', item, 'Fences - Ana Ruiz');
  check('fenceconf-2019/2019-05-03.md', item, '2019-05-03');
  check('fenceconf-2019/README.md', item, 'fenceconf 2019');
  check('fenceconf-2019-recap/index.md', item, 'fenceconf 2019 recap');
});

test('the heading of the first of several talks is no title', () => {
  const talks = '# Fences of Oak - Ana Ruiz, Acme\n\nWood.\n\n# Gates for All - Bo Lind, Initech\n\nIron.\n';
  check('fenceconf-2019/day-1.md', talks, 'day 1');
  check('fenceconf-2019/day-1.md', `# Wood and Iron\n\n${talks.replace(/^# /gm, '## ')}`, 'Wood and Iron');
  check('fenceconf-2019/day-1.md', `---\ntitle: Wood and Iron\n---\n\n${talks}`, 'Wood and Iron');
});

test('a file whose name is written as a title gives it to a note without a heading', () => {
  const text = 'Wood is a living thing.\n\nIt grows.\n';
  check('fenceconf-2019/Day 2 - 03 - Gates for All.md', text, 'Gates for All');
  check('fenceconf-2019/04. Gates for All.md', text, 'Gates for All');
  check('fenceconf-2019/gates-for-all.md', text, 'Wood is a living thing.');
  check('fenceconf-2019/Day 2 - 03 - Gates for All.md', `# Living Wood\n\n${text}`, 'Living Wood');
});

test('a sentence over several lines is no title', () => {
  const text = 'This year I went to see the fences of Oslo and\nof Graz, and the gates as well.\n';
  check('fenceconf-2019/impressions-from-oslo.md', text, 'impressions from oslo');
});

test('a page that begins with `Overview` is called by its file', () => {
  check(
    'fenceconf-2019/Betterwood.md',
    'Speaker: [Ana Ruiz, CEO](https://ana.example)\n\n# Overview\n\nWood.\n',
    'Betterwood',
  );
});

test('a first line that was meant as a heading', () => {
  check(
    'fenceconf-2019/oak.md',
    '#Find and Mend the Fences of Others under 15 Minutes\nTalk given by: Ana Ruiz\n',
    'Find and Mend the Fences of Others under 15 Minutes',
  );
});
