// The README's pictures: each a scene that a person could have made, on the samples.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { packageExtension } from '../../../scripts/packageExtension.mjs';
import { animate } from '../../../scripts/pictures/animation.mjs';
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

/** What fits beside the text of a README. */
const tourViewport = { width: 1100, height: 640 };

/** By the animation's name: its theme. */
const tours = { 'tour-light': 'Light Modern', 'tour-dark': 'Dark Modern' };

/** Enough for text on the screen; each that is left out makes the file smaller. */
const mostColours = { picture: 256, tour: 64 };

/** Takes all pictures anew. */
export async function takeScreenshots() {
  const vsix = await packageExtension({ out: join(scratchFolder(), 'conference-notes.vsix') });
  const browser = await openBrowser();
  const { server } = await startTestServer({ vsix, settings });
  const open = (size) => Workbench.open({ browser, server, workspace: copyWorkspace('samples'), ...size });
  for (const [name, scene] of Object.entries(scenes)) {
    const workbench = await open({ viewport, scale });
    await scene(workbench).finally(() => workbench.screenshot(`scene ${name}`));
    const picture = await workbench.page.screenshot();
    await workbench.close();
    await write(name, [{ picture, ms: 0 }], mostColours.picture);
  }
  for (const [name, theme] of Object.entries(tours)) {
    const workbench = await open({ viewport: tourViewport });
    const frames = [];
    const shot = async (ms) =>
      frames.push({ picture: await workbench.page.screenshot({ caret: 'initial' }), ms });
    await tour(workbench, theme, shot).finally(() => workbench.screenshot(`scene ${name}`));
    await workbench.close();
    await write(name, frames, mostColours.tour);
  }
  await browser.close();
  await server.stop();

  async function write(name, frames, colours) {
    const path = join(projectFolder, 'images', `${name}.png`);
    const bytes = await animate(browser, frames, colours);
    writeFileSync(path, bytes);
    console.log(`${path}  ${Math.round(bytes.length / 1024)} KB`);
  }
}

/** A problem is fixed, a note is seen as the site will show it, and a talk is found. */
async function tour(workbench, theme, shot) {
  const { page } = workbench;
  mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
  writeFileSync(
    join(workbench.folder, '.vscode', 'settings.json'),
    JSON.stringify({ 'workbench.colorTheme': theme, 'window.commandCenter': false }),
  );
  await workbench.openContainer('Conference Notes');
  await workbench.clickRow('HarborConf 2025');
  await workbench.openFile('hugo/content/posts/deliberate-mistakes.md');
  await page.locator('.squiggly-warning').first().waitFor();
  await shot(1600);
  await workbench.goTo(11, 80);
  const fixes = page.locator('.action-widget', { hasText: 'caption' });
  await until('the fixes', async () => {
    // Asked for too early, VS Code says that there is none.
    await page.keyboard.press('Control+.');
    return fixes.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  });
  await shot(1800);
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'caption="A' }).first().waitFor();
  await shot(1500);
  await workbench.openFile('hugo/content/posts/harborconf-2025-day-1.md');
  await shot(900);
  await workbench.command('Conference Notes: Open Preview');
  await workbench.inFrames('the figure', () => {
    const img = document.querySelector('figure img');
    return img?.complete && img.naturalWidth > 0;
  });
  await shot(2200);
  await workbench.commandThatAsks('Conference Notes: Go to Talk…');
  const field = page.locator('.quick-input-widget input');
  await field.waitFor();
  await shot(900);
  await field.pressSequentially('foghorn');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'What the Foghorn Knows' }).waitFor();
  await shot(1600);
  await page.keyboard.press('Enter');
  await page.locator('.tab.active[data-resource-name="harborconf-2025-day-2.md"]').waitFor();
  await until('the preview of the other note', async () =>
    workbench.inFrames('its words', () => document.body.innerText.includes('Rain from morning to night')),
  );
  await shot(2600);
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
