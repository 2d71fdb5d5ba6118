import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, until } from '../support/outsideTest.mjs';

/** The class of the preview's body in each theme, and whether it is the light one of the two high contrasts. */
const themes = {
  'Default Light Modern': ['vscode-light', undefined],
  'Default Dark Modern': ['vscode-dark', undefined],
  'Default High Contrast': ['vscode-high-contrast', false],
  'Default High Contrast Light': ['vscode-high-contrast', true],
};

const samples = {
  hugo: 'hugo/content/posts/harborconf-2025-day-3.md',
  jekyll: 'jekyll/_posts/2025-06-03-data-meadow-2025-day-1.md',
};

/** Waits until the preview of the note is painted in the theme, pictures and all, and takes a picture of it. */
async function photograph(workbench, name, title, [kind, isLight]) {
  await until(`${name} in ${kind}`, async () => {
    for (const frame of workbench.page.frames()) {
      const isPainted = await frame
        .evaluate(
          async ([wanted, light, words]) => {
            const { body } = document;
            if (!body.classList.contains(wanted) || document.querySelector('.monaco-workbench')) return false;
            if (light !== undefined && body.classList.contains('vscode-high-contrast-light') !== light)
              return false;
            if (!body.innerText.includes(words)) return false;
            if (![...document.images].every(({ complete }) => complete)) return false;
            // Two frames later all of it is on the screen.
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            return true;
          },
          [kind, isLight, title],
        )
        .catch(() => false);
      if (isPainted) return true;
    }
    return false;
  });
  await workbench.screenshot(name);
}

for (const [site, path] of Object.entries(samples))
  test(`the sample of ${site} is painted in four themes`, async (workbench) => {
    // The second note takes the first one's place, so that the preview follows.
    if (site !== 'hugo') await workbench.focusEditor();
    await workbench.openFile(path);
    const title = site === 'hugo' ? 'Breaking Things Politely' : 'Data Meadow';
    if (site === 'hugo') await workbench.command('Conference Notes: Open Preview');
    for (const [theme, kind] of Object.entries(themes)) {
      mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
      writeFileSync(
        join(workbench.folder, '.vscode/settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      await photograph(workbench, `preview-${site}-${theme}`, title, kind);
    }
  });
