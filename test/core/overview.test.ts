import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { fillIn } from '../../src/core/check/problemTable';
import { overviewOf } from '../../src/core/conference/overview';
import type { Conference, ConferenceNote, Talk } from '../../src/core/conference/summary';

function talk(title: string, speakers: readonly string[], more: Partial<Talk> = {}): Talk {
  const start = { line: 6, character: 0 };
  const links = { video: undefined, slides: undefined, link: undefined };
  const rest = {
    companies: [],
    kind: 'talk' as const,
    range: { start, end: start },
    isStub: false,
    isHeading: true,
  };
  return { title, speakers, ...rest, ...links, ...more };
}

function note(path: string, talks: readonly Talk[], more: Partial<ConferenceNote> = {}): ConferenceNote {
  const common = { kind: 'report', day: undefined, date: undefined, isDraft: false, tags: [] } as const;
  return { path, title: path, talks, ...common, ...more };
}

function draw(notes: readonly ConferenceNote[], drawsMermaid = false): string {
  const common = { id: 'c', name: 'HarborConf 2025', series: 'HarborConf', year: 2025, place: 'Rotterdam' };
  const conference: Conference = { ...common, notes };
  return overviewOf(conference, {
    translate: fillIn,
    addressOf: ({ path }, about) => `/${path}${about === undefined ? '' : `#L${about.range.start.line + 1}`}`,
    drawsMermaid,
  });
}

const twoDays = [
  note('a.md', [talk('Queues | Tides', ['Ana'], { companies: ['Acme'], video: 'https://v.example/1' })], {
    day: 1,
    date: '2025-09-17',
    tags: ['harborconf'],
  }),
  note('b.md', [talk('', ['Bo'], { isStub: true, link: 'javascript:x' })], {
    day: 2,
    date: '2025-09-18',
    isDraft: true,
  }),
];

test('a page about a conference of two days', () => {
  assert.equal(
    draw(twoDays),
    `# HarborConf 2025

Rotterdam · 2025-09-17 – 2025-09-18 · 2 talks · 2 speakers

\`harborconf\`

| Talk | Speakers | Links | Note |
| --- | --- | --- | --- |
| [Queues \\| Tides](</a.md#L7>) | Ana (Acme) | [Recording](<https://v.example/1>) | [Day 1](</a.md>) |
| [Bo](</b.md#L7>) |  |  | [Day 2](</b.md>) |

## Days

| Day | Talks |
| --- | --- |
| Day 1, 2025-09-17 | 1 |
| Day 2, 2025-09-18 | 1 |

## Speakers

- Ana: [Queues \\| Tides](</a.md#L7>)
- Bo: [b.md](</b.md#L7>)

## What is missing

- Without a recording (1): [Bo](</b.md#L7>)
- Without notes (1): [Bo](</b.md#L7>)
- Not published yet (1): [b.md](</b.md>)
`,
  );
});

test('days are a timeline where Mermaid is drawn', () => {
  const expected =
    '```mermaid\ntimeline\n    title HarborConf 2025\n    Day 1, 2025-09-17 : Queues | Tides\n    Day 2, 2025-09-18 : Bo\n```';
  assert.ok(draw(twoDays, true).includes(expected));
});

test('nothing of a note becomes anything but text', () => {
  const hostile = '</td><script>x</script> ](javascript:1) `~ *x* ![y](z) {{< raw >}}';
  const html = new MarkdownIt({ html: true, linkify: true }).render(
    draw([note('x.md', [talk(hostile, [hostile], { video: 'https://a>) <img>' })], { tags: ['`x', 'y`'] })]),
  );
  assert.doesNotMatch(html, /<script|<img|<em>|href="javascript/);
});

test('a conference without talks has a head', () => {
  assert.equal(draw([note('a.md', [])]), '# HarborConf 2025\n\nRotterdam · 0 talks · 0 speakers\n');
});
