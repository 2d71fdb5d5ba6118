import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesFor } from '../../src/core/assist/fixes/fixesFor';
import { frontMatterFixers } from '../../src/core/assist/fixes/frontMatterFixes';
import { checkNote } from '../../src/core/check/checkNote';
import { Note } from '../../src/core/note';
import { applyEdits } from '../../src/core/text/edits';
import {
  type FixPair,
  formatOf,
  formats,
  frontMatterFixPairs,
  occursElsewhere,
  withCrlf,
} from '../support/frontMatterFixPairs';
import { contextOf } from '../support/frontMatterSites';

/** The text after the first fix of the first problem with the pair's code. */
function fixed({ generator, code, before, siteFiles }: FixPair): string | undefined {
  const context = contextOf(generator, {}, siteFiles);
  const note = new Note(before);
  const problem = checkNote(note, context).find((one) => one.code === code);
  assert.ok(problem, `${code} isn't found in ${JSON.stringify(before)}`);
  const [fix] = fixesFor(problem, note, context);
  assert.doesNotMatch(fix?.title ?? '', /\{\w+\}/);
  return fix && applyEdits(before, fix.edits);
}

function holds(pair: FixPair): void {
  assert.equal(fixed(pair), pair.after, `${pair.code} ${JSON.stringify(pair.before)}`);
}

for (const [name, pairs] of frontMatterFixPairs) {
  test(name, () => {
    for (const pair of pairs) {
      holds(pair);
      holds(withCrlf(pair));
    }
  });
}

test('TOML and JSON that YAML cannot say in the same words stay', () => {
  const stays = (text: string): void => {
    const pair = { generator: 'jekyll', code: 'front-matter.wrong-format', before: text, after: '' } as const;
    assert.equal(fixed({ ...pair, siteFiles: {} }), undefined, text);
  };
  stays('+++\n# by hand\ntitle = "A"\n+++\n');
  stays('+++\ntitle = "A"\n[params]\nx = 1\n+++\n');
  stays('+++\ntitle = "A"\nn = 0x1F\n+++\n');
  stays('+++\ntitle = "A"\nat = 10:30:00\n+++\n');
  stays('{"title": "A", "params": {"x": 1}}\n');
  stays('{"title": "A", "list": [["x"]]}\n');
});

test('of many problems the first ten can be mended, and the next once these are', () => {
  const context = contextOf('jekyll', {}, {});
  const mend = (text: string): string => {
    const note = new Note(text);
    const fixes = checkNote(note, context).flatMap((problem) => fixesFor(problem, note, context).slice(0, 1));
    return applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    );
  };
  const text = (mended: number): string =>
    `---\n${Array.from({ length: 15 }, (_, i) => `a${i}: ${i < mended ? '"@x"' : '@x'}\n`).join('')}---\n`;
  assert.equal(mend(text(0)), text(10));
  assert.equal(mend(text(10)), text(15));
});

test('every fixable code has a golden pair in each format in which it occurs, or a reason why it does not', () => {
  const mended = new Set(
    [...frontMatterFixPairs.values()].flat().map((pair) => `${pair.code} ${formatOf(pair)}`),
  );
  const missing: string[] = [];
  for (const code of Object.keys(frontMatterFixers))
    for (const format of formats) {
      const isMended = mended.has(`${code} ${format}`);
      const elsewhere = occursElsewhere.get(code)?.[format];
      assert.ok(!isMended || elsewhere === undefined, `${code} has a pair in ${format}: ${elsewhere}`);
      if (!isMended && elsewhere === undefined) missing.push(`${code} ${format}`);
    }
  // In the editor there is no byte order mark; it is deleted on the command line, as blanks are.
  assert.deepEqual(missing, ['front-matter.byte-order-mark yaml']);
});
