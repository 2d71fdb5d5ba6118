import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeOf, elementsOf } from './support/domOf';
import { type Opened, openPreview } from './support/openPreview';

const hugo = 'baseURL = "https://example.org/"\n';

function hugoPage(body: string, options: Partial<Opened> = {}): Opened {
  const files = { 'hugo.toml': hugo, 'static/a.png': 'x', ...options.files, 'content/post/a.md': body };
  return { path: 'content/post/a.md', ...options, files };
}

function htmlOf(body: string, options: Partial<Opened> = {}): string {
  return openPreview(hugoPage(body, options)).html();
}

describe('a figure', () => {
  it('loads its picture from static/', () =>
    assert.match(htmlOf('{{< figure src="/a.png" >}}'), /<img src="webview:\/static\/a\.png">/));

  it('shows a box with the path where the picture should be', () =>
    assert.match(htmlOf('{{< figure src="/b.png" >}}'), /conference-notes-missing.*static\/b\.png/));

  it('takes width and classes from the address', () =>
    assert.match(
      htmlOf('{{< figure src="/a.png?width=600px&classes=shadow,border" >}}'),
      /<img src="webview:\/static\/a\.png" class="shadow border" style="width:600px">/,
    ));

  it('takes no other style from the address', () =>
    assert.doesNotMatch(
      htmlOf('{{< figure src="/a.png?width=1px;position:fixed&classes=x%22y" >}}'),
      /style|x&quot;/,
    ));

  it('knows the line it stands in', () =>
    assert.match(
      htmlOf('one\n\n{{< figure\n  src="/a.png"\n>}}\n\ntwo'),
      /<figure data-line="2">[\s\S]*<p data-line="6">two/,
    ));

  it('is left alone by extensions that put something around whole documents', () => {
    const { md, html } = openPreview(hugoPage('{{< figure src="/a.png" caption="C" >}}'));
    const { render } = md.renderer;
    md.renderer.render = (...all) => `<i></i>${render.apply(md.renderer, all)}`;
    assert.match(html(), /^<i><\/i><figure[^>]*><img[^>]*><figcaption><p>C<\/p>/);
  });

  it('has the classes of the writer and of VS Code', () => {
    const { md, parse } = openPreview(hugoPage('{{< figure src="/a.png" class="wide" >}}'));
    md.core.ruler.push('classes', (state) => state.tokens[0]?.attrJoin('class', 'code-line'));
    assert.match(
      md.renderer.render(parse(), md.options, {}),
      /<figure class="wide code-line" data-line="0">/,
    );
  });
});

describe('a talk', () => {
  const talk =
    '{{< talk title="Cats" speaker="Ana Ruiz" time="09:00" video="https://example.com/v" level="easy" >}}';

  it('is a card with all that its parameters say', () => {
    const html = htmlOf(`${talk}\n\nIt was *good*.\n\n{{< /talk >}}`);
    for (const words of ['Cats', 'Ana Ruiz', '09:00', 'level', 'easy', '<em>good</em>'])
      assert.ok(html.includes(words), words);
    assert.match(html, /<article class="conference-notes-card" data-line="0" aria-label="Cats">/);
    assert.match(html, /<a href="https:\/\/example\.com\/v">/);
  });

  it('holds what stands in it, headings at their own lines', () => {
    const tokens = openPreview(hugoPage(`${talk}\n\n## In it\n\n{{< /talk >}}\n\n## After`)).parse();
    const headings = tokens.filter(({ type }) => type === 'heading_open').map(({ map }) => map);
    assert.deepEqual(headings, [
      [2, 3],
      [6, 7],
    ]);
  });

  it('may hold speakers', () =>
    assert.match(
      htmlOf('{{% talk title="x" %}}\n{{% speaker name="Bo" %}}\nText\n{{% /talk %}}'),
      /<article[\s\S]*<article[\s\S]*Bo[\s\S]*<\/article>\n<p data-line="2">Text<\/p>\n<\/article>/,
    ));

  it('may be named by place', () => assert.match(htmlOf('{{< talk "Cats" "Ana" />}}'), /Cats[\s\S]*Ana/));

  it('in a line of text stays in it', () =>
    assert.match(
      htmlOf('before {{< talk title="x" />}} after'),
      /<p[^>]*>before <span class="conference-notes-chip">x<\/span> after<\/p>/,
    ));
});

describe('any other shortcode', () => {
  it('is a box with its name and parameters', () =>
    assert.match(
      htmlOf('{{< gallery dir="x" big >}}'),
      /conference-notes-box[\s\S]*gallery[\s\S]*dir<\/b> x[\s\S]*big/,
    ));

  it('that the site itself defines is boxed, even if Hugo has one of the name', () =>
    assert.match(
      htmlOf('{{< youtube abc >}}', { files: { 'layouts/shortcodes/youtube.html': '<p>{{ .Get 0 }}</p>' } }),
      /conference-notes-box/,
    ));

  it('spans paragraphs', () =>
    assert.match(htmlOf('a {{< note >}}b\n\nc{{< /note >}} d'), /note[\s\S]*<p>b<\/p>\n<p>c<\/p>/));

  it('nested deeper than anybody writes does no harm', () => {
    const deep = 2000;
    assert.ok(htmlOf(`${'{{< a >}}\n'.repeat(deep)}x\n${'{{< /a >}}\n'.repeat(deep)}`).length > 0);
  });

  it('unclosed shows as it is typed', () => assert.match(htmlOf('{{< talk title="x'), /\{\{&lt; talk/));
});

describe('services are cards that ask nobody', () => {
  const cards: readonly (readonly [call: string, address: string])[] = [
    ['{{< youtube w7Ft2ymGmfc >}}', 'https://www.youtube.com/watch?v=w7Ft2ymGmfc'],
    ['{{< youtube id="w7Ft2ymGmfc" title="x" >}}', 'https://www.youtube.com/watch?v=w7Ft2ymGmfc'],
    ['{{< vimeo 146022717 >}}', 'https://vimeo.com/146022717'],
    ['{{< gist spf13 7896402 >}}', 'https://gist.github.com/spf13/7896402'],
    ['{{< x user="ana" id="1" >}}', 'https://x.com/ana/status/1'],
    ['{{< tweet 877500564405444608 >}}', 'https://x.com/i/status/877500564405444608'],
    ['{{< instagram CxOWiQNP2MO >}}', 'https://www.instagram.com/p/CxOWiQNP2MO'],
  ];
  for (const [call, address] of cards)
    it(call, () => {
      const html = htmlOf(call);
      const links = elementsOf(html, ({ tagName }) => tagName === 'a').map((link) =>
        attributeOf(link, 'href'),
      );
      assert.deepEqual(links, [address]);
      assert.doesNotMatch(html, /<(?:iframe|img|script)/);
    });
});

describe('what Hugo has since 0.111', () => {
  it('details', () =>
    assert.match(
      htmlOf('{{< details summary="See *it*" open=true class="c" >}}\n**Body**\n{{< /details >}}'),
      /<details class="c" data-line="0" open><summary>See <em>it<\/em><\/summary>\n<p data-line="1"><strong>Body<\/strong><\/p>\n<\/details>/,
    ));
  it('details without parameters', () =>
    assert.match(
      htmlOf('{{< details >}}x{{< /details >}}'),
      /<details data-line="0"><summary>Details<\/summary>/,
    ));
  it('comment', () => assert.equal(htmlOf('{{< comment >}}secret{{< /comment >}}').trim(), ''));
  it('the loading of a figure', () =>
    assert.match(htmlOf('{{< figure src="/a.png" loading="lazy" >}}'), /loading="lazy"/));
});

describe('pictures', () => {
  it('in plain Markdown', () =>
    assert.match(htmlOf('![x](/a.png)'), /<img src="webview:\/static\/a\.png" alt="x">/));
  it('in raw HTML', () =>
    assert.match(
      htmlOf('<img src="/a.png" alt="x">', {
        files: { 'hugo.toml': `${hugo}[markup.goldmark.renderer]\nunsafe = true` },
      }),
      /<img src="webview:\/static\/a\.png" alt="x">/,
    ));
  it('that are missing', () => assert.match(htmlOf('![x](/nope.png)'), /conference-notes-missing/));
  it('of other servers stay', () =>
    assert.match(htmlOf('![x](https://example.com/a.png)'), /src="https:\/\/example\.com\/a\.png"/));
  it('outside the workspace are not shown', () =>
    assert.doesNotMatch(htmlOf('{{< figure src="../../../../etc/passwd" >}}'), /webview:/));
});

describe('fenced code', () => {
  const numbered = { files: { 'hugo.toml': `${hugo}[markup.highlight]\nlineNos = true\n` } };
  const fence = '```mermaid\ntimeline\n```';

  it('has the numbers that the config asks for', () =>
    assert.match(
      htmlOf('```go\nx\n```', numbered),
      /<div class="highlight" data-line="0">[\s\S]*line-number/,
    ));
  it('of which another extension makes a diagram has none', () => {
    const { md, html } = openPreview(hugoPage(fence, numbered));
    md.options.highlight = (code) => `<pre class="mermaid">${code}</pre>`;
    assert.match(html(), /^<pre class="mermaid">timeline\n<\/pre>/);
  });
});

describe('raw HTML', () => {
  it('that Hugo leaves out is shown as left out', () =>
    assert.match(
      htmlOf('<iframe src="https://example.com/"></iframe>'),
      /conference-notes-dropped[\s\S]*&lt;iframe/,
    ));
  it('a comment is nothing', () => assert.doesNotMatch(htmlOf('<!-- note -->'), /dropped/));
  it('<!--more--> is a divider', () =>
    assert.match(htmlOf('a\n\n<!--more-->\n\nb'), /<hr class="conference-notes-more">/));
});

describe('front matter', () => {
  const toml = '+++\ntitle = "Hi <b>"\ntags = ["a", "b"]\n+++\n\nText';
  it('in TOML is a table', () =>
    assert.match(
      htmlOf(toml),
      /<table class="frontmatter"[\s\S]*<th>title<\/th><td>Hi &lt;b&gt;<\/td>[\s\S]*<li>a<\/li>/,
    ));
  it('in JSON is a table', () =>
    assert.match(htmlOf('{\n"title": "Hi"\n}\n\nText'), /<th>title<\/th><td>Hi<\/td>/));
  it('as a code block', () =>
    assert.match(
      htmlOf(toml, { frontMatterStyle: 'codeBlock' }),
      /<pre class="frontmatter hljs"[\s\S]*title = /,
    ));
  it('hidden', () =>
    assert.equal(htmlOf(toml, { frontMatterStyle: 'hide' }).trim(), '<p data-line="5">Text</p>'));
  it("of a shortcode's body is none", () =>
    assert.match(htmlOf('{{< note >}}\n+++\ntitle = 1\n+++\n{{< /note >}}'), /title = 1/));
});

describe('what is parsed', () => {
  const text = [
    '---',
    'title: x',
    '---',
    '',
    '# One',
    '',
    '{{< talk title="x" >}}',
    '',
    '## Two',
    '',
    '- a',
    '- {{< figure src="/a.png" >}}',
    '',
    '{{< /talk >}}',
    '',
    '```go',
    'x',
    '```',
    '{{< figure src="/a.png" >}}',
    '## Three',
  ].join('\n');

  it('travels as JSON', () => {
    const tokens = openPreview(hugoPage(text)).parse();
    const json = JSON.stringify(tokens);
    assert.ok(json.length < 20_000);
    for (const { meta } of tokens) assert.deepEqual(JSON.parse(JSON.stringify(meta)), meta);
  });

  it('has lines of the document', () => {
    const lines = text.split('\n');
    const tokens = openPreview(hugoPage(text)).parse();
    const headings = tokens
      .filter(({ type }) => type === 'heading_open')
      .map(({ map }) => lines[map?.[0] ?? -1]);
    assert.deepEqual(headings, ['# One', '## Two', '## Three']);
    const fence = tokens.find(({ type }) => type === 'fence')?.map;
    assert.deepEqual(fence, [15, 18]);
  });

  it('is drawn the same, whether its note was known before or not', () => {
    const body = `${text}\n\n{% include x.html %}\n\n[^1] "quoted"\n\n[^1]: note\n`;
    assert.equal(htmlOf(body, { isKnownWhenParsed: false }), htmlOf(body));
  });

  it('has its footnotes last, and no lines for them', () => {
    const html = htmlOf('a[^1]\n\n[^1]: note\n\nb');
    assert.match(html, /<p data-line="4">b<\/p>[\s\S]*<p>note/);
  });

  it('can be drawn twice', () => {
    const { md, parse } = openPreview(hugoPage(text));
    const tokens = parse();
    const first = md.renderer.render(tokens, md.options, {});
    assert.equal(md.renderer.render(tokens, md.options, {}), first);
  });

  it('leaves notes without a site as they are, but for shortcodes', () => {
    const path = 'notes.md';
    const body = '"x" -- :tada: [^1]\n\n{% include x.html a="b" %}\n\n{{< figure src="a.png" >}}\n\n{{ x }}';
    const html = openPreview({ path, files: { [path]: body, 'a.png': 'x' } }).html();
    assert.match(html, /<p data-line="0">&quot;x&quot; -- :tada: \[\^1\]/);
    assert.match(html, /include x\.html[\s\S]*webview:\/a\.png[\s\S]*\{\{ x \}\}/);
  });

  it('keeps carriage returns from moving anything', () => {
    const tokens = openPreview(hugoPage(text.replaceAll('\n', '\r\n'))).parse();
    assert.deepEqual(
      tokens.filter(({ type }) => type === 'heading_open').map(({ map }) => map?.[0]),
      [4, 8, 19],
    );
  });
});

describe('Jekyll', () => {
  const files = {
    '_config.yml': 'title: x\nurl: https://own.example\nbaseurl: /blog\n',
    '_includes/figure.html': '<figure>\n\n<img src="{{ include.src | relative_url }}"></figure>',
    '_includes/loop.html': '{% include loop.html %}',
    'assets/a.png': 'x',
    '_posts/2020-01-01-b.md': '---\ntitle: B\n---\n',
  };
  const jekyll = (body: string) =>
    openPreview({ path: '_posts/2020-01-02-a.md', files: { ...files, '_posts/2020-01-02-a.md': body } });

  it('renders includes with pictures that load', () =>
    assert.match(
      jekyll('{% include figure.html src="/assets/a.png" %}').html(),
      /<img src="webview:\/assets\/a\.png">/,
    ));
  it('shows the pictures of its own address, and those that lie only there as they are written', () => {
    const sources = [
      '{{ site.url }}/assets/a.png',
      'https://own.example/blog/assets/a.png',
      '{{site.url}}/b.png',
    ];
    const html = jekyll(sources.map((source) => `![x](${source}) <img src="${source}">`).join('\n\n')).html();
    assert.equal(html.match(/src="webview:\/assets\/a\.png"/g)?.length, 4);
    assert.equal(html.match(/src="https:\/\/own\.example\/b\.png"/g)?.length, 2);
  });
  it('links to other posts', () =>
    assert.match(jekyll('[b]({% post_url 2020-01-01-b %})').html(), /href="\/_posts\/2020-01-01-b\.md"/));
  it('knows the lines of what stands after an include', () =>
    assert.match(
      jekyll('a\n\n{% include figure.html src="/assets/a.png" %}\n\nb').html(),
      /<p data-line="4">b/,
    ));
  it('ends an include that includes itself', () =>
    assert.match(jekyll('{% include loop.html %}\n\nb').html(), /Too many includes[\s\S]*b<\/p>/));
  it('ends a loop that is too long', () =>
    assert.match(jekyll('{% for i in (1..100000000) %}x{% endfor %}\n\nb').html(), /b<\/p>/));
  it('names an include that is not there', () =>
    assert.match(jekyll('{% include nope.html a="b" %}').html(), /include nope\.html/));
  it('names each of hundreds of includes that are not there, and tries no more after them', () => {
    const html = jekyll('{% include nope.html %}\n\n'.repeat(250)).html();
    // What fails is tried 200 times, or as long as a note may take.
    const counts = [/<code>include nope/g, /Too many errors/g].map((words) => html.match(words)?.length);
    assert.deepEqual(counts, [250, 50]);
  });
  it('shows the text however long what stands before it would take', () => {
    const html = jekyll('{% for i in (1..100000000) %}x{% endfor %}\n\nb\n\n{{ page.title }}\n\nc').html();
    assert.match(html, />b<\/p>[\s\S]*>c<\/p>/);
  });
  it('leaves the folder of includes to nobody', () =>
    assert.doesNotMatch(jekyll('{% include ../_config.yml %}').html(), /baseurl/));
  it('shows a text that Liquid cannot read', () => assert.match(jekyll('{% if x %}\n\ntext').html(), /text/));
  it('overlooks a tag that Liquid cannot read', () =>
    assert.match(
      jekyll('{% assign a = | %}{% for %}x{% endfor %}\n\n{{ page.title }}{{ a | }} {{ site.title }}').html(),
      /A x/,
    ));
  it('names a tag of a plugin', () => assert.match(jekyll('{% youtube abc %}').html(), /youtube abc/));
  it('has the headings of the text as it is written', () => {
    const tokens = jekyll('## A\n\n{% if true %}\n\n## B\n\n{% endif %}').parse();
    assert.deepEqual(
      tokens.filter(({ type }) => type === 'heading_open').map(({ map }) => map?.[0]),
      [0, 4],
    );
  });
});
