import * as vscode from 'vscode';
import { equal, test, untilEqual } from './hostTest';
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

async function write(text: string, to = path): Promise<vscode.Uri> {
  const uri = workspaceUri(to);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

test('"Check All Notes" finds the problems of notes that are not open, pictures too', async () => {
  const uri = await write(broken);
  await vscode.commands.executeCommand('conferenceNotes.checkAllNotes');
  await untilEqual(true, () => codesOf(uri).includes('image.missing'));
  await untilEqual(true, () => codesOf(uri).some((code) => code.startsWith('front-matter.')));
});

test('it looks for pictures wherever they may be before it says that it is done', async () => {
  // An alias is asked of other pages, which become known meanwhile.
  const text = '---\ntitle: A\naliases: [/old-trip/]\n---\n\n![](nowhere.webp)\n';
  const uri = await write(text, 'hugo/content/trip/index.md');
  await vscode.commands.executeCommand('conferenceNotes.checkAllNotes');
  equal(codesOf(uri), ['image.missing']);
  await vscode.workspace.fs.delete(workspaceUri('hugo/content/trip'), { recursive: true });
});

test('an alias that is the address of another page is found where neither note is open', async () => {
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(
      workspaceUri(`hugo/content/closed/${name}.md`),
      new TextEncoder().encode(text),
    );
  await write('taken', '---\ntitle: Taken\n---\n');
  await write('alias', '---\ntitle: Alias\naliases: [/closed/taken/]\n---\n');
  await vscode.commands.executeCommand('conferenceNotes.checkAllNotes');
  const uri = workspaceUri('hugo/content/closed/alias.md');
  await untilEqual(['front-matter.alias-collision'], () => codesOf(uri));
  await vscode.workspace.fs.delete(workspaceUri('hugo/content/closed/taken.md'));
  await untilEqual([], () => codesOf(uri));
  await vscode.workspace.fs.delete(uri);
});

test('from then on they follow the file', async () => {
  const uri = await write('---\ntitle: Mended\ndate: 2025-09-30\n---\n\nText\n');
  await untilEqual([], () => codesOf(uri));
  await write(broken);
  await untilEqual(true, () => codesOf(uri).includes('image.missing'));
  await vscode.workspace.fs.delete(uri);
  await untilEqual([], () => codesOf(uri));
});

test('of a folder that goes, no problems stay', async () => {
  const uri = await write(broken, 'hugo/content/going/deep/never-opened.md');
  await vscode.commands.executeCommand('conferenceNotes.checkAllNotes');
  await untilEqual(true, () => codesOf(uri).includes('image.missing'));
  await vscode.workspace.fs.delete(workspaceUri('hugo/content/going'), { recursive: true });
  await untilEqual([], () => codesOf(uri));
});
