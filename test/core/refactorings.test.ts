import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refactoringsAt } from '../../src/core/assist/refactoring/refactorings';
import { Note } from '../../src/core/note';
import { applyEdits } from '../../src/core/text/edits';
import { unmarked } from '../support/marked';
import { hugoContext, jekyllContext } from '../support/shortcodeSites';

const hugo = hugoContext();
const jekyll = jekyllContext();

/** At `¦`, or with what `«»` mark selected, the refactoring of this title gives this text; `undefined`: it isn't offered. */
function check(title: string, marked: string, expected: string | undefined, context = hugo): void {
  it(`${title}: ${JSON.stringify(marked)}`, () => {
    const { text, cursor, spans } = unmarked(marked);
    const selection = spans[0] ?? { start: cursor, end: cursor };
    const found = refactoringsAt(new Note(text), selection, context).find((one) => one.title === title);
    assert.equal(found === undefined ? undefined : applyEdits(text, found.edits), expected);
  });
}

describe('pictures', () => {
  const title = 'Write the picture as a figure';
  check(title, '![The ¦hall](/hall.png)', '{{< figure src="/hall.png" alt="The hall" >}}');
  check(title, '![¦](hall.png "A \'big\' hall")', '{{< figure src="hall.png" caption="A \'big\' hall" >}}');
  check(title, '![a "b"¦](</two words.png>)', '{{< figure src="/two words.png" alt=`a "b"` >}}');
  check(title, 'See ![the hall¦](/hall.png) there', undefined);
  check(title, '[![the hall¦](/hall.png)](/hall.png)', undefined);
  check(title, '![The ¦hall](/hall.png)', '{% include photo.html src="/hall.png" alt="The hall" %}', jekyll);
  check(title, '![The ¦hall](/hall.png "Big")', undefined, jekyll);
  check(title, '![The ¦hall]({{ site.baseurl }}/hall.png)', undefined, jekyll);
  check(title, '![The ¦hall](/hall.png){: .big}', undefined, jekyll);
  const back = 'Write the figure as a Markdown picture';
  check(back, '{% incl¦ude photo.html src="/hall.png" alt="The hall" %}', '![The hall](/hall.png)', jekyll);
  check(back, '{% incl¦ude photo.html src=page.hall alt="The hall" %}', undefined, jekyll);
  check(back, '{% incl¦ude photo.html src="/hall.png" class="big" %}', undefined, jekyll);
  check(back, '{{< fig¦ure src="/hall.png" alt="The hall" >}}', '![The hall](/hall.png)');
  check(back, '{{< figure src="/two words.png" alt="a" caption="b" ¦>}}', '![a](</two words.png> "b")');
  check(back, '{{< fig¦ure src="/hall.png" width="300" >}}', undefined);
});

describe('talks', () => {
  const title = 'Write the talk as a shortcode';
  check(
    title,
    '## TALK: Ti¦des - Ana Ruiz\n\nGood.\n\n## Next',
    '{{< talk title="Tides" speaker="Ana Ruiz" >}}\n\nGood.\n\n{{< /talk >}}\n\n## Next',
  );
  check(title, '## Ti¦des', '{{< talk title="Tides" >}}\n\n{{< /talk >}}');
  // This site's talk takes no address.
  check(title, '## [Tides](https://exa¦mple.org)', undefined);
  check(
    title,
    '## TALK: Ti¦des - Ana Ruiz\n\nGood.\n',
    '{% include talk.html title="Tides" speaker="Ana Ruiz" %}\n\nGood.\n',
    jekyll,
  );
  const back = 'Write the talk as a heading';
  check(
    back,
    '{% inc¦lude talk.html title="Tides" speaker="Ana Ruiz" %}\n\nGood.\n',
    '## Tides - Ana Ruiz\n\nGood.\n',
    jekyll,
  );
  check(back, '{% inc¦lude talk.html title=page.title %}', undefined, jekyll);
  check(
    back,
    '{{< ta¦lk title="Tides" speaker="Ana Ruiz" >}}\n\nGood.\n\n{{< /talk >}}\n',
    '## Tides - Ana Ruiz\n\nGood.\n',
  );
  check(back, '{{< ta¦lk title="Tides" kind="panel" />}}', undefined);
});

describe('videos', () => {
  check('Show the video here', 'https://www.youtube.com/watch?v=abc¦_DEF-123', '{{< youtube abc_DEF-123 >}}');
  check('Show the video here', '[Recording](https://vimeo.com/55073¦825)', '{{< vimeo 55073825 >}}');
  check('Show the video here', 'See https://youtu.be/abc¦_DEF-123 for it', undefined);
  check(
    'Link to the video instead',
    '{{< you¦tube abc_DEF-123 >}}',
    '<https://www.youtube.com/watch?v=abc_DEF-123>',
  );
  check('Link to the video instead', '{{< you¦tube id="abc_DEF-123" start="5" >}}', undefined);
});

describe('delimiters and bodies', () => {
  check('Write it with {{% %}}', '{{< no¦te >}}x{{< /note >}}', '{{% note %}}x{{% /note %}}');
  check('Write it with {{< >}}', '{{% note %}}x{{% /no¦te %}}', '{{< note >}}x{{< /note >}}');
  const toMarkdown = 'Write it with {{% %}}';
  const html = { ...hugo, site: { ...hugo.site, markdown: { ...hugo.site.markdown, html: true } } };
  // Hugo leaves the HTML out that such a call gives.
  check(toMarkdown, '{{< fig¦ure src="a.png" >}}', undefined);
  check(toMarkdown, '{{< a¦ny >}}', undefined);
  check(toMarkdown, '{{< fig¦ure src="a.png" >}}', '{{% figure src="a.png" %}}', html);
  check('Write it with {{< >}}', '{{% fig¦ure src="a.png" %}}', '{{< figure src="a.png" >}}');
  check('Write it with {{< >}}', '{{% no¦te %}}*x*{{% /note %}}', undefined);
  check('Write it with {{< >}}', '{{% nos¦uch %}}', undefined);
  check('Wrap in "note"', 'a «b» c', 'a {{< note >}}b{{< /note >}} c');
  check('Wrap in "note"', '«a\n\nb\n»c', '{{< note >}}\na\n\nb\n{{< /note >}}\nc');
  check('Wrap in "talk"', '«a»', '{{< talk title="" >}}a{{< /talk >}}');
  check('Wrap in "note"', '{{< swa«tch 1 2 >}} b»', undefined);
});
