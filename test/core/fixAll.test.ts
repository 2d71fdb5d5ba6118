import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixAll } from '../../src/core/assist/fixes/fixAll';
import { checkNote } from '../../src/core/check/checkNote';
import { Note } from '../../src/core/note';
import { applyEdits } from '../../src/core/text/edits';
import { contextOf } from '../support/frontMatterSites';

const context = contextOf('hugo');

/** What is replaced by what, then the text after all of it. */
function check(before: string, edits: readonly string[], after: string, mostShown = Infinity): void {
  const found = fixAll(new Note(before), context, (note) => checkNote(note, context).slice(0, mostShown));
  const said = found.map(({ span, newText }) => `${before.slice(span.start, span.end)} → ${newText}`);
  assert.deepEqual(said, edits);
  assert.equal(applyEdits(before, found), after);
}

test('nothing to mend', () => check('---\ntitle: A\n---\n', [], '---\ntitle: A\n---\n'));

const before = '---\ntitle: A: b\nauthor: @ana\ntags: [a]\n---\n\nText.\n';
const after = '---\ntitle: "A: b"\nauthor: "@ana"\ntags: [a]\n---\n\nText.\n';

test('one edit a problem', () => check(before, ['A: b → "A: b"', '@ana → "@ana"'], after));

test('problems that hide others are mended in one go', () =>
  check(before, ['A: b\nauthor: @ana → "A: b"\nauthor: "@ana"'], after, 1));
