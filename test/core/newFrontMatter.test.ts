import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newFrontMatter } from '../../src/core/assist/newFrontMatter';
import { Note } from '../../src/core/note';

function check(text: string, path: string, neighbour: string | undefined, expected: string): void {
  test(`${path}: ${JSON.stringify(text)}`, () => {
    const beside = neighbour === undefined ? undefined : new Note(neighbour);
    assert.equal(newFrontMatter(new Note(text), path, beside, '2026-11-21'), expected);
  });
}

check(
  'Text\n',
  '_posts/2019-05-24-kubecon-day-1.md',
  undefined,
  '---\ntitle: Kubecon day 1\ndate: 2019-05-24\n---\n\n',
);
check('# Day: one\n', 'a.md', undefined, '---\ntitle: "Day: one"\ndate: 2026-11-21\n---\n\n');
check('Text', 'a.md', 'No front matter\n', '---\ntitle: A\ndate: 2026-11-21\n---\n\n');
check(
  '# Two\n',
  'two.md',
  '+++\ntitle = "One"\ndate = 2019-01-02T10:00:00Z\nslug = "one"\ntags = ["kubecon"]\n+++\nText\n',
  '+++\ntitle = "Two"\ndate = 2026-11-21T10:00:00Z\ntags = ["kubecon"]\n+++\n\n',
);
check('# Two\r\n', 'two.md', undefined, '---\r\ntitle: Two\r\ndate: 2026-11-21\r\n---\r\n\r\n');
