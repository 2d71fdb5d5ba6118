import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTalks } from '../../src/core/conference/findTalks';
import { pageFraming } from '../../src/core/conference/framing';
import { Note } from '../../src/core/note';

/** The talks of a page as `title | speakers`, other kinds than `talk` in front. */
function checkTalks(text: string, expected: readonly string[], { slug = 'fences', title = '' } = {}): void {
  const { talks } = findTalks(new Note(text), pageFraming(slug, title, true));
  assert.deepEqual(
    talks.map(({ kind, title: name, speakers }) =>
      `${kind === 'talk' ? '' : `${kind}: `}${name}${speakers.length === 0 ? '' : ` | ${speakers.join(', ')}`}`.trim(),
    ),
    expected,
    text,
  );
}

test('where lines go from a person to the title, what follows is the title', () => {
  const lines =
    '## Ana Ruiz - Gates\n\n## Bo Lind - Walls at Work\n\n## Cy Moe - Posts\n\n## Di Fox - Wire\n\n';
  const found = ['Gates | Ana Ruiz', 'Walls at Work | Bo Lind', 'Posts | Cy Moe', 'Wire | Di Fox'];
  checkTalks(`${lines}## Ed Poe - The Quiet Hedge - A Story\n\n## Fay Wu - Hedges for you: a story\n`, [
    ...found,
    'The Quiet Hedge - A Story | Ed Poe',
    'Hedges for you: a story | Fay Wu',
  ]);
  // A word for a role may be what the talk is about.
  checkTalks(`${lines}## Ed Poe - DevOps Beyond Hedges\n\n## Fay Wu - Don't Hire DevOps\n`, [
    ...found,
    'DevOps Beyond Hedges | Ed Poe',
    "Don't Hire DevOps | Fay Wu",
  ]);
  checkTalks(`${lines}## Ed Poe - Acme Labs - Hedges\n\n## Fay Wu - Staff Engineer - Why Hedges Grow Old\n`, [
    ...found,
    'Hedges | Ed Poe',
    'Why Hedges Grow Old | Fay Wu',
  ]);
  checkTalks(`${lines}## Ed Poe - DevOps Engineer\n`, [...found, '| Ed Poe']);
});
