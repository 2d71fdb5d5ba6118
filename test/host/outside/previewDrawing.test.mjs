import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, until } from '../support/outsideTest.mjs';

const note = `---
title: Drawn
---

${'A paragraph that fills the page.\n\n'.repeat(40)}
{{< figure src="/images/harborconf-2025/lighthouse.png?width=300px&classes=shadow" caption="A *lighthouse*" attr="Field Notes" attrlink="https://field-notes.example/" >}}

{{< talk title="Ropes and *Queues*" speaker="Mirela Sandu" time="09:30" room="Hall 2" video="https://video.example/1" >}}

## A heading in the talk

It was about ropes, and then about queues.

{{< speaker name="Tobias" company="Northgate" >}}

{{< /talk >}}

{{< gallery dir="harbour" columns="3" >}}

{{< youtube w7Ft2ymGmfc >}} and {{< figure src="/images/nowhere.png" >}}

<iframe src="https://example.com/"></iframe>

${'Another paragraph.\n\n'.repeat(30)}`;

function write(workbench, path, text) {
  const file = join(workbench.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test('figures, cards and boxes are drawn, each at its line', async (workbench) => {
  write(workbench, 'hugo/content/posts/drawn.md', note);
  await workbench.openFile('hugo/content/posts/drawn.md');
  await workbench.command('Conference Notes: Open Preview');
  const seen = await workbench.inFrames('the figure, the card and the boxes', () => {
    const figure = document.querySelector('figure');
    const img = figure?.querySelector('img');
    const card = document.querySelector('article.conference-notes-card');
    const missing = document.querySelector('.conference-notes-missing');
    if (!img?.complete || img.naturalWidth === 0 || card === null || missing === null) return undefined;
    return {
      caption: figure.querySelector('figcaption').innerHTML.replace(/\s+/g, ' '),
      width: img.getBoundingClientRect().width,
      shadow: getComputedStyle(img).boxShadow !== 'none',
      line: figure.getAttribute('data-line'),
      card: card.innerText,
      heading: card.querySelector('h2')?.getAttribute('data-line'),
      missing: missing.innerText,
    };
  });
  const lines = note.split('\n');
  assert.equal(
    seen.caption,
    '<p>A <em>lighthouse</em> <a href="https://field-notes.example/">Field Notes</a></p>',
  );
  assert.equal(seen.width, 300);
  assert.ok(seen.shadow);
  assert.equal(
    Number(seen.line),
    lines.findIndex((line) => line.startsWith('{{< figure')),
  );
  assert.equal(Number(seen.heading), lines.indexOf('## A heading in the talk'));
  for (const words of ['Ropes and Queues', 'Mirela Sandu', '09:30', 'Hall 2', 'Tobias'])
    assert.ok(seen.card.includes(words), words);
  assert.ok(seen.missing.includes('static/images/nowhere.png'), seen.missing);
});

test('the preview follows the editor into a shortcode', async (workbench) => {
  const line = note.split('\n').indexOf('It was about ropes, and then about queues.') + 1;
  await workbench.focusEditor();
  await workbench.untilPreviewFollows(line, 'the line in the card in sight', () => {
    const card = document.querySelector('article.conference-notes-card');
    const { top, bottom } = card?.getBoundingClientRect() ?? {};
    return card !== null && bottom > 0 && top < window.innerHeight;
  });
});

for (const theme of [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
])
  test(`the cards are seen in ${theme}`, async (workbench) => {
    write(workbench, '.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
    const kinds = { Light: 'vscode-light', Dark: 'vscode-dark' };
    const kind = theme.includes('High') ? 'vscode-high-contrast' : kinds[theme.split(' ')[1]];
    await until(`the theme ${theme}`, async () => {
      for (const frame of workbench.page.frames()) {
        const is = await frame
          .evaluate(
            ([wanted, isLight]) =>
              document.body.classList.contains(wanted) &&
              document.querySelector('article.conference-notes-card') !== null &&
              (isLight === undefined ||
                document.body.classList.contains('vscode-high-contrast-light') === isLight),
            [kind, theme.includes('High') ? theme.endsWith('Light') : undefined],
          )
          .catch(() => false);
        if (is) {
          await frame.evaluate(() => document.querySelector('figure').scrollIntoView());
          return true;
        }
      }
      return false;
    });
    await workbench.screenshot(`preview-${theme}`);
  });

test('a Jekyll note shows what its includes make', async (workbench) => {
  write(
    workbench,
    'jekyll/_includes/badge.html',
    '<div class="made-by-include">\n\n  <b>{{ include.words | upcase }}</b> in {{ site.title | escape }}\n</div>',
  );
  write(
    workbench,
    'jekyll/_posts/2025-01-01-included.md',
    '---\ntitle: Included\n---\n\n{% include badge.html words="made here" %}\n\n{{ page.title }} it is.\n',
  );
  await workbench.focusEditor();
  await workbench.openFile('jekyll/_posts/2025-01-01-included.md');
  const text = await workbench.inFrames('the include', () => {
    const badge = document.querySelector('.made-by-include');
    return badge !== null && document.body.innerText;
  });
  assert.ok(text.includes('MADE HERE'), text);
  assert.ok(text.includes('Included it is.'), text);
});
