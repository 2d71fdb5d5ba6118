import * as vscode from 'vscode';
import { test, until } from './hostTest';

const id = 'conference-notes.conference-notes';

test('a Markdown file activates the extension', async () => {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined) throw new Error(`${id} is not installed`);
  await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Hello\n' });
  await until('activation', () => extension.isActive);
  // Active is what failed to start as well; this rejects then.
  await extension.activate();
});
