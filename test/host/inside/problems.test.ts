import { test, untilEqual } from './hostTest';
import { openNote, problemsIn, replace } from './notes';

/** A note of the samples' Hugo site in which nothing is wrong. */
const healthy = `---
title: HarborConf 2025, typed by a test
date: 2025-09-17
tags: [harborconf]
---

Good morning.

{{< figure src="/images/harborconf-2025/stage.png" alt="The stage" >}}

{{< talk title="Small Maps" speaker="Ana Ruiz" />}}
`;

/** Typing `to` over `from` in the healthy note brings a problem at exactly `at`. */
interface Typed {
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly at: string;
}

const faults: readonly Typed[] = [
  { from: '---\n\nGood', to: '\n\nGood', code: 'front-matter.unclosed', at: '---' },
  {
    from: 'HarborConf 2025, typed',
    to: 'HarborConf 2025: typed',
    code: 'front-matter.colon-in-value',
    at: 'HarborConf 2025: typed by a test',
  },
  { from: 'date:', to: 'author: @ana\ndate:', code: 'front-matter.reserved-start', at: '@ana' },
  { from: '2025-09-17', to: '2025-09-31', code: 'front-matter.invalid-date', at: '2025-09-31' },
  { from: 'tags:', to: 'title: Again\ntags:', code: 'front-matter.duplicate-field', at: 'title' },
  { from: 'alt=', to: 'captoin="Morning" alt=', code: 'shortcode.unknown-parameter', at: 'captoin' },
  { from: 'stage.png', to: 'stge.png', code: 'image.missing', at: '/images/harborconf-2025/stge.png' },
];

for (const [i, { from, to, code, at }] of faults.entries()) {
  test(`${code} appears and goes as text is typed`, async () => {
    const editor = await openNote(`hugo/content/posts/typed-${i}.md`, healthy);
    await untilEqual([], () => problemsIn(editor.document));
    await replace(editor, from, to);
    await untilEqual([`${code} "${at}"`], () => problemsIn(editor.document));
    await replace(editor, to, from);
    await untilEqual([], () => problemsIn(editor.document));
  });
}
