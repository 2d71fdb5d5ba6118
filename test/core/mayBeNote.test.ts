import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { mayBeNote } from '../../src/core/conference/notes/mayBeNote';
import { summarizeRead } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';
import { fc } from '../support/seeded';

const words =
  'conference|event|FenceConf|Fence Summit 2019|Goals 2018|talk|KubeConEU|Day 2|Erster Tag|speakers|venue: Oslo|layout: talk|type: event|tags: [conference]|tags: [FenceConf]|title: FenceConf 2019|title: Some Forum 2020|title: Hello|title: React Day Berlin|title: A Gate Forum|date: 2019-05-24|event: X|conference: Y|talks:\n  - A|# Heading|## Fences - Ana Ruiz|**Conference:** Z|{{% talk title="x" %}}|I attended it|last week|last\nweek|went\nto|_attended_|the keynote|he estado en Gates|tags: [veranstaltung]|tags: congreso|a [b](https://x.example/schedule/1-x) [c](https://x.example/schedule/2-x) [d](https://x.example/schedule/3-x)|words|Here are the best talks:|I spoke at Gates|title: Gates|title: Jour 2|title: 2014|tags: [34f3]|title: QConSP|title: Fences con 2019|2018/gates/|_talks/|notes/|a-fenceconf|2019-05-24-post|---|+++|\n|: |\n---\n|params:\n  conference: W'.split(
    '|',
  );

test('the sieve only ever errs on the side of yes', () => {
  const text = fc
    .array(fc.constantFrom(...words), { maxLength: 12 })
    .map((parts) => `---\n${parts.join('\n')}`);
  const path = fc.array(
    fc.constantFrom(
      '_talks',
      'content',
      '2018',
      'gates',
      'FenceConf-2019',
      'posts',
      '20190524',
      '2019-05-24',
      '2019-05-24-gates',
      '2019-05-24 - jour 1',
      'ana+gates',
      'gate-notes',
      '2014',
    ),
    {
      maxLength: 3,
    },
  );
  const name = fc.constantFrom(
    'a.md',
    '2019-05-24-goals.md',
    'day-1.md',
    'fenceconf.md',
    'index.md',
    'README.md',
    'jour-1.md',
    'Gate-Day-2019.md',
  );
  fc.assert(
    fc.property(text, path, name, (body, folders, file) => {
      const whole = [...folders, file].join('/');
      if (!mayBeNote(body, whole)) assert.equal(summarizeRead(new Note(body), whole, undefined), undefined);
    }),
    { numRuns: 20000 },
  );
});

test('an everyday post is left alone unread', () => {
  assert.equal(
    mayBeNote('---\ntitle: Bread\ndate: 2019-05-24\n---\n\nFlour and water.\n', '_posts/2019-05-24-bread.md'),
    false,
  );
});

const corpus = '../shared/corpus/notes';
test('no real note is lost', { skip: !existsSync(corpus) && `${corpus} is not here` }, () => {
  let left = 0;
  for (const file of readdirSync(corpus, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !/\.(?:md|markdown)$/.test(file.name)) continue;
    const path = relative(corpus, join(file.parentPath, file.name)).replaceAll('\\', '/');
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    if (mayBeNote(text, path)) continue;
    left += 1;
    assert.equal(summarizeRead(new Note(text), path, undefined), undefined, path);
  }
  assert.ok(left > 100, `only ${left} were left alone`);
});
