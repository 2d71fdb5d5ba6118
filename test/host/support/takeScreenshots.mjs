// The README's pictures: each a scene that a person could have made, on the samples.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { packageExtension } from '../../../scripts/packageExtension.mjs';
import { openBrowser } from './browser.mjs';
import { until } from './outsideTest.mjs';
import { scratchFolder } from './scratchFolder.mjs';
import { startTestServer } from './testServer.mjs';
import { Workbench } from './workbench.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/** Room for the sidebar, a note and its preview beside each other. */
const viewport = { width: 1500, height: 860 };
/** Sharp on today's screens, and not yet a megabyte. */
const scale = 1.5;

const settings = {
  'workbench.colorTheme': 'Light Modern',
  'editor.minimap.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.glyphMargin': false,
  'editor.folding': false,
  'editor.hover.above': false,
  'breadcrumbs.enabled': false,
  // The table of front matter would fill half of the preview.
  'markdown.preview.frontMatter': 'hide',
};

/** By the picture's name: what is done before it is taken. */
const scenes = { overview, problems };

/** Takes all pictures anew. */
export async function takeScreenshots() {
  const vsix = await packageExtension({ out: join(scratchFolder(), 'conference-notes.vsix') });
  const browser = await openBrowser();
  const { server } = await startTestServer({ vsix, settings });
  for (const [name, scene] of Object.entries(scenes)) {
    const workspace = copyWorkspace('samples');
    const workbench = await Workbench.open({ browser, server, workspace, viewport, scale });
    await scene(workbench).finally(() => workbench.screenshot(`scene ${name}`));
    const path = join(projectFolder, 'images', `${name}.png`);
    await workbench.page.screenshot({ path });
    await workbench.close();
    console.log(path);
  }
  await browser.close();
  await server.stop();
}

/** The sidebar, a note with a misspelt parameter, its preview with a figure and talks. */
async function overview(workbench) {
  const { page } = workbench;
  const path = join(workbench.folder, 'hugo/content/posts/harborconf-2025-day-3.md');
  writeFileSync(path, withFigureFirst(readFileSync(path, 'utf8')));
  await workbench.openContainer('Conference Notes');
  await workbench.widenSideBar(80);
  await workbench.clickRow('HarborConf 2025');
  await workbench.clickRow('HarborConf 2025, Day 3: Hands On');
  await workbench.focusEditor();
  await workbench.command('Markdown: Open Preview to the Side');
  await workbench.inFrames('the figure', () => {
    const img = document.querySelector('figure img');
    return img?.complete && img.naturalWidth > 0;
  });
  const { x, y } = await until('the underlined name', () => place(page.locator('.squiggly-warning')));
  await page.mouse.move(x + 5, y + 8, { steps: 3 });
  await page.locator('.monaco-hover:visible', { hasText: 'Did you mean' }).waitFor();
}

/** A note full of mistakes in the dark, all that is wrong with it, and the ways to mend one. */
async function problems(workbench) {
  const { page } = workbench;
  await workbench.openFile('hugo/content/posts/deliberate-mistakes.md');
  await workbench.command('Preferences: Toggle between Light/Dark Themes');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.command('Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'captoin' }).waitFor();
  await workbench.focusEditor();
  await workbench.goTo(11, 80);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget', { hasText: 'caption' }).waitFor();
}

async function place(locator) {
  return (await locator.count()) === 0 ? undefined : locator.first().boundingBox();
}

/** Figure and talks on one screen, and a misspelt parameter. */
function withFigureFirst(text) {
  const [figure] = /\{\{< figure[\s\S]*?>\}\}\n\n/.exec(text);
  const misspelt = figure.replace(/width="\d+"/, 'width="360"\n    atrr="Field Notes"');
  return text.replace(figure, '').replace('{{% talk', `${misspelt}{{% talk`);
}
