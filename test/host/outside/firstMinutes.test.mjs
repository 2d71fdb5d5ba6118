import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, until, untilEqual } from '../support/outsideTest.mjs';

/** Where "Try the Samples…" makes its folder, if the folder that it proposes is taken. */
const copyOf = ({ folder }) => join(folder, 'conference-notes-samples');

/** Whether a step of the walkthrough is ticked off. */
async function isDone({ page }, step) {
  const box = page.locator(`[data-done-step-id$="#${step}"]`).first();
  return ((await box.count()) > 0 && (await box.getAttribute('class')).includes('complete')) || undefined;
}

/** Answers a question of a command that asks in steps. */
async function answer({ page }, step, text) {
  await page.locator('.quick-input-title', { hasText: step }).waitFor();
  if (text !== '') await page.locator('.quick-input-widget input').fill(text);
  await page.keyboard.press('Enter');
}

test('an empty sidebar offers the samples, which open beside the walkthrough', async (workbench) => {
  const { page } = workbench;
  await workbench.openContainer('Conference Notes');
  await page.locator('.sidebar .monaco-button', { hasText: 'Try the Samples' }).waitFor();
  await workbench.screenshot('first-0-empty');
  await page.locator('.sidebar .monaco-button', { hasText: 'Try the Samples' }).click();
  const field = page.locator('.quick-input-widget input');
  await until('the proposed folder', async () => (await field.inputValue()).includes('/empty'));
  await until('the copy', async () => {
    if (await field.isVisible()) await page.keyboard.press('Enter');
    return existsSync(join(copyOf(workbench), 'static/site.css'));
  });
  await page.locator('.monaco-dialog-box .monaco-button', { hasText: /^Open$/ }).click();
  await page.locator('.tab[data-resource-name="deliberate-mistakes.md"]').waitFor();
  await until('the first step done', () => isDone(workbench, 'openSite'));
  await workbench.screenshot('first-1-samples');
});

test('"New Conference…" goes back where one wants to, and writes a note a day like the last ones', async (workbench) => {
  const posts = join(copyOf(workbench), 'content/posts');
  const { page } = workbench;
  await workbench.commandThatAsks('Conference Notes: New Conference…');
  await answer(workbench, '(1/5)', 'Testifal 2027');
  await page.locator('.quick-input-title', { hasText: '(2/5)' }).waitFor();
  await page.locator('.quick-input-widget [aria-label^="Back"]').click();
  await answer(workbench, '(1/5)', 'Testival 2027');
  await answer(workbench, '(2/5)', 'Oslo');
  await answer(workbench, '(3/5)', '2027-02-03');
  await answer(workbench, '(4/5)', '2027-02-04');
  await page.locator('.quick-input-title', { hasText: '(5/5)' }).waitFor();
  await workbench.screenshot('first-7-conference');
  await page.keyboard.press('Enter');
  await page.locator('.tab.active[data-resource-name="testival-2027-day-1.md"]').waitFor();
  assert.equal(
    readFileSync(join(posts, 'testival-2027-day-1.md'), 'utf8').replace(/T[\d:+]+$/m, ''),
    '---\ntitle: "Testival 2027, Day 1"\ndate: 2027-02-03\nlocation: Oslo\nconference: Testival 2027\ntags: [testival]\n---\n\n',
  );
  await untilEqual('Ln 9, Col 1', () => workbench.position());
  assert.ok(existsSync(join(posts, 'testival-2027-day-2.md')));
  await workbench.openContainer('Conference Notes');
  await until('it in the sidebar', async () =>
    (await workbench.rows()).some(({ label }) => label === 'Testival 2027'),
  );
  await workbench.screenshot('first-8-conference');
});

test('"New Talk Note…" is undone as it was done', async (workbench) => {
  const { page } = workbench;
  const path = join(copyOf(workbench), 'content/posts/undo-for-everyone.md');
  await workbench.commandThatAsks('Conference Notes: New Talk Note…');
  await answer(workbench, '(1/4)', 'Undo for Everyone');
  await answer(workbench, '(2/4)', 'Hana Yamamoto');
  await answer(workbench, '(3/4)', 'Testival 2027');
  await answer(workbench, '(4/4)', '');
  await page.locator('.tab.active[data-resource-name="undo-for-everyone.md"]').waitFor();
  assert.match(readFileSync(path, 'utf8'), /^title: .?Undo for Everyone/m);
  await workbench.screenshot('first-9-talk-note');
  await until('its end', async () => {
    await page.keyboard.press('Control+Z');
    return !existsSync(path);
  });
});

test('the sidebar is walked through by keyboard, and each row says what it is', async (workbench) => {
  const { page } = workbench;
  await workbench.command('Conference Notes: Focus on Conference Notes View');
  const focused = () => page.locator('.sidebar .monaco-list-row.focused').first().getAttribute('aria-label');
  const go = (key, words) =>
    until(`${words} by ${key}`, async () => {
      await page.keyboard.press(key);
      return (await focused())?.includes(words);
    });
  await page.keyboard.press('Home');
  await go('ArrowDown', 'HarborConf 2025');
  await page.keyboard.press('ArrowRight');
  await go('ArrowDown', 'Tides as a Scheduler');
  assert.match(await focused(), /Tides as a Scheduler.*Ngozi Adeyemi/);
  await page.keyboard.press('Enter');
  await page.locator('.tab.active[data-resource-name="harborconf-2025-day-1.md"]').waitFor();
  const rows = page.locator('.sidebar .monaco-list-row');
  const names = await rows.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  assert.deepEqual(
    names.filter((name) => name.trim() === ''),
    [],
  );
});
