import * as vscode from 'vscode';
import { equal, test, untilEqual } from './hostTest';
import { noteAt, problemsIn, workspaceUri } from './notes';

/** A refactoring's title, the text with the selection in `«»` or the cursor at `¦`, and what it becomes. */
const refactorings: readonly (readonly [string, string, string])[] = [
  [
    'Write the picture as a figure',
    '![The ¦hall](/images/harborconf-2025/stage.png)',
    '{{< figure src="/images/harborconf-2025/stage.png" alt="The hall" >}}',
  ],
  ['Write the figure as a Markdown picture', '{{< fig¦ure src="/a.png" alt="x" >}}', '![x](/a.png)'],
  [
    'Write the talk as a shortcode',
    '## TALK: Ti¦des\n\nGood.',
    '{{< talk title="Tides" >}}\n\nGood.\n\n{{< /talk >}}',
  ],
  [
    'Write the talk as a heading',
    '{{< ta¦lk title="Tides" >}}\n\nGood.\n\n{{< /talk >}}',
    '## Tides\n\nGood.',
  ],
  ['Show the video here', '<https://www.youtube.com/watch?v=abc¦_DEF-123>', '{{< youtube abc_DEF-123 >}}'],
  ['Show the video here', '[Recording](https://vimeo.com/55073¦825)', '{{< vimeo 55073825 >}}'],
  ['Link to the video instead', '{{< vi¦meo 55073825 >}}', '<https://vimeo.com/55073825>'],
  ['Wrap in "talk"', 'a «b» c', 'a {{< talk title="" >}}b{{< /talk >}} c'],
  ['Write it with {{% %}}', '{{< ta¦lk title="x" />}}', '{{% talk title="x" /%}}'],
  ['Write it with {{< >}}', '{{% fig¦ure src="/a.png" %}}', '{{< figure src="/a.png" >}}'],
];

/** The same in the Jekyll sample. */
const jekyllRefactorings: typeof refactorings = [
  [
    'Write the picture as a figure',
    '![The ¦hall](/assets/hall.png)',
    '{% include figure.html src="/assets/hall.png" alt="The hall" %}',
  ],
  [
    'Write the figure as a Markdown picture',
    '{% incl¦ude figure.html src="/assets/hall.png" alt="The hall" %}',
    '![The hall](/assets/hall.png)',
  ],
  ['Write the talk as a heading', '{% incl¦ude talk.html title="Tides" %}', '## Tides'],
];

test('each refactoring is offered, and writes what it says', async () => {
  const hugo = await noteAt('refactor', '¦');
  for (const row of refactorings) await refactor(hugo.document, ...row);
  const jekyll = await noteAt('2025-06-02-refactor', '¦', 'jekyll/_posts');
  for (const row of jekyllRefactorings) await refactor(jekyll.document, ...row);
});

/** Writes the text below the note's front matter, and asks what can be made of the selection. */
async function refactor(document: vscode.TextDocument, title: string, marked: string, wanted: string) {
  const start = document.getText().indexOf('\n\n') + 2;
  const body = marked.replace(/[«»¦]/g, '');
  const rewrite = new vscode.WorkspaceEdit();
  const all = new vscode.Range(document.positionAt(start), document.positionAt(document.getText().length));
  rewrite.replace(document.uri, all, `${body}\n`);
  await vscode.workspace.applyEdit(rewrite);
  const from = start + marked.search(/[«¦]/);
  const selected = /«(.*)»/s.exec(marked)?.[1] ?? '';
  const range = new vscode.Range(document.positionAt(from), document.positionAt(from + selected.length));
  await untilEqual(`${wanted}\n`, async () => {
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    const edit = actions.find((action) => action.title === title)?.edit;
    return edit === undefined
      ? actions.map((action) => action.title)
      : textAfter(document, edit.get(document.uri));
  });
}

/** What would stand below the front matter. */
function textAfter(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => b.range.start.compareTo(a.range.start));
  let text = document.getText();
  for (const { range, newText } of sorted)
    text = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
  return text.slice(text.indexOf('\n\n') + 2);
}

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
