import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsIn } from '../support/axe.mjs';
import { test, until, untilEqual } from '../support/outsideTest.mjs';
import { comes, soonMs, succeeds } from '../support/workbench.mjs';

const dayTwo = 'hugo/content/posts/harborconf-2025-day-2.md';

/** The sidebar waits for a moment before it follows; where it must not, there is nothing else to wait for. */
const longerThanFollowingMs = 700;

/** The labels of one level of the tree. */
const labels = async (workbench, level) =>
  (await workbench.rows()).filter((row) => row.level === level).map(({ label }) => label);

const row = async (workbench, label) => (await workbench.rows()).find((one) => one.label === label);

/** Runs a command that asks something, and takes the answer that is typed. */
async function answer(workbench, command, title, text, shown = text) {
  const { page } = workbench;
  const question = page.locator('.quick-input-title', { hasText: title });
  const focused = page.locator('.quick-input-list .monaco-list-row.focused').first();
  await until(`the answer ${text}`, async () => {
    // A preview that is drawn meanwhile takes the focus, which closes the question.
    if (!(await question.isVisible())) {
      await workbench.commandThatAsks(command);
      if (!(await comes(question))) return undefined;
      const input = page.locator('.quick-input-widget input');
      await succeeds(input.pressSequentially(text, { timeout: soonMs }));
    }
    const label = await focused.getAttribute('aria-label', { timeout: soonMs }).catch(() => undefined);
    return label?.toLowerCase().includes(shown.toLowerCase());
  });
  await page.keyboard.press('Enter');
}

/** The line (from 1) of a note of the workspace that holds a text. */
const lineOf = (workbench, path, text) =>
  readFileSync(join(workbench.folder, path), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

test('"Go to Talk…" finds a talk by its speaker and goes to its line', async (workbench) => {
  await workbench.openContainer('Conference Notes');
  await until('the conferences', () => row(workbench, 'HarborConf 2025'));
  await answer(workbench, 'Conference Notes: Go to Talk…', 'Go to Talk', 'Aoife Brennan');
  await untilEqual('harborconf-2025-day-2.md', () => workbench.activeTab());
  await untilEqual(`Ln ${lineOf(workbench, dayTwo, 'My Pager Is a Lamp')}, Col 1`, () =>
    workbench.position(),
  );
});

test('"Go to Talk…" finds words of the conference and of the speaker together', async (workbench) => {
  await answer(workbench, 'Conference Notes: Go to Talk…', 'Go to Talk', 'harbor aoife', 'Aoife Brennan');
  await untilEqual(`Ln ${lineOf(workbench, dayTwo, 'My Pager Is a Lamp')}, Col 1`, () =>
    workbench.position(),
  );
});

test('"Go to Talk…" finds talks without accents, by company, place and kind', async (workbench) => {
  const { page } = workbench;
  await workbench.commandThatAsks('Conference Notes: Go to Talk…');
  await page.locator('.quick-input-title', { hasText: 'Go to Talk' }).waitFor();
  const first = page.locator('.quick-input-list .monaco-list-row').first();
  for (const [query, shown] of [
    ['sjoberg', 'The Pivot Table, an Apology, Greta Sjöberg, Data Meadow 2025 in Graz, Day 1'],
    ['“kovac”', 'Petra Kovač'],
    ['parcelwise', 'Tracing the Last Mile'],
    ['rotterdam queue', 'The Queue Is the Product'],
    ['harbor 2025 keynote', 'What the Foghorn Knows'],
  ]) {
    await page.locator('.quick-input-widget input').fill(query);
    await until(query, async () => (await first.getAttribute('aria-label'))?.includes(shown));
  }
  await page.keyboard.press('Escape');
});

test('the sidebar follows the cursor', async (workbench) => {
  const selected = () =>
    workbench.page.locator('.sidebar .monaco-list-row.selected .label-name').first().textContent();
  await until('the talk', () => row(workbench, 'My Pager Is a Lamp'));
  await untilEqual('My Pager Is a Lamp', selected);
  await workbench.goTo(lineOf(workbench, dayTwo, 'Logs You Can Read Aloud') + 2);
  await untilEqual('Logs You Can Read Aloud', selected);
  // In a tree that is grouped otherwise it is another row.
  const talk = 'Logs You Can Read Aloud';
  for (const [grouping, level] of [
    ['Year', 4],
    ['Conference', 3],
  ]) {
    await answer(workbench, 'Conference Notes: Group Conferences By…', 'Group Conferences', grouping);
    await until('the talk where it is now', async () => (await row(workbench, talk))?.level === level);
    await untilEqual(talk, selected);
  }
});

test('what the reader folds stays folded until the cursor comes to another talk', async (workbench) => {
  await workbench.clickRow('HarborConf 2025');
  await untilEqual([], () => labels(workbench, 2));
  await workbench.focusEditor();
  await workbench.page.keyboard.press('End');
  await workbench.page.waitForTimeout(longerThanFollowingMs);
  assert.deepEqual(await labels(workbench, 2), []);
  await workbench.goTo(lineOf(workbench, dayTwo, 'My Pager Is a Lamp') + 1);
  await until('the other talk', () => row(workbench, 'My Pager Is a Lamp'));
});

test('it groups by speaker', async (workbench) => {
  await answer(workbench, 'Conference Notes: Group Conferences By…', 'Group Conferences', 'Speaker');
  const speaker = await until('a speaker', () => row(workbench, 'Aoife Brennan'));
  assert.deepEqual(speaker, { level: 1, label: 'Aoife Brennan', description: '1 talk' });
  // A talk of three speakers, of whom others come first: the row that is clicked stays the one that is selected.
  const panel = 'What Would You Not Build Again?';
  await workbench.unfold('Samir Haddad', panel);
  const before = await workbench.rows();
  await workbench.clickRow(panel);
  await untilEqual('harborconf-2025-day-3.md', () => workbench.activeTab());
  await workbench.page.waitForTimeout(longerThanFollowingMs);
  assert.deepEqual(await workbench.rows(), before);
  await answer(workbench, 'Conference Notes: Group Conferences By…', 'Group Conferences', 'Conference');
  await until('the conferences', () => row(workbench, 'HarborConf 2025'));
});

test('what was unfolded is so again when another grouping has come and gone', async (workbench) => {
  const inside = async () => {
    const rows = await workbench.rows();
    const at = rows.findIndex(({ label }) => label === 'Data Meadow 2025');
    return at >= 0 && rows[at + 1]?.level === 2;
  };
  await workbench.clickRow('Data Meadow 2025');
  await untilEqual(true, inside);
  await answer(workbench, 'Conference Notes: Group Conferences By…', 'Group Conferences', 'Tag');
  await untilEqual(undefined, () => row(workbench, 'Data Meadow 2025'));
  await answer(workbench, 'Conference Notes: Group Conferences By…', 'Group Conferences', 'Conference');
  await untilEqual(true, inside);
  // And what was folded stays folded.
  await workbench.clickRow('Data Meadow 2025');
  await untilEqual(false, inside);
  await answer(workbench, 'Conference Notes: Group Conferences By…', 'Group Conferences', 'Tag');
  await untilEqual(undefined, () => row(workbench, 'Data Meadow 2025'));
  await answer(workbench, 'Conference Notes: Group Conferences By…', 'Group Conferences', 'Conference');
  await until('the conferences', () => row(workbench, 'Data Meadow 2025'));
  assert.equal(await inside(), false);
});

test('a filter leaves what is to be done, and says so', async (workbench) => {
  const before = await labels(workbench, 1);
  await answer(workbench, 'Conference Notes: Filter Conferences…', 'Show Only', 'Notes with problems');
  await workbench.page.locator('.sidebar .monaco-button', { hasText: 'Check All Notes' }).click();
  await workbench.page.locator('.sidebar .message', { hasText: 'Only notes with problems' }).waitFor();
  await untilEqual(['HarborConf 2025', 'Data Meadow 2025'], () => labels(workbench, 1));
  await workbench.screenshot('sidebar-with-problems');
  await workbench.command('Conference Notes: Show All Conferences');
  await untilEqual(before, () => labels(workbench, 1));
});

test('the overview of a conference is a page for everybody', async (workbench) => {
  await answer(
    workbench,
    'Conference Notes: Open Overview',
    'Overview of Which Conference',
    'HarborConf 2025',
  );
  await workbench.inFrames('the talk in the overview', () =>
    [...document.querySelectorAll('td a')].some(({ textContent }) => textContent === 'Tides as a Scheduler'),
  );
  await workbench.screenshot('overview');
  const violations = await until('what axe-core says of the overview', async () => {
    for (const frame of workbench.page.frames())
      if (await frame.evaluate(() => document.querySelector('td a') !== null).catch(() => false))
        return violationsIn(frame, ['h1', 'p', 'table']).catch(() => undefined);
    return undefined;
  });
  assert.deepEqual(violations, []);
});

test('each overview has its tab, and shows what is written beside it', async (workbench) => {
  const { page } = workbench;
  const open = (name) =>
    answer(workbench, 'Conference Notes: Open Overview', 'Overview of Which Conference', name);
  const tabs = () => page.locator('.tab', { hasText: /^\[Preview\]/ }).allInnerTexts();
  await untilEqual(['[Preview] HarborConf 2025.md'], tabs);
  await open('Data Meadow 2025');
  await until('the second tab', async () => (await tabs()).length === 2);
  await open('HarborConf 2025');
  await untilEqual('[Preview] HarborConf 2025.md', () => page.locator('.tab.active').first().innerText());
  assert.equal((await tabs()).length, 2);
  await workbench.command('View: Move Editor into Next Group');
  await workbench.command('View: Focus First Editor Group');
  await workbench.openFile(dayTwo);
  await workbench.focusEditor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\n## Buoys Without Batteries - Nia Okafor');
  await workbench.inFrames('the talk that was just written', () =>
    [...document.querySelectorAll('td a')].some(
      ({ textContent }) => textContent === 'Buoys Without Batteries',
    ),
  );
  await workbench.screenshot('overview-beside-note');
  await workbench.command('File: Revert File');
});

test('the links of an overview lead to the talks', async (workbench) => {
  await workbench.inFrames('the link to the talk', () => {
    const links = [...document.querySelectorAll('td a')];
    const link = links.find(({ textContent }) => textContent === 'Tides as a Scheduler');
    link?.click();
    return link !== undefined;
  });
  // Halfway down: a link to the note alone would leave it at its top.
  await workbench.inFrames('the heading of the talk', () => {
    const heading = [...document.querySelectorAll('h2')].find(({ textContent }) =>
      textContent?.startsWith('Tides as a Scheduler'),
    );
    const top = heading?.getBoundingClientRect().top ?? Number.NaN;
    return window.scrollY > 0 && Math.abs(top) < window.innerHeight;
  });
  await workbench.screenshot('overview-talk');
  await workbench.command('View: Close All Editors');
});
