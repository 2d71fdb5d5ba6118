import { describe, it } from 'node:test';
import { hostilePayloads, hostilePlaces } from './support/hostilePayloads';
import { isHarmless } from './support/isHarmless';
import { renderPage } from './support/renderPage';

const hugoConfig = 'baseURL = "https://example.org/"\n[markup.goldmark.renderer]\nunsafe = true\n';

describe('hostile parameters and bodies of Hugo do nothing', () => {
  for (const payload of hostilePayloads)
    it(JSON.stringify(payload), () => {
      const raw = payload.replaceAll('`', "'");
      for (const [place, write] of Object.entries(hostilePlaces))
        isHarmless(
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
        isHarmless(
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
