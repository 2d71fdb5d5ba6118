import * as vscode from 'vscode';
import { equal, test, untilEqual } from './hostTest';
import { fixesAt, openNote, problemAt, problemsIn } from './notes';

test('the fix of a misspelt parameter edits just the name', async () => {
  const before =
    '---\ntitle: A lighthouse\n---\n\n{{< figure src="/images/harborconf-2025/stage.png"   captoin="Dusk"  alt="A" >}}\n';
  const { document } = await openNote('hugo/content/posts/misspelt.md', before);
  const { range } = await problemAt(document, 'captoin');
  const fixes = await fixesAt(document, range);
  const fix = fixes.get('Change to "caption"');
  if (fix?.edit === undefined) throw new Error(`The fixes: ${[...fixes.keys()].join(' · ')}`);
  equal(
    fix.edit.get(document.uri).map((edit) => [document.getText(edit.range), edit.newText]),
    [['captoin', 'caption']],
  );
  await vscode.workspace.applyEdit(fix.edit);
  equal(document.getText(), before.replace('captoin', 'caption'));
  await untilEqual([], () => problemsIn(document));
});
