import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closest } from '../../src/core/text/closest';
import { applyEdits } from '../../src/core/text/edits';
import { Lines } from '../../src/core/text/lines';
import {
  addressFrom,
  addressOf,
  extensionOf,
  fileNameOf,
  folderOf,
  isInside,
  joinPath,
  relativeTo,
} from '../../src/core/text/paths';
import { covers, shift, textOf, touches } from '../../src/core/text/span';
import { fc } from '../support/seeded';

test('a span knows what it holds', () => {
  assert.ok(touches({ start: 2, end: 4 }, 4));
  assert.ok(!touches({ start: 2, end: 4 }, 5));
  assert.ok(covers({ start: 0, end: 4 }, { start: 4, end: 4 }));
  assert.ok(!covers({ start: 0, end: 4 }, { start: 3, end: 5 }));
  assert.deepEqual(shift({ start: 1, end: 2 }, 10), { start: 11, end: 12 });
  assert.equal(textOf('abcdef', { start: 2, end: 4 }), 'cd');
});

test('lines end at \\n, \\r\\n and a lone \\r', () => {
  const lines = new Lines('a\nb\r\nc\rd');
  assert.equal(lines.count, 4);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((line) => lines.startOf(line)),
    [0, 2, 5, 7, 8],
  );
  assert.deepEqual(lines.positionAt(6), { line: 2, character: 1 });
  assert.deepEqual(lines.positionAt(8), { line: 3, character: 1 });
  assert.equal(lines.offsetAt({ line: 99, character: 3 }), 8);
});

test('an astral character takes two units, as VS Code counts', () => {
  assert.deepEqual(new Lines('😀x').positionAt(2), { line: 0, character: 2 });
});

test('positions and offsets are each other’s inverse in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') }), (text) => {
      const lines = new Lines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const { line, character } = lines.positionAt(offset);
        assert.equal(lines.startOf(line) + character, offset);
        assert.equal(lines.offsetAt({ line, character }), offset);
      }
    }),
  );
});

test('edits may come in any order and change nothing else', () => {
  const edits = [
    { span: { start: 4, end: 5 }, newText: 'E' },
    { span: { start: 0, end: 0 }, newText: '>' },
    { span: { start: 1, end: 3 }, newText: '' },
  ];
  assert.equal(applyEdits('abcde', edits), '>adE');
});

test('overlapping edits are a fault of the program', () => {
  const edits = [
    { span: { start: 0, end: 3 }, newText: '' },
    { span: { start: 2, end: 4 }, newText: '' },
  ];
  assert.throws(() => applyEdits('abcde', edits), RangeError);
});

test('the closest word is the one that was meant', () => {
  const words = ['caption', 'alt', 'src', 'attr', 'attrlink', 'class'];
  assert.equal(closest('captoin', words), 'caption');
  assert.equal(closest('Caption', words), 'caption');
  assert.equal(closest('atr', words), 'attr');
  assert.equal(closest('clas', words), 'class');
  assert.equal(closest('scr', words), 'src');
  assert.equal(closest('caption', words), undefined);
  assert.equal(closest('speaker', words), undefined);
  assert.equal(closest('x', words), undefined);
  assert.equal(closest('', words), undefined);
});

test('a path never leaves the workspace folder', () => {
  assert.equal(joinPath('content/post', '../a.png'), 'content/a.png');
  assert.equal(joinPath('content', './x//y/'), 'content/x/y');
  assert.equal(joinPath('content', '../../etc/passwd'), undefined);
  assert.equal(joinPath('', '..'), undefined);
  // To Windows these are folders.
  assert.equal(joinPath('content', '..\\..\\..\\etc'), undefined);
});

test('a path in an address ends nothing around it', () => {
  assert.equal(addressOf('a b/c#1(2).md'), 'a%20b/c%231%282%29.md');
  assert.equal(addressOf('a\ud800.md'), 'a%EF%BF%BD.md');
});

test('an address leads from the top of one folder to files in it and in others', () => {
  assert.equal(addressFrom('/site', '/site/b c.md'), '/b%20c.md');
  assert.equal(addressFrom('/', '/b.md'), '/b.md');
  assert.equal(addressFrom('/my/site', '/my/site-notes/b.md'), '/../../my/site-notes/b.md');
  assert.equal(addressFrom('/c:/site/', '/c:/notes/b.md'), '/../../c%3A/notes/b.md');
});

test('parts of a path', () => {
  assert.equal(folderOf('content/post/a.md'), 'content/post');
  assert.equal(folderOf('a.md'), '');
  assert.equal(fileNameOf('content/a.html.md'), 'a.html.md');
  assert.equal(extensionOf('content.d/a.html.md'), '.md');
  assert.equal(extensionOf('content.d/README'), '');
  assert.equal(extensionOf('.gitignore'), '');
  assert.ok(isInside('', 'a.md'));
  assert.ok(isInside('content', 'content/a.md'));
  assert.ok(!isInside('content', 'contents/a.md'));
  assert.equal(relativeTo('content', 'content/post/a.md'), 'post/a.md');
  assert.equal(relativeTo('', 'a.md'), 'a.md');
});
