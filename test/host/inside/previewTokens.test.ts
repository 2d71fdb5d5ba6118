import * as vscode from 'vscode';
import { equal, test, until } from './hostTest';
import { openNote, workspaceUri } from './notes';

/** Notes of the samples with figures, talks, includes and code. */
const samples = [
  'hugo/content/posts/harborconf-2025-day-1.md',
  'hugo/content/posts/harborconf-2025-day-3.md',
  'jekyll/_posts/2025-06-03-data-meadow-2025-day-1.md',
  'jekyll/_posts/2025-06-04-data-meadow-2025-day-2.md',
];

for (const path of samples)
  test(`outline, folds and links of ${path} are the same with and without our plugin`, async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(path)));
    await linksAreKnown();
    const withPlugin = await structureOf(path.replace(/\.md$/, '-with.md'), text);
    const own = await ourExports();
    const { extendMarkdownIt } = own;
    try {
      own.extendMarkdownIt = (md: unknown) => md;
      await vscode.commands.executeCommand('markdown.api.reloadPlugins');
      equal(await structureOf(path.replace(/\.md$/, '-none.md'), text), withPlugin);
    } finally {
      own.extendMarkdownIt = extendMarkdownIt;
      await vscode.commands.executeCommand('markdown.api.reloadPlugins');
    }
  });

test('a heading in a shortcode can be folded and is in the outline', async () => {
  const text =
    '---\ntitle: x\n---\n\n{{< talk title="x" >}}\n\n## Inside\n\nText\n\n{{< /talk >}}\n\n## After\n\nText\n';
  const { document } = await openNote('hugo/content/posts/folded.md', text);
  const ranges = await until('the folds', async () => {
    const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    return found !== undefined && found.length > 0 && found;
  });
  equal(
    ranges.some(({ start }) => start === 6),
    true,
  );
});

test('the picture is shown where its path is written', async () => {
  const text = '---\ntitle: x\n---\n\n{{< figure src="/images/harborconf-2025/lighthouse.png" alt="x" >}}\n';
  const { document } = await openNote('hugo/content/posts/hovered.md', text);
  const hover = await until('the picture', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(text.indexOf('lighthouse')),
    );
    const contents = hovers.flatMap((one) => one.contents);
    return contents
      .map((content) => (typeof content === 'string' ? content : content.value))
      .find((value) => value.includes('!['));
  });
  equal(/static\/images\/harborconf-2025\/lighthouse\.png/.test(hover), true);
});

/** Our own links are among those that are compared: there are none before the site is known. */
async function linksAreKnown(): Promise<void> {
  const { document } = await openNote(
    'hugo/content/posts/linked.md',
    '{{< relref "harborconf-2025-day-2" >}}\n',
  );
  await until('our links', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    return links.length > 0;
  });
}

/** What the built-in language server makes of our tokens; from a file that it has not seen yet. */
async function structureOf(path: string, text: string): Promise<unknown> {
  // By a heading it is seen that the server is there: not every sample has one.
  const { document } = await openNote(path, `${text}\n## The last heading\n`);
  const ask = <T>(command: string) => vscode.commands.executeCommand<T | undefined>(command, document.uri);
  const symbols = await until('the outline', async () => {
    const found = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    return found?.some(({ name }) => name.startsWith('#')) && found;
  });
  const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
  const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider');
  return {
    symbols: symbols.map(shown),
    folds: folds?.map(({ start, end, kind }) => [start, end, kind]),
    links: links?.map(({ range, target }) => [document.getText(range), range.start.line, target?.toString()]),
  };
}

function shown({ name, range, children }: vscode.DocumentSymbol): unknown {
  return { name, lines: [range.start.line, range.end.line], children: children.map(shown) };
}

/** What VS Code's Markdown support asks our extension for. */
async function ourExports(): Promise<{ extendMarkdownIt: (md: unknown) => unknown }> {
  const ours = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'conference-notes');
  if (ours === undefined) throw new Error('Conference Notes is not installed');
  await ours.activate();
  return ours.exports;
}
