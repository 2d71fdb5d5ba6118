import * as vscode from 'vscode';
import { test, untilEqual } from './hostTest';
import { workspaceUri } from './notes';

/** As many files as a switch of branches may bring. */
const count = 300;

function noteOf(i: number, word: string): Uint8Array {
  const talks = `- [${word} Talk ${i}](https://video.example/${i}) - Robin Example, Acme\n- [Interlude ${i}](https://video.example/x${i}) - Kim Sample, Acme\n`;
  const text = `---\ntitle: Burstconf 2033, day ${i + 1}\ndate: 2033-01-02\nconference: Burstconf 2033\n---\n\n${talks}`;
  return new TextEncoder().encode(text);
}

async function writeAll(word: string): Promise<void> {
  const uris = Array.from({ length: count }, (_, i) => workspaceUri(`hugo/content/burst/day-${i + 1}.md`));
  await Promise.all(uris.map((uri, i) => vscode.workspace.fs.writeFile(uri, noteOf(i, word))));
}

async function countTalks(query: string): Promise<number> {
  const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return symbols.filter(({ kind, name }) => kind === vscode.SymbolKind.Event && name.startsWith(query))
    .length;
}

test('hundreds of notes that appear, change and go at once are all known', async () => {
  await vscode.extensions.getExtension('conference-notes.conference-notes')?.activate();
  await writeAll('Borogove');
  await untilEqual(count, () => countTalks('Borogove Talk'));
  await writeAll('Jabberwock');
  await untilEqual(count, () => countTalks('Jabberwock Talk'));
  await untilEqual(0, () => countTalks('Borogove Talk'));
  await vscode.workspace.fs.delete(workspaceUri('hugo/content/burst'), { recursive: true });
  await untilEqual(0, () => countTalks('Jabberwock Talk'));
});

test('a folder that gets another name keeps its notes', async () => {
  const old = workspaceUri('hugo/content/moved');
  const renamed = workspaceUri('hugo/content/moved-on');
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(old, 'day-1.md'), noteOf(1, 'Mimsy'));
  await untilEqual(1, () => countTalks('Mimsy Talk'));
  await vscode.workspace.fs.rename(old, renamed);
  await untilEqual(['hugo/content/moved-on/day-1.md'], async () => {
    const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Mimsy Talk',
    );
    const talks = symbols.filter(({ kind }) => kind === vscode.SymbolKind.Event);
    return talks.map(({ location }) => vscode.workspace.asRelativePath(location.uri, false));
  });
  await vscode.workspace.fs.delete(renamed, { recursive: true });
  await untilEqual(0, () => countTalks('Mimsy Talk'));
});
