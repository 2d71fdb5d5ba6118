import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AssistContext } from '../../src/core/assist/assist';
import { linkTargets } from '../../src/core/assist/reading/linkTargets';
import { Note } from '../../src/core/note';
import { unmarked } from '../support/marked';
import { hugoContext, jekyllContext } from '../support/shortcodeSites';

/** What `«»` mark leads to this file, and nothing else in the text does to any. */
function leads(context: AssistContext, marked: string, ...files: readonly string[]): void {
  const { text, spans } = unmarked(marked);
  it(marked, () => {
    const found = linkTargets(new Note(text), context).flatMap(({ span, candidates }) => {
      const file = candidates.find((path) => context.files.has(path));
      return file === undefined ? [] : [{ span, file }];
    });
    assert.deepEqual(
      found,
      files.map((file, i) => ({ span: spans[i], file })),
    );
  });
}

describe('what tags name can be followed', () => {
  const hugo = hugoContext();
  leads(hugo, '{{< figure src="«/images/stage.png»" >}}', 'static/images/stage.png');
  leads(hugo, '[x]({{< ref "«day-1#talks»" >}})', 'content/post/day-1.md');
  leads(hugo, '{{% relref path="«./day-1.md»" %}}', 'content/post/day-1.md');
  leads(
    hugo,
    '{{< ref `«/post/day-1»` >}} {{< ref "day-9" >}} {{< ref "post" >}} {{< ref "#x" >}}',
    'content/post/day-1.md',
  );
  leads(hugo, '`{% link files/slides.pdf %}` {{</* ref "day-1" */>}}');
  const jekyll = jekyllContext();
  leads(jekyll, '{% link «files/slides.pdf» %} {% link nothing.pdf %}', 'files/slides.pdf');
  leads(jekyll, '{% post_url «2025-6-2-day-1» %} {% post_url 2025-06-09-x %}', '_posts/2025-06-02-day-1.md');
  leads(jekyll, '{% include_relative «2025-06-02-day-1.md» %}', '_posts/2025-06-02-day-1.md');
  leads(jekyll, '{% include_relative ../../../etc/passwd %} {% link {{ page.file }} %}');
});

it('of a page in several languages the one in the language of the note comes first', () => {
  const hugo = hugoContext();
  const pages = ['about.md', 'about.de.md', 'about.fr.md'];
  const files = { has: () => true, pagesBelow: () => pages };
  const targets = (path: string) => linkTargets(new Note('{{< ref "/about" >}}'), { ...hugo, path, files });
  assert.equal(targets('content/post/a.fr.md')[0]?.candidates[0], 'content/about.fr.md');
  assert.equal(targets('content/post/a.md')[0]?.candidates[0], 'content/about.md');
});
