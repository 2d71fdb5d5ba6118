import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockPlace } from '../../src/core/assist/place/blockPlace';
import { Note } from '../../src/core/note';

/** `¦` is the cursor, `[]` what comes in. */
function check(name: string, marked: string, expected: string): void {
  test(name, () => {
    const cursor = marked.indexOf('¦');
    const text = marked.replace('¦', '');
    const { offset, gap } = blockPlace(new Note(text), cursor);
    assert.equal(`${text.slice(0, offset)}${gap}[]${text.slice(offset)}`, expected);
  });
}

check('an empty note', '¦', '[]');
check('an empty line', 'One\n\n¦\n\nTwo', 'One\n\n[]\n\nTwo');
check('a line of spaces', 'One\n\n ¦ \n', 'One\n\n [] \n');
check('the end of the text', 'One¦', 'One\n\n[]');
check('the middle of a word', 'On¦e\n\nTwo', 'One\n\n[]\n\nTwo');
check('a paragraph of several lines', 'O¦ne\nTwo\n\nThree', 'One\nTwo\n\n[]\n\nThree');
check('carriage returns', 'O¦ne\r\n\r\nTwo', 'One\n\n[]\r\n\r\nTwo');
check('front matter', '---\ntitle: A¦\n---\n\nText\n', '---\ntitle: A\n---\n\n[]\n\nText\n');
check('an empty line of front matter', '+++\n¦\n+++\n', '+++\n\n+++\n\n[]\n');
check('above front matter', '¦---\ntitle: A\n---', '---\ntitle: A\n---\n\n[]');
check('front matter in JSON', '{\n  "title": "A"¦\n}\n\n', '{\n  "title": "A"\n}\n\n[]\n\n');
check('below front matter', '---\ntitle: A\n---\n¦\n', '---\ntitle: A\n---\n\n[]\n');
check('the line below a paragraph', 'One\n¦\n', 'One\n\n[]\n');
