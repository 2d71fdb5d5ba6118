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
import { comes, Workbench } from './workbench.mjs';
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
const mostColours = { picture: 256, tour: 128 };

/** Takes the pictures of these names anew; all of them if none is given. */
export async function takeScreenshots(wanted = []) {
  const isWanted = ([name]) => wanted.length === 0 || wanted.includes(name);
  const vsix = await packageExtension({ out: join(scratchFolder(), 'conference-notes.vsix') });
  const browser = await openBrowser();
  const { server } = await startTestServer({ vsix, settings });
  const open = (size) => Workbench.open({ browser, server, workspace: copyWorkspace('samples'), ...size });
  for (const [name, scene] of Object.entries(scenes).filter(isWanted)) {
    const workbench = await open({ viewport, scale });
    await scene(workbench).finally(() => workbench.screenshot(`scene ${name}`));
    const picture = await workbench.page.screenshot();
    await workbench.close();
    await write(name, [{ picture, ms: 0 }], mostColours.picture);
  }
  for (const [name, theme] of Object.entries(tours).filter(isWanted)) {
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

/** What one sees in it: nothing beside what the film is about, and no list that opens while a person types. */
const tourSettings = {
  'window.commandCenter': false,
  'window.title': 'Conference Notes',
  'workbench.statusBar.visible': false,
  'editor.autoClosingQuotes': 'never',
  'editor.suggestOnTriggerCharacters': false,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.parameterHints.enabled': false,
  'editor.occurrencesHighlight': 'off',
};

const toured = 'hugo/content/posts/harborconf-2025-day-1.md';
const figure = '{{< figure src="/images/harborconf-2025/lighthouse.png" >}}';
/** Where the next parameter goes. */
const figureEnd = figure.indexOf('>}}') + 1;

/** A parameter is typed wrongly and fixed, which the preview shows, and a talk is opened from the sidebar. */
async function tour(workbench, theme, shot) {
  const { page } = workbench;
  // Over nothing that would show buttons or what can be done with a link.
  const pointAway = () => page.mouse.move(500, 10);
  const type = async (part) => {
    await page.keyboard.type(part);
    await shot(120);
  };
  mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
  const settings = { ...tourSettings, 'workbench.colorTheme': theme };
  writeFileSync(join(workbench.folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  shorten(join(workbench.folder, toured));
  await workbench.openContainer('Conference Notes');
  await workbench.clickRow('HarborConf 2025');
  await workbench.openFile(toured);
  await workbench.command('Conference Notes: Open Preview');
  await painted(workbench, () => {
    const img = document.querySelector('figure img');
    return img?.complete && img.naturalWidth > 0;
  });
  await workbench.focusEditor();
  await workbench.goTo(9, figureEnd);
  await pointAway();
  await shot(1200);
  for (const part of ['cap', 'toi', 'n="" ']) await type(part);
  for (const _ of '" ') await page.keyboard.press('ArrowLeft');
  for (const part of ['The', ' har', 'bour', ' at ', 'nig', 'ht']) await type(part);
  await page.locator('.squiggly-warning').first().waitFor();
  await page.locator('.squiggly-error').first().waitFor({ state: 'hidden' });
  await shot(1600);
  await workbench.goTo(9, figureEnd + 2);
  const fixes = page.locator('.action-widget', { hasText: 'caption' });
  await until('the fixes', async () => {
    // Asked for too early, VS Code says that there is none.
    await page.keyboard.press('Control+.');
    return comes(fixes);
  });
  await shot(1800);
  await page.keyboard.press('Enter');
  await painted(workbench, () => document.querySelector('figcaption')?.innerText.includes('The harbour'));
  await shot(2200);
  await workbench.clickRow('What the Foghorn Knows');
  await pointAway();
  await painted(workbench, () => document.body.innerText.includes('Rain from morning to night'));
  await page.locator('.view-line', { hasText: 'What the Foghorn Knows' }).first().waitFor();
  await shot(2600);
}

/** Waits until the preview shows something, and until that is on the screen. */
async function painted(workbench, look) {
  await workbench.inFrames('the preview', look);
  await workbench.inFrames('it on the screen', async () => {
    if (!document.body.classList.contains('vscode-body')) return false;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return true;
  });
}

/** What fits on the screen: a paragraph, a figure without a caption, and the talks. */
function shorten(path) {
  const text = readFileSync(path, 'utf8');
  const start = [
    '---',
    'title: "HarborConf 2025, Day 1: Ropes and Queues"',
    'date: 2025-09-17',
    'conference: HarborConf 2025',
    '---',
    '',
    'Three days in an old grain warehouse.',
    '',
    figure,
    '',
    '',
  ].join('\n');
  writeFileSync(path, start + text.slice(text.indexOf('## ')));
}

/** The sidebar, a note with a misspelt parameter, its preview with a figure and talks. */
async function overview(workbench) {
  const { page } = workbench;
  const path = join(workbench.folder, 'hugo/content/posts/harborconf-2025-day-3.md');
  writeFileSync(path, withFigureFirst(readFileSync(path, 'utf8')));
  await workbench.openContainer('Conference Notes');
  await workbench.widenSideBar(80);
  await workbench.clickRow('HarborConf 2025');
  await workbench.clickRow('Day 3: Hands On');
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
