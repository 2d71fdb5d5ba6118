import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, until, untilEqual } from '../support/outsideTest.mjs';
import { comes } from '../support/workbench.mjs';

const posts = 'hugo/content/posts';
const panel = 'What Would You Not Build Again?';

/** Opens the conference that a test needs, and no other: of a tree that is too long only a part is drawn. */
async function unfold(workbench, conference, talk) {
  await workbench.openContainer('Conference Notes');
  await until(conference, () => workbench.row(conference).isVisible());
  await workbench.page.locator('.sidebar .monaco-list').first().focus();
  await workbench.page.keyboard.press('Control+ArrowLeft');
  await workbench.unfold(conference, talk);
}

/** The badge at the end of a row: `D`, `●`; `''` for none. */
const badge = (workbench, label) =>
  workbench
    .row(label)
    .locator('.monaco-icon-label')
    .first()
    .evaluate((element) => getComputedStyle(element, '::after').content.replace(/^none$|"/g, ''));

async function copied({ context, page }) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}

test('the keyboard opens the menu of a talk, which copies it as Markdown', async (workbench) => {
  const { page } = workbench;
  await unfold(workbench, 'HarborConf 2025', 'Tides as a Scheduler');
  await workbench.clickRow('Tides as a Scheduler');
  await untilEqual('harborconf-2025-day-1.md', () => workbench.activeTab());
  await until('the menu', async () => {
    await page.locator('.sidebar .monaco-list').first().focus();
    await page.keyboard.press('Shift+F10');
    return (await comes(workbench.menuEntry('Copy as Markdown'))) || undefined;
  });
  await workbench.screenshot('sidebar-menu');
  // From its end: taking the talk out, and this.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const note = readFileSync(join(workbench.folder, posts, 'harborconf-2025-day-1.md'), 'utf8');
  const [talk] = /^## Tides as a Scheduler[\s\S]*?(?=\n+## )/m.exec(note);
  await untilEqual(talk, async () => (await copied(workbench)).trim());
});

test('links of several talks are copied together, each to its line or its recording', async (workbench) => {
  await workbench.clickRow('Tides as a Scheduler');
  await workbench.clickRow(panel, { modifiers: ['Control'] });
  await workbench.chooseFromMenu(panel, 'Copy Link');
  const note = readFileSync(join(workbench.folder, posts, 'harborconf-2025-day-1.md'), 'utf8').split('\n');
  const line = note.findIndex((text) => text.startsWith('## Tides as a Scheduler')) + 1;
  const links = [`${posts}/harborconf-2025-day-1.md#L${line}`, 'https://video.example/harborconf/panel'];
  await untilEqual(links, async () => (await copied(workbench)).split('\n'));
});

test('"Open Recording" asks before it leaves for the address', async (workbench) => {
  const { page } = workbench;
  await workbench.clickRow(panel);
  const dialog = page.locator('.monaco-dialog-box');
  await until('the question whether to open it', async () => {
    await workbench.chooseFromMenu(panel, 'Open Recording');
    return comes(dialog.filter({ hasText: 'https://video.example/harborconf/panel' }));
  });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('"Reveal in Explorer View" selects the file of the talk', async (workbench) => {
  await workbench.chooseFromMenu('Tides as a Scheduler', 'Reveal in Explorer View');
  await workbench.page
    .locator('.explorer-folders-view .monaco-list-row.selected', { hasText: 'harborconf-2025-day-1.md' })
    .waitFor();
});

test('an overview saved as a post begins like the finished notes', async (workbench) => {
  const { page } = workbench;
  await workbench.openContainer('Conference Notes');
  await workbench.chooseFromMenu('HarborConf 2025', 'Save Overview as Post');
  const path = join(workbench.folder, posts, 'harborconf-2025.md');
  await until('the place to save', async () =>
    (await page.locator('.quick-input-widget input').inputValue()).endsWith(`${posts}/harborconf-2025.md`),
  );
  await page.keyboard.press('Enter');
  await untilEqual('harborconf-2025.md', () => workbench.activeTab());
  const post = readFileSync(path, 'utf8');
  assert.match(
    post,
    /^---\ntitle: "?HarborConf 2025"?\nconference: false\ndate: .*\nlocation: Rotterdam, Netherlands\n/,
  );
  assert.match(post, /^\| Tides as a Scheduler \| Ngozi Adeyemi, Pieter de Wit/m);
  // Without that key the post is one more note of the conference, to which the sidebar follows the editor.
  const isShown = async () =>
    (await workbench.rows()).some(({ level, label }) => level === 2 && label === 'HarborConf 2025');
  writeFileSync(path, post.replace('conference: false\n', ''));
  await untilEqual(true, isShown);
  writeFileSync(path, post);
  await untilEqual(false, isShown);
  await workbench.command('View: Close All Editors');
  rmSync(path);
});

test('a talk gets a note in the conference that is chosen, or else whose note is open', async (workbench) => {
  const { page } = workbench;
  await workbench.openContainer('Conference Notes');
  await workbench.chooseFromMenu('HarborConf 2025', 'New Talk Note…');
  await workbench.answer('New Talk Note in HarborConf 2025 (1/3)', 'Ropes for All');
  await workbench.answer('(2/3)', 'Hana Yamamoto and Bo Lind');
  await workbench.answer('(3/3)', '');
  await untilEqual('ropes-for-all.md', () => workbench.activeTab());
  const path = join(workbench.folder, posts, 'ropes-for-all.md');
  const text = readFileSync(path, 'utf8');
  assert.match(text, /^conference: HarborConf 2025$/m);
  assert.match(text, /^speakers: \[Hana Yamamoto, Bo Lind\]$/m);
  await until('it in the sidebar', async () =>
    (await workbench.rows()).some(({ label }) => label === 'Ropes for All'),
  );
  await workbench.commandThatAsks('Conference Notes: New Talk Note…');
  await workbench.answer('New Talk Note (1/4)', 'Knots for All');
  await workbench.answer('(2/4)', '');
  await page.locator('.quick-input-title', { hasText: '(3/4)' }).waitFor();
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'HarborConf 2025' }).waitFor();
  await workbench.screenshot('sidebar-new-talk-note');
  await page.keyboard.press('Escape');
  await workbench.command('View: Close All Editors');
  rmSync(path);
});

test('a draft keeps its badge while problems come and go', async (workbench) => {
  const draft = 'What I Got Wrong';
  await unfold(workbench, 'Data Meadow 2025', draft);
  await untilEqual('D', () => badge(workbench, draft));
  const seen = new Set();
  await workbench.clickRow(draft);
  await untilEqual('●', async () => {
    seen.add(await badge(workbench, draft));
    return badge(workbench, 'Data Meadow 2025');
  });
  await workbench.focusEditor();
  await workbench.page.keyboard.press('Control+End');
  for (const text of ['{{< figure', ' >}} ', '{{< notthere']) {
    await workbench.page.keyboard.type(text);
    for (let i = 0; i < 10; i++) seen.add(await badge(workbench, draft));
  }
  await workbench.command('File: Revert File');
  await untilEqual('D', () => badge(workbench, draft));
  assert.deepEqual([...seen], ['D']);
});

test('where no talk is found, "Go to Talk…" leads on to the search', async (workbench) => {
  const { page } = workbench;
  await workbench.commandThatAsks('Conference Notes: Go to Talk…');
  await page.locator('.quick-input-title', { hasText: 'Go to Talk' }).waitFor();
  await page.locator('.quick-input-widget input').pressSequentially('warehouse in Rotterdam');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'No talk found' }).click();
  await page.locator('.search-view .monaco-list-row', { hasText: 'old grain warehouse' }).waitFor();
});
