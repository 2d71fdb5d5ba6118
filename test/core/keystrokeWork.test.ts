import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noteRenderer } from '../../src/cli/render';
import { completionsAt } from '../../src/core/assist/completion/completionsAt';
import { pictureAddresses } from '../../src/core/assist/place/pictureAddresses';
import { hoverAt } from '../../src/core/assist/reading/hoverAt';
import { foldableSpans, nameTokens, selectionSpans } from '../../src/core/assist/reading/shortcodeStructure';
import { signatureAt } from '../../src/core/assist/reading/signatureAt';
import { checkNote } from '../../src/core/check/checkNote';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { summarize } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';
import { countedCalls } from '../support/countedCalls';
import { hugoContext, jekyllContext } from '../support/shortcodeSites';

/** The parts of a note that take time, by the functions that read them. */
const readers = ['readFrontMatter', 'scanMarkdown', 'scanHugoTags', 'scanLiquidTags', 'lineStarts'];

const text = [
  '---',
  'title: KubeCon EU 2018',
  'speakers: [{name: Ana Ruiz}]',
  'tags: [kubernetes]',
  '---',
  '## Growing a Cluster - Ana Ruiz',
  '',
  '{{< figure src="hall.png" capton="The hall" >}}',
  '{{< talk title="A" >}}text{{< /talk >}}',
  '![a](/images/stage.png)',
  '{% include photo.html src="a.png" %}',
  '',
].join('\n');

function check(work: () => unknown, most: Readonly<Record<string, number>>): void {
  // The first run of a function may call others that make its tables.
  work();
  const calls = countedCalls(work);
  for (const [name, count] of Object.entries(most)) {
    const done = calls.get(name) ?? 0;
    assert.ok(done > 0 || count === 0, `${name} is called otherwise now: nothing is counted`);
    assert.ok(done <= count, `${name}: ${done} calls, ${count} are needed`);
  }
}

/** Each of the readers once, and no oftener. */
const once = Object.fromEntries(readers.map((name) => [name, 1]));

describe('a note is parsed once for all that is done with it', () => {
  for (const [site, context] of Object.entries({ hugo: hugoContext(), jekyll: jekyllContext() }))
    it(`after a key is pressed: checks, tokens, folding, links, completion, hover (${site})`, () => {
      check(() => {
        const note = new Note(text);
        const at = text.indexOf('figure') + 'figure '.length;
        checkNote(note, context);
        nameTokens(note, context);
        foldableSpans(note, context);
        selectionSpans(note, at, context);
        pictureAddresses(note);
        completionsAt(note, at, context);
        hoverAt(note, at, context);
        signatureAt(note, at, context);
        summarize(note, 'content/post/2018-05-21-kubecon.md');
      }, once);
    });

  it('when it is indexed, and nothing of it when it has not changed', () => {
    const catalog = new Catalog();
    check(
      () => {
        catalog.set('a.md', summarize(new Note(text), 'a.md'));
        catalog.conferences.length;
        catalog.conferences.length;
      },
      { ...once, findTalks: 1, editionsOf: 1 },
    );
    check(() => catalog.conferences.length, { readFrontMatter: 0, findTalks: 0, editionsOf: 0 });
  });

  it('when the preview is drawn: one parse of Markdown, one of calls', () => {
    const render = noteRenderer();
    const { site, path } = hugoContext();
    const note = { text, path, site, pages: () => [], textOf: () => undefined };
    check(() => render(note), { scanHugoTags: 1, scanLiquidTags: 1, readNote: 1, lineStarts: 1 });
  });
});
