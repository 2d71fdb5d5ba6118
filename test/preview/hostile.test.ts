import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeOf, elementsOf } from './support/domOf';
import { hostilePayloads, hostilePlaces } from './support/hostilePayloads';
import { renderPage } from './support/renderPage';

const hugoConfig = 'baseURL = "https://example.org/"\n[markup.goldmark.renderer]\nunsafe = true\n';

describe('hostile parameters and bodies of Hugo do nothing', () => {
  for (const payload of hostilePayloads)
    it(JSON.stringify(payload), () => {
      const raw = payload.replaceAll('`', "'");
      for (const [place, write] of Object.entries(hostilePlaces))
        checkHarmless(
          renderPage('content/a.md', {
            'hugo.toml': hugoConfig,
            'content/a.md': `---\ntitle: x\nevil: ${JSON.stringify(payload)}\n---\n\n${write(raw)}\n`,
          }),
          place,
        );
    });
});

describe('hostile includes, data and configs of Jekyll do nothing', () => {
  for (const payload of hostilePayloads)
    it(JSON.stringify(payload), () => {
      const quoted = JSON.stringify(payload);
      const body = [
        '{% include evil.html x=page.evil %}',
        'In a line: {% include evil.html x=page.evil %}',
        '{{ page.evil }}',
        '[x]({{ page.evil }})',
        '{{ site.evil }} {{ site.data.evil.x }}',
        '{{ page.evil | markdownify }}',
        '{% for i in (1..2) %}{{ page.evil }}{% endfor %}',
        '{% capture c %}{{ page.evil }}{% endcapture %}{{ c }}',
        '{% highlight html %}{{ page.evil }}{% endhighlight %}',
        '{% post_url {{ page.evil }} %} {% link {{ page.evil }} %} {% made_up {{ page.evil }} %}',
        '- {% if true %}{{ page.evil }}{% endif %}',
      ];
      for (const line of body)
        checkHarmless(
          renderPage('a.md', {
            '_config.yml': `title: x\nevil: ${quoted}\nurl: ${quoted}\nbaseurl: ${quoted}\n`,
            '_data/evil.json': `{"x": ${quoted}}`,
            '_includes/evil.html': `${payload}\n<div>{{ include.x }}</div>\n\n${payload}`,
            'a.md': `---\ntitle: x\nevil: ${quoted}\n---\n\n${line}\n`,
          }),
          line,
        );
    });
});

const forbiddenElements: ReadonlySet<string> = new Set(
  'script style iframe frame frameset object embed applet form button input textarea select meta base link template noscript math animate set foreignobject use title xmp plaintext isindex'.split(
    ' ',
  ),
);

/** Looks at the HTML as a browser would understand it. */
function checkHarmless(html: string, where: string): void {
  for (const element of elementsOf(html, () => true)) {
    const { tagName, attrs } = element;
    assert.ok(!forbiddenElements.has(tagName.toLowerCase()), `${where}: <${tagName}> in ${html}`);
    for (const { name, value } of attrs) {
      assert.ok(
        !/^on|^srcdoc$|^formaction$|^xlink|^ping$|^action$|^background$/i.test(name),
        `${where}: ${name} in ${html}`,
      );
      if (name === 'style')
        assert.ok(!/url|position|expression|\\|@import|inset/i.test(value), `${where}: style ${value}`);
    }
    for (const name of ['href', 'src', 'poster', 'data', 'cite']) {
      const address = (attributeOf(element, name) ?? '').replace(/[\u0000-\u0020]/g, '');
      assert.ok(
        !/^(?:javascript|vbscript|file|data:(?!image\/(?:png|gif|jpe?g|webp)))/i.test(address),
        `${where}: ${name}=${address} in ${html}`,
      );
    }
  }
}
