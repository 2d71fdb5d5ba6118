import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, until, untilEqual } from '../support/outsideTest.mjs';

const front = ['---', 'title: Tides', 'date: 2025-06-02', '---', ''];

/** Writes a note in a sample site, opens it and puts the cursor where `¦` is on its last line. */
async function openAt(workbench, path, marked) {
  const column = marked.indexOf('¦') + 1;
  writeFileSync(join(workbench.folder, path), [...front, marked.replace('¦', ''), ''].join('\n'));
  await workbench.openFile(path);
  await workbench.goTo(front.length + 1, column);
}

/** Opens the list of completions, waits until it holds a label, and goes to that. */
async function choose({ page }, label) {
  const list = page.locator('.editor-widget.suggest-widget.visible');
  const row = list.locator('.monaco-list-row').filter({ hasText: label }).first();
  await until(`${label} in the list`, async () => {
    if (await row.isVisible()) return true;
    if (!(await list.isVisible())) await page.keyboard.press('Control+Space');
    return false;
  });
  await until(`${label} to be chosen`, async () => {
    if ((await row.getAttribute('class'))?.includes('focused')) return true;
    await page.keyboard.press('ArrowDown');
    return false;
  });
}

test('a picture is seen beside the list of pictures', async (workbench) => {
  const { page } = workbench;
  await openAt(
    workbench,
    'hugo/content/posts/look-picture.md',
    '{{< figure src="/images/harborconf-2025/¦" >}}',
  );
  // The extension has looked at the site: a figure without "alt" is told.
  await page.locator('.squiggly-warning, .squiggly-info, .squiggly-hint').first().waitFor();
  await choose(workbench, 'stage.png');
  const details = page.locator('.suggest-details');
  await until('the picture itself', async () => {
    if (!(await details.isVisible())) await page.keyboard.press('Control+Space');
    const widths = await details
      .locator('img')
      .evaluateAll((images) => images.map((image) => image.naturalWidth));
    return widths.some((width) => width > 0);
  });
  await workbench.screenshot('completion-picture');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

/** Where what is typed, which name is chosen, what goes into the two fields, and the line that all this gives. */
const typed = [
  [
    'hugo/content/posts/typed.md',
    ['{{<', 'talk', 'Tides', 'Good.'],
    '{{< talk title="Tides" >}}Good.{{< /talk >}}',
  ],
  [
    'jekyll/_posts/2025-06-02-typed.md',
    ['{% hi', 'highlight', 'ruby', 'x = 1'],
    '{% highlight ruby %}x = 1{% endhighlight %}',
  ],
];

test('a call is typed with the brackets that VS Code closes by itself', async (workbench) => {
  const { page, folder } = workbench;
  for (const [path, [start, name, first, second], line] of typed) {
    await openAt(workbench, path, '¦');
    await page.keyboard.type(start, { delay: 50 });
    await choose(workbench, name);
    await page.keyboard.press('Enter');
    await page.keyboard.type(first);
    await page.keyboard.press('Tab');
    await page.keyboard.type(second);
    await untilEqual(line, async () => {
      await page.keyboard.press('Control+S');
      return readFileSync(join(folder, path), 'utf8').split('\n')[front.length];
    });
  }
});

/** Answers one of the questions of "Insert Talk…". */
async function answer({ page }, step, text) {
  await page.locator('.quick-input-title', { hasText: `(${step}/3)` }).waitFor();
  if (text !== '') await page.locator('.quick-input-widget input').pressSequentially(text);
  await page.keyboard.press('Enter');
}

test('"Insert Talk…" asks for three things, each of which may be left out', async (workbench) => {
  const written = (path) => readFileSync(join(workbench.folder, path), 'utf8').split('\n')[front.length];
  const insert = async (path, ...answers) => {
    await openAt(workbench, path, '¦');
    await workbench.commandThatAsks('Conference Notes: Insert Talk…');
    for (const [i, text] of answers.entries()) await answer(workbench, i + 1, text);
    await until('the talk in the file', async () => {
      await workbench.page.keyboard.press('Control+S');
      return written(path) !== '';
    });
  };
  const hugo = 'hugo/content/posts/insert-talk.md';
  await insert(hugo, 'Small "Maps"', 'Ana Ruiz', '');
  await untilEqual('{{< talk title=`Small "Maps"` speaker="Ana Ruiz" >}}', () => written(hugo));
  const jekyll = 'jekyll/_posts/2025-06-02-insert-talk.md';
  await insert(jekyll, 'Tides', '', 'https://example.org/v');
  await untilEqual('{% include talk.html title="Tides" video="https://example.org/v" %}', () =>
    written(jekyll),
  );
});

test('with linked editing on, the name of the closing tag is typed along', async (workbench) => {
  const { page, folder } = workbench;
  const path = 'hugo/content/posts/linked.md';
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "editor.linkedEditing": true }');
  await openAt(workbench, path, '{{< talk¦ title="x" >}}Good.{{< /talk >}}');
  // VS Code marks the linked names when it has asked where they are.
  await page.locator('.linked-editing-decoration').first().waitFor();
  await page.keyboard.type('card');
  await untilEqual('{{< talkcard title="x" >}}Good.{{< /talkcard >}}', async () => {
    await page.keyboard.press('Control+S');
    return readFileSync(join(folder, path), 'utf8').split('\n')[front.length];
  });
});
