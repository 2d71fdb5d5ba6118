import * as vscode from 'vscode';
import { equal, test, until } from './hostTest';
import { openNote } from './notes';

const note = `---
title: Testival 2031
date: 2031-02-03
conference: Testival 2031
---

## A Talk in a Heading - Robin Example, Acme

Text

## Lightning Talks

- [Seven Kinds of Moss](https://video.example/moss) - Robin Example
- [Eight Kinds of Fern](https://video.example/fern) - Kim Sample
`;

/** Ours among the symbols of the workspace: VS Code lists headings itself, as another kind. */
async function talks(query: string): Promise<readonly vscode.SymbolInformation[]> {
  const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return symbols.filter(({ kind }) => kind === vscode.SymbolKind.Event);
}

test('talks that are no headings are symbols of the workspace, with their conference', async () => {
  const { document } = await openNote('hugo/content/posts/testival-2031.md', note);
  const [found] = await until('the symbol', async () => {
    const symbols = await talks('kinds of moss');
    return symbols.length > 0 && symbols;
  });
  equal(found?.name, 'Seven Kinds of Moss');
  equal(found?.containerName, 'Testival 2031');
  equal(found?.location.uri.path, document.uri.path);
  equal(document.lineAt(found?.location.range.start.line ?? 0).text.includes('Kinds of Moss'), true);
});

test('headings are left to VS Code', async () => {
  equal((await talks('A Talk in a Heading')).length, 0);
});
