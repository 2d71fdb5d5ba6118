import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, until, untilEqual } from '../support/outsideTest.mjs';

/** Writes a note, opens it and puts the cursor at the end of a line (from 1). */
async function openAt(workbench, name, lines, line) {
  const path = `hugo/content/posts/${name}`;
  writeFileSync(join(workbench.folder, path), lines.join('\n'));
  await workbench.openFile(path);
  await workbench.goTo(line, lines[line - 1].length + 1);
  return path;
}

/** The labels of the list of completions; `undefined` while it is closed. */
async function offered({ page }) {
  const rows = page.locator('.editor-widget.suggest-widget.visible .monaco-list-row');
  // The rows of a list stand in the page in any order.
  const labels = await rows.evaluateAll((all) =>
    [...all]
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map((row) => row.querySelector('.label-name')?.textContent ?? ''),
  );
  return labels.length > 0 && labels;
}

/** Types what opens the list by itself, and waits for that. */
async function typeAndSee(workbench, text) {
  await workbench.page.keyboard.type(text);
  return until(`a list after ${JSON.stringify(text)}`, () => offered(workbench));
}

const isClosed = async (workbench) => (await offered(workbench)) === false;

/** Saves, and looks whether the file holds these lines. */
async function holds(workbench, path, lines) {
  await workbench.page.keyboard.press('Control+S');
  await untilEqual(lines, () => readFileSync(join(workbench.folder, path), 'utf8').split('\n'));
}

const text = ['---', 'title: A', '---', '', 'Text', ''];
const after = (...lines) => ['---', 'title: A', ...lines, '---', '', 'Text', ''];

/** The first list may be asked for before the extension has looked at the site. */
async function isReady(workbench) {
  await openAt(workbench, 'ready.md', after(''), 3);
  await until('a first list of fields', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Control+Space');
    const labels = await until('a list', () => offered(workbench));
    return labels.includes('draft');
  });
  await workbench.page.keyboard.press('Escape');
}

test('a second Enter is an Enter, though the list of fields has opened', async (workbench) => {
  await isReady(workbench);
  const path = await openAt(workbench, 'two-enters.md', text, 2);
  await typeAndSee(workbench, '\n');
  await untilEqual(['New line', 'date', 'draft'], async () => (await offered(workbench)).slice(0, 3));
  await workbench.screenshot('completion-second-enter');
  await workbench.page.keyboard.press('Enter');
  await until('the list to close', () => isClosed(workbench));
  await holds(workbench, path, after('', ''));
});

test('the arrow down and Enter take the first field', async (workbench) => {
  const path = await openAt(workbench, 'arrow-down.md', text, 2);
  await typeAndSee(workbench, '\n');
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.keyboard.press('Enter');
  await until('the field', async () => (await workbench.position()) !== 'Ln 3, Col 1');
  await workbench.page.keyboard.press('Control+S');
  await until('the date in the file', () =>
    /^date: \d{4}-\d\d-\d\d/m.test(readFileSync(join(workbench.folder, path), 'utf8')),
  );
});

test('letters and Enter take a field, and the offer of a new line is gone', async (workbench) => {
  const path = await openAt(workbench, 'letters.md', text, 2);
  await typeAndSee(workbench, '\n');
  await workbench.page.keyboard.type('ta');
  await until('tags at the top', async () => (await offered(workbench))[0] === 'tags');
  assert.ok(!(await offered(workbench)).includes('New line'));
  await workbench.page.keyboard.press('Enter');
  await holds(workbench, path, after('tags: []'));
});

test('Enter after a field of lists starts the line below; letters take a tag', async (workbench) => {
  const path = await openAt(workbench, 'list-below.md', text, 2);
  await typeAndSee(workbench, '\n');
  await workbench.page.keyboard.type('tags');
  await typeAndSee(workbench, ':');
  await workbench.page.keyboard.press('Enter');
  await until('the line below', async () => (await workbench.position())?.startsWith('Ln 4'));
  await typeAndSee(workbench, '- ');
  await workbench.page.keyboard.type('harb');
  await until('the tag', async () => (await offered(workbench))[0] === 'harborconf');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.keyboard.press('Control+S');
  await until('the tag in the file', () =>
    /^tags:\n *- harborconf$/m.test(readFileSync(join(workbench.folder, path), 'utf8')),
  );
});

test('TOML has its Enter too', async (workbench) => {
  const toml = ['+++', 'title = "A"', '+++', '', 'Text', ''];
  const path = await openAt(workbench, 'two-enters-toml.md', toml, 2);
  await typeAndSee(workbench, '\n');
  await workbench.page.keyboard.press('Enter');
  await holds(workbench, path, ['+++', 'title = "A"', '', '', '+++', '', 'Text', '']);
});
