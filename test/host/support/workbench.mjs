// A VS Code window as a person has it before them: what can be pressed, and what can be seen.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { until } from './outsideTest.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';

/** Git-ignored; written anew on every run. */
export const screenshotFolder = join(projectFolder, 'out', 'screenshots');

/** A common laptop's window. */
const laptop = { width: 1400, height: 900 };
/** Long enough for two slow cores to draw a workbench. */
const patienceMs = 30_000;
/** Long enough for a list to be filled, short enough to ask for it again. */
export const soonMs = 3_000;

/** Longer than a menu's first moments. */
const menuMs = 300;

/** So many looks after a move the preview has followed it, or never will. */
const movesApart = 15;
/** Longer than a preview that has just scrolled takes no move. */
const scrolledMs = 300;

export class Workbench {
  /** Opens a workspace in a new browser page and waits until it is drawn. */
  static async open({ browser, server, workspace, log = () => {}, viewport = laptop, scale = 1 }) {
    const context = await browser.newContext({ viewport, deviceScaleFactor: scale });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    page.on('console', (message) => log(message.text()));
    await page.goto(workbenchUrl(server, workspace));
    await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    return new Workbench(context, page, workspace);
  }

  /** @param {string} folder the copied workspace on disk: tests may write there as another program would */
  constructor(context, page, folder) {
    this.context = context;
    this.page = page;
    this.folder = folder;
  }

  async close() {
    await this.context.close();
  }

  /** A second window on the same workspace. */
  async again() {
    const page = await this.context.newPage();
    page.setDefaultTimeout(patienceMs);
    await page.goto(this.page.url());
    return new Workbench(this.context, page, this.folder);
  }

  /** Writes a picture to out/screenshots. */
  async screenshot(name) {
    mkdirSync(screenshotFolder, { recursive: true });
    const file = `${name.replace(/[^\w.]+/g, '-')}.png`;
    await this.page.screenshot({ path: join(screenshotFolder, file) });
  }

  /** Runs a command by its title, as the command palette shows it: `Markdown: Open Preview`. */
  async command(title) {
    await this.pick('F1', title, title);
  }

  /** Opens a file of the workspace by its path. */
  async openFile(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await this.pick('Control+P', path, name);
    await this.page
      .locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`)
      .waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /** Runs a command that asks for something next, in the same field. */
  async commandThatAsks(title) {
    await this.choose('F1', title, title);
  }

  /** Answers a step of it, `(2/4)`, with a text, or with what stands there already for `''`. */
  async answer(step, text) {
    await this.page.locator('.quick-input-title', { hasText: step }).waitFor();
    if (text !== '') await this.page.locator('.quick-input-widget input').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the quick input with a key, writes a text and takes the answer with this label, which ends it. */
  async pick(key, text, label) {
    const input = await this.choose(key, text, label);
    await input.waitFor({ state: 'hidden' });
  }

  async choose(key, text, label) {
    const name = this.page.locator('.label-name', { hasText: exactly(label) });
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ has: name }).first();
    const input = await until(`${label} in the list`, async () => {
      const opened = await this.openQuickInput(key);
      // In one piece, not by keys: a window that takes the focus away between two keys would get the others.
      const kind = (await opened.inputValue()).startsWith('>') ? '>' : '';
      const isFilled = await succeeds(opened.fill(`${kind}${text}`, { timeout: soonMs }));
      if (isFilled && (await comes(row))) return opened;
      // The list keeps what it found when it was opened: a file written since is in the next one.
      await this.page.keyboard.press('Escape');
      return undefined;
    });
    await row.click();
    return input;
  }

  /** Opens the quick input with a key and returns its field. */
  async openQuickInput(key) {
    const input = this.page.locator('.quick-input-widget input');
    await until('the quick input', async () => {
      // A webview that has the focus passes keys on only once it is loaded.
      if (!(await input.isVisible())) await this.page.keyboard.press(key);
      return comes(input);
    });
    return input;
  }

  /** Puts the cursor somewhere; both numbers are one-based, as the status bar shows them. */
  async goTo(line, column = 1) {
    const place = `Ln ${line}, Col ${column}`;
    await until(`the cursor at ${place}`, async () => {
      const input = await this.openQuickInput('Control+G');
      await succeeds(input.fill(`:${line}:${column}`, { timeout: soonMs }));
      await succeeds(input.press('Enter', { timeout: soonMs }));
      await succeeds(input.waitFor({ state: 'hidden', timeout: soonMs }));
      return (await this.position()) === place;
    });
  }

  /** Where the cursor is: `Ln 3, Col 7`. */
  async position() {
    return (await this.page.locator('#status\\.editor\\.selection').textContent())?.trim();
  }

  /** The file name on the active tab. */
  async activeTab() {
    return this.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name');
  }

  /** Opens a view container from the activity bar. */
  async openContainer(title) {
    const icon = this.page.locator(`.activitybar .action-item a[aria-label^="${title}"]`);
    await icon.waitFor();
    const heading = this.page.locator('.sidebar .composite.title').filter({ hasText: title });
    await until(title, async () => {
      // A click on the one that is open would close it.
      if (!(await heading.isVisible())) await icon.click();
      return comes(heading);
    });
  }

  /** Drags the side bar's edge to the right. */
  async widenSideBar(pixels) {
    const { mouse } = this.page;
    const { x, y, width, height } = await this.page.locator('.part.sidebar').boundingBox();
    await mouse.move(x + width, y + height / 2);
    await mouse.down();
    await mouse.move(x + width + pixels, y + height / 2, { steps: 5 });
    await mouse.up();
  }

  /** The rows that a tree in the side bar shows now: depth (from 1), label, description. */
  async rows() {
    return this.page.locator('.sidebar .monaco-list-row').evaluateAll((rows) =>
      rows
        .map((row) => ({
          top: row.offsetTop,
          level: Number(row.getAttribute('aria-level')),
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ level, label, description }) => ({ level, label, description })),
    );
  }

  /** Clicks the row of the side bar that has exactly this label; Playwright's options say with what. */
  async clickRow(label, options = {}) {
    await until(`a click on ${label}`, async () => {
      if (await succeeds(this.row(label).click({ ...options, timeout: soonMs }))) return true;
      // The tooltip of the row above may lie over it.
      await this.page.mouse.move(0, 0);
      return undefined;
    });
  }

  /** Opens the conference, if it is folded, until the row of the side bar with this label is seen. */
  async unfold(conference, label) {
    const folded = this.row(conference).and(this.page.locator('[aria-expanded="false"]'));
    await until(label, async () => {
      if (await this.row(label).isVisible()) return true;
      await succeeds(folded.click({ timeout: soonMs }));
      return comes(this.row(label));
    });
  }

  row(label) {
    const name = this.page.locator('.label-name', { hasText: exactly(label) });
    return this.page.locator('.sidebar .monaco-list-row').filter({ has: name }).first();
  }

  /** Takes the entry that begins so from the menu that a right click on a row of the side bar opens. */
  async chooseFromMenu(label, title) {
    const entry = this.menuEntry(title);
    await until(`"${title}" in the menu of ${label}`, async () => {
      if (!(await entry.isVisible())) await this.clickRow(label, { button: 'right' });
      if (await comes(entry)) {
        // VS Code takes a click in a menu's first moments for a part of the one that opened it.
        await this.page.waitForTimeout(menuMs);
        await succeeds(entry.click({ timeout: soonMs }));
        if (await succeeds(entry.waitFor({ state: 'hidden', timeout: soonMs }))) return true;
      }
      await this.page.keyboard.press('Escape');
      return undefined;
    });
  }

  /** The entry that begins so in the menu that is open. */
  menuEntry(title) {
    return this.page.locator('.context-view .action-label').filter({ hasText: new RegExp(`^${title}`) });
  }

  /** Puts the focus into the first (left) group of editors: a click in a tree leaves it in the tree. */
  async focusEditor() {
    const focused = this.page.locator('.editor-group-container.active .monaco-editor.focused');
    await until('the focus in the editor', async () => {
      await this.page.keyboard.press('Control+1');
      return comes(focused);
    });
  }

  /**
   * Looks into all frames, however deep (the preview is two down), until a function run there gives something.
   * A preview that is drawn anew gets a new frame, so that each look starts afresh.
   */
  async inFrames(what, look) {
    return until(what, () => this.lookInFrames(look));
  }

  /** Moves the cursor to a line (from 1) until the preview shows what is looked for. */
  async untilPreviewFollows(line, what, look) {
    let looks = 0;
    await until(what, async () => {
      // A preview that is still settling lets a move go by: it is made again. One that has just scrolled tells the editor,
      // and lets all go by for a moment.
      if (looks % movesApart === 0)
        for (const to of [1, line]) {
          await this.goTo(to);
          await this.page.waitForTimeout(scrolledMs);
        }
      looks += 1;
      return this.lookInFrames(look);
    });
  }

  async lookInFrames(look) {
    for (const frame of this.page.frames()) {
      const seen = await frame.evaluate(look).catch(() => undefined);
      if (seen) return seen;
    }
    return undefined;
  }
}

/** Whether something is seen soon. */
export async function comes(locator) {
  return succeeds(locator.waitFor({ timeout: soonMs }));
}

export async function succeeds(promise) {
  return promise.then(
    () => true,
    () => false,
  );
}

/** A regular expression for just this text. */
function exactly(text) {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
