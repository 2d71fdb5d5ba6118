import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, until, untilEqual } from '../support/outsideTest.mjs';
import { soonMs, succeeds } from '../support/workbench.mjs';

const dayOne = 'hugo/content/posts/harborconf-2025-day-1.md';

/** The labels of one level: 1 conferences, 2 notes, 3 talks. */
const labels = async (workbench, level) =>
  (await workbench.rows()).filter((row) => row.level === level).map(({ label }) => label);

const talk = async (workbench, title) => (await workbench.rows()).find(({ label }) => label === title);

test('the sidebar shows the conferences of both sites, newest first', async (workbench) => {
  await workbench.openContainer('Conference Notes');
  await untilEqual(['Small Tools Summit 2026', 'HarborConf 2025', 'Data Meadow 2025', 'PolarJS 2024'], () =>
    labels(workbench, 1),
  );
});

test('a conference opens to its notes and their talks, with who gave them', async (workbench) => {
  await workbench.clickRow('HarborConf 2025');
  await until('the first talk', () => talk(workbench, 'The Queue Is the Product'));
  const rows = (await workbench.rows()).filter(({ level }) => level === 3).slice(0, 4);
  assert.deepEqual(
    rows.map(({ label, description }) => [label, description]),
    [
      ['The Queue Is the Product', 'Mirela Sandu'],
      ['Backpressure - Or How to Say No', 'Tobias Lindqvist'],
      ['Tides as a Scheduler', 'Ngozi Adeyemi, Pieter de Wit'],
      ['A Year Without Staging', 'Yuki Hanaoka'],
    ],
  );
  await workbench.screenshot('sidebar');
});

test('a click on a talk lands on its line', async (workbench) => {
  await workbench.clickRow('Tides as a Scheduler');
  const lines = readFileSync(join(workbench.folder, dayOne), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.startsWith('## Tides as a Scheduler')) + 1;
  await untilEqual('harborconf-2025-day-1.md', () => workbench.activeTab());
  await untilEqual(`Ln ${line}, Col 1`, () => workbench.position());
});

test('the tree follows what is typed, before it is saved', async (workbench) => {
  await workbench.focusEditor();
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.keyboard.type('\n## A Talk Just Typed - Robin Example, Acme\n');
  // While it is typed, the name is shorter.
  await untilEqual({ level: 3, label: 'A Talk Just Typed', description: 'Robin Example' }, () =>
    talk(workbench, 'A Talk Just Typed'),
  );
  await workbench.command('File: Revert File');
  await until('its end', async () => (await talk(workbench, 'A Talk Just Typed')) === undefined);
  const selected = workbench.page.locator('.sidebar .monaco-list-row.selected .label-name');
  await untilEqual(['Tides as a Scheduler'], () => selected.allTextContents());
});

test('the tree follows a note that is created, renamed and deleted on disk', async (workbench) => {
  const path = join(workbench.folder, 'hugo/content/posts/testival-2027.md');
  const renamed = join(workbench.folder, 'hugo/content/posts/testival-2027-notes.md');
  const text = [
    ...['---', 'title: "Testival 2027"', 'date: 2027-02-03', 'conference: Testival 2027', '---', ''],
    ...['## A New Talk - Robin Example, Acme', '', 'New.', ''],
    ...['## Another One - Alex Sample, Acme', '', 'New as well.', ''],
  ].join('\n');
  await workbench.page.locator('.sidebar .monaco-list').first().focus();
  await workbench.page.keyboard.press('Control+ArrowLeft');
  await untilEqual([], () => labels(workbench, 2));
  writeFileSync(path, text);
  await until('the new conference', async () => (await labels(workbench, 1)).includes('Testival 2027'));
  await workbench.unfold('Testival 2027', 'A New Talk');
  renameSync(path, renamed);
  await until('the renamed note behind the talk', async () => {
    // For a moment it may have been gone with its conference, which is folded when it comes back.
    await workbench.unfold('Testival 2027', 'A New Talk');
    await succeeds(workbench.row('A New Talk').click({ timeout: soonMs }));
    return (await workbench.activeTab()) === 'testival-2027-notes.md';
  });
  // The editor was followed once: no change of the tree unfolds again what was folded since.
  assert.deepEqual(await labels(workbench, 2), ['Testival 2027']);
  rmSync(renamed);
  await until('its end', async () => !(await labels(workbench, 1)).includes('Testival 2027'));
});
