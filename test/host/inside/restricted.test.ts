import * as vscode from 'vscode';
import { equal, test, untilEqual } from './hostTest';
import { openNote, problemsIn } from './notes';

test('in a workspace that is not trusted, notes are still checked', async () => {
  equal(vscode.workspace.isTrusted, false);
  const { document } = await openNote(
    'hugo/content/posts/restricted.md',
    '---\ntitle: A lighthouse\ndate: 2025-09-31\n---\n\nHello.\n',
  );
  await untilEqual(['front-matter.invalid-date "2025-09-31"'], () => problemsIn(document));
});
