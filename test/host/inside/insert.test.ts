import * as vscode from 'vscode';
import { equal, test, untilEqual } from './hostTest';
import { openNote } from './notes';

test('"Insert Front Matter" writes what the note beside it has', async () => {
  await openNote(
    'hugo/content/posts/insert/a-first.md',
    '---\ntitle: First\ndate: 2025-09-17\ntags: [harborconf]\ndescription: Mine alone\n---\n\nText\n',
  );
  const { document } = await openNote('hugo/content/posts/insert/b-second.md', '# The Second Day\n');
  await untilEqual(true, async () => {
    await vscode.commands.executeCommand('conferenceNotes.insertFrontMatter');
    return document.getText().startsWith('---');
  });
  const text = document.getText().replace(/^date: .*$/m, 'date: today');
  equal(text, '---\ntitle: The Second Day\ndate: today\ntags: [harborconf]\n---\n\n# The Second Day\n');
});

test('"Fix all" mends what is safe to mend', async () => {
  const { document } = await openNote(
    'hugo/content/posts/insert/c-third.md',
    '---\ntitle: Third\ndate: 2025-09-17\nauthor: @ana\n---\n\nText\n',
  );
  const kind = vscode.CodeActionKind.SourceFixAll.append('conferenceNotes');
  await untilEqual(1, async () => {
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      kind.value,
    );
    for (const { edit } of actions) if (edit !== undefined) await vscode.workspace.applyEdit(edit);
    return actions.length;
  });
  await untilEqual(true, () => document.getText().includes('author: "@ana"'));
});
