import assert from 'node:assert/strict';
import { test } from '../support/outsideTest.mjs';

test('the preview draws a figure, and its picture is really there', async (workbench) => {
  await workbench.openFile('hugo/content/posts/harborconf-2025-day-1.md');
  await workbench.command('Markdown: Open Preview to the Side');
  const figure = await workbench.inFrames('a figure with its picture', () => {
    const img = document.querySelector('figure img');
    const isThere = img?.complete && img.naturalWidth > 0;
    return isThere && { alt: img.alt, caption: document.querySelector('figure figcaption')?.innerText };
  });
  assert.deepEqual(figure, {
    alt: 'A lighthouse at night, its beam over the water',
    caption: 'The view from the terrace, after the last talk Field Notes',
  });
  await workbench.screenshot('preview-figure');
});

test('the preview draws a talk as a card', async (workbench) => {
  await workbench.focusEditor();
  await workbench.openFile('hugo/content/posts/harborconf-2025-day-3.md');
  const card = await workbench.inFrames('the talk', () =>
    [...document.querySelectorAll('.conference-notes-title')]
      .map(({ parentElement }) => parentElement.innerText.split(/\s*\n\s*/).filter((line) => line !== ''))
      .find(([title]) => title === 'Breaking Things Politely'),
  );
  assert.ok(card.includes('Rafael Ortega'), card.join(' · '));
  assert.ok(
    card.some((line) => line.startsWith('We pulled plugs')),
    card.join(' · '),
  );
  await workbench.screenshot('preview-talks');
});
