import assert from 'node:assert/strict';
import { test, until } from '../support/outsideTest.mjs';

test('the preview draws a figure, and its picture is really there', async (workbench) => {
  await workbench.openFile('hugo/content/posts/harborconf-2025-day-1.md');
  await workbench.command('Markdown: Open Preview to the Side');
  const preview = await workbench.frameWith('figure img');
  const figure = preview.locator('figure').first();
  await until('the picture', () =>
    figure.locator('img').evaluate((img) => img.complete && img.naturalWidth > 0),
  );
  assert.equal(
    await figure.locator('figcaption').innerText(),
    'The view from the terrace, after the last talk Field Notes',
  );
  await workbench.screenshot('preview-figure');
});

test('the preview draws a talk as a card', async (workbench) => {
  await workbench.openFile('hugo/content/posts/harborconf-2025-day-3.md');
  const preview = await workbench.frameWith('text="Breaking Things Politely"');
  const text = await preview.locator('body').innerText();
  assert.ok(text.includes('Rafael Ortega'), text);
  assert.ok(!text.includes('{{<'), text);
  await workbench.screenshot('preview-talks');
});
