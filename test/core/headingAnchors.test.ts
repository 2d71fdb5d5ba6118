import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingAnchors } from '../../src/core/conference/tree/headingAnchors';
import { Note } from '../../src/core/note';

const text = '---\ntitle: A\n---\n\n- Before\n\n## Q & A\n\n- Item\n\n## Q & A\n\nTides & **Pools**\n---\n';

test('a line leads to the heading that it is, or stands under', () => {
  const anchorAt = headingAnchors(new Note(text));
  const lines = text.split('\n').slice(0, -1);
  assert.deepEqual(
    lines.map((line, at) => `${line}|${anchorAt(at) ?? ''}`).filter((line) => !/^-*\|/.test(line)),
    [
      'title: A|',
      '- Before|',
      '## Q & A|q--a',
      '- Item|q--a',
      '## Q & A|q--a-1',
      'Tides & **Pools**|tides--pools',
    ],
  );
});

test('a heading of a note with Windows line ends is found as well', () => {
  assert.equal(headingAnchors(new Note(text.replaceAll('\n', '\r\n')))(8), 'q--a');
});
