import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completionsAt } from '../../src/core/assist/completion/completionsAt';
import { fixesFor } from '../../src/core/assist/fixes/fixesFor';
import { checkNote } from '../../src/core/check/checkNote';
import { readToml } from '../../src/core/frontMatter/tomlReader';
import { Note } from '../../src/core/note';
import { readInclude } from '../../src/core/shortcode/readInclude';
import { applyEdits } from '../../src/core/text/edits';
import { hugoContext, jekyllContext } from '../support/shortcodeSites';

const hugo = hugoContext();

/** What comes of the first fix of each problem with this code. */
function fixed(text: string, code: string): readonly string[] {
  const note = new Note(text);
  return checkNote(note, hugo)
    .filter((problem) => problem.code === code)
    .flatMap((problem) => fixesFor(problem, note, hugo).slice(0, 1))
    .map(({ edits }) => applyEdits(text, edits));
}

describe('what fuzzing found stays mended', () => {
  it('an address is not taken for the end of a tag', () => {
    assert.deepEqual(fixed('{{< swatch /images/a.png >}}', 'shortcode.body-not-allowed'), []);
    assert.deepEqual(fixed('{{< swatch 1 2 />}}', 'shortcode.body-not-allowed'), ['{{< swatch 1 2 >}}']);
  });

  it('a tag that one of the other dialect seems to hold is renamed itself', () => {
    assert.deepEqual(fixed('{% include x\n{{< figur src="a" >}}', 'shortcode.unknown'), [
      '{% include x\n{{< figure src="a" >}}',
    ]);
  });

  it('nothing is written into a value that the missing end of a tag leaves last', () => {
    for (const after of fixed('{{< talk\ntitle=``}}', 'shortcode.unclosed')) assert.ok(after.includes('``'));
  });

  it('a quote is not closed behind a backslash, which would make a letter of it', () => {
    assert.deepEqual(
      fixed('{{%figure title=" >}}\r{{<figure title="" >}}\\', 'shortcode.unclosed-quote'),
      [],
    );
    assert.deepEqual(fixed('{{< figure title="Sea', 'shortcode.unclosed-quote'), ['{{< figure title="Sea"']);
  });

  it('what stands in for a value of TOML is not complained of itself', () => {
    const { faults } = readToml('title=\u{10000}\r  title: \ufeff\n', 0);
    assert.deepEqual(
      faults.map(({ span }) => span.start),
      ['title='.length],
    );
  });

  it('a tag without its own end is not given other delimiters', () => {
    const text = '{{< note >}}\n{{%/ "" >}}';
    const note = new Note(text);
    for (const problem of checkNote(note, hugo))
      for (const { edits } of fixesFor(problem, note, hugo)) applyEdits(text, edits);
  });

  it('a completion in the space before a name stands where the cursor is', () => {
    for (const { edit } of completionsAt(new Note('{%  include talk.html %}'), 3, jekyllContext()))
      assert.deepEqual(edit.span, { start: 3, end: 3 });
  });

  it('front matter may be nested a little, and no text makes a reader go down until the stack ends', () => {
    const levels = 5000;
    const deep: Readonly<Record<string, readonly [string, string]>> = {
      yaml: ['---\na: ', '\n---\n'],
      toml: ['+++\na = ', '\n+++\n'],
      json: ['{"a": ', '}\n'],
    };
    for (const [format, [before, after]] of Object.entries(deep))
      for (const [open, close] of [
        ['[', ']'],
        [format === 'toml' ? '{a = ' : '{"a": ', '}'],
        ['- ', ''],
        ['? ', ''],
      ] as const) {
        const read = (times: number) =>
          new Note(before + open.repeat(times) + (close === '' ? 'x' : '1') + close.repeat(times) + after)
            .frontMatter;
        assert.deepEqual(
          read(levels)?.fields.filter(({ value }) => value.kind !== 'string'),
          [],
          `${format} ${open}`,
        );
        if (open === '[') assert.deepEqual(read(40)?.faults, []);
      }
    const dotted = `+++\n[a${'.a'.repeat(levels)}]\nb = 1\n+++\n`;
    assert.deepEqual(new Note(dotted).frontMatter?.fields, []);
    const indented = Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
    assert.deepEqual(new Note(`---\n${indented}---\n`).frontMatter?.fields, []);
  });

  it('a quote after an empty line of TOML ends the reading', () => {
    assert.ok((new Note('+++\na = 1\n\n"\n+++\n').frontMatter?.faults.length ?? 0) > 0);
    assert.ok(readToml('\n"', 0).faults.length > 0);
  });

  it('an include may compare a parameter of any name, however long', () => {
    const name = 'a'.repeat(100_000);
    const { parameters } = readInclude('_includes/x.html', `{% if include.${name} == "b" %}{% endif %}`);
    assert.deepEqual(
      parameters.map((parameter) => [parameter.name, parameter.values]),
      [[name, ['b']]],
    );
  });
});
