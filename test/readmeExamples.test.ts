import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Catalog } from '../src/core/conference/editions/catalog';
import { summarize } from '../src/core/conference/notes/summarize';
import { Note } from '../src/core/note';

describe('the README says truly how talks are found:', () => {
  const [, table = ''] =
    /^\| You write \| Found \|\n([\s\S]*?)\n\n/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  // Each row shows one way to write the same talk; the last one tells of a whole file.
  const examples = [...table.matchAll(/^\| `(.*?[^\\])` \|/gm)].map(([, code = '']) =>
    code.replaceAll('\\|', '|'),
  );

  it('in some examples', () => assert.ok(examples.length >= 7, `${examples.length}`));
  for (const example of examples)
    it(example, () => assert.deepEqual(talksIn(example), ['Small Maps: Ana Ruiz']));
});

/** The talks of a note that holds only this line, told as `title: speakers`. */
function talksIn(line: string): readonly string[] {
  const head = line.startsWith('|') ? '| Talk | Video | Slides |\n| --- | --- | --- |\n' : '';
  const text = `---\ntitle: Maps Summit 2026\nconference: Maps Summit 2026\n---\n\nOne day.\n\n${head}${line}\n\nA map that fits on a stamp.\n`;
  const catalog = new Catalog();
  const path = 'content/post/maps-summit-2026.md';
  catalog.set(path, summarize(new Note(text), path));
  return catalog.conferences
    .flatMap(({ notes }) => notes)
    .flatMap(({ talks }) => talks.map(({ title, speakers }) => `${title}: ${speakers.join(', ')}`));
}
