import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../support/seeded';
import { previewer } from './support/openPreview';

/** Pieces from which notes are made that nobody would write. */
const pieces = fc.constantFrom(
  ...[
    '{{< figure src="a.png" caption="*x*" >}}',
    '{{< talk title="x" >}}',
    '{{< /talk >}}',
    '{{% note %}}',
    '{{% /note %}}',
  ],
  ...[
    '{{</* x */>}}',
    '{{<',
    '>}}',
    '{{< highlight go >}}',
    '{{< /highlight >}}',
    '{{< ref "a.md" >}}',
    '{{< a />}}',
  ],
  ...[
    '{% include x.html a="b" %}',
    '{% if x %}',
    '{% endif %}',
    '{% for i in (1..3) %}',
    '{% endfor %}',
    '{% raw %}',
  ],
  ...[
    '{% endraw %}',
    '{{ page.title }}',
    '{{',
    '}}',
    '{%',
    '%}',
    '{% assign a = "x" %}',
    '{% unknown %}',
    '{% comment %}',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '  ',
    '    ',
    '- ',
    '1. ',
    '> ',
    '# ',
    '|',
    '\n|-|-|\n',
    '```\n',
    '```go {linenos=table,hl_lines=[1]}\n',
    '{{< qr text="x" />}}',
    '- [x](y)\n',
    '[^1]',
    '[^1]: ',
    '<video src="/v.mp4">',
    '`',
    '*',
    '_',
    '[',
    '](',
    ')',
  ],
  ...[
    '![',
    '<b>',
    '</b>',
    '<div>',
    '<!--',
    '-->',
    '<img src="a.png">',
    '---\n',
    '+++\n',
    ': ',
    '[^1]',
    '[^1]: ',
    '\\',
  ],
  ...[
    '{.a}',
    '{: .b}',
    '{:toc}',
    ':tada:',
    '"',
    "'",
    '--',
    'word ',
    'xcallx0z',
    '\u0000',
    '\ud800',
    '🎉',
    'é',
  ],
);

const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

const sites = {
  hugo: {
    'hugo.toml':
      'enableEmoji = true\n[markup.goldmark.parser.attribute]\nblock = true\n[markup.goldmark.renderer]\nunsafe = true',
  },
  jekyll: { '_config.yml': 'title: x', '_includes/x.html': '<p>{{ include.a }}</p>' },
  nowhere: {},
} as const;

const preview = previewer();

const runs = { numRuns: 150 };

describe('whatever is written', () => {
  for (const [name, files] of Object.entries(sites)) {
    const path = name === 'hugo' ? 'content/a.md' : 'a.md';
    const open = (body: string, isKnownWhenParsed = true) =>
      preview({ path, files: { ...files, [path]: body }, isKnownWhenParsed });

    it(`is drawn, without a mark left over: ${name}`, () =>
      fc.assert(
        fc.property(text, (body) => {
          const html = open(body).html();
          assert.ok(body.includes('xcallx') || !html.includes('xcallx'), html);
        }),
        runs,
      ));

    it(`has lines of the document, in order: ${name}`, () =>
      fc.assert(
        fc.property(text, (body) => {
          const count = body.split(/\r\n?|\n/).length;
          for (const { map, type } of open(body).parse()) {
            if (map === null) continue;
            assert.ok(0 <= map[0] && map[0] <= map[1] && map[1] <= count + 1, `${type} ${map} of ${count}`);
          }
        }),
        runs,
      ));

    it(`is drawn the same, known or not when it was parsed: ${name}`, () =>
      fc.assert(
        fc.property(text, (body) => assert.equal(open(body, false).html(), open(body).html())),
        runs,
      ));

    it(`opens no more tokens than it closes: ${name}`, () =>
      fc.assert(
        fc.property(text, (body) => {
          let depth = 0;
          for (const { nesting } of open(body).parse()) {
            depth += nesting;
            assert.ok(depth >= 0);
          }
          assert.equal(depth, 0);
        }),
        runs,
      ));
  }
});
