import * as vscode from 'vscode';
import { equal, test, until, untilEqual } from './hostTest';
import { openNote, problemsIn, workspaceUri } from './notes';

const front = '---\ntitle: Tides\ndate: 2025-06-02\n---\n\n';

/** A note in the Hugo sample (or in another folder); `¦` is where the cursor is. */
async function noteAt(
  name: string,
  marked: string,
  folder = 'hugo/content/posts',
): Promise<{ document: vscode.TextDocument; at: vscode.Position }> {
  const text = front + marked;
  const { document } = await openNote(`${folder}/${name}.md`, text.replace('¦', ''));
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
  const list = await ask<vscode.CompletionList>('CompletionItemProvider', picture.document, picture.at);
  const about = list.items.find(({ label }) => label === 'stage.png')?.documentation;
  const shown = typeof about === 'object' ? about.value : about;
  const file = workspaceUri('hugo/static/images/harborconf-2025/stage.png');
  equal(shown, `![](${file.toString()}|width=320)`);
  const page = await noteAt('complete-page', '[x]({{< ref "/posts/¦" >}})');
  await untilEqual([true], () => has(page.document, page.at, 'harborconf-2025-day-1.md'));
  const anyPage = await noteAt('complete-any-page', '[x]({{< ref "¦" >}})');
  await untilEqual([true], () => has(anyPage.document, anyPage.at, '/posts/harborconf-2025-day-1.md'));
});

test('a page and a post that are not there are told, until they are', async () => {
  const { document } = await noteAt('to-come', '[x]({{< ref "still-to-come.md" >}})\n');
  await untilEqual(['shortcode.missing-page ""still-to-come.md""'], () => problemsIn(document));
  await noteAt('still-to-come', 'Here.\n');
  await untilEqual([], () => problemsIn(document));
  await vscode.workspace.fs.delete(workspaceUri('hugo/content/posts/still-to-come.md'));
  await untilEqual(['shortcode.missing-page ""still-to-come.md""'], () => problemsIn(document));
  const jekyll = await noteAt('2025-06-02-to-come', '{% post_url 2025-06-03-nowhere %}\n', 'jekyll/_posts');
  await untilEqual(['liquid.missing-post "2025-06-03-nowhere"'], () => problemsIn(jekyll.document));
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

test('what is no name of a shortcode is not renamed', async () => {
  const { document } = await noteAt('rename-nothing', 'Just text.\n');
  let said = '';
  await until('a refusal', async () => {
    try {
      await vscode.commands.executeCommand('vscode.prepareRename', document.uri, new vscode.Position(5, 2));
    } catch (error) {
      said = error instanceof Error ? error.message : String(error);
    }
    return said !== '';
  });
  equal(said.includes('shortcode'), true, said);
});

test('both names of a pair are typed at once, by those who want it', async () => {
  const { document, at } = await noteAt('linked', '{{< ta¦lk title="x" >}}\n\n{{< /talk >}}\n');
  await untilEqual([6, 8], async () => {
    // The one question that VS Code has no command for extensions for: with its editor's own positions.
    const linked = await vscode.commands.executeCommand<
      { readonly ranges: readonly { readonly startLineNumber: number }[] } | undefined
    >('_executeLinkedEditingProvider', document.uri, {
      lineNumber: at.line + 1,
      column: at.character + 1,
    });
    return linked?.ranges.map(({ startLineNumber }) => startLineNumber);
  });
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

/** What the refactoring of this title writes at a place; `undefined` while it isn't offered. */
async function rewritten(
  document: vscode.TextDocument,
  at: vscode.Position,
  title: string,
): Promise<string | undefined> {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.RefactorRewrite.value,
  );
  const action = actions.find((one) => one.title === title);
  return action?.edit?.get(document.uri)[0]?.newText;
}

test('a picture becomes a figure', async () => {
  const { document, at } = await noteAt('refactor', '![The ¦hall](/images/harborconf-2025/stage.png)\n');
  await untilEqual('{{< figure src="/images/harborconf-2025/stage.png" alt="The hall" >}}', () =>
    rewritten(document, at, 'Write the picture as a figure'),
  );
});

test("a picture becomes a Jekyll site's include, and back", async () => {
  const picture = await noteAt('2025-06-02-refactor', '![The ¦hall](/assets/hall.png)\n', 'jekyll/_posts');
  const include = '{% include figure.html src="/assets/hall.png" alt="The hall" %}';
  await untilEqual(include, () => rewritten(picture.document, picture.at, 'Write the picture as a figure'));
  const figure = await noteAt('2025-06-02-refactor-back', `¦${include}\n`, 'jekyll/_posts');
  await untilEqual('![The hall](/assets/hall.png)', () =>
    rewritten(figure.document, figure.at, 'Write the figure as a Markdown picture'),
  );
});

test("a talk's heading becomes a shortcode", async () => {
  const { document, at } = await noteAt('refactor-talk', '## TALK: Ti¦des\n\nGood.\n');
  await untilEqual('{{< talk title="Tides" >}}', () =>
    rewritten(document, at, 'Write the talk as a shortcode'),
  );
});

test('"Add Talk Shortcode to This Site" writes a template where there is none, and never over one', async () => {
  const write = (path: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(workspaceUri(path), new TextEncoder().encode(text));
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(path)));
  const add = 'conferenceNotes.addTalkShortcode';
  await write('fresh/hugo.toml', 'baseURL = "https://example.org/"\n');
  const { document } = await noteAt('first', '{{< talk title="Tides" />}}\n', 'fresh/content/posts');
  await untilEqual(['shortcode.unknown "talk"'], () => problemsIn(document));
  await vscode.commands.executeCommand(add);
  await untilEqual([], () => problemsIn(document));
  equal(
    vscode.window.activeTextEditor?.document.uri.path,
    workspaceUri('fresh/layouts/shortcodes/talk.html').path,
  );
  await write('fresh-jekyll/_config.yml', 'title: x\n');
  await write('fresh-jekyll/_layouts/default.html', '{{ content }}\n');
  const jekyll = await noteAt('2025-06-02-a', '{% include talk.html title="x" %}\n', 'fresh-jekyll/_posts');
  await untilEqual(['liquid.missing-include "talk.html"'], () => problemsIn(jekyll.document));
  await vscode.commands.executeCommand(add);
  await untilEqual([], () => problemsIn(jekyll.document));
  const mine = 'hugo/layouts/shortcodes/talk.html';
  const before = await read(mine);
  await noteAt('second', 'Text.\n');
  await vscode.commands.executeCommand(add);
  await untilEqual(workspaceUri(mine).path, () => vscode.window.activeTextEditor?.document.uri.path);
  equal(await read(mine), before);
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
