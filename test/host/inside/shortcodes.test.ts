import * as vscode from 'vscode';
import { equal, test, untilEqual } from './hostTest';
import { openNote, problemsIn, workspaceUri } from './notes';

const front = '---\ntitle: Tides\ndate: 2025-06-02\n---\n\n';

/** A note in the Hugo sample; `¦` is where the cursor is. */
async function noteAt(
  name: string,
  marked: string,
): Promise<{ document: vscode.TextDocument; at: vscode.Position }> {
  const text = front + marked;
  const { document } = await openNote(`hugo/content/posts/${name}.md`, text.replace('¦', ''));
  return { document, at: document.positionAt(text.indexOf('¦')) };
}

function ask<T>(provider: string, document: vscode.TextDocument, ...rest: readonly unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`vscode.execute${provider}`, document.uri, ...rest);
}

async function labels(document: vscode.TextDocument, at: vscode.Position): Promise<readonly string[]> {
  const list = await ask<vscode.CompletionList>('CompletionItemProvider', document, at);
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function has(document: vscode.TextDocument, at: vscode.Position, ...wanted: readonly string[]) {
  const found = await labels(document, at);
  return wanted.map((label) => found.includes(label));
}

test('names, parameters, values and closing tags are offered', async () => {
  const name = await noteAt('complete-name', '{{< ¦');
  await untilEqual([true, true], () => has(name.document, name.at, 'talk', 'figure'));
  const parameter = await noteAt('complete-parameter', '{{< figure src="a.png" ¦ >}}');
  await untilEqual([true, false], () => has(parameter.document, parameter.at, 'caption', 'src'));
  const value = await noteAt('complete-value', '{{< talk title="x" kind="¦" />}}');
  await untilEqual([true, true], () => has(value.document, value.at, 'keynote', 'panel'));
  const closing = await noteAt('complete-closing', '{{< talk title="x" >}}\n\n{{< /¦');
  await untilEqual([true], () => has(closing.document, closing.at, '/talk'));
});

test('a picture and a page are found by their paths', async () => {
  const picture = await noteAt('complete-picture', '{{< figure src="/images/harborconf-2025/¦" >}}');
  await untilEqual([true], () => has(picture.document, picture.at, 'stage.png'));
  const page = await noteAt('complete-page', '[x]({{< ref "/posts/¦" >}})');
  await untilEqual([true], () => has(page.document, page.at, 'harborconf-2025-day-1.md'));
});

test('the pointer tells what a name and a parameter are', async () => {
  const { document, at } = await noteAt('hover', '{{< ta¦lk title="x" />}}');
  await untilEqual(true, async () => {
    const hovers = await ask<readonly vscode.Hover[]>('HoverProvider', document, at);
    const said = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    return said.some((markdown) => markdown.includes("The talk's title."));
  });
});

test('the signature follows the parameter that is typed', async () => {
  const { document, at } = await noteAt('signature', '{{< talk title="¦" />}}');
  await untilEqual('title=', async () => {
    const help = await ask<vscode.SignatureHelp | undefined>('SignatureHelpProvider', document, at);
    const signature = help?.signatures[0];
    const active = signature?.parameters[signature.activeParameter ?? help?.activeParameter ?? 0]?.label;
    return Array.isArray(active) ? signature?.label.slice(active[0], active[1]) : active;
  });
});

test('a name leads to its template, and to its other calls', async () => {
  const { document, at } = await noteAt('definition', '{{< spea¦ker name="Ana" >}}');
  await untilEqual([workspaceUri('hugo/layouts/shortcodes/speaker.html').path], async () => {
    const found = await ask<readonly vscode.LocationLink[]>('DefinitionProvider', document, at);
    return found.map(({ targetUri }) => targetUri.path).filter((path) => path.endsWith('.html'));
  });
  await untilEqual(true, async () => {
    const found = await ask<readonly vscode.Location[]>('ReferenceProvider', document, at);
    const files = new Set(found.map(({ uri }) => uri.path));
    return files.has(document.uri.path) && files.size > 1;
  });
});

test('a pair is lit, renamed, folded and selected as one', async () => {
  const { document, at } = await noteAt('pair', '{{< ta¦lk title="x" >}}\n\nGood.\n\n{{< /talk >}}\n');
  await untilEqual(['talk', 'talk'], async () => {
    const found = await ask<readonly vscode.DocumentHighlight[]>('DocumentHighlights', document, at);
    return found.map(({ range }) => document.getText(range));
  });
  const edit = await ask<vscode.WorkspaceEdit>('DocumentRenameProvider', document, at, 'card');
  equal(
    edit.get(document.uri).map(({ newText }) => newText),
    ['card', 'card'],
  );
  const folds = await ask<readonly vscode.FoldingRange[]>('FoldingRangeProvider', document);
  equal(
    folds.some(({ start, end }) => start === at.line && end === at.line + 4),
    true,
  );
  const [selection] = await ask<readonly vscode.SelectionRange[]>('SelectionRangeProvider', document, [at]);
  const sizes: string[] = [];
  for (let range = selection; range !== undefined; range = range.parent)
    sizes.push(document.getText(range.range));
  equal(sizes.includes('{{< talk title="x" >}}'), true);
  equal(sizes.includes('{{< talk title="x" >}}\n\nGood.\n\n{{< /talk >}}'), true);
});

test('names are coloured by whether the site has them', async () => {
  const { document } = await noteAt('tokens', '{{< talk title="x" />}} {{< nosuch >}}');
  await untilEqual(['function', 'unknownShortcode'], () => tokenTypes(document));
});

/** The types of the document's tokens, in text order. */
async function tokenTypes(document: vscode.TextDocument): Promise<readonly (string | undefined)[]> {
  const { executeCommand } = vscode.commands;
  const legend = await executeCommand<vscode.SemanticTokensLegend | undefined>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const tokens = await executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const data = tokens?.data ?? new Uint32Array();
  return Array.from(
    { length: data.length / numbersAToken },
    (_, i) => legend?.tokenTypes[data[i * numbersAToken + 3] ?? 0],
  );
}

/** Line, character, length, type, modifiers. */
const numbersAToken = 5;

test('a picture becomes a figure', async () => {
  const { document, at } = await noteAt('refactor', '![The ¦hall](/images/harborconf-2025/stage.png)\n');
  await untilEqual('{{< figure src="/images/harborconf-2025/stage.png" alt="The hall" >}}', async () => {
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    const action = actions.find(({ title }) => title === 'Write the picture as a figure');
    return action?.edit?.get(document.uri)[0]?.newText;
  });
});

test('a template that comes, changes and goes is followed while the note is open', async () => {
  const template = workspaceUri('hugo/layouts/shortcodes/mood.html');
  const write = (text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(template, new TextEncoder().encode(text));
  const { document } = await noteAt('mood', '{{< mood colour="red" >}}\n');
  await untilEqual(['shortcode.unknown "mood"'], () => problemsIn(document));
  await write('{{ .Get "color" }}');
  await untilEqual(['shortcode.unknown-parameter "colour"'], () => problemsIn(document));
  await write('{{ .Get "colour" }}');
  await untilEqual([], () => problemsIn(document));
  await vscode.workspace.fs.delete(template);
  await untilEqual(['shortcode.unknown "mood"'], () => problemsIn(document));
});
