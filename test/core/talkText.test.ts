import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Talk } from '../../src/core/conference/summary';
import {
  conferenceMarkdownOf,
  talkBodyOf,
  talkExcerptOf,
  talkMarkdownOf,
} from '../../src/core/conference/tree/talkText';
import { Note } from '../../src/core/note';
import { textOf } from '../../src/core/text/span';

/** A talk on each line that ends in `@`. */
function talksIn(text: string): readonly Talk[] {
  return text.split('\n').flatMap((title, line) => {
    const range = { start: { line, character: 0 }, end: { line, character: title.length } };
    const links = { video: undefined, slides: undefined, link: undefined };
    if (!title.endsWith('@')) return [];
    return [
      {
        title,
        speakers: [],
        companies: [],
        kind: 'talk' as const,
        range,
        ...links,
        isStub: false,
        isHeading: false,
      },
    ];
  });
}

function check(name: string, text: string, expected: readonly string[]): void {
  test(name, () => {
    const note = new Note(text);
    const talks = talksIn(text);
    const bodies = talks.map((talk) => textOf(text, talkBodyOf(note, talk, talks)));
    assert.deepEqual(bodies, expected);
  });
}

check('up to the next talk', '## A @\n\none\n\n## B @\ntwo\n', ['\none\n\n', 'two\n']);
check('up to a heading that is no talk', '# Day 1\n\n## A @\n\none\n\n# Day 2\n\ntwo\n', ['\none\n\n']);
check(
  'up to a heading in HTML, or without a space after its marks',
  '<b>A</b> @\n\none\n\n<h2>Day 2</h2>\n\n##B @\n\ntwo\n##C\n',
  ['\none\n\n', '\ntwo\n'],
);
check('through headings below the talk', '## A @\n\none\n\n### Questions\n\ntwo\n', [
  '\none\n\n### Questions\n\ntwo\n',
]);
check('list items one after the other have none', '- A @\n- B @\n\n## End\n', ['', '\n']);
check('nothing after the last line', 'A @', ['']);
check('of a list item, to its end', '- A @\n  one\n  - two\n\n  three\n- B\n\nfour\n', [
  '  one\n  - two\n\n  three\n',
]);
check('all of the page that is about it alone', '---\ntitle: A @\ntags: [b]\n---\n\none\n\n## Two\n', [
  '\none\n\n## Two\n',
]);
check('nothing of several that the front matter lists', '---\ntalks:\n- A @\n- B @\n---\n\none\n', ['', '']);

test('the talk itself is the beginning of its Markdown', () => {
  const text = '## A @\r\n\r\none\r\n\r\n## B @\r\n';
  const talks = talksIn(text.replaceAll('\r', ''));
  const [talk] = talks;
  assert.ok(talk);
  assert.equal(talkMarkdownOf(new Note(text), talk, talks), '## A @\r\n\r\none');
});

test('an excerpt is cut at a word', () => {
  const text = '## A @\n\nOne two\n\nthree four five\n';
  const talks = talksIn(text);
  const [talk] = talks;
  assert.ok(talk);
  assert.equal(talkExcerptOf(new Note(text), talk, talks, 16), 'One two\nthree…');
  assert.equal(talkExcerptOf(new Note(text), talk, talks, 100), 'One two\nthree four five');
});

test('an excerpt is prose', () => {
  const text = '## A @\n\n![x](y.png)\n{{< figure src="a" >}}\n```js\ncode\n```\n---\n\nAt last.\n\n<hr>\n';
  const talks = talksIn(text);
  const [talk] = talks;
  assert.ok(talk);
  assert.equal(talkExcerptOf(new Note(text), talk, talks, 100), 'At last.');
});

test('a page has its title in front matter, and a heading of it as Markdown', () => {
  const text = '---\ntitle: A @\ntags: [b]\n---\n\none\n';
  const talks = talksIn(text).map((talk) => ({ ...talk, title: 'A', speakers: ['Ana Ruiz', 'Bo Lind'] }));
  const [talk] = talks;
  assert.ok(talk);
  assert.equal(talkMarkdownOf(new Note(text), talk, talks), '## A - Ana Ruiz, Bo Lind\n\none');
});

test('an excerpt has no markup, and does not say again who speaks', () => {
  const text =
    '## A @\n\n*Ana Ruiz, Acme*\n\nA *bowline* [holds](https://example.org/a), {{ page.x }} **so**.\n\n### More\n\nYes.\n';
  const talks = talksIn(text).map((talk) => ({ ...talk, speakers: ['Ana Ruiz'] }));
  const [talk] = talks;
  assert.ok(talk);
  assert.equal(talkExcerptOf(new Note(text), talk, talks, 100), 'A bowline holds, so.\nYes.');
});

test('a conference is copied under its name, and says each title once', () => {
  const note = (title: string, text: string) => ({ title, text });
  assert.equal(
    conferenceMarkdownOf('FenceConf 2019', [note('FenceConf 2019', '# FenceConf 2019\n\nWood.')]),
    '# FenceConf 2019\n\nWood.',
  );
  assert.equal(
    conferenceMarkdownOf('FenceConf 2019', [
      note('Day 1', '# Day 1\n\nOak.'),
      note('Day 2', '# A Long Day\n\nAsh.'),
    ]),
    '# FenceConf 2019\n\n## Day 1\n\nOak.\n\n## Day 2\n\n# A Long Day\n\nAsh.',
  );
  assert.equal(
    conferenceMarkdownOf('FenceConf', [note('', '## Fences'), note('', '## Gates')]),
    '# FenceConf\n\n## Fences\n\n## Gates',
  );
});
