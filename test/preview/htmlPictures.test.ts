import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPreview } from './support/openPreview';

const files = {
  'hugo.toml': 'baseURL = "https://example.org/"\n[markup.goldmark.renderer]\nunsafe = true\n',
  ...Object.fromEntries(['a.png', 'b.png', 'v.mp4', 's.mp3', 'c.vtt'].map((name) => [`static/${name}`, 'x'])),
};

function htmlOf(body: string): string {
  const path = 'content/a.md';
  return openPreview({ path, files: { ...files, [path]: body } })
    .html()
    .trim();
}

const missing = '<span class="conference-notes-missing">Picture not found: <code';
const notPlayed = missing.replace('Picture', 'Video or sound');

describe('pictures, videos and sounds in raw HTML load from where the site serves them', () => {
  const cases: readonly (readonly [written: string, drawn: string | RegExp])[] = [
    ['<video src="/v.mp4" controls></video>', '<video src="webview:/static/v.mp4" controls></video>'],
    [
      '<video poster="/a.png" width="300"><source src="/v.mp4"></video>',
      '<video poster="webview:/static/a.png" width="300"><source src="webview:/static/v.mp4"></video>',
    ],
    ['<audio controls src=/s.mp3></audio>', '<audio controls src="webview:/static/s.mp3"></audio>'],
    [
      '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
      '<img src="webview:/static/a.png" srcset="webview:/static/a.png 1x, webview:/static/b.png 2x">',
    ],
    [
      '<picture><source srcset="/b.png"><img src="/a.png"></picture>',
      '<picture><source srcset="webview:/static/b.png"><img src="webview:/static/a.png"></picture>',
    ],
    [
      '<video src="https://example.com/v.mp4" title="src=/v.mp4"></video>',
      '<video src="https://example.com/v.mp4" title="src=/v.mp4"></video>',
    ],
    // A player shows nothing that stands in it: the box goes before it.
    [
      '<video src="/nope.mp4"></video>',
      new RegExp(`${notPlayed}[^]*static/nope.mp4[^]*</span><video src="/nope.mp4">`),
    ],
    [
      '<audio controls>\n<source src="/nope.ogg">\n<source src="/s.mp3">\n</audio>',
      new RegExp(
        `${notPlayed}[^]*static/nope.ogg[^]*</span><audio controls>\\n<source src="/nope.ogg">\\n<source src="webview:`,
      ),
    ],
  ];
  for (const [written, drawn] of cases)
    it(written, () => {
      // Inside a block: a line of one tag alone is one of text to some.
      const html = htmlOf(`<div>\n${written}\n</div>`).replace(/^<div[^>]*>\n|\n<\/div>$/g, '');
      if (typeof drawn === 'string') assert.equal(html, drawn);
      else assert.match(html, drawn);
    });
});

describe('a video or sound in a picture’s place is said to be none', () => {
  for (const written of [
    '{{< figure src="/v.mp4" >}}',
    '{{< figure src="https://example.com/v.webm?x=1" >}}',
    '![x](/s.mp3)',
    '<div>\n<img src="/v.mp4">\n</div>',
  ])
    it(written, () => {
      assert.match(
        htmlOf(written),
        /conference-notes-missing">Browsers play no video or sound as a picture: /,
      );
      assert.doesNotMatch(htmlOf(written), /<img/);
    });
  it('but not where it is no file name', () =>
    assert.match(htmlOf('![x](https://example.com/a.png?v=.mp4)'), /<img/));
});
