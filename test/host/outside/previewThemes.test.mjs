import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsIn } from '../support/axe.mjs';
import { test, until } from '../support/outsideTest.mjs';

/** By the names that VS Code has for them in the preview. */
const themes = ['Light Modern', 'Dark Modern', 'Default High Contrast', 'Default High Contrast Light'];

const samples = {
  hugo: 'hugo/content/posts/harborconf-2025-day-3.md',
  jekyll: 'jekyll/_posts/2025-06-03-data-meadow-2025-day-1.md',
};

/** Besides what the sample of Hugo shows: each kind of thing that we draw. */
const everythingElse = `
A {{< shout loud="yes" >}} in a line, {{% note %}}text{{% /note %}}, ![a picture](/images/nope.png) and <b>HTML</b>.

{{< shout loud="yes" >}}

<div class="dropped">HTML</div>

<video src="/nope.mp4"></video>

{{< youtube id="w7Ft2ymGmfc" title="A video" >}}

{{< vimeo 55073825 >}}

{{< instagram CxOWiQNP2MO >}}

{{< x user="SanDiegoZoo" id="1453110110599868418" >}}

{{< gist spf13 7896402 >}}

{{< qr text="https://example.com" />}}

{{< details summary="More" open=true >}}
Hidden.
{{< /details >}}

{{< highlight go "linenos=table,hl_lines=1" >}}
package main // a comment
{{< /highlight >}}

{{< figure src="/images/harborconf-2025/stage.png" alt="A stage" title="Title" caption="Words" attr="Ana" attrlink="https://example.com" link="https://example.com" >}}

<!--more-->
`;

/** Waits until the preview of the note is painted in the theme, pictures and all; takes a picture, gives the frame. */
async function photograph(workbench, name, title, theme) {
  const painted = await until(`${name} in ${theme}`, async () => {
    for (const frame of workbench.page.frames()) {
      const isPainted = await frame
        .evaluate(
          async ([wanted, words]) => {
            const { body } = document;
            // The one before may be as light or as dark.
            if (body.dataset.vscodeThemeId !== wanted || !body.innerText.includes(words)) return false;
            if (![...document.images].every(({ complete }) => complete)) return false;
            // Two frames later all of it is on the screen.
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            return true;
          },
          [theme, title],
        )
        .catch(() => false);
      if (isPainted) return frame;
    }
    return false;
  });
  await workbench.screenshot(name);
  return painted;
}

for (const [site, path] of Object.entries(samples))
  test(`the sample of ${site} is painted in four themes, in which everybody can read it`, async (workbench) => {
    // The second note takes the first one's place, so that the preview follows.
    if (site !== 'hugo') await workbench.focusEditor();
    if (site === 'hugo') appendFileSync(join(workbench.folder, path), everythingElse);
    await workbench.openFile(path);
    const title = site === 'hugo' ? 'Breaking Things Politely' : 'Data Meadow';
    if (site === 'hugo') await workbench.command('Conference Notes: Open Preview');
    for (const theme of themes) {
      mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
      writeFileSync(
        join(workbench.folder, '.vscode/settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      const violations = await until(`what axe-core says of ${theme}`, async () => {
        const frame = await photograph(workbench, `preview-${site}-${theme}`, title, theme);
        // A preview that is drawn anew meanwhile is looked at again.
        return violationsIn(frame).catch(() => undefined);
      });
      assert.deepEqual(violations, [], theme);
    }
  });
