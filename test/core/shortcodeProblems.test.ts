import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AssistContext } from '../../src/core/assist/assist';
import { fixesFor } from '../../src/core/assist/fixes/fixesFor';
import { checkFigures } from '../../src/core/check/figure';
import { checkLiquid } from '../../src/core/check/liquid/liquid';
import { messageOf, type ProblemCode } from '../../src/core/check/problemTable';
import { checkShortcodes } from '../../src/core/check/shortcode/shortcode';
import { Note } from '../../src/core/note';
import { withLowerCaseKeys } from '../../src/core/site/readConfig';
import { applyEdits } from '../../src/core/text/edits';
import { unmarked } from '../support/marked';
import { hugoContext, jekyllContext } from '../support/shortcodeSites';

const hugo = hugoContext();
const jekyll = jekyllContext();
/** All pages have been read: they have one term. */
const withTerms: AssistContext = {
  ...hugo,
  pages: { pagesAt: () => [], hasTerm: (name) => name === 'cloud-native' },
};

/** The text's only problem has this code, covers what `«»` mark, and its fixes lead to these texts. */
function check(context: AssistContext, marked: string, code: ProblemCode, ...fixed: readonly string[]): void {
  const { text, spans } = unmarked(marked);
  it(`${code}: ${JSON.stringify(marked)}`, () => {
    const note = new Note(text);
    const problems = [checkShortcodes, checkFigures, checkLiquid].flatMap((family) => family(note, context));
    assert.deepEqual(
      problems.map(({ code, span }) => ({ code, span })),
      [{ code, span: spans[0] }],
    );
    const [problem] = problems;
    assert.ok(problem !== undefined);
    assert.doesNotMatch(messageOf(problem), /\{\w+\}/, 'all placeholders are filled');
    const texts = fixesFor(problem, note, context).map(({ edits }) => applyEdits(text, edits));
    assert.deepEqual(texts, fixed);
  });
}

/** Nothing is wrong with the text. */
function fine(context: AssistContext, text: string): void {
  it(`fine: ${JSON.stringify(text)}`, () => {
    const note = new Note(text);
    assert.deepEqual(
      [checkShortcodes, checkFigures, checkLiquid].flatMap((family) => family(note, context)),
      [],
    );
  });
}

describe('what Hugo makes nothing of', () => {
  check(hugo, '{{< «figur» src="a" alt="b" >}}', 'shortcode.unknown', '{{< figure src="a" alt="b" >}}');
  check(hugo, '{{< «nothinglikeit» >}}', 'shortcode.unknown');
  check(
    hugo,
    '{{< «talk» title="x" >}}',
    'shortcode.unclosed',
    '{{< talk title="x" />}}',
    '{{< talk title="x" >}}{{< /talk >}}',
  );
  check(hugo, '«{{< /note >}}»', 'shortcode.not-open', '');
  check(
    hugo,
    '{{< note >}}x{{< /note >}}«{{< /nte >}}»',
    'shortcode.not-open',
    '{{< note >}}x{{< /note >}}{{< /note >}}',
    '{{< note >}}x{{< /note >}}',
  );
  check(hugo, '{{< note >}}{{< talk title="x" >}}y{{< /note >}}«{{< /talk >}}»', 'shortcode.wrong-order');
  check(hugo, '{{< swatch 1 2 >}}x«{{< /swatch >}}»', 'shortcode.body-not-allowed', '{{< swatch 1 2 >}}x');
  check(hugo, '{{< swatch 1 2 «/>}}»', 'shortcode.body-not-allowed', '{{< swatch 1 2 >}}');
  check(hugo, '{{< note >}}x«{{% /note %}}»', 'shortcode.mixed-delimiters', '{{< note >}}x{{< /note >}}');
  check(hugo, '«{{< swatch 1 2»', 'shortcode.unclosed-tag', '{{< swatch 1 2 >}}');
  check(hugo, '«{{</*» swatch', 'shortcode.unclosed-comment', '{{</* */>}} swatch');
  check(hugo, '{{< swatch 1 2 «%}}»', 'shortcode.wrong-delimiter', '{{< swatch 1 2 >}}');
  check(hugo, '{{< swatch 1 2 «}}»', 'shortcode.wrong-delimiter', '{{< swatch 1 2 >}}');
  check(hugo, '{{< note«/»>}}', 'shortcode.no-space-before-end', '{{< note />}}');
  check(hugo, '{{< talk title=x«/>}}»', 'shortcode.no-space-before-end', '{{< talk title=x />}}');
  check(hugo, '«{{< >}}»', 'shortcode.no-name');
  check(hugo, '{{< figure«.»html src="a" alt="b" >}}', 'shortcode.period-in-name');
  check(hugo, '{{< swatch 1 2«;» >}}', 'shortcode.bad-character');
  check(hugo, '{{< swatch 1 "2«\\`» 3" >}}', 'shortcode.bad-escape');
  check(hugo, '{{< swatch 1 «"2» >}}', 'shortcode.unclosed-quote', '{{< swatch 1 "2" >}}');
  // A backslash begins a value in quotes, and there is none that another would close.
  check(hugo, '{{< talk title=«\\ />}}»', 'shortcode.unclosed-quote');
  check(hugo, '{{< swatch 1 «`2» >}}', 'shortcode.unclosed-quote', '{{< swatch 1 `2` >}}');
  check(
    hugo,
    "{{< talk title=«'two words'» />}}",
    'shortcode.single-quotes',
    '{{< talk title="two words" />}}',
  );
  check(
    hugo,
    '{{< talk title=«\'a "b" c\'» />}}',
    'shortcode.single-quotes',
    '{{< talk title=`a "b" c` />}}',
  );
  check(
    hugo,
    '{{< talk title=«“two words”» />}}',
    'shortcode.smart-quotes',
    '{{< talk title="two words" />}}',
  );
  check(hugo, '{{< talk title=«“word”» />}}', 'shortcode.quotes-in-value', '{{< talk title="word" />}}');
  check(hugo, "{{< talk title=«'word'» />}}", 'shortcode.quotes-in-value', '{{< talk title="word" />}}');
  check(hugo, '{{< talk title="x" «"y"» />}}', 'shortcode.mixed-parameters');
  check(hugo, '{{< note >}}x{{< /note «y» >}}', 'shortcode.text-after-close');
  check(hugo, '{{< note / «y» >}}', 'shortcode.text-after-slash');
  check(hugo, '{{< note >}}x«{{< / >}}»', 'shortcode.unnamed-close');
  check(hugo, '{{< note >}}x{{< /«/»note >}}', 'shortcode.double-slash', '{{< note >}}x{{< /note >}}');
  check(hugo, '{{< x.inline >}}«{{< swatch 1 2 >}}»{{< /x.inline >}}', 'shortcode.inline-nesting');
});

describe('HTML that Hugo reads as Markdown, and drops', () => {
  check(hugo, '«{{%» figure src="a" alt="b" %}}', 'shortcode.dropped-html', '{{< figure src="a" alt="b" >}}');
  check(
    hugo,
    'x\n\n«{{%» highlight go %}}\n*x*\n{{% /highlight %}}',
    'shortcode.dropped-html',
    'x\n\n{{< highlight go >}}\n*x*\n{{< /highlight >}}',
  );
  check(
    hugo,
    '{{% note %}}«{{%» youtube abc %}}{{% /note %}}',
    'shortcode.dropped-html',
    '{{% note %}}{{< youtube abc >}}{{% /note %}}',
  );
  check(hugo, '«{{%» box %}}x{{% /box %}}', 'shortcode.dropped-html', '{{< box >}}x{{< /box >}}');
  check(hugo, '«{{%» box %}}*x*{{% /box %}}', 'shortcode.dropped-html');
  fine(hugo, '[x]({{% ref "day-1.md" %}}) {{% note %}}x{{% /note %}} {{% any a="b" %}}');
  fine(hugo, '{{< note >}}{{% youtube abc %}}{{< /note >}}\n\n```\n{{% youtube abc %}}\n```\n');
  const markdown = { ...hugo.site.markdown, html: true };
  fine({ ...hugo, site: { ...hugo.site, markdown } }, '{{% youtube abc %}}');
  fine({ ...hugo, site: { ...hugo.site, config: {} } }, '{{% youtube abc %}}');
  fine({ ...hugo, site: { ...hugo.site, layouts: undefined } }, '{{% youtube abc %}}');
});

describe('what the template does not know', () => {
  check(
    hugo,
    '{{< figure src="a" alt="b" «captoin»="c" >}}',
    'shortcode.unknown-parameter',
    '{{< figure src="a" alt="b" caption="c" >}}',
  );
  check(
    hugo,
    '{{< talk title="x" «speeker»="y" />}}',
    'shortcode.unknown-parameter',
    '{{< talk title="x" speaker="y" />}}',
  );
  check(hugo, '{{< talk title="x" «colour»="y" />}}', 'shortcode.unknown-parameter');
  check(
    hugo,
    '{{< talk «title="x"» title="y" />}}',
    'shortcode.duplicate-parameter',
    '{{< talk title="y" />}}',
  );
  check(
    hugo,
    '{{< «talk» speaker="y" />}}',
    'shortcode.missing-parameter',
    '{{< talk title="" speaker="y" />}}',
  );
  check(hugo, '{{< «swatch» 1 >}}', 'shortcode.missing-parameter');
  check(hugo, '{{< swatch 1 2 «3» >}}', 'shortcode.extra-parameter');
  check(
    hugo,
    '{{< talk title="x" live=«"yes"» />}}',
    'shortcode.wrong-type',
    '{{< talk title="x" live="true" />}}',
  );
  check(
    hugo,
    '{{< talk title="x" kind=«"keynot"» />}}',
    'shortcode.unknown-value',
    '{{< talk title="x" kind="keynote" />}}',
  );
  check(
    hugo,
    '[x]({{< ref «"/post/day-2.md"» >}})',
    'shortcode.missing-page',
    '[x]({{< ref "/post/day-1.md" >}})',
  );
  check(hugo, '{{< ref «"day-2.md"» >}}', 'shortcode.missing-page', '{{< ref "day-1.md" >}}');
  check(hugo, '{{< ref «"nothing-like-it.md"» >}}', 'shortcode.missing-page');
  check(hugo, '{{< ref «"pots/day-1.md"» >}}', 'shortcode.missing-page');
  check(hugo, '{{< ref «"./day-2.md"» >}}', 'shortcode.missing-page', '{{< ref "./day-1.md" >}}');
  check(hugo, '{{< ref «"day-2.md#x"» >}}', 'shortcode.missing-page', '{{< ref "day-1.md#x" >}}');
  check(withTerms, '{{< ref «"day-2"» >}}', 'shortcode.missing-page', '{{< ref "day-1" >}}');
  check(withTerms, '{{< relref «"/pots/"» >}}', 'shortcode.missing-page');
  check(withTerms, '{{< ref «"tags/rust"» >}}', 'shortcode.missing-page');
  check(withTerms, '{{< ref «"post/go"» >}}', 'shortcode.missing-page');
  check(hugo, '{{< «figure» alt="b" >}}', 'figure.missing-src', '{{< figure src="" alt="b" >}}');
  check(hugo, '{{< «figure» src="a" >}}', 'figure.missing-alt');
  check(
    hugo,
    '{{< figure src="a" alt="b" «attrlink»="c" >}}',
    'figure.useless-parameter',
    '{{< figure src="a" alt="b" >}}',
  );
  it('a name is given to the parameter of a call that needs one', () => {
    const note = new Note('{{< figure "a.png" >}}');
    const problem = checkShortcodes(note, hugo).find(({ code }) => code === 'shortcode.needs-names');
    assert.ok(problem !== undefined);
    const [fix] = fixesFor(problem, note, hugo);
    assert.equal(applyEdits(note.text, fix?.edits ?? []), '{{< figure src="a.png" >}}');
  });
});

describe('what another Hugo knows', () => {
  check(hugoContext('0.111.3'), '{{< «details» summary="x" >}}y{{< /details >}}', 'shortcode.too-new');
  check(hugoContext('0.111.3'), '{{< youtube id="abc" «mute»="true" >}}', 'shortcode.parameter-too-new');
  check(
    hugoContext('0.150.0'),
    '{{< «tweet» user="a" id="1" >}}',
    'shortcode.deprecated',
    '{{< x user="a" id="1" >}}',
  );
  fine(hugo, '{{< tweet user="a" id="1" >}}');
  fine(hugo, '{{< details summary="x" >}}y{{< /details >}}');
  fine(hugoContext('0.150.0'), '{{< youtube id="abc" mute="true" >}}');
});

describe('what Jekyll makes nothing of', () => {
  check(jekyll, '«{% include talk.html»', 'liquid.unclosed-tag', '{% include talk.html %}');
  check(jekyll, '«{{ page.title }»', 'liquid.unclosed-output', '{{ page.title }}');
  check(jekyll, '«{% highlight ruby %}»\nx', 'liquid.unclosed-block');
  check(jekyll, '«{% raw %}»x', 'liquid.unclosed-block');
  check(jekyll, '{% if a %}x{% endif %}«{% endif %}»', 'liquid.not-open');
  check(jekyll, '«{% %}»', 'liquid.no-name');
  check(jekyll, '{% «inclde» talk.html %}', 'liquid.misspelt-tag', '{% include talk.html %}');
  check(jekyll, '{% include talk.html «title=“x”» %}', 'liquid.bad-include');
  check(
    jekyll,
    '{% include talk.html «title="{{ page.title }}"» %}',
    'liquid.output-in-include',
    '{% include talk.html title=page.title %}',
  );
  check(jekyll, '{% include« »%}', 'liquid.no-include-file');
  check(jekyll, '{% include «tlak.html» %}', 'liquid.missing-include', '{% include talk.html %}');
  check(jekyll, '{% link «files/slide.pdf» %}', 'liquid.missing-link', '{% link files/slides.pdf %}');
  check(
    jekyll,
    '{% post_url «2025-06-02-day-9» %}',
    'liquid.missing-post',
    '{% post_url 2025-06-02-day-1 %}',
  );
  check(jekyll, '{% post_url «day-1» %}', 'liquid.missing-post');
  check(jekyll, '{% post_url «2019-01-31-nothing-like-it» %}', 'liquid.missing-post');
  check(
    jekyll,
    '{% post_url «2025-06-02-Day-1» %}',
    'liquid.missing-post',
    '{% post_url 2025-06-02-day-1 %}',
  );
  check(
    jekyll,
    '{% link «/_posts/2025-06-02-day-1.md» %}',
    'liquid.missing-link',
    '{% link _posts/2025-06-02-day-1.md %}',
  );
  check(jekyll, '{% link «nothing/like-it.md» %}', 'liquid.missing-link');
  check(
    jekyll,
    '{% include talk.html title="x" «speeker»="y" %}',
    'liquid.unknown-parameter',
    '{% include talk.html title="x" speaker="y" %}',
  );
  check(
    jekyll,
    '{% include talk.html «title="x"» title="y" %}',
    'liquid.duplicate-parameter',
    '{% include talk.html title="y" %}',
  );
  check(jekyll, '{% include card.html width=«"wide"» %}', 'shortcode.wrong-type');
  check(
    jekyll,
    '{% include card.html kind=«"keynot"» %}',
    'shortcode.unknown-value',
    '{% include card.html kind="keynote" %}',
  );
  fine(jekyll, '{% include card.html width=page.width kind="keynote" %}');
  check(jekyll, '{% include «photo.html» alt="x" %}', 'liquid.missing-parameter');
  check(jekyll, '«{{< figure src="a" >}}»', 'liquid.hugo-shortcode');
  check(hugo, '«{% include figure.html %}»', 'liquid.not-in-hugo');
});

describe('a theme that is not here may bring templates of its own', () => {
  const themed = { ...hugo, site: { ...hugo.site, layouts: undefined } };
  fine(themed, '{{< figure src="a" alt="b" align="left" >}}');
  fine(themed, '{{< figure src="a" alt="b" >}}x{{< /figure >}}{{< nosuch >}}{{< highlight go >}}');
  check(
    themed,
    '{{< figure src="a" alt="b" «captoin»="c" >}}',
    'shortcode.unknown-parameter',
    '{{< figure src="a" alt="b" caption="c" >}}',
  );
  check(
    themed,
    '{{< «talk» title="x" >}}',
    'shortcode.unclosed',
    '{{< talk title="x" />}}',
    '{{< talk title="x" >}}{{< /talk >}}',
  );
});

describe('a name that several pages have', () => {
  const files = {
    has: () => undefined,
    pagesBelow: () => [
      '2019/day-1.md',
      '2020/day-1/index.md',
      '2020/day-1.fr.md',
      'post/a.md',
      'post/b.md',
      'c/b.md',
    ],
  };
  check(
    { ...hugo, files },
    '{{< ref «"day-1#x"» >}}',
    'shortcode.ambiguous-page',
    '{{< ref "/2019/day-1.md#x" >}}',
    '{{< ref "/2020/day-1/index.md#x" >}}',
  );
  fine({ ...hugo, files }, '{{< ref "b" >}} {{< ref "/2019/day-1" >}} {{< ref "2020/day-1" >}}');
  fine({ ...hugo, files, path: 'content/x.fr.md' }, '{{< ref "day-1" >}}');
});

it('a reference that Hugo only warns of is no error', () => {
  const config = { refLinksErrorLevel: 'Warning' };
  const site = { ...hugo.site, config: withLowerCaseKeys(config) };
  const [problem] = checkShortcodes(new Note('{{< ref "day-9.md" >}}'), { ...hugo, site });
  assert.equal(problem?.severity, 'warning');
  assert.equal(checkShortcodes(new Note('{{< ref "day-9.md" >}}'), hugo)[0]?.severity, undefined);
});

it('a talk shortcode can be added where there is none', () => {
  const shortcodes = new Map([...hugo.site.shortcodes].filter(([name]) => name !== 'talk'));
  const context = { ...hugo, site: { ...hugo.site, shortcodes }, files: { has: () => false } };
  const note = new Note('{{< talk title="x" >}}');
  const [problem] = checkShortcodes(note, context);
  assert.equal(problem?.code, 'shortcode.unknown');
  const fixes = problem === undefined ? [] : fixesFor(problem, note, context);
  assert.deepEqual(
    fixes.flatMap(({ newFiles }) => newFiles?.map(({ path }) => path)),
    ['layouts/shortcodes/talk.html'],
  );
});

describe('what is left alone', () => {
  fine(hugo, '{{< talk title="x" >}}\ny\n{{< /talk >}}');
  fine(hugo, '{{< any a="b" c="d" >}}');
  fine(hugo, '{{</* nosuch */>}}');
  fine(hugo, '`{% include figure.html %}`');
  fine(hugo, '{{< ref "day-9" >}} {{< ref "#top" >}}');
  fine(
    hugo,
    '{{< ref "DAY-1.md" >}} {{< ref "day-1.html" >}} {{< ref "post" >}} {{< ref "/" >}} {{< ref "a.md" >}}',
  );
  fine(
    hugo,
    '{{< ref "post/day-1" >}} {{< ref "./day-1.md" >}} {{< ref "/Post/Day-1.md#a" >}} {{< ref "../post" >}}',
  );
  fine(hugo, '{{< ref "/tags" >}} {{< ref "/tags/go" >}} {{< ref "tags/go" >}} {{< ref "post/" >}}');
  fine(
    withTerms,
    '{{< ref "Cloud-Native" >}} {{< ref "tags/cloud-native" >}} {{< ref "/day-1" >}} {{< ref "tags" >}} {{< ref "day%2D1" >}} {{< ref "mailto:a" >}}',
  );
  fine(withTerms, '---\ntags: [Rust]\n---\n{{< ref "rust" >}} {{< ref "/tags/rust" >}}');
  fine(
    jekyll,
    '{% post_url 2025-6-2-day-1 %} {% post_url nope/2025-06-02-day-1 %} {% link /files/slides.pdf %}',
  );
  fine(hugo, '{{< note >}}{{< swatch 1 2 >}}{{< /note >}}');
  fine(jekyll, '{% raw %}{{< figure >}}{{ x }{% if %}{% endraw %}');
  fine(jekyll, '{% include talk.html title="x" speaker=page.author %}');
  fine(jekyll, '{% include {{ page.card }} x="y" %}');
  fine(jekyll, '{% if a %}{% for b in c %}{{ b }}{% endfor %}{% else %}{% endif %}{% plugin x %}');
  fine(jekyll, '---\nrender_with_liquid: false\n---\n{% if %}{{ x }');
});
