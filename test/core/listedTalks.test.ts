import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refactoringsAt } from '../../src/core/assist/refactoring/refactorings';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';
import { applyEdits } from '../../src/core/text/edits';
import { unmarked } from '../support/marked';
import { hugoContext } from '../support/shortcodeSites';

/** The talks of a note, with the line (from 0) that each leads to. */
function talksOf(text: string): readonly string[] {
  return (summarize(new Note(text), 'a.md')?.talks ?? []).map(({ title, speakers, video, kind, range }) =>
    [`${range.start.line} ${kind} ${title}`, speakers.join(', '), video ?? ''].join(' | '),
  );
}

const body = `
I was there.

## Small Maps - Ana Ruiz

A good one, and longer than I thought that it would be.

## Getting there

By train.

[Video](https://youtu.be/aaaaaaaaaaa)

## Keynote: Tides

## Small Maps, Large Maps
`;

describe('`talks` in the front matter', () => {
  const check = (what: string, list: string, expected: readonly string[]) =>
    it(what, () => assert.deepEqual(talksOf(`---\ntitle: FenceConf 2019\n${list}---\n${body}`), expected));
  check('leads to where the note tells of them', 'talks: [Small Maps, Tides]\n', [
    '7 talk Small Maps | Ana Ruiz | ',
    '17 keynote Tides |  | ',
  ]);
  check('makes talks of headings that do not look so', 'talks: [getting there, "Small Maps, Large Maps"]\n', [
    '11 talk getting there |  | https://youtu.be/aaaaaaaaaaa',
    '19 talk Small Maps, Large Maps |  | ',
  ]);
  check('knows better than the heading', 'talks:\n  - title: Small Maps\n    speakers: [Bo Lind]\n', [
    '9 talk Small Maps | Bo Lind | ',
  ]);
  check('may name what the note does not tell of', 'talks:\n  - Walls - Bo Lind\n  - Tides\n', [
    '3 talk Walls | Bo Lind | ',
    '19 keynote Tides |  | ',
  ]);
});

const add = 'List this as a talk in the front matter';
const remove = 'List the talks in the front matter, without this one';

/** At `¦` the refactoring of this title gives this front matter; `undefined`: it isn't offered. */
function check(title: string, marked: string, expected: string | undefined): void {
  it(`${title}: ${JSON.stringify(marked)}`, () => {
    const { text, cursor } = unmarked(marked);
    const context = {
      ...hugoContext(),
      isConferenceNote: (note: Note) => summarize(note, 'a.md') !== undefined,
    };
    const found = refactoringsAt(new Note(text), { start: cursor, end: cursor }, context).find(
      (one) => one.title === title,
    );
    const after = found === undefined ? undefined : applyEdits(text, found.edits);
    assert.equal(after?.slice(0, after.indexOf('## ')), expected);
    // What is offered now is the way back.
    const isTalk = after !== undefined && talksOf(after).some((talk) => /Tides/.test(talk));
    if (after !== undefined) assert.equal(isTalk, title === add);
  });
}

describe('a heading at the cursor', () => {
  const maps = '## Small Maps - Ana Ruiz\n\n## "Gates: All", by Bo Lind\n';
  const site = 'title: FenceConf 2019\n';
  check(
    remove,
    `---\n${site}---\n\n${maps}\n## Tid¦es - Cy Moe\n`,
    `---\n${site}talks:\n  - Small Maps\n  - 'Gates: All'\n---\n\n`.replaceAll("'", '"'),
  );
  check(
    remove,
    `---\n${site}talks: [Small Maps, 'Tides']\n---\n\n${maps}\n## Tid¦es\n`,
    `---\n${site}talks: [Small Maps]\n---\n\n`,
  );
  check(
    add,
    `---\n${site}talks: [Small Maps]\n---\n\n${maps}\n## Tides, ¦Waves\n`,
    `---\n${site}talks: [Small Maps, "Tides, Waves"]\n---\n\n`,
  );
  check(
    add,
    `---\n${site}talks:\n- 'Small Maps'\n- Gates\ndate: 2019-05-01\n---\n\n## Tid¦es\n\n## Small Maps\n`,
    `---\n${site}talks:\n- Tides\n- 'Small Maps'\n- Gates\ndate: 2019-05-01\n---\n\n`,
  );
  check(
    add,
    `---\r\ntitle: FenceConf 2019\r\ntalks:\r\n  - Small Maps\r\n---\r\n\r\n## Small Maps\r\n\r\n## Tid¦es\r\n`,
    `---\r\ntitle: FenceConf 2019\r\ntalks:\r\n  - Small Maps\r\n  - Tides\r\n---\r\n\r\n`,
  );
  check(
    remove,
    `+++\ntitle = "FenceConf 2019"\n\n[params]\na = 1\n+++\n\n${maps}\n## Tid¦es - Cy Moe\n`,
    `+++\ntitle = "FenceConf 2019"\ntalks = ["Small Maps", "Gates: All"]\n\n[params]\na = 1\n+++\n\n`,
  );
  check(
    remove,
    `{\n  "title": "FenceConf 2019"\n}\n\n${maps}\n## Tid¦es - Cy Moe\n`,
    `{\n  "title": "FenceConf 2019",\n  "talks": ["Small Maps", "Gates: All"]\n}\n\n`,
  );
  // With none left, all that look like talks would be back.
  check(remove, `---\n${site}talks: [Tides]\n---\n\n## Tid¦es\n`, undefined);
  // What says more than titles, or is commented, is edited by hand.
  check(add, `---\n${site}talks:\n  - title: Small Maps\n---\n\n## Tid¦es\n`, undefined);
  check(add, `---\n${site}talks:\n  - Small Maps # good\n  - Gates\n---\n\n## Tid¦es\n`, undefined);
  check(add, `---\n${site}talks: [Small Maps]\ntags: [\n---\n\n## Tid¦es\n`, undefined);
  check(add, `---\ntitle: Bread\n---\n\n## Tid¦es\n`, undefined);
  check(remove, `## Small Maps - Ana Ruiz\n\n## Tid¦es - Cy Moe\n`, undefined);
});
