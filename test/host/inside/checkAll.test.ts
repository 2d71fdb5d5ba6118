import * as vscode from 'vscode';
import { test, untilEqual } from './hostTest';
import { workspaceUri } from './notes';

const path = 'hugo/content/posts/never-opened.md';
const broken = '---\ntitle: Never opened\ndate: 2025-09-31\n---\n\n![](/images/nowhere.png)\n';

/** The codes of a note that no editor shows. */
function codesOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'conference-notes')
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .sort();
}

async function write(text: string): Promise<vscode.Uri> {
  const uri = workspaceUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

test('"Check All Notes" finds the problems of notes that are not open, pictures too', async () => {
  const uri = await write(broken);
  await vscode.commands.executeCommand('conferenceNotes.checkAllNotes');
  await untilEqual(true, () => codesOf(uri).includes('image.missing'));
  await untilEqual(true, () => codesOf(uri).some((code) => code.startsWith('front-matter.')));
});

test('from then on they follow the file', async () => {
  const uri = await write('---\ntitle: Mended\ndate: 2025-09-30\n---\n\nText\n');
  await untilEqual([], () => codesOf(uri));
  await write(broken);
  await untilEqual(true, () => codesOf(uri).includes('image.missing'));
  await vscode.workspace.fs.delete(uri);
  await untilEqual([], () => codesOf(uri));
});
