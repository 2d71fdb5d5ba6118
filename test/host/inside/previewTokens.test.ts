import * as vscode from 'vscode';
import { equal, test, until, untilEqual } from './hostTest';
import { openNote, workspaceUri } from './notes';

/** Notes of the samples whose outline the built-in Markdown support reads from our tokens. */
const samples = [
  'hugo/content/posts/harborconf-2025-day-1.md',
  'hugo/content/posts/harborconf-2025-day-3.md',
  'jekyll/_posts/2025-06-03-data-meadow-2025-day-1.md',
];

for (const path of samples)
  test(`the outline of ${path} is that of its headings`, async () => {
    const document = await vscode.workspace.openTextDocument(workspaceUri(path));
    const lines = document.getText().split(/\r?\n/);
    const headings = headingLines(lines);
    await untilEqual(headings, async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return linesOf(symbols ?? []).filter((line) => /^#/.test(lines[line] ?? ''));
    });
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

/** But for comments in code. */
function headingLines(lines: readonly string[]): readonly number[] {
  let isCode = false;
  return lines.flatMap((line, i) => {
    if (line.startsWith('```')) isCode = !isCode;
    return !isCode && /^#{1,6} /.test(line) ? [i] : [];
  });
}

function linesOf(symbols: readonly vscode.DocumentSymbol[]): readonly number[] {
  return symbols
    .flatMap((symbol) => [symbol.range.start.line, ...linesOf(symbol.children)])
    .filter((line, i, all) => all.indexOf(line) === i)
    .sort((a, b) => a - b);
}
