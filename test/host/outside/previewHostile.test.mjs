import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importSource } from '../../../scripts/importSource.mjs';
import { test, until } from '../support/outsideTest.mjs';

const { hostilePayloads, hostilePlaces } = await importSource('test/preview/support/hostilePayloads.ts');

/** What `alert` says in the console of whatever frame it runs in. */
const marker = 'a script has run';
const ran = [];
/** `host type` of each request, by the note that was open. */
const asked = new Map();
let open = 'none';

function write(workbench, path, text) {
  const file = join(workbench.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Opens a note, whose preview follows, and waits until it is drawn, which is done in one piece. */
async function show(workbench, path, body) {
  open = path;
  asked.set(path, new Set());
  const first = `This is ${path.replace(/[\W_]+/g, ' ')}.`;
  write(workbench, path, `---\ntitle: x\nevil: "<script>alert(1)</script>"\n---\n\n${first}\n\n${body}\n`);
  await workbench.focusEditor();
  await workbench.openFile(path);
  await until(`"${first}" in the preview`, async () => {
    for (const frame of workbench.page.frames()) {
      const isThere = await frame
        .evaluate(
          (words) =>
            document.querySelector('.markdown-body, .vscode-body') !== null &&
            document.querySelector('.monaco-workbench') === null &&
            document.body.textContent.includes(words),
          first,
        )
        .catch(() => false);
      if (isThere) return true;
    }
    return false;
  });
}

const plainNote = 'hugo/content/posts/plain.md';

/** What plain Markdown asks for where an address may stand. */
const plain = hostilePayloads
  .filter((payload) => !/[\s<>()[\]`{}"']/.test(payload))
  .map((payload) => `![x](${payload})`)
  .join('\n\n');

test('a script in the preview would be seen, and what plain Markdown asks for', async (workbench) => {
  await workbench.page.addInitScript((words) => {
    window.alert = () => console.log(words);
  }, marker);
  workbench.page.on('console', (message) => {
    if (message.text().includes(marker)) ran.push(open);
  });
  const workbenchHost = new URL(workbench.page.url()).host;
  workbench.context.on('request', (request) => {
    const { host } = new URL(request.url());
    // The workbench asks its own server for this and that.
    if (host !== workbenchHost) asked.get(open)?.add(`${host} ${request.resourceType()}`);
  });
  await workbench.openFile('hugo/content/posts/harborconf-2025-day-1.md');
  await workbench.command('Conference Notes: Open Preview');
  await workbench.inFrames('the preview', () => document.querySelector('figure img') !== null);
  await show(workbench, plainNote, plain);
  await until('the picture that is asked for', () => [...asked.get(open)].includes('evil.example image'));
  for (const frame of workbench.page.frames())
    await frame.evaluate(() => document.querySelector('.vscode-body') && window.alert(1)).catch(() => {});
  await until('the marker', () => ran.length > 0);
  ran.length = 0;
});

/** Opening a note costs more than drawing it: some places share one. */
const placesANote = 4;

const places = Object.entries(hostilePlaces);
for (let first = 0; first < places.length; first += placesANote) {
  const some = places.slice(first, first + placesANote);
  const names = some.map(([place]) => place).join(', ');
  test(`${hostilePayloads.length} payloads in ${names} run nothing and ask nobody`, async (workbench) => {
    const calls = some.flatMap(([, callIn]) =>
      hostilePayloads.map((payload) => callIn(payload.replaceAll('`', "'"))),
    );
    await show(workbench, `hugo/content/posts/hostile-${first}.md`, calls.join('\n\n'));
    checkNothingHappened();
  });
}

test(`${hostilePayloads.length} payloads in includes run nothing and ask nobody`, async (workbench) => {
  // What opens a comment hides all that follows: it comes last.
  const inOrder = [...hostilePayloads].sort(
    (a, b) => Number(a.includes('<!-- ')) - Number(b.includes('<!-- ')),
  );
  const names = inOrder.map((payload, i) => {
    write(
      workbench,
      `jekyll/_includes/evil${i}.html`,
      `${payload}\n<div>{{ include.x }}</div>\n\n${payload}`,
    );
    return `{% include evil${i}.html x=page.evil %}\n\nIn a line: {% include evil${i}.html x=page.evil %}`;
  });
  await show(workbench, 'jekyll/_posts/2020-01-02-includes.md', names.join('\n\n'));
  checkNothingHappened();
});

function checkNothingHappened() {
  assert.deepEqual(ran, []);
  const usual = asked.get(plainNote);
  assert.deepEqual(
    [...asked.get(open)].filter((request) => !usual.has(request)),
    [],
  );
}
