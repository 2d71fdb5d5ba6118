import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureAddresses } from '../../src/core/assist/place/pictureAddresses';
import { Note } from '../../src/core/note';
import { textOf } from '../../src/core/text/span';

function check(text: string, expected: readonly string[]): void {
  test(text, () => {
    const note = new Note(text);
    assert.deepEqual(
      pictureAddresses(note).map((span) => textOf(text, span)),
      expected,
    );
  });
}

check('{{< figure src="a.png" alt="b.png" >}}', ['a.png']);
check('{% include figure.html image_path="/a.png" %}', ['/a.png']);
check('{{< talk >}}{{< figure SRC=a.png >}}{{< /talk >}}', ['a.png']);
check('![](a.png) {{< figure "a.png" >}}', []);
