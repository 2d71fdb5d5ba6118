import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteWeight } from '../../src/core/conference/signals';
import { summarize } from '../../src/core/conference/summarize';
import { Note } from '../../src/core/note';

/** Whether a post is a conference note by itself. */
function checkNote(path: string, text: string, expected: boolean): void {
  assert.equal((summarize(new Note(text), path)?.weight ?? 0) >= noteWeight, expected, `${path}\n${text}`);
}

test('reports that say so in their first sentences', () => {
  const attended = 'Last week I had the luck of attending **FenceTalk** with two colleagues.\n';
  checkNote('posts/oslo.md', `---\ntitle: FenceTalk 2019\n---\n\n${attended}`, true);
  checkNote(
    'posts/oslo.md',
    '---\ntitle: Oslo 2019\n---\n\nLast week we went to Oslo and saw fences.\n',
    false,
  );
  checkNote(
    'posts/posts.md',
    '---\ntitle: "FenceTalk: posts and rails"\nsummary: A day at FenceTalk 2019, the first conference on fences.\n---\n\n- [Fences](https://vimeo.com/1234567) by Ana Ruiz\n- [Gates](https://vimeo.com/1234568) by Bo Lind\n- [Hedges](https://vimeo.com/1234569) by Cy Moe\n',
    true,
  );
  checkNote('fencetalk-notes/README.md', '# hedge2025-recap\n\nMy recap of Hedge 2025.\n', false);
});

test('advice on conferences is about none of them', () => {
  const body =
    '---\n\nThe keynote is where the audience of a conference meets the speaker.\n\n## Slides\n\nFew.\n';
  for (const title of [
    'How to Give a Great Conference Talk',
    'Dear Conference Organizer',
    '10 Tips for Conference Talks',
  ])
    checkNote('posts/advice.md', `---\ntitle: ${title}\ntags: [conference]\n${body}`, false);
  checkNote('posts/report.md', `---\ntitle: How We Did at FenceConf 2019\ntags: [conference]\n${body}`, true);
});
