import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, until, untilEqual } from '../support/outsideTest.mjs';
import { comes } from '../support/workbench.mjs';

/** Where "Try the Samples…" makes its folder, if the folder that it proposes is taken. */
const copyOf = ({ folder }) => join(folder, 'conference-notes-samples');

/** Long enough for a list to be seen, short enough to open it again. */
const soonMs = 3_000;

const isTrue = () => true;
const isFalse = () => false;

/** Whether a step of the walkthrough is ticked off. */
async function isDone({ page }, step) {
  const box = page.locator(`[data-done-step-id$="#${step}"]`).first();
  return ((await box.count()) > 0 && (await box.getAttribute('class')).includes('complete')) || undefined;
}

/** Unfolds a step of the walkthrough and presses its button until `act` could do something with what it opens. */
async function press(workbench, step, button, act) {
  const { page } = workbench;
  const card = page.locator(`button[data-step-id$="#${step}"]`).first();
  const link = card.locator('.monaco-button', { hasText: button }).first();
  await until(`what "${button}" opens`, async () => {
    if (await card.isDisabled()) return showAgain(workbench);
    if ((await card.getAttribute('aria-expanded')) !== 'true') await card.click();
    if (!(await link.isVisible())) return undefined;
    await link.click();
    return act();
  });
}

/** On a busy machine VS Code sometimes shows the walkthrough with all of its steps disabled, until it is shown once more. */
async function showAgain(workbench) {
  await workbench.commandThatAsks('Welcome: Open Walkthrough...');
  const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Conference Notes' });
  await row.first().click();
}

/** Does a step of the walkthrough, which only then is ticked off, and takes a picture of both. */
async function doStep(workbench, step, act) {
  assert.equal(await isDone(workbench, step), undefined, `${step} before`);
  await act();
  await until(`the step ${step} ticked off`, () => isDone(workbench, step));
  await workbench.screenshot(`first-step-${step}`);
}

test('an empty sidebar offers the samples, which open beside the walkthrough', async (workbench) => {
  const { page } = workbench;
  // There is nothing to give an overview of: the sidebar opens and says what to do.
  await workbench.command('Conference Notes: Open Overview');
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

test('each step of the walkthrough is ticked off by doing it', async (workbench) => {
  const { page } = workbench;
  const field = page.locator('.quick-input-widget input');
  const first = page.locator('.quick-input-list .monaco-list-row').first();
  // A page that ticks off the step before takes the focus, and a list without it closes: then it is opened again.
  const take = (row) => first.filter({ hasText: row }).click({ timeout: soonMs }).then(isTrue, isFalse);
  const show = (name) => workbench.screenshot(`first-step-${name}`);
  await doStep(workbench, 'conferences', () =>
    press(workbench, 'conferences', 'Show Conferences', () =>
      comes(page.locator('.sidebar .monaco-list-row').first()),
    ),
  );
  await doStep(workbench, 'problem', () =>
    press(workbench, 'problem', 'Fix Next Problem…', async () => {
      if (await comes(first)) await show('problem-fixes');
      return take('');
    }),
  );
  await doStep(workbench, 'talk', async () => {
    await press(workbench, 'talk', 'Insert Talk…', () =>
      comes(page.locator('.quick-input-title', { hasText: '(1/3)' })),
    );
    await workbench.answer('(1/3)', 'Small Maps');
    await workbench.answer('(2/3)', 'Ana Ruiz');
    await workbench.answer('(3/3)', '');
  });
  await doStep(workbench, 'preview', async () => {
    const tab = page.locator('.tab', { hasText: 'Preview deliberate' });
    await press(workbench, 'preview', 'Open Preview', () => comes(tab));
    await workbench.inFrames('the talk in the preview', async () => {
      if (!document.querySelector('.conference-notes-card')?.textContent.includes('Small Maps')) return false;
      // Two frames later it is on the screen.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return true;
    });
    await show('preview-drawn');
    await page.locator('.tab', { hasText: 'Welcome' }).click();
    await page.locator('[data-done-step-id$="#preview"]').first().waitFor();
  });
  await doStep(workbench, 'findTalk', () =>
    press(workbench, 'findTalk', 'Go to Talk…', async () => {
      if (!(await comes(first))) return undefined;
      if (!(await field.fill('tides', { timeout: soonMs }).then(isTrue, isFalse))) return undefined;
      await show('findTalk-list');
      return take('Tides as a Scheduler');
    }),
  );
  await page.locator('.tab.active[data-resource-name="harborconf-2025-day-1.md"]').waitFor();
});

test('"Insert Talk…" left the front matter whole, in which the cursor stood', async (workbench) => {
  const path = join(copyOf(workbench), 'content/posts/deliberate-mistakes.md');
  await workbench.command('File: Save All Files');
  const text = await until('the saved note', () => {
    const saved = readFileSync(path, 'utf8');
    return saved.includes('Small Maps') && saved;
  });
  // Whichever problem of it was fixed.
  assert.match(
    text,
    /^---\n(?:\w+: .+\n){5}---\n\n\{\{< talk title="Small Maps" speaker="Ana Ruiz" >\}\}\n\n/,
  );
});

test('"New Conference…" goes back where one wants to, and writes a note a day like the last ones', async (workbench) => {
  const posts = join(copyOf(workbench), 'content/posts');
  const { page } = workbench;
  await workbench.commandThatAsks('Conference Notes: New Conference…');
  await workbench.answer('(1/5)', 'Testifal 2027');
  await page.locator('.quick-input-title', { hasText: '(2/5)' }).waitFor();
  await page.locator('.quick-input-widget [aria-label^="Back"]').click();
  await workbench.answer('(1/5)', 'Testival 2027');
  await workbench.answer('(2/5)', 'Oslo');
  await workbench.answer('(3/5)', '2027-02-03');
  await workbench.answer('(4/5)', '2027-02-04');
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
  await workbench.answer('(1/4)', 'Undo for Everyone');
  await workbench.answer('(2/4)', 'Hana Yamamoto');
  await workbench.answer('(3/4)', 'Testival 2027');
  await workbench.answer('(4/4)', '');
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
  const row = page.locator('.sidebar .monaco-list-row.focused').first();
  const focused = async () => ((await row.count()) > 0 ? row.getAttribute('aria-label') : null);
  // One row a key: the next key is pressed when the row of the last one has the focus, or the walk runs past its end.
  const walkDownTo = async (words) => {
    for (let before = await focused(); !before?.includes(words); before = await focused()) {
      await page.keyboard.press('ArrowDown');
      await until(`a row below ${before}`, async () => (await focused()) !== before);
    }
  };
  await until('the focus on the first row', async () => {
    await page.keyboard.press('Home');
    return (await focused()) !== null;
  });
  await walkDownTo('HarborConf 2025');
  await page.keyboard.press('ArrowRight');
  await until('an open conference', async () => (await row.getAttribute('aria-expanded')) === 'true');
  await walkDownTo('Tides as a Scheduler');
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
