import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, until, untilEqual } from '../support/outsideTest.mjs';

const posts = 'hugo/content/posts';
const samples = ['Small Tools Summit 2026', 'HarborConf 2025', 'Data Meadow 2025', 'PolarJS 2024'];

const conferences = async (workbench) =>
  (await workbench.rows()).filter(({ level }) => level === 1).map(({ label }) => label);

const note = (name, talk) =>
  [
    ...['---', `title: ${name}`, 'date: 2031-02-03', `conference: ${name}`, '---', ''],
    ...[`## ${talk} - Robin Example, Acme`, '', 'Blown away.', ''],
  ].join('\n');

/** Whether nothing is read any more: then the view's bar has stopped. */
const isRead = async ({ page }) => !(await page.locator('.sidebar .progress-container.active').isVisible());

/** Opens the same window anew. */
async function reload(workbench) {
  await workbench.page.reload();
  await workbench.openContainer('Conference Notes');
}

function write(workbench, path, content) {
  const file = join(workbench.folder, posts, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
}

test('what cannot be read is left out, what is no UTF-8 is read, and the rest is there', async (workbench) => {
  const folder = join(workbench.folder, posts);
  const utf16 = Buffer.from(`\ufeff${note('Wideconf 2031', 'Two Bytes Each')}`, 'utf16le');
  const broken = Buffer.concat([
    Buffer.from(note('Brokenconf 2031', 'Odd Bytes')),
    Buffer.from([0xff, 0, 0xc3]),
  ]);
  write(workbench, 'wide.md', utf16);
  write(workbench, 'broken.md', broken);
  write(
    workbench,
    'picture.md',
    readFileSync(join(workbench.folder, 'hugo/static/images/harborconf-2025/stage.png')),
  );
  write(workbench, 'folder.md/inside.md', note('Insideconf 2031', 'A Folder Named Like a Note'));
  write(workbench, 'large.md', `${note('Largeconf 2031', 'Too Much')}${'word '.repeat(300_000)}`);
  symlinkSync('turn.md', join(folder, 'round.md'));
  symlinkSync('round.md', join(folder, 'turn.md'));
  symlinkSync('nowhere.md', join(folder, 'dangling.md'));
  symlinkSync('..', join(folder, 'loop'));
  symlinkSync('../..', join(folder, 'other-loop'));
  await reload(workbench);
  const expected = [samples[0], 'Brokenconf 2031', 'Insideconf 2031', 'Wideconf 2031'];
  await until('the readable ones', async () => {
    const shown = await conferences(workbench);
    return [...samples, ...expected].every((name) => shown.includes(name)) && shown;
  });
  await until('the end of reading', () => isRead(workbench));
  assert.equal((await conferences(workbench)).includes('Largeconf 2031'), false);
  await workbench.page.locator('.sidebar .message', { hasText: '1 note' }).waitFor();
  await workbench.screenshot('faults');
  for (const name of [
    'wide.md',
    'broken.md',
    'picture.md',
    'folder.md',
    'large.md',
    'round.md',
    'turn.md',
    'dangling.md',
    'loop',
    'other-loop',
  ])
    rmSync(join(folder, name), { recursive: true });
  await untilEqual(samples, () => conferences(workbench));
});

test('a folder that goes while it is read leaves nothing behind', async (workbench) => {
  for (let i = 0; i < 400; i++) write(workbench, `gone/day-${i}.md`, note('Goneconf 2031', `Talk ${i}`));
  await reload(workbench);
  await until('the first rows', async () => (await conferences(workbench)).length > 0);
  rmSync(join(workbench.folder, posts, 'gone'), { recursive: true });
  await untilEqual(samples, () => conferences(workbench));
});

test('a window that is loaded anew while notes are read begins again', async (workbench) => {
  for (let i = 0; i < 100; i++) write(workbench, `again/day-${i}.md`, note('Againconf 2031', `Talk ${i}`));
  await workbench.command('Conference Notes: Read All Notes Again');
  await reload(workbench);
  const expected = { level: 1, label: 'Againconf 2031', description: 'Feb 3 · 100 talks' };
  await untilEqual(expected, async () =>
    (await workbench.rows()).find(({ label }) => label === expected.label),
  );
  rmSync(join(workbench.folder, posts, 'again'), { recursive: true });
  await untilEqual(samples, () => conferences(workbench));
});

test('a second window on the same folder shows what the first one writes', async (workbench) => {
  const second = await workbench.again();
  await second.openContainer('Conference Notes');
  await untilEqual(samples, () => conferences(second));
  await workbench.openFile(`${posts}/harborconf-2025-day-1.md`);
  await workbench.page.keyboard.press('Control+End');
  await workbench.page.keyboard.type('\n## Written Next Door - Robin Example, Acme\n');
  await workbench.page.keyboard.press('Control+S');
  await second.clickRow('HarborConf 2025');
  await until('the talk in the second window', async () =>
    (await second.rows()).some(({ label }) => label === 'Written Next Door'),
  );
  await second.page.close();
});
