import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, until } from '../support/outsideTest.mjs';

const hugoNote = 'hugo/content/posts/live.md';
const jekyllNote = 'jekyll/_posts/2025-01-02-live.md';

const body = `{{< figure src="/images/live.png" alt="live" >}}

A <kbd>key</kbd> to press.

${'A paragraph that fills the page.\n\n'.repeat(40)}
{{< talk title="Far down" speaker="Mirela Sandu" >}}

The words in the talk.

{{< /talk >}}

${'Another paragraph.\n\n'.repeat(40)}`;

function write(workbench, path, text) {
  const file = join(workbench.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const theWords = 'The words in the talk.';

/** One-based, as the editor counts. */
function lineOf(workbench, words) {
  return readFileSync(join(workbench.folder, hugoNote), 'utf8').split('\n').indexOf(words) + 1;
}

/** Frames come and go: what one of them can't do, the next look does. */
async function eachFrame(workbench, act) {
  for (const frame of workbench.page.frames()) await act(frame).catch(() => {});
}

test('a picture that comes is shown', async (workbench) => {
  // Off by itself in the newest VS Code.
  write(workbench, '.vscode/settings.json', '{ "markdown.preview.doubleClickToSwitchToEditor": true }');
  write(workbench, hugoNote, `---\ntitle: Live\n---\n\n${body}`);
  await workbench.openFile('hugo/content/posts/harborconf-2025-day-1.md');
  await workbench.command('Conference Notes: Open Preview');
  await workbench.inFrames('the preview', () => document.querySelector('figure img') !== null);
  await workbench.focusEditor();
  await workbench.openFile(hugoNote);
  await workbench.inFrames('the box of a missing picture', () =>
    document.querySelector('.conference-notes-missing')?.innerText.includes('static/images/live.png'),
  );
  const pictures = join(workbench.folder, 'hugo/static/images');
  copyFileSync(join(pictures, 'harborconf-2025/lighthouse.png'), join(pictures, 'live.png'));
  await workbench.inFrames('the picture', () => document.querySelector('img[alt="live"]')?.naturalWidth > 0);
});

test('a picture that is painted over is shown anew', async (workbench) => {
  const svg = (width) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><rect width="${width}" height="40"/></svg>`;
  const path = 'hugo/static/images/painted.svg';
  const note = 'hugo/content/posts/painted.md';
  write(workbench, path, svg(60));
  write(
    workbench,
    note,
    '---\ntitle: Painted\n---\n\n{{< figure src="/images/painted.svg" alt="painted" >}}\n',
  );
  await workbench.focusEditor();
  await workbench.openFile(note);
  await workbench.inFrames(
    'the picture',
    () => document.querySelector('img[alt="painted"]')?.naturalWidth === 60,
  );
  write(workbench, path, svg(90));
  await workbench.inFrames(
    'the other picture',
    () => document.querySelector('img[alt="painted"]')?.naturalWidth === 90,
  );
  await workbench.focusEditor();
  await workbench.openFile(hugoNote);
});

test("what the site's config says is shown at once", async (workbench) => {
  await workbench.inFrames('the key', () => document.querySelector('kbd')?.innerText === 'key');
  const path = 'hugo/hugo.toml';
  const config = readFileSync(join(workbench.folder, path), 'utf8');
  write(workbench, path, config.replace('unsafe = true', 'unsafe = false'));
  await workbench.inFrames(
    'the key left out',
    () =>
      document.querySelector('kbd') === null && document.querySelector('.conference-notes-dropped') !== null,
  );
  write(workbench, path, config);
  await workbench.inFrames('the key again', () => document.querySelector('kbd') !== null);
});

test('what is typed is drawn while it is typed', async (workbench) => {
  await workbench.focusEditor();
  await workbench.goTo(4);
  await workbench.page.keyboard.insertText('{{< talk title="Typed just now" speaker="Tobias" >}}');
  await workbench.inFrames('the card', () =>
    document.querySelector('.conference-notes-title')?.innerText.includes('Typed just now'),
  );
  await workbench.page.keyboard.press('Control+Z');
});

test('the preview follows to a line in a shortcode, and a double click leads back to it', async (workbench) => {
  const line = lineOf(workbench, theWords);
  await workbench.focusEditor();
  await workbench.untilPreviewFollows(line, 'the words in sight', () => {
    const words = [...document.querySelectorAll('article p')].find(
      (p) => p.innerText === 'The words in the talk.',
    );
    const { top = -1, bottom = 0 } = words?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= window.innerHeight && words.dataset.line;
  });
  await workbench.goTo(1);
  await until('the cursor at the words', async () => {
    await eachFrame(workbench, (frame) =>
      frame.locator('article p', { hasText: theWords }).dblclick({ timeout: 1_000 }),
    );
    return (await workbench.position()) === `Ln ${line}, Col 1`;
  });
});

test('the editor follows the preview out of a shortcode', async (workbench) => {
  const line = lineOf(workbench, theWords);
  await workbench.goTo(1);
  await until('the line of the words in the editor', async () => {
    await eachFrame(workbench, (frame) =>
      frame.evaluate((words) => {
        const found = [...document.querySelectorAll('article p')].find((p) => p.innerText === words);
        // Not to where it is already: that is no scrolling.
        window.scrollTo(0, 0);
        requestAnimationFrame(() => found?.scrollIntoView());
      }, theWords),
    );
    const numbers = await workbench.page.locator('.monaco-editor .line-numbers').allTextContents();
    return numbers.includes(String(line));
  });
});

test('what a template says is shown at once, and a list of headings leads to them', async (workbench) => {
  const include = (word) =>
    write(workbench, 'jekyll/_includes/live.html', `<b class="live">${word} {{ include.x }}</b>\n`);
  include('first');
  write(
    workbench,
    jekyllNote,
    `---\ntitle: Live\n---\n\n* contents\n{:toc}\n\n{% include live.html x="x" %}\n\n${'Words.\n\n'.repeat(60)}## A far *heading*\n\nThe end.\n`,
  );
  await workbench.focusEditor();
  await workbench.openFile(jekyllNote);
  const bold = () => document.querySelector('b.live')?.innerText;
  await until('the include', async () => (await workbench.inFrames('it', bold)) === 'first x');
  include('second');
  await until('the changed include', async () => (await workbench.inFrames('it', bold)) === 'second x');
  const link = await workbench.inFrames('the list of headings', () =>
    document.querySelector('#markdown-toc a')?.getAttribute('href'),
  );
  assert.equal(link, '#a-far-heading');
  await workbench.inFrames('a click on it', () => {
    document.querySelector('#markdown-toc a')?.click();
    return document.querySelector('#markdown-toc a') !== null;
  });
  await workbench.inFrames('the heading in sight', () => {
    const { top = -1 } = document.querySelector('h2')?.getBoundingClientRect() ?? {};
    return top >= 0 && top < window.innerHeight;
  });
});

test('the sidebar opens a preview to the side', async (workbench) => {
  const { page } = workbench;
  await page.locator('.monaco-editor .view-line').first().click();
  await workbench.openContainer('Conference Notes');
  const label = 'Day 1: Ropes and Queues';
  if (!(await workbench.row(label).isVisible())) await workbench.clickRow('HarborConf 2025');
  await workbench.chooseFromMenu(label, 'Open Preview');
  const group = page.locator('.editor-group-container').nth(1);
  await group.locator('.tab.active', { hasText: 'Preview harborconf-2025-day-1.md' }).waitFor();
});
