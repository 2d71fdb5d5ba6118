import * as vscode from 'vscode';
import { equal, test, until, untilEqual } from './hostTest';
import { ask, hoverAt, noteAt, problemsIn, workspaceUri } from './notes';

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
  equal(shown, `![stage.png](${file.toString()}|width=320)`);
  const page = await noteAt('complete-page', '[x]({{< ref "/posts/¦" >}})');
  await untilEqual([true], () => has(page.document, page.at, 'harborconf-2025-day-1.md'));
  const anyPage = await noteAt('complete-any-page', '[x]({{< ref "¦" >}})');
  await untilEqual([true], () => has(anyPage.document, anyPage.at, '/posts/harborconf-2025-day-1.md'));
});

test('a page that is not there is told, until it is', async () => {
  const { document } = await noteAt('to-come', '[x]({{< ref "still-to-come.md" >}})\n');
  await untilEqual(['shortcode.missing-page ""still-to-come.md""'], () => problemsIn(document));
  const bare = await noteAt('to-come-bare', '[x]({{< ref "still-to-come" >}})\n');
  await untilEqual(['shortcode.missing-page ""still-to-come""'], () => problemsIn(bare.document));
  await noteAt('still-to-come', 'Here.\n');
  await untilEqual([], () => [...problemsIn(document), ...problemsIn(bare.document)]);
  await vscode.workspace.fs.delete(workspaceUri('hugo/content/posts/still-to-come.md'));
  await untilEqual(['shortcode.missing-page ""still-to-come.md""'], () => problemsIn(document));
});

/** A tag in the Jekyll sample, and what is said of it. */
const missingTargets: readonly (readonly [string, string])[] = [
  ['{% post_url 2025-06-03-nowhere %}', 'liquid.missing-post "2025-06-03-nowhere"'],
  ['{% link assets/nowhere.pdf %}', 'liquid.missing-link "assets/nowhere.pdf"'],
  ['{% include nowhere.html %}', 'liquid.missing-include "nowhere.html"'],
  ['{% include_relative nowhere.md %}', 'liquid.missing-include "nowhere.md"'],
];

test("what a Jekyll site's tags name and isn't there is told", async () => {
  const tags = missingTargets.map(([tag]) => tag).join('\n');
  const { document } = await noteAt('2025-06-02-to-come', `${tags}\n`, 'jekyll/_posts');
  const wanted = missingTargets.map(([, problem]) => problem).sort();
  await untilEqual(wanted, () => problemsIn(document));
});

/** A note's text with `«»` around what can be clicked, and the files that opens. */
const clickable: readonly (readonly [string, string, ...string[]])[] = [
  [
    'hugo/content/posts',
    '{{< ref "«harborconf-2025-day-1»" >}}',
    'hugo/content/posts/harborconf-2025-day-1.md',
  ],
  [
    'hugo/content/posts',
    '[x]({{< relref "«./a-better-bag.md#top»" >}})',
    'hugo/content/posts/a-better-bag.md',
  ],
  [
    'hugo/content/posts',
    '{{< figure src="«/images/harborconf-2025/stage.png»" alt="" >}}',
    'hugo/static/images/harborconf-2025/stage.png',
  ],
  ['jekyll/_posts', '{% post_url «2025-08-20-pears» %}', 'jekyll/_posts/2025-08-20-pears.md'],
  ['jekyll/_posts', '{% link «assets/site.css» %}', 'jekyll/assets/site.css'],
  ['jekyll/_posts', '{% include_relative «2025-08-20-pears.md» %}', 'jekyll/_posts/2025-08-20-pears.md'],
];

test('what a tag names opens on a click', async () => {
  for (const [i, [folder, marked, ...files]] of clickable.entries()) {
    const { document } = await noteAt(`2025-06-02-link-${i}`, marked.replace(/[«»]/g, ''), folder);
    const wanted = [...marked.matchAll(/«(.*?)»/g)].map(
      ([, text], n) => `${text} ${workspaceUri(files[n] ?? '').path}`,
    );
    await untilEqual(wanted, async () => {
      const links = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return links.map(({ range, target }) => `${document.getText(range)} ${target?.path}`);
    });
  }
});

test('the pointer tells what a name and a parameter are', async () => {
  const { document, at } = await noteAt('hover', '{{< ta¦lk title="x" />}}');
  await untilEqual(true, async () => {
    return (await hoverAt(document, at)).includes("The talk's title.");
  });
});

/** What is typed, and the parameter that the signature then points at. */
const signatures: readonly (readonly [string, string])[] = [
  ['{{< talk title="¦" />}}', 'title='],
  ['{{< gist ¦ >}}', 'user'],
  ['{{< gist ana ¦ >}}', 'id'],
  ['{{< gist ana 12 ¦ >}}', '[file]'],
];

test('the signature follows the parameter that is typed, by its name or its place', async () => {
  for (const [i, [marked, wanted]] of signatures.entries()) {
    const { document, at } = await noteAt(`signature-${i}`, marked);
    await untilEqual(wanted, async () => {
      const help = await ask<vscode.SignatureHelp | undefined>('SignatureHelpProvider', document, at);
      const signature = help?.signatures[0];
      const active = signature?.parameters[signature.activeParameter ?? help?.activeParameter ?? 0]?.label;
      return Array.isArray(active) ? signature?.label.slice(active[0], active[1]) : active;
    });
  }
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

test('names are coloured by whether the site has them, and whether its Hugo gives them up', async () => {
  const { document } = await noteAt('tokens', '{{< talk title="x" />}} {{< nosuch >}}');
  await untilEqual(['function', 'unknownShortcode'], () => tokensIn(document));
  const encoder = new TextEncoder();
  await vscode.workspace.fs.writeFile(workspaceUri('new-hugo/hugo.toml'), encoder.encode('title = "x"\n'));
  await vscode.workspace.fs.writeFile(
    workspaceUri('new-hugo/.tool-versions'),
    encoder.encode('hugo 0.150.0\n'),
  );
  const young = await noteAt(
    'tokens',
    '{{< tweet user="a" id="1" >}} {{< x user="a" id="1" >}}',
    'new-hugo/content',
  );
  await untilEqual(['function deprecated', 'function'], () => tokensIn(young.document));
});

/** The document's tokens with their modifiers, in text order. */
async function tokensIn(document: vscode.TextDocument): Promise<readonly string[]> {
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
  return Array.from({ length: data.length / numbersAToken }, (_, i) => {
    const [type = 0, modifiers = 0] = data.slice(i * numbersAToken + 3);
    const words = legend?.tokenModifiers.filter((_word, bit) => ((modifiers >> bit) & 1) === 1) ?? [];
    return [legend?.tokenTypes[type], ...words].join(' ');
  });
}

/** Line, character, length, type, modifiers. */
const numbersAToken = 5;

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
